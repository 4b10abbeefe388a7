extension FilePlace {
    /// What SQLite keeps beside the file of a database, by the ends of the names.
    static let companions = ["-wal", "-shm", "-journal"]

    /// The file of a database and everything that SQLite may keep beside it.
    var databaseFiles: [FilePlace] { [self] + Self.companions.map { FilePlace(path + $0) } }

    /// Whether an SQLite database would be lost or spoilt if something else was written here: by what stands here, and by what
    /// stands beside it.
    public var isOfDatabase: Bool {
        if [Self.databaseMark, Self.journalMark, Self.logMark].contains(where: beginning(16).starts) { return true }
        return Self.companions.contains { end in
            path.hasSuffix(end) && FilePlace(String(path.dropLast(end.count))).isDatabase
        }
    }

    private var isDatabase: Bool { beginning(16).starts(with: Self.databaseMark) }

    /// Whether a database in a rollback journal stands here, as a backup is one. A database that is in use keeps a log beside it
    /// (WAL), and byte 18 says so.
    var isDatabaseWithoutLog: Bool {
        let head = beginning(20)
        return head.starts(with: Self.databaseMark) && head.count == 20 && head[18] == 1
    }

    // https://www.sqlite.org/fileformat.html, 1.3, 3 and 4.1.
    private static let databaseMark = Array("SQLite format 3\0".utf8)
    private static let journalMark: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    /// The last bit says the order of the bytes.
    private static let logMark: [UInt8] = [0x37, 0x7F, 0x06]
}

extension DatabaseAddress {
    /// The files in which the database is kept; none where it is in memory or with a server.
    var files: [FilePlace] {
        guard case .file(let path) = kind else { return [] }
        return FilePlace(path).databaseFiles
    }

    /// Whether this file is the database or part of it.
    public func owns(_ place: FilePlace) -> Bool { files.contains { $0.isSame(as: place) } }
}

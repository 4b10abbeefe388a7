import Foundation
import GRDB

/// Where a backup is to stand (バックアップの置き場所): nowhere that anything else stands.
struct BackupTarget {
    let place: FilePlace
    private let database: DatabaseAddress

    init(_ path: String, of database: DatabaseAddress) {
        place = FilePlace(path)
        self.database = database
    }

    /// - Throws: `StoreError.backup` where the database itself stands there, or anything but an earlier backup.
    func expectFree() throws {
        guard !database.owns(place) else { throw StoreError.backup(.isDatabase) }
        var information = stat()
        guard stat(place.path, &information) == 0 else { return try expectNoDatabase() }
        guard information.st_mode & S_IFMT != S_IFDIR else { throw StoreError.backup(.cannotCreate(EISDIR)) }
        guard place.isBackup else { throw StoreError.backup(place.isOfDatabase ? .isDatabase : .occupied) }
    }

    /// A new file beside a database, by the name of its journal, would be taken for that and played into it.
    private func expectNoDatabase() throws {
        guard !place.isOfDatabase else { throw StoreError.backup(.isDatabase) }
    }
}

extension FilePlace {
    /// Whether a backup stands here that is nothing else: one that somebody worked on as a database is a database.
    var isBackup: Bool {
        guard isDatabaseWithoutLog else { return false }
        var configuration = Configuration()
        configuration.readonly = true
        let tables = try? DatabaseQueue(path: path, configuration: configuration).read { db in
            try String.fetchSet(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
        }
        return tables?.isSuperset(of: ["backup_note", "backup_count"]) ?? false
    }
}

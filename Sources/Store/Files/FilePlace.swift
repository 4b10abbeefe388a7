import Foundation

/// Where a file stands or will stand (ファイルの所在), whatever links and relative paths lead there.
public struct FilePlace: Sendable {
    /// Absolute, behind every link, also when nothing is there yet.
    public let path: String

    public init(_ path: String) {
        var url = URL(fileURLWithPath: path)
        // More links in a row than the system itself would follow are a circle; writing then fails and says so.
        for _ in 0..<40 {
            guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: url.path) else { break }
            url = URL(fileURLWithPath: next, relativeTo: url.deletingLastPathComponent()).absoluteURL
        }
        self.path = url.path
    }

    var folder: String { URL(fileURLWithPath: path).deletingLastPathComponent().path }
    var name: String { URL(fileURLWithPath: path).lastPathComponent }

    /// Whether both are one file, or would be: by the file itself, so that a hard link is found too, and by folder and name.
    public func isSame(as other: FilePlace) -> Bool {
        if let own = Self.identity(path), let its = Self.identity(other.path), own == its { return true }
        guard let own = Self.identity(folder), let its = Self.identity(other.folder), own == its else { return false }
        // By bytes: two spellings that Swift takes for one are two files.
        return name.utf8.elementsEqual(other.name.utf8)
    }

    private static func identity(_ path: String) -> [UInt64]? {
        var information = stat()
        guard stat(path, &information) == 0 else { return nil }
        return [UInt64(information.st_dev), UInt64(information.st_ino)]
    }

    /// How the file begins; nothing where it cannot be read or is no ordinary file.
    func beginning(_ count: Int) -> [UInt8] {
        var information = stat()
        guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
            let file = FileHandle(forReadingAtPath: path)
        else { return [] }
        defer { try? file.close() }
        return ((try? file.read(upToCount: count)) ?? nil).map(Array.init) ?? []
    }
}

import Foundation

/// A file beside the place where it will stand (書きかけのファイル): renamed when it is whole, gone when it is not.
struct BackupDraft {
    let path: String
    private let target: String

    /// - Throws: `StoreError.backup(.cannotCreate)`.
    init(for path: String) throws {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        self.target = target.path
        self.path =
            target.deletingLastPathComponent()
            .appendingPathComponent(".\(target.lastPathComponent).\(getpid()).part").path
        let descriptor = open(self.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError.backup(.cannotCreate(errno)) }
        close(descriptor)
    }

    /// On the disk, and not only in the system's memory, before it takes its place.
    func finish() throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError.backup(.file(errno)) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreError.backup(.file(errno)) }
        // A folder may stand there.
        guard rename(path, target) == 0 else { throw StoreError.backup(.cannotCreate(errno)) }
    }

    func remove() { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) } }
}

import Foundation

/// A folder for files that nobody else may read, in the system's folder for such (一時フォルダー). It is locked while somebody uses it;
/// what a killed program left is taken away with the next one.
struct DraftFolder {
    let path: String
    private let descriptor: Int32

    init() throws(SystemError) {
        let home = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        AbandonedDrafts.remove(in: home)
        while true {
            let path = "\(home)/.hakadori-\(UUID().uuidString)\(AbandonedDrafts.ending)"
            guard mkdir(path, 0o700) == 0 else { throw SystemError(number: errno) }
            if let descriptor = try Self.locked(path) {
                (self.path, self.descriptor) = (path, descriptor)
                return
            }
        }
    }

    /// - Returns: nothing where somebody who cleans up had the lock first; then the folder is gone.
    private static func locked(_ path: String) throws(SystemError) -> Int32? {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw SystemError(number: errno)
        }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0, access(path, F_OK) == 0 { return descriptor }
        close(descriptor)
        return nil
    }

    func remove() {
        AbandonedDrafts.removeFiles(path)
        close(descriptor)
    }
}

import Foundation

/// A folder for files that nobody else may read, in the system's folder for such (一時フォルダー). It is locked while somebody uses it;
/// what a killed program left is taken away with the next one.
struct DraftFolder {
    let path: String
    private let descriptor: Int32

    init() throws(SystemError) {
        let home = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        AbandonedDrafts.remove(in: home)
        path = "\(home)/.hakadori-\(UUID().uuidString)\(AbandonedDrafts.ending)"
        guard mkdir(path, 0o700) == 0 else { throw SystemError(number: errno) }
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw SystemError(number: errno) }
    }

    func remove() {
        AbandonedDrafts.removeFiles(path)
        close(descriptor)
    }
}

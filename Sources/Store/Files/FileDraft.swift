import Foundation

/// A file beside the place where it will stand (書きかけのファイル): renamed when it is whole, gone when it is not.
///
/// Whoever writes it holds a lock on it. What a program left that was killed is locked by nobody, and the next draft in that
/// folder takes it away.
public struct FileDraft {
    public let path: String
    /// Open for writing.
    public let descriptor: Int32
    private let target: FilePlace

    private static let ending = ".hakadori-part"

    /// - Parameter mode: the rights of the file where there is none yet, less what the user's mask takes away.
    /// - Throws: `SystemError` when it cannot be made there.
    public init(for target: FilePlace, mode: mode_t = 0o600) throws(SystemError) {
        self.target = target
        Self.removeAbandoned(in: target.folder)
        path = "\(target.folder)/.\(target.name).\(getpid())\(Self.ending)"
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
            guard descriptor >= 0 else { throw SystemError(number: errno) }
            var information = stat()
            // Somebody who cleans up may have had the lock first; then the file is gone.
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &information) == 0, information.st_nlink > 0
            {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
    }

    /// On the disk, and not only in the system's memory, before it takes its place.
    ///
    /// - Throws: `SystemError`; the draft is still there then.
    public func finish() throws(SystemError) {
        // Some file systems know no such thing.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemError(number: errno) }
        guard rename(path, target.path) == 0 else { throw SystemError(number: errno) }
        close(descriptor)
        let folder = open(target.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }

    public func remove() {
        Self.remove(path)
        close(descriptor)
    }

    /// A folder of its own for files that nobody else may read, in the system's folder for such.
    static func folder() throws(SystemError) -> FileDraft {
        let home = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        removeAbandoned(in: home)
        return try FileDraft(folder: "\(home)/.hakadori-\(UUID().uuidString)\(ending)")
    }

    private init(folder: String) throws(SystemError) {
        guard mkdir(folder, 0o700) == 0 else { throw SystemError(number: errno) }
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw SystemError(number: errno) }
        (path, self.descriptor, target) = (folder, descriptor, FilePlace(folder))
    }

    /// Takes away the drafts of programs that are gone. What cannot be looked at stays.
    private static func removeAbandoned(in folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(".") {
            guard let end = name.range(of: ending, options: .backwards) else { continue }
            let draft = "\(folder)/\(name[..<end.upperBound])"
            let descriptor = open(draft, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            if descriptor < 0 {
                // What SQLite kept beside a draft that is gone.
                if errno == ENOENT { remove(draft) }
                continue
            }
            var information = stat()
            if fstat(descriptor, &information) == 0, information.st_uid == geteuid(),
                flock(descriptor, LOCK_EX | LOCK_NB) == 0
            {
                remove(draft)
            }
            close(descriptor)
        }
    }

    private static func remove(_ draft: String) {
        for suffix in [""] + FilePlace.companions { try? FileManager.default.removeItem(atPath: draft + suffix) }
    }
}

import Foundation

/// What programs left that were killed while they wrote a file with a name (残された書きかけ): known by the end of its name, and by
/// that nobody holds a lock on it.
enum AbandonedDrafts {
    static let ending = ".hakadori-part"

    /// Makes a file that is known as somebody's who is at work.
    static func lockedFile(_ path: String, _ mode: mode_t) throws(SystemError) -> Int32 {
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
            guard descriptor >= 0 else { throw SystemError(number: errno) }
            var information = stat()
            // Somebody who cleans up may have had the lock first; then the file is gone.
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &information) == 0, information.st_nlink > 0
            {
                return descriptor
            }
            close(descriptor)
        }
    }

    /// Takes them away from a folder. What cannot be looked at stays.
    static func remove(in folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(".") {
            guard let end = name.range(of: ending, options: .backwards) else { continue }
            let draft = "\(folder)/\(name[..<end.upperBound])"
            let descriptor = open(draft, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            if descriptor < 0 {
                // What SQLite kept beside a draft that is gone.
                if errno == ENOENT { removeFiles(draft) }
                continue
            }
            var information = stat()
            if fstat(descriptor, &information) == 0, information.st_uid == geteuid(),
                flock(descriptor, LOCK_EX | LOCK_NB) == 0
            {
                removeFiles(draft)
            }
            close(descriptor)
        }
    }

    static func removeFiles(_ draft: String) {
        for suffix in [""] + FilePlace.companions { try? FileManager.default.removeItem(atPath: draft + suffix) }
    }
}

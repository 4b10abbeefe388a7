import Foundation

/// Whether somebody else may read a file that holds what is nobody else's business (所有者だけのファイル).
public enum OwnFile {
    /// The rule of PostgreSQL for keys and passwords: its owner alone, and a group where it is the administrator's (root's)
    /// file, as the credentials of systemd are.
    ///
    /// - Returns: `false` also where there is no such file, or it is no ordinary one.
    public static func isOpenToOthers(_ path: String) -> Bool {
        guard let (mode, owner) = rights(of: path) else { return false }
        return mode & (owner == 0 ? 0o037 : 0o077) != 0
    }

    /// Makes sure that a database file is there and that only its owner may read it and what SQLite keeps beside it, whatever the
    /// user's mask says. SQLite gives new files beside it the same rights.
    ///
    /// - Returns: whether others could read it until now.
    /// - Throws: `SystemError` when others can read it and this user may not change that. That it cannot be made is SQLite's to say.
    static func prepareDatabase(_ path: String) throws(SystemError) -> Bool {
        let place = FilePlace(path)
        let descriptor = open(place.path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            fchmod(descriptor, 0o600)
            close(descriptor)
        }
        var wasOpen = false
        for file in place.databaseFiles {
            guard let (mode, _) = rights(of: file.path), mode & 0o077 != 0 else { continue }
            // Another program may have taken a log away meanwhile.
            guard chmod(file.path, mode & 0o700) == 0 || errno == ENOENT else { throw SystemError(number: errno) }
            guard (rights(of: file.path)?.mode ?? 0) & 0o077 == 0 else { throw SystemError(number: EPERM) }
            wasOpen = true
        }
        return wasOpen
    }

    private static func rights(of path: String) -> (mode: mode_t, owner: uid_t)? {
        var information = stat()
        guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
        return (information.st_mode & 0o777, information.st_uid)
    }
}

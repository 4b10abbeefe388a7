import Foundation

/// A file that stands at its place when it is whole, and nowhere when it is not (書きかけのファイル).
///
/// Where the file system can (`O_TMPFILE`: ext4, XFS, Btrfs, tmpfs), it has no name until it is whole: a program that is killed leaves
/// nothing. Elsewhere (NFS, FAT) it has one beside its place, and whoever writes it holds a lock on it; what a killed program
/// left is locked by nobody, and the next draft in that folder takes it away.
public struct FileDraft {
    /// Open for writing and reading.
    public let descriptor: Int32
    /// `nil` while it has no name.
    let path: String?
    private let target: FilePlace

    /// - Parameters:
    ///   - mode: the rights of the file where there is none yet, less what the user's mask takes away.
    ///   - isNamed: whether it has a name even where it needs none.
    /// - Throws: `SystemError` when it cannot be made there.
    public init(for target: FilePlace, mode: mode_t = 0o600, isNamed: Bool = false) throws(SystemError) {
        self.target = target
        AbandonedDrafts.remove(in: target.folder)
        if !isNamed, let descriptor = Self.nameless(in: target.folder, mode) {
            (self.descriptor, path) = (descriptor, nil)
        } else {
            let path = Self.name(for: target)
            (self.descriptor, self.path) = (try AbandonedDrafts.lockedFile(path, mode), path)
        }
    }

    private static func name(for target: FilePlace) -> String {
        "\(target.folder)/.\(target.name).\(getpid())\(AbandonedDrafts.ending)"
    }

    /// `O_TMPFILE` of Linux, which Swift does not know.
    private static let withoutName = 0o20_000_000 | O_DIRECTORY

    /// `nil` where the file system knows no such files, or no name could be given to one later.
    private static func nameless(in folder: String, _ mode: mode_t) -> Int32? {
        let descriptor = open(folder, withoutName | O_RDWR | O_CLOEXEC, mode)
        guard descriptor >= 0 else { return nil }
        if access(way(to: descriptor), F_OK) == 0 { return descriptor }
        close(descriptor)
        return nil
    }

    /// How an open file is named that has no name.
    private static func way(to descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

    /// On the disk, and not only in the system's memory, before it takes its place.
    ///
    /// - Throws: `SystemError`; the draft is still there then.
    public func finish() throws(SystemError) {
        // Some file systems know no such thing.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemError(number: errno) }
        if let path {
            guard rename(path, target.path) == 0 else { throw SystemError(number: errno) }
        } else {
            try giveName()
        }
        close(descriptor)
        let folder = open(target.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }

    /// Only where another file stands does it need a name of its own before it takes that one's place, between two calls.
    private func giveName() throws(SystemError) {
        func link(_ path: String) -> Bool {
            linkat(AT_FDCWD, Self.way(to: descriptor), AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
        }
        if link(target.path) { return }
        guard errno == EEXIST else { throw SystemError(number: errno) }
        let name = Self.name(for: target)
        // Of another program of this number, which is gone.
        unlink(name)
        guard link(name) else { throw SystemError(number: errno) }
        guard rename(name, target.path) == 0 else {
            let number = errno
            unlink(name)
            throw SystemError(number: number)
        }
    }

    public func remove() {
        if let path { AbandonedDrafts.removeFiles(path) }
        close(descriptor)
    }
}

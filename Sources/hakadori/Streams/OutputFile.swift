import Foundation

/// Where a command writes its result: a file, or standard output.
struct OutputFile {
    /// `nil` or 「-」 is standard output.
    let path: String?

    private var file: String? { path == "-" ? nil : path }

    /// Whether bytes that are no text would go to somebody's screen.
    var isTerminal: Bool { file == nil && isatty(STDOUT_FILENO) == 1 }

    /// Writes everything or nothing: a file that stood there before stays as it was until the new one is whole.
    ///
    /// - Throws: `Problem` (73 when it cannot be created there, 77 without the right to, 74 when the disk is full).
    func write(_ bytes: [UInt8]) throws {
        guard let file else { return try StandardOutput.write(bytes) }
        var information = stat()
        if stat(file, &information) == 0, information.st_mode & S_IFMT != S_IFREG {
            return try writeThrough(to: file, bytes)
        }
        // Beside the target, so that renaming stays within one file system.
        let target = Self.target(of: file)
        let draft = target.deletingLastPathComponent()
            .appendingPathComponent(".\(target.lastPathComponent).\(getpid()).part").path
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw refusal(errno) }
        var failure = FileDescriptor.writeAll(bytes, to: descriptor)
        if failure == 0, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure == 0, rename(draft, target.path) != 0 { failure = errno }
        guard failure == 0 else {
            unlink(draft)
            throw refusal(failure)
        }
    }

    /// The file that a link leads to, also when it is not there yet.
    private static func target(of file: String) -> URL {
        var url = URL(fileURLWithPath: file)
        // More links in a row than the system itself would follow are a circle; writing then fails and says so.
        for _ in 0..<40 {
            guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: url.path) else { break }
            url = URL(fileURLWithPath: next, relativeTo: url.deletingLastPathComponent()).absoluteURL
        }
        return url
    }

    /// A device or a pipe (/dev/null, /dev/stdout) cannot be renamed over.
    private func writeThrough(to file: String, _ bytes: [UInt8]) throws {
        let descriptor = open(file, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw refusal(errno) }
        let failure = FileDescriptor.writeAll(bytes, to: descriptor)
        close(descriptor)
        if failure == EPIPE { exit(128 + SIGPIPE) }
        if failure != 0 { throw refusal(failure) }
    }

    private func refusal(_ number: Int32) -> Problem {
        let name = say("「\(path ?? "")」", "“\(path ?? "")”")
        switch number {
        case ENOENT, ENOTDIR:
            return Problem(
                .cannotCreate,
                say(
                    "\(name)を置くフォルダーがありません。フォルダーを作るか、別の場所を指定してください。",
                    "There is no folder to put \(name) into. Create it or name another place."))
        case EISDIR:
            return Problem(
                .cannotCreate,
                say(
                    "\(name)はフォルダーです。書き出すファイルの名前を指定してください。",
                    "\(name) is a folder. Name the file to write."))
        case EACCES, EPERM, EROFS:
            return Problem(
                .cannotCreate,
                say(
                    "\(name)を書く権限がありません。別の場所を指定するか、権限を確かめてください。",
                    "\(name) may not be written by this user. Name another place or check the rights."))
        default:
            return Problem(
                .inputOutput,
                say(
                    "\(name)を書けませんでした（\(systemMessage(number))）。何も書き換えていません。",
                    "\(name) could not be written (\(systemMessage(number))). Nothing was changed."))
        }
    }
}

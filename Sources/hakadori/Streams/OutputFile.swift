import Foundation
import Store

/// Where a command writes its result: a file, or standard output.
struct OutputFile {
    /// `nil` or 「-」 is standard output.
    let path: String?
    /// The files that the command reads, 「-」 for standard input: never written over.
    var inputs: [String] = []

    private var file: String? { path == "-" ? nil : path }

    /// Whether bytes that are no text would go to somebody's screen.
    var isTerminal: Bool { file == nil && isatty(STDOUT_FILENO) == 1 }

    /// Writes everything or nothing: a file that stood there before stays as it was until the new one is whole.
    ///
    /// - Throws: `Problem` (73 when it cannot be created there or would take the place of a database or of what was read, 77
    ///   without the right to, 74 when the disk is full).
    func write(_ bytes: [UInt8]) throws {
        guard let file else { return try StandardOutput.write(bytes) }
        let place = FilePlace(file)
        var information = stat()
        // By its own name: behind /dev/stdout stands a pipe, which has no place.
        let isThere = stat(file, &information) == 0
        if isThere, information.st_mode & S_IFMT != S_IFREG { return try writeThrough(to: file, bytes) }
        try expectNoLoss(at: place)
        do {
            let draft = try FileDraft(for: place, mode: 0o666)
            // Whoever may not read it shall not read it afterwards either.
            if isThere { fchmod(draft.descriptor, information.st_mode & 0o777) }
            do {
                let failure = FileDescriptor.writeAll(bytes, to: draft.descriptor)
                guard failure == 0 else { throw SystemError(number: failure) }
                try draft.finish()
            } catch {
                draft.remove()
                throw error
            }
        } catch let error as SystemError { throw refusal(error.number) }
    }

    private func expectNoLoss(at place: FilePlace) throws {
        let name = say("「\(path ?? "")」", "“\(path ?? "")”")
        if place.isOfDatabase {
            throw Problem(
                .cannotCreate,
                say(
                    "\(name)はデータベースか、その一部です。何も書き換えていません。別の名前を指定してください。",
                    "\(name) is a database or a part of one. Nothing was changed. Name another file."))
        }
        if inputs.contains(where: { $0 != "-" && FilePlace($0).isSame(as: place) }) {
            throw Problem(
                .cannotCreate,
                say(
                    "\(name)は読み込むファイルそのものです。何も書き換えていません。別の名前を指定してください。",
                    "\(name) is the file that is read. Nothing was changed. Name another file."))
        }
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

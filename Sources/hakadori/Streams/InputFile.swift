import Foundation
import Store

/// What a command reads: a file, or standard input where its name is 「-」.
struct InputFile {
    let path: String

    /// How messages name it.
    var name: String { path == "-" ? say("標準入力", "standard input") : say("「\(path)」", "“\(path)”") }

    /// No sheet of any city comes near it, and it fits into memory.
    static let limit = 200 << 20

    /// - Throws: `Problem` (66 when there is no such file, 77 when it may not be read, 65 when it is far too large).
    func read() throws -> [UInt8] {
        switch load() {
        case .failure(let error): throw refusal(error)
        case .success(let bytes):
            guard bytes.count <= Self.limit else {
                throw Problem(
                    .data,
                    say(
                        "\(name)は200 MBを超えています。計画のシートは大きくても数MBです。ファイルを確かめてください。",
                        "\(name) is larger than 200 MB. A plan's sheet has a few MB at most: check the file."))
            }
            return bytes
        }
    }

    /// The bytes, at most one more than `limit`.
    func load() -> Result<[UInt8], SystemError> {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(SystemError(number: errno)) }
        defer { if path != "-" { close(descriptor) } }
        return FileDescriptor.readAll(from: descriptor, limit: Self.limit)
    }

    func refusal(_ error: SystemError) -> Problem {
        switch error.number {
        case ENOENT, ENOTDIR:
            Problem(
                .noInput,
                say(
                    "\(name)が見つかりません。ファイルの名前と場所を確かめてください。",
                    "There is no file \(name). Check its name and folder."))
        case EISDIR:
            Problem(
                .noInput,
                say(
                    "\(name)はフォルダーです。シートのファイルを指定してください。",
                    "\(name) is a folder. Name the sheet's file."))
        case EACCES, EPERM:
            Problem(
                .permission,
                say(
                    "\(name)を読む権限がありません。権限を確かめてください。",
                    "\(name) may not be read by this user. Check its rights."))
        default:
            Problem(
                .inputOutput,
                say(
                    "\(name)を読めませんでした（\(systemMessage(error.number))）。",
                    "\(name) could not be read (\(systemMessage(error.number)))."))
        }
    }
}

import Foundation
import Store

/// Data for people and programs; nothing else is ever written there.
enum StandardOutput {
    /// Text for people: what a terminal would obey is made visible (`String.visible`).
    static func write(_ text: String) throws { try put(Array(text.visible.utf8)) }

    /// A file for programs, byte for byte; only a person's terminal gets it made harmless.
    static func write(_ bytes: [UInt8]) throws {
        guard isatty(STDOUT_FILENO) == 1 else { return try put(bytes) }
        try write(String(decoding: bytes, as: UTF8.self))
    }

    /// - Throws: `Problem` when it cannot be written. A reader that went away (`| head`) ends the run quietly instead.
    private static func put(_ bytes: [UInt8]) throws {
        switch FileDescriptor.writeAll(bytes, to: STDOUT_FILENO) {
        case 0: return
        case EPIPE: exit(128 + SIGPIPE)
        case let error:
            throw Problem(
                .inputOutput,
                say(
                    "結果を標準出力に書けませんでした（\(systemMessage(error))）。出力先の空き容量と権限を確かめてください。",
                    "The result could not be written to standard output (\(systemMessage(error))). "
                        + "Check the free space and the rights of where it goes."))
        }
    }
}

/// Progress, notes and errors. That they cannot be written is no reason to stop.
enum StandardError {
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    static func write(line: String) { write(text: line.visible + "\n") }

    /// As it is, for what moves the cursor itself.
    static func write(text: String) { _ = FileDescriptor.writeAll(Array(text.utf8), to: STDERR_FILENO) }

    /// Says what is being done, when somebody is looking.
    static func progress(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) {
        if isTerminal { write(line: say(japanese(), english())) }
    }
}

enum FileDescriptor {
    /// - Returns: 0, or the `errno` of the write that failed.
    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written < 0, errno == EINTR { continue }
                if written <= 0 { return written < 0 ? errno : EIO }
                rest = rest.dropFirst(written)
            }
            return 0
        }
    }

    /// Everything up to the end, or up to `limit` + 1 bytes; or the `errno` of the read that failed.
    static func readAll(from descriptor: Int32, limit: Int) -> Result<[UInt8], SystemError> {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { return .failure(SystemError(number: errno)) }
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        return .success(bytes)
    }
}

/// The system's words for an error. They are English in every locale, so a Japanese sentence sets them in brackets.
func systemMessage(_ number: Int32) -> String { String(cString: strerror(number)) }

import Algorithms
import Foundation

/// A file as tables hold it (ファイルの分割): in parts of base64, so that of a backup some hundred rows can be in memory at a time.
enum FileParts {
    /// In bytes of a part.
    private static let size = 48 << 10

    /// One blank part for a blank file.
    static func parts(of bytes: [UInt8]) -> [String] {
        guard !bytes.isEmpty else { return [""] }
        return bytes.chunks(ofCount: size).map { Data($0).base64EncodedString() }
    }

    /// - Parameter parts: in their order.
    static func bytes(of parts: some Sequence<String>) throws -> [UInt8] {
        try parts.flatMap { part in
            guard let bytes = Data(base64Encoded: part) else {
                throw StoreError.database(code: "row", detail: "a part of a file is no base64")
            }
            return Array(bytes)
        }
    }
}

import Foundation

/// Base64 as mails carry it (RFC 2045 6.8).
enum Base64 {
    static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    /// In lines of 76 letters, each ended by CRLF.
    static func lines(_ bytes: [UInt8]) -> String {
        let text = Data(bytes).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return text.isEmpty ? "" : text + "\r\n"
    }
}

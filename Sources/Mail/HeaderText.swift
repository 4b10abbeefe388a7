/// A text that can stand in the head of a mail (件名・氏名): one line without control characters. There is no other way into a
/// header, so nothing that somebody typed can begin a header of its own.
public struct HeaderText: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    public let text: String

    /// Line breaks, tabs and other control characters become one space.
    public init(_ text: String) {
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator:
                if clean.last != " " { clean.append(" ") }
            default: clean.append(scalar)
            }
        }
        let ends = String(clean).split(separator: " ", omittingEmptySubsequences: false)
        self.text = ends.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed().joined(separator: " ")
    }

    public init(stringLiteral value: String) { self.init(value) }

    public var description: String { text }

    /// As an unstructured header writes it: plain where it can be, otherwise encoded words (RFC 2047), folded.
    ///
    /// - Parameter used: how many letters of the line are taken by the header's name.
    func encoded(used: Int) -> String {
        let isPlain =
            text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?") && used + text.utf8.count <= 76
        return isPlain ? text : encodedWords(used: used)
    }

    /// As a display name before an address writes it (RFC 5322 3.4).
    func encodedName(used: Int) -> String {
        let isPlain =
            text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?") && used + text.utf8.count <= 70
        guard isPlain else { return encodedWords(used: used) }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }

    /// Base64 words of whole characters, each at most 75 letters, one a line.
    private func encodedWords(used: Int) -> String {
        let (opening, closing) = ("=?UTF-8?B?", "?=")
        var words: [String] = []
        var bytes: [UInt8] = []
        func room() -> Int {
            let line = words.isEmpty ? min(75, 76 - used) : 75
            return max((line - opening.utf8.count - closing.utf8.count) / 4 * 3, 4)
        }
        func end() {
            words.append(opening + Base64.text(bytes) + closing)
            bytes = []
        }
        // By code points: a word may end within a grapheme, never within a code point (RFC 2047 5).
        for scalar in text.unicodeScalars {
            let next = Array(String(scalar).utf8)
            if bytes.count + next.count > room() { end() }
            bytes += next
        }
        if !bytes.isEmpty || words.isEmpty { end() }
        return words.joined(separator: "\r\n ")
    }
}

import Japanese

/// A text as somebody wrote it (記載). It is kept character for character; everything else is a view on it.
public struct Passage: Hashable, Sendable {
    public let text: String

    /// - Parameter text: white space at both ends is layout, not text, and is left off. `nil` when nothing else is there.
    public init?(_ text: some StringProtocol) {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else { return nil }
        self.text = String(trimmed)
    }
}

extension Passage: ExpressibleByStringLiteral {
    /// For samples and tests. A literal must not be blank.
    public init(stringLiteral value: String) {
        guard let passage = Passage(value) else { preconditionFailure("a passage cannot be blank") }
        self = passage
    }
}

extension Character {
    /// White space, line breaks among it.
    var isNewlineOrSpace: Bool { unicodeScalars.first?.isPlainSpace ?? isWhitespace }
}

extension StringProtocol {
    /// Without white space at its ends.
    var trimmed: SubSequence {
        if unicodeScalars.first?.isPlainSpace == false, unicodeScalars.last?.isPlainSpace == false { return self[...] }
        let body = drop(while: \.isNewlineOrSpace)
        guard let last = body.lastIndex(where: { !$0.isNewlineOrSpace }) else { return body[body.endIndex...] }
        return body[...last]
    }
}

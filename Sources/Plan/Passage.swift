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

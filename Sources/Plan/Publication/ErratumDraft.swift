/// An erratum as the office writes it (正誤の記入).
public struct ErratumDraft: Hashable, Sendable {
    public let action: Action.ID?
    public let place: String
    public let wrong: String
    public let correct: String

    /// The most letters that a text of it may have.
    public static let longest = 2000

    /// - Returns: `nil` where a text is blank or too long, or both say the same.
    public init?(action: Action.ID?, place: String, wrong: String, correct: String) {
        let texts = [place, wrong, correct].compactMap { Passage($0)?.text }
        guard texts.count == 3, texts.allSatisfy({ $0.count <= Self.longest && $0.utf8.count <= 20_000 }),
            !texts[1].utf8.elementsEqual(texts[2].utf8)
        else { return nil }
        self.action = action
        (self.place, self.wrong, self.correct) = (texts[0], texts[1], texts[2])
    }
}

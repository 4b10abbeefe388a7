import JapaneseText

/// A text as somebody wrote it (記載). It is kept character for character; everything else is a view on it.
public struct Passage: Hashable, Sendable {
    public let text: String

    /// - Parameter text: white space at both ends is layout, not text, and is left off. `nil` when nothing else is there.
    public init?(_ text: some StringProtocol) {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else { return nil }
        self.text = String(trimmed)
    }

    /// The items of a list (箇条書き), without their marks, as far as the text shows them; empty for a single paragraph.
    ///
    /// A list is marked by 「・」 (●, ○, ■, ◆, ※ and the like) at the start of a line or after a space, or else by
    /// line breaks, or where there are none by the spaces that a lost line break leaves after a Japanese sentence.
    /// Steps with arrows between them (選定 → 構築) are no list: see `steps`.
    public var bullets: [String] { items.map(String.init) }

    /// The `bullets` as the parts of `text` that they are.
    public var items: [Substring] {
        let pieces = text.split(whereSeparator: \.isNewlineOrSpace)
        if pieces.contains(where: \.startsWithBulletMark) { return markedItems }
        if pieces.contains(where: { piece in piece.allSatisfy { "→⇒➡➔⇨▶".contains($0) } }) { return [] }
        let items = text.contains(where: \.isNewline) ? lines : sentences(pieces)
        return items.count > 1 ? items : []
    }

    private var lines: [Substring] {
        text.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
    }

    /// The pieces between spaces, except that a space beside a Latin word ("LG WAN", "DX 推進") separates words.
    private func sentences(_ pieces: [Substring]) -> [Substring] {
        var items: [Substring] = []
        for piece in pieces {
            if let last = items.last, last.isOneText(with: piece) {
                items[items.count - 1] = text[last.startIndex..<piece.endIndex]
            } else {
                items.append(piece)
            }
        }
        return items
    }

    /// Items cut at the marks alone: the spaces inside an item are its own.
    private var markedItems: [Substring] {
        var items: [Substring] = []
        var start = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            let atBreak = index == text.startIndex || text[text.index(before: index)].isNewlineOrSpace
            if atBreak, text[index...].startsWithBulletMark, start < index {
                items.append(text[start..<index])
                start = index
            }
            index = text.index(after: index)
        }
        items.append(text[start...])
        return items.map { item in
            (item.startsWithBulletMark ? item.dropFirst() : item).trimmed
        }.filter { !$0.isEmpty }
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
    fileprivate var isNewlineOrSpace: Bool { unicodeScalars.first?.isPlainSpace ?? isWhitespace }
    fileprivate var isLatinLetter: Bool { isASCII && isLetter }
}

extension StringProtocol {
    fileprivate var startsWithBulletMark: Bool {
        guard let first, "・●○■□◆◇▪•‣※".contains(first) else { return false }
        // 「○○課」 is a blank to be filled in.
        return dropFirst().first != first
    }

    /// Whether the space between this piece and the next one stands inside a sentence.
    fileprivate func isOneText(with next: some StringProtocol) -> Bool {
        guard let last, let first = next.first, !"。．.！!？?：:；;".contains(last) else { return false }
        return (last.isASCII && first.isASCII) || last.isLatinLetter || first.isLatinLetter
    }

    fileprivate var trimmed: SubSequence {
        if unicodeScalars.first?.isPlainSpace == false, unicodeScalars.last?.isPlainSpace == false { return self[...] }
        let body = drop(while: \.isNewlineOrSpace)
        guard let last = body.lastIndex(where: { !$0.isNewlineOrSpace }) else { return body[body.endIndex...] }
        return body[...last]
    }
}

import Algorithms
import Japanese

extension Passage {
    /// The items of a list (箇条書き), without their marks, as far as the text shows them; empty for a single paragraph.
    ///
    /// A list is marked by 「・」 (●, ○, ■, ◆, ※ and the like) at the start of a line or after a space, or else by
    /// line breaks, or where there are none by the spaces that a lost line break leaves after a Japanese sentence.
    /// Steps with arrows between them (選定 → 構築) are no list: see `steps`. What stands in brackets is never cut.
    public var bullets: [String] { items.map(String.init) }

    /// The `bullets` as the parts of `text` that they are.
    public var items: [Substring] {
        let brackets = BracketedParts(text)
        let starts = markStarts(outside: brackets)
        if !starts.isEmpty { return markedItems(at: starts) }
        let pieces = brackets.pieces { $0.isNewlineOrSpace }
        if pieces.contains(where: { piece in piece.allSatisfy { "→⇒➡➔⇨▶".contains($0) } }) { return [] }
        let items =
            text.contains(where: \.isNewline)
            ? brackets.pieces { $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty } : sentences(pieces)
        return items.count > 1 ? items : []
    }

    /// The pieces between spaces, put together again where a space stands inside a sentence.
    private func sentences(_ pieces: [Substring]) -> [Substring] {
        var items: [Substring] = []
        // What the last item holds so far: looked for in each piece once, not in the whole item at every space.
        var (hasColon, hasNumeral) = (false, false)
        for piece in pieces {
            if let last = items.last, last.isOneText(with: piece, isFigure: hasColon && hasNumeral) {
                items[items.count - 1] = text[last.startIndex..<piece.endIndex]
            } else {
                items.append(piece)
                (hasColon, hasNumeral) = (false, false)
            }
            hasColon = hasColon || piece.contains { "：:".contains($0) }
            hasNumeral = hasNumeral || piece.contains(where: \.isNumeral)
        }
        return items
    }

    /// Where the marks of a list stand: at the start of a line, or after a space outside brackets.
    ///
    /// A mark with a space on both sides stands between two names (図書館 ・ 公民館), unless the list begins with one like it.
    private func markStarts(outside brackets: BracketedParts) -> [String.Index] {
        let isSpaced = text.dropFirst().first?.isNewlineOrSpace ?? false
        return brackets.starts.filter { start in
            guard text[start...].startsWithBulletMark else { return false }
            let isLineStart = start == text.startIndex || text[text.index(before: start)].isNewline
            let isAlone = text[start...].dropFirst().first?.isNewlineOrSpace ?? true
            return isLineStart || !isAlone || (isSpaced && text[start] == text.first)
        }
    }

    /// Items cut at the marks alone: the spaces inside an item are its own.
    private func markedItems(at starts: [String.Index]) -> [Substring] {
        let cuts = (starts.first == text.startIndex ? [] : [text.startIndex]) + starts + [text.endIndex]
        let marked = Set(starts)
        return cuts.adjacentPairs().map { start, end in
            (marked.contains(start) ? text[start..<end].dropFirst() : text[start..<end]).trimmed
        }.filter { !$0.isEmpty }
    }
}

/// A text and what stands in brackets in it (括弧の中): a space or a line break there ends nothing.
private struct BracketedParts {
    let text: String
    /// From an opening bracket to the one that closes it, outermost ones only. One that is never closed reaches to the end of
    /// its line.
    private var parts: [Range<String.Index>] = []

    init(_ text: String) {
        self.text = text
        var closed: [Range<String.Index>] = []
        var open: [String.Index] = []
        for index in text.indices {
            let character = text[index]
            if Self.opening.contains(character) {
                open.append(index)
            } else if Self.closing.contains(character), let start = open.popLast() {
                while let last = closed.last, last.lowerBound > start { closed.removeLast() }
                closed.append(start..<text.index(after: index))
            }
        }
        var end = text.startIndex
        for start in open where start >= end {
            end = text[start...].firstIndex(where: \.isNewline) ?? text.endIndex
            closed.append(start..<end)
        }
        for part in closed.sorted(by: { $0.lowerBound < $1.lowerBound })
        where parts.last.map({ $0.upperBound <= part.lowerBound }) ?? true { parts.append(part) }
    }

    /// The pieces between separators outside brackets; none is empty.
    func pieces(between isSeparator: (Character) -> Bool) -> [Substring] {
        var pieces: [Substring] = []
        var start = text.startIndex
        forEachOutside { index in
            guard isSeparator(text[index]) else { return }
            if start < index { pieces.append(text[start..<index]) }
            start = text.index(after: index)
        }
        if start < text.endIndex { pieces.append(text[start...]) }
        return pieces
    }

    /// Where a marked item can begin: at the start of any line, and behind a space outside brackets.
    var starts: [String.Index] {
        var starts: Set<String.Index> = [text.startIndex]
        for index in text.indices where text[index].isNewline { starts.insert(text.index(after: index)) }
        forEachOutside { index in
            if text[index].isNewlineOrSpace { starts.insert(text.index(after: index)) }
        }
        return starts.filter { $0 < text.endIndex && !text[$0].isNewlineOrSpace }.sorted()
    }

    private func forEachOutside(_ body: (String.Index) -> Void) {
        var index = text.startIndex
        var next = parts.startIndex
        while index < text.endIndex {
            while next < parts.endIndex, parts[next].upperBound <= index { next += 1 }
            if next < parts.endIndex, parts[next].contains(index) {
                index = parts[next].upperBound
                continue
            }
            body(index)
            index = text.index(after: index)
        }
    }

    private static let opening: Set<Character> = ["（", "(", "「", "『", "【", "［", "[", "〔", "〈", "《", "｛", "{"]
    private static let closing: Set<Character> = ["）", ")", "」", "』", "】", "］", "]", "〕", "〉", "》", "｝", "}"]
}

extension StringProtocol {
    fileprivate var startsWithBulletMark: Bool {
        guard let first, "・●○■□◆◇▪•‣※".contains(first) else { return false }
        // 「○○課」 is a blank to be filled in.
        return dropFirst().first != first
    }

    /// Whether the space between this piece and the next one stands inside a sentence.
    ///
    /// - Parameter isFigure: whether this one holds a figure with its name: 「手続：687件」.
    fileprivate func isOneText(with next: some StringProtocol, isFigure: Bool) -> Bool {
        guard let last, let first = next.first else { return true }
        if "。．.！!？?；;".contains(last) { return false }
        // 「総務部 人事課と協議」: only a figure with its name ends an item without a stop.
        if !isFigure { return true }
        // 「－3㎡」, 「～ 9月」, 「：11件」, 「、」: a sign or a stop binds both sides.
        if Self.binding.contains(last) || Self.binding.contains(first) || Self.closingStops.contains(first) {
            return true
        }
        // 「DX 推進」, 「_x0041_ の」, 「延べ 40名」: a space beside a Latin word or a numeral separates words.
        return last.isOfLatinWord || first.isOfLatinWord || first.isNumeral
    }

    private static var binding: String { "、，,・／/＋+±－−–—-‐～〜~＝=×÷△▲：:（(「『" }
    private static var closingStops: String { "。．.）)」』】］]％%" }
}

extension Character {
    /// A digit of any width, not ① and the like.
    fileprivate var isNumeral: Bool {
        guard let value = unicodeScalars.first?.value else { return false }
        return (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
    }

    /// A letter, digit or underscore of a Latin word, of either width.
    fileprivate var isOfLatinWord: Bool {
        guard let value = unicodeScalars.first?.value else { return false }
        let plain = (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value
        switch plain {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return true
        default: return false
        }
    }
}

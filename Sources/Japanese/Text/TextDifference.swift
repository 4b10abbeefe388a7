/// What was taken out of a text and what was put in (違いの表示), word by word.
///
/// The pieces that stayed and those taken out are the old text, character for character; the pieces that stayed and those
/// put in are the new one.
public struct TextDifference: Hashable, Sendable {
    public struct Piece: Hashable, Sendable {
        public enum Fate: Hashable, Sendable {
            case kept
            case deleted
            case inserted
        }

        public let fate: Fate
        public let text: String
    }

    /// In reading order; what was taken out stands before what was put in for it. No two of one fate stand side by side.
    public let pieces: [Piece]

    public init(from old: String, to new: String) {
        let (left, right) = (old.words, new.words)
        // Most texts share their beginning and their end.
        let start = zip(left, right).prefix { $0.isWritten(as: $1) }.count
        let rest = min(left.count, right.count) - start
        let end = zip(left.reversed(), right.reversed()).prefix(rest).prefix { $0.isWritten(as: $1) }.count
        let middle = EditScript(left[start..<left.count - end], right[start..<right.count - end])
        let steps =
            left[..<start].map { (Piece.Fate.kept, $0) } + middle.steps
            + left[(left.count - end)...].map { (Piece.Fate.kept, $0) }
        pieces = Self.grouped(steps)
    }

    public var old: String { pieces.filter { $0.fate != .inserted }.map(\.text).joined() }
    public var new: String { pieces.filter { $0.fate != .deleted }.map(\.text).joined() }

    /// Both texts shortened to where they differ, for a sentence: of what stayed, only so many characters beside each change.
    ///
    /// - Parameter around: more than this of what stayed, on either side of a change, becomes 「…」.
    public func excerpts(around: Int) -> (old: String, new: String) {
        var (old, new) = ("", "")
        for (index, piece) in pieces.enumerated() {
            switch piece.fate {
            case .deleted: old += piece.text
            case .inserted: new += piece.text
            case .kept:
                let before = index == pieces.startIndex ? "" : String(piece.text.prefix(around))
                let after = index == pieces.endIndex - 1 ? "" : String(piece.text.suffix(around))
                let isShort = before.count + after.count >= piece.text.count
                let text = isShort ? piece.text : "\(before)…\(after)"
                old += text
                new += text
            }
        }
        return (old, new)
    }

    /// Pieces of one fate as one, and no single mark or particle left standing alone between two changes: 「が」 that happened
    /// to stay makes a new sentence no easier to read.
    private static func grouped(_ steps: [(fate: Piece.Fate, text: Substring)]) -> [Piece] {
        var pieces: [Piece] = []
        var (deleted, inserted, kept) = ("", "", "")
        func close() {
            if !deleted.isEmpty { pieces.append(Piece(fate: .deleted, text: deleted)) }
            if !inserted.isEmpty { pieces.append(Piece(fate: .inserted, text: inserted)) }
            (deleted, inserted) = ("", "")
        }
        for (fate, text) in steps {
            if fate == .kept {
                kept += text
                continue
            }
            if !kept.isEmpty {
                let isIsland = kept.count == 1 && !deleted.isEmpty && !inserted.isEmpty && !kept.isLineEnd
                if isIsland {
                    deleted += kept
                    inserted += kept
                } else {
                    close()
                    pieces.append(Piece(fate: .kept, text: kept))
                }
                kept = ""
            }
            if fate == .deleted { deleted += text } else { inserted += text }
        }
        close()
        if !kept.isEmpty { pieces.append(Piece(fate: .kept, text: kept)) }
        return pieces
    }
}

/// The fewest words to take out and put in (Myers, “An O(ND) Difference Algorithm”, 1986).
private struct EditScript {
    var steps: [(fate: TextDifference.Piece.Fate, text: Substring)] = []

    /// More changes than this are no difference any more but another text.
    private static let most = 400

    init(_ left: ArraySlice<Substring>, _ right: ArraySlice<Substring>) {
        let (left, right) = (Array(left), Array(right))
        guard let trace = Self.trace(left, right) else {
            steps = left.map { (.deleted, $0) } + right.map { (.inserted, $0) }
            return
        }
        var (x, y) = (left.count, right.count)
        var reversed = steps
        for depth in trace.indices.reversed() {
            let furthest = trace[depth]
            let offset = depth + 1
            let diagonal = x - y
            let isDown =
                diagonal == -depth
                || diagonal != depth && furthest[offset + diagonal - 1] < furthest[offset + diagonal + 1]
            let before = isDown ? diagonal + 1 : diagonal - 1
            let fromX = depth == 0 ? 0 : furthest[offset + before]
            let fromY = depth == 0 ? 0 : fromX - before
            while x > fromX, y > fromY {
                reversed.append((.kept, left[x - 1]))
                (x, y) = (x - 1, y - 1)
            }
            guard depth > 0 else { break }
            reversed.append(isDown ? (.inserted, right[y - 1]) : (.deleted, left[x - 1]))
            (x, y) = (fromX, fromY)
        }
        steps = reversed.reversed()
    }

    /// For each number of changes how far one came on each diagonal before them; `nil` where there are too many.
    private static func trace(_ left: [Substring], _ right: [Substring]) -> [[Int]]? {
        var trace: [[Int]] = []
        var furthest = [0, 0, 0]
        for depth in 0...min(left.count + right.count, most) {
            // Room for one diagonal more on either side.
            trace.append(furthest)
            var next = Array(repeating: 0, count: 2 * depth + 5)
            for diagonal in stride(from: -depth, through: depth, by: 2) {
                let here = depth + 1 + diagonal
                var x =
                    depth == 0
                    ? 0
                    : diagonal == -depth || diagonal != depth && furthest[here - 1] < furthest[here + 1]
                        ? furthest[here + 1] : furthest[here - 1] + 1
                var y = x - diagonal
                while x < left.count, y < right.count, left[x].isWritten(as: right[y]) { (x, y) = (x + 1, y + 1) }
                next[depth + 2 + diagonal] = x
                if x == left.count, y == right.count { return trace }
            }
            furthest = next
        }
        return nil
    }
}

extension StringProtocol {
    /// Character for character: `==` would take が and か with a combining mark for the same text.
    fileprivate func isWritten(as other: some StringProtocol) -> Bool { utf8.elementsEqual(other.utf8) }

    fileprivate var isLineEnd: Bool { allSatisfy(\.isNewline) }

    /// The text cut where the kind of letter changes: 周知|が|足|りなかった. Numbers and Latin words stay whole; marks and spaces
    /// stand alone.
    fileprivate var words: [SubSequence] {
        var words: [SubSequence] = []
        var start = startIndex
        var kind: Letter?
        var index = startIndex
        while index < endIndex {
            let next = Letter(self[index])
            if index > start, next != kind || next == .mark {
                words.append(self[start..<index])
                start = index
            }
            kind = next
            index = self.index(after: index)
        }
        if start < endIndex { words.append(self[start...]) }
        return words
    }
}

/// The kinds of letters that make a word (字種).
private enum Letter {
    case kanji
    case hiragana
    case katakana
    case latin
    case digit
    case mark

    init(_ character: Character) {
        guard let scalar = character.unicodeScalars.first else {
            self = .mark
            return
        }
        self =
            switch scalar.value {
            case 0x3005, 0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .kanji
            case 0x3041...0x309F: .hiragana
            case 0x30A1...0x30FA, 0x30FC...0x30FF, 0xFF66...0xFF9F: .katakana
            case 0x30...0x39, 0xFF10...0xFF19, 0x2C, 0x2E, 0xFF0C, 0xFF0E: .digit
            default: character.isLetter ? .latin : .mark
            }
    }
}

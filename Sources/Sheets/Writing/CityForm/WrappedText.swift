/// How many lines a text takes in a cell (折り返し行数), estimated on the safe side.
///
/// A full-width letter is as wide as the type is high, a half-width one half of that. Latin words stay together, and a
/// line may neither begin with 「、。）」 nor end with 「（「」 (JIS X 4051 禁則処理).
enum WrappedText {
    /// - Parameters:
    ///   - width: of the cell in pixels (96 to the inch), its padding included.
    ///   - size: of the type in points.
    static func lines(_ text: String, width: Double, size: Double) -> Int {
        // Two pixels of padding on each side, and half a letter for the differences between two machines' type.
        let half = size * 96 / 72 / 2
        let room = max(2, Int((width - 4) / half) - 1)
        var lines = 1
        var used = 0
        for piece in Pieces(text) {
            switch piece {
            case .lineBreak:
                lines += 1
                used = 0
            case .together(let length):
                if used > 0, used + length > room {
                    lines += 1
                    used = 0
                }
                used += length
                if used > room {
                    lines += (used - 1) / room
                    used = (used - 1) % room + 1
                }
            }
        }
        return lines
    }

    private enum Piece {
        case lineBreak
        /// Letters that stand on one line, in halves of a full-width letter.
        case together(Int)
    }

    /// Cuts a text where a line may end.
    private struct Pieces: Sequence, IteratorProtocol {
        private var letters: Substring.UnicodeScalarView

        init(_ text: String) { letters = Substring(text).unicodeScalars }

        mutating func next() -> Piece? {
            guard let first = letters.popFirst() else { return nil }
            if first == "\n" || first == "\r" || first == "\u{2028}" || first == "\u{2029}" {
                if first == "\r", letters.first == "\n" { letters.removeFirst() }
                return .lineBreak
            }
            var length = first.halves
            var last = first
            // Words in ASCII, what hangs on the letter before, and what pulls the next one along.
            while let next = letters.first, next != "\n", next != "\r", length < 200 {
                let oneWord = last.isWordLetter && next.isWordLetter
                guard oneWord || Self.neverFirst.contains(next) || Self.neverLast.contains(last) || next.halves == 0
                else { break }
                length += next.halves
                last = next
                letters.removeFirst()
            }
            return .together(length)
        }

        private static let neverFirst = Set("、。，．・：；？！）］｝」』】〕〉》’”ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.:;?!)]}％%".unicodeScalars)
        private static let neverLast = Set("（［｛「『【〔〈《‘“([{".unicodeScalars)
    }
}

extension Unicode.Scalar {
    /// The width in halves of a full-width letter. What is ambiguous (①, Ⅱ, →) counts as full, as Japanese type has it.
    fileprivate var halves: Int {
        switch value {
        case 0..<0x20, 0x300..<0x370, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x3099...0x309A,
            0xFE00...0xFE0F,
            0xFEFF, 0xE0100...0xE01EF:
            0
        case 0x20..<0x7F, 0xFF61...0xFF9F: 1
        default: 2
        }
    }

    fileprivate var isWordLetter: Bool { (0x21..<0x7F).contains(value) }
}

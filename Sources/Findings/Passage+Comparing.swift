import Japanese
import Plan

extension Passage {
    /// How the text counts when two years are compared: folded, without spaces and line breaks.
    var comparable: String { text.folded.filter { !$0.isWhitespace } }

    /// The comparable text with one 「#」 for every number in it, so that only its words are compared.
    var words: String {
        var words = ""
        var isInNumber = false
        for character in comparable {
            let isDigit = character.isASCII && character.isNumber
            // 「1,003」, 「4.5」, 「６万４千」: what stands between digits belongs to the number.
            if isDigit {
                if !isInNumber { words.append("#") }
                isInNumber = true
            } else if !(isInNumber && ",.万千百億".contains(character)) {
                isInNumber = false
                words.append(character)
            }
        }
        return words
    }

    /// The sentences of the text: cut at 。 and at the marks of a list.
    var sentences: [String] {
        let pieces = bullets.isEmpty ? [text] : bullets
        return pieces.flatMap { $0.split(whereSeparator: { "。．\n".contains($0) }) }.compactMap { Passage($0)?.text }
    }
}

/// A text as the grammar of numbers reads it: folded scalars, and the place of each in the text as written.
///
/// Reading beyond either end gives U+0000, so that looking ahead and back needs no care.
struct FoldedText {
    let written: String
    private let scalars: [Unicode.Scalar]
    /// Where the character begins that a scalar came from; one more entry than scalars, for the end.
    private let places: [String.Index]

    /// Stands for a character that is a number by itself but no digit: ①, Ⅱ, ½, ㊂.
    static let mark: Unicode.Scalar = "\u{FFFC}"

    init(_ written: String) {
        var scalars: [Unicode.Scalar] = []
        var places: [String.Index] = []
        scalars.reserveCapacity(written.utf8.count / 2)
        places.reserveCapacity(written.utf8.count / 2 + 1)
        let source = written.unicodeScalars
        var index = source.startIndex
        while index < source.endIndex {
            let next = source.index(after: index)
            // A simple scalar is a character by itself unless something that joins it follows, such as ﾞ.
            if let folded = source[index].folded, next == source.endIndex || source[next].folded != nil {
                // A line ends an item of a list, which a space does not.
                scalars.append(source[index] == "\n" ? "\n" : folded)
                places.append(index)
                index = next
            } else {
                let character = written[index]
                for folded in Self.folded(character) {
                    scalars.append(folded)
                    places.append(index)
                }
                index = written.index(after: index)
            }
        }
        places.append(written.endIndex)
        self.written = written
        self.scalars = scalars
        self.places = places
    }

    private static func folded(_ character: Character) -> String.UnicodeScalarView {
        if character.isNewline { return "\n".unicodeScalars }
        if let scalar = character.unicodeScalars.first, scalar.properties.numericType != nil,
            !scalar.isASCII, scalar.folded == nil, !scalar.isKanjiNumeral, scalar != "²", scalar != "³"
        {
            return String(mark).unicodeScalars
        }
        return character.folded.unicodeScalars
    }

    var count: Int { scalars.count }

    subscript(position: Int) -> Unicode.Scalar {
        scalars.indices.contains(position) ? scalars[position] : "\0"
    }

    /// Whether a character of the text as written begins here: ㎡ is two scalars, and the second is no beginning.
    func isBeginning(_ position: Int) -> Bool {
        position == 0 || position >= count || places[position] != places[position - 1]
    }

    /// The place in the text as written; a character that is begun belongs to it whole.
    func range(_ positions: Range<Int>) -> Range<String.Index> {
        var end = positions.upperBound
        while !isBeginning(end) { end += 1 }
        return places[positions.lowerBound]..<places[end]
    }

    /// The words as written.
    func words(_ positions: Range<Int>) -> String { String(written[range(positions)]) }

    /// The scalar as written, in its own case and width.
    func scalarAsWritten(_ position: Int) -> Unicode.Scalar {
        scalars.indices.contains(position) ? written.unicodeScalars[places[position]] : "\0"
    }
}

import Japanese
import Plan

/// How a sheet spells the names of its own columns and rows (項目名の表記).
struct LabelSpellings {
    private var spellings: [Field: Wording] = [:]

    mutating func add(_ text: String, _ cell: Grid.Cell, for field: Field) {
        spellings[field, default: Wording()].add(text, cell)
    }

    /// The field that only some statuses ask for.
    private static let reason = AnnualReport.fields.first { $0.requirement == .whereStatusNeedsReason }?.field

    /// The most usual label of the reasons, whose bracket tells which statuses need one.
    var reason: Grid.Cell? {
        guard let field = Self.reason, var wording = spellings[field] else { return nil }
        wording.settle()
        return wording.said.first { $0.text == wording.kept }?.cell
    }

    /// The most usual spelling of each, with a note for every other one.
    ///
    /// - Parameter dropsReasonBracket: whether the scale says what stands in brackets behind the label of the reasons.
    func labels(dropsReasonBracket: Bool, _ ledger: inout Ledger) -> Labels {
        var labels = Labels()
        for field in Field.allCases {
            guard var wording = spellings[field] else { continue }
            wording.settle()
            guard let kept = wording.kept else { continue }
            var first: [String: Grid.Cell] = [:]
            for (text, cell) in wording.said where text != kept {
                first[text] = first[text] ?? cell
                ledger.count(.labelSpelling, at: first[text] ?? cell, words: [kept, text])
            }
            labels[field] = Self.label(kept, dropsBracket: dropsReasonBracket && field == Self.reason)
        }
        return labels
    }

    private static func label(_ text: String, dropsBracket: Bool) -> String {
        let line = text.asHeading
        guard dropsBracket, let open = line.firstIndex(where: { "（(".contains($0) }), open != line.startIndex else {
            return line
        }
        return Passage(line[..<open])?.text ?? line
    }
}

extension String {
    /// The words of a heading. It is broken into lines to fit its column, and a known word is set wide (取　組) to fill it: neither
    /// is for its meaning, and what nobody sees has none.
    var asHeading: String {
        let line = withoutInvisibleLetters.filter { !$0.isNewline }
        let isKnown = Vocabulary.words[Label.key(line)] != nil && !line.contains { $0.isASCII && $0.isLetter }
        guard isKnown else { return line }
        return String(
            String.UnicodeScalarView(line.unicodeScalars.filter { !$0.properties.isWhitespace && !$0.isInvisible }))
    }
}

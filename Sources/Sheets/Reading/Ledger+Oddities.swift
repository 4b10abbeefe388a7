import Japanese
import Plan
import PlanDocument

extension Ledger {
    /// What is odd about the texts of a sheet, whatever they mean.
    mutating func noteText(of grid: Grid) {
        for (tag, cell) in grid.markup {
            if cell.text.isEmpty {
                hold(cell, .markupRemoved, words: [tag, "1"])
            } else {
                count(.markupRemoved, at: cell, words: [tag])
            }
        }
        for cell in grid.failures { hold(cell, .failedCalculation) }
        for cell in grid.openQuotes { note(.openQuote, at: cell) }
        for cell in grid.rows.lazy.flatMap(\.cells) where cell.text.unicodeScalars.contains(where: \.isBroken) {
            note(.brokenText, at: cell)
        }
    }

    /// The names of divisions are taken without them; everywhere else a text stays as it is.
    mutating func noteInvisibleLetters(in divisions: [Grid.Cell]) {
        for cell in divisions where cell.text.withoutInvisibleLetters != cell.text {
            count(.invisibleLetters, at: cell, words: [cell.text.withoutInvisibleLetters])
        }
    }

    /// 「1月2日」 where 1-2 or 1/2 was typed: Excel makes days of such numbers.
    mutating func noteDays(in records: [Record]) {
        for record in records {
            let values = record.entries.filter { $0.field == .target || $0.field == .result }.map(\.cell)
            for cell in [record.number].compactMap({ $0 }) + values
            where cell.text.utf8.count <= 24 && cell.text.folded.wholeMatch(of: /\d{1,2}月\d{1,2}日/) != nil {
                note(.dayForNumber, at: cell)
            }
        }
    }
}

extension Unicode.Scalar {
    /// U+FFFD or a control character that is no white space.
    fileprivate var isBroken: Bool {
        value == 0xFFFD || (value < 0x20 && ![0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains(value)) || value == 0x7F
    }
}

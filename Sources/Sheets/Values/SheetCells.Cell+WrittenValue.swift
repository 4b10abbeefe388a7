import Japanese
import Workbook

extension SheetCells.Cell {
    /// What stands in the cell as in a place for a value (セルの値).
    ///
    /// What is seen counts, as it was rounded and scaled for people: 「2,500千円」 for 2,500,000, 「33.0%」 for 0.3296. The number behind it
    /// helps where the format hides it: a power of ten (1.23457E+11), brackets for less than zero, a day.
    ///
    /// - Parameter unit: what the heading or the indicator asks for.
    func writtenValue(in unit: String?) -> WrittenValue {
        if let day { return WrittenValue(day: day) }
        let seen = WrittenValue(text, unit: unit)
        guard let number, let digits else { return seen }
        if text.utf8.contains(UInt8(ascii: "E")) { return WrittenValue(digits, unit: unit) }
        if number < 0, let positive = seen.number, positive > 0 { return seen.negated }
        return seen
    }
}

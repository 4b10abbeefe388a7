import Japanese
import Workbook

/// A map that was made for other sheets than those that were handed in (型とシートの食い違い): one sentence names sheet and place.
public struct MapMisfit: Error, Hashable, Sendable {
    public enum Fault: Hashable, Sendable {
        /// A plan document has no columns to be mapped.
        case document
        /// The map reads a sheet that is not there; the sheets that are.
        case noSheet(String, found: [String])
        /// The headings should stand in this row, from 0, and the sheet ends before it.
        case rows(String, Int)
        /// Another heading than the map says stands over a column, from 0; `nil` where none does.
        case heading(String, column: Int, expected: String, found: String?)
        /// A card has its label nowhere near the cell, from 0, from which its value is to come.
        case label(String, row: Int, column: Int, expected: String)
    }

    public let fault: Fault

    public init(_ fault: Fault) {
        self.fault = fault
    }

    /// Which sheet and column, what the map expects there, what is found, what to do.
    public func sentence(in language: Language) -> String {
        func letters(_ column: Int) -> String { SheetCells.columnLetters(column) }
        func named(_ sheet: String) -> Words {
            sheet.isEmpty ? Words("シート", "The sheet") : Words("シート「\(sheet)」", "The sheet “\(sheet)”")
        }
        let words =
            switch fault {
            case .document:
                Words(
                    "計画文書（JSON）に型は要りません。--map を付けずに読んでください。",
                    "A plan document (JSON) needs no map: read it without one.")
            case .noSheet(let sheet, let found):
                Words(
                    "型にあるシート「\(sheet)」がファイルにありません（あるのは「\(found.prefix(5).joined(separator: "」「"))」）。型の name を直すか、型を作り直してください。",
                    "The map reads a sheet “\(sheet)” that is not there (found: \(found.prefix(5).joined(separator: ", "))). Correct its name in the map, or make the map anew."
                )
            case .rows(let sheet, let row):
                Words(
                    "型では\(named(sheet).japanese)の\(row + 1)行目までが見出しですが、そこまで行がありません。型を作り直してください。",
                    "\(named(sheet).english) should have headings as far as row \(row + 1) and ends before it. Make the map anew."
                )
            case .heading(let sheet, let column, let expected, let found):
                Words(
                    "\(named(sheet).japanese)の\(letters(column))列の見出しは、型では「\(expected)」ですが、\(found.map { "「\($0)」" } ?? "空欄")です。型を直すか、作り直してください。",
                    "\(named(sheet).english) should have “\(expected)” over column \(letters(column)), but \(found.map { "“\($0)”" } ?? "nothing") stands there. Correct the map, or make it anew."
                )
            case .label(let sheet, let row, let column, let expected):
                Words(
                    "型では\(named(sheet).japanese)の\(letters(column))\(row + 1)に「\(expected)」の内容がありますが、その行にも列にも項目名がありません。型を直すか、作り直してください。",
                    "\(named(sheet).english) should have the text of “\(expected)” in \(letters(column))\(row + 1), but that label stands neither in its row nor in its column. Correct the map, or make it anew."
                )
            }
        return words[language]
    }
}

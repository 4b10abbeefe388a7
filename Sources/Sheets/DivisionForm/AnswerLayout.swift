import Japanese
import Plan
import Rounds
import Workbook

/// Where the columns and rows of a returned sheet of answers stand (回答のシートの配置): by their headings and keys, never by their positions.
struct AnswerLayout {
    /// Of the headings; -1 where none is found.
    let heading: Int
    let answer: Int?
    /// The key of each row that is one of ours.
    let rows: [Int: String]
    private let columns: [DivisionForm.Column: Int]

    init(_ sheet: SheetCells, _ file: DivisionFormFile) {
        let year = file.identity.year
        let headings = Dictionary(
            DivisionForm.Column.allCases.map { (Self.folded($0.heading(in: year)), $0) },
            uniquingKeysWith: { first, _ in first })
        var found: [Int: [DivisionForm.Column: Int]] = [:]
        for cell in sheet.cells {
            guard let column = headings[Self.folded(cell.text)] else { continue }
            if found[cell.row]?[column] == nil { found[cell.row, default: [:]][column] = cell.column }
        }
        let best = found.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
        // A word alone is no row of headings.
        let isThere = (best?.value.count ?? 0) >= 3
        heading = isThere ? best?.key ?? -1 : -1
        var columns = isThere ? best?.value ?? [:] : [:]
        let keys = Self.keys(sheet, file)
        if columns[.key] == nil, let key = keys.column { columns[.key] = key }
        self.columns = columns
        answer = columns[.answer]
        rows = keys.rows.isEmpty ? Self.rows(sheet, file, columns) : keys.rows
    }

    /// The column with the most keys, and its rows.
    private static func keys(_ sheet: SheetCells, _ file: DivisionFormFile) -> (column: Int?, rows: [Int: String]) {
        var byColumn: [Int: [Int: String]] = [:]
        for cell in sheet.cells where file.rows[cell.text] != nil {
            byColumn[cell.column, default: [:]][cell.row] = cell.text
        }
        guard let best = byColumn.max(by: { $0.value.count < $1.value.count }) else { return (nil, [:]) }
        return (best.key, best.value)
    }

    /// Without keys: by the action's number and the label of its place.
    private static func rows(
        _ sheet: SheetCells, _ file: DivisionFormFile, _ columns: [DivisionForm.Column: Int]
    ) -> [Int: String] {
        guard let number = columns[.number], let item = columns[.item] else { return [:] }
        var keys: [String: [String]] = [:]
        for row in file.rows.values.sorted(by: { $0.position < $1.position }) where row.place != nil {
            keys[folded("\(row.number)\t\(row.label)"), default: []].append(row.key)
        }
        var texts: [Int: (number: String, label: String)] = [:]
        for cell in sheet.cells {
            if cell.column == number { texts[cell.row, default: ("", "")].number = cell.text }
            if cell.column == item { texts[cell.row, default: ("", "")].label = cell.text }
        }
        var rows: [Int: String] = [:]
        for (row, text) in texts.sorted(by: { $0.key < $1.key }) {
            let name = folded("\(text.number)\t\(text.label)")
            // Two places of one name (備考 of two indicators) are told apart by their order.
            guard let key = keys[name]?.first else { continue }
            keys[name]?.removeFirst()
            rows[row] = key
        }
        return rows
    }

    static func folded(_ text: String) -> String {
        text.utf8.count > 400 ? "" : text.folded.filter { !$0.isWhitespace || $0 == "\t" }
    }

    /// What a row says in a column of ours; `nil` where the column is not found.
    func text(_ column: DivisionForm.Column, of cells: [SheetCells.Cell]) -> String? {
        columns[column].map { place in cells.first { $0.column == place }?.text ?? "" }
    }

    /// The texts of a row in columns that nobody was to change there; `nil` where one of the columns is not found.
    func texts(_ wanted: [DivisionForm.Column], of cells: [SheetCells.Cell]) -> [DivisionForm.Column: String]? {
        var texts: [DivisionForm.Column: String] = [:]
        for column in wanted {
            guard let text = text(column, of: cells) else { return nil }
            texts[column] = text
        }
        return texts
    }

    /// Whether a column is none of ours.
    func isAdded(_ column: Int) -> Bool { heading >= 0 && !columns.values.contains(column) }

    /// Whether the cell of answers in a row lies behind another that it is merged with.
    func isBehindMerged(_ row: Int, _ sheet: SheetCells) -> Bool {
        guard let answer else { return true }
        return sheet.merged.contains { range in
            (range.row...range.lastRow).contains(row) && (range.column...range.lastColumn).contains(answer)
                && (range.row, range.column) != (row, answer)
        }
    }
}

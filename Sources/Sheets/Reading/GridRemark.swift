import Japanese
import PlanDocument
import Workbook

/// sheet → grid: what a workbook says about a cell beside what the cell shows (取り消し線、非表示、未計算、コメント). All of it is said, and
/// nothing of it is read.
struct GridRemark {
    let note: ReadingNote
    /// The cells that the grid does not have because of it.
    let cells: [ReadCell]

    /// - Returns: in the order of the sheet, rows that are hidden before columns.
    static func all(of sheet: SheetCells) -> [GridRemark] {
        hiddenLines(of: sheet) + sheet.cells.lazy.filter { !sheet.hides($0) }.compactMap(Self.init)
            + comments(of: sheet)
    }

    private init(_ note: ReadingNote, cells: [ReadCell] = []) {
        self.note = note
        self.cells = cells
    }

    /// `nil` for a cell that shows all that it is.
    private init?(_ cell: SheetCells.Cell) {
        func note(_ kind: ReadingNote.Kind, seen: String, words: [String] = []) -> ReadingNote {
            ReadingNote(line: cell.row + 1, column: cell.column + 1, seen: seen, kind: kind, words: words)
        }
        if let formula = cell.formula {
            self.init(note(.notCalculated, seen: "=" + formula.streamSafeBeginning))
        } else if !cell.struck.isEmpty {
            let struck = cell.struck.joined(separator: " … ").streamSafeBeginning
            let isWhole = cell.text.isEmpty
            self.init(
                note(.struckOut, seen: struck, words: [cell.text.streamSafeBeginning]),
                cells: isWhole ? [ReadCell(line: cell.row + 1, column: cell.column + 1, text: struck, use: .note)] : [])
        } else {
            return nil
        }
    }

    private static func hiddenLines(of sheet: SheetCells) -> [GridRemark] {
        if sheet.hiddenRows.isEmpty && sheet.hiddenColumns.isEmpty { return [] }
        var rows: [Int: [SheetCells.Cell]] = [:]
        var columns: [Int: [SheetCells.Cell]] = [:]
        for cell in sheet.cells where !cell.text.isEmpty {
            if let range = sheet.hiddenRows.range(of: cell.row) {
                rows[range, default: []].append(cell)
            } else if let range = sheet.hiddenColumns.range(of: cell.column) {
                columns[range, default: []].append(cell)
            }
        }
        func remarks(
            _ kind: ReadingNote.Kind, _ lines: HiddenLines, _ cells: [Int: [SheetCells.Cell]], _ name: (Int) -> String
        ) -> [GridRemark] {
            lines.ranges.indices.compactMap { index in
                guard let all = cells[index], let first = all.first else { return nil }
                let range = lines.ranges[index]
                return GridRemark(
                    ReadingNote(
                        line: first.row + 1, column: first.column + 1, seen: first.text.streamSafeBeginning, kind: kind,
                        words: [name(range.lowerBound), name(range.upperBound), String(all.count)]),
                    cells: all.map {
                        ReadCell(line: $0.row + 1, column: $0.column + 1, text: $0.text.streamSafeBeginning, use: .note)
                    })
            }
        }
        return remarks(.hiddenRows, sheet.hiddenRows, rows) { String($0 + 1) }
            + remarks(.hiddenColumns, sheet.hiddenColumns, columns, SheetCells.columnLetters)
    }

    private static func comments(of sheet: SheetCells) -> [GridRemark] {
        guard !sheet.comments.isEmpty else { return [] }
        let texts = sheet.cells.reduce(into: [:]) { $0[[$1.row, $1.column]] = $1.text }
        return sheet.comments.map { comment in
            GridRemark(
                ReadingNote(
                    line: comment.row + 1, column: comment.column + 1, seen: comment.text.streamSafeBeginning,
                    kind: .comment, words: [texts[[comment.row, comment.column]]?.streamSafeBeginning ?? ""]))
        }
    }
}

extension SheetCells {
    /// Whether nobody who opens the sheet sees the cell.
    func hides(_ cell: Cell) -> Bool { hiddenRows.contains(cell.row) || hiddenColumns.contains(cell.column) }
}

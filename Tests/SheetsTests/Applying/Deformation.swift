import Workbook

@testable import Sheets

/// What happens to a sheet on its way through offices (シートの変形): its content stays, its shape does not.
enum Deformation: String, CaseIterable {
    /// Four rows and a column further.
    case shifted
    case renamed
    /// All merges gone, their first cells left.
    case unmerged
    /// All merges gone, their text in each of their cells.
    case filled
    /// An empty column behind every third.
    case emptyColumns
    /// An empty row behind each row of the table.
    case blankRows
    /// The headings printed once more in the middle.
    case headingsAgain

    func changed(_ sheet: SheetCells) -> SheetCells {
        switch self {
        case .shifted: moved(sheet, row: { $0 + 4 }, column: { $0 + 1 })
        case .renamed:
            SheetCells(
                name: "シート\(sheet.name.count)", cells: sheet.cells, merged: sheet.merged, hiddenRows: sheet.hiddenRows,
                hiddenColumns: sheet.hiddenColumns)
        case .unmerged:
            SheetCells(
                name: sheet.name, cells: sheet.cells, hiddenRows: sheet.hiddenRows, hiddenColumns: sheet.hiddenColumns)
        case .filled: filled(sheet)
        case .emptyColumns: moved(sheet, row: { $0 }, column: { $0 + $0 / 3 })
        case .blankRows: spaced(sheet, below: firstRecord(of: sheet))
        case .headingsAgain: printedAgain(sheet)
        }
    }

    private func moved(_ sheet: SheetCells, row: (Int) -> Int, column: (Int) -> Int) -> SheetCells {
        SheetCells(
            name: sheet.name,
            cells: sheet.cells.filter { !sheet.hiddenRows.contains($0.row) && !sheet.hiddenColumns.contains($0.column) }
                .map { SheetCells.Cell(row: row($0.row), column: column($0.column), text: $0.text) },
            merged: sheet.merged.map {
                CellRange(
                    row: row($0.row), column: column($0.column), lastRow: row($0.lastRow),
                    lastColumn: column($0.lastColumn))
            })
    }

    private func spaced(_ sheet: SheetCells, below first: Int) -> SheetCells {
        moved(sheet, row: { $0 < first ? $0 : $0 * 2 - first }, column: { $0 })
    }

    private func filled(_ sheet: SheetCells) -> SheetCells {
        var cells = sheet.cells
        for range in sheet.merged {
            guard let first = sheet.cells.first(where: { $0.row == range.row && $0.column == range.column }) else {
                continue
            }
            for row in range.row...range.lastRow {
                for column in range.column...range.lastColumn where (row, column) != (range.row, range.column) {
                    cells.append(SheetCells.Cell(row: row, column: column, text: first.text))
                }
            }
        }
        return SheetCells(
            name: sheet.name, cells: cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) },
            hiddenRows: sheet.hiddenRows, hiddenColumns: sheet.hiddenColumns)
    }

    /// The first row below the headings, as the reader finds them in the sheet as it was.
    private func firstRecord(of sheet: SheetCells) -> Int {
        guard let seen = try? WorkbookSheets([sheet]).seen(),
            let table = SheetMap.propose(seen).sheets.first?.tables.first
        else { return 0 }
        return table.headings.upperBound + 1
    }

    private func printedAgain(_ sheet: SheetCells) -> SheetCells {
        guard let seen = try? WorkbookSheets([sheet]).seen(),
            let table = SheetMap.propose(seen).sheets.first?.tables.first
        else { return sheet }
        // Where a record begins: below the first third, at a row whose first column is filled.
        let starts = Set(sheet.cells.filter { $0.column == 0 }.map(\.row))
        guard let place = starts.filter({ $0 > table.headings.upperBound + 3 && $0 <= table.lastRow }).min() else {
            return sheet
        }
        let height = table.headings.count
        let again = sheet.cells.filter { table.headings.contains($0.row) && !sheet.hiddenColumns.contains($0.column) }
            .map {
                SheetCells.Cell(row: $0.row - table.headings.lowerBound + place, column: $0.column, text: $0.text)
            }
        let moved = moved(sheet, row: { $0 < place ? $0 : $0 + height }, column: { $0 })
        return SheetCells(
            name: sheet.name, cells: (moved.cells + again).sorted { ($0.row, $0.column) < ($1.row, $1.column) },
            merged: moved.merged)
    }
}

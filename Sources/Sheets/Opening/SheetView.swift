import Workbook

/// A part of a sheet as a person sees it who looks at what became of it (シートの見え方): some rows, some columns.
public struct SheetView: Hashable, Sendable {
    /// One row that is not blank.
    public struct Row: Hashable, Sendable {
        /// From 0.
        public let number: Int
        /// What stands in the columns that are shown, as far as anything does; long texts by their beginning.
        public let cells: [Int: String]
    }

    public let name: String
    public let isHidden: Bool
    /// The columns that are shown, from 0, and how many there are.
    public let columns: [Int]
    public let columnCount: Int
    public let rows: [Row]
    /// How many rows are not blank, of those that were asked for.
    public let rowCount: Int

    /// Letters of a cell that are shown; the rest is in the file.
    static let longestText = 80
}

extension OpenedSheets {
    /// How many sheets there are.
    public var count: Int { sheets.count }

    /// As on its tab, of several files with the file's in front; blank for a text.
    public func name(of index: Int) -> String { sheets.indices.contains(index) ? sheets[index].name : "" }

    /// Some rows and columns of a sheet.
    ///
    /// - Parameters:
    ///   - rows: the row numbers, from 0, of which some are shown.
    ///   - first: how many of them that are not blank are passed over; `count`, how many are shown then.
    /// - Returns: `nil` where there is no such sheet.
    public func view(
        of index: Int, rows: ClosedRange<Int> = 0...Int.max, from first: Int = 0, count: Int = 100,
        columnsFrom firstColumn: Int = 0, columnCount: Int = 100
    ) -> SheetView? {
        guard sheets.indices.contains(index) else { return nil }
        let sheet = sheets[index]
        let all = sheet.grid.rows.filter { rows.contains($0.number) }
        let columns = Array(sheet.columns.dropFirst(max(0, firstColumn)).prefix(columnCount))
        let shown = all.dropFirst(max(0, first)).prefix(count).map { row in
            SheetView.Row(
                number: row.number,
                cells: Dictionary(
                    columns.compactMap { column in
                        row[column].flatMap { $0.text.isEmpty ? nil : (column, Self.short($0.text)) }
                    }, uniquingKeysWith: { first, _ in first }))
        }
        return SheetView(
            name: sheet.name, isHidden: sheet.isHidden, columns: columns, columnCount: sheet.columns.count,
            rows: Array(shown), rowCount: all.count)
    }

    /// What stands in a cell; blank where nothing does.
    public func text(sheet index: Int, row: Int, column: Int) -> String {
        guard sheets.indices.contains(index) else { return "" }
        return sheets[index].own(row, column).map { Self.short($0.text) } ?? ""
    }

    private static func short(_ text: String) -> String {
        text.count > SheetView.longestText ? "\(text.prefix(SheetView.longestText - 1))…" : text
    }
}

/// The letters by which a spreadsheet names a column (列の文字): A, Z, AA.
public enum SheetLetters {
    /// - Parameter column: from 0.
    public static func text(_ column: Int) -> String { SheetCells.columnLetters(column) }
}

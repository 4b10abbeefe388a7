/// The cells of a list as CSV (表の行), as `CSVText` writes them: the encoding and the separator are found out as for sheets, and
/// the guard against formulas is taken off.
public enum TextRows {
    /// - Returns: each row that is not blank, with its number from 1; a cell that is not there is an empty text.
    /// - Throws: `UnreadableSheet` for what is empty, too large or no text, and for a cell that would have to be left out: a list of
    ///   people is whole or is not taken.
    public static func read(_ bytes: [UInt8]) throws -> [(number: Int, cells: [String])] {
        let grid = try GridText(SheetText(bytes).utf8).grid()
        if let cell = grid.leftOut.first {
            throw UnreadableSheet(.tooManyMarks(line: cell.row + 1, column: cell.column + 1))
        }
        return grid.rows.map { row in
            var cells = [String](repeating: "", count: min(row.width, 1000))
            for cell in row.cells where cell.column < cells.count {
                cells[cell.column] = FormulaGuard.taken(off: cell.raw)
            }
            return (row.number + 1, cells)
        }
    }
}

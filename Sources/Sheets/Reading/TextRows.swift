/// The cells of any CSV file (表の行): the encoding and the separator are found out as for sheets.
public enum TextRows {
    /// - Returns: each row that is not blank, with its number from 1; a cell that is not there is an empty text.
    /// - Throws: `UnreadableSheet` for what is empty, too large or no text.
    public static func read(_ bytes: [UInt8]) throws -> [(number: Int, cells: [String])] {
        try GridText(SheetText(bytes).utf8).grid().rows.map { row in
            var cells = [String](repeating: "", count: min(row.width, 1000))
            for cell in row.cells where cell.column < cells.count { cells[cell.column] = cell.raw }
            return (row.number + 1, cells)
        }
    }
}

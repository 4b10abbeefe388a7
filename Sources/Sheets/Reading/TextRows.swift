/// The cells of any CSV file (表の行): the encoding and the separator are found out as for sheets.
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
            for cell in row.cells where cell.column < cells.count { cells[cell.column] = cell.raw }
            return (row.number + 1, cells)
        }
    }
}

extension TextRows {
    /// A plain CSV file: UTF-8 with BOM, CRLF, one line a row, formula characters made harmless.
    public static func csv(_ rows: [[String]]) -> [UInt8] {
        let lines = rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }
        return Array(("\u{FEFF}" + lines.joined()).utf8)
    }

    private static func cell(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let harmless = line.first.map { "=+-@\t".contains($0) } == true ? "'" + line : line
        guard harmless.contains(where: { ",\"".contains($0) }) else { return harmless }
        return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
    }
}

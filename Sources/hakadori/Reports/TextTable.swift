/// Rows set in columns for a screen with a fixed pitch.
struct TextTable {
    let head: [String]
    let rows: [[String]]
    /// From this column on, cells are set to the right.
    var numbersFrom = Int.max

    var lines: [String] {
        let all = [head] + rows
        let widths = head.indices.map { column in all.map { $0[column].columns }.max() ?? 0 }
        return all.map { row in
            let cells = row.enumerated().map { column, cell in
                column < numbersFrom
                    ? cell.padded(to: widths[column])
                    : String(repeating: " ", count: widths[column] - cell.columns) + cell
            }
            return cells.joined(separator: "  ").withoutTrailingSpaces
        }
    }
}

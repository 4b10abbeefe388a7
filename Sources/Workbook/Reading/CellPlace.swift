/// Where a cell stands (セル番地), counted from 0.
struct CellPlace {
    var row: Int
    var column: Int

    /// What Excel has room for.
    static let rows = 1_048_576
    static let columns = 16_384

    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// - Parameter reference: 「BC12」; `nil` for a place that no sheet has.
    init?(reference: some StringProtocol) {
        let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
        guard (1...3).contains(letters.count),
            let row = Self.row(String(reference.dropFirst(letters.count)))
        else { return nil }
        self.init(row: row, column: letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1)
        guard isOnSheet else { return nil }
    }

    /// 「12」 as a row from 0.
    static func row(_ text: String) -> Int? {
        guard let row = Int(text), (1...rows).contains(row) else { return nil }
        return row - 1
    }

    var isOnSheet: Bool { (0..<Self.rows).contains(row) && (0..<Self.columns).contains(column) }
}

extension CellRange {
    /// - Parameter reference: 「A1:B3」; `nil` for what no sheet has.
    init?(reference: String) {
        let ends = reference.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = ends.first.flatMap({ CellPlace(reference: $0) }),
            let last = ends.last.flatMap({ CellPlace(reference: $0) }), first.row <= last.row,
            first.column <= last.column
        else { return nil }
        self.init(row: first.row, column: first.column, lastRow: last.row, lastColumn: last.column)
    }
}

extension SheetCells {
    /// The letters by which a spreadsheet names a column: 「A」 for 0, 「BC」 for 54.
    public static func columnLetters(_ column: Int) -> String {
        var letters = ""
        var rest = max(0, column) + 1
        while rest > 0 {
            rest -= 1
            letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
            rest /= 26
        }
        return letters
    }
}

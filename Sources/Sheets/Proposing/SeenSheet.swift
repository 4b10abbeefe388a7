import Workbook

/// One sheet as somebody sees it (シートの見え方): its cells, and which of them reach over others because they are merged.
struct SeenSheet {
    let name: String
    let isHidden: Bool
    /// The file that it is from, where a plan is read from several.
    let file: String?
    let grid: Grid
    /// Rows of the same sheet that hold for all of this part of it, and are accounted for elsewhere: 基本方針１ above several cards.
    var context: [Grid.Row] = []
    /// Whether it is a block of a card, whose rows are about the card's action.
    var isBlock = false
    /// The ranges of merged cells by the place of their first.
    private var merged: [Place: CellRange] = [:]
    /// For each row the merged ranges that lie over it, from the left.
    private var covers: [Int: [CellRange]] = [:]
    /// Where each row stands in `grid.rows`.
    private let positions: [Int: Int]
    /// The columns in which anything stands, from the left.
    let columns: [Int]

    private struct Place: Hashable {
        let row: Int
        let column: Int
    }

    /// Fifty fields of eight years each. What stands beyond has no heading.
    private static let mostColumns = 400
    /// How many rows merged ranges may lie over, all together.
    private static let mostCovered = 200_000

    init(name: String = "", file: String? = nil, isHidden: Bool = false, _ grid: Grid, merged ranges: [CellRange] = [])
    {
        self.name = name
        self.file = file
        self.isHidden = isHidden
        self.grid = grid
        positions = Dictionary(
            grid.rows.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
        var columns: Set<Int> = []
        for row in grid.rows { for cell in row.cells { columns.insert(cell.column) } }
        self.columns = Array(columns.sorted().prefix(Self.mostColumns))
        let lastRow = grid.rows.last?.number ?? 0
        var covered = 0
        for range in ranges where range.row <= lastRow {
            merged[Place(row: range.row, column: range.column)] = range
            covered += min(range.lastRow, lastRow) - range.row + 1
            guard covered <= Self.mostCovered else { break }
            for row in range.row...min(range.lastRow, lastRow) { covers[row, default: []].append(range) }
        }
    }

    /// The merged ranges that begin in some rows.
    func mergedRanges(in rows: ClosedRange<Int>) -> [CellRange] {
        merged.values.filter { rows.contains($0.row) }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    func row(_ number: Int) -> Grid.Row? {
        positions[number].map { grid.rows[$0] } ?? context.first { $0.number == number }
    }

    /// What stands in the place itself.
    func own(_ row: Int, _ column: Int) -> Grid.Cell? {
        self.row(row)?[column].flatMap { $0.text.isEmpty ? nil : $0 }
    }

    /// What is seen there: its own text, or that of the merged cell which lies over it.
    func seen(_ row: Int, _ column: Int) -> Grid.Cell? {
        if let cell = own(row, column) { return cell }
        guard let range = covers[row]?.first(where: { ($0.column...$0.lastColumn).contains(column) }) else {
            return nil
        }
        return own(range.row, range.column)
    }

    /// The lowest of some rows of headings over a column.
    func lowest(of rows: ClosedRange<Int>, _ column: Int) -> Grid.Cell? {
        for row in rows.reversed() { if let cell = seen(row, column) { return cell } }
        return nil
    }

    /// How far a cell reaches; itself where it is not merged.
    func range(of cell: Grid.Cell) -> CellRange {
        merged[Place(row: cell.row, column: cell.column)]
            ?? CellRange(row: cell.row, column: cell.column, lastRow: cell.row, lastColumn: cell.column)
    }
}

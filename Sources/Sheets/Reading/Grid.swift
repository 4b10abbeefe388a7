import Japanese
import Plan
import Workbook

/// text → grid: the cells of a sheet with their places (表のます目). Blank cells and blank rows are not kept.
struct Grid {
    /// A cell that is not blank.
    struct Cell {
        /// Its place among the cells that are not blank, in the order of the sheet.
        let index: Int
        /// From 0.
        let row: Int
        /// From 0.
        let column: Int
        /// As it stands in the sheet.
        let raw: String
        /// Without markup and without white space at its ends; empty where there was nothing else.
        let text: String
        /// For comparing with words of headings; `nil` where the text is too long to be one.
        let label: Label?
    }

    struct Row {
        /// From 0, counted over blank rows too.
        let number: Int
        /// How many cells the row has, blank ones too.
        let width: Int
        /// From the left.
        let cells: [Cell]

        subscript(column: Int) -> Cell? {
            var low = 0
            var high = cells.count
            while low < high {
                let middle = (low + high) / 2
                if cells[middle].column < column { low = middle + 1 } else { high = middle }
            }
            return low < cells.count && cells[low].column == column ? cells[low] : nil
        }
    }

    /// A sheet has some thousand cells; beyond this it is something else.
    static let limit = 1_000_000

    private(set) var rows: [Row] = []
    /// Which markup was taken out of which cells.
    private(set) var markup: [(tag: String, cell: Cell)] = []
    /// Cells that begin with a quotation mark that is never closed.
    private(set) var openQuotes: [Cell] = []
    /// Cells with more combining marks in a row than any writing has: left out, because comparing them could take for ever.
    private(set) var leftOut: [(row: Int, column: Int, beginning: String)] = []
    /// What a workbook says about cells beside what they show.
    private(set) var remarks: [GridRemark] = []
    /// Cells in which a calculation failed (#REF!). They say nothing.
    private(set) var failures: [Cell] = []
    private(set) var cellCount = 0
    /// Whether it is our own table of annual reports, whose cells are as we wrote them.
    private(set) var isOwn = false
    /// What spreadsheets show where a calculation failed.
    private static let failures: Set<String> = [
        "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
    ]
    private var current: [Cell] = []
    private var column = 0
    private var row = 0

    init() {}

    /// The grid of a workbook's sheet: only the cells that show something, in order.
    ///
    /// - Parameter firstIndex: where its cells begin in an account of several sheets.
    init(_ sheet: SheetCells, firstIndex: Int = 0) throws {
        guard sheet.cells.count <= Self.limit else { throw UnreadableSheet(.tooManyCells(limit: Self.limit)) }
        cellCount = firstIndex
        remarks = GridRemark.all(of: sheet)
        for cell in sheet.cells where !sheet.hides(cell) && !cell.text.isEmpty {
            while row < cell.row { endRow() }
            column = cell.column
            add(cell.text)
        }
        endRow()
    }

    /// The grid of anything that has its cells already.
    init(rows: [[String]]) {
        for row in rows {
            for text in row { add(text) }
            endRow()
        }
    }

    /// The same cells with their texts as our own writer put them in: without the guard against formulas, and with everything
    /// that looks like markup, since nothing was copied into them from a page.
    func asOwnTable(isGuarded: Bool) -> Grid {
        var grid = self
        grid.isOwn = true
        grid.markup = []
        grid.failures = []
        grid.rows = rows.map { row in
            let cells = row.cells.map { cell in
                let text = Passage(isGuarded ? FormulaGuard.taken(off: cell.raw) : cell.raw)?.text ?? ""
                return Cell(
                    index: cell.index, row: cell.row, column: cell.column, raw: cell.raw, text: text, label: Label(text)
                )
            }
            return Row(number: row.number, width: row.width, cells: cells)
        }
        return grid
    }

    /// The same cells, those of some rows alone.
    func cut(to lines: ClosedRange<Int>) -> Grid {
        var grid = self
        grid.rows = rows.filter { lines.contains($0.number) }
        return grid
    }

    /// The same cells, those of one part of the sheet, with what is odd about them; what is said of the sheet stays with the first.
    ///
    /// - Parameter places: of its rows in `rows`.
    func part(_ places: Range<Int>, isFirst: Bool) -> Grid {
        var grid = self
        grid.rows = Array(rows[places])
        let lines = (rows[places].first?.number ?? 0)...(rows[places].last?.number ?? 0)
        grid.markup = markup.filter { lines.contains($0.cell.row) }
        grid.openQuotes = openQuotes.filter { lines.contains($0.row) }
        grid.failures = failures.filter { lines.contains($0.row) }
        if !isFirst { (grid.leftOut, grid.remarks) = ([], []) }
        return grid
    }

    /// The same cells, those of some columns from a row on; what stands above that row, and what is said of the sheet, stays with the first
    /// part.
    func part(columns: ClosedRange<Int>, from first: Int, isFirst: Bool) -> Grid {
        func belongs(_ cell: Cell) -> Bool { cell.row < first ? isFirst : columns.contains(cell.column) }
        var grid = self
        grid.rows = rows.compactMap { row in
            let cells = row.cells.filter(belongs)
            return cells.isEmpty ? nil : Row(number: row.number, width: row.width, cells: cells)
        }
        grid.markup = markup.filter { belongs($0.cell) }
        grid.openQuotes = openQuotes.filter(belongs)
        grid.failures = failures.filter(belongs)
        if !isFirst { (grid.leftOut, grid.remarks) = ([], []) }
        return grid
    }

    /// How many odd cells a part has to be searched for.
    var oddCount: Int { markup.count + openQuotes.count + failures.count }

    /// The same cells, counted on in an account of several files.
    func counted(from first: Int) -> Grid {
        guard first > 0 else { return self }
        func counted(_ cell: Cell) -> Cell {
            Cell(
                index: cell.index + first, row: cell.row, column: cell.column, raw: cell.raw, text: cell.text,
                label: cell.label)
        }
        var grid = self
        grid.cellCount += first
        grid.rows = rows.map { Row(number: $0.number, width: $0.width, cells: $0.cells.map(counted)) }
        grid.markup = markup.map { ($0.tag, counted($0.cell)) }
        grid.openQuotes = openQuotes.map(counted)
        grid.failures = failures.map(counted)
        return grid
    }

    mutating func addBlank() { column += 1 }

    mutating func add(_ raw: String, isQuoteOpen: Bool = false) {
        defer { column += 1 }
        guard raw.isStreamSafe else {
            leftOut.append((row, column, raw.streamSafeBeginning))
            return
        }
        // A cell of nothing but invisible letters is blank to everybody who looks at it.
        guard let passage = Passage(raw), !raw.isBlankToTheEye else { return }
        let (clean, tags) = Markup.removed(from: passage.text)
        let isFailure = Self.failures.contains(passage.text)
        let text = isFailure ? "" : tags.isEmpty ? clean : Passage(clean)?.text ?? ""
        let cell = Cell(index: cellCount, row: row, column: column, raw: raw, text: text, label: Label(text))
        cellCount += 1
        current.append(cell)
        for tag in tags { markup.append((tag, cell)) }
        if isQuoteOpen { openQuotes.append(cell) }
        if isFailure { failures.append(cell) }
    }

    mutating func endRow() {
        if !current.isEmpty { rows.append(Row(number: row, width: column, cells: current)) }
        current = []
        column = 0
        row += 1
    }
}

/// How much of a workbook is read (読み取りの上限), over all of its sheets: far more than a plan ever has, and little enough that a file
/// made to be large is refused within seconds.
struct WorkbookLimits {
    /// Unpacked bytes of all parts. A sheet of a plan takes some hundred kilobytes.
    static let bytes = 100_000_000
    /// Cells that show something.
    static let cells = 1_000_000
    /// What all cells show, a text that stands in several of them each time.
    static let textBytes = 20_000_000
    static let sheets = 1_000
    /// Excel has 65,490.
    static let formats = 70_000

    private(set) var bytesLeft = WorkbookLimits.bytes
    private var cellsLeft = WorkbookLimits.cells
    private var rangesLeft = WorkbookLimits.cells
    private var textLeft = WorkbookLimits.textBytes

    mutating func count(bytes: Int) throws(UnreadableWorkbook) {
        bytesLeft -= bytes
        if bytesLeft < 0 { throw .tooLarge(limit: Self.bytes) }
    }

    mutating func count(cell text: String) throws(UnreadableWorkbook) {
        cellsLeft -= 1
        if cellsLeft < 0 { throw .tooManyCells(limit: Self.cells) }
        try count(text: text)
    }

    mutating func count(cell: SheetCells.Cell) throws(UnreadableWorkbook) {
        try count(cell: cell.text)
        for text in cell.struck { try count(text: text) }
        if let formula = cell.formula { try count(text: formula) }
    }

    /// Merged cells, columns that are hidden.
    mutating func countRange() throws(UnreadableWorkbook) {
        rangesLeft -= 1
        if rangesLeft < 0 { throw .tooManyCells(limit: Self.cells) }
    }

    private mutating func count(text: String) throws(UnreadableWorkbook) {
        textLeft -= text.utf8.count
        if textLeft < 0 { throw .tooMuchText(limit: Self.textBytes) }
    }
}

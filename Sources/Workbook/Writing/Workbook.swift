/// An .xlsx workbook as a value: sheets of cells, and how they are printed. It knows nothing of plans.
///
/// The same value gives the same bytes: the day of its making is given, not taken from a clock.
public struct Workbook: Hashable, Sendable {
    /// In the file's properties.
    public var title: String
    public var author: String
    /// In the file's properties: seconds since 1970-01-01 00:00 UTC.
    public var created: Int
    /// At least one, with names that differ.
    public var sheets: [Worksheet]

    public init(title: String, author: String = "", created: Int, sheets: [Worksheet]) {
        self.title = title
        self.author = author
        self.created = created
        self.sheets = sheets
    }

    /// How long the text of one cell may be, in UTF-16 units as Excel counts them.
    public static let longestText = 32_767

    /// How long a text is inside a workbook, where control characters take seven letters (`_x0001_`).
    public static func length(of text: String) -> Int { text.inWorkbook.utf16.count }
}

/// Why a workbook could not be written.
public enum UnwritableWorkbook: Error, Hashable, Sendable {
    /// Longer than `Workbook.longestText`.
    case textTooLong(sheet: String, cell: String)
    /// Outside the 1,048,576 rows and 16,384 columns of a sheet.
    case outsideTheSheet(sheet: String, row: Int, column: Int)
    /// libxlsxwriter, or the disk under it, refused. The sentence is the library's.
    case refused(String)
}

/// One sheet of a workbook.
public struct Worksheet: Hashable, Sendable {
    /// At most 31 letters, without `[ ] : * ? / \` and apostrophes at the ends: see `init`.
    public private(set) var name: String
    public var isHidden = false
    public var cells: [Cell] = []
    /// In digits of the standard type, from the first column.
    public var columnWidths: [Double] = []
    /// 非表示の列, from 0; among those that have a width.
    public var hiddenColumns: Set<Int> = []
    /// Whether locked cells cannot be changed (シートの保護). Without a password; columns and rows can be made wider and higher.
    public var isProtected = false
    /// Where a number that is kept as text is meant so, and Excel does not mark it as a mistake.
    public var numbersAsText: CellRange?
    /// In points, by row; at most 409. A row that is not named keeps the standard height: nothing fits it to its text.
    public var rowHeights: [Int: Double] = [:]
    public var choices: [Choice] = []
    public var highlights: [Highlight] = []
    /// The rows above and columns left of these stay in sight.
    public var frozen: (rows: Int, columns: Int)? {
        get { frozenRows.map { ($0, frozenColumns) } }
        set { (frozenRows, frozenColumns) = (newValue?.rows, newValue?.columns ?? 0) }
    }
    private var frozenRows: Int?
    private var frozenColumns = 0
    /// The first row of a list that can be filtered, with its last row and column.
    public var filter: CellRange?
    public var page = PageSetup()

    /// - Parameter name: what Excel does not allow in it is left out; blank names become `Sheet`.
    public init(name: String) {
        let letters = name.unicodeScalars.filter {
            !"[]:*?/\\".unicodeScalars.contains($0) && $0.properties.generalCategory != .control
        }
        var short = String(String.UnicodeScalarView(letters)).trimmingApostrophes
        while short.utf16.count > 31 { short.removeLast() }
        short = short.trimmingApostrophes
        self.name = short.isEmpty ? "Sheet" : short
    }
}

/// A rectangle of cells; rows and columns are counted from 0.
public struct CellRange: Hashable, Sendable {
    public var row: Int
    public var column: Int
    public var lastRow: Int
    public var lastColumn: Int

    public init(row: Int, column: Int, lastRow: Int? = nil, lastColumn: Int? = nil) {
        self.row = row
        self.column = column
        self.lastRow = lastRow ?? row
        self.lastColumn = lastColumn ?? column
    }
}

/// A cell, or a rectangle of cells merged into one.
public struct Cell: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        case blank
        /// Always a text, even where it begins with `=`.
        case text(String)
        case number(Double)
    }

    public var range: CellRange
    public var value: Value
    public var style: CellStyle

    public init(_ range: CellRange, _ value: Value, _ style: CellStyle = CellStyle()) {
        self.range = range
        self.value = value
        self.style = style
    }
}

/// A list from which the value of cells is chosen (ドロップダウン).
public struct Choice: Hashable, Sendable {
    public enum List: Hashable, Sendable {
        /// Words that fit into the cell's own list: `areShort`.
        case words([String])
        case cells(sheet: String, CellRange)

        /// Whether words can stand in a cell's own list. Excel takes 255 letters with the commas between them, and cuts the list at
        /// commas; libxlsxwriter counts letters, too, but has room for 255 bytes alone and ends the program at the 256th.
        public static func areShort(_ words: [String]) -> Bool {
            words.joined(separator: ",").inWorkbook.utf8.count <= 255
                && !words.contains { $0.contains(",") || $0.contains("\n") }
        }
    }

    public var range: CellRange
    public var list: List
    /// What to say when something else is typed.
    public var refusal: String

    public init(_ range: CellRange, _ list: List, refusal: String) {
        self.range = range
        self.list = list
        self.refusal = refusal
    }
}

/// A colour that cells take on when they hold a certain text.
public struct Highlight: Hashable, Sendable {
    public var range: CellRange
    public var text: String
    public var background: Int

    /// - Parameter background: `0xRRGGBB`.
    public init(_ range: CellRange, text: String, background: Int) {
        self.range = range
        self.text = text
        self.background = background
    }
}

extension String {
    fileprivate var trimmingApostrophes: String {
        var text = Substring(self)
        while let first = text.first, first == "'" || first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last == "'" || last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}

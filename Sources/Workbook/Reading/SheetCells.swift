/// One sheet of an .xlsx file as a reader of it sees the cells (ワークシート). It knows nothing of plans.
public struct SheetCells: Hashable, Sendable {
    /// Whether the sheet's tab is shown (シートの表示).
    public enum Visibility: String, Hashable, Sendable {
        case visible
        /// Whoever asks Excel for it sees it (再表示).
        case hidden
        /// Only a program shows it; Excel does not even name it.
        case veryHidden
    }

    /// A comment on a cell (コメント、メモ), which may be blank itself.
    public struct Comment: Hashable, Sendable {
        /// From 0.
        public let row: Int
        /// From 0.
        public let column: Int
        /// As written; Excel puts the name of its author in front.
        public let text: String

        public init(row: Int, column: Int, text: String) {
            self.row = row
            self.column = column
            self.text = text
        }
    }

    public let name: String
    public let visibility: Visibility
    /// Row by row, from the left. Of merged cells the first one has the text.
    public let cells: [Cell]
    /// 結合されたセル, in the order of the file. What a file says about cells that no sheet has is left out.
    public let merged: [CellRange]
    /// From 0; also what a filter hides (絞り込み).
    public let hiddenRows: HiddenLines
    /// From 0.
    public let hiddenColumns: HiddenLines
    /// In the order of the file.
    public let comments: [Comment]

    public var isHidden: Bool { visibility != .visible }

    public init(
        name: String, visibility: Visibility = .visible, cells: [Cell], merged: [CellRange] = [],
        hiddenRows: HiddenLines = HiddenLines(), hiddenColumns: HiddenLines = HiddenLines(), comments: [Comment] = []
    ) {
        self.name = name
        self.visibility = visibility
        self.cells = cells
        self.merged = merged
        self.hiddenRows = hiddenRows
        self.hiddenColumns = hiddenColumns
        self.comments = comments
    }
}

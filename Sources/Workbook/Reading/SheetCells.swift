/// One sheet of an .xlsx file as a reader of it sees the cells (ワークシート). It knows nothing of plans.
public struct SheetCells: Hashable, Sendable {
    /// A cell that shows something.
    public struct Cell: Hashable, Sendable {
        /// From 0.
        public let row: Int
        /// From 0.
        public let column: Int
        /// What the cell shows: 2024/4/1, R6.4.1, 30%, 1,234件, as its number format says.
        public let text: String

        public init(row: Int, column: Int, text: String) {
            self.row = row
            self.column = column
            self.text = text
        }
    }

    public let name: String
    public let isHidden: Bool
    /// Row by row, from the left. Of merged cells the first one has the text.
    public let cells: [Cell]
}

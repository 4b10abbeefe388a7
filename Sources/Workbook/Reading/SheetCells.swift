/// One sheet of an .xlsx file as a reader of it sees the cells (ワークシート). It knows nothing of plans.
public struct SheetCells: Hashable, Sendable {
    /// A cell that shows something.
    public struct Cell: Hashable, Sendable {
        /// From 0.
        public let row: Int
        /// From 0.
        public let column: Int
        /// What the cell shows: a date as 2024/4/1, a share as 30%.
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

/// Why bytes are no workbook that can be read.
public enum UnreadableWorkbook: Error, Hashable, Sendable {
    /// No zip archive, or a broken one.
    case notAnArchive
    /// An archive without the parts of a workbook: a document, a presentation, anything packed.
    case noWorkbook
    /// The workbook is locked by a password.
    case encrypted
    /// A part of the archive is no well-formed XML, or refers to one that is not there.
    case broken(part: String)
    /// Unpacked it would take more than this many bytes.
    case tooLarge(limit: Int)
}

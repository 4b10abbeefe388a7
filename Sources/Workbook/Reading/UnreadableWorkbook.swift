/// Why bytes are no workbook that can be read (読み取れないブック).
public enum UnreadableWorkbook: Error, Hashable, Sendable {
    /// No zip archive, or a broken one.
    case notAnArchive
    /// An archive without the parts of a workbook: a document, a presentation, anything packed.
    case noWorkbook
    /// A spreadsheet or document of OpenDocument (.ods).
    case openDocument
    /// A workbook in Excel's binary form (.xlsb).
    case binaryWorkbook
    /// A part of the archive is no well-formed XML, has what no workbook has (a row 0, a cell twice), or refers to one that is not
    /// there.
    case broken(part: String)
    /// A part says that its letters are in another encoding than UTF-8 or UTF-16, or than its bytes are.
    case encoding(part: String, name: String)
    /// Unpacked it would take more than this many bytes.
    case tooLarge(limit: Int)
    case tooManySheets(limit: Int)
    /// More cells show something, in all sheets together.
    case tooManyCells(limit: Int)
    /// What the cells show takes more than this many bytes, in all sheets together.
    case tooMuchText(limit: Int)
}

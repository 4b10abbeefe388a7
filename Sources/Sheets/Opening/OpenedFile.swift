import PlanDocument

/// One file by its kind (ファイルの種類), opened once.
enum OpenedFile {
    /// Our own plan document.
    case document([UInt8])
    case workbook(WorkbookSheets)
    case text(Grid, DataTable.Encoding)

    /// - Throws: `UnreadableSheet` where the bytes are none of them.
    init(_ bytes: [UInt8]) throws {
        if SheetReader.isPlanDocument(bytes) {
            self = .document(bytes)
        } else if bytes.starts(with: [0x50, 0x4B]) {
            self = .workbook(try WorkbookSheets(bytes))
        } else {
            let text = try SheetText(bytes)
            self = .text(try GridText(text.utf8).grid(), text.encoding)
        }
    }

    /// Its sheets as somebody sees them; none of a plan document.
    func seen() throws -> [SeenSheet] {
        switch self {
        case .document: []
        case .workbook(let workbook): try workbook.seen()
        case .text(let grid, _): [SeenSheet(grid)]
        }
    }
}

import PlanDocument

/// One file by its kind (ファイルの種類), opened once.
enum OpenedFile {
    /// Our own plan document.
    case document([UInt8])
    case workbook(WorkbookSheets)
    case text(Grid)

    /// - Throws: `UnreadableSheet` where the bytes are none of them.
    init(_ bytes: [UInt8]) throws {
        if SheetReader.isPlanDocument(bytes) {
            self = .document(bytes)
        } else if bytes.starts(with: [0x50, 0x4B]) {
            self = .workbook(try WorkbookSheets(bytes))
        } else {
            self = .text(try GridText(SheetText(bytes).utf8).grid())
        }
    }

    /// Its sheets as somebody sees them; none of a plan document.
    func seen() throws -> [SeenSheet] {
        switch self {
        case .document: []
        case .workbook(let workbook): try workbook.seen()
        case .text(let grid): [SeenSheet(grid)]
        }
    }
}

import Japanese
import PlanDocument

/// Files that were handed in to be one plan, opened once (開いたシート): what is seen in them, what it seems to mean, and what a map
/// makes of it.
public struct OpenedSheets {
    private enum Origin {
        /// Our own plan document.
        case document([UInt8])
        case workbook(WorkbookSheets)
        case text(Grid)
        case severalFiles
    }

    private let origin: Origin
    let sheets: [SeenSheet]

    /// - Throws: `UnreadableSheet` where the bytes are no sheet at all.
    public init(_ bytes: [UInt8]) throws {
        if SheetReader.isPlanDocument(bytes) {
            (origin, sheets) = (.document(bytes), [])
        } else if bytes.starts(with: [0x50, 0x4B]) {
            let workbook = try WorkbookSheets(bytes)
            (origin, sheets) = (.workbook(workbook), try workbook.seen().flatMap(\.stacked))
        } else {
            let grid = try GridText(SheetText(bytes).utf8).grid()
            (origin, sheets) = (.text(grid), SeenSheet(grid).stacked)
        }
    }

    /// One file alone is taken as if it had no name.
    ///
    /// - Throws: `UnreadableSheet` for the first that is no sheet at all, with its name.
    public init(_ files: [SheetReader.File]) throws {
        if let file = files.first, files.count == 1 {
            self = try SheetReader.named(file) { try OpenedSheets(file.bytes) }
        } else {
            (origin, sheets) = (.severalFiles, try SheetReader.seen(files).flatMap(\.stacked))
        }
    }

    /// What each sheet, column and row seems to mean (取込みの型の提案); nothing is read yet.
    public var proposedMap: SheetMap { SheetMap.propose(sheets) }

    /// Reads them without help: by the proposed map or, where that finds a place for more of it, as a form that needs none.
    ///
    /// - Throws: `UnreadableSheet` where neither makes a plan of them.
    public func read() throws -> (reading: Reading, by: Way) {
        switch origin {
        case .document(let bytes): return (try SheetReader.document(bytes), .form)
        case .workbook(let workbook): return try TwoReadings.better(sheets) { try workbook.reading() }
        case .text(let grid):
            if grid.isOwnTable { return (try SheetReader.read(grid.asOwnTable(isGuarded: true)), .form) }
            return try TwoReadings.better(sheets) { try SheetReader.read(grid) }
        case .severalFiles: return (try MapReader.read(sheets, by: proposedMap), .map)
        }
    }

    /// Reads them as a map says.
    ///
    /// - Throws: `MapMisfit` where the map is that of other sheets, `UnreadableSheet` where it leaves nothing to read.
    public func read(by map: SheetMap) throws -> Reading {
        if case .document = origin { throw MapMisfit(.document) }
        return try MapReader.read(sheets, by: try map.fitted(to: sheets))
    }

    /// How sheets become a plan without anybody's help (読み方).
    public enum Way: String, Hashable, Sendable {
        /// Column by column, as the proposed map says.
        case map
        /// As a form whose labels stand in its rows, as a table of our own or as a plan document: no map says how.
        case form
    }
}

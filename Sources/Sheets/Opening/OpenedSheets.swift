import Japanese
import PlanDocument

/// Files that were handed in to be one plan, opened once (開いたシート): what is seen in them, what it seems to mean, and what a map
/// makes of it.
public struct OpenedSheets {
    /// `nil` where they are several.
    private let file: OpenedFile?
    let sheets: [SeenSheet]

    /// - Throws: `UnreadableSheet` where the bytes are no sheet at all.
    public init(_ bytes: [UInt8]) throws {
        let file = try OpenedFile(bytes)
        self.init(file, try file.seen())
    }

    /// One file alone is taken as if it had no name.
    ///
    /// - Throws: `UnreadableSheet` for the first that is no sheet at all, with its name.
    public init(_ files: [SheetReader.File]) throws {
        if let file = files.first, files.count == 1 {
            self = try SheetReader.named(file) { try OpenedSheets(file.bytes) }
        } else {
            self.init(nil, try SheetReader.seen(files))
        }
    }

    private init(_ file: OpenedFile?, _ seen: [SeenSheet]) {
        self.file = file
        sheets = seen.flatMap(\.cards)
    }

    /// What each sheet, column and row seems to mean (取込みの型の提案); nothing is read yet.
    public var proposedMap: SheetMap { SheetMap.propose(sheets) }

    /// The proposed map, where they are read by one or cannot be read without help; `nil` where they need none.
    public var neededMap: SheetMap? {
        let proposed = proposedMap
        return (try? read(proposed))?.by == .form ? nil : proposed
    }

    /// Reads them without help: by the proposed map or, where that finds a place for more of it, as a form that needs none.
    ///
    /// - Throws: `UnreadableSheet` where neither makes a plan of them.
    public func read() throws -> (reading: Reading, by: Way) { try read(proposedMap) }

    private func read(_ proposed: @autoclosure () -> SheetMap) throws -> (reading: Reading, by: Way) {
        let ownFile = ownFile
        do {
            var (reading, way) = try readAsTheyAre(proposed())
            reading.ownFile = ownFile
            return (reading, way)
        } catch let fault as UnreadableSheet {
            throw ownFile.map { UnreadableSheet(.ownFile($0)) } ?? fault
        }
    }

    private func readAsTheyAre(_ proposed: @autoclosure () -> SheetMap) throws -> (reading: Reading, by: Way) {
        switch file {
        case .document(let bytes): (try SheetReader.document(bytes), .form)
        case .workbook(let workbook):
            try TwoReadings.better(sheets, by: proposed) { try workbook.reading() }
        case .text(let grid, _) where grid.isOwnTable:
            (try SheetReader.read(grid.asOwnTable(isGuarded: true)), .form)
        case .text(let grid, _): try TwoReadings.better(sheets, by: proposed) { try SheetReader.read(grid) }
        case nil: (try MapReader.read(sheets, by: proposed()), .map)
        }
    }

    /// Reads them as a map says.
    ///
    /// - Throws: `MapMisfit` where the map is that of other sheets, `UnreadableSheet` where it leaves nothing to read.
    public func read(by map: SheetMap) throws -> Reading {
        if case .document = file { throw MapMisfit(.document) }
        var reading = try MapReader.read(sheets, by: try map.fitted(to: sheets))
        reading.ownFile = ownFile
        return reading
    }

    /// `nil` where they are none of ours, or several files.
    private var ownFile: OwnFile? {
        switch file {
        case .document, nil: nil
        case .workbook: OwnFile(sheets, in: .workbook)
        case .text(_, let encoding): OwnFile(sheets, in: .csv(encoding))
        }
    }

    /// How sheets become a plan without anybody's help (読み方).
    public enum Way: String, Hashable, Sendable {
        /// Column by column, as the proposed map says.
        case map
        /// As a form whose labels stand in its rows, as a table of our own or as a plan document: no map says how.
        case form
    }
}

import Japanese
import PlanDocument

extension SheetReader {
    /// One of several files that are one plan together (一つの計画をなすファイル): a folder of cards, one workbook a division.
    public struct File: Hashable, Sendable {
        /// As a person knows it: 「R6評価シート（道路維持課）.xlsx」.
        public let name: String
        public let bytes: [UInt8]

        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// What each sheet of some files seems to mean, all of them together.
    ///
    /// - Throws: `UnreadableSheet` for the first that is no sheet at all, with its name.
    public static func propose(_ files: [File]) throws -> SheetMap { try OpenedSheets(files).proposedMap }

    /// Reads some files as one plan, as their map says.
    public static func read(_ files: [File], by map: SheetMap) throws -> Reading {
        try OpenedSheets(files).read(by: map)
    }

    /// Reads some files as one plan. One alone is read as `read(_:)` reads it.
    public static func read(_ files: [File]) throws -> Reading {
        let read = { try OpenedSheets(files).read().reading }
        guard let file = files.first, files.count == 1 else { return try read() }
        return try named(file, read)
    }

    /// The sheets of all files, counted on from file to file and named after them.
    static func seen(_ files: [File]) throws -> [SeenSheet] {
        var sheets: [SeenSheet] = []
        var cells = 0
        for file in files {
            let found = try named(file) {
                let opened = try OpenedFile(file.bytes)
                if case .document = opened { throw UnreadableSheet(.documentAmongFiles) }
                return try opened.seen()
            }
            let before = cells
            for sheet in found {
                let name = found.count == 1 ? file.name : "\(file.name)\u{3000}\(sheet.name)"
                let grid = sheet.grid.counted(from: before)
                cells = grid.cellCount
                guard cells <= Grid.limit else { throw UnreadableSheet(.tooManyCells(limit: Grid.limit)) }
                sheets.append(
                    SeenSheet(
                        name: name, file: file.name, isHidden: sheet.isHidden, grid,
                        merged: sheet.mergedRanges(in: 0...Int.max)))
            }
        }
        return sheets
    }

    /// The fault of a file, with its name.
    static func named<Value>(_ file: File, _ read: () throws -> Value) throws -> Value {
        do { return try read() } catch let fault as UnreadableSheet {
            throw UnreadableSheet(fault.reason, file: file.name)
        }
    }
}

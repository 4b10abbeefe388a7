import Plan
import PlanDocument
import Workbook

/// Reads a sheet (シートの読み取り): bytes → text → grid → layout → records → plan.
public enum SheetReader {
    /// Reads whatever kind of sheet the bytes are: an Excel workbook (.xlsx), a table as text or CSV in UTF-8, UTF-16 or
    /// CP932, or our own plan document (JSON).
    ///
    /// - Returns: the plan, and a note for everything odd. Each cell that is not blank is in the plan or in a note.
    /// - Throws: `UnreadableSheet` when the bytes are no sheet of a plan.
    public static func read(_ bytes: [UInt8]) throws -> Reading { try OpenedSheets(bytes).read().reading }

    static func document(_ bytes: [UInt8]) throws -> Reading {
        do {
            return Reading(try PlanDocument.read(sent: bytes))
        } catch {
            throw UnreadableSheet(
                .broken(japanese: error.sentence(in: .japanese), english: error.sentence(in: .english)))
        }
    }

    /// What each sheet, column and row of a file seems to mean (取込みの型の提案); nothing is read yet.
    ///
    /// - Throws: `UnreadableSheet` when the bytes are no sheet at all.
    public static func propose(_ bytes: [UInt8]) throws -> SheetMap { try OpenedSheets(bytes).proposedMap }

    /// Reads a file as its map says.
    ///
    /// - Throws: `MapMisfit` where the map is that of another sheet, `UnreadableSheet` when it leaves nothing to read.
    public static func read(_ bytes: [UInt8], by map: SheetMap) throws -> Reading {
        try OpenedSheets(bytes).read(by: map)
    }

    /// Reads cells that something else has taken from their file, such as a workbook: row by row, blank cells as "".
    ///
    /// - Throws: `UnreadableSheet` when the cells are no sheet of a plan.
    public static func read(rows: [[String]]) throws -> Reading {
        let grid = Grid(rows: rows)
        let sheets = [SeenSheet(grid)]
        return try TwoReadings.better(sheets, by: { .propose(sheets) }) { try read(grid) }.reading
    }

    static func read(_ grid: Grid) throws -> Reading {
        try PlanAssembly.reading(of: grid)
    }

    /// Whether the first byte that is neither white space nor a byte order mark opens a JSON object.
    static func isPlanDocument(_ bytes: [UInt8]) -> Bool {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return body.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
    }
}

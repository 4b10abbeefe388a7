import Plan

/// Reads a sheet (シートの読み取り): bytes → text → grid → layout → records → plan.
public enum SheetReader {
    /// Reads whatever kind of sheet the bytes are: a table as text or CSV in UTF-8, UTF-16 or CP932, or our own plan
    /// document (JSON).
    ///
    /// - Returns: the plan, and a note for everything odd. Each cell that is not blank is in the plan or in a note.
    /// - Throws: `UnreadableSheet` when the bytes are no sheet of a plan.
    public static func read(_ bytes: [UInt8]) throws -> Reading {
        throw UnreadableSheet(.empty)
    }
}

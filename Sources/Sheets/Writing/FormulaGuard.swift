/// Keeps spreadsheets from running a text of a CSV file as a formula (数式として扱わせないための印): an apostrophe in front.
///
/// The only one of the program: tables, lists of people and listings of commands all use it. It can always be taken off:
/// `taken(off: put(before: text)) == text` for every text.
enum FormulaGuard {
    /// With these a formula begins, also in their full-width forms, which Japanese spreadsheets take for the same.
    private static let signs = "=+-@＝＋－＠"

    /// Puts an apostrophe before a text of two letters or more that begins with a formula's sign.
    ///
    /// A text that begins with apostrophes and then such a sign gets one more, or it could not be told from a guarded one.
    static func put(before text: String) -> String { beginsFormula(text) ? "'" + text : text }

    /// The text as it was before `put`. Only for files that are known to be guarded: elsewhere the apostrophe is the writer's.
    static func taken(off text: String) -> String {
        guard text.unicodeScalars.first == "'", beginsFormula(text) else { return text }
        return String(text.unicodeScalars.dropFirst())
    }

    private static func beginsFormula(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first(where: { $0 != "'" }), signs.unicodeScalars.contains(first) else {
            return false
        }
        // 「－」 alone is a status.
        return scalars.count > 1
    }
}

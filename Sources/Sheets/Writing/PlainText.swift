import Japanese
import Plan
import PlanDocument

/// A plan as plain text for screen readers and braille (テキスト版): one action after another, nothing but words.
///
/// Every heading is spelled out where a table would leave it to the eye, a status is its word rather than its mark,
/// blanks say why they are blank, an item of a list has a line of its own, and lines are never wrapped.
public enum PlainText {
    /// Writes the text.
    ///
    /// - Parameters:
    ///   - plan: its own labels and levels are the headings.
    ///   - municipality: named at the head, where it is known.
    ///   - day: the day of writing (作成日).
    ///   - language: of the words around the content; the content stays as written.
    /// - Returns: lines that end with LF.
    public static func write(
        _ plan: Plan, municipality: SheetMunicipality? = nil, day: Day, language: Language = .japanese
    ) -> String {
        var writer = PlainTextWriter(plan: plan, words: PlainTextWords(language: language))
        writer.head(municipality: municipality, day: day)
        writer.contents()
        writer.body()
        return writer.text
    }
}

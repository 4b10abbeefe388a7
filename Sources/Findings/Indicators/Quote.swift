import JapaneseText
import Plan

/// Words of the plan that something was read from (引用), with their place, so that a page can mark them.
public struct Quote: Hashable, Sendable {
    /// Which text of the action: `.target`, `.result`, `.reasonAndImprovement` or `.description`.
    public let field: Field
    /// The fiscal year in whose cell the words stand; it may be another one than they speak of.
    public let year: FiscalYear
    /// The words, as written.
    public let text: String
    /// The place of the words in the cell's `Passage.text`.
    public let range: Range<String.Index>

    /// - Parameters:
    ///   - passage: the whole text of the cell.
    ///   - range: a range of `passage`.
    public init(field: Field, year: FiscalYear, passage: String, range: Range<String.Index>) {
        self.field = field
        self.year = year
        self.text = String(passage[range])
        self.range = range
    }
}

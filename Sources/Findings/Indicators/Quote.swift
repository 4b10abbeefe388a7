import Japanese
import Plan

/// Words of the plan that something was read from (引用), with their place, so that a page can mark them.
public struct Quote: Hashable, Sendable {
    /// Which text of the action: `.target`, `.result` and the like.
    public let field: Field
    /// The fiscal year in whose cell the words stand; they may speak of another one.
    public let year: FiscalYear
    /// The words, as written.
    public let text: String
    /// Where they begin in the cell's text, in UTF-8 bytes: a number that can be kept, unlike an index.
    public let offset: Int

    public init(field: Field, year: FiscalYear, text: String, offset: Int) {
        self.field = field
        self.year = year
        self.text = text
        self.offset = offset
    }

    /// - Parameters:
    ///   - passage: the whole text of the cell.
    ///   - range: of `passage`.
    init(field: Field, year: FiscalYear, passage: String, range: Range<String.Index>) {
        self.init(
            field: field, year: year, text: String(passage[range]),
            offset: passage.utf8.distance(from: passage.startIndex, to: range.lowerBound))
    }

    /// The place of the words in `passage`, the text of the same cell as it is now.
    ///
    /// `nil` when the cell no longer says them. When it was edited around them, they are found where they first stand.
    public func range(in passage: String) -> Range<String.Index>? {
        let bytes = passage.utf8
        if offset >= 0, let start = bytes.index(passage.startIndex, offsetBy: offset, limitedBy: passage.endIndex),
            bytes[start...].starts(with: text.utf8)
        {
            return start..<bytes.index(start, offsetBy: text.utf8.count)
        }
        return passage.firstRange(of: text)
    }
}

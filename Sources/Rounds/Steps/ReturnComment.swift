import Plan

/// What is to be mended, said where it is (差戻しのコメント).
public struct ReturnComment: Hashable, Sendable {
    /// A field of the report, its status too; `nil` for the report as a whole.
    public let field: Field?
    public let text: String

    /// - Returns: `nil` for a comment that says nothing.
    public init?(_ text: String, on field: Field? = nil) {
        guard let text = Passage(text)?.text else { return nil }
        self.field = field
        self.text = text
    }
}

import Plan

/// What stands in the form of a report (フォームの文): as it is kept, or as somebody typed it and it could not be taken.
public struct ReportDraft: Hashable, Sendable {
    public var text: AnnualReport
    /// Of the text on which it builds.
    public var revision: Int
    /// Whether it is on the page alone: the browser saves it as soon as it can.
    public var isUnsaved: Bool

    public init(_ text: AnnualReport, revision: Int, isUnsaved: Bool = false) {
        self.text = text
        self.revision = revision
        self.isUnsaved = isUnsaved
    }
}

import Plan

/// What stands in the form of a report (フォームの文): as it is kept, or as somebody typed it and it could not be taken.
struct ReportDraft: Hashable, Sendable {
    var text: AnnualReport
    /// Of the text on which it builds.
    var revision: Int
    /// Whether it is on the page alone: the browser saves it as soon as it can.
    var isUnsaved: Bool

    init(_ text: AnnualReport, revision: Int, isUnsaved: Bool = false) {
        self.text = text
        self.revision = revision
        self.isUnsaved = isUnsaved
    }
}

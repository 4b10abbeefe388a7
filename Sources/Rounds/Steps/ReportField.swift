import Plan

/// A field of a report (報告の欄), beside which a comment can stand.
public enum ReportField: String, CaseIterable, Hashable, Sendable {
    /// 達成状況.
    case status
    /// 達成状況詳細.
    case result
    /// 理由・改善策.
    case reasonAndImprovement

    public func text(of report: AnnualReport) -> String? {
        switch self {
        case .status: report.status?.text
        case .result: report.result?.text
        case .reasonAndImprovement: report.reasonAndImprovement?.text
        }
    }

    /// Where it is kept in the plan.
    public var planField: Field {
        switch self {
        case .status: .status
        case .result: .result
        case .reasonAndImprovement: .reasonAndImprovement
        }
    }
}

/// What is to be mended, said where it is (差戻しのコメント).
public struct ReturnComment: Hashable, Sendable {
    /// `nil` for the report as a whole.
    public let field: ReportField?
    public let text: String

    /// - Returns: `nil` for a comment that says nothing.
    public init?(_ text: String, on field: ReportField? = nil) {
        guard let text = Passage(text)?.text else { return nil }
        self.field = field
        self.text = text
    }
}

import Foundation
import Japanese
import People
import Plan

/// How far a returned workbook goes (受取り方), as the office notes it.
public enum WorkbookStanding: String, CaseIterable, Sendable {
    /// 記入中: its texts become the drafts; the division goes on, in the browser or by another workbook.
    case draft
    /// 提出: its reports are handed in, and the steps of approval follow as the plan has them.
    case submitted
    /// 課長の承認済み: the head of the division has said yes, and the reports go on behind that step.
    case approved
}

/// What is done with returned workbooks (照会票の受取り).
public struct WorkbookTaking: Hashable, Sendable {
    public let workbooks: [ReturnedWorkbook]
    /// Of each workbook, in their order.
    public let standings: [WorkbookStanding]
    /// Where two changed a place.
    public let decisions: [AnswerPlace: WorkbookMerge.Decision]
    /// The stamp of the merge that was looked at; `nil` where nobody looked.
    public let stamp: String?

    public init(
        _ workbooks: [ReturnedWorkbook], as standings: [WorkbookStanding],
        deciding decisions: [AnswerPlace: WorkbookMerge.Decision] = [:], stamp: String? = nil
    ) {
        precondition(workbooks.count == standings.count, "each workbook goes so far")
        (self.workbooks, self.standings) = (workbooks, standings)
        (self.decisions, self.stamp) = (decisions, stamp)
    }
}

/// What came of taking workbooks (受取りの結果).
public struct WorkbookOutcome: Hashable, Sendable {
    /// One report that a workbook brought.
    public struct Report: Hashable, Sendable {
        public let action: Action.ID
        public let division: Division
        /// Whether its text is another than before.
        public let isChanged: Bool
        public let standing: ReportTrail.Standing
        /// Why it was not handed in, where it should have been.
        public let refusals: [StepRefusal]

        public init(
            action: Action.ID, division: Division, isChanged: Bool, standing: ReportTrail.Standing,
            refusals: [StepRefusal]
        ) {
            (self.action, self.division, self.isChanged) = (action, division, isChanged)
            (self.standing, self.refusals) = (standing, refusals)
        }
    }

    public let reports: [Report]
    /// The reports that are with their writers, of which a workbook that was to be handed in says nothing new: nobody handed them in.
    public let unspoken: [Action.ID]
    /// How many divisions' additions were taken.
    public let additions: Int
    /// What was not taken, because the report was handed in before or the round does not ask for it.
    public let left: [WorkbookMerge.Entry]

    public init(reports: [Report], unspoken: [Action.ID], additions: Int, left: [WorkbookMerge.Entry]) {
        (self.reports, self.unspoken) = (reports, unspoken)
        (self.additions, self.left) = (additions, left)
    }
}

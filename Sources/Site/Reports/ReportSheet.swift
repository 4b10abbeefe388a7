import Foundation
import Japanese
import People
import Plan
import Rounds

/// Everything about one report in a round (報告の一式), as a page shows it and a form carries it.
struct ReportSheet: Sendable {
    let municipality: Municipality
    let key: PlanKey
    /// As it is kept: this year's report is not in it before its last step.
    let plan: Plan
    let action: Action
    let round: Round
    let isClosed: Bool
    let report: WorkingReport
    let contributions: [Division: Contribution]
    /// What people are called.
    let names: [Account.ID: String]
    /// Who looks at it.
    let viewer: Account
    let today: Day
    /// On which days the city works.
    let calendar: BusinessCalendar

    init(
        municipality: Municipality, key: PlanKey, plan: Plan, action: Action, round: Round, isClosed: Bool,
        report: WorkingReport, contributions: [Division: Contribution], names: [Account.ID: String], viewer: Account,
        today: Day, calendar: BusinessCalendar
    ) {
        self.municipality = municipality
        self.key = key
        self.plan = plan
        self.action = action
        self.round = round
        self.isClosed = isClosed
        self.report = report
        self.contributions = contributions
        self.names = names
        self.viewer = viewer
        self.today = today
        self.calendar = calendar
    }

    var year: FiscalYear { round.year }
    var assignment: Assignment { round.assignment(of: action) }
    var standing: ReportTrail.Standing { subject.standing }

    var subject: ReportCase {
        ReportCase(
            plan: round.plan, year: year, divisions: Set(assignment.compilers), flow: assignment.flow(of: round),
            isClosed: isClosed, trail: report.trail)
    }

    /// What is to be mended, while the report is back with its writers.
    var comments: [ReturnComment] {
        if case .returned(let comments) = standing { comments } else { [] }
    }

    /// The year before, where the plan ran then.
    var lastYear: FiscalYear? {
        let last = FiscalYear(year.value - 1)
        return plan.years.contains(last) ? last : nil
    }

    var mayWrite: Bool { isAllowed(viewer.write(subject, at: .distantPast)) }
    var mayWithdraw: Bool { isAllowed(viewer.withdraw(subject, at: .distantPast)) }
    var mayApprove: Bool { isAllowed(viewer.approve(subject, at: .distantPast)) }
    var maySendBack: Bool {
        ReturnComment("–").map { isAllowed(viewer.sendBack(subject, comments: [$0], at: .distantPast)) } ?? false
    }

    /// Whether the viewer would decide the step if the report were not their own.
    var isOwn: Bool {
        guard case .failure(let refusals) = viewer.approve(subject, at: .distantPast) else { return false }
        return refusals.refusals == [.own]
    }

    /// The divisions for which the viewer may add something now.
    var contributing: [Division] {
        guard !isClosed else { return [] }
        return assignment.contributors.filter { viewer.may(.report([$0], round.plan, year)) }
    }

    func name(_ account: Account.ID?) -> String { account.flatMap { names[$0] } ?? account?.text ?? "" }

    private func isAllowed<Value>(_ outcome: Result<Value, StepRefusals>) -> Bool {
        if case .success = outcome { true } else { false }
    }
}

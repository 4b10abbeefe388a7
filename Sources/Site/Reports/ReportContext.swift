import Foundation
import Japanese
import People
import Plan
import Rounds

/// What every piece of a report's page needs: the report itself, the plan that it stands in, and who looks at it.
struct ReportContext: Sendable {
    let subject: ReportCase
    let key: PlanKey
    /// As it is kept: this year's report is not in it before its last step.
    let plan: Plan
    let action: Action
    /// What people are called.
    let names: [Account.ID: String]
    let viewer: Account
    let today: Day
    /// On which days the city works.
    let calendar: BusinessCalendar

    var report: WorkingReport { subject.report }
    var year: FiscalYear { subject.year }

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
        guard !subject.isClosed else { return [] }
        return subject.assignment.contributors.filter { viewer.may(.report([$0], subject.round.plan, year)) }
    }

    func name(_ account: Account.ID?) -> String { account.flatMap { names[$0] } ?? account?.text ?? "" }

    private func isAllowed<Value>(_ outcome: Result<Value, StepRefusals>) -> Bool {
        if case .success = outcome { true } else { false }
    }
}

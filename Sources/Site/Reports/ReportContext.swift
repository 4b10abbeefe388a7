import Foundation
import HTML
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

    /// What the report asks for beside the status: the actuals of its indicators, then what the form has.
    var fields: [TextField<AnnualReport>] { plan.reportFields(of: action.id, in: year) }

    /// What the plan says in a field of a year's report, the year before for example: actuals stand with the indicators there.
    func kept(_ field: TextField<AnnualReport>, in year: FiscalYear) -> Passage? {
        switch field.field {
        case .actualOf(let id): plan[id]?[year].actual.flatMap { Passage($0.text) }
        case .remarkOf(let id): plan[id]?[year].remark.flatMap { Passage($0) }
        default: field.shown(of: action[year].report)
        }
    }

    /// The report of a year as the plan has it, with the actuals of its indicators.
    func kept(in year: FiscalYear) -> AnnualReport {
        var report = action[year].report
        for field in fields where field.field.isOfIndicator { field.write(kept(field, in: year), into: &report) }
        return report
    }

    /// What a field of the report is called.
    func name(of field: TextField<AnnualReport>, _ wording: Wording) -> HTML {
        FieldName(of: field, labels: plan.labels, wording: wording).html
    }

    /// What one may comment on, with what it is called (差戻しで指摘できる項目).
    func commentable(_ wording: Wording) -> [(field: Field, name: HTML)] {
        (plan.form.has(.status) ? [(.status, wording.label(.status, in: plan.labels))] : [])
            + fields.map { ($0.field, name(of: $0, wording)) }
    }
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

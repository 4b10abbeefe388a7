/// What a report says of an action in a year (実績の記載), as the office corrects it afterwards (訂正).
///
/// The actuals of indicators are not among it: they stand with their indicators.
public struct ReportTexts: Hashable, Sendable {
    public var status: AchievementStatus.Code?
    /// What stands in those of `PlanForm.reportFields` that are not blank.
    public var passages: [Field: Passage]

    public init(status: AchievementStatus.Code?, passages: [Field: Passage] = [:]) {
        self.status = status
        self.passages = passages
    }

    public init(of report: AnnualReport, in form: PlanForm) {
        self.init(status: report.status, passages: form.reportFields.passages(of: report))
    }

    /// Puts it in the place of what the report says.
    public func write(into report: inout AnnualReport, in form: PlanForm) {
        if form.has(.status) { report.status = status }
        form.reportFields.write(passages, into: &report)
    }

    /// A correction opens no gap: what must be written at the status may be blank only where it was before.
    func check(over report: AnnualReport, in plan: Plan) throws(EditRefusal) {
        if let status, plan.scale[status] == nil { throw EditRefusal([.gone]) }
        var corrected = report
        write(into: &corrected, in: plan.form)
        let problems = plan.form.reportFields.filter { field in
            field.opensGap(in: corrected, of: plan) && !field.opensGap(in: report, of: plan)
        }
        if !problems.isEmpty { throw EditRefusal(problems.map { .blank($0.field) }) }
    }
}

extension TextField where Owner == AnnualReport {
    /// Whether it is asked for and blank although it must be written at this status (必須の欄の空欄).
    public func isMissing(in report: AnnualReport, at status: AchievementStatus?) -> Bool {
        isAsked && passage(of: report) == nil && requirement.holds(at: status)
    }

    /// The same at the report's own status; a report that has none says nothing yet.
    fileprivate func opensGap(in report: AnnualReport, of plan: Plan) -> Bool {
        let status = report.status.flatMap { plan.scale[$0] }
        return (status != nil || !plan.form.has(.status)) && isMissing(in: report, at: status)
    }
}

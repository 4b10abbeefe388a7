import Japanese
import Plan

/// What was found about one action in one fiscal year (一つの取組の点検).
public struct ActionFindings: Sendable {
    /// As `findings` of the plan would have them, in the same order.
    public let findings: [Finding]
    /// Whether the other actions of the plan have a say in them: a plan that holds this one alone cannot tell then.
    public let dependOnOthers: Bool
}

extension Plan {
    /// Where one action's report of one fiscal year seems to contradict the plan or itself, with the indicators as the office
    /// left them.
    ///
    /// Most rules look at one action at a time, so a plan of this action alone says the same as the whole, except where
    /// `dependOnOthers`.
    public func findings(
        about action: Action.ID, in year: FiscalYear, decisions: [IndicatorDecision], switches: RuleSwitches = .allOn,
        answers: [FindingAnswer] = []
    ) -> ActionFindings {
        let inspection = Inspection(plan: self, indicators: allSeries(decisions: decisions))
        let found = findings(in: inspection, switches: switches, answers: answers)
            .filter { $0.action == action && $0.years.contains(year) }
        return ActionFindings(
            findings: found,
            dependOnOthers: self[action].map { inspection.isHeldAgainstOthers($0, in: year, switches) } ?? false)
    }
}

extension Inspection {
    /// Whether one of the rules that compare actions may speak of this one in `year`.
    fileprivate func isHeldAgainstOthers(_ action: Action, in year: FiscalYear, _ switches: RuleSwitches) -> Bool {
        if !switches.off.contains(Rule.stageMissing.id), plan.yearsWithoutStage(of: action).contains(year) {
            return true
        }
        guard !switches.off.contains(Rule.statusUnlikeOthers.id),
            let status = plan.status(of: action, in: year).value
        else { return false }
        let report = Report(action: action, year: year, status: status)
        return lowestRate(of: report) != nil && unexplained(report).isEmpty
    }
}

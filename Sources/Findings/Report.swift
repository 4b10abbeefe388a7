import Algorithms
import Japanese
import Plan

/// One action in one fiscal year whose status is entered: what most rules look at.
struct Report: Sendable {
    let action: Action
    let year: FiscalYear
    let status: AchievementStatus

    var written: AnnualReport { action[year].report }
    var target: Passage? { action[year].target?.text }
    /// Why it was not reached, and what will be done about it (理由・改善策).
    var reason: Passage? { written.reasonAndImprovement }
    var reasonPlace: Place { place(.reasonAndImprovement) }

    func place(_ field: Field) -> Place { Place(action, year, field) }

    /// 「概ね達成」, as evidence.
    var statusQuote: Evidence { .quote(status.label, at: place(.status)) }
}

extension Inspection {
    /// Every year of every action that has a status on the plan's scale, in the order of the form.
    var reports: [Report] {
        plan.actions.flatMap { action in
            plan.years.compactMap { year in
                plan.status(of: action, in: year).value.map { Report(action: action, year: year, status: $0) }
            }
        }
    }

    /// Each year of the plan with the one before it.
    var successiveYears: [(before: FiscalYear, year: FiscalYear)] {
        plan.years.adjacentPairs().map { ($0, $1) }
    }

    /// Whether the form says that something is to be done in `year`: a target stands there, or a stage runs over it.
    func isPlanned(_ action: Action, in year: FiscalYear) -> Bool {
        action[year].target != nil || plan.stageBand(of: action).contains { $0.years.contains(year) }
    }
}

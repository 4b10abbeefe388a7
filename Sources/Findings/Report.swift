import JapaneseText
import Plan

/// One action in one fiscal year whose status is entered: what most rules look at.
struct Report: Sendable {
    let action: Action
    let year: FiscalYear
    let status: AchievementStatus

    var entry: ActionYear { action[year] }
    var written: AnnualReport { action[year].report }
    var target: Passage? { action[year].target?.text }

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
}

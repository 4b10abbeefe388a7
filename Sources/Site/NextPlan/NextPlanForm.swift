import Japanese
import Plan

/// What was chosen for the plan of the next period (次期計画の選択), as the page's form sends it. What has a tick is named by its place in
/// the plan, whose revision the form carries.
struct NextPlanForm: Sendable {
    let form: Form
    let plan: Plan

    /// The revision of the plan that the page showed.
    var revision: Int? { Int(form["revision"]) }
    var slug: Slug? { Slug(form["address"]) }

    var next: NextPlan {
        NextPlan(
            title: Passage(form["title"])?.text ?? "", years: years,
            policies: Set(ticked(.policy, plan.policies.map(\.id))),
            actions: Set(ticked(.action, plan.actions.map(\.id))),
            divisions: Set(ticked(.division, plan.divisions)),
            indicators: Set(ticked(.indicator, plan.indicators.map(\.id))),
            baseline: NextPlan.Baseline(rawValue: form["baseline"]) ?? .lastActual)
    }

    /// None where the two are no fiscal years, one after the other.
    private var years: [FiscalYear] {
        guard let first = year("first"), let last = year("last"), first <= last, last - first < NextPlan.mostYears
        else { return [] }
        return (first...last).map { FiscalYear($0) }
    }

    private func year(_ name: String) -> Int? {
        Int(form[name].folded.filter { !$0.isWhitespace }).flatMap { (1868...2200).contains($0) ? $0 : nil }
    }

    private func ticked<Thing>(_ kind: Tick, _ things: [Thing]) -> [Thing] {
        things.enumerated().filter { form[kind.name($0.offset)] == "on" }.map(\.element)
    }

    /// What can be ticked.
    enum Tick: String {
        case policy = "p"
        case action = "a"
        case division = "d"
        case indicator = "i"

        func name(_ index: Int) -> String { "\(rawValue)-\(index)" }
    }
}

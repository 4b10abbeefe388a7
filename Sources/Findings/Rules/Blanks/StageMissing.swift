import Japanese
import Plan

extension Rule {
    /// A year has a target and no stage, neither its own nor one from a year before (スケジュールの空欄). Silent for plans
    /// that do not say stages for most of their actions.
    static let stageMissing = Rule(
        "stage-missing", .textual,
        title: Words("スケジュールの空欄", "Stage missing"),
        looksAt: Words(
            "目標があるのに、その年度までスケジュールが一度も書かれていないもの",
            "A year with a target before any stage is written"),
        advice: Words("その年度に何をする段階かを書いてください。", "Write at what stage the action is in that year.")
    ) { rule, inspection in
        let plan = inspection.plan
        guard plan.form.has(.stage) else { return [] }
        let staged = plan.actions.count { !plan.stageBand(of: $0).isEmpty }
        guard staged * 2 > plan.actions.count else { return [] }
        return plan.actions.compactMap { action in
            let years = plan.yearsWithoutStage(of: action)
            guard let first = years.first else { return nil }
            let places = years.map { Place(action, $0, .stage) }
            let label = plan.labels[.stage]
            return rule.finding(
                at: Place(action, first, .stage), years: years, places.map { .blank($0) },
                "目標はありますが、「\(label)」が空いています。", "There is a target, but “\(label)” is blank.")
        }
    }
}

extension Plan {
    /// Those with a target before any stage.
    func yearsWithoutStage(of action: Action) -> [FiscalYear] {
        // Not by the band: it does not run on into years that were added, before which stages were written all the same.
        let first = years.first { action[$0].stage != nil }
        return years.filter { year in action[year].target != nil && first.map { year < $0 } ?? true }
    }
}

import Japanese
import Plan

extension Rule {
    /// A year in which the action runs has no target (年度目標の空欄). It runs where its stage does or a status is given;
    /// a status outside totals (対象外) needs no target.
    static let targetMissing = Rule(
        "target-missing", .textual,
        title: Words("年度目標の空欄", "Target missing"),
        looksAt: Words(
            "スケジュールが続くか達成状況が書かれている年度で、目標の欄が空いているもの",
            "A year with a stage or a status, but without a target"),
        advice: Words(
            "目標を書くか、取組が終わったのであればスケジュールに書いてください。",
            "Write the target, or say in the schedule that the action has ended.")
    ) { rule, inspection in
        guard inspection.plan.form.has(.target) else { return [] }
        return inspection.plan.actions.flatMap { action in
            let band = inspection.plan.stageBand(of: action)
            return inspection.plan.years.compactMap { year -> Finding? in
                guard action[year].target == nil else { return nil }
                let status = inspection.plan.status(of: action, in: year).value
                if let status, !status.countsInTotals { return nil }
                let place = Place(action, year, .target)
                let label = inspection.plan.labels[.target]
                if let span = band.first(where: { $0.years.contains(year) }) {
                    return rule.finding(
                        at: place,
                        [.blank(place), .quote(span.text, at: Place(action, stageYear(of: action, year), .stage))],
                        "スケジュールは「\(span.text)」ですが、「\(label)」が空いています。",
                        "The schedule says “\(span.text)”, but “\(label)” is blank.")
                }
                guard let status else { return nil }
                return rule.finding(
                    at: place, [.blank(place), .quote(status.label, at: Place(action, year, .status))],
                    "「\(status.label)」とありますが、「\(label)」が空いています。",
                    "It says “\(status.label)”, but “\(label)” is blank.")
            }
        }
    }

    /// The year in whose cell the stage of `year` stands: that of the last one written.
    private static func stageYear(of action: Action, _ year: FiscalYear) -> FiscalYear {
        action.writtenYears.last { $0 <= year && action[$0].stage != nil } ?? year
    }
}

import Japanese
import Plan

extension Rule {
    /// A target is not beyond what the year before already reached (達成済みの目標). Silent where the target is as good as it
    /// can be (0件, 100 %), where a target that did not change was met exactly, and for numbers that are changes themselves
    /// (前年度比3割減).
    static let targetAlreadyReached = Rule(
        "target-already-reached", .arithmetic,
        title: Words("前年度に達成済みの目標", "Target already reached"),
        looksAt: Words(
            "数値の目標が、前年度の実績で既に届いている水準のもの",
            "A target in numbers at or below what the year before reached"),
        advice: Words("目標を上げられないか、据え置く理由があるか確かめてください。", "See whether the target can be raised, or why it stays.")
    ) { rule, inspection in
        inspection.plan.actions.flatMap { action in
            inspection.indicators(of: action).compactMap { indicator -> Finding? in
                let pairs = inspection.successiveYears.compactMap { before, year in
                    Reached(indicator, before: before, year: year)
                }
                guard let last = pairs.last, let quote = last.target.quote else { return nil }
                return rule.finding(
                    at: Place(.year(action.id, last.year), quote.field), years: pairs.map(\.year),
                    certainty: indicator.isGuess ? .suggestion : .arithmetic,
                    pairs.flatMap { $0.evidence(of: action) },
                    "「\(last.target.called(indicator.name))」は、\(last.before.eraLabel)の実績が\(last.actual.quantity.words)で、"
                        + "\(last.year.eraLabel)の目標\(last.target.quantity.words)に既に届いています。",
                    "“\(last.target.called(indicator.name))”: FY\(last.before.value) reached \(last.actual.quantity.words), which already meets the "
                        + "target of \(last.target.quantity.words) for FY\(last.year.value).")
            }
        }
    }
}

/// A target beside the actual of the year before that already meets it.
private struct Reached {
    let before: FiscalYear
    let year: FiscalYear
    let actual: Figure
    let target: Figure

    init?(_ indicator: IndicatorSeries, before: FiscalYear, year: FiscalYear) {
        guard let actual = indicator[before].actual, let target = indicator[year].target,
            actual.isAlike(target, of: indicator), actual.quantity.change == nil, target.quantity.change == nil,
            !target.quantity.isAtItsLimit, indicator.reaches(actual.quantity, target.quantity) == true
        else { return nil }
        let isEqual = indicator.reaches(target.quantity.withoutBound, actual.quantity.withoutBound) == true
        let isApproximate = actual.quantity.isApproximate || target.quantity.isApproximate
        let isUnchanged = indicator[before].target.map { $0.quantity.amount == target.quantity.amount } ?? false
        if isEqual, isApproximate || isUnchanged { return nil }
        (self.before, self.year, self.actual, self.target) = (before, year, actual, target)
    }

    func evidence(of action: Action) -> [Evidence] {
        [actual, target].compactMap { $0.quote.map { .quote($0, of: action.id) } }
    }
}

import Japanese
import Plan

/// An indicator that is being put together.
struct Draft {
    let first: Candidate
    /// What it is called; that of its first number where nothing else is said.
    let name: String
    /// The last number that it is known by, which later ones are compared with.
    var latest: Candidate
    var targets: [FiscalYear: Candidate]
    var actuals: [FiscalYear: Candidate] = [:]
    var joins: [Join] = []

    init(first: Candidate, year: FiscalYear) {
        self.first = first
        name = first.figure.name
        latest = first
        targets = [year: first]
    }

    /// One without a target (実績のみ).
    init(actual: Candidate, year: FiscalYear, name: String) {
        first = actual
        self.name = name
        latest = actual
        targets = [:]
        actuals = [year: actual]
    }

    func indicator(of action: Action, years: [FiscalYear], besides keys: Set<String>) -> IndicatorSeries {
        let name = name.isEmpty ? action.name : name
        let telling = targets.isEmpty ? actuals : targets
        let span: IndicatorSeries.Span =
            telling.values.contains { $0.figure.quantity.isCumulative } ? .cumulative : .singleYear
        var values: [FiscalYear: IndicatorSeries.Values] = [:]
        for year in years where targets[year] != nil || actuals[year] != nil {
            values[year] = IndicatorSeries.Values(target: targets[year]?.figure, actual: actuals[year]?.figure)
        }
        let order = Dictionary(uniqueKeysWithValues: years.enumerated().map { ($1, $0) })
        return IndicatorSeries(
            id: IndicatorSeries.ID(action: action.id, key: key(for: name, besides: keys)), name: name, unit: first.unit,
            direction: Direction(of: self).value, span: span, scope: first.figure.scope, years: values,
            joins: joins.sorted {
                (order[$0.year] ?? 0, $0.part == .target ? 0 : 1) < (order[$1.year] ?? 0, $1.part == .target ? 0 : 1)
            })
    }

    /// The folded name; with the unit, and then a number, where the action already has one of that name.
    private func key(for name: String, besides keys: Set<String>) -> String {
        let plain = name.folded.filter { !$0.isWhitespace }
        guard keys.contains(plain) else { return plain }
        let withUnit = unitKey(plain)
        guard keys.contains(withUnit) else { return withUnit }
        var number = 2
        while keys.contains("\(withUnit)/\(number)") { number += 1 }
        return "\(withUnit)/\(number)"
    }

    private func unitKey(_ plain: String) -> String { "\(plain)/\(first.unit?.base ?? "")" }
}

/// On which side of its targets an indicator should lie.
private struct Direction {
    let value: IndicatorSeries.Direction

    init(of draft: Draft) {
        let isLimited = draft.targets.values.contains { candidate in
            let quantity = candidate.figure.quantity
            if quantity.bound == .atMost || quantity.bound == .lessThan { return true }
            if quantity.bound == .atLeast || quantity.bound == .moreThan { return false }
            // 「0件」 as a target means at most (DESIGN.md 4.5).
            return quantity.amount == .value(0) || candidate.isLimit
        }
        let isStated = draft.targets.values.contains { $0.figure.quantity.bound != .exactly }
        let isUnwanted = draft.first.change == nil && draft.first.name.isUnwanted
        value = isLimited || (!isStated && isUnwanted) ? .atMost : .atLeast
    }
}

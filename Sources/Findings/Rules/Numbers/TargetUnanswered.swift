import Japanese
import Plan

extension Rule {
    /// The target is a number, and the result has none for it (数値のない実績). Silent where the result has a number of the same
    /// unit that belongs to nothing else.
    static let targetUnanswered = Rule(
        "target-unanswered", .textual,
        title: Words("数値目標への実績の数値なし", "Target not answered by a number"),
        looksAt: Words(
            "数値の目標があるのに、実績に対応する数値が見当たらないもの",
            "A target in numbers, without a number for it in the result"),
        advice: Words("実績の数値を書いてください。", "Write the number that was reached.")
    ) { rule, inspection in
        var figures: [Action.ID: [Figure]] = [:]
        return inspection.reports.compactMap { report in
            guard report.status.countsInTotals, let result = report.written.result else { return nil }
            let indicators = inspection.indicators(of: report.action)
            guard indicators.contains(where: { $0[report.year].target != nil && $0[report.year].actual == nil }) else {
                return nil
            }
            let answers = Set(indicators.flatMap { $0.years.values }.compactMap(\.actual?.quote))
            let ofAction = figures[report.action.id] ?? inspection.plan.resultFigures(of: report.action)
            figures[report.action.id] = ofAction
            let unused = ofAction.filter { figure in
                figure.quote.map { $0.year == report.year && !answers.contains($0) } ?? false
            }
            let open = indicators.compactMap { indicator -> Figure? in
                guard indicator[report.year].actual == nil, let target = indicator[report.year].target else {
                    return nil
                }
                // A number of that unit which was not understood may well be the answer.
                return unused.contains { $0.quantity.isCounted(as: target.quantity) } ? nil : target
            }
            guard let first = open.first else { return nil }
            let names = open.map { "「\($0.quote?.text ?? $0.name)」" }.joined(separator: "、")
            let place = report.place(.result)
            return rule.finding(
                at: place,
                open.compactMap { $0.quote.map { .quote($0, of: report.action.id) } }
                    + [.quote(result.text, at: place)],
                "目標\(names)に対する実績の数値が見当たりません。",
                "No number answers the target “\(first.quote?.text ?? first.name)”"
                    + (open.count > 1 ? " and \(open.count - 1) more." : "."))
        }
    }
}

extension Quantity {
    fileprivate func isCounted(as other: Quantity) -> Bool {
        guard let unit, let otherUnit = other.unit else { return unit == nil && other.unit == nil }
        return unit.isComparable(with: otherUnit)
    }
}

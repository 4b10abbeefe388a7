import Japanese
import Plan

extension Rule {
    /// Numbers of one indicator are counted in things that are not the same (単位の不一致). 名 and 人, 割 and % are.
    static let unitChanged = Rule(
        "unit-changed", .textual,
        title: Words("単位の不一致", "Unit changed"),
        looksAt: Words(
            "同じ指標の目標や実績が、年度や欄によって違う単位で書かれているもの", "Numbers of one indicator in different units"),
        advice: Words("単位をそろえてください。", "Use one unit.")
    ) { rule, inspection in
        inspection.plan.actions.flatMap { action in
            inspection.indicators(of: action).compactMap { indicator -> Finding? in
                let figures = inspection.plan.years.flatMap { [indicator[$0].target, indicator[$0].actual] }
                    .compactMap { $0 }.filter { $0.quantity.unit != nil && $0.quote != nil }
                guard let first = figures.first, let unit = first.quantity.unit,
                    let other = figures.first(where: { $0.isCounted(otherThan: unit) }),
                    let quote = other.quote, let otherUnit = other.quantity.unit
                else { return nil }
                return rule.finding(
                    at: Place(.year(action.id, quote.year), quote.field), years: [first.year, other.year].distinct,
                    certainty: first.isAlike(other, of: indicator) ? .textual : .suggestion,
                    [first, other].compactMap { $0.quote.map { .quote($0, of: action.id) } },
                    "「\(indicator.name)」の単位が「\(unit.text)」と「\(otherUnit.text)」に分かれています。",
                    "“\(indicator.name)” is counted in “\(unit.text)” and in “\(otherUnit.text)”.")
            }
        }
    }
}

extension Figure {
    /// A part of a whole answers a target in per cent, so its unit says nothing.
    fileprivate func isCounted(otherThan unit: Unit) -> Bool {
        guard let own = quantity.unit, !own.isComparable(with: unit) else { return false }
        if case .part = quantity.amount { return false }
        return true
    }
}

extension [FiscalYear] {
    /// In order, each once.
    var distinct: [FiscalYear] { Set(self).sorted() }
}

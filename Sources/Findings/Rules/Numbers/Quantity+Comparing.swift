import Foundation
import Japanese

extension Quantity {
    /// The amount in the base of its unit; of a part the part itself. `nil` for a range.
    var inBase: Decimal? {
        switch amount {
        case .value(let value): value * (unit?.factor ?? 1)
        case .part(let part, _): part * (unit?.factor ?? 1)
        case .range: nil
        }
    }

    /// Nothing, all of it, or a hundred per cent: as good as it can be.
    var isAtItsLimit: Bool {
        switch amount {
        case .value(let value): value == 0 || (inBase == 100 && unit?.base == "%")
        case .part(let part, let whole): part == whole
        case .range: false
        }
    }

    /// The same amount as a bare number, without 以上 or 以内: a target that is compared with another target.
    var withoutBound: Quantity {
        Quantity(
            amount, unit: unit, isApproximate: isApproximate, bound: .exactly, period: period, tally: tally,
            change: change)
    }

    /// 「約64,000件」, 「20業務中16業務」, 「30分以内」: in one spelling, for sentences.
    var words: String {
        let unit = unit?.text ?? ""
        let about = isApproximate ? "約" : ""
        let amount =
            switch amount {
            case .value(let value): "\(value.grouped)\(unit)"
            case .range(let from, let to): "\(from.grouped)～\(to.grouped)\(unit)"
            case .part(let part, let whole): "\(whole.grouped)\(unit)中\(part.grouped)\(unit)"
            }
        let bound =
            switch bound {
            case .exactly: ""
            case .atLeast: "以上"
            case .moreThan: "超"
            case .atMost: "以下"
            case .lessThan: "未満"
            }
        return about + amount + bound
    }
}

extension IndicatorSeries {
    /// Whether one amount reaches another, by this indicator's direction; `nil` where they cannot be compared.
    func reaches(_ amount: Quantity, _ goal: Quantity) -> Bool? {
        let year = FiscalYear(0)
        var alone = self
        alone.years = [
            year: Values(
                target: Figure(goal, name: name, year: year), actual: Figure(amount, name: name, year: year))
        ]
        return alone.isMet(in: year)
    }
}

extension Decimal {
    /// 「48.1 %」 of 0.4809.
    var percent: String { "\((self * 100).rounded(to: 1).grouped) %" }

    /// To so many places, halves away from zero.
    func rounded(to places: Int) -> Decimal {
        var (result, exact) = (Decimal(), self)
        NSDecimalRound(&result, &exact, places, .plain)
        return result
    }
}

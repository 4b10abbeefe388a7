import Foundation
import Japanese
import Plan

// The rates that a plan has rules of its own for (達成率の算式): 目標÷実績, 基準値からの進み, 経過年で按分.

extension IndicatorSeries {
    /// How the rate of a year was worked out, as it could be done by hand: 「(83 － 70) ÷ (90 － 70) = 65%」. `nil` where the plan has no
    /// rule of its own, or where the rule gives no rate.
    public func rateInSteps(in year: FiscalYear) -> String? {
        guard let rule = stated?.rateRule, rule != .actualOverTarget else { return nil }
        return ruledRate(rule, in: year).map { "\($0.steps) = \(($0.rate * 100).rounded(to: 1).grouped)%" }
    }

    func ruledRate(_ rule: Indicator.RateRule, in year: FiscalYear) -> (rate: Decimal, steps: String)? {
        guard let stated, let actual = stated[year].actual?.number else { return nil }
        switch rule {
        case .actualOverTarget: return nil
        case .targetOverActual:
            guard let target = stated[year].target?.number else { return nil }
            return Self.part(target, of: actual, "\(target.grouped) ÷ \(actual.grouped)")
        case .fromBaseline:
            guard let base = stated.baseline?.value.number, let target = stated[year].target?.number else { return nil }
            let steps = "(\(actual.grouped) － \(base.grouped)) ÷ (\(target.grouped) － \(base.grouped))"
            return Self.part(actual - base, of: target - base, steps)
        case .elapsedYears:
            guard let base = stated.baseline, let final = stated.finalTarget, let from = base.year?.value,
                let to = final.year?.value, let start = base.value.number, let end = final.value.number,
                from < to, year.value > from, year.value <= to
            else { return nil }
            let (elapsed, all) = (year.value - from, to - from)
            let steps =
                "(\(actual.grouped) － \(start.grouped)) ÷ ((\(end.grouped) － \(start.grouped)) × \(elapsed) ÷ \(all))"
            return Self.part((actual - start) * Decimal(all), of: (end - start) * Decimal(elapsed), steps)
        }
    }

    private static func part(_ some: Decimal, of all: Decimal, _ steps: String) -> (Decimal, String)? {
        guard !all.isZero, let rate = (some / all).asRate else { return nil }
        return (rate, steps)
    }
}

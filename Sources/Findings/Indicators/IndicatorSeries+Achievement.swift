import Foundation
import Japanese

extension IndicatorSeries {
    /// Whether the actual of a year reaches the target (達成の判定).
    ///
    /// `nil` where either is missing, or where the numbers cannot tell: a range on both sides of the target, a single year
    /// against a total over the years, units of different measures. An about-value counts as the number that is written.
    public func isMet(in year: FiscalYear) -> Bool? {
        guard let (target, actual) = comparable(in: year) else { return nil }
        // 「3割減」 was wanted, and it is 「1割増」.
        if let wanted = target.change, let became = actual.change, wanted.direction != became.direction { return false }
        guard
            let limits = Limits(target), let reached = Limits(actual, as: target)
        else { return nil }
        switch direction {
        case .atLeast:
            let isStrict = target.bound == .moreThan
            if let low = reached.low, isStrict ? low > limits.goal : low >= limits.goal { return true }
            if let high = reached.high, isStrict ? high <= limits.goal : high < limits.goal { return false }
        case .atMost:
            let isStrict = target.bound == .lessThan
            if let high = reached.high, isStrict ? high < limits.ceiling : high <= limits.ceiling { return true }
            if let low = reached.low, isStrict ? low >= limits.ceiling : low > limits.ceiling { return false }
        }
        return nil
    }

    /// The actual as a part of the target (達成率), to four places: 0.4809 of 113 against 235.
    ///
    /// `nil` where it would mean nothing: a target of zero or of at most so many, a range, other units, a single year
    /// against a total, a year without both numbers. Where the plan says how it is meant (達成率の算式), that is how it is worked out.
    public func rate(in year: FiscalYear) -> Decimal? {
        if let rule = stated?.rateRule, rule != .actualOverTarget { return ruledRate(rule, in: year)?.rate }
        guard direction == .atLeast, let (target, actual) = comparable(in: year),
            target.change?.direction == actual.change?.direction || target.change == nil || actual.change == nil,
            target.unit == nil || actual.unit == nil || isSameMeasure(target, actual),
            let goal = Limits(target), let reached = Limits(actual, as: target), goal.isPoint,
            reached.low == reached.high, let low = reached.low, goal.goal > 0
        else { return nil }
        return (low / goal.goal).asRate
    }

    private func comparable(in year: FiscalYear) -> (target: Quantity, actual: Quantity)? {
        guard let target = self[year].target?.quantity, let actual = self[year].actual?.quantity,
            target.isCumulative == actual.isCumulative,
            target.period == nil || actual.period == nil || target.period == actual.period
        else { return nil }
        // 業務 and 件 can be held against each other; 件 and % cannot, and neither can a part against the whole.
        let isComparable = isSameMeasure(target, actual) || UnitAgreement(target.unit, actual.unit) != .incomparable
        let isOfOnePart = join(of: .actual, in: year)?.doubts.contains(.otherScope) ?? false
        return isComparable && !isOfOnePart ? (target, actual) : nil
    }

    private func isSameMeasure(_ target: Quantity, _ actual: Quantity) -> Bool {
        guard let wanted = target.unit, let stated = actual.unit else { return false }
        if case .part = actual.amount, wanted.base == "%" { return true }
        return wanted.isComparable(with: stated)
    }
}

extension Decimal {
    /// To four places; `nil` for no number.
    var asRate: Decimal? { isNaN ? nil : rounded(to: 4) }
}

/// From where to where a quantity lies, in the base of its unit; an open end is `nil`.
private struct Limits {
    let low: Decimal?
    let high: Decimal?
    /// What must be reached, and what must not be exceeded, when it is a target.
    let goal: Decimal
    let ceiling: Decimal

    var isPoint: Bool { goal == ceiling }

    /// - Parameter target: 「20業務中16業務」 is 80 % against a target in %, else 16.
    init?(_ quantity: Quantity, as target: Quantity? = nil) {
        let factor = quantity.unit?.factor ?? 1
        switch quantity.amount {
        case .value(let value): (goal, ceiling) = (value * factor, value * factor)
        case .range(let from, let to): (goal, ceiling) = (from * factor, to * factor)
        case .part(let some, let all):
            if target?.unit?.base == "%", quantity.unit?.base != "%" {
                guard all > 0 else { return nil }
                (goal, ceiling) = (some * 100 / all, some * 100 / all)
            } else {
                (goal, ceiling) = (some * factor, some * factor)
            }
        }
        guard !goal.isNaN, !ceiling.isNaN else { return nil }
        low = quantity.bound == .atMost || quantity.bound == .lessThan ? nil : goal
        high = quantity.bound == .atLeast || quantity.bound == .moreThan ? nil : ceiling
    }
}

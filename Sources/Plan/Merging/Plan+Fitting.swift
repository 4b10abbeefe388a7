import Foundation
import Japanese

// What of a sheet is not the plan's (計画に合わない年度・体系・単位).

extension Plan {
    /// Every fiscal year that it has or in which anything stands.
    fileprivate var allYears: Set<FiscalYear> {
        Set(
            years + actions.flatMap(\.writtenYears) + policies.flatMap(\.writtenYears)
                + indicators.flatMap(\.writtenYears))
    }

    /// Takes out the years that lie far from another plan's: 平成6年度 for 令和6年度.
    ///
    /// - Returns: those years, in order.
    mutating func leaveOutYears(farFrom plan: Plan) -> [FiscalYear] {
        let known = plan.allYears
        guard let first = plan.years.min(), let last = plan.years.max() else { return [] }
        let far = allYears.filter {
            !known.contains($0) && ($0.value < first.value - Self.farthest || $0.value > last.value + Self.farthest)
        }
        guard !far.isEmpty else { return [] }
        years.removeAll(where: far.contains)
        for year in far {
            for index in actions.indices { actions[index][year] = ActionYear() }
            for index in policies.indices { policies[index][year] = PolicyYear() }
            for index in indicators.indices { indicators[index][year] = IndicatorYear() }
        }
        if let reported = lastReportedYear, far.contains(reported) { lastReportedYear = nil }
        return far.sorted()
    }

    /// How many years before and behind its period a plan may have a sheet of: another period, and some.
    private static let farthest = 15

    /// Puts everything under the policies of a plan whose tree has another number of levels.
    ///
    /// - Returns: actions for which the plan has no policy of the name.
    mutating func takeTree(of kept: Plan) -> Set<Action.ID> {
        let known = Dictionary(kept.actions.map { ($0.id, $0.policy) }, uniquingKeysWith: { first, _ in first })
        let named = Dictionary(grouping: kept.policies) { $0.name.comparable }
        func policy(under path: [Policy]) -> Policy.ID? {
            for policy in path.reversed() {
                let same = named[policy.name.comparable] ?? []
                if same.count == 1 { return same[0].id }
            }
            return nil
        }
        var left: Set<Action.ID> = []
        for index in actions.indices {
            if let id = known[actions[index].id] ?? policy(under: path(of: actions[index])) {
                actions[index].policy = id
            } else {
                left.insert(actions[index].id)
            }
        }
        indicators = indicators.compactMap { indicator in
            guard case .policy(let id) = indicator.owner else { return indicator }
            var indicator = indicator
            guard let own = policy(under: path(to: id)) else { return nil }
            indicator.owner = .policy(own)
            return indicator
        }
        policies = kept.policies
        // Of what the sheet shows again the plan's own tree says nothing.
        for index in actions.indices { actions[index].reprints = [] }
        matchIndicators(to: kept.indicators)
        return left
    }

    /// How deep its tree is.
    var depth: Int { (policies.map(\.level).max() ?? 0) + 1 }
}

extension Indicator {
    /// Its values in another unit; `nil` where no sure factor lies between the two: 千基 and 基, 円 and 百万円.
    func converted(to own: String) -> Indicator? {
        guard let unit, let factor = Self.factor(from: unit.comparable, to: own.comparable) else { return nil }
        var indicator = self
        indicator.unit = own
        for year in writtenYears {
            guard let target = Self.converted(self[year].target, factor),
                let actual = Self.converted(self[year].actual, factor)
            else { return nil }
            indicator[year].target = target
            indicator[year].actual = actual
        }
        return indicator
    }

    /// `.some(nil)` for none; `nil` for a text that is not the number alone.
    private static func converted(_ value: IndicatorValue?, _ factor: Decimal) -> IndicatorValue?? {
        guard let value else { return .some(nil) }
        // 集計中 is the same in any unit.
        guard let number = value.number else { return value.text.contains(where: \.isNumber) ? nil : .some(value) }
        let digits = value.text.folded.filter { !$0.isWhitespace && $0 != "," }
        guard Decimal(string: digits) == number, digits.allSatisfy({ "0123456789.-".contains($0) }) else { return nil }
        let converted = number * factor
        return .some(IndicatorValue("\(converted)", number: converted))
    }

    private static func factor(from said: String, to own: String) -> Decimal? {
        let steps: [(String, Decimal)] = [("千", 1000), ("万", 10_000), ("百万", 1_000_000), ("億", 100_000_000)]
        func parts(_ unit: String) -> [(base: String, factor: Decimal)] {
            [(unit, 1)]
                + steps.filter { unit.hasPrefix($0.0) && unit.count > $0.0.count }.map {
                    (String(unit.dropFirst($0.0.count)), $0.1)
                }
        }
        for from in parts(said) {
            for to in parts(own) where from.base == to.base && from.factor != to.factor {
                return from.factor / to.factor
            }
        }
        return nil
    }
}

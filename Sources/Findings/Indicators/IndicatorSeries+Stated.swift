import Algorithms
import Foundation
import Japanese
import Plan

extension Plan {
    /// Everything that the plan counts (計画の全ての指標): what it states, and what is read from its sentences where it states nothing.
    ///
    /// A year in which an indicator states no number shows what the sentences of its action say under the same name, as read; what
    /// is stated wins.
    ///
    /// - Parameter decisions: what the office decided about those that are read.
    /// - Returns: those of policies, then those of actions, each in the order of the form; of one owner the stated ones first.
    public func allSeries(decisions: [IndicatorDecision] = []) -> [IndicatorSeries] {
        let read = series(decisions: decisions)
        guard !indicators.isEmpty else { return read }
        let stated = Dictionary(grouping: indicators, by: \.owner)
        let readOf = Dictionary(grouping: read, by: \.id.owner)
        let owners = policies.map { Indicator.Owner.policy($0.id) } + actions.map { .action($0.id) }
        return owners.flatMap { Self.joined(stated[$0] ?? [], with: readOf[$0] ?? []) }
    }

    /// The same of one action.
    public func allSeries(of action: Action, decisions: [IndicatorDecision] = []) -> [IndicatorSeries] {
        Self.joined(indicators(of: .action(action.id)), with: series(of: action, decisions: decisions))
    }

    private static func joined(_ stated: [Indicator], with read: [IndicatorSeries]) -> [IndicatorSeries] {
        guard !stated.isEmpty else { return read }
        let names = read.map { ComparableName($0.name) }
        var taken: Set<Int> = []
        let all = stated.map { indicator -> IndicatorSeries in
            var series = IndicatorSeries(stated: indicator)
            let name = ComparableName(indicator.name)
            for index in read.indices where !taken.contains(index) && name.relation(to: names[index]) == .same {
                guard series.counts(what: read[index]) else { continue }
                taken.insert(index)
                series.fill(from: read[index])
            }
            return series
        }
        return all + read.indices.filter { !taken.contains($0) }.map { read[$0] }
    }
}

extension IndicatorSeries {
    /// What the plan states of an indicator, as a series of numbers; years whose values are no numbers are left out.
    public init(stated indicator: Indicator) {
        let unit = indicator.unit.map { Japanese.Unit($0) }
        func figure(_ value: IndicatorValue?, _ year: FiscalYear) -> Figure? {
            guard let value, let quantity = Quantity(value, of: indicator, in: unit) else { return nil }
            return Figure(
                quantity, name: indicator.name, scope: indicator.scope, year: year, written: value.text)
        }
        var years: [FiscalYear: Values] = [:]
        for year in indicator.writtenYears {
            let written = indicator[year]
            let values = Values(target: figure(written.target, year), actual: figure(written.actual, year))
            if values != Values() { years[year] = values }
        }
        self.init(
            id: ID(indicator.owner, key: indicator.id.text), name: indicator.name, unit: unit,
            direction: Direction(indicator, years.values),
            span: indicator.span, scope: indicator.scope, years: years, stated: indicator)
    }

    /// Whether what is read under the same name is the same: not 分 beside 件, and not what is said of one place beside the whole.
    fileprivate func counts(what read: IndicatorSeries) -> Bool {
        guard UnitAgreement(unit, read.unit) != .incomparable else { return false }
        guard let scope else { return read.scope == nil || !read.isWithoutTarget }
        return read.scope.map { ComparableName(scope).relation(to: ComparableName($0)) == .same } ?? false
    }

    /// Takes over what is read of years that it says nothing of.
    fileprivate mutating func fill(from read: IndicatorSeries) {
        for (year, values) in read.years {
            for part in Join.Part.allCases where self[year][part] == nil && !states(part, in: year) {
                guard let figure = values[part] else { continue }
                years[year, default: Values()][part] = figure
                joins += read.joins.filter { $0.year == year && $0.part == part }
            }
        }
    }

    /// Whether anything stands in the place for a value, a word such as 集計中 too.
    private func states(_ part: Join.Part, in year: FiscalYear) -> Bool {
        stated?[year][part] != nil
    }
}

extension IndicatorYear {
    /// What is written in the place for one of the two numbers.
    public subscript(part: Join.Part) -> IndicatorValue? { part == .target ? target : actual }
}

extension IndicatorSeries.Direction {
    /// As the plan says; where it does not, as its targets say (以下, 0, below the baseline, falling), else as its name does.
    fileprivate init(_ indicator: Indicator, _ values: some Sequence<IndicatorSeries.Values>) {
        switch indicator.direction {
        case .down: self = .atMost
        case .up, .keep: self = .atLeast
        case nil:
            let bounds = values.compactMap { $0.target?.quantity.bound }
            if bounds.contains(where: { [.atMost, .lessThan].contains($0) }) {
                self = .atMost
            } else if bounds.contains(where: { [.atLeast, .moreThan].contains($0) }) {
                self = .atLeast
            } else {
                self = Self.wanted(by: indicator) ?? (ComparableName(indicator.name).isUnwanted ? .atMost : .atLeast)
            }
        }
    }

    /// Which way the baseline and the targets go; `nil` where they go both ways, or nowhere.
    private static func wanted(by indicator: Indicator) -> Self? {
        let targets = indicator.writtenYears.compactMap { indicator[$0].target?.number }
        let last = indicator.finalTarget?.value.number
        // 「0件」 as a target means at most (DESIGN.md 4.5).
        if (last ?? targets.last) == 0 { return .atMost }
        let path = [indicator.baseline?.value.number].compactMap { $0 } + targets + [last].compactMap { $0 }
        let steps = path.adjacentPairs().map { $1 - $0 }
        if steps.contains(where: { $0 < 0 }) { return steps.contains { $0 > 0 } ? nil : .atMost }
        return steps.contains { $0 > 0 } ? .atLeast : nil
    }
}

extension Quantity {
    /// The number of a stated value, in the unit of its indicator, with what its text says of it (約, 以上); `nil` where it is none.
    fileprivate init?(_ value: IndicatorValue, of indicator: Indicator, in unit: Japanese.Unit?) {
        guard let number = value.number else { return nil }
        let said = WrittenValue(value.text, unit: indicator.unit).quantity
        self.init(
            .value(number), unit: unit, isApproximate: said?.isApproximate ?? false, bound: said?.bound ?? .exactly,
            tally: indicator.span == .cumulative ? .running : .plain)
    }
}

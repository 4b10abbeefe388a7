import Japanese
import Plan

/// Puts the numbers of one action together to indicators (指標の読み取り).
struct IndicatorReader {
    let action: Action
    let years: [FiscalYear]

    /// Where an action promises more, no further indicators are begun, and it is said: see `NumbersLeftAside`.
    static let mostIndicators = 100

    init(_ action: Action, years: [FiscalYear]) {
        self.action = action
        self.years = years
    }

    /// Every number of the results, in the order of the cells and their text.
    var figures: [Figure] {
        var leftAside: [NumbersLeftAside] = []
        return results(&leftAside).values.joined().map(\.figure).sorted {
            ($0.quote?.year.value ?? 0, $0.quote?.offset ?? 0) < ($1.quote?.year.value ?? 0, $1.quote?.offset ?? 0)
        }
    }

    /// What was read, and how much was not.
    struct Reading {
        var indicators: [IndicatorSeries] = []
        var leftAside: [NumbersLeftAside] = []
    }

    /// By the year that they are for.
    private func targets(_ leftAside: inout [NumbersLeftAside]) -> [FiscalYear: [Candidate]] {
        var targets: [FiscalYear: [Candidate]] = [:]
        for year in years {
            guard let prose = (action[year].target?.text.text).flatMap(Prose.init) else { continue }
            let statements = StatementReader(prose: prose, year: year).statements()
            let promised = Promise(prose: prose).targets(among: statements)
            leftAside += prose.leftAside(statements.count, besides: promised.count, at: Place(action, year, .target))
            for statement in promised.prefix(Candidate.mostPerCell) {
                // 「令和7年度までに50%」 is a target of that year; what speaks of a year gone by is none.
                guard statement.year.map({ $0 >= year }) ?? true else { continue }
                let candidate = Candidate(statement, in: prose, field: .target, cell: year)
                targets[candidate.figure.year, default: []].append(candidate)
            }
        }
        return targets
    }

    /// By the year that they speak of, in the order of the cells and their text.
    private func results(_ leftAside: inout [NumbersLeftAside]) -> [FiscalYear: [Candidate]] {
        var results: [FiscalYear: [Candidate]] = [:]
        for year in years {
            guard let prose = (action[year].report.result?.text).flatMap(Prose.init) else { continue }
            let statements = StatementReader(prose: prose, year: year).statements()
            let plain = statements.filter { $0.role == .plain }
            leftAside += prose.leftAside(statements.count, besides: plain.count, at: Place(action, year, .result))
            for statement in plain.prefix(Candidate.mostPerCell) {
                let candidate = Candidate(statement, in: prose, field: .result, cell: year)
                results[candidate.figure.year, default: []].append(candidate)
            }
        }
        return results
    }

    func read() -> Reading {
        var reading = Reading()
        var drafts: [Draft] = []
        let targets = targets(&reading.leftAside)
        for year in years {
            let further = readTargets(targets[year] ?? [], of: year, into: &drafts)
            reading.leftAside += NumbersLeftAside(further, at: Place(action, year, .target))
        }
        // Most actions promise nothing in numbers: their results need not be looked at.
        guard !drafts.isEmpty else { return reading }
        let results = results(&reading.leftAside)
        for year in years { readActuals(results[year] ?? [], of: year, into: &drafts) }
        var keys: Set<String> = []
        reading.indicators = drafts.map { draft in
            let indicator = draft.indicator(of: action, years: years, besides: keys)
            keys.insert(indicator.id.key)
            return indicator
        }
        return reading
    }

    /// - Returns: how many would have begun an indicator beyond the most that there may be.
    private func readTargets(_ numbers: [Candidate], of year: FiscalYear, into drafts: inout [Draft]) -> Int {
        var further = 0
        let pairs = Pairing(targets: drafts.map(\.latest), numbers: numbers, part: .target).pairs()
        let known = Dictionary(pairs.map { ($0.number, $0) }) { first, _ in first }
        for (index, number) in numbers.enumerated() {
            if let pair = known[index] {
                drafts[pair.target].targets[year] = number
                drafts[pair.target].latest = number
                drafts[pair.target].joins.append(
                    Join(year: year, part: .target, reason: pair.reason, doubts: pair.doubts))
            } else if drafts.count < Self.mostIndicators {
                drafts.append(Draft(first: number, year: year))
            } else {
                further += 1
            }
        }
        return further
    }

    private func readActuals(_ all: [Candidate], of year: FiscalYear, into drafts: inout [Draft]) {
        // What the year's own cell says goes before what another cell says of it.
        let own = all.filter { $0.figure.quote?.year == year }
        for (numbers, doubts) in [
            (own, []), (all.filter { $0.figure.quote?.year != year }, [Join.Doubt.otherYearsCell]),
        ] {
            let open = drafts.indices.filter { drafts[$0].actuals[year] == nil }
            let pairs = Pairing(
                targets: open.map { drafts[$0].targets[year] ?? drafts[$0].latest }, numbers: numbers, part: .actual
            ).pairs()
            for pair in pairs {
                let join = Join(year: year, part: .actual, reason: pair.reason, doubts: pair.doubts + doubts)
                let draft = open[pair.target]
                // Without a target in that year, only what surely belongs to it.
                guard drafts[draft].targets[year] != nil || !join.isGuess else { continue }
                drafts[draft].actuals[year] = numbers[pair.number]
                drafts[draft].joins.append(join)
            }
        }
    }
}

extension Prose {
    /// - Parameters:
    ///   - read: of how many quantities it was found out what they count.
    ///   - candidates: how many of them may belong to an indicator.
    fileprivate func leftAside(_ read: Int, besides candidates: Int, at place: Place) -> [NumbersLeftAside] {
        // Below the limit, what is not read is a part of no sentence: the mark of a list may look like a sign (「-6回」).
        let all = mentions.count { if case .quantity = $0.kind { true } else { false } }
        let unread = read < ReadingLimit.quantities ? 0 : all - read
        let further = max(0, candidates - Candidate.mostPerCell)
        return [
            NumbersLeftAside(unread + further, at: place),
            text.endOfReading == nil ? nil : NumbersLeftAside(.beyondReading, at: place),
        ].compactMap(\.self)
    }
}

/// An indicator that is being put together.
private struct Draft {
    let first: Candidate
    /// The last target, which later ones are compared with.
    var latest: Candidate
    var targets: [FiscalYear: Candidate]
    var actuals: [FiscalYear: Candidate] = [:]
    var joins: [Join] = []

    init(first: Candidate, year: FiscalYear) {
        self.first = first
        latest = first
        targets = [year: first]
    }

    func indicator(of action: Action, years: [FiscalYear], besides keys: Set<String>) -> IndicatorSeries {
        let name = first.figure.name.isEmpty ? action.name : first.figure.name
        let span: IndicatorSeries.Span =
            targets.values.contains { $0.figure.quantity.isCumulative } ? .cumulative : .singleYear
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

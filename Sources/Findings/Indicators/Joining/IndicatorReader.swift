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
    func targets(_ leftAside: inout [NumbersLeftAside]) -> [FiscalYear: [Candidate]] {
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
    func results(_ leftAside: inout [NumbersLeftAside]) -> [FiscalYear: [Candidate]] {
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
        var results = results(&reading.leftAside)
        let breakdown = results.values.reduce(into: Set<Quote>()) { $0.formUnion($1.breakdown) }
        for year in years where !drafts.isEmpty {
            results[year] = readActuals(results[year] ?? [], of: year, into: &drafts)
        }
        var parts = Parts(of: drafts, years: years)
        results = parts.read(results)
        drafts = parts.drafts
        for (year, further) in ActualsAlone(years: years, breakdown: breakdown).read(results, into: &drafts) {
            reading.leftAside.add(further, at: Place(action, year, .result))
        }
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

    /// - Returns: the numbers that answer no target, in their order.
    private func readActuals(_ all: [Candidate], of year: FiscalYear, into drafts: inout [Draft]) -> [Candidate] {
        var used: Set<Int> = []
        // What the year's own cell says goes before what another cell says of it.
        for (places, doubts) in [
            (all.indices.filter { all[$0].figure.quote?.year == year }, []),
            (all.indices.filter { all[$0].figure.quote?.year != year }, [Join.Doubt.otherYearsCell]),
        ] {
            let numbers = places.map { all[$0] }
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
                used.insert(places[pair.number])
            }
        }
        return all.indices.filter { !used.contains($0) }.map { all[$0] }
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

import Japanese
import Plan

extension Plan {
    /// The indicators as they are read, and in place of those that somebody decided about, what was decided (指標の確認).
    ///
    /// What was decided stands, whatever the text says now. Only a number that was not there at the time of the decision,
    /// a new year's actual above all, is added to it, unconfirmed in its join.
    ///
    /// - Parameter decisions: in the order in which they were taken; a later one may be about what an earlier one made.
    /// - Returns: in the order of the form; of an action first those that are read, then those that were added.
    public func series(decisions: [IndicatorDecision]) -> [IndicatorSeries] {
        var standing = series()
        for decision in decisions { standing = decision.applied(to: standing) }
        let order = Dictionary(actions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        // An action that was taken out of the plan has no place where its indicators could be shown.
        return standing.enumerated()
            .compactMap { index, series in series.action.flatMap { order[$0] }.map { (place: ($0, index), series) } }
            .sorted { $0.place < $1.place }.map(\.1)
    }

    /// The same of one action.
    public func series(of action: Action, decisions: [IndicatorDecision]) -> [IndicatorSeries] {
        guard decisions.contains(where: { $0.actions.contains(action.id) }) else { return series(of: action) }
        var one = self
        one.actions = [action]
        return one.series(decisions: decisions.filter { $0.actions.contains(action.id) })
    }
}

extension IndicatorDecision {
    /// Takes what the decision is about out of the indicators, and puts what was decided there.
    func applied(to indicators: [IndicatorSeries]) -> [IndicatorSeries] {
        // What was added by hand may be read one day: then it is the same too.
        let replaced = indicators.indices.filter { index in
            (before + after).contains { $0.isSame(as: indicators[index]) }
        }
        var decided = after
        for index in replaced { addNews(from: indicators[index], to: &decided) }
        var rest = indicators
        let position = replaced.min() ?? indicators.count
        for index in replaced.reversed() { rest.remove(at: index) }
        rest.insert(contentsOf: decided, at: min(position, rest.count))
        return rest
    }

    /// Adds the numbers of `read` that were not there when it was decided, each where the decision left its place open.
    private func addNews(from read: IndicatorSeries, to decided: inout [IndicatorSeries]) {
        for (year, values) in read.years.sorted(by: { $0.key < $1.key }) {
            for part in Join.Part.allCases where !before.contains(where: { $0[year][part] != nil }) {
                guard let figure = values[part] else { continue }
                let open = decided.indices.filter { decided[$0][year][part] == nil }
                let heir = open.max { left, right in
                    let (less, more) = (
                        decided[left].fitness(for: figure, in: year), decided[right].fitness(for: figure, in: year)
                    )
                    return less == more ? left > right : less < more
                }
                guard let heir else { continue }
                decided[heir].years[year, default: IndicatorSeries.Values()][part] = figure
                decided[heir].joins += read.joins.filter { $0.year == year && $0.part == part }
            }
        }
    }
}

extension IndicatorSeries {
    /// Whether what is read now is what `self` was at the time of a decision: by its name, or by the words of most numbers.
    fileprivate func isSame(as read: IndicatorSeries) -> Bool {
        if id == read.id { return true }
        guard action == read.action, !read.isConfirmed else { return false }
        return sharedWords(with: read) * 2 > min(quotes.count, read.quotes.count)
    }

    /// How many numbers both have read from the same words of the same cell.
    fileprivate func sharedWords(with other: IndicatorSeries) -> Int {
        quotes.count { quote in
            other.quotes.contains { $0.field == quote.field && $0.year == quote.year && $0.text == quote.text }
        }
    }

    /// How well a new number goes with it: first by its name, then by whether it has the year's other number.
    fileprivate func fitness(for figure: Figure, in year: FiscalYear) -> Int {
        let name = ComparableName(figure.name)
        let named =
            switch ComparableName(self.name).relation(to: name) {
            case .same: 3
            case .shorter, .longer: 2
            case .alike: 1
            case .unnamed, .different: 0
            }
        return named * 2 + (years[year] == nil ? 0 : 1)
    }

    private var quotes: [Quote] {
        years.values.flatMap { [$0.target?.quote, $0.actual?.quote] }.compactMap { $0 }
    }
}

extension IndicatorSeries.Values {
    public subscript(part: Join.Part) -> Figure? {
        get { part == .target ? target : actual }
        set { if part == .target { target = newValue } else { actual = newValue } }
    }
}

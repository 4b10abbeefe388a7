import Japanese

/// A division that took over from another, and the fiscal year from which on (引継ぎ).
public struct Succession: Hashable, Sendable {
    public let division: Division
    public let from: FiscalYear
}

extension Plan {
    /// Who took over everything that a division was in charge of (組織改正), as the plan writes it:
    /// 「市民課（令和6年度まで）」 and, in the same action or indicator, 「窓口課（令和7年度から）」.
    ///
    /// None while the division is still in charge of anything after that.
    public func successions(of division: Division) -> [Succession] {
        let lists = actions.map(\.responsibilities) + indicators.map(\.responsibilities)
        var found: [Succession] = []
        for list in lists {
            for ended in list where ended.division == division {
                guard let next = ended.until?.next,
                    !lists.joined().contains(where: { $0.division == division && $0.holds(in: next) })
                else { continue }
                for other in list
                where other.division != division && !other.division.isAllDivisions && other.term.from == next {
                    let succession = Succession(division: other.division, from: next)
                    if !found.contains(succession) { found.append(succession) }
                }
            }
        }
        return found
    }
}

extension [Responsibility] {
    /// From `year` on `new` stands where the old ones stood. Their names stay for the years before, with whatever else stands in
    /// their brackets; who had already passed it on is left alone. Remarks, and an end that lay further on, go over to `new`.
    mutating func succeed(_ old: [Division], to new: Division, from year: FiscalYear) {
        let ending = filter { old.contains($0.division) && $0.holds(in: year) }
        var hasNew = contains { $0.division == new && $0.until == nil }
        let last = FiscalYear(year.value - 1)
        self = flatMap { responsibility -> [Responsibility] in
            guard ending.contains(responsibility) else { return [responsibility] }
            var ended = responsibility
            ended.until = last
            ended.note = responsibility.term.ending(last).note
            guard !hasNew else { return [ended] }
            hasNew = true
            let term = Term(succeeding: ending.map(\.term), from: year)
            return [
                ended, Responsibility(division: new, role: responsibility.role, note: term.note, until: term.until),
            ]
        }
    }
}

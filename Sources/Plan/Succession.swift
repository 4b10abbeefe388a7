import Japanese

/// A division that took over from another, and the fiscal year from which on (引継ぎ).
public struct Succession: Hashable, Sendable {
    public let division: Division
    public let from: FiscalYear
}

extension Plan {
    /// Who took over everything that a division was in charge of (組織改正), as the plan writes it:
    /// 「市民課（令和6年度まで）」 and, in the same action, 「窓口課（令和7年度から）」.
    ///
    /// None while the division is still in charge of anything after that.
    public func successions(of division: Division) -> [Succession] {
        var found: [Succession] = []
        for action in actions {
            for ended in action.responsibilities where ended.division == division {
                guard let next = ended.until?.next, actions(of: division, in: next).isEmpty else { continue }
                for other in action.responsibilities
                where other.division != division && !other.division.isAllDivisions && other.term.from == next {
                    let succession = Succession(division: other.division, from: next)
                    if !found.contains(succession) { found.append(succession) }
                }
            }
        }
        return found
    }
}

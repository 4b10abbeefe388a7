import Japanese
import Plan

/// How far one division has come in a round (課ごとの進み具合).
public struct DivisionProgress: Hashable, Sendable {
    /// `nil` for what the office writes itself.
    public let division: Division?
    /// The reports that it writes, by where they stand.
    public let counts: [ReportState: Int]
    /// The reports to which it has still to add.
    public let missing: Int
    /// The first due day of what is open with it; `nil` where nothing is.
    public let due: Day?

    public var total: Int { counts.values.reduce(0, +) }
    /// Whether somebody of the division, not of the office, has still to do something.
    public let isAwaited: Bool
}

extension RoundProgress {
    /// A line for each division that is asked for anything, in the order of the plan; the office's own work at the end.
    ///
    /// A report that several divisions write together is counted with each of them.
    public func byDivision(of round: Round) -> [DivisionProgress] {
        let own = items.filter(\.assignment.isOfficeOwn)
        let lines = divisions.map { division in
            line(division, items(of: division), missing: openContributions(from: division).count, round)
        }
        return lines + (own.isEmpty ? [] : [line(nil, own, missing: 0, round)])
    }

    /// What a division has still to add; to a report that is done nothing is added any more.
    public func openContributions(from division: Division) -> [Item] {
        contributions(missingFrom: division).filter { $0.state != .done }
    }

    private func line(_ division: Division?, _ items: [Item], missing: Int, _ round: Round) -> DivisionProgress {
        var dues = items.compactMap { round.due($0.standing) }
        if missing > 0 { dues.append(round.reportsDue) }
        let isWithIt = items.contains { ![.done, .waitingForOffice].contains($0.state) }
        return DivisionProgress(
            division: division, counts: Dictionary(items.map { ($0.state, 1) }, uniquingKeysWith: +), missing: missing,
            due: dues.min(), isAwaited: division != nil && (isWithIt || missing > 0))
    }
}

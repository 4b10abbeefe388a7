import Japanese

/// How many of a set of actions stand at each step in one fiscal year (達成状況の分布).
///
/// It always says what it leaves out: `total` is `denominator` + outside + missing + not due.
public struct Distribution: Hashable, Sendable {
    public struct Count: Hashable, Sendable {
        public let status: AchievementStatus
        public let count: Int
    }

    public let year: FiscalYear
    /// Every step of the scale that counts in totals, in its order, with zeros.
    public let counts: [Count]
    /// The steps outside totals (対象外), with zeros.
    public let outside: [Count]
    /// 未入力.
    public let missing: Int
    /// 未到来.
    public let notDue: Int

    /// 母数: the reports that count.
    public var denominator: Int { counts.reduce(0) { $0 + $1.count } }
    /// Every action asked about.
    public var total: Int { denominator + outside.reduce(0) { $0 + $1.count } + missing + notDue }
}

extension Distribution {
    /// Tenths of a percent, rounded half up: 571 of 24 of 42.
    ///
    /// - Parameter whole: more than 0.
    public static func tenths(_ part: Int, of whole: Int) -> Int { (part * 2000 + whole) / (2 * whole) }
}

extension Plan {
    /// The distribution of statuses in `year` over `actions` (every action of the plan when not given).
    public func distribution(in year: FiscalYear, of actions: [Action]? = nil) -> Distribution {
        let entries = (actions ?? self.actions).map { status(of: $0, in: year) }
        let counts = scale.statuses.map { status in
            Distribution.Count(status: status, count: entries.count { $0 == .entered(status) })
        }
        return Distribution(
            year: year,
            counts: counts.filter(\.status.countsInTotals),
            outside: counts.filter { !$0.status.countsInTotals },
            missing: entries.count { $0 == .missing },
            notDue: entries.count { $0 == .notDue }
        )
    }
}

import Japanese

/// What became of one action's status from one fiscal year to the next (前年度からの変化).
public struct Movement: Hashable, Sendable {
    public enum Direction: String, CaseIterable, Sendable {
        case rose
        case fell
        case unchanged
        /// One of the two is blank or stands outside the order.
        case notComparable
    }

    public let action: Action
    public let from: Entry<AchievementStatus>
    public let to: Entry<AchievementStatus>
    public let direction: Direction
}

extension Plan {
    /// The movement of each of `actions` (every action when not given) from `earlier` to `later`, in the order of the form.
    public func movements(from earlier: FiscalYear, to later: FiscalYear, of actions: [Action]? = nil) -> [Movement] {
        (actions ?? self.actions).map { action in
            let from = status(of: action, in: earlier)
            let to = status(of: action, in: later)
            return Movement(action: action, from: from, to: to, direction: direction(from: from, to: to))
        }
    }

    private func direction(from: Entry<AchievementStatus>, to: Entry<AchievementStatus>) -> Movement.Direction {
        guard let before = from.value.flatMap({ scale.rank(of: $0.code) }),
            let after = to.value.flatMap({ scale.rank(of: $0.code) })
        else { return .notComparable }
        return before == after ? .unchanged : after < before ? .rose : .fell
    }
}

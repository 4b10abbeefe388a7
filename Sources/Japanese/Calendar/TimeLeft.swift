/// How far a due day is away, counted in working days (期限までの開庁日).
public enum TimeLeft: Hashable, Sendable {
    /// So many working days after today until the due day; 0 where only days off lie between.
    case left(Int)
    case today
    /// So many working days since the due day, today among them; 0 where only days off have passed.
    case over(Int)

    public var isOver: Bool { if case .over = self { true } else { false } }
}

extension BusinessCalendar {
    public func timeLeft(until due: Day, on today: Day) -> TimeLeft {
        if today == due { return .today }
        let count = workingDays(from: today.adding(days: 1), until: due)
        return today < due ? .left(count) : .over(-count)
    }

    /// Why the offices of this city are closed on a day; `nil` on a working day.
    public func rest(on day: Day) -> Rest? {
        if openDays.contains(day) { return nil }
        if let reason = Self.reason(ofRestOn: day) { return .usual(reason) }
        return closedDays.contains(day) ? .cityOwn : nil
    }

    /// A day off (閉庁日).
    public enum Rest: Hashable, Sendable {
        /// Everywhere; its Japanese name.
        case usual(String)
        /// Of this city alone, by its settings.
        case cityOwn
    }
}

import Japanese
import Plan

/// An open round in one line (照会の要約): how many reports are done, and what is due next.
public struct RoundBrief: Hashable, Sendable {
    public let plan: Slug
    public let year: FiscalYear
    public let done: Int
    public let total: Int
    /// The first due day of anything that is not done; `nil` where everything is.
    public let due: Day?
    /// Until then; `nil` where everything is done.
    public let timeLeft: TimeLeft?

    public init(_ round: Round, _ progress: RoundProgress, on today: Day, calendar: BusinessCalendar) {
        plan = round.plan
        year = round.year
        done = progress.count(.done)
        total = progress.items.count
        due = progress.items.compactMap { round.due($0.standing) }.min()
        timeLeft = due.map { calendar.timeLeft(until: $0, on: today) }
    }
}

import Japanese

/// That a plan was adopted (策定・決定): from then on changes to targets and the like need a reason.
public struct Adoption: Hashable, Sendable {
    /// The day on which it was decided, as the office states it.
    public let day: Day
    public let by: String
    public let reason: String?
    /// What was changed since and needed a reason, the latest first. Only those changes stand in them.
    public let changes: [AdoptedChange]

    public init(day: Day, by: String, reason: String?, changes: [AdoptedChange]) {
        self.day = day
        self.by = by
        self.reason = reason
        self.changes = changes
    }
}

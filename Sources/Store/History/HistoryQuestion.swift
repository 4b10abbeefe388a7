import ChangeLog
import Japanese
import Plan

/// What is asked of the change log (履歴の照会): whose entries, and which of them.
public struct HistoryQuestion: Hashable, Sendable {
    public enum Scope: Hashable, Sendable {
        /// Everything in a city, its people among it.
        case city(Slug)
        case plan(PlanKey)
        /// What happened to one action, and of each entry only that.
        case action(PlanKey, Action.ID)

        public var city: Slug {
            switch self {
            case .city(let city): city
            case .plan(let key), .action(let key, _): key.city
            }
        }
    }

    public var scope: Scope
    public var cause: LogEntry.Cause?
    /// Who did it, as the log says it.
    public var author: String?
    /// Only entries older than this one.
    public var before: Int?
    /// How many are wanted; `nil` wants all.
    public var limit: Int?

    public init(
        _ scope: Scope, cause: LogEntry.Cause? = nil, author: String? = nil, before: Int? = nil, limit: Int? = nil
    ) {
        self.scope = scope
        self.cause = cause
        self.author = author
        self.before = before
        self.limit = limit
    }
}

/// A part of the change log (履歴の一部), the latest first.
public struct History: Sendable {
    public let entries: [LogEntry]
    /// Whether older ones were left out by the limit.
    public let hasMore: Bool
}

/// Who and what stands in a history at all (絞り込みの選択肢).
public struct HistoryChoices: Hashable, Sendable {
    public let causes: [LogEntry.Cause]
    /// In the order of their names.
    public let authors: [String]
}

/// A moment in the life of a plan (計画の時点).
public enum PlanMoment: Hashable, Sendable {
    /// After the change that made it this revision.
    case revision(Int)
    /// At the end of a day in Japan.
    case day(Day)
}

import Plan

/// A place at which an edition's document or a plan's tables say something else than the log (履歴との食い違い).
public struct LogDifference: Hashable, Sendable {
    public enum Location: Hashable, Sendable {
        /// The document as a whole: it cannot be read as one.
        case form
        case municipalityName
        case municipalityCode
        /// The city's word in addresses.
        case slug
        /// The day on which it was written (作成日).
        case day
        /// A published document has none.
        case readingNotes
        /// Counted from 1, in the order in which the office decided.
        case indicatorDecision(Int)
        case plan(Place)
    }

    public let location: Location
    /// What the log says; `nil` for nothing.
    public let expected: String?
    public let found: String?

    init(_ location: Location, _ expected: String?, _ found: String?) {
        self.location = location
        self.expected = expected
        self.found = found
    }

    init(_ change: Change) { self.init(.plan(change.place), change.before, change.after) }
}

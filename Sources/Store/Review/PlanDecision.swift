import Plan

/// A decision about a plan as the tables hold it (判断の記録).
struct PlanDecision: Hashable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        /// Item: the fingerprint. Text: day, author and reason, a line each.
        case findingAnswer
        /// Item: the rule.
        case ruleOff
        /// No item.
        case findingsShown
        /// Item: kind and language of a reminder. Text: the subject on the first line, then the body.
        case reminderText
        /// Item: its place in the order. Text: moment, author and the decision as JSON.
        case indicator
        /// No item. Text: the day.
        case adopted
    }

    let kind: Kind
    let item: String
    let text: String
}

/// What an entry of the log says about a decision (判断の変更).
public struct DecisionChange: Hashable, Sendable {
    /// The sort of decision: `findingAnswer`, `ruleOff`, `findingsShown`, `indicator`, `reminderText`.
    public let kind: String
    public let item: String
    public let before: String?
    public let after: String?
}

extension DecisionChange: LoggedChange {
    func line(at position: Int) -> LogEntry.Line {
        LogEntry.Line(
            position: position, subject: "decision", item: item, field: kind, before: before, after: after)
    }
}

extension LogEntry.Line {
    /// `nil` for a line that is about something else.
    var decisionChange: DecisionChange? {
        guard subject == "decision", let item else { return nil }
        return DecisionChange(kind: field, item: item, before: before, after: after)
    }
}

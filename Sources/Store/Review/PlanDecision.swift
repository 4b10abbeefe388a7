import ChangeLog
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
        /// No item. Text: the day.
        case archived
        /// No item. Text: the number of the edition, and the years whose results it leaves out.
        case withheld
        /// Item: the place, as forms name it. Text: the hash of what a sheet says there and somebody did not take.
        case refusedText
        /// No item. Text: the sheets of the form and the chapters, in their order.
        case book
    }

    let kind: Kind
    let item: String
    let text: String
}

extension PlanDecision {
    /// What the log says of it where `before` was decided before.
    func line(from before: String?) -> LogLine {
        LogLine(.decision(item: item), kind.rawValue, before: before, after: text)
    }
}

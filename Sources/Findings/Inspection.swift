import JapaneseText
import Plan

/// What the rules look at (点検の対象): a plan, and what is known about it beside its fields.
struct Inspection: Sendable {
    let plan: Plan
    /// Wordings that the sheet had beside those that were taken into the plan.
    let otherWordings: [OtherWording]

    init(plan: Plan, otherWordings: [OtherWording] = []) {
        self.plan = plan
        self.otherWordings = otherWordings
    }
}

/// A text of a policy or an action that stood in some rows of the sheet in other words (行による書き方の違い).
///
/// Only whoever read the sheet knows: the plan keeps one wording.
public struct OtherWording: Hashable, Sendable {
    /// The field, as the sheet calls it, and whose it is.
    public let field: String
    public let subject: String
    /// The wording that the plan keeps.
    public let taken: String
    /// The other one.
    public let seen: String

    public init(field: String, subject: String, taken: String, seen: String) {
        self.field = field
        self.subject = subject
        self.taken = taken
        self.seen = seen
    }
}

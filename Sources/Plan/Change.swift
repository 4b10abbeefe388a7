import JapaneseText

/// One thing in a plan that has fields of its own (変更の対象): where a change happened.
public enum Subject: Hashable, Sendable {
    case plan
    case status(AchievementStatus.Code)
    case policy(Policy.ID)
    case action(Action.ID)
    case responsibility(Action.ID, Division)
    case year(Action.ID, FiscalYear)
}

/// A field of a subject: the smallest place whose text can change.
public struct Place: Hashable, Sendable {
    public let subject: Subject
    public let field: Field

    public init(_ subject: Subject, _ field: Field) {
        self.subject = subject
        self.field = field
    }
}

/// What one field said before and after (変更前・変更後). `nil` is a blank, or a thing that is not there.
public struct Change: Hashable, Sendable {
    public let place: Place
    public let before: String?
    public let after: String?

    public init(place: Place, before: String?, after: String?) {
        self.place = place
        self.before = before
        self.after = after
    }

    /// The change that takes this one back.
    public var inverted: Change { Change(place: place, before: after, after: before) }
}

extension Plan {
    /// Everything that differs between two plans, in the order of the form: policies, actions, years.
    ///
    /// `old.applying(old.changes(to: new)) == new` for any two plans. A plan that is not there yet is `nil`.
    public static func changes(from old: Plan?, to new: Plan?) -> [Change] {
        let before = old?.facts ?? Facts()
        let after = new?.facts ?? Facts()
        let places = after.places + before.places.filter { after[$0] == nil }
        return places.compactMap { place in
            before[place] == after[place] ? nil : Change(place: place, before: before[place], after: after[place])
        }
    }

    /// This plan after `changes`, whatever it said there before. `nil` where nothing of the plan is left.
    public static func applying(_ changes: [Change], to plan: Plan?) -> Plan? {
        var facts = plan?.facts ?? Facts()
        for change in changes { facts[change.place] = change.after }
        return Plan(facts: facts)
    }
}

import Japanese

/// One thing in a plan that has fields of its own (変更の対象): where a change happened.
public enum Subject: Hashable, Sendable {
    /// The city itself: its name and code. No plan changes them.
    case municipality
    case plan
    case status(AchievementStatus.Code)
    case policy(Policy.ID)
    case action(Action.ID)
    /// A division's part in an action. The same division may be named again with another note; `repetition` counts from 0.
    case responsibility(Action.ID, Division, repetition: Int)
    case year(Action.ID, FiscalYear)
    /// One fiscal year of a policy: own fields alone.
    case policyYear(Policy.ID, FiscalYear)
    case indicator(Indicator.ID)
    case indicatorYear(Indicator.ID, FiscalYear)
    /// A field of the plan's own form: what it is called, what can stand in it, who writes it when.
    case ownField(OwnField.ID)
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
    /// `Plan.applying(Plan.changes(from: old, to: new), to: old) == new` for any two plans whose statuses, policies and
    /// actions each have ids of their own. A plan that is not there yet is `nil`.
    public static func changes(from old: Plan?, to new: Plan?) -> [Change] {
        let before = old?.facts ?? FlatPlan()
        let after = new?.facts ?? FlatPlan()
        let places = after.places + before.places.filter { after[$0] == nil }
        return places.compactMap { place in
            before[place].isSameText(as: after[place])
                ? nil : Change(place: place, before: before[place], after: after[place])
        }
    }

    /// This plan after `changes`, whatever it said there before. `nil` where nothing of the plan is left.
    public static func applying(_ changes: [Change], to plan: Plan?) -> Plan? {
        var facts = plan?.facts ?? FlatPlan()
        for change in changes { facts[change.place] = change.after }
        return Plan(facts: facts)
    }

    /// Where `changes` can no longer be taken back, because `plan` says something else there by now.
    ///
    /// - Returns: for each such place what `changes` left there (`before`) and what stands there now (`after`).
    public static func overtaken(_ changes: [Change], in plan: Plan?) -> [Change] {
        let facts = plan?.facts ?? FlatPlan()
        return changes.compactMap { change in
            change.after.isSameText(as: facts[change.place])
                ? nil : Change(place: change.place, before: change.after, after: facts[change.place])
        }
    }
}

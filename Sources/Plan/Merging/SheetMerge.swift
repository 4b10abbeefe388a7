import Japanese

/// What a sheet brings to a plan on which people went on writing (三方向の取込み).
///
/// Three states are compared: what came from sheets before, what the plan says now, what the sheet says. What only one side changed is
/// taken; where both did, a person chooses, and until then the plan stays. What the sheet has not stays, too, unless somebody wants
/// it away: a division sends its own rows alone. The plan keeps its own order, its title, and its form unless it is told to follow.
public struct SheetMerge: Hashable, Sendable {
    /// Whose text is taken where both wrote.
    public enum Side: String, CaseIterable, Hashable, Sendable {
        case plan
        case sheet
    }

    /// What a sheet calls otherwise than the plan's form (様式の違い).
    public enum FormChange: Hashable, Sendable {
        case levels(before: [String], after: [String])
        case label(Field, before: String, after: String)
        /// `nil` where the plan's scale has no such step.
        case step(before: AchievementStatus?, after: AchievementStatus)
    }

    /// What a person decided about it.
    public struct Choices: Hashable, Sendable {
        public var sides: [MergeConflict.Spot: Side] = [:]
        /// Where somebody decided before that the plan's text stays, against the same text of a sheet: it is not asked again.
        public var settled: Set<MergeConflict.Spot> = []
        /// For every other place where both wrote; `nil` leaves it open.
        public var others: Side?
        /// Whether what came from a sheet and is not in this one goes.
        public var dropsMissing = false
        /// Whether what the form calls things, its levels and its scale follow the sheet.
        public var followsForm = false
        /// Whether actions and indicators that only the sheet has wait.
        public var refusesNew = false
        /// Actions of the sheet that are overlooked.
        public var left: Set<Action.ID> = []
        /// For an action of the sheet, which one of the plan it is; `nil` for a new one.
        public var same: [Action.ID: Action.ID?] = [:]

        public init(others: Side? = nil) { self.others = others }

        func side(of spot: MergeConflict.Spot) -> Side? { sides[spot] ?? others }
    }

    /// The plan as it would be.
    public let plan: Plan
    /// The sheet with the plan's ids.
    public let sheet: Plan
    /// Where both wrote, in the order of the sheet.
    public let conflicts: [MergeConflict]
    /// Those about which nobody has decided: the plan's text stays.
    public let undecided: [MergeConflict]
    /// Those in which somebody chose that the plan's text stays.
    public var refused: [MergeConflict] { conflicts.filter { choices.side(of: $0.spot) == .plan } }
    /// Those in which the sheet's side was chosen.
    private let chosen: Set<MergeConflict.Spot>
    /// Actions and indicators that only the sheet has.
    public let additions: [Subject]
    /// Policies, actions and indicators that came from a sheet and are not in this one.
    public let missing: [Subject]
    /// Texts that came from a sheet and are blank in this one.
    public let blanked: [Place]
    /// Where the plan keeps what was written since, because the sheet says what it said before.
    public let standing: [MergeConflict.Spot]
    /// Where the sheet's form is another than the plan's.
    public let formChanges: [FormChange]
    public let matches: [ActionMatch]
    /// Statuses and choices of the sheet that the plan's form has no step or option for: they are not taken.
    public let unknown: [UnknownChoice]
    /// Whether the sheet has rows without a tree, such as 決算額 by 事業コード: then it says nothing of names and of what it has not.
    public let isPartial: Bool
    /// What rows of such a sheet are called that the plan has not: they are left out.
    public let unplaced: [String]
    /// What of the sheet does not fit the plan, and what became of it.
    public let remarks: [MergeRemark]
    /// What was decided, as it was taken.
    public let choices: Choices

    init(_ merging: SheetMerging, _ aligned: AlignedSheet) {
        (sheet, choices, conflicts) = (merging.sheet, merging.choices, merging.conflicts)
        undecided = conflicts.filter { merging.choices.side(of: $0.spot) == nil }
        chosen = Set(conflicts.map(\.spot).filter { merging.choices.side(of: $0) == .sheet })
        (plan, additions, missing, blanked) = (merging.plan, merging.additions, merging.missing, merging.blanked)
        (standing, formChanges) = (merging.standing, merging.formChanges)
        (matches, unknown) = (aligned.matches, aligned.unknown)
        (isPartial, unplaced, remarks) = (aligned.isPartial, aligned.unplaced, aligned.remarks)
    }

    /// Whether a change is one that a person chose, or one that takes nothing from anybody: another year, a form that was to follow.
    public func settles(_ change: Change) -> Bool {
        guard let thing = change.place.subject.thing else { return false }
        if thing == .plan { return true }
        if case .status = thing { return true }
        return chosen.contains(change.place.spot) || chosen.contains(.thing(thing))
    }
}

extension SheetMerge {
    /// Those of the things that the sheet has not that stay in the plan, and those that go.
    public var absent: (kept: [Subject], dropped: [Subject]) {
        let there = Set(plan.things)
        return (missing.filter(there.contains), missing.filter { !there.contains($0) })
    }

    /// New actions and indicators that are not taken, each without what goes with it.
    public var waiting: [Subject] {
        guard choices.refusesNew else { return [] }
        let actions = Set(additions)
        return additions.filter { thing in
            guard case .indicator(let id) = thing, let owner = sheet[id]?.owner.subject else { return true }
            return !actions.contains(owner)
        }
    }

    /// Actions of the sheet that nobody said are those of the plan whose number they have: they wait.
    public var doubtful: [ActionMatch] {
        choices.refusesNew ? matches.filter { $0.isByNumber && choices.same[$0.incoming.id] == nil && $0.hasName } : []
    }

    /// What taking one of them into the plan would write: the thing, its indicators, and the policies above it that are new.
    public func changes(taking thing: Subject) -> [Change] {
        var things = [thing]
        if case .action(let id) = thing {
            things += sheet.indicators(of: .action(id)).map { .indicator($0.id) }
            let path = sheet[id].map { sheet.path(of: $0) } ?? []
            things = path.filter { plan[$0.id] == nil }.map { .policy($0.id) } + things
        }
        let (facts, wanted) = (sheet.facts, Set(things))
        var end = plan.facts.places.count
        return facts.places.compactMap { place in
            guard let owner = place.subject.thing, wanted.contains(owner) else { return nil }
            guard place == Place(owner, .position) else {
                return Change(place: place, before: nil, after: facts[place])
            }
            end += 1
            return Change(place: place, before: nil, after: String(end))
        }
    }
}

extension Indicator.Owner {
    fileprivate var subject: Subject {
        switch self {
        case .action(let id): .action(id)
        case .policy(let id): .policy(id)
        }
    }
}

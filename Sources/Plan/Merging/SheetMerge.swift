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
    public let unknownStatuses: [UnknownStatus]
    /// Whether the sheet has rows without a tree, such as 決算額 by 事業コード: then it says nothing of names and of what it has not.
    public let isPartial: Bool
    /// What rows of such a sheet are called that the plan has not: they are left out.
    public let unplaced: [String]
    /// What was decided, as it was taken.
    public let choices: Choices

    fileprivate init(_ merging: Merging, _ aligned: AlignedSheet) {
        (sheet, choices, conflicts) = (merging.sheet, merging.choices, merging.conflicts)
        undecided = conflicts.filter { merging.choices.side(of: $0.spot) == nil }
        chosen = Set(conflicts.map(\.spot).filter { merging.choices.side(of: $0) == .sheet })
        (plan, additions, missing, blanked) = (merging.plan, merging.additions, merging.missing, merging.blanked)
        (standing, formChanges) = (merging.standing, merging.formChanges)
        (matches, unknownStatuses) = (aligned.matches, aligned.unknownStatuses)
        (isPartial, unplaced) = (aligned.isPartial, aligned.unplaced)
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
    /// New actions and indicators that are not taken, each without what goes with it.
    public var waiting: [Subject] {
        guard choices.refusesNew else { return [] }
        let actions = Set(additions)
        return additions.filter { thing in
            guard case .indicator(let id) = thing, let owner = sheet[id]?.owner.subject else { return true }
            return !actions.contains(owner)
        }
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

extension Plan {
    /// This plan with what `sheet` says.
    ///
    /// - Parameter base: what came from sheets before; nothing where no sheet was ever taken in.
    public func merging(_ sheet: Plan, since base: SheetTexts, _ choices: SheetMerge.Choices) -> SheetMerge {
        let before = Plan(facts: base.facts)
        let aligned = AlignedSheet(sheet, to: joined(with: before), earlier: before, choices)
        var merging = Merging(ours: self, sheet: aligned, base: base.facts, before: before, choices: choices)
        merging.mergeThings()
        return SheetMerge(merging, aligned)
    }

    /// This plan with what `before` had besides, so that a sheet's row of a thing that is gone is known again.
    func joined(with before: Plan?) -> Plan {
        guard let before else { return self }
        var plan = self
        func isNew<Thing: Identifiable>(_ things: [Thing]) -> (Thing) -> Bool {
            let ids = Set(things.map(\.id))
            return { !ids.contains($0.id) }
        }
        plan.form.ownFields += before.form.ownFields.filter(isNew(form.ownFields))
        plan.policies += before.policies.filter(isNew(policies))
        plan.actions += before.actions.filter(isNew(actions))
        plan.indicators += before.indicators.filter(isNew(indicators))
        return plan
    }
}

/// The work of one merge.
private struct Merging {
    let ours: Plan
    let sheet: Plan
    let choices: SheetMerge.Choices
    private let isPartial: Bool
    private let before: Plan?
    private let base: FlatPlan
    private let kept: FlatPlan
    private let coming: FlatPlan
    /// Of each thing every place that says something of it.
    private let keptPlaces: [Subject: [Place]]
    private let comingPlaces: [Subject: [Place]]
    private let saying: SheetSaying
    private let divisions: (base: [Action.ID: [Responsibility]], kept: [Action.ID: [Responsibility]])

    private var result: FlatPlan
    private var end: Int
    /// Own fields that the office removed and the sheet still has.
    private var goneFields: Set<Field> = []
    private var takenDivisions: [Action.ID] = []
    private var newPolicies: Set<Policy.ID> = []
    private var gonePolicies: Set<Policy.ID> = []
    private var takenFields: Set<Field> = []
    private(set) var conflicts: [MergeConflict] = []
    private(set) var additions: [Subject] = []
    private(set) var missing: [Subject] = []
    private(set) var blanked: [Place] = []
    private(set) var standing: [MergeConflict.Spot] = []

    init(ours: Plan, sheet aligned: AlignedSheet, base: FlatPlan, before: Plan?, choices: SheetMerge.Choices) {
        sheet = aligned.plan
        isPartial = aligned.isPartial
        (self.ours, self.base, self.before, self.choices) = (ours, base, before, choices)
        let saying = SheetSaying(sheet)
        (kept, coming, self.saying) = (ours.facts, saying.facts, saying)
        keptPlaces = Dictionary(grouping: kept.places) { $0.subject.thing ?? .plan }
        comingPlaces = Dictionary(grouping: coming.places) { $0.subject.thing ?? .plan }
        func divisions(_ plan: Plan?) -> [Action.ID: [Responsibility]] {
            Dictionary(
                (plan?.actions ?? []).map { ($0.id, $0.responsibilities) }, uniquingKeysWith: { first, _ in first })
        }
        self.divisions = (divisions(before), divisions(ours))
        (result, end) = (kept, kept.places.count)
    }

    // MARK: - Thing by thing

    mutating func mergeThings() {
        let things = sheet.things
        for field in sheet.form.ownFields where ours.form[field.id] == nil {
            if base[.ownField(field.id), .position] == nil {
                take(.ownField(field.id))
            } else {
                goneFields.insert(.own(field.id))
            }
        }
        for thing in things {
            let isKept = kept[thing, .position] != nil
            let isKnown = base[thing, .position] != nil
            switch (isKept, isKnown) {
            case (true, _): mergeTexts(of: thing)
            case (false, true): mergeGone(thing)
            case (false, false): add(thing)
            }
        }
        guard !isPartial else { return }
        let there = Set(things)
        for thing in ours.things where !there.contains(thing) && base[thing, .position] != nil { miss(thing) }
    }

    private mutating func mergeTexts(of thing: Subject) {
        if case .action(let id) = thing { mergeDivisions(of: id) }
        let known = comingPlaces[thing] ?? []
        let unsaid = (keptPlaces[thing] ?? []).filter { coming[$0] == nil }
        for place in known + unsaid where place.isText && !goneFields.contains(place.field) {
            let (was, now, new) = (base[place], kept[place], coming[place])
            guard !new.isSameText(as: now), saying.speaks(of: place) else { continue }
            if new == nil, was == nil { continue }
            if new == nil {
                let isOurs = !now.isSameText(as: was)
                if !isOurs { blanked.append(place) }
                guard choices.dropsMissing else { continue }
                if !isOurs || conflict(.field(place), was, now, new) { result[place] = nil }
            } else if new.isSameText(as: was) {
                standing.append(.field(place))
            } else if now.isSameText(as: was) || conflict(.field(place), was, now, new) {
                result[place] = new
                note(place)
            }
        }
    }

    private mutating func mergeDivisions(of id: Action.ID) {
        let (was, now) = (divisions.base[id] ?? [], divisions.kept[id] ?? [])
        let new = sheet[id]?.responsibilities ?? []
        guard !new.isEmpty else { return }
        guard new != now else { return }
        let spot = MergeConflict.Spot.divisions(id)
        if new == was {
            standing.append(spot)
        } else if now == was || conflict(spot, before?.text(at: spot), ours.text(at: spot), sheet.text(at: spot)) {
            takenDivisions.append(id)
        }
    }

    /// What the office took away and the sheet still has: it stays away where the sheet says nothing new of it.
    private mutating func mergeGone(_ thing: Subject) {
        guard hasOwner(thing) else { return }
        let changed = (comingPlaces[thing] ?? []).filter {
            $0.field != .position && !coming[$0].isSameText(as: base[$0])
        }
        let spot = MergeConflict.Spot.thing(thing)
        guard !changed.isEmpty else { return standing.append(spot) }
        if conflict(spot, before?.text(at: spot), nil, sheet.text(at: spot)) { take(thing) }
    }

    private mutating func add(_ thing: Subject) {
        guard hasOwner(thing) else { return }
        if case .policy(let id) = thing {
            newPolicies.insert(id)
        } else {
            additions.append(thing)
            if choices.refusesNew { return }
        }
        take(thing)
    }

    private mutating func miss(_ thing: Subject) {
        // With its action it is named, and goes.
        if case .indicator(let id) = thing, case .action(let owner)? = ours[id]?.owner, missing.contains(.action(owner))
        {
            if result[.action(owner), .position] == nil { drop(thing) }
            return
        }
        missing.append(thing)
        guard choices.dropsMissing else { return }
        let isOurs = (keptPlaces[thing] ?? []).contains {
            $0.field != .position && !kept[$0].isSameText(as: base[$0])
        }
        let spot = MergeConflict.Spot.thing(thing)
        guard !isOurs || conflict(spot, before?.text(at: spot), ours.text(at: spot), nil) else { return }
        // Whatever stands under it still has to stand somewhere.
        if case .policy(let id) = thing { gonePolicies.insert(id) } else { drop(thing) }
    }

    /// Whether the thing to which it belongs is in the plan.
    private func hasOwner(_ thing: Subject) -> Bool {
        guard case .indicator(let id) = thing, let owner = sheet[id]?.owner else { return true }
        switch owner {
        case .action(let id): return result[.action(id), .position] != nil
        case .policy(let id): return result[.policy(id), .position] != nil
        }
    }

    private mutating func take(_ thing: Subject) {
        // Behind what is there; the tree is put in order at the end.
        end += 1
        for place in comingPlaces[thing] ?? [] {
            result[place] = place == Place(thing, .position) ? String(end) : coming[place]
            note(place)
        }
    }

    /// A field in which something stands is one that the form has.
    private mutating func note(_ place: Place) {
        switch place.subject {
        case .policy, .action, .year: takenFields.insert(place.field)
        default: break
        }
    }

    private mutating func drop(_ thing: Subject) {
        for place in keptPlaces[thing] ?? [] { result[place] = nil }
    }

    /// Notes that both wrote.
    ///
    /// - Returns: whether the sheet's side is taken.
    private mutating func conflict(_ spot: MergeConflict.Spot, _ was: String?, _ now: String?, _ new: String?) -> Bool {
        conflicts.append(MergeConflict(spot: spot, base: was, theirs: now, mine: new))
        return choices.side(of: spot) == .sheet
    }

    // MARK: - The plan

    /// What the sheet calls otherwise than the plan, and otherwise than the last sheet did.
    var formChanges: [SheetMerge.FormChange] {
        guard !isPartial else { return [] }
        var changes: [SheetMerge.FormChange] = []
        let levels = sheet.levels.map(\.label)
        if levels != ours.levels.map(\.label), levels != before?.levels.map(\.label) {
            changes.append(.levels(before: ours.levels.map(\.label), after: levels))
        }
        for field in Field.allCases where sheet.labels[field] != ours.labels[field] {
            guard sheet.labels[field] != before?.labels[field] else { continue }
            changes.append(.label(field, before: ours.labels[field], after: sheet.labels[field]))
        }
        for step in sheet.scale.statuses {
            let known = ours.scale[step.code]
            let isSame = known.map {
                $0.mark == step.mark && $0.label == step.label && $0.needsReason == step.needsReason
            }
            guard isSame != true, step != before?.scale[step.code] else { continue }
            changes.append(.step(before: known, after: step))
        }
        return changes
    }

    var plan: Plan {
        var plan = Plan(facts: result) ?? ours
        plan.form.absent.subtract(takenFields)
        plan.years = Set(ours.years).union(sheet.years).sorted()
        let reported = isPartial ? nil : sheet.lastReportedYear
        if let reported, ours.lastReportedYear.map({ $0 < reported }) ?? true,
            !base[.plan, .lastReportedYear].isSameText(as: String(reported.value))
        {
            plan.lastReportedYear = reported
        }
        let deepest = plan.policies.map(\.level).max() ?? 0
        if deepest >= plan.levels.count { plan.levels += sheet.levels.dropFirst(plan.levels.count) }
        if choices.followsForm { plan.follow(formOf: sheet) }
        for id in takenDivisions { plan.take(.divisions(id), from: sheet) }
        let areWaiting = choices.refusesNew || !choices.left.isEmpty
        plan.removeEmptyPolicies(gonePolicies.union(areWaiting ? newPolicies : []))
        return plan.inOrder(as: ours)
    }
}

extension Plan {
    /// Its policies, actions and indicators, in the order of the form.
    fileprivate var things: [Subject] {
        policies.map { .policy($0.id) } + actions.map { .action($0.id) } + indicators.map { .indicator($0.id) }
    }

    /// Its policies as a tree, and its actions by policies where another plan has them so.
    public func inOrder(as plan: Plan) -> Plan {
        var sorted = self
        sorted.sortPolicies()
        if plan.hasActionsInOrderOfPolicies { sorted.sortActions() }
        return sorted
    }

    /// Takes what another form calls things, with a scale that still has every step in use.
    fileprivate mutating func follow(formOf sheet: Plan) {
        labels = sheet.labels
        if sheet.levels.count >= levels.count { levels = sheet.levels }
        let used = Set(actions.flatMap { action in action.writtenYears.compactMap { action[$0].report.status } })
        let left = scale.statuses.filter { used.contains($0.code) && sheet.scale[$0.code] == nil }
        scale = AchievementScale(sheet.scale.statuses + left)
    }

    /// Removes those under which nothing stands, the deepest first.
    fileprivate mutating func removeEmptyPolicies(_ ids: Set<Policy.ID>) {
        guard !ids.isEmpty else { return }
        var used = Set(actions.map(\.policy))
        for case .policy(let id) in indicators.map(\.owner) where !ids.contains(id) { used.insert(id) }
        var left: [Policy] = []
        for policy in policies.reversed() where used.contains(policy.id) || !ids.contains(policy.id) {
            left.append(policy)
            if let parent = policy.parent { used.insert(parent) }
        }
        policies = left.reversed()
        let there = Set(policies.map(\.id))
        indicators.removeAll { if case .policy(let id) = $0.owner { !there.contains(id) } else { false } }
    }
}

extension Place {
    /// Whether a text stands there that a sheet may bring: no order, and no division, which are taken as a list.
    fileprivate var isText: Bool {
        if case .responsibility = subject { false } else { field != .position }
    }
}

import Japanese

extension Plan {
    /// This plan with what `sheet` says.
    ///
    /// - Parameters:
    ///   - base: what came from sheets before; nothing where no sheet was ever taken in.
    ///   - rendition: how a file of ours shows a plan, where the sheet is one.
    public func merging(
        _ sheet: Plan, since base: SheetTexts, writtenAs rendition: Rendition? = nil, _ choices: SheetMerge.Choices
    ) -> SheetMerge {
        let before = Plan(facts: base.facts)
        let aligned = AlignedSheet(sheet, to: self, before: before, writtenAs: rendition, choices)
        var merging = SheetMerging(ours: self, sheet: aligned, base: base.facts, before: before, choices: choices)
        merging.mergeThings()
        return SheetMerge(merging, aligned)
    }

    /// This plan with what `before` had besides, so that a sheet's row of a thing that is gone is known again.
    ///
    /// - Parameter actions: whether its actions come along.
    func joined(with before: Plan?, actions: Bool = true) -> Plan {
        guard let before else { return self }
        var plan = self
        func isNew<Thing: Identifiable>(_ things: [Thing]) -> (Thing) -> Bool {
            let ids = Set(things.map(\.id))
            return { !ids.contains($0.id) }
        }
        plan.form.ownFields += before.form.ownFields.filter(isNew(form.ownFields))
        plan.policies += before.policies.filter(isNew(policies))
        if actions { plan.actions += before.actions.filter(isNew(self.actions)) }
        plan.indicators += before.indicators.filter(isNew(indicators))
        return plan
    }
}

/// The work of one merge.
struct SheetMerging {
    let ours: Plan
    let sheet: Plan
    let choices: SheetMerge.Choices
    private let isPartial: Bool
    private let doubtfulPolicies: Set<Policy.ID>
    /// Where the sheet says something that the plan's form has no word for.
    private let unread: Set<Place>
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
        doubtfulPolicies = aligned.doubtfulPolicies
        unread = Set(aligned.unknown.map(\.place))
        (self.ours, self.base, self.before, self.choices) = (ours, base, before, choices)
        let saying = SheetSaying(aligned)
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
            if new == nil, was == nil || unread.contains(place) { continue }
            if new == nil {
                let isOurs = !now.isSameText(as: was)
                if !isOurs { blanked.append(place) }
                guard choices.dropsMissing else { continue }
                if !isOurs || conflict(.field(place), was, now, new) { result[place] = nil }
            } else if new.isSameText(as: was) {
                standing.append(.field(place))
            } else if now.isSameText(as: was) && !isDoubtful(place) || conflict(.field(place), was, now, new) {
                result[place] = new
                note(place)
            }
        }
    }

    /// Whether it is the name of a policy that is known by its number alone: it may be another policy.
    private func isDoubtful(_ place: Place) -> Bool {
        guard case .policy(let id) = place.subject, place.field == .name else { return false }
        return doubtfulPolicies.contains(id)
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
        // A new row below a policy that the office took away: with it, or not at all.
        if let gone = goneOwner(of: thing) {
            let spot = MergeConflict.Spot.thing(thing)
            guard conflict(spot, before?.text(at: .thing(gone)), nil, sheet.text(at: spot)) else { return }
        }
        take(thing)
    }

    /// The policy right above it that was in an earlier sheet and is not in the plan.
    private func goneOwner(of thing: Subject) -> Subject? {
        let owner: Subject?
        switch thing {
        case .action(let id): owner = sheet[id].map { .policy($0.policy) }
        case .policy(let id): owner = sheet[id]?.parent.map { .policy($0) }
        default: owner = nil
        }
        return owner.flatMap { result[$0, .position] == nil && base[$0, .position] != nil ? $0 : nil }
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
        let isOurs = ([thing] + ownIndicators(of: thing)).flatMap { keptPlaces[$0] ?? [] }.contains {
            !kept[$0].isSameText(as: base[$0]) && ($0.field != .position || base[$0] == nil)
        }
        let spot = MergeConflict.Spot.thing(thing)
        guard !isOurs || conflict(spot, before?.text(at: spot), ours.text(at: spot), nil) else { return }
        // Whatever stands under it still has to stand somewhere.
        if case .policy(let id) = thing {
            gonePolicies.insert(id)
        } else {
            for one in [thing] + ownIndicators(of: thing) { drop(one) }
        }
    }

    /// The indicators that an action has in the plan.
    private func ownIndicators(of thing: Subject) -> [Subject] {
        guard case .action(let id) = thing else { return [] }
        return ours.indicators(of: .action(id)).map { .indicator($0.id) }
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
        if choices.settled.contains(spot), choices.side(of: spot) != .sheet {
            standing.append(spot)
            return false
        }
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
        plan.takeYears(of: sheet)
        let reported = isPartial ? nil : sheet.lastReportedYear
        if let reported, ours.lastReportedYear.map({ $0 < reported }) ?? true,
            !base[.plan, .lastReportedYear].isSameText(as: String(reported.value))
        {
            plan.lastReportedYear = reported
        }
        plan.takePolicies(aboveActionsFrom: sheet)
        let deepest = plan.policies.map(\.level).max() ?? 0
        if deepest >= plan.levels.count { plan.levels += sheet.levels.dropFirst(plan.levels.count) }
        if choices.followsForm { plan.follow(formOf: sheet) }
        for id in takenDivisions { plan.take(.divisions(id), from: sheet) }
        let areWaiting = choices.refusesNew || !choices.left.isEmpty
        plan.removeEmptyPolicies(gonePolicies.union(areWaiting ? newPolicies : []))
        plan.dropLostReprints()
        return plan.inOrder(as: ours)
    }
}

extension Place {
    /// Whether a text stands there that a sheet may bring: no order, and no division, which are taken as a list.
    fileprivate var isText: Bool {
        if case .responsibility = subject { false } else { field != .position }
    }
}

import Japanese

/// A sheet with the ids of the plan into which it comes (計画に照らしたシート).
struct AlignedSheet {
    private(set) var plan: Plan
    /// For each action of the sheet, which one of the plan it is.
    let matches: [ActionMatch]
    /// Statuses and choices that the plan has no step or option for: they are blank here.
    private(set) var unknown: [UnknownChoice]
    /// Policies that are known by their number alone: they may be others.
    private(set) var doubtfulPolicies: Set<Policy.ID>
    /// Whether it holds rows without a tree: 決算額 by 事業コード.
    let isPartial: Bool
    /// What rows of such a sheet are called that the plan has not.
    private(set) var unplaced: [String] = []
    /// What does not fit the plan.
    private(set) var remarks: [MergeRemark] = []
    /// In which columns anything stands: a blank in another one says nothing.
    private(set) var columns: Set<SheetColumn>

    /// - Parameters:
    ///   - kept: the plan, with what it had when the sheet was made.
    ///   - earlier: the plan as it was then: what was renamed since is known by its old name.
    ///   - shown: how a file of ours calls actions of the plan: what is called so is that one for sure.
    ///   - choices: what a person decided.
    init(
        _ sheet: Plan, to kept: Plan, earlier: Plan?, shown: [ActionMatch] = [], _ choices: SheetMerge.Choices
    ) {
        plan = sheet
        isPartial = sheet.hasNoTree && (!kept.hasOnePolicy || sheet.namesNoAction(of: kept))
        if sheet.hasNoTree, !isPartial, let policy = kept.policies.first {
            plan.nameOnlyPolicy(as: policy)
        }
        doubtfulPolicies = plan.takePolicyIDs(of: kept, earlier)
        let called = Set(shown.map(\.calling))
        matches = plan.takeIDs(of: kept, earlier, saying: choices.same).map { match in
            called.contains(match.calling)
                ? ActionMatch(incoming: match.incoming, kept: match.kept, isSure: true, isByNumber: false) : match
        }
        unknown = plan.takeStatuses(of: kept.scale, takingSteps: choices.followsForm)
        unknown += plan.conform(to: kept.form.ownFields)
        // Nobody is there to say whether 1-1 under another name is another action.
        let isLeft = { (match: ActionMatch) in
            choices.left.contains(match.incoming.id)
                || choices.refusesNew && match.isByNumber && choices.same[match.incoming.id] == nil && match.hasName
        }
        var left = Set(zip(matches, plan.actions).filter { isLeft($0.0) }.map(\.1.id))
        let far = plan.leaveOutYears(farFrom: kept)
        if !far.isEmpty { remarks.append(.farYears(far)) }
        remarks += matches.compactMap(\.otherNumber)
        if isPartial {
            unplaced = plan.complete(from: kept, matches.filter { !isLeft($0) }, leaving: left, &remarks)
        } else {
            if sheet.depth != kept.depth, sheet.levels.count != kept.levels.count, !kept.policies.isEmpty,
                !choices.followsForm
            {
                remarks.append(.otherLevels(said: sheet.depth, own: kept.depth))
                let homeless = plan.takeTree(of: kept)
                unplaced = plan.actions.filter { homeless.contains($0.id) && !left.contains($0.id) }.map(\.numberedName)
                left.formUnion(homeless)
                doubtfulPolicies = []
            }
            for (index, match) in matches.enumerated() {
                if let known = match.kept { plan.actions[index].fillBlanks(from: known) }
            }
            plan.leaveOut(left)
        }
        let there = Set(plan.actions.map(\.id))
        unknown.removeAll { $0.place.subject.action.map { !there.contains($0) } ?? false }
        columns = Set(plan.facts.places.map(SheetColumn.init))
    }

    /// - Parameters:
    ///   - ours: the plan as it is.
    ///   - rendition: how a file of ours shows a plan, where the sheet is one.
    init(
        _ sheet: Plan, to ours: Plan, before: Plan?, writtenAs rendition: Rendition?, _ choices: SheetMerge.Choices
    ) {
        let kept = ours.joined(with: before)
        let states = rendition.map { Self.states(of: [ours, before], $0, to: kept) } ?? []
        // What only the file has, such as a field that is none, is known by the ids of what was shown.
        let known = states.reduce(kept) { $0.joined(with: $1.0.shown, actions: false) }
        self.init(sheet, to: known, earlier: before, shown: states.flatMap { $0.1.matches }, choices)
        guard !states.isEmpty else { return }
        plan = plan.restored(from: states.map(\.0))
        let shown = Set(states.flatMap { $0.1.unknown })
        unknown.removeAll { shown.contains($0) }
        let missed = Set(states.flatMap { $0.1.unplaced })
        unplaced.removeAll { missed.contains($0) }
        let remarked = Set(states.flatMap { $0.1.remarks })
        remarks.removeAll { remarked.contains($0) }
    }

    /// What a file of ours shows of each state, with the plan's ids.
    private static func states(
        of plans: [Plan?], _ rendition: Rendition, to kept: Plan
    ) -> [(ShownState, AlignedSheet)] {
        var states: [(ShownState, AlignedSheet)] = []
        for case let plan? in plans where states.last?.0.plan != plan {
            guard let shown = rendition.shown(plan) else { continue }
            let aligned = AlignedSheet(shown, to: kept, earlier: plan, .init())
            states.append((ShownState(plan: plan, shown: aligned.plan, lineBreak: rendition.lineBreak), aligned))
        }
        return states
    }
}

extension Action {
    /// A sheet without a column for the number or the name says nothing of it.
    fileprivate mutating func fillBlanks(from known: Action) {
        if number.isEmpty { number = known.number }
        if name.isEmpty || name == Self.unnamed { name = known.name }
    }
}

// A file that has only some of a plan (一部だけの表): it names no policies, so it says nothing of the tree, of names, and of what it does
// not hold.

extension Plan {
    /// Whether no row says under which policy it stands: all stand under one that was put there for want of any.
    fileprivate var hasNoTree: Bool {
        policies.count <= 1 && policies.allSatisfy { $0.number == nil && $0.name == title }
    }

    /// Whether its rows say what they are about by numbers alone, or by indicators where the plan has actions.
    fileprivate func namesNoAction(of kept: Plan) -> Bool {
        actions.allSatisfy { $0.name.isEmpty || $0.name == Action.unnamed } && !kept.actions.isEmpty
    }

    fileprivate var hasOnePolicy: Bool { policies.count == 1 }

    fileprivate mutating func nameOnlyPolicy(as known: Policy) {
        guard hasOnePolicy else { return }
        policies[0].number = known.number
        policies[0].name = known.name
    }

    /// Takes over from the plan whatever such a file does not say, and leaves out rows that the plan has not.
    ///
    /// - Parameters:
    ///   - matches: which of its actions each action here is, in their order, but for those that are left out.
    ///   - remarks: takes what of its rows does not fit the plan.
    /// - Returns: what the rows that were left out are called, but for those that somebody left out.
    fileprivate mutating func complete(
        from kept: Plan, _ matches: [ActionMatch], leaving left: Set<Action.ID>, _ remarks: inout [MergeRemark]
    ) -> [String] {
        leaveOut(left)
        var unplaced: [String] = []
        var gone: Set<Action.ID> = []
        for (index, match) in matches.enumerated() {
            guard let known = match.kept else {
                unplaced.append(match.incoming.numberedName)
                gone.insert(actions[index].id)
                continue
            }
            actions[index].number = known.number
            actions[index].name = known.name
            actions[index].policy = known.policy
        }
        leaveOut(gone)
        let named = Dictionary(grouping: kept.indicators, by: \.name.comparable)
        let known = Dictionary(kept.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let there = Set(actions.map(\.id))
        var found: [(own: Indicator, said: Indicator)] = []
        for indicator in indicators {
            let candidates = named[indicator.name.comparable] ?? []
            guard let own = known[indicator.id] ?? (candidates.count == 1 ? candidates.first : nil) else {
                unplaced.append(indicator.name)
                continue
            }
            if case .action(let id) = indicator.owner, there.contains(id), own.owner != indicator.owner {
                remarks.append(
                    .otherAction(
                        indicator: own.name, said: kept.name(of: indicator.owner) ?? "",
                        owner: kept.name(of: own.owner) ?? ""))
                continue
            }
            found.append((own, indicator))
        }
        let counts = Dictionary(grouping: found, by: \.own.id).mapValues(\.count)
        remarks += kept.indicators.filter { counts[$0.id] ?? 0 > 1 }.map { .repeated($0.name) }
        indicators = found.filter { counts[$0.own.id] == 1 }.compactMap { $0.own.taking(valuesOf: $0.said, &remarks) }
        policies = kept.policies
        levels = kept.levels
        return unplaced
    }

    /// Takes actions out, with their indicators.
    fileprivate mutating func leaveOut(_ ids: Set<Action.ID>) {
        guard !ids.isEmpty else { return }
        actions.removeAll { ids.contains($0.id) }
        indicators.removeAll { if case .action(let id) = $0.owner { ids.contains(id) } else { false } }
    }
}

extension Indicator {
    /// It with the values of a row, and nothing else of what the row says; `nil` where they are of a unit that is not its own.
    fileprivate func taking(valuesOf row: Indicator, _ remarks: inout [MergeRemark]) -> Indicator? {
        var row = row
        if let own = unit, let said = row.unit, said.comparable != own.comparable {
            guard let converted = row.converted(to: own) else {
                remarks.append(.otherUnit(indicator: name, said: said, own: own))
                return nil
            }
            remarks.append(.converted(indicator: name, said: said, own: own))
            row = converted
        }
        var own = self
        for year in own.writtenYears { own[year] = IndicatorYear() }
        for year in row.writtenYears { own[year] = row[year] }
        return own
    }
}

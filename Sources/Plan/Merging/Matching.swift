import Japanese

extension Plan {
    /// This plan with the ids of the actions that are kept already, so that they keep their history (取込み時の照合).
    ///
    /// Policies are matched by their place in the tree. Actions are matched, in this order:
    /// 1. by official number and name;
    /// 2. by name, where it stands once on either side: the action was renumbered;
    /// 3. by official number, where it stands once on either side among what is left: the action was renamed.
    ///    Where a number repeats, the policy decides.
    ///
    /// Own fields are matched by what they belong to and their label, indicators by whose they are, their name and their scope.
    ///
    /// Numbers and names are compared without regard to width, case and spaces. What is not matched is new: it keeps its own id,
    /// or gets one that is free.
    public func matched(to kept: Plan?) -> Plan {
        var plan = placed
        if let kept {
            plan.takeIDs(of: kept)
            plan.takeEnglish(of: kept)
        }
        return plan
    }

    /// - Parameter saying: as a person decided.
    @discardableResult
    mutating func takeIDs(
        of kept: Plan, _ earlier: Plan? = nil, saying: [Action.ID: Action.ID?] = [:]
    ) -> [ActionMatch] {
        let pairs = ThingMatch.actions(
            kept: kept.actions, earlier: earlier?.actions ?? [], incoming: actions, saying: saying)
        var ids = FreeIDs(kept.actions.map(\.id.text))
        var renamed: [Action.ID: Action.ID] = [:]
        var matches: [ActionMatch] = []
        for index in actions.indices {
            let incoming = actions[index]
            let match = pairs.found[index].map { kept.actions[$0] }
            matches.append(
                ActionMatch(
                    incoming: incoming, kept: match, isSure: pairs.certainties[index] == .sure,
                    isByNumber: pairs.certainties[index] == .number))
            actions[index].id = match?.id ?? Action.ID(ids.next(for: incoming.id.text))
            // A spreadsheet that takes 3-2 for a day writes 3月2日.
            if let match, incoming.number.isDay, incoming.number.comparableNumber == match.number.comparableNumber {
                actions[index].number = match.number
            }
            if renamed[incoming.id] == nil { renamed[incoming.id] = actions[index].id }
        }
        moveIndicators { owner in
            if case .action(let id) = owner { .action(renamed[id] ?? id) } else { owner }
        }
        let fields = kept.form.ownFields + (earlier?.form.ownFields ?? [])
        matchOwnFields(to: fields)
        takeOptionIDs(of: fields)
        matchIndicators(to: kept.indicators + (earlier?.indicators ?? []))
        return matches
    }

    /// - Returns: those that are known by their number alone, under another name.
    mutating func takePolicyIDs(of kept: Plan, _ earlier: Plan?) -> Set<Policy.ID> {
        var doubtful: Set<Policy.ID> = []
        var ids = FreeIDs(kept.policies.map(\.id.path))
        var renamed: [Policy.ID: Policy.ID] = [:]
        let deepest = policies.map(\.level).max() ?? 0
        for level in 0...max(0, deepest) {
            let indices = policies.indices.filter { policies[$0].level == level }
            for index in indices { policies[index].parent = policies[index].parent.map { renamed[$0] ?? $0 } }
            let candidates = kept.policies.filter { $0.level == level }
            let pairs = ThingMatch.policies(
                kept: candidates, earlier: earlier?.policies ?? [], incoming: indices.map { policies[$0] })
            for ((index, place), certainty) in zip(zip(indices, pairs.found), pairs.certainties) {
                let old = policies[index].id
                policies[index].id = place.map { candidates[$0].id } ?? Policy.ID(ids.next(for: old.path))
                renamed[old] = policies[index].id
                if certainty == .number { doubtful.insert(policies[index].id) }
            }
        }
        for index in actions.indices { actions[index].follow { renamed[$0] ?? $0 } }
        moveIndicators { owner in
            if case .policy(let id) = owner { .policy(renamed[id] ?? id) } else { owner }
        }
        return doubtful
    }

    /// Its scale by the steps of another, and the statuses with it.
    ///
    /// - Returns: the statuses that it has no step for.
    mutating func takeStatuses(of kept: AchievementScale, takingSteps: Bool) -> [UnknownChoice] {
        var codes: [AchievementStatus.Code: AchievementStatus.Code] = [:]
        var steps: [AchievementStatus] = []
        for status in scale.statuses {
            // Where the sheet shows the sign alone, the sign tells; what has a word of its own may have any sign.
            let isSign = status.label.comparable == status.mark.comparable
            let same =
                kept[status.code]
                ?? kept.statuses.first { $0.label.comparable == status.label.comparable }
                ?? (isSign ? kept.statuses.first { $0.mark.comparable == status.mark.comparable } : nil)
            codes[status.code] = same?.code ?? (takingSteps ? status.code : nil)
            var step = status
            step.code = same?.code ?? status.code
            // A sign alone says nothing new about a step that is known.
            if isSign, let same { step = same }
            if !steps.contains(where: { $0.code == step.code }) { steps.append(step) }
        }
        var unknown: [UnknownChoice] = []
        for index in actions.indices {
            for year in actions[index].writtenYears {
                guard let code = actions[index][year].report.status else { continue }
                actions[index][year].report.status = codes[code]
                if codes[code] == nil {
                    unknown.append(
                        UnknownChoice(
                            place: Place(.year(actions[index].id, year), .status), text: scale[code]?.label ?? code.text
                        ))
                }
            }
        }
        scale = AchievementScale(steps)
        return unknown
    }

    fileprivate mutating func moveIndicators(_ owner: (Indicator.Owner) -> Indicator.Owner) {
        for index in indicators.indices { indicators[index].owner = owner(indicators[index].owner) }
    }

    private mutating func matchOwnFields(to kept: [OwnField]) {
        let ids = newIDs(
            of: form.ownFields.map { ($0.id.text, [$0.subject.rawValue, $0.label.comparable]) },
            matching: kept.map { ($0.id.text, [$0.subject.rawValue, $0.label.comparable]) })
        let renamed = Dictionary(
            zip(form.ownFields.map(\.id), ids.map { OwnField.ID($0) }), uniquingKeysWith: { first, _ in first })
        guard renamed.contains(where: { $0.key != $0.value }) else { return }
        func rename(_ values: inout OwnValues) {
            values = values.reduce(into: [:]) { $0[renamed[$1.key] ?? $1.key] = $1.value }
        }
        for index in form.ownFields.indices {
            form.ownFields[index].id = renamed[form.ownFields[index].id] ?? form.ownFields[index].id
        }
        for index in policies.indices {
            rename(&policies[index].own)
            for year in policies[index].writtenYears { rename(&policies[index][year].own) }
        }
        for index in actions.indices {
            rename(&actions[index].own)
            for year in actions[index].writtenYears {
                rename(&actions[index][year].own)
                rename(&actions[index][year].report.own)
            }
        }
    }

    mutating func matchIndicators(to kept: [Indicator]) {
        func key(_ indicator: Indicator) -> (String, [String]) {
            (
                indicator.id.text,
                [indicator.owner.text, indicator.name.comparable, (indicator.scope ?? "").comparable]
            )
        }
        let ids = newIDs(of: indicators.map(key), matching: kept.map(key))
        for (index, id) in ids.enumerated() { indicators[index].id = .init(id) }
    }

    /// This plan with every policy's id saying its place: `1`, `1.2`, `1.2.3`, counted in the order of the form.
    ///
    /// As it is where the tree is none: an id stands twice, or a child before its parent.
    private var placed: Plan {
        var seen: Set<Policy.ID> = []
        let isTree = policies.allSatisfy { ($0.parent.map(seen.contains) ?? true) && seen.insert($0.id).inserted }
        guard isTree else { return self }
        var plan = self
        var children: [Policy.ID?: Int] = [:]
        var places: [Policy.ID: Policy.ID] = [:]
        plan.policies = policies.map { policy in
            let parent = policy.parent.map { places[$0] ?? $0 }
            let position = children[parent, default: 0] + 1
            children[parent] = position
            let place = parent?.child(position) ?? Policy.ID(String(position))
            places[policy.id] = place
            var placed = policy
            placed.id = place
            placed.parent = parent
            return placed
        }
        plan.actions = actions.map { action in
            var action = action
            action.follow { places[$0] ?? $0 }
            return action
        }
        plan.moveIndicators { owner in
            if case .policy(let id) = owner { .policy(places[id] ?? id) } else { owner }
        }
        return plan
    }
}

/// The ids of incoming things: of what has a key that is kept the kept id, in the order in which such keys stand; else its own, or
/// one that is free.
private func newIDs(
    of incoming: [(id: String, key: [String])], matching kept: [(id: String, key: [String])]
) -> [String] {
    var left = Dictionary(grouping: kept.reversed(), by: \.key).mapValues { $0.map(\.id) }
    var ids = FreeIDs(kept.map(\.id))
    var given: Set<String> = []
    return incoming.map { thing in
        while let id = left[thing.key]?.popLast() {
            if given.insert(id).inserted { return id }
        }
        return ids.next(for: thing.id)
    }
}

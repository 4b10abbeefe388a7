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
        guard let kept else { return plan }
        let ids = ActionMatch(kept: kept.actions, incoming: plan.actions).ids
        let renamed = Dictionary(zip(plan.actions.map(\.id), ids), uniquingKeysWith: { first, _ in first })
        for (index, id) in ids.enumerated() { plan.actions[index].id = id }
        plan.moveIndicators { owner in
            if case .action(let id) = owner { .action(renamed[id] ?? id) } else { owner }
        }
        plan.matchOwnFields(to: kept.form)
        plan.matchIndicators(to: kept.indicators)
        return plan
    }

    fileprivate mutating func moveIndicators(_ owner: (Indicator.Owner) -> Indicator.Owner) {
        for index in indicators.indices { indicators[index].owner = owner(indicators[index].owner) }
    }

    private mutating func matchOwnFields(to kept: PlanForm) {
        let ids = newIDs(
            of: form.ownFields.map { ($0.id.text, [$0.subject.rawValue, $0.label.comparable]) },
            matching: kept.ownFields.map { ($0.id.text, [$0.subject.rawValue, $0.label.comparable]) })
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

    private mutating func matchIndicators(to kept: [Indicator]) {
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
            action.policy = places[action.policy] ?? action.policy
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
    var free = Dictionary(grouping: kept.reversed(), by: \.key).mapValues { $0.map(\.id) }
    var used = Set(kept.map(\.id))
    return incoming.map { thing in
        if let id = free[thing.key]?.popLast() { return id }
        var id = thing.id
        var attempt = 2
        while !used.insert(id).inserted {
            id = "\(thing.id)-\(attempt)"
            attempt += 1
        }
        return id
    }
}

/// Which incoming action is which kept one.
private struct ActionMatch {
    private let kept: [Action]
    private let incoming: [Action]
    /// For each incoming action the place of the kept one.
    private var found: [Int?]
    private var isTaken: [Bool]

    init(kept: [Action], incoming: [Action]) {
        self.kept = kept
        self.incoming = incoming
        found = Array(repeating: nil, count: incoming.count)
        isTaken = Array(repeating: false, count: kept.count)
        // Rows that are the same in all three are told apart by their order alone.
        match(inOrder: true) { [$0.number.comparable, $0.name.comparable, $0.policy.path] }
        match { [$0.number.comparable, $0.name.comparable] }
        match { $0.name.comparable.isEmpty ? nil : [$0.name.comparable] }
        match { $0.number.comparable.isEmpty ? nil : [$0.number.comparable] }
        match { $0.number.comparable.isEmpty ? nil : [$0.number.comparable, $0.policy.path] }
    }

    /// Pairs what is left on both sides where the key stands once on each; or, in order, as often as it stands on both.
    private mutating func match(inOrder: Bool = false, by key: (Action) -> [String]?) {
        let left = Dictionary(grouping: kept.indices.filter { !isTaken[$0] }) { key(kept[$0]) }
        let right = Dictionary(grouping: incoming.indices.filter { found[$0] == nil }) { key(incoming[$0]) }
        for case (let key?, let places) in right {
            guard let candidates = left[key], inOrder || (places.count == 1 && candidates.count == 1) else { continue }
            for (place, candidate) in zip(places, candidates) {
                found[place] = candidate
                isTaken[candidate] = true
            }
        }
    }

    /// The id of each incoming action.
    var ids: [Action.ID] {
        var used = Set(kept.map(\.id))
        return incoming.indices.map { index in
            if let place = found[index] { return kept[place].id }
            var id = incoming[index].id
            var attempt = 2
            while !used.insert(id).inserted {
                id = Action.ID("\(incoming[index].id)-\(attempt)")
                attempt += 1
            }
            return id
        }
    }
}

extension String {
    /// How a number or a name counts when actions are compared.
    fileprivate var comparable: String { folded.filter { !$0.isWhitespace } }
}

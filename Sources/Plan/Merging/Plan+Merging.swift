import Japanese

// What a merge does with a plan as a whole (計画の統合).

extension Plan {
    /// Its policies, actions and indicators, in the order of the form.
    var things: [Subject] {
        policies.map { .policy($0.id) } + actions.map { .action($0.id) } + indicators.map { .indicator($0.id) }
    }

    /// The policies above its actions that only the sheet has.
    mutating func takePolicies(aboveActionsFrom sheet: Plan) {
        var there = Set(policies.map(\.id))
        for action in actions where !there.contains(action.policy) {
            for policy in sheet.path(to: action.policy) where there.insert(policy.id).inserted {
                policies.append(policy)
            }
        }
        for policy in policies {
            guard let parent = policy.parent, !there.contains(parent) else { continue }
            for above in sheet.path(to: parent) where there.insert(above.id).inserted { policies.append(above) }
        }
    }

    /// The fiscal years of both, without gaps: of a sheet those in which it says anything of what the plan has.
    mutating func takeYears(of sheet: Plan) {
        let all = years + sheet.years
        guard let first = all.min(), let last = all.max() else { return }
        run(over: (first.value...last.value).map { FiscalYear($0) })
    }

    /// Its policies as a tree and its actions by policies, each where another plan has them so.
    public func inOrder(as plan: Plan) -> Plan {
        var sorted = self
        if plan.hasPoliciesAsTree { sorted.sortPolicies() }
        if plan.hasActionsInOrderOfPolicies { sorted.sortActions() }
        return sorted
    }

    /// Whether each policy stands before what lies under it, siblings as they stand.
    private var hasPoliciesAsTree: Bool {
        var sorted = self
        sorted.sortPolicies()
        return sorted.policies.map(\.id) == policies.map(\.id)
    }

    /// Takes what another form calls things, with a scale that still has every step in use.
    mutating func follow(formOf sheet: Plan) {
        var sheet = sheet
        sheet.takeEnglish(of: self)
        labels = sheet.labels
        if sheet.levels.count >= levels.count { levels = sheet.levels }
        let used = Set(actions.flatMap { action in action.writtenYears.compactMap { action[$0].report.status } })
        let left = scale.statuses.filter { used.contains($0.code) && sheet.scale[$0.code] == nil }
        scale = AchievementScale(sheet.scale.statuses + left)
    }

    /// Removes those under which nothing stands, the deepest first.
    mutating func removeEmptyPolicies(_ ids: Set<Policy.ID>) {
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

import Algorithms
import Japanese

extension PlanEdit {
    /// The plan after it.
    public func applied(to plan: Plan) throws(EditRefusal) -> Plan {
        var plan = plan
        switch self {
        case .head(let head): try plan.write(head)
        case .scale(let scale): try plan.write(scale)
        case .english(let words): try plan.write(words)
        case .addOwnField(let field): try plan.add(field)
        case .ownField(let field): try plan.write(field)
        case .shiftOwnField(let id, let step): try plan.shiftOwnField(id, by: step)
        case .retireOwnField(let id, let isRetired): try plan.retireOwnField(id, isRetired)
        case .removeOwnField(let id): try plan.removeOwnField(id)
        case .absentFields(let fields): try plan.writeAbsent(fields)
        case .evaluationSteps(let steps): try plan.write(steps)
        case .policy(let id, let texts):
            guard let index = plan.policies.firstIndex(where: { $0.id == id }) else { throw EditRefusal([.gone]) }
            try texts.check()
            texts.write(into: &plan.policies[index], in: plan.form)
        case .addPolicy(let parent, let texts): try plan.add(texts, under: parent)
        case .movePolicy(let id, let parent): try plan.move(id, under: parent)
        case .shiftPolicy(let id, let step): try plan.shift(id, by: step)
        case .removePolicy(let id):
            guard plan[id] != nil else { throw EditRefusal([.gone]) }
            guard plan.children(of: id).isEmpty, plan.actions(under: id).isEmpty else {
                throw EditRefusal([.policyNotEmpty])
            }
            plan.policies.removeAll { $0.id == id }
            plan.indicators.removeAll { $0.owner == .policy(id) }
            plan.dropLostReprints()
        case .action(let id, let texts):
            guard let index = plan.actions.firstIndex(where: { $0.id == id }) else { throw EditRefusal([.gone]) }
            try texts.check(in: plan)
            let isSorted = plan.hasActionsInOrderOfPolicies
            texts.write(into: &plan.actions[index], in: plan.form)
            plan.dropLostReprints()
            if isSorted { plan.sortActions() }
        case .addAction(let id, let texts):
            guard plan[id] == nil else { throw EditRefusal([.gone]) }
            try texts.check(in: plan)
            let isSorted = plan.hasActionsInOrderOfPolicies
            var action = Action(id: id, number: texts.number, name: texts.name, policy: texts.policy)
            texts.write(into: &action, in: plan.form)
            plan.actions.append(action)
            if isSorted { plan.sortActions() }
        case .shiftAction(let id, let step): try plan.shift(id, by: step)
        case .removeAction(let id):
            guard plan[id] != nil else { throw EditRefusal([.gone]) }
            plan.actions.removeAll { $0.id == id }
            plan.indicators.removeAll { $0.owner == .action(id) }
        case .continuing(let id, let earlier):
            guard let index = plan.actions.firstIndex(where: { $0.id == id }) else { throw EditRefusal([.gone]) }
            let others = plan.actions[index].predecessors.filter { $0.kind != .continued }
            plan.actions[index].predecessors =
                Array(earlier.filter { $0.kind == .continued }.uniqued(on: \.place)) + others
        case .addReprint(let id, let policy): try plan.addReprint(of: id, under: policy)
        case .removeReprint(let id, let policy): try plan.removeReprint(of: id, under: policy)
        case .correction(let id, let year, let texts):
            guard let index = plan.actions.firstIndex(where: { $0.id == id }) else { throw EditRefusal([.gone]) }
            try texts.check(over: plan.actions[index][year].report, in: plan)
            texts.write(into: &plan.actions[index][year].report, in: plan.form)
        case .indicator(let indicator): try plan.write(indicator)
        case .addIndicator(let indicator): try plan.add(indicator)
        case .shiftIndicator(let id, let step): try plan.shift(id, by: step)
        case .removeIndicator(let id):
            guard plan[id] != nil else { throw EditRefusal([.gone]) }
            plan.indicators.removeAll { $0.id == id }
        case .split(let id, let shares): try plan.split(id, into: shares)
        case .merge(let ids, let union): try plan.merge(ids, union)
        case .succeed(let old, let new, let year): try plan.succeed(old, to: new, from: year)
        }
        return plan
    }
}

extension PolicyTexts {
    fileprivate func check() throws(EditRefusal) {
        if name.folded.allSatisfy(\.isWhitespace) { throw EditRefusal([.blank(.name)]) }
    }
}

extension ActionTexts {
    fileprivate func check(in plan: Plan) throws(EditRefusal) {
        var problems: [EditProblem] = []
        if name.folded.allSatisfy(\.isWhitespace) { problems.append(.blank(.name)) }
        if plan[policy] == nil { problems.append(.badParent) }
        if responsibilities.contains(where: { $0.division.name.allSatisfy(\.isWhitespace) }) {
            problems.append(.blank(.divisions))
        }
        if !problems.isEmpty { throw EditRefusal(problems) }
    }
}

extension Plan {
    fileprivate mutating func write(_ head: PlanHead) throws(EditRefusal) {
        var problems: [EditProblem] = []
        if head.title.allSatisfy(\.isWhitespace) { problems.append(.blank(.title)) }
        let follow = head.years.adjacentPairs().allSatisfy { $0.next == $1 }
        if head.years.isEmpty || !follow { problems.append(.badYears) }
        let gone = Set(years).subtracting(head.years)
        if let used = actions.flatMap(\.writtenYears).filter(gone.contains).min() { problems.append(.yearInUse(used)) }
        if let last = head.lastReportedYear, !head.years.contains(last) { problems.append(.badLastReportedYear) }
        if head.levels.isEmpty || head.levels.contains(where: { $0.label.allSatisfy(\.isWhitespace) }) {
            problems.append(.blank(.levels))
        }
        if let deepest = policies.map(\.level).max(), deepest >= head.levels.count {
            problems.append(.levelInUse(levels.indices.contains(deepest) ? levels[deepest].label : ""))
        }
        if !problems.isEmpty { throw EditRefusal(problems) }
        title = head.title
        run(over: head.years)
        lastReportedYear = head.lastReportedYear
        levels = head.levels
        labels = head.labels
    }

    fileprivate mutating func write(_ new: AchievementScale) throws(EditRefusal) {
        var problems: [EditProblem] = []
        if new.statuses.isEmpty { problems.append(.blank(.status)) }
        if new.statuses.contains(where: { $0.label.allSatisfy(\.isWhitespace) }) { problems.append(.blank(.label)) }
        if new.statuses.contains(where: { $0.mark.allSatisfy(\.isWhitespace) }) { problems.append(.blank(.mark)) }
        var seen: Set<String> = []
        for status in new.statuses where !status.label.isEmpty && !seen.insert(status.label.folded).inserted {
            problems.append(.repeatedLabel(status.label))
        }
        for status in scale.statuses where new[status.code] == nil {
            let reports = actions.flatMap { action in action.writtenYears.map { action[$0].report.status } }
            let count = reports.count { $0 == status.code }
            if count > 0 { problems.append(.statusInUse(status.code, reports: count)) }
        }
        if !problems.isEmpty { throw EditRefusal(problems) }
        scale = new
    }

    // MARK: - The tree

    fileprivate mutating func add(_ texts: PolicyTexts, under parent: Policy.ID?) throws(EditRefusal) {
        try texts.check()
        let level: Int
        if let parent {
            guard let above = self[parent] else { throw EditRefusal([.badParent]) }
            level = above.level + 1
        } else {
            level = 0
        }
        guard level < levels.count else { throw EditRefusal([.badParent]) }
        let taken = Set(policies.map(\.id))
        var position = children(of: parent).count + 1
        func place(_ position: Int) -> Policy.ID { parent?.child(position) ?? Policy.ID(String(position)) }
        while taken.contains(place(position)) { position += 1 }
        let end = parent.flatMap { parent in policies.lastIndex { path(to: $0.id).contains { $0.id == parent } } }
        var policy = Policy(id: place(position), parent: parent, level: level, name: texts.name)
        texts.write(into: &policy, in: form)
        policies.insert(policy, at: end.map { $0 + 1 } ?? policies.count)
    }

    fileprivate mutating func move(_ id: Policy.ID, under parent: Policy.ID?) throws(EditRefusal) {
        guard let index = policies.firstIndex(where: { $0.id == id }) else { throw EditRefusal([.gone]) }
        let level = parent.map { self[$0]?.level ?? -2 } ?? -1
        guard level + 1 == policies[index].level, parent != id else { throw EditRefusal([.badParent]) }
        let isSorted = hasActionsInOrderOfPolicies
        var moved = policies.remove(at: index)
        moved.parent = parent
        policies.append(moved)
        sortPolicies()
        if isSorted { sortActions() }
    }

    fileprivate mutating func shift(_ id: Policy.ID, by step: Int) throws(EditRefusal) {
        guard let policy = self[id] else { throw EditRefusal([.gone]) }
        let isSorted = hasActionsInOrderOfPolicies
        guard policies.shift(id, by: step, among: { $0.parent == policy.parent }) else { return }
        sortPolicies()
        if isSorted { sortActions() }
    }

    fileprivate mutating func shift(_ id: Action.ID, by step: Int) throws(EditRefusal) {
        guard let action = self[id] else { throw EditRefusal([.gone]) }
        actions.shift(id, by: step) { $0.policy == action.policy }
    }

    /// Each policy before what lies under it, siblings as they stand.
    mutating func sortPolicies() {
        let below = Dictionary(grouping: policies) { $0.parent }
        var sorted: [Policy] = []
        func add(_ parent: Policy.ID?) {
            for policy in below[parent] ?? [] {
                sorted.append(policy)
                add(policy.id)
            }
        }
        add(nil)
        // A circle hangs from no top; it cannot be kept, and the store says so.
        if sorted.count == policies.count { policies = sorted }
    }

    var hasActionsInOrderOfPolicies: Bool {
        let places = actions.map { action in policies.firstIndex { $0.id == action.policy } ?? policies.count }
        return places.adjacentPairs().allSatisfy { $0 <= $1 }
    }

    mutating func sortActions() {
        let places = Dictionary(
            policies.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        actions = actions.enumerated().sorted {
            let (left, right) = (places[$0.element.policy] ?? .max, places[$1.element.policy] ?? .max)
            return (left, $0.offset) < (right, $1.offset)
        }.map(\.element)
    }

    // MARK: - Divisions

    fileprivate mutating func succeed(
        _ old: [Division], to new: Division, from year: FiscalYear
    ) throws(EditRefusal) {
        guard !new.name.allSatisfy(\.isWhitespace) else { throw EditRefusal([.blank(.divisions)]) }
        let known = Set(divisions)
        if let unknown = old.first(where: { !known.contains($0) || $0 == new }) {
            throw EditRefusal([.unknownDivision(unknown.name)])
        }
        for index in actions.indices { actions[index].responsibilities.succeed(old, to: new, from: year) }
        for index in indicators.indices { indicators[index].responsibilities.succeed(old, to: new, from: year) }
    }
}

extension Array where Element: Identifiable {
    /// Swaps an element with the next of its siblings, up (-1) or down (1), whatever stands between them.
    ///
    /// - Returns: whether there is one.
    @discardableResult
    mutating func shift(_ id: Element.ID, by step: Int, among isSibling: (Element) -> Bool) -> Bool {
        let siblings = indices.filter { isSibling(self[$0]) }
        guard let place = siblings.firstIndex(where: { self[$0].id == id }), siblings.indices.contains(place + step)
        else { return false }
        swapAt(siblings[place], siblings[place + step])
        return true
    }
}

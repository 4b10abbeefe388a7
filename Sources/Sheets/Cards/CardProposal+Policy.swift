import Plan

// A card of a policy (施策評価シート): no label names an action; what its labels say is said of the lowest policy on it, and a table of
// actions on it tells what is below that policy.

extension CardProposal {
    /// Which pair names the policy that a card is about: the one that the title speaks of, else the one with a number of its own, else
    /// 施策名.
    ///
    /// - Returns: `nil` where a label names an action, or none a policy in one of these ways.
    func subjectPolicy(titles: [String]) -> Int? {
        guard card.first(.action) == nil else { return nil }
        func heading(_ index: Int) -> Heading? { card.pairs[index].path.last.flatMap { Heading($0) } }
        func stem(_ index: Int) -> String { heading(index)?.stem ?? "" }
        let policies = card.pairs.indices.filter { index in
            isPolicy(card.pairs[index].role) && card.pairs[index].path.count == 1 && heading(index)?.isExact ?? false
        }
        let numbers = card.pairs.indices.filter { card.pairs[$0].role == .actionNumber }.map(stem)
        let named = policies.filter { index in titles.contains { $0.contains(stem(index)) } }
        return named.max { stem($0).count < stem($1).count }
            ?? policies.last { numbers.contains(stem($0)) }
            ?? policies.last { card.pairs[$0].label.hasSuffix("名") || card.pairs[$0].label.hasSuffix("名称") }
    }

    /// Makes the policy the lowest of the card, and everything that is said of an action something that is said of it.
    mutating func settle(policy subject: Int) {
        let lowest = card.pairs.count { isPolicy($0.role) } - 1
        let stem = card.pairs[subject].path.last.flatMap { Heading($0)?.stem }
        var level = 0
        for index in card.pairs.indices {
            let pair = card.pairs[index]
            let heading = pair.path.last.flatMap { Heading($0) }
            switch pair.role {
            case .policy where index == subject: card.pairs[index].role = .policy(level: lowest)
            case .policy:
                card.pairs[index].role = .policy(level: level)
                level += 1
            case .actionNumber where heading?.stem == stem || heading?.isBareNumber ?? true:
                card.pairs[index].role = .policyNumber(level: lowest)
            case .own where heading?.meaning == .vision && pair.path.count == 1:
                card.pairs[index].role = .vision(level: lowest)
            case .own where heading?.meaning == .situation && pair.path.count == 1:
                card.pairs[index].role = .situation(level: lowest)
            case .actionNumber, .divisions, .description, .own(.action):
                card.pairs[index].role = .ownOfPolicy(level: lowest, isYearly: false)
            case .own(.actionYear), .status, .result, .reason, .target, .stage:
                card.pairs[index].role = .ownOfPolicy(level: lowest, isYearly: pair.year != nil)
            default: break
            }
        }
    }

    /// No., 1 to 4 beside the actions of each card: the rows are counted, and no action is called so.
    func withoutCounts(_ table: SheetMap.Table) -> SheetMap.Table {
        guard isOfPolicy, let place = table.columns.firstIndex(where: { $0.role == .actionNumber }),
            Heading(table.columns[place].label)?.isBareNumber ?? true
        else { return table }
        let others = Set(table.rows.map(\.row))
        let numbers = (table.headings.upperBound + 1...max(table.lastRow, table.headings.upperBound + 1))
            .filter { !others.contains($0) }.compactMap { sheet.own($0, table.columns[place].column)?.text.folded }
        guard numbers == numbers.indices.map({ String($0 + 1) }) else { return table }
        var table = table
        table.columns[place].role = .nothing
        table.columns[place].why = .init(.ofSheet)
        return table
    }

    private func isPolicy(_ role: SheetMap.Role) -> Bool { if case .policy = role { true } else { false } }
}

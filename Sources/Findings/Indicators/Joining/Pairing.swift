import Japanese
import Plan

/// Which numbers belong to which (結び付け): every pair is weighed, and the best pairs are taken first.
struct Pairing {
    /// What indicators are known by: one target of each.
    let targets: [Candidate]
    /// Numbers that look for a target: later targets, or actuals.
    let numbers: [Candidate]
    /// Actuals have scopes and parts beside them that targets have not.
    let part: Join.Part

    struct Pair {
        let target: Int
        let number: Int
        let reason: Join.Reason
        var doubts: [Join.Doubt]
    }

    /// Each target and each number at most once.
    func pairs() -> [Pair] {
        let weighed = targets.indices.flatMap { target in
            numbers.indices.compactMap { weigh(target, $0) }
        }.sorted { $0.weight.lexicographicallyPrecedes($1.weight) }
        var taken: [Pair] = []
        var usedTargets: Set<Int> = []
        var usedNumbers: Set<Int> = []
        for candidate in weighed {
            let pair = candidate.pair
            guard !usedTargets.contains(pair.target), !usedNumbers.contains(pair.number) else { continue }
            usedTargets.insert(pair.target)
            usedNumbers.insert(pair.number)
            taken.append(pair)
        }
        let byTarget = Dictionary(grouping: weighed, by: \.pair.target)
        for index in taken.indices {
            let ofTarget = byTarget[taken[index].target] ?? []
            guard let own = ofTarget.first(where: { $0.pair.number == taken[index].number }) else { continue }
            let rivals = ofTarget.filter { rival in
                !usedNumbers.contains(rival.pair.number)
                    && rival.weight.prefix(5).elementsEqual(own.weight.prefix(5))
                    && numbers[rival.pair.number].figure.quantity != numbers[own.pair.number].figure.quantity
            }
            if !rivals.isEmpty { taken[index].doubts.append(.severalFit) }
        }
        return taken
            + loners(
                targets.indices.filter { !usedTargets.contains($0) },
                numbers.indices.filter { !usedNumbers.contains($0) })
    }

    private struct Weighed {
        let pair: Pair
        /// Smaller is better, from the most important to the least.
        let weight: [Double]
    }

    private func weigh(_ target: Int, _ number: Int) -> Weighed? {
        let (left, right) = (targets[target], numbers[number])
        guard left.goesWith(right), !right.isWidened || part == .actual else { return nil }
        var share = 1.0
        let reason: Join.Reason
        switch left.name.relation(to: right.name) {
        case .same: reason = .sameName
        case .shorter, .longer: reason = .nameContained
        case .alike(let much):
            reason = .similarName
            share = much
        case .unnamed, .different:
            guard part == .actual, !left.deed.isEmpty, left.deed == right.deed, left.unit?.base == right.unit?.base
            else { return nil }
            reason = .sameDeed
        }
        if right.isPart, reason != .sameName || Scope(left.figure.scope) != .part { return nil }
        guard var doubts = doubts(left, right, reason) else { return nil }
        if left.figure.quantity.isCumulative != right.figure.quantity.isCumulative { doubts.append(.otherSpan) }
        guard let scope = scope(left, right) else { return nil }
        if scope == .named { doubts.append(.otherScope) }
        let rank = Join.Reason.allCases.firstIndex(of: reason).map(Double.init) ?? 0
        return Weighed(
            pair: Pair(target: target, number: number, reason: reason, doubts: doubts),
            weight: [
                rank, Double(doubts.count), Double(scope.rawValue), -share,
                left.figure.quantity.tally == right.figure.quantity.tally ? 0 : 1, Double(target),
                Double(number),
            ])
    }

    /// What the units have against the pair; `nil` where they forbid it.
    private func doubts(_ left: Candidate, _ right: Candidate, _ reason: Join.Reason) -> [Join.Doubt]? {
        switch left.units(against: right) {
        case .same: return []
        case .otherCounter: return [.otherUnit]
        // A target that changes from 件 to % is still the one of that name; an actual cannot be compared with it.
        case .incomparable: return reason == .sameName ? [.otherUnit] : nil
        }
    }

    /// How the scope of a number lies to that of the target: `.unstated` where nothing is against it, `nil` where they differ.
    private func scope(_ left: Candidate, _ right: Candidate) -> Scope? {
        guard let wanted = left.scopeName else { return right.scope }
        guard let stated = right.scopeName else { return .unstated }
        return wanted.relation(to: stated) == .different ? nil : .whole
    }

    /// What is left over and has no name, or none that tells: 「9施設で」 for a target of so many 施設.
    private func loners(_ targets: [Int], _ numbers: [Int]) -> [Pair] {
        let numbersByUnit = Dictionary(grouping: numbers.filter { !self.numbers[$0].isPart }) {
            self.numbers[$0].unit?.base
        }
        let targetsByUnit = Dictionary(grouping: targets) { self.targets[$0].unit?.base }
        return targets.compactMap { target in
            guard let unit = self.targets[target].unit?.base, targetsByUnit[unit]?.count == 1,
                let only = numbersByUnit[unit], only.count == 1
            else { return nil }
            let (left, right) = (self.targets[target], self.numbers[only[0]])
            guard left.goesWith(right), !right.isWidened, scope(left, right) != nil,
                left.figure.quantity.isCumulative == right.figure.quantity.isCumulative
            else { return nil }
            // A deed is no name: 「9施設で利用した」 may answer 「拠点9施設」, but 「設計」 is not 「設置」.
            let isDeed = right.isNamedByDeed && !left.isNamedByDeed && part == .actual
            let isNamed = !isDeed && !right.name.isEmpty && !right.name.isOnlyMeasure && !left.name.isEmpty
            // Another name is another thing; but 参加者 may be what the target calls 受講者.
            let isPeople = unit == "人" && left.name.isOfPeople && right.name.isOfPeople && part == .actual
            guard !isNamed || isPeople else { return nil }
            return Pair(target: target, number: only[0], reason: .onlyOfItsUnit, doubts: [])
        }
    }

}

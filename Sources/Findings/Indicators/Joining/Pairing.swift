import JapaneseText
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
        for index in taken.indices {
            guard
                let own = weighed.first(where: {
                    $0.pair.target == taken[index].target && $0.pair.number == taken[index].number
                })
            else { continue }
            let rivals = weighed.filter { rival in
                rival.pair.target == own.pair.target && !usedNumbers.contains(rival.pair.number)
                    && rival.weight.prefix(4).elementsEqual(own.weight.prefix(4))
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
        guard left.change == right.change, !right.isWidened || part == .actual else { return nil }
        var share = 1.0
        let reason: Join.Reason
        switch left.name.relation(to: right.name) {
        case .same: reason = .sameName
        case .shorter, .longer: reason = .nameContained
        case .alike(let much):
            reason = .similarName
            share = much
        case .unnamed, .different: return nil
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
                rank, Double(doubts.count), Double(scope.rawValue), -share, abs(Double(target - number)),
                Double(target),
                Double(number),
            ])
    }

    /// What the units have against the pair; `nil` where they forbid it.
    private func doubts(_ left: Candidate, _ right: Candidate, _ reason: Join.Reason) -> [Join.Doubt]? {
        switch UnitAgreement(left, right) {
        case .same: return []
        case .otherCounter: return [.otherUnit]
        // A target that changes from 件 to % is still the one of that name; an actual cannot be compared with it.
        case .incomparable: return reason == .sameName ? [.otherUnit] : nil
        }
    }

    /// How the scope of a number lies to that of the target: `.unstated` where nothing is against it, `nil` where they differ.
    private func scope(_ left: Candidate, _ right: Candidate) -> Scope? {
        guard let wanted = left.figure.scope else {
            return Scope(right.figure.scope)
        }
        guard let stated = right.figure.scope else { return .unstated }
        return ComparableName(wanted).relation(to: ComparableName(stated)) == .different ? nil : .whole
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
            guard left.change == right.change, !right.isWidened, scope(left, right) != nil,
                left.figure.quantity.isCumulative == right.figure.quantity.isCumulative
            else { return nil }
            let isNamed = !right.name.isEmpty && !right.name.isOnlyMeasure && !left.name.isEmpty
            // 人, 件 and the like count anything: another name is another thing. 施設 or 校 count one kind.
            let isPeople = unit == "人" && right.name.text.hasSuffix("者")
            guard !isNamed || isPeople || !Self.countsAnything.contains(unit) else { return nil }
            return Pair(target: target, number: only[0], reason: .onlyOfItsUnit, doubts: [])
        }
    }

    private static let countsAnything: Set<String> = [
        "人", "件", "回", "%", "円", "時間", "分", "個", "つ", "日", "年", "か月", "種類", "項目", "m2", "㎡", "km", "m", "台", "部", "枚",
    ]
}

/// How the units of two numbers lie to each other.
enum UnitAgreement {
    case same
    /// 業務 and 件: both count things, but not surely the same.
    case otherCounter
    /// 件 and %, 人 and 分.
    case incomparable

    init(_ left: Candidate, _ right: Candidate) {
        guard let first = left.unit ?? Self.implied(by: left), let second = right.unit ?? Self.implied(by: right) else {
            self = .same
            return
        }
        if first.isComparable(with: second) {
            self = .same
        } else if case .part = right.figure.quantity.amount, first.base == "%" {
            self = .same
        } else {
            self =
                Self.measures.contains(first.base) || Self.measures.contains(second.base)
                ? .incomparable : .otherCounter
        }
    }

    /// 「業務数：35」 counts 業務.
    private static func implied(by candidate: Candidate) -> Unit? {
        let name = candidate.name.text
        guard name.hasSuffix("数"), name.count > 2 else { return nil }
        return ["業務", "施設", "団体", "世帯", "課", "校", "件", "回", "台", "室", "人", "冊", "社", "園", "店", "戸"]
            .first { name.hasSuffix($0 + "数") }.map { Unit($0) }
    }

    /// Whether it measures rather than counts things.
    static func isMeasure(_ unit: Unit) -> Bool { measures.contains(unit.base) }

    /// Units that measure; everything else is a counter.
    private static let measures: Set<String> = [
        "%", "ポイント", "円", "人", "時間", "分", "秒", "日", "年", "か月", "週間", "m", "km", "cm", "mm", "m2", "㎡", "km2", "ha",
        "m3", "kg",
        "g", "t", "トン", "kwh", "l", "リットル", "メートル", "平方メートル", "ヘクタール", "点", "倍",
    ]
}

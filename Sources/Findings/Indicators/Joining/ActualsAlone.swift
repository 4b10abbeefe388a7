import Foundation
import Japanese
import Plan

/// Puts numbers of results together for which nothing is promised (実績のみの指標): 「年間で135件の利用があった」, and 134件 a year later.
///
/// Two years of one action go together only where it is plain that they count the same: by the name, or by one that is nearly the same. What
/// one cell counts several times under one name (one 参加者 for each of its events) is a list and no indicator.
struct ActualsAlone {
    let years: [FiscalYear]
    /// Where numbers stand that only break another one down: see `breakdown`.
    let breakdown: Set<Quote>

    /// - Parameter results: what answers no target, by the year that it speaks of.
    /// - Returns: of each year, how many numbers would have begun an indicator beyond the most that there may be.
    func read(_ results: [FiscalYear: [Candidate]], into drafts: inout [Draft]) -> [(FiscalYear, Int)] {
        var found: [Draft] = []
        var further: [(FiscalYear, Int)] = []
        let taken = drafts
        let room = IndicatorReader.mostIndicators - drafts.count
        for isOwn in [true, false] {
            for year in years {
                let numbers = (results[year] ?? []).filter { number in
                    number.worth != nil && (number.figure.quote?.year == year) == isOwn && !isOf(taken, number)
                        && !(number.figure.quote.map(breakdown.contains) ?? false)
                }
                let begun = read(numbers.eachNamedOnce, of: year, isOwn: isOwn, into: &found, room: room)
                if begun > 0 { further.append((year, begun)) }
            }
        }
        drafts += found.filter { $0.actuals.count > 1 || $0.actuals.values.contains { $0.worth == .value } }
        return further
    }

    private func read(
        _ numbers: [Candidate], of year: FiscalYear, isOwn: Bool, into found: inout [Draft], room: Int
    ) -> Int {
        let open = found.indices.filter { found[$0].actuals[year] == nil }
        let pairs = Pairing(targets: open.map { found[$0].latest }, numbers: numbers, part: .actual).pairs()
            .filter { isPlain($0, found[open[$0.target]].latest, numbers[$0.number]) }
        let known = Dictionary(pairs.map { ($0.number, $0) }) { first, _ in first }
        var further = 0
        for (index, number) in numbers.enumerated() {
            if let pair = known[index] {
                let draft = open[pair.target]
                found[draft].actuals[year] = number
                found[draft].latest = number
                found[draft].joins.append(
                    Join(
                        year: year, part: .actual, reason: pair.reason,
                        doubts: pair.doubts + (isOwn ? [] : [.otherYearsCell])))
            } else if isOwn || !found.contains(where: { $0.counts(number) }) {
                if found.count < room {
                    found.append(Draft(actual: number, year: year, name: number.nameWithDeed))
                } else {
                    further += 1
                }
            }
        }
        return further
    }

    /// Whether nothing speaks against a pair: the same unit and span, and the same name or nearly so.
    private func isPlain(_ pair: Pairing.Pair, _ known: Candidate, _ number: Candidate) -> Bool {
        guard pair.doubts.isEmpty, known.unit?.base == number.unit?.base,
            (known.figure.quantity.change == nil) == (number.figure.quantity.change == nil)
        else { return false }
        switch pair.reason {
        case .sameName, .nameContained: return true
        case .similarName: if case .alike(let share) = known.name.relation(to: number.name) { return share >= 0.8 }
        case .sameDeed, .onlyOfItsUnit: break
        }
        return false
    }

    /// Whether a number only says more of what has a target: the 受付件数 of each month.
    private func isOf(_ drafts: [Draft], _ number: Candidate) -> Bool {
        drafts.contains { draft in
            guard draft.first.units(against: number) == .same else { return false }
            return switch draft.latest.name.relation(to: number.name) {
            case .same, .shorter: true
            case .longer, .alike, .unnamed, .different: false
            }
        }
    }
}

extension [Candidate] {
    /// The parts right behind a number of the same cell that add up to it (内訳): 「参加人数：113名　体験会：73名　相談会：40名」.
    var breakdown: Set<Quote> {
        // 「体験会(3回)：73名」: what explains a name stands between the numbers and is none of them.
        let numbers = filter { $0.form != .explaining }
        var found: Set<Quote> = []
        for (index, whole) in numbers.enumerated() {
            guard case .value(let all) = whole.figure.quantity.amount, all > 0 else { continue }
            var (sum, parts): (Decimal, [Candidate]) = (0, [])
            for number in numbers[(index + 1)...] where sum < all {
                guard case .value(let part) = number.figure.quantity.amount, number.isBroken(out: whole) else { break }
                sum += part
                parts.append(number)
            }
            if sum == all, parts.count > 1 { found.formUnion(parts.compactMap(\.figure.quote)) }
        }
        return found
    }

    /// Without those that one cell says several times under one name.
    fileprivate var eachNamedOnce: [Candidate] {
        indices.filter { index in
            !indices.contains { other in
                other != index && self[other].unit?.base == self[index].unit?.base
                    && self[other].change == self[index].change
                    && self[other].name.relation(to: self[index].name) == .same
            }
        }.map { self[$0] }
    }
}

extension Draft {
    /// Whether it has the number of that year already, under the same name and in the same unit.
    fileprivate func counts(_ number: Candidate) -> Bool {
        guard first.unit?.base == number.unit?.base else { return false }
        return switch latest.name.relation(to: number.name) {
        case .same, .shorter, .longer: true
        case .alike, .unnamed, .different: false
        }
    }
}

extension Candidate {
    fileprivate func isBroken(out whole: Candidate) -> Bool {
        figure.quote?.year == whole.figure.quote?.year && unit?.base == whole.unit?.base && unit != nil
    }

    /// 「職員（参加）」 of 「職員26名が参加し」: a bare noun says too little of what was counted.
    fileprivate var nameWithDeed: String {
        let (name, deed) = (figure.name, deed)
        guard [.adjacent, .counted].contains(form), !deed.isEmpty, !name.folded.contains(deed) else { return name }
        return "\(name)（\(deed)）"
    }
}

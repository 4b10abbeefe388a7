import Japanese

extension Plan {
    /// The new actions stand behind the one that is split, which keeps everything.
    mutating func split(_ id: Action.ID, into shares: [ActionShare]) throws(EditRefusal) {
        guard let index = actions.firstIndex(where: { $0.id == id }) else { throw EditRefusal([.gone]) }
        let unnamed = shares.isEmpty ? [0] : shares.indices.filter { shares[$0].name.isBlank }
        guard unnamed.isEmpty else { throw EditRefusal(unnamed.map { .unnamedShare($0) }) }
        var ids = Set(actions.map(\.id))
        guard shares.allSatisfy({ ids.insert($0.id).inserted }) else { throw EditRefusal([.gone]) }
        let whole = actions[index]
        var numbers = Set(actions.map(\.number.folded))
        let taken = shares.indices.filter {
            !shares[$0].number.isBlank && !numbers.insert(shares[$0].number.folded).inserted
        }
        guard taken.isEmpty else {
            throw EditRefusal(taken.map { .numberTaken(shares[$0].number, share: $0) })
        }
        actions.insert(contentsOf: shares.map(whole.share), at: index + 1)
    }

    /// The first of them stays, with the texts of all; the others go.
    mutating func merge(_ ids: [Action.ID], _ union: ActionUnion) throws(EditRefusal) {
        let chosen = ids.compactMap { self[$0] }
        guard chosen.count == ids.count, Set(ids).count == ids.count else { throw EditRefusal([.gone]) }
        guard let first = chosen.first, chosen.count > 1 else { throw EditRefusal([.nothingToMerge]) }
        guard !union.name.isBlank else { throw EditRefusal([.blank(.name)]) }
        let others = Set(ids.dropFirst())
        let isTaken = actions.contains {
            $0.id != first.id && !others.contains($0.id) && $0.number.folded == union.number.folded
        }
        // A number that the first shared before is no worse than it was.
        if isTaken, !union.number.isBlank, union.number.folded != first.number.folded {
            throw EditRefusal([.numberTaken(union.number, share: nil)])
        }
        let merged = first.joining(chosen, union)
        actions = actions.filter { !others.contains($0.id) }.map { $0.id == first.id ? merged : $0 }
        dropLostReprints()
        for index in indicators.indices {
            if case .action(let id) = indicators[index].owner, others.contains(id) {
                indicators[index].owner = .action(first.id)
            }
        }
    }

    /// Numbers that no action has, as one would go on counting (空き番号): behind the highest, or, where numbers are more than
    /// figures, 「2-1」 and so on behind the action's own. Nothing where actions have no numbers.
    public func freeNumbers(_ count: Int, beside action: Action) -> [String] {
        let taken = actions.map(\.number.folded).filter { !$0.isBlank }
        let counted = taken.compactMap { Int($0) }
        if counted.count == taken.count, let highest = counted.max(), highest < Int.max - count {
            return (1...count).map { String(highest + $0) }
        }
        guard !action.number.isBlank else { return Array(repeating: "", count: count) }
        let known = Set(taken)
        return (1...(count + taken.count)).map { "\(action.number)-\($0)" }.filter { !known.contains($0.folded) }
            .prefix(count).map { $0 }
    }

    /// The fiscal years for which these actions do not state the same status, so that their merger states none (達成状況の不一致).
    ///
    /// An action for which nothing is written in a year has no say in it.
    public func yearsOfDifferentStatus(_ ids: [Action.ID]) -> [FiscalYear] {
        let chosen = ids.compactMap { self[$0] }
        return Set(chosen.flatMap(\.writtenYears)).sorted().filter { Action.statuses(of: chosen, in: $0).count > 1 }
    }
}

extension OwnValues {
    /// Of each field what the first of them says.
    fileprivate init(firstOf values: [OwnValues]) {
        self = values.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }
}

extension Action {
    fileprivate static func statuses(of actions: [Action], in year: FiscalYear) -> Set<AchievementStatus.Code?> {
        Set(actions.map { $0[year] }.filter { $0 != ActionYear() }.map(\.report.status))
    }

    fileprivate func share(_ share: ActionShare) -> Action {
        func has(_ part: ActionPart) -> Bool { share.copied.contains(part) }
        var new = Action(
            id: share.id, number: share.number, name: share.name, policy: policy,
            responsibilities: has(.divisions) ? responsibilities : [],
            description: has(.description) ? description : nil)
        // What it goes on from in earlier plans is what its parts go on from.
        new.predecessors = continued + [Predecessor(.split, self)]
        if has(.description) { new.own = own }
        for year in writtenYears {
            new[year] = ActionYear(
                stage: has(.stages) ? self[year].stage : nil, target: has(.targets) ? self[year].target : nil,
                report: has(.reports) ? self[year].report : AnnualReport(), own: has(.targets) ? self[year].own : [:])
        }
        return new
    }

    /// - Parameter chosen: begins with this action.
    fileprivate func joining(_ chosen: [Action], _ union: ActionUnion) -> Action {
        func sources(_ part: ActionPart) -> [Action] { union.joined.contains(part) ? chosen : [self] }
        var merged = self
        merged.number = union.number
        merged.name = union.name
        // What was merged before is named already.
        let isMergedAlready = predecessors.contains { $0.kind == .merged }
        for earlier in chosen.dropFirst().flatMap(\.continued) where !merged.predecessors.contains(earlier) {
            merged.predecessors.append(earlier)
        }
        merged.predecessors += chosen.dropFirst(isMergedAlready ? 1 : 0).map { Predecessor(.merged, $0) }
        // Where one of them was, it is shown from now on.
        merged.reprints = chosen.flatMap(\.reprints)
        merged.own = OwnValues(firstOf: sources(.description).map(\.own))
        merged.description = Passage(joining: sources(.description).map(\.description))
        for action in sources(.divisions).dropFirst() { merged.add(action.responsibilities) }
        for year in Set(chosen.flatMap(\.writtenYears)) {
            func years(_ part: ActionPart) -> [ActionYear] { sources(part).map { $0[year] } }
            let statuses = Action.statuses(of: chosen, in: year)
            var report = AnnualReport(status: statuses.count == 1 ? statuses.first ?? nil : nil)
            for field in AnnualReport.fields {
                let passages = years(.reports).map { field.passage(of: $0.report) }
                field.write(Passage(joining: passages), into: &report)
            }
            // A number or a choice of several actions is none: the first that says something stands.
            report.own = OwnValues(firstOf: years(.reports).map(\.report.own))
            merged[year] = ActionYear(
                stage: Passage(joining: years(.stages).map(\.stage)),
                target: Passage(joining: years(.targets).map(\.target?.text)).map(AnnualTarget.init),
                earlierTargets: years(.targets).flatMap(\.earlierTargets), report: report,
                own: OwnValues(firstOf: years(.targets).map(\.own)))
        }
        return merged
    }

    /// A division that is named for the same time already is not named again; it leads if it led either.
    private mutating func add(_ others: [Responsibility]) {
        for other in others where !responsibilities.contains(other) {
            let same = responsibilities.firstIndex {
                $0.division == other.division && $0.note == other.note && $0.until == other.until
            }
            guard let same else {
                responsibilities.append(other)
                continue
            }
            if other.role == .lead { responsibilities[same].role = .lead }
        }
    }
}

extension Passage {
    /// One below the other; a text that stands there already is not written again.
    fileprivate init?(joining passages: [Passage?]) {
        var texts: [String] = []
        for text in passages.compactMap({ $0?.text })
        where !texts.contains(where: { $0.utf8.elementsEqual(text.utf8) }) {
            texts.append(text)
        }
        self.init(texts.joined(separator: "\n"))
    }
}

extension String {
    fileprivate var isBlank: Bool { folded.allSatisfy(\.isWhitespace) }
}

import Japanese

// Choices of own fields across two forms (独自の項目の選択肢): an option is known by its words, whatever stands for it.

extension Plan {
    /// Every value of an own field as `change` has it; `nil` takes it away.
    mutating func mapOwnValues(_ change: (Place, OwnField.ID, Passage) -> Passage?) {
        func map(_ values: inout OwnValues, _ subject: Subject) {
            for (id, value) in values { values[id] = change(Place(subject, .own(id)), id, value) }
        }
        for index in policies.indices {
            let id = policies[index].id
            map(&policies[index].own, .policy(id))
            for year in policies[index].writtenYears { map(&policies[index][year].own, .policyYear(id, year)) }
        }
        for index in actions.indices {
            let id = actions[index].id
            map(&actions[index].own, .action(id))
            for year in actions[index].writtenYears {
                map(&actions[index][year].own, .year(id, year))
                map(&actions[index][year].report.own, .year(id, year))
            }
        }
    }

    /// Its options by the ids of those fields that have the same words; other options keep their ids, or get one that is free.
    mutating func takeOptionIDs(of kept: [OwnField]) {
        let kept = Dictionary(kept.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var renamed: [OwnField.ID: [String: String]] = [:]
        for index in form.ownFields.indices {
            guard case .choice(let options, let isMultiple) = form.ownFields[index].kind,
                let known = kept[form.ownFields[index].id]
            else { continue }
            let ids = Dictionary(known.options.map { ($0.label, $0.id) }, uniquingKeysWith: { first, _ in first })
            var free = FreeIDs(known.options.map(\.id))
            var names: [String: String] = [:]
            let same = options.map { option -> OwnOption in
                let id = ids[option.label] ?? free.next(for: option.id)
                names[option.id] = id
                return OwnOption(id: id, label: option.label, englishLabel: option.englishLabel, tone: option.tone)
            }
            guard names.contains(where: { $0.key != $0.value }) else { continue }
            form.ownFields[index].kind = .choice(same, isMultiple: isMultiple)
            renamed[form.ownFields[index].id] = names
        }
        guard !renamed.isEmpty else { return }
        mapOwnValues { _, id, value in
            guard let names = renamed[id] else { return value }
            return Passage(
                value.text.split(separator: "\n").map { names[String($0)] ?? String($0) }.joined(separator: "\n"))
        }
    }

    /// Values of fields as the plan's own fields have them: words where that is a text, options where it is a choice.
    ///
    /// - Returns: the words that are no option of the plan's: they are blank here.
    mutating func conform(to kept: [OwnField]) -> [UnknownChoice] {
        let own = Dictionary(form.ownFields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = Dictionary(kept.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var unknown: [UnknownChoice] = []
        mapOwnValues { place, id, value in
            guard let mine = own[id], let theirs = kept[id], let words = mine.shown(value) else { return value }
            guard !theirs.options.isEmpty else { return mine.options.isEmpty ? value : Passage(words) }
            let chosen = theirs.value(saying: words.split(separator: "\n").map(String.init))
            let ids = Set(theirs.options.map(\.id))
            if let chosen, chosen.text.split(separator: "\n").allSatisfy({ ids.contains(String($0)) }) { return chosen }
            unknown.append(UnknownChoice(place: place, text: words))
            return nil
        }
        return unknown
    }
}

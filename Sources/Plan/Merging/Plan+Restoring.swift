import Algorithms
import Japanese

// A file of ours that comes back (書き出したファイルの取込み): what it says just as it was shown is what the plan says.

extension Plan {
    /// This sheet with what the first state says of which a file of ours shows what the sheet says, place by place.
    ///
    /// What the file does not carry is taken from the state with it: the second division, a line break, an indicator.
    func restored(from states: [ShownState]) -> Plan {
        guard let first = states.first else { return self }
        let said = facts
        let all = states.map { (full: $0.plan.facts, shown: $0.shown.facts) }
        var facts = said
        for place in (all.flatMap { $0.full.places + $0.shown.places } + said.places).uniqued() {
            if case .responsibility = place.subject { continue }
            if place.field == .position {
                // The order is the sheet's; whether something is there at all is asked like everything else.
                guard (said[place] == nil) == (all[0].shown[place] == nil) else { continue }
                facts[place] = all[0].full[place] == nil ? nil : said[place] ?? all[0].full[place]
            } else if let state = all.first(where: { said[place].isSameText(as: $0.shown[place]) }) {
                facts[place] = state.full[place]
            } else if let sign = first.lineBreak, let text = said[place], let before = all[0].full[place] {
                facts[place] = text.restored(sign, asIn: before)
            }
        }
        facts.keepOwners(of: said)
        guard var plan = Plan(facts: facts) else { return self }
        for index in plan.actions.indices {
            let id = plan.actions[index].id
            let named = self[id]?.responsibilities ?? []
            let parts = states.map {
                (full: $0.plan[id]?.responsibilities ?? [], shown: $0.shown[id]?.responsibilities ?? [])
            }
            plan.actions[index].responsibilities =
                parts.first { $0.shown == named }?.full ?? named.with(parts[0].full, shownAs: parts[0].shown)
        }
        return plan
    }
}

extension FlatPlan {
    /// What only the file has, such as a policy that stands for none, stays where something of the sheet stands below it.
    fileprivate mutating func keepOwners(of sheet: FlatPlan) {
        var owners: [Policy.ID] = places.compactMap { place in
            switch (place.subject, place.field) {
            case (.action, .policy), (.policy, .parent): self[place].map { Policy.ID($0) }
            default: nil
            }
        }
        while let owner = owners.popLast() {
            let thing = Subject.policy(owner)
            guard self[thing, .position] == nil, sheet[thing, .position] != nil else { continue }
            for place in sheet.places where place.subject == thing {
                self[place] = sheet[place]
                if place.field == .parent, let parent = sheet[place] { owners.append(Policy.ID(parent)) }
            }
        }
    }
}

extension [Responsibility] {
    /// Divisions as a sheet names them, with those that the file does not show: each where it stands in the plan.
    fileprivate func with(_ full: [Responsibility], shownAs shown: [Responsibility]) -> [Responsibility] {
        let named = Set(shown.map(\.division))
        var left = self
        var divisions: [Responsibility] = []
        for known in full {
            if let index = left.firstIndex(where: { $0.division == known.division }) {
                let said = left.remove(at: index)
                divisions.append(shown.contains(said) ? known : said)
            } else if !named.contains(known.division) {
                divisions.append(known)
            }
        }
        return left + divisions
    }
}

extension String {
    /// With line breaks where every sign for one stands for one in the text that was shown.
    fileprivate func restored(_ sign: String, asIn text: String) -> String {
        guard text.contains(where: \.isNewline), !text.contains(sign) else { return self }
        return replacing(sign, with: "\n")
    }
}

import Algorithms
import Japanese
import Plan

extension Rule {
    /// One and the same policy is called by two wordings: in rows of the sheet, or by two policies of one number side by
    /// side in the plan (施策の表記の揺れ).
    static let policyWordedDifferently = Rule(
        "policy-worded-differently", .textual,
        title: Words("施策の表記の揺れ", "Policy worded differently"),
        looksAt: Words(
            "同じ施策の名称や文が、行によって違うもの", "The same policy in other words from row to row"),
        advice: Words("どちらかに合わせてください。", "Take one of the two.")
    ) { rule, inspection in
        let groups = inspection.groupedWordings
        let places = groups.isEmpty ? [:] : inspection.plan.wordingPlaces
        return groups.map { wordings in
            // The plan itself where the text is not found in it.
            let place = places[wordings[0].taken] ?? Place(.plan, .levels)
            let differences = wordings.map { Difference(wordings[0].taken, $0.seen) }
            return rule.finding(
                at: place,
                [.quote(differences[0].first, at: place)] + differences.map { .quote($0.second, at: place) },
                "\(wordings[0].subject)の\(wordings[0].field)が、行によって違う書き方になっています。",
                "\(wordings[0].subject): “\(wordings[0].field)” is worded in more than one way.")
        }
            + twins(in: inspection.plan).map { first, second in
                let place = Place(.policy(second.id), .name)
                return rule.finding(
                    at: place,
                    [.quote(first.name, at: Place(.policy(first.id), .name)), .quote(second.name, at: place)],
                    "同じ番号「\(second.number ?? "")」の施策が、違う名称で並んでいます。",
                    "Two policies stand side by side with the number “\(second.number ?? "")” and different names.")
            }
    }

    /// Policies below the same parent with one number.
    private static func twins(in plan: Plan) -> [(Policy, Policy)] {
        var seen: [[String]: Policy] = [:]
        return plan.policies.compactMap { policy in
            guard let number = policy.number else { return nil }
            let key = [policy.parent?.path ?? "", number.folded.filter { !$0.isWhitespace }]
            if let first = seen[key] { return (first, policy) }
            seen[key] = policy
            return nil
        }
    }
}

extension Inspection {
    /// The other wordings of each text together, each once, in the order of the sheet.
    fileprivate var groupedWordings: [[OtherWording]] {
        var places: [[String]: Int] = [:]
        var groups: [[OtherWording]] = []
        for wording in otherWordings.filter(\.differsInWords).uniqued() {
            let key = [wording.subject, wording.field, wording.taken]
            if let place = places[key] {
                groups[place].append(wording)
            } else {
                places[key] = groups.count
                groups.append([wording])
            }
        }
        return groups
    }

}

extension Plan {
    /// Where each text of a policy or an action stands; the first of several places that say the same.
    fileprivate var wordingPlaces: [String: Place] {
        var places: [String: Place] = [:]
        func add(_ text: String?, _ subject: Subject, _ field: Field) {
            if let text, places[text] == nil { places[text] = Place(subject, field) }
        }
        for policy in policies {
            add(policy.name, .policy(policy.id), .name)
            for field in Policy.fields { add(field.passage(of: policy)?.text, .policy(policy.id), field.field) }
        }
        for action in actions {
            add(action.name, .action(action.id), .name)
            for field in Action.fields { add(field.passage(of: action)?.text, .action(action.id), field.field) }
        }
        return places
    }
}

extension OtherWording {
    /// Whether more than spaces and the marks of a list differ: those are layout.
    fileprivate var differsInWords: Bool { Self.wording(taken) != Self.wording(seen) }

    private static func wording(_ text: String) -> String {
        text.folded.filter { !$0.isLayout }
    }
}

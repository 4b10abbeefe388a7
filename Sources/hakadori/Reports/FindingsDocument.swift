import Findings
import JSON
import Japanese
import Plan

/// Findings for programs (指摘のJSON): one object each, with names that are the same in every language.
struct FindingsDocument {
    let plans: [CheckedPlan]

    var json: JSON { .list(plans.flatMap { plan in plan.findings.map { Self.json($0, in: plan) } }) }

    private static func json(_ finding: Finding, in checked: CheckedPlan) -> JSON {
        let action = checked.action(of: finding)
        return [
            "plan": .text(checked.source.name),
            "rule": .text(finding.rule.id.text),
            "certainty": .text(finding.certainty.rawValue),
            "action": .text(action?.number),
            "name": .text(action?.name),
            "years": .list(finding.years.map { .integer($0.value) }),
            "field": .text(finding.place.field.rawValue),
            "message": .text(finding.sentence(in: CLILanguage.language)),
            "evidence": .list(finding.evidence.map { json($0, in: checked) }),
            "place": json(finding.place, in: checked),
            "fingerprint": .text(finding.fingerprint.text),
            "answer": finding.answer.map { answer in
                ["reason": .text(answer.reason), "author": .text(answer.author), "day": .text(answer.day.text)]
            } ?? .null,
        ]
    }

    private static func json(_ evidence: Evidence, in checked: CheckedPlan) -> JSON {
        [
            "kind": .text(evidence.kind.rawValue),
            "text": .text(evidence.text),
            "place": evidence.place.map { json($0, in: checked) } ?? .null,
        ]
    }

    /// Where it stands in the plan, and in the sheet where that is known.
    private static func json(_ place: Place, in checked: CheckedPlan) -> JSON {
        let cell = checked.places[place]
        return [
            "path": .text(place.path(in: checked.plan)),
            "line": cell.map { .integer($0.line) } ?? .null,
            "column": cell.map { .integer($0.column) } ?? .null,
        ]
    }
}

extension Place {
    /// The place as a path that reads like an address: 「actions/16/2024/result」, 「policies/1.2/name」.
    func path(in plan: Plan) -> String {
        switch subject {
        case .municipality: "municipality/\(field.rawValue)"
        case .plan: field.rawValue
        case .status(let code): "scale/\(code)/\(field.rawValue)"
        case .policy(let id): "policies/\(id)/\(field.rawValue)"
        case .action(let id), .responsibility(let id, _, _): "actions/\(plan[id]?.number ?? id.text)/\(field.rawValue)"
        case .year(let id, let year): "actions/\(plan[id]?.number ?? id.text)/\(year.value)/\(field.rawValue)"
        case .policyYear(let id, let year): "policies/\(id)/\(year.value)/\(field.rawValue)"
        case .indicator(let id): "indicators/\(id)/\(field.rawValue)"
        case .indicatorYear(let id, let year): "indicators/\(id)/\(year.value)/\(field.rawValue)"
        case .ownField(let id): "form/\(id)/\(field.rawValue)"
        }
    }
}

import Findings
import JSON
import Japanese
import Plan
import Site

/// Findings as other tools take them in: SARIF 2.1.0 (OASIS Standard, 27 March 2020).
struct SARIFLog {
    let plans: [CheckedPlan]

    var json: JSON {
        [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                [
                    "tool": ["driver": driver],
                    "language": .text(CLILanguage.language == .japanese ? "ja-JP" : "en-US"),
                    "columnKind": "unicodeCodePoints",
                    "results": .list(plans.flatMap { plan in plan.findings.map { result($0, in: plan) } }),
                ]
            ],
        ]
    }

    private var driver: JSON {
        [
            "name": "Hakadori",
            "version": .text(Hakadori.configuration.version),
            "rules": .list(
                Rule.all.map { rule in
                    [
                        "id": .text(rule.id.text),
                        "shortDescription": ["text": .text(rule.title[CLILanguage.language])],
                        "fullDescription": ["text": .text(rule.looksAt[CLILanguage.language])],
                        "help": ["text": .text(rule.advice[CLILanguage.language])],
                        "defaultConfiguration": ["level": .text(level(rule.certainty))],
                        "properties": ["certainty": .text(rule.certainty.rawValue)],
                    ]
                }),
        ]
    }

    private func result(_ finding: Finding, in checked: CheckedPlan) -> JSON {
        var members: [JSON.Member] = [
            .init("ruleId", .text(finding.rule.id.text)),
            .init("ruleIndex", .integer(Rule.all.firstIndex(of: finding.rule) ?? -1)),
            .init("level", .text(level(finding.certainty))),
            .init("message", ["text": .text(finding.sentence(in: CLILanguage.language))]),
            .init("locations", [location(finding.place, in: checked)]),
            .init("partialFingerprints", ["hakadoriFinding/v1": .text(finding.fingerprint.text)]),
            .init(
                "properties",
                [
                    "certainty": .text(finding.certainty.rawValue),
                    "years": .list(finding.years.map { .integer($0.value) }),
                    "calculations": .list(
                        finding.evidence.filter { $0.kind == .calculation }.map { .text($0.text) }),
                ]),
        ]
        let related = finding.evidence.enumerated().compactMap { index, evidence in
            evidence.place.map { location($0, in: checked, id: index, saying: evidence.text) }
        }
        if !related.isEmpty { members.append(.init("relatedLocations", .list(related))) }
        if let answer = finding.answer {
            members.append(
                .init(
                    "suppressions",
                    [["kind": "external", "status": "accepted", "justification": .text(answer.reason)]]))
        }
        return .object(members)
    }

    /// Where it is in the plan, and in the file where the line is known. Columns of a sheet are cells, not letters, so
    /// they stand among the properties.
    private func location(_ place: Place, in checked: CheckedPlan, id: Int? = nil, saying text: String = "") -> JSON {
        var members: [JSON.Member] = []
        if let id { members.append(.init("id", .integer(id))) }
        let cell = checked.places[place]
        if case .file(let path) = checked.source, path != "-" {
            var physical = [
                JSON.Member("artifactLocation", ["uri": .text(PercentEncoding.encoded(path, keeping: "-._~/"))])
            ]
            if let cell { physical.append(.init("region", ["startLine": .integer(cell.line)])) }
            members.append(.init("physicalLocation", .object(physical)))
        }
        let logical = JSON.Member("fullyQualifiedName", .text("\(checked.source.name)#\(place.path(in: checked.plan))"))
        members.append(.init("logicalLocations", [.object([logical, .init("kind", "member")])]))
        if !text.isEmpty { members.append(.init("message", ["text": .text(text)])) }
        if let cell { members.append(.init("properties", ["sheetColumn": .integer(cell.column)])) }
        return .object(members)
    }

    private func level(_ certainty: Certainty) -> String { certainty == .suggestion ? "note" : "warning" }
}

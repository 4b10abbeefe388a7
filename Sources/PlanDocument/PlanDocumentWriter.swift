import Findings
import JSON
import Japanese
import Plan

/// Puts a plan into the members of a plan document, in a fixed order.
struct PlanDocumentWriter {
    let plan: Plan
    let indicatorDecisions: [IndicatorDecision]
    /// 独自の項目, made once for the whole plan.
    let fields: OwnFieldsOfForm

    init(plan: Plan, indicatorDecisions: [IndicatorDecision]) {
        self.plan = plan
        self.indicatorDecisions = indicatorDecisions
        fields = OwnFieldsOfForm(plan.form)
    }

    func json(municipality: Municipality?, day: Day, notes: [ReadingNote]) -> JSON {
        let named = municipality.map { json(SheetMunicipality(name: $0.name, code: $0.code), slug: $0.slug) }
        return json(municipality: named, day: day, notes: notes)
    }

    func json(sheetMunicipality municipality: SheetMunicipality?, day: Day, notes: [ReadingNote]) -> JSON {
        json(municipality: municipality.map { json($0, slug: nil) }, day: day, notes: notes)
    }

    private func json(municipality: JSON?, day: Day, notes: [ReadingNote]) -> JSON {
        let document: [JSON.Member] = members(municipality: municipality, day: day, notes: notes)
        // A document without decisions has the same bytes as before there were any.
        guard !indicatorDecisions.isEmpty else { return .object(document) }
        return .object(document + [JSON.Member("indicatorDecisions", .list(indicatorDecisions.map(\.json)))])
    }

    private func members(municipality: JSON?, day: Day, notes: [ReadingNote]) -> [JSON.Member] {
        [
            JSON.Member("format", .text(PlanDocument.format)),
            JSON.Member("generated", .text(day.text)),
            JSON.Member("municipality", municipality ?? .null),
            JSON.Member("title", .text(plan.title)),
        ] + member("englishTitle", plan.englishTitle) + [
            JSON.Member("years", .list(plan.years.map(json)))
        ] + addedYears + [
            JSON.Member("lastReportedYear", plan.lastReportedYear.map { .integer($0.value) } ?? .null),
            JSON.Member("levels", .list(plan.levels.map(json))),
            JSON.Member("labels", labels),
        ] + englishLabels + [
            JSON.Member("scale", .list(plan.scale.statuses.map(json)))
        ] + formMembers + [
            JSON.Member("policies", .list(plan.policies.map(json))),
            JSON.Member("actions", .list(plan.actions.map(json))),
        ] + indicatorMembers + [JSON.Member("readingNotes", .list(notes.map(json)))]
    }

    /// Only where there are any, like the rest of what came later.
    private var addedYears: [JSON.Member] {
        let years = plan.addedYears.sorted().map { JSON.integer($0.value) }
        return years.isEmpty ? [] : [JSON.Member("addedYears", .list(years))]
    }

    private func json(_ municipality: SheetMunicipality, slug: Slug?) -> JSON {
        ["code": .text(municipality.code?.digits), "name": .text(municipality.name), "slug": .text(slug?.text)]
    }

    func json(_ year: FiscalYear) -> JSON {
        ["fiscalYear": .integer(year.value), "label": .text(year.label), "era": .text(year.eraLabel)]
    }

    /// What the form calls its fields: those that stand on every form, and any other that has a word of its own.
    private var labels: JSON {
        let own = Set(plan.labels.differing.map(\.field))
        let onEveryForm = Set(Field.onEveryForm)
        return .object(
            Field.allCases.filter { onEveryForm.contains($0) || own.contains($0) }.map {
                JSON.Member($0.rawValue, .text(plan.labels[$0]))
            })
    }

    /// Nothing where there is nothing: a document without it has the same bytes as before there was such a thing.
    private func member(_ name: String, _ text: String?) -> [JSON.Member] {
        text.map { [JSON.Member(name, .text($0))] } ?? []
    }

    private var englishLabels: [JSON.Member] {
        let labels = plan.labels.english.sorted { $0.key.rawValue < $1.key.rawValue }
        guard !labels.isEmpty else { return [] }
        return [JSON.Member("englishLabels", .object(labels.map { JSON.Member($0.key.rawValue, .text($0.value)) }))]
    }

    private func json(_ level: Level) -> JSON {
        .object([JSON.Member("label", .text(level.label))] + member("englishLabel", level.englishLabel))
    }

    private func json(_ status: AchievementStatus) -> JSON {
        .object(
            [
                JSON.Member("code", .text(status.code.text)),
                JSON.Member("mark", .text(status.mark)),
                JSON.Member("label", .text(status.label)),
                JSON.Member("needsReason", .boolean(status.needsReason)),
                JSON.Member("countsInTotals", .boolean(status.countsInTotals)),
                JSON.Member("tone", .text(status.tone.rawValue)),
            ] + member("englishLabel", status.englishLabel))
    }

    private func json(_ policy: Policy) -> JSON {
        let members = [
            JSON.Member("id", .text(policy.id.path)),
            JSON.Member("parent", .text(policy.parent?.path)),
            JSON.Member("level", .integer(policy.level)),
            JSON.Member("number", .text(policy.number)),
            JSON.Member("name", .text(policy.name)),
        ]
        let years = policy.writtenYears.map { year in
            JSON.Member(String(year.value), .object(own(fields.policyYear, of: policy[year])))
        }
        return .object(
            members + passages(Policy.fields, of: policy) + own(fields.policy, of: policy)
                + (years.isEmpty ? [] : [JSON.Member("years", .object(years))]))
    }

    private func json(_ action: Action) -> JSON {
        let years = Set(plan.years).union(action.writtenYears).sorted()
        let written: JSON = [
            "id": .text(action.id.text),
            "number": .text(action.number),
            "name": .text(action.name),
            "policy": .text(action.policy.path),
            "policies": .list(
                plan.path(of: action).map {
                    ["id": .text($0.id.path), "number": .text($0.number), "name": .text($0.name)]
                }),
            "divisions": .list(action.responsibilities.map(json)),
            "description": json(action.description),
            "years": .object(years.map { JSON.Member(String($0.value), json(action, in: $0)) }),
        ]
        // Only where there are any: docs/decisions/0030.
        guard case .object(let members) = written else { return written }
        let predecessors = action.predecessors.map(json)
        let reprints = action.reprints.map { reprint -> JSON in
            let policy = plan[reprint.policy]
            return [
                "id": .text(reprint.policy.path), "number": .text(policy?.number), "name": .text(policy?.name ?? ""),
            ]
        }
        return .object(
            members + (predecessors.isEmpty ? [] : [JSON.Member("predecessors", .list(predecessors))])
                + (reprints.isEmpty ? [] : [JSON.Member("reprints", .list(reprints))])
                + own(fields.action, of: action))
    }

    private func json(_ predecessor: Predecessor) -> JSON {
        let members = [
            JSON.Member("kind", .text(predecessor.kind.rawValue)), JSON.Member("number", .text(predecessor.number)),
            JSON.Member("name", .text(predecessor.name)),
        ]
        guard let place = predecessor.place else { return .object(members) }
        return .object(
            members + [JSON.Member("plan", .text(place.plan.text)), JSON.Member("action", .text(place.action.text))])
    }

    func json(_ responsibility: Responsibility) -> JSON {
        [
            "name": .text(responsibility.division.name),
            "note": .text(responsibility.note),
            "allDivisions": .boolean(responsibility.division.isAllDivisions),
            "role": .text(responsibility.role.rawValue),
            "until": responsibility.until.map { .integer($0.value) } ?? .null,
        ]
    }

    private func json(_ action: Action, in year: FiscalYear) -> JSON {
        let written = action[year]
        let members =
            [JSON.Member("state", .text(plan.status(of: action, in: year).word))]
            + passages(ActionYear.planned, of: written)
            + [JSON.Member("status", written.report.status.map(json) ?? .null)]
            + passages(AnnualReport.fields, of: written.report) + own(fields.actionYear, of: written)
        // Only where there are any: the bytes of every other document stay what they were (docs/decisions/0025).
        guard !written.earlierTargets.isEmpty else { return .object(members) }
        return .object(members + [JSON.Member("earlierTargets", .list(written.earlierTargets.map(self.json)))])
    }

    private func json(_ earlier: EarlierTarget) -> JSON {
        ["text": json(earlier.text), "replacedOn": .text(earlier.replacedOn.text), "reason": .text(earlier.reason)]
    }

    private func json(_ status: AchievementStatus.Code) -> JSON {
        let step = plan.scale[status]
        let label = step?.label ?? status.text
        return [
            "code": .text(status.text), "mark": .text(step?.mark ?? ""), "label": .text(label), "text": .text(label),
            "bullets": [],
        ]
    }

    private func passages<Owner>(_ fields: [TextField<Owner>], of owner: Owner) -> [JSON.Member] {
        fields.map { JSON.Member($0.field.rawValue, json($0.passage(of: owner))) }
    }

    private func json(_ passage: Passage?) -> JSON {
        passage.map { ["text": .text($0.text), "bullets": .list($0.bullets.map { .text($0) })] } ?? .null
    }

    private func json(_ note: ReadingNote) -> JSON {
        let sheet = note.sheet.map { [JSON.Member("sheet", .text($0))] } ?? []
        let members: [JSON.Member] = [
            JSON.Member("line", .integer(note.line)),
            JSON.Member("column", .integer(note.column)),
            JSON.Member("seen", .text(note.seen)),
            JSON.Member("kind", .text(note.kind.rawValue)),
            JSON.Member("certainty", .text(note.certainty.rawValue)),
            JSON.Member("words", .list(note.words.map { .text($0) })),
            JSON.Member(
                "message",
                .object(
                    Language.allCases.map { JSON.Member($0.rawValue, .text(note.sentence(in: $0))) })),
        ]
        // Only where a plan stands on several sheets: other documents keep their bytes.
        return .object(sheet + members)
    }
}

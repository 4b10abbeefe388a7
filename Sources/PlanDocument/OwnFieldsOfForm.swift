import Foundation
import JSON
import Japanese
import Plan

/// The own fields of a plan's form by what they belong to (独自の項目), with how each value is written into a document.
struct OwnFieldsOfForm {
    let policy: [TextField<Policy>]
    let policyYear: [TextField<PolicyYear>]
    let action: [TextField<Action>]
    let actionYear: [TextField<ActionYear>]

    init(_ form: PlanForm) {
        policy = form.policyFields.filter { $0.own != nil }
        policyYear = form.policyYearFields
        action = form.actionFields.filter { $0.own != nil }
        actionYear = form.yearFields.filter { $0.own != nil }
    }
}

extension OwnField {
    /// A number beside its text, the words of a choice, several as a list; any other text as it is.
    func json(_ value: Passage) -> JSON {
        switch kind {
        case .number, .money: ["value": number(in: value).map { .exact($0) } ?? .null, "text": .text(value.text)]
        case .choice(_, let isMultiple):
            isMultiple ? .list(words(of: value).map { .text($0) }) : .text(words(of: value).joined(separator: "\n"))
        case .yesNo: .text(words(of: value).joined(separator: "\n"))
        case .text, .date, .webAddress: .text(value.text)
        }
    }

    /// - Throws: `WrongJSON` where another kind of value stands there.
    func value(_ place: JSONPlace) throws -> Passage? {
        switch kind {
        case .number, .money: return Passage(try place.member("text").text())
        case .choice(_, isMultiple: true): return value(saying: try place.items().map { try $0.text() })
        case .choice, .yesNo: return value(saying: [try place.text()])
        case .text, .date, .webAddress: return Passage(try place.text())
        }
    }

    private func words(of value: Passage) -> [String] {
        (shown(value) ?? "").split(separator: "\n").map(String.init)
    }
}

extension PlanDocumentWriter {
    /// The member `own`, where anything stands in these fields.
    func own<Owner>(_ fields: [TextField<Owner>], of owner: Owner) -> [JSON.Member] {
        let values = fields.compactMap { field in
            field.own.flatMap { own in
                field.passage(of: owner).map { JSON.Member(own.id.text, own.json($0)) }
            }
        }
        return values.isEmpty ? [] : [JSON.Member("own", .object(values))]
    }

    /// The member `form`, where the plan's form is not the usual one.
    var formMembers: [JSON.Member] {
        guard plan.form != PlanForm() else { return [] }
        var form = [
            JSON.Member("ownFields", .list(plan.form.ownFields.map { .object(members(of: $0)) })),
            JSON.Member("absent", .list(plan.form.absent.map(\.rawValue).sorted().map { .text($0) })),
        ]
        if !plan.form.evaluationSteps.isEmpty {
            form.append(JSON.Member("evaluationSteps", .list(plan.form.evaluationSteps.map(json))))
        }
        return [JSON.Member("form", .object(form))]
    }

    private func json(_ step: EvaluationStep) -> JSON {
        [
            "id": .text(step.id.text), "label": .text(step.label), "englishLabel": .text(step.englishLabel),
            "subject": .text(step.subject.rawValue),
        ]
    }

    private func members(of field: OwnField) -> [JSON.Member] {
        let codes: JSON? =
            if case .atStatuses(let codes) = field.requirement { .list(codes.map { .text($0.text) }) } else { nil }
        let options: JSON? = if case .choice(let options, _) = field.kind { .list(options.map(json)) } else { nil }
        // Only a field of a step names it: the others are written as they were before there were any.
        let step = field.phase.step.map { [JSON.Member("evaluationStep", .text($0.text))] } ?? []
        return [
            JSON.Member("id", .text(field.id.text)), JSON.Member("label", .text(field.label)),
            JSON.Member("englishLabel", .text(field.englishLabel)),
            JSON.Member("subject", .text(field.subject.rawValue)),
            JSON.Member("kind", .text(field.kind.name.rawValue)), JSON.Member("unit", .text(field.unit)),
            JSON.Member("options", options ?? .null),
            JSON.Member("phase", .text(field.phase.step == nil ? field.phase.rawValue : "evaluation")),
        ] + step + [
            JSON.Member("required", codes ?? .text(field.requirement.text ?? "never")),
            JSON.Member("public", .boolean(field.isPublic)), JSON.Member("hint", .text(field.hint)),
            JSON.Member("retired", .boolean(field.isRetired)),
        ]
    }

    private func json(_ option: OwnOption) -> JSON {
        [
            "id": .text(option.id), "label": .text(option.label), "englishLabel": .text(option.englishLabel),
            "tone": .text(option.tone.rawValue),
        ]
    }
}

extension PlanDocumentReader {
    func readOwn<Owner>(_ fields: [TextField<Owner>], at place: JSONPlace, into owner: inout Owner) throws {
        guard !fields.isEmpty, let values = try place.member("own").unlessNull else { return }
        // Looked up once: a document may have hundreds of fields and as many values in each of its years.
        let places = Dictionary(
            try values.members().map { ($0.name, $0.place) }, uniquingKeysWith: { first, _ in first })
        for field in fields {
            guard let own = field.own, let place = places[own.id.text]?.unlessNull else { continue }
            field.write(try own.value(place), into: &owner)
        }
    }

    func form(scale: AchievementScale) throws -> PlanForm {
        guard let place = try document.member("form").unlessNull else { return PlanForm() }
        let steps = try evaluationSteps(place.member("evaluationSteps"))
        var seen: Set<OwnField.ID> = []
        let fields = try few(place.member("ownFields"), 500).map { place in
            let field = try ownField(place, steps: steps, scale: scale)
            guard seen.insert(field.id).inserted else { throw wrong(try place.member("id"), .newIdentifier) }
            return field
        }
        let absent = try few(place.member("absent"), 100).map { place in
            guard let field = Field(rawValue: try place.text()), Field.optional.contains(field) else {
                throw wrong(place, .field)
            }
            return field
        }
        return PlanForm(ownFields: fields, absent: Set(absent), evaluationSteps: steps)
    }

    private func evaluationSteps(_ place: JSONPlace) throws -> [EvaluationStep] {
        guard let place = place.unlessNull else { return [] }
        var seen: Set<EvaluationStep.ID> = []
        return try few(place, 100).map { place in
            let id = EvaluationStep.ID(try place.member("id").text())
            guard id.isSound else { throw wrong(try place.member("id"), .fieldID) }
            guard seen.insert(id).inserted else { throw wrong(try place.member("id"), .newIdentifier) }
            return EvaluationStep(
                id: id, label: try place.member("label").text(),
                englishLabel: try place.member("englishLabel").unlessNull?.text(),
                subject: try word(place.member("subject")))
        }
    }

    /// - Parameter steps: of the form; a field that is written at another is none.
    private func phase(_ place: JSONPlace, of subject: OwnField.Subject, steps: [EvaluationStep]) throws
        -> OwnField.Phase
    {
        let named = try place.member("phase")
        switch try named.text() {
        case "planning": return .planning
        case "reporting": return .reporting
        case "evaluation":
            let named = try place.member("evaluationStep")
            let id = EvaluationStep.ID(try named.text())
            guard steps.contains(where: { $0.id == id && $0.subject.ofFields == subject }) else {
                throw wrong(named, .word)
            }
            return .evaluation(id)
        default: throw wrong(named, .word)
        }
    }

    private func ownField(_ place: JSONPlace, steps: [EvaluationStep], scale: AchievementScale) throws -> OwnField {
        let id = OwnField.ID(try place.member("id").text())
        guard id.isSound else { throw wrong(try place.member("id"), .fieldID) }
        let subject: OwnField.Subject = try word(place.member("subject"))
        return OwnField(
            id: id, label: try place.member("label").text(),
            englishLabel: try place.member("englishLabel").unlessNull?.text(),
            subject: subject, kind: try kind(place), phase: try phase(place, of: subject, steps: steps),
            requirement: try requirement(place.member("required"), scale: scale),
            isPublic: try place.member("public").boolean(), hint: try place.member("hint").unlessNull?.text(),
            isRetired: try place.member("retired").boolean())
    }

    private func kind(_ place: JSONPlace) throws -> OwnField.Kind {
        let name: OwnField.Kind.Name = try word(place.member("kind"))
        let unit = try place.member("unit").unlessNull
        switch name {
        case .number: return .number(unit: try unit?.text())
        case .money:
            guard let unit, let known = try OwnField.MoneyUnit(label: unit.text()) else {
                throw wrong(try place.member("unit"), .fieldKind)
            }
            return .money(known)
        case .choice, .choices:
            let options = try few(place.member("options"), 200).map { place in
                OwnOption(
                    id: try place.member("id").text(), label: try place.member("label").text(),
                    englishLabel: try place.member("englishLabel").unlessNull?.text(),
                    tone: try word(place.member("tone")))
            }
            return .choice(options, isMultiple: name == .choices)
        default: return OwnField.Kind(name)
        }
    }

    private func requirement(_ place: JSONPlace, scale: AchievementScale) throws -> FieldRequirement {
        guard case .list = place.value else { return FieldRequirement(text: try place.text()) }
        return .atStatuses(
            try few(place, 100).map { place in
                let code = AchievementStatus.Code(try place.text())
                guard scale[code] != nil else { throw wrong(place, .statusOnScale) }
                return code
            })
    }

    /// One of the words that can stand there.
    func word<Word: RawRepresentable<String>>(_ place: JSONPlace) throws -> Word {
        guard let word = Word(rawValue: try place.text()) else { throw wrong(place, .word) }
        return word
    }
}

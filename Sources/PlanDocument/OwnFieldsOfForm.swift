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
        return [
            JSON.Member(
                "form",
                [
                    "ownFields": .list(plan.form.ownFields.map(json)),
                    "absent": .list(plan.form.absent.map(\.rawValue).sorted().map { .text($0) }),
                ])
        ]
    }

    private func json(_ field: OwnField) -> JSON {
        let codes: JSON? =
            if case .atStatuses(let codes) = field.requirement { .list(codes.map { .text($0.text) }) } else { nil }
        let options: JSON? = if case .choice(let options, _) = field.kind { .list(options.map(json)) } else { nil }
        return [
            "id": .text(field.id.text), "label": .text(field.label), "englishLabel": .text(field.englishLabel),
            "subject": .text(field.subject.rawValue), "kind": .text(field.kind.name.rawValue),
            "unit": .text(field.unit), "options": options ?? .null, "phase": .text(field.phase.rawValue),
            "required": codes ?? .text(field.requirement.text ?? "never"), "public": .boolean(field.isPublic),
            "hint": .text(field.hint), "retired": .boolean(field.isRetired),
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
        var seen: Set<OwnField.ID> = []
        let fields = try few(place.member("ownFields"), 500).map { place in
            let field = try ownField(place, scale: scale)
            guard seen.insert(field.id).inserted else { throw wrong(try place.member("id"), .newIdentifier) }
            return field
        }
        let absent = try few(place.member("absent"), 100).map { place in
            guard let field = Field(rawValue: try place.text()), Field.optional.contains(field) else {
                throw wrong(place, .field)
            }
            return field
        }
        return PlanForm(ownFields: fields, absent: Set(absent))
    }

    private func ownField(_ place: JSONPlace, scale: AchievementScale) throws -> OwnField {
        let id = OwnField.ID(try place.member("id").text())
        guard id.isSound else { throw wrong(try place.member("id"), .fieldID) }
        return OwnField(
            id: id, label: try place.member("label").text(),
            englishLabel: try place.member("englishLabel").unlessNull?.text(),
            subject: try word(place.member("subject")), kind: try kind(place), phase: try word(place.member("phase")),
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

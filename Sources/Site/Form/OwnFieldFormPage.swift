import HTML
import Japanese
import Plan

/// One field of the form's own (独自の項目の定義), or a new one: what it is called, what can stand in it, who writes it when.
struct OwnFieldFormPage: StaffPage {
    let state: EditState
    /// `nil` for a new one.
    let field: OwnField?

    init(_ state: EditState, field: OwnField?) {
        self.state = state
        self.field = field
    }

    /// The lines for options on a form: those there are, and some to add.
    static func lines(_ field: OwnField?) -> Int {
        guard case .choice(let options, _) = field?.kind else { return 8 }
        return options.count + 4
    }

    var problems: [FieldProblem] { state.problems }
    var above: [StaffPlace] { [.plan, .planEdit, .editForm] }

    func title(_ wording: Wording) -> String { field?.label ?? wording.place(.newOwnField) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let form = state.form(
            frame, to: field == nil ? .newOwnField : .editOwnField, back: .editForm,
            """
            \(names(wording))\(kind(wording))\(options(wording))\(rules(wording))
            """)
        return
            "<h1>\(field == nil ? "\(title(wording))" : wording.original(title(wording)))</h1>\(inUse(wording))\(form)"
    }

    private func inUse(_ wording: Wording) -> HTML {
        let count = field.map { state.plan.writtenCount(of: .own($0.id)) } ?? 0
        return count == 0 ? "" : "<p class=\"note\">\(wording.writtenSoKindStays(count))</p>"
    }

    private func names(_ wording: Wording) -> HTML {
        let places = OwnFieldPlace.all(in: state.plan.form).map { ($0.word, wording.name(of: $0)) }
        let place = field.map { OwnFieldPlace($0, in: state.plan.form) } ?? .report
        return """
            \(state.field("label", wording.ownFieldLabel, field?.label, hint: wording.ownFieldLabelHint, isNeeded: true, wording))\
            \(state.field("english", wording.englishLabel, field?.englishLabel, hint: wording.englishLabelHint, wording))\
            \(state.field("place", wording.ownFieldPlace, place.word, kind: .choice(places), isNeeded: true, wording))
            """
    }

    private func kind(_ wording: Wording) -> HTML {
        let kinds = OwnField.Kind.Name.allCases.map { ($0.rawValue, $0.words[wording.language]) }
        let units = OwnField.MoneyUnit.allCases.map { ($0.rawValue, $0.label) }
        var unit: String?
        var money = OwnField.MoneyUnit.thousandYen
        switch field?.kind {
        case .number(let kept): unit = kept
        case .money(let kept): money = kept
        default: break
        }
        return """
            \(state.field("kind", wording.ownFieldKindLabel, (field?.kind.name ?? .longText).rawValue, kind: .choice(kinds), isNeeded: true, wording))\
            <div class="row">\(state.field("unit", wording.unitOfNumber, unit, hint: wording.unitOfNumberHint, wording))\
            \(state.field("money", wording.unitOfMoney, money.rawValue, kind: .choice(units), hint: wording.unitOfMoneyHint, isNeeded: true, wording))</div>
            """
    }

    private func options(_ wording: Wording) -> HTML {
        var options: [OwnOption] = []
        if case .choice(let kept, _) = field?.kind { options = kept }
        let rows = (0..<Self.lines(field)).map { index in
            row(index, options.indices.contains(index) ? options[index] : nil, wording)
        }
        let isTyped = state.values.contains { $0.key.hasPrefix("option-") && !$0.value.isEmpty }
        return """
            <details class="more"\(" open", if: !options.isEmpty || isTyped)><summary>\(wording.optionsTitle)</summary>\
            <p class="hint" id="field-option-0-hint">\(wording.optionsHint)</p>\(rows)</details>
            """
    }

    private func row(_ index: Int, _ option: OwnOption?, _ wording: Wording) -> HTML {
        let tones = AchievementStatus.Tone.allCases.map { ($0.rawValue, $0.words[wording.language]) }
        let removal: HTML =
            option == nil
            ? "" : "<div class=\"checks\">\(state.check("remove-\(index)", wording.removeOption, false))</div>"
        return """
            <div role="group" aria-label="\(wording.optionLine(index + 1))">\
            <input type="hidden" name="id-\(index)" value="\(option?.id ?? "")">\
            <div class="row">\(state.field("option-\(index)", wording.optionLabel(index + 1), option?.label, wording))\
            \(state.field("option-english-\(index)", wording.englishLabel, option?.englishLabel, wording))\
            \(state.field("tone-\(index)", wording.toneLabel, (option?.tone ?? .neutral).rawValue, kind: .choice(tones), isNeeded: true, wording))\
            \(state.field("order-\(index)", wording.order, String(index + 1), isNeeded: true, wording))</div>\(removal)</div>
            """
    }

    private func rules(_ wording: Wording) -> HTML {
        let choices = OwnFieldRequirement.allCases.map { ($0.rawValue, wording.name(of: $0)) }
        let requirement = field?.requirement ?? .never
        let codes: [AchievementStatus.Code] = if case .atStatuses(let codes) = requirement { codes } else { [] }
        let statuses = state.plan.scale.statuses.enumerated().map { index, status in
            state.check("status-\(index)", "\(status.mark) \(status.label)", codes.contains(status.code))
        }
        return """
            \(state.field("requirement", wording.requirementLabel, OwnFieldRequirement(requirement).rawValue, kind: .choice(choices), hint: wording.requirementHint, isNeeded: true, wording))\
            <fieldset><legend>\(wording.requirementStatuses)</legend><div class="checks">\(statuses)</div></fieldset>\
            \(state.check("public", wording.isPublicLabel, field?.isPublic ?? true))\
            \(state.field("hint", wording.hintLabel, field?.hint, kind: .paragraphs(rows: 3), hint: wording.hintHint, wording))
            """
    }
}

/// When a field must be written, as the office chooses it (記入の要否の選択).
enum OwnFieldRequirement: String, CaseIterable, Sendable {
    case never
    case always
    case whereStatusNeedsReason
    case atStatuses

    init(_ requirement: FieldRequirement) {
        self =
            switch requirement {
            case .never: .never
            case .always: .always
            case .whereStatusNeedsReason: .whereStatusNeedsReason
            case .atStatuses: .atStatuses
            }
    }

    /// What it is where nothing else has to be said; `nil` where statuses are chosen beside it.
    var whole: FieldRequirement? {
        switch self {
        case .never: .never
        case .always: .always
        case .whereStatusNeedsReason: .whereStatusNeedsReason
        case .atStatuses: nil
        }
    }
}

import HTML
import Plan

/// The control for a field of a plan's own form (独自の項目の入力欄), by what can stand in it: one line, several, a day, a list, or a box for
/// each of several choices. Whoever shows it brings the label: a `legend` where it is a group.
struct OwnFieldInput: Sendable {
    let field: OwnField
    let name: String
    let value: Passage?
    /// Of a text of several lines.
    var rows = 6
    /// The ids of what is said about it.
    var describedBy: [String] = []
    var isInvalid = false
    /// Whether the browser keeps what is typed until the server has it.
    var isKept = false
    let wording: Wording

    /// Whether it is several controls under one legend.
    var isGroup: Bool { if case .choice(_, isMultiple: true) = field.kind { true } else { false } }

    var html: HTML {
        let attributes = attributes(id: "field-\(name)", name: name)
        let text = value?.text ?? ""
        switch field.kind {
        case .text(isLong: true):
            return """
                <textarea \(attributes) rows="\(rows)" lang="ja">
                \(text)</textarea>
                """
        case .text, .webAddress:
            return "<input type=\"text\" \(attributes) lang=\"ja\" maxlength=\"2000\" value=\"\(text)\">"
        case .number, .money:
            return "<input type=\"text\" inputmode=\"decimal\" \(attributes) maxlength=\"100\" value=\"\(text)\">"
        case .date: return "<input type=\"date\" \(attributes) value=\"\(text)\">"
        case .choice(let options, isMultiple: true): return "<ul class=\"plain\">\(options.enumerated().map(box))</ul>"
        case .choice, .yesNo:
            let chosen = field.chosen(in: value).first?.id
            let options = field.options.map { option -> HTML in
                let selected: HTML = option.id == chosen ? " selected" : ""
                return "<option value=\"\(option.id)\"\(selected)>\(option.label(in: wording.language))</option>"
            }
            return "<select \(attributes)><option value=\"\">\(wording.chooseNothing)</option>\(options)</select>"
        }
    }

    /// The control under its label: a `legend` where it is a group.
    func html(labelled label: HTML, hint: HTML = "") -> HTML {
        isGroup
            ? "<fieldset><legend>\(label)</legend>\(hint)\(html)</fieldset>"
            : "<div class=\"field\"><label for=\"field-\(name)\">\(label)</label>\(hint)\(html)</div>"
    }

    private func box(_ index: Int, _ option: OwnOption) -> HTML {
        // The link of an error leads to the first one.
        let id = index == 0 ? "field-\(name)" : "field-\(name)-\(index)"
        let checked: HTML = field.chosen(in: value).contains(option) ? " checked" : ""
        return """
            <li><label><input type="checkbox" \(attributes(id: id, name: Self.name(option.id, of: name))) value="\(option.id)"\(checked)> \
            \(wording.word(option))</label></li>
            """
    }

    private func attributes(id: String, name: String) -> HTML {
        var attributes: HTML = "id=\"\(id)\" name=\"\(name)\""
        if isKept { attributes += " data-kept" }
        if !describedBy.isEmpty { attributes += " aria-describedby=\"\(describedBy.joined(separator: " "))\"" }
        if isInvalid { attributes += " aria-invalid=\"true\"" }
        return attributes
    }

    /// The name of the box of one of several choices; its value is the id of the choice.
    static func name(_ option: String, of field: String) -> String { "\(field).\(option)" }

    /// What a form says in this control.
    ///
    /// - Parameter text: the text of the field of a name; empty where the form has none.
    static func value(of field: OwnField, named name: String, _ text: (String) -> String) -> Passage? {
        guard case .choice(let options, isMultiple: true) = field.kind else { return Passage(text(name)) }
        return field.value(choosing: options.filter { text(Self.name($0.id, of: name)) == $0.id })
    }
}

extension Wording {
    /// The word of a choice: in English where the office gave it one.
    func word(_ option: OwnOption) -> HTML {
        language == .english && option.englishLabel != nil ? "\(option.label(in: language))" : original(option.label)
    }
    /// In a list from which nothing need be chosen.
    fileprivate var chooseNothing: String { say("（選択なし）", "(nothing chosen)") }
}

extension EditState {
    /// A field that the form declares, filled with what is kept or was typed.
    ///
    /// - Parameter mark: what stands beside its label where it is not 任意.
    func field<Owner>(
        _ field: TextField<Owner>, named name: String, of owner: Owner?, rows: Int, mark: String? = nil,
        _ wording: Wording
    ) -> HTML {
        let kept = owner.flatMap { field.passage(of: $0) }
        guard let own = field.own else {
            return self.field(
                name, plan.labels[field.field], kept?.text, kind: .paragraphs(rows: rows), mark: mark, wording)
        }
        let value = values.isEmpty ? kept : OwnFieldInput.value(of: own, named: name) { values[$0] ?? "" }
        let input = OwnFieldInput(
            field: own, name: name, value: value, rows: rows,
            describedBy: own.hint == nil ? [] : ["field-\(name)-hint"], wording: wording)
        let label = FieldName(of: field, labels: plan.labels, wording: wording).html
        let hint: HTML =
            own.hint.map { "<p class=\"hint\" id=\"field-\(name)-hint\">\(wording.original($0))</p>" } ?? ""
        let optional: HTML = " <span class=\"of\">\(mark ?? wording.optional)</span>"
        return input.html(labelled: "\(label)\(optional)", hint: hint)
    }
}

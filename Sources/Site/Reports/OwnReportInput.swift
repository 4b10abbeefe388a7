import HTML
import Plan

/// How an own field is filled in with a report (報告書の独自の項目の入力欄): one line, a day, a list, or a box for each choice. The names
/// are those that `ReportDraft` reads.
struct OwnReportInput: Sendable {
    let field: OwnField
    let name: String
    let value: Passage?
    let describedBy: String
    let isInvalid: HTML
    let wording: Wording

    /// Whether it is several controls under one legend.
    var isGroup: Bool { if case .choice(_, isMultiple: true) = field.kind { true } else { false } }

    var html: HTML {
        let described: HTML = describedBy.isEmpty ? "" : " aria-describedby=\"\(describedBy)\""
        let attributes: HTML = "id=\"field-\(name)\" name=\"\(name)\" data-kept\(described)\(isInvalid)"
        switch field.kind {
        case .text, .webAddress:
            return "<input type=\"text\" \(attributes) lang=\"ja\" maxlength=\"2000\" value=\"\(value?.text ?? "")\">"
        case .number, .money:
            let unit: HTML = field.unit.map { " <span class=\"unit\">\(wording.original($0))</span>" } ?? ""
            return """
                <input type="text" inputmode="decimal" \(attributes) maxlength="100" value="\(value?.text ?? "")">\(unit)
                """
        case .date: return "<input type=\"date\" \(attributes) value=\"\(value?.text ?? "")\">"
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

    private func box(_ index: Int, _ option: OwnOption) -> HTML {
        let id = index == 0 ? "field-\(name)" : "field-\(name)-\(index)"
        let checked: HTML = field.chosen(in: value).contains(option) ? " checked" : ""
        return """
            <li><input type="checkbox" id="\(id)" name="\(OwnFieldInput.name(option, of: name))" value="\(option.id)" \
            data-kept\(checked)> <label for="\(id)">\(option.label(in: wording.language))</label></li>
            """
    }
}

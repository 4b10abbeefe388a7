import HTML
import Plan

/// How a field of a plan's own form is filled in (独自の項目の入力欄), by what can stand in it.
enum OwnFieldInput {
    /// One control for a single value, a box each for several choices.
    static func kind(of field: OwnField?, rows: Int) -> FormField.Kind {
        guard let field else { return .paragraphs(rows: rows) }
        switch field.kind {
        case .text(isLong: true): return .paragraphs(rows: rows)
        case .text, .number, .money, .webAddress: return .text()
        case .date: return .day
        case .choice, .yesNo: return .choice([("", "")] + field.options.map { ($0.id, $0.label) })
        }
    }

    /// The name of the box of one of several choices.
    static func name(_ option: OwnOption, of field: String) -> String { "\(field).\(option.id)" }
}

extension EditState {
    /// A field that the form declares, filled with what is kept or was typed.
    func field<Owner>(_ field: TextField<Owner>, named name: String, of owner: Owner?, rows: Int, _ wording: Wording)
        -> HTML
    {
        let kept = owner.flatMap { field.passage(of: $0) }
        let label = plan.labels[field.field] + (field.own?.unit.map { "（\($0)）" } ?? "")
        if let own = field.own, case .choice(let options, isMultiple: true) = own.kind {
            let chosen = Set(own.chosen(in: kept).map(\.id))
            let boxes = options.map {
                check(OwnFieldInput.name($0, of: name), $0.label, chosen.contains($0.id))
            }
            return "<fieldset><legend>\(wording.original(label))</legend>\(boxes)</fieldset>"
        }
        return self.field(
            name, label, kept?.text, kind: OwnFieldInput.kind(of: field.own, rows: rows), hint: field.own?.hint, wording
        )
    }
}

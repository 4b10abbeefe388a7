import HTML
import Plan

/// What a field is called on a page (項目名): as the plan's form says it, with the unit of its numbers; an own field in English where
/// the office gave it English words.
struct FieldName: Sendable {
    let field: Field
    let own: OwnField?
    let labels: Labels
    let wording: Wording

    var html: HTML {
        let unit = own?.unit.map { "（\($0)）" } ?? ""
        if wording.language == .english, let english = own?.englishLabel { return "\(english)\(unit)" }
        let label = labels[field]
        return wording.original(label.hasSuffix(unit) ? label : label + unit)
    }
}

import HTML
import Plan

/// What a field is called on a page (項目名): as the plan's form says it, with the unit of its numbers; an own field in English where
/// the office gave it English words.
struct FieldName: Sendable {
    private let label: String
    private let own: OwnField?
    /// What English pages call a known field.
    private let english: String?
    private let wording: Wording

    init<Owner>(of field: TextField<Owner>, labels: Labels, wording: Wording) {
        // The actual of an indicator is no field of the form, and called as it is declared.
        label = field.field.isOfIndicator ? field.column : labels[field.field]
        (own, self.wording) = (field.own, wording)
        english = labels.english[field.field]
    }

    init(of field: OwnField, wording: Wording) {
        (label, own, english, self.wording) = (field.label, field, field.englishLabel, wording)
    }

    var html: HTML {
        let unit = own?.unit.map { "（\($0)）" } ?? ""
        if wording.language == .english, let english = own?.englishLabel ?? english { return "\(english)\(unit)" }
        return wording.original(label.hasSuffix(unit) ? label : label + unit)
    }
}

import HTML
import Plan

/// What a field is called on a page (項目名): as the plan's form says it, with the unit of its numbers; an own field in English where
/// the office gave it English words.
struct FieldName: Sendable {
    let field: Field
    let own: OwnField?
    let labels: Labels
    let wording: Wording

    /// What is not a field of the form, as the declaration calls it: the actual of an indicator.
    private let ofIndicator: String?

    init(field: Field, own: OwnField?, labels: Labels, wording: Wording) {
        (self.field, self.own, self.labels, self.wording, ofIndicator) = (field, own, labels, wording, nil)
    }

    init<Owner>(of field: TextField<Owner>, labels: Labels, wording: Wording) {
        (self.field, own, self.labels, self.wording) = (field.field, field.own, labels, wording)
        ofIndicator = field.field.isOfIndicator ? field.column : nil
    }

    var html: HTML {
        if let ofIndicator { return wording.original(ofIndicator) }
        let unit = own?.unit.map { "（\($0)）" } ?? ""
        if wording.language == .english, let english = own?.englishLabel { return "\(english)\(unit)" }
        let label = labels[field]
        return wording.original(label.hasSuffix(unit) ? label : label + unit)
    }
}

/// What a plan's own form calls its columns and rows (項目名), so that the form can be printed back in its own words.
public struct Labels: Hashable, Sendable {
    /// The words of this form for the known fields, only where they differ from the usual ones.
    private var words: [Field: String] = [:]
    /// What English pages call the known fields, where somebody has said.
    public var english: [Field: String] = [:]
    /// What its own fields are called: always as the plan's form says, so they are not set here.
    private var ownFields: [OwnField.ID: String] = [:]

    public init(_ words: [Field: String] = [:]) {
        for (field, label) in words { self[field] = label }
    }

    public subscript(field: Field) -> String {
        get {
            if case .own(let id) = field { return ownFields[id] ?? id.text }
            return words[field] ?? field.usualLabel
        }
        set {
            if case .own = field { return }
            words[field] = newValue == field.usualLabel ? nil : newValue
        }
    }

    /// The known fields that this form calls by words of its own, in the order of `Field`.
    public var differing: [(field: Field, label: String)] {
        Field.allCases.compactMap { field in words[field].map { (field, $0) } }
    }

    /// Takes over what a form calls its own fields.
    mutating func name(_ fields: [OwnField]) {
        guard !fields.isEmpty || !ownFields.isEmpty else { return }
        ownFields = Dictionary(fields.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    }
}

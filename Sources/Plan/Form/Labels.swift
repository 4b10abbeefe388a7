/// What a plan's own form calls its columns and rows (項目名), so that the form can be printed back in its own words.
public struct Labels: Hashable, Sendable {
    /// The words of this form, only where they differ from the usual ones.
    private var own: [Field: String] = [:]

    public init(_ own: [Field: String] = [:]) {
        for (field, label) in own { self[field] = label }
    }

    public subscript(field: Field) -> String {
        get { own[field] ?? field.usualLabel }
        set { own[field] = newValue == field.usualLabel ? nil : newValue }
    }

    /// The fields that this form calls by words of its own, in the order of `Field`.
    public var differing: [(field: Field, label: String)] {
        Field.allCases.compactMap { field in own[field].map { (field, $0) } }
    }
}

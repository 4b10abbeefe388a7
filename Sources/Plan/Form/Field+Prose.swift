extension Field {
    /// The texts that a form has a place for (KnownFields.swift).
    private static let texts = Set(Field.optional).subtracting([.status])

    /// Whether people write sentences and names into it (文を書く欄). A title, which stays with an edition's number, is none of them, nor
    /// are numbers, codes and places in the order.
    public var isProse: Bool {
        if Self.texts.contains(self) { return true }
        switch self {
        case .name, .note, .predecessors, .earlierTargets, .scope, .source, .remark, .actual, .baseline, .finalTarget,
            .own:
            return true
        default: return false
        }
    }
}

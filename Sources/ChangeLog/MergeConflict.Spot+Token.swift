import Plan

extension MergeConflict.Spot {
    /// By what a form and the table of decisions name it.
    public var token: String {
        switch self {
        case .field(let place): Self.token(of: place.subject, place.field)
        case .divisions(let id): Self.token(of: .action(id), .divisions)
        case .scale: Self.token(of: .plan, .status)
        case .thing(let subject): Self.token(of: subject, .position)
        }
    }

    /// - Parameter token: as `token` writes it; `nil` for anything else.
    public init?(token: String) {
        let parts = token.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 4, let field = Field(rawValue: parts[parts.count - 1]) else { return nil }
        // An id may hold the sign that stands between the parts.
        let item = parts[1..<parts.count - 2].joined(separator: "|")
        let spelling = LogSubject.Spelling(parts[0], item.isEmpty ? nil : item, year: Int(parts[parts.count - 2]))
        guard case .content(let subject)? = LogSubject(spelling) else { return nil }
        switch (subject, field) {
        case (_, .position): self = .thing(subject)
        case (.action(let id), .divisions): self = .divisions(id)
        case (.plan, .status): self = .scale
        default: self = .field(Place(subject, field))
        }
    }

    private static func token(of subject: Subject, _ field: Field) -> String {
        let spelling = LogSubject.content(subject).spelling
        return [spelling.word, spelling.item ?? "", spelling.year.map { String($0) } ?? "", field.rawValue].joined(
            separator: "|")
    }
}

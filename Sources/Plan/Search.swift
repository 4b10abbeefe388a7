import Japanese

/// An action in which something was found (検索結果), with the texts that say it.
public struct SearchMatch: Hashable, Sendable {
    public struct Excerpt: Hashable, Sendable {
        public let field: Field
        /// The fiscal year of the text, where it belongs to one.
        public let year: FiscalYear?
        public let text: String
    }

    public let action: Action
    /// In the order of the form; only texts that hold at least one of the words.
    public let excerpts: [Excerpt]
}

extension Plan {
    /// The words of a query: separated by spaces, full-width or half-width, and folded.
    public static func searchWords(_ query: String) -> [String] {
        query.folded.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// The actions that hold every word of `query` somewhere, in the order of the form. Width and case do not matter.
    ///
    /// - Parameter known: the only actions to look at, where somebody has found them before; all when `nil`.
    public func search(_ query: String, in known: Set<Action.ID>? = nil) -> [SearchMatch] {
        let words = Self.searchWords(query)
        guard !words.isEmpty else { return [] }
        return actions.compactMap { action in
            if let known, !known.contains(action.id) { return nil }
            let texts = searchableTexts(of: action).map { (excerpt: $0, folded: $0.text.folded) }
            guard words.allSatisfy({ word in texts.contains { $0.folded.contains(word) } }) else { return nil }
            let excerpts = texts.filter { text in words.contains { text.folded.contains($0) } }.map(\.excerpt)
            return SearchMatch(action: action, excerpts: excerpts)
        }
    }

    /// The policies that hold every word of `query` in their own name and texts or in the names of their indicators, each with those
    /// indicators that hold one, in the order of the form.
    public func searchPolicies(_ query: String) -> [(policy: Policy, indicators: [Indicator])] {
        let words = Self.searchWords(query)
        guard !words.isEmpty else { return [] }
        let owned = Dictionary(grouping: indicators, by: \.owner)
        return policies.compactMap { policy in
            let own = owned[.policy(policy.id)] ?? []
            let texts =
                [policy.numberedName] + form.policyFields.compactMap { $0.shown(of: policy)?.text } + own.map(\.name)
                + own.flatMap { $0.responsibilities.map(\.text) }
            let folded = texts.map(\.folded)
            guard words.allSatisfy({ word in folded.contains { $0.contains(word) } }) else { return nil }
            return (policy, own.filter { indicator in words.contains { indicator.name.folded.contains($0) } })
        }
    }

    /// Every text of an action that a search looks through, in the order of the form: the policies above it by name, its
    /// own words, its divisions, and what each year says.
    public func searchableTexts(of action: Action) -> [SearchMatch.Excerpt] {
        typealias Excerpt = SearchMatch.Excerpt
        var texts = path(of: action).map { Excerpt(field: .policy, year: nil, text: $0.name) }
        texts.append(Excerpt(field: .number, year: nil, text: action.number))
        texts.append(Excerpt(field: .name, year: nil, text: action.name))
        texts += action.responsibilities.map { Excerpt(field: .divisions, year: nil, text: $0.text) }
        texts += form.actionFields.compactMap { field in
            field.shown(of: action).map { Excerpt(field: field.field, year: nil, text: $0.text) }
        }
        let ofYear = form.yearFields
        for year in action.writtenYears {
            texts += ofYear.compactMap { field in
                field.shown(of: action[year]).map { Excerpt(field: field.field, year: year, text: $0.text) }
            }
        }
        return texts
    }
}

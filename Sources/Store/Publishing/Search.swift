import Algorithms
import Japanese
import Plan

/// An action in which the words were found (検索結果).
public struct SearchHit: Hashable, Sendable {
    public let key: PlanKey
    public let action: Action.ID
}

extension EditionStore {
    /// The published actions in which every word of `query` stands, in the order of the plans and their forms.
    ///
    /// Width and case do not matter. Words are separated by spaces, half or full width. What is looked through is
    /// `Plan.searchableTexts(of:)`, so a page that shows the hits finds the same ones.
    /// - Parameter query: as a visitor typed it. Nothing is found for a blank one, or for one of more than 1,000 bytes.
    public func search(_ query: String, city: Slug, plan: Slug? = nil) async throws -> [SearchHit] {
        guard query.utf8.count <= 1000, !query.utf8.contains(0) else { return [] }
        let words = Plan.searchWords(query)
        guard !words.isEmpty else { return [] }
        return try await database.read { db in
            let inPlan: SQL = plan.map { "AND plan = \($0)" } ?? ""
            let everyWord = Set(words).map { word -> SQL in "AND folded LIKE \(word.likePattern) ESCAPE '\\'" }
            return try db.rows(
                """
                SELECT plan, action FROM published_text WHERE city = \(city) \(inPlan) \(everyWord.joined(" "))
                ORDER BY plan, position
                """
            ).map { row in
                SearchHit(key: PlanKey(city: city, plan: try row.slug("plan")), action: .init(try row.text("action")))
            }
        }
    }
}

extension Transaction {
    /// Makes the actions of an edition what is found from now on.
    func replacePublishedTexts(of edition: EditionSummary, by plan: Plan) throws {
        let key = edition.key
        try execute("DELETE FROM published_text WHERE city = \(key.city) AND plan = \(key.plan)")
        let rows = plan.actions.enumerated().map { position, action -> SQL in
            "(\(key.city), \(key.plan), \(action.id), \(edition.number), \(position), \(plan.foldedText(of: action)))"
        }
        for some in rows.chunks(ofCount: 400) {
            try execute(
                """
                INSERT INTO published_text (city, plan, action, edition, position, folded) VALUES \(some.joined(", "))
                """)
        }
    }
}

extension Plan {
    /// Everything that can be found in an action, as it counts when compared: a line for each text.
    func foldedText(of action: Action) -> String {
        searchableTexts(of: action).map(\.text.folded).joined(separator: "\n")
    }
}

extension String {
    /// A LIKE pattern for texts that hold this one; `\` takes away the meaning of `%` and `_`.
    fileprivate var likePattern: String {
        "%" + reduce(into: "") { $0 += "%_\\".contains($1) ? "\\\($1)" : String($1) } + "%"
    }
}

import HTML
import JapaneseText
import Plan

/// What a search over all published plans of a city found (市内の検索).
public struct CitySearchPage: Page {
    public let municipality: Municipality
    public let query: String
    /// The plans in which something was found, each with the actions to show.
    public let found: [(published: PublishedPlan, actions: [Action.ID])]

    public init(municipality: Municipality, query: String, found: [(published: PublishedPlan, actions: [Action.ID])]) {
        self.municipality = municipality
        self.query = query
        self.found = found
    }

    public func title(_ wording: Wording) -> String { query }
    public func content(_ wording: Wording) -> HTML { "<h1>\(query)</h1>" }
}

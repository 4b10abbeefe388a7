import HTML
import Japanese
import Plan

/// What a search over all published plans of a city found (市内の検索).
struct CitySearchPage: Page {
    let municipality: Municipality
    let query: String
    let found: [Found]

    /// A plan in which something was found, and where.
    struct Found: Sendable {
        let published: PublishedPlan
        let actions: Set<Action.ID>

        init(published: PublishedPlan, actions: Set<Action.ID>) {
            self.published = published
            self.actions = actions
        }
    }

    init(municipality: Municipality, query: String, found: [Found]) {
        self.municipality = municipality
        self.query = query
        self.found = found
    }

    func title(_ wording: Wording) -> String { query.isEmpty ? wording.search : wording.searchTitle(query) }

    func content(_ wording: Wording) -> HTML {
        let form = SearchForm(
            action: Address(.citySearch(municipality.slug, query: "")).path, query: query, wording: wording,
            isLarge: true)
        let sections = found.map { found in
            let published = found.published
            let context = PlanContext(published: published, edition: nil, wording: wording)
            let id = "plan-\(published.key.plan.text)"
            return """
                <section aria-labelledby="\(id)"><h2 id="\(id)"\(wording.originalAttribute)>\(published.plan.title)</h2>\
                \(SearchResults(matches: published.plan.search(query, in: found.actions), query: query, context: context).html)</section>
                """ as HTML
        }
        let nothing: HTML =
            query.isEmpty || !found.isEmpty ? "" : "<p class=\"empty\" role=\"status\">\(wording.found(0, query))</p>"
        return """
            <p class="owner">\(wording.original(municipality.name))</p><h1>\(title(wording))</h1>\
            \(form.html)<p class="note">\(wording.searchNote)</p>\(nothing)\(sections)
            """
    }
}

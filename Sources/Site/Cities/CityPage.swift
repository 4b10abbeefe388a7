import HTML
import Japanese
import Plan

/// The plans of one city (自治体のページ).
struct CityPage: Page {
    let shelf: CityShelf

    init(shelf: CityShelf) { self.shelf = shelf }

    private var municipality: Municipality { shelf.municipality }

    func title(_ wording: Wording) -> String { wording.plansOf(municipality.name) }

    func content(_ wording: Wording) -> HTML {
        let search = SearchForm(
            action: Address(.citySearch(municipality.slug, query: "")).path, query: "", wording: wording, isLarge: true)
        return """
            <header class="lead"><h1>\(wording.plansOf(municipality.name))</h1>\
            \(municipality.code.map { "<p class=\"facts\">\(wording.municipalityCode) \($0.digits)</p>" as HTML })</header>
            \(shelf.latest.isEmpty ? "<p class=\"empty\">\(wording.nothingPublished)</p>" : PlanList(editions: shelf.latest, wording: wording).html + search.html)
            """
    }
}

extension Wording {
    fileprivate func plansOf(_ name: String) -> String { say("\(name)の計画", "Plans of \(name)") }
}

import HTML
import Japanese
import Plan

/// The first page (自治体の一覧): which cities publish their plans here.
struct HomePage: Page {
    /// In the order of the cities' slugs.
    let shelves: [CityShelf]

    init(shelves: [CityShelf]) {
        self.shelves = shelves.filter { !$0.latest.isEmpty }
    }

    func title(_ wording: Wording) -> String { wording.homeTitle }

    func content(_ wording: Wording) -> HTML {
        """
        <header class="lead"><h1>\(wording.homeTitle)</h1><p class="sentence">\(wording.homeSentence)</p></header>
        \(shelves.isEmpty ? "<p class=\"empty\">\(wording.nothingPublished)</p>" : cities(wording))
        """
    }

    private func cities(_ wording: Wording) -> HTML {
        shelves.reduce(into: HTML()) { html, shelf in
            let city = shelf.municipality.slug
            html += """
                <section aria-labelledby="city-\(city.text)"><h2 id="city-\(city.text)">\
                <a href="\(Address(.city(city), language: wording.language).path)">\(wording.original(shelf.municipality.name))</a></h2>\
                \(PlanList(editions: shelf.latest, wording: wording).html)</section>
                """
        }
    }
}

/// Plans as a list of cards (計画の一覧).
struct PlanList: Sendable {
    /// The latest of each plan.
    let editions: [EditionSummary]
    let wording: Wording

    var html: HTML {
        let items = editions.map { edition in
            let address = Address(.plan(edition.key, edition: nil, .overview), language: wording.language)
            return """
                <li><a href="\(address.path)"\(wording.originalAttribute)>\(edition.title)</a>\
                <span class="of">\(wording.edition(edition.number))　\(wording.published(on: edition.publishedOn))</span></li>
                """ as HTML
        }
        return "<ul class=\"cards\">\(items)</ul>"
    }
}

extension Wording {
    fileprivate var homeSentence: String {
        say(
            "自治体が立てた計画を、年度ごとの目標と実績、達成状況とともに公表しています。",
            "Plans of municipalities, with the targets, results and achievement of every fiscal year.")
    }
}

import HTML
import Japanese
import Plan

/// A plan in a list of plans.
struct PlanEntry: Sendable {
    let key: PlanKey
    let municipality: Municipality
    let title: String
    let edition: EditionLabel

    init(key: PlanKey, municipality: Municipality, title: String, edition: EditionLabel) {
        self.key = key
        self.municipality = municipality
        self.title = title
        self.edition = edition
    }
}

/// The first page (自治体の一覧): which cities publish their plans here.
struct HomePage: Page {
    let plans: [PlanEntry]

    init(plans: [PlanEntry]) {
        self.plans = plans
    }

    func title(_ wording: Wording) -> String { wording.homeTitle }

    func content(_ wording: Wording) -> HTML {
        """
        <header class="lead"><h1>\(wording.homeTitle)</h1><p class="sentence">\(wording.homeSentence)</p></header>
        \(plans.isEmpty ? "<p class=\"empty\">\(wording.nothingPublished)</p>" : cities(wording))
        """
    }

    private func cities(_ wording: Wording) -> HTML {
        var order: [Slug] = []
        var groups: [Slug: [PlanEntry]] = [:]
        for plan in plans {
            if groups[plan.key.city] == nil { order.append(plan.key.city) }
            groups[plan.key.city, default: []].append(plan)
        }
        return order.reduce(into: HTML()) { html, city in
            guard let entries = groups[city], let first = entries.first else { return }
            html += """
                <section aria-labelledby="city-\(city.text)"><h2 id="city-\(city.text)">\
                <a href="\(Address(.city(city), language: wording.language).path)">\(wording.original(first.municipality.name))</a></h2>\
                \(PlanList(plans: entries, wording: wording).html)</section>
                """
        }
    }
}

/// Plans as a list of cards (計画の一覧).
struct PlanList: Sendable {
    let plans: [PlanEntry]
    let wording: Wording

    var html: HTML {
        let items = plans.map { entry in
            let address = Address(.plan(entry.key, edition: nil, .overview), language: wording.language)
            return """
                <li><a href="\(address.path)"\(wording.originalAttribute)>\(entry.title)</a>\
                <span class="of">\(wording.edition(entry.edition.number))　\(wording.published(on: entry.edition.publishedOn))</span></li>
                """ as HTML
        }
        return "<ul class=\"cards\">\(items)</ul>"
    }
}

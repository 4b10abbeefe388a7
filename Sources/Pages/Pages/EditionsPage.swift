import HTML
import JapaneseText
import Plan

/// The published editions of a plan (公表の記録): permanent, dated, each with the hash of its document.
public struct EditionsPage: Page {
    public let municipality: Municipality
    public let key: PlanKey
    public let planTitle: String
    /// The latest first.
    public let editions: [EditionLabel]

    public init(municipality: Municipality, key: PlanKey, planTitle: String, editions: [EditionLabel]) {
        self.municipality = municipality
        self.key = key
        self.planTitle = planTitle
        self.editions = editions
    }

    public func title(_ wording: Wording) -> String { wording.editions }

    public func content(_ wording: Wording) -> HTML {
        let rows = editions.map { edition in
            let page = Address(.plan(key, edition: edition.number, .overview), language: wording.language)
            let document = Address(.plan(key, edition: edition.number, .overview), format: .json)
            return """
                <tr><th scope="row"><a href="\(page.path)">\(wording.edition(edition.number))</a>\
                \(" <span class=\"chip fair\">\(wording.latest)</span>", if: edition.isLatest)</th>\
                <td>\(wording.day(edition.publishedOn))</td>\
                <td><a href="\(document.path)" download>\(wording.document)</a></td>\
                <td><code class="hash">\(edition.sha256)</code></td></tr>
                """ as HTML
        }
        return """
            <p class="owner"\(wording.originalAttribute)>\(planTitle)</p><h1>\(wording.editions)</h1>\
            <p>\(wording.editionsNote)</p>\
            \(ScrollRegion(label: wording.editions, content: """
                <table class="data"><caption>\(wording.editions)</caption><thead><tr><th scope="col">\(wording.editionColumn)</th>\
                <th scope="col">\(wording.publishedOn)</th><th scope="col">\(wording.document)</th><th scope="col">SHA-256</th></tr></thead>\
                <tbody>\(rows)</tbody></table>
                """).html)
            """
    }
}

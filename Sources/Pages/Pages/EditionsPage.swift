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

    public func title(_ wording: Wording) -> String { wording.editionsOf(planTitle) }

    public func content(_ wording: Wording) -> HTML {
        let table = RecordTable(
            caption: wording.editions, style: "editions",
            columns: [
                RecordTable.Column(wording.editionColumn), RecordTable.Column(wording.publishedOn),
                RecordTable.Column(wording.document, style: "names"), RecordTable.Column("SHA-256"),
            ],
            rows: editions.map { RecordTable.Row(cells: cells(of: $0, wording)) })
        return """
            <p class="owner"\(wording.originalAttribute)>\(planTitle)</p><h1>\(wording.editions)</h1>\
            <p>\(wording.editionsNote)</p>\(table.html)
            """
    }

    private func cells(of edition: EditionLabel, _ wording: Wording) -> [HTML] {
        let page = Address(.plan(key, edition: edition.number, .overview), language: wording.language)
        let document = Address(.plan(key, edition: edition.number, .overview), format: .json)
        return [
            """
            <a href="\(page.path)">\(wording.edition(edition.number))</a>\
            \(" <span class=\"chip fair\">\(wording.latest)</span>", if: edition.isLatest)
            """,
            "\(wording.day(edition.publishedOn))",
            "<a href=\"\(document.path)\" download>\(wording.document)</a>",
            "<code class=\"hash\">\(edition.sha256)</code>",
        ]
    }
}

import HTML
import Japanese
import Plan

/// The published editions of a plan (公表の記録): permanent, dated, each with the hash of its document.
struct EditionsPage: Page {
    let municipality: Municipality
    let key: PlanKey
    let planTitle: String
    /// The latest first.
    let editions: [EditionSummary]
    /// Of every edition, the latest edition first.
    let errata: [Erratum]
    /// What the actions that they are about are called in their editions.
    let actionNames: [Erratum: String]

    init(
        municipality: Municipality, key: PlanKey, planTitle: String, editions: [EditionSummary],
        errata: [Erratum] = [], actionNames: [Erratum: String] = [:]
    ) {
        self.municipality = municipality
        self.key = key
        self.planTitle = planTitle
        self.editions = editions
        self.errata = errata
        self.actionNames = actionNames
    }

    func title(_ wording: Wording) -> String { wording.editionsOf(planTitle) }

    func content(_ wording: Wording) -> HTML {
        let table = RecordTable(
            caption: wording.editions, style: "editions",
            columns: [
                RecordTable.Column(wording.editionColumn), RecordTable.Column(wording.publishedOn),
                RecordTable.Column(wording.changesColumn), RecordTable.Column(wording.document, style: "names"),
                RecordTable.Column("SHA-256"),
            ],
            rows: editions.map { RecordTable.Row(cells: cells(of: $0, wording)) })
        return """
            <p class="owner"\(wording.originalAttribute)>\(planTitle)</p><h1>\(wording.editions)</h1>\
            <p>\(wording.editionsNote)</p>\(table.html)\(errata(wording))
            """
    }

    /// What was set right beside each edition.
    private func errata(_ wording: Wording) -> HTML {
        guard !errata.isEmpty else { return "" }
        let lists = editions.map { edition -> HTML in
            let own = errata.filter { $0.edition == edition.number }
            guard !own.isEmpty else { return "" }
            return """
                <section aria-labelledby="errata-\(edition.number)"><h2 id="errata-\(edition.number)">\(wording.errataOf(edition: edition.number))</h2>\
                \(ErrataTable(errata: own, wording: wording, action: { link($0, own, edition, wording) }).html)</section>
                """
        }
        return "<p class=\"note\">\(wording.errataNote)</p>\(lists)"
    }

    /// To the action in the edition that is set right.
    private func link(_ id: Action.ID, _ errata: [Erratum], _ edition: EditionSummary, _ wording: Wording) -> HTML {
        guard let name = errata.first(where: { $0.action == id }).flatMap({ actionNames[$0] }) else {
            return "\(id.text)"
        }
        let address = Address(.plan(key, edition: edition.number, .action(id.text)), language: wording.language)
        return "<a href=\"\(address.path)\"\(wording.originalAttribute)>\(name)</a>"
    }

    /// What stays of one that was taken down: nothing of it can be followed.
    private func cells(of edition: EditionSummary, _ retraction: Retraction, _ wording: Wording) -> [HTML] {
        let blank: HTML = "<span class=\"blank\">–</span>"
        return [
            """
            \(wording.edition(edition.number)) <span class="chip bad">\(wording.retracted)</span>\
            <p class="edition-note">\(wording.retractedOn)：\(wording.day(retraction.day))</p>\
            <p class="edition-note"\(wording.originalAttribute)>\(retraction.reason)</p>
            """,
            "\(wording.day(edition.publishedOn))", blank, blank, "<code class=\"hash\">\(edition.sha256)</code>",
        ]
    }

    private func cells(of edition: EditionSummary, _ wording: Wording) -> [HTML] {
        if let retraction = edition.retraction { return cells(of: edition, retraction, wording) }
        let page = Address(.plan(key, edition: edition.number, .overview), language: wording.language)
        let document = Address(.plan(key, edition: edition.number, .overview), format: .json)
        let changes = Address(
            .plan(key, edition: edition.number, .changes(since: nil)), language: wording.language)
        return [
            """
            <a href="\(page.path)">\(wording.edition(edition.number))</a>\
            \(" <span class=\"chip fair\">\(wording.latest)</span>", if: edition.number == editions.current?.number)\
            \(" <span class=\"chip neutral\">\(wording.redacted)</span>", if: !edition.redactions.isEmpty)\
            \(edition.note.map { "<p class=\"edition-note\"\(wording.originalAttribute)>\($0)</p>" as HTML })\
            \(edition.redactions.map { redaction -> HTML in
                """
                <p class="edition-note">\(wording.redactedOn)：\(wording.day(redaction.day)) \
                <span\(wording.originalAttribute)>\(redaction.reason)</span></p>
                """
            })
            """,
            "\(wording.day(edition.publishedOn))",
            edition.number > 1
                ? "<a href=\"\(changes.path)\">\(wording.changesLink)<span class=\"visually-hidden\">（\(wording.edition(edition.number))）</span></a>"
                : "<span class=\"blank\">\(wording.firstEdition)</span>",
            "<a href=\"\(document.path)\" download>\(wording.document)</a>",
            edition.redactions.isEmpty
                ? "<code class=\"hash\">\(edition.sha256)</code>"
                : """
                <span class="of">\(wording.nowSHA256)</span> <code class="hash">\(edition.presentSHA256)</code> \
                <span class="of">\(wording.thenSHA256)</span> <code class="hash">\(edition.sha256)</code>
                """,
        ]
    }
}

extension Wording {
    fileprivate var redacted: String { say("一部墨消し", "blotted out in part") }
    fileprivate var redactedOn: String { say("墨消しの日", "Blotted out") }
    fileprivate var nowSHA256: String { say("現在：", "Now:") }
    fileprivate var thenSHA256: String { say("公表時：", "As published:") }
    fileprivate var firstEdition: String { say("最初の版", "none: the first edition") }
    fileprivate var changesColumn: String { say("変わったこと", "Changes") }
    fileprivate var changesLink: String { say("前の版との違い", "Against the one before") }
    fileprivate func editionsOf(_ plan: String) -> String { say("\(plan)の公表の記録", "Editions of \(plan)") }
    fileprivate var editionsNote: String {
        say(
            "公表した版は変わらず、同じアドレスで読み続けられます（個人情報などのために取り下げ、または語句を墨消しした版は、そのことを示します）。文書のSHA-256を計算して表の値と比べると、公表時のままであることを誰でも確かめられます。",
            "A published edition never changes and keeps its address; one that was taken down or blotted out in part, for personal data or the like, says so. Anyone can compute the document's SHA-256 and compare it with this table."
        )
    }
}

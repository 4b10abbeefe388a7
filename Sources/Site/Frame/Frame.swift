import HTML
import Japanese
import Plan

/// What stands around every page (共通の枠): head, banner, menu, breadcrumbs, footer.
struct Frame: Sendable {
    let address: Address
    /// The plan whose page it is, where it is one.
    let published: PublishedPlan?
    /// The city whose page it is, where it is one.
    let municipality: Municipality?

    init(address: Address, published: PublishedPlan? = nil, municipality: Municipality? = nil) {
        self.address = address
        self.published = published
        self.municipality = municipality ?? published?.municipality
    }

    private var wording: Wording { Wording(address.language) }

    /// The edition in the address; `nil` under the plan's own address.
    private var edition: Int? {
        if case .plan(_, let edition, _) = address.target { edition } else { nil }
    }

    /// The whole document, ready to send as `text/html; charset=utf-8`.
    func document(_ page: some Page) -> String {
        let title = page.title(wording)
        // What the page shows, as files; they are the same in either language.
        let twins =
            page.hasTwins ? Address(address.target, preview: address.preview).twins(of: published?.plan) : []
        let owner = [published.map { wording.titleText(of: $0.plan) }, municipality?.name].compactMap { $0 }.filter {
            $0 != title
        }
        let html: HTML = """
            <!DOCTYPE html>
            <html lang="\(address.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            \("<meta name=\"robots\" content=\"noindex\">\n", if: address.preview != nil)\
            <title>\(address.preview == nil ? "" : wording.previewMark + wording.colon)\(([title] + owner).joined(separator: " | "))</title>
            <link rel="stylesheet" href="\(Asset.style.path)">
            <link rel="icon" href="\(Asset.icon.path)" type="image/svg+xml">
            \(alternates(twins))</head>
            <body>
            <a class="skip" href="#content">\(wording.skipToContent)</a>
            \(banner)\(menu)\(notice)
            <main id="content" tabindex="-1">
            \(breadcrumbs(to: page.hasWrittenTitle ? wording.original(title) : "\(title)"))\(page.content(wording))
            </main>
            \(footer(twins))
            </body>
            </html>

            """
        return html.markup.withGapsMarked(in: address.language)
    }

    /// The same page in the other language and in the other formats, for browsers and programs.
    private func alternates(_ twins: [Address]) -> HTML {
        var other = address
        other.language = wording.otherLanguage
        let formats = twins.map { twin in
            "<link rel=\"alternate\" type=\"\(twin.format.mediaType)\" href=\"\(twin.path)\">\n" as HTML
        }
        return "<link rel=\"alternate\" hreflang=\"\(other.language.rawValue)\" href=\"\(other.path)\">\n\(formats)"
    }

    private var banner: HTML {
        var other = address
        other.language = wording.otherLanguage
        let home = municipality.map { Address.Target.city($0.slug) } ?? .home
        let search: HTML
        if let published {
            let address = Address(.plan(published.key, edition: edition, .search("")), preview: address.preview)
            search = SearchForm(action: address.path, query: "", wording: wording).html
        } else {
            search = ""
        }
        return """
            <header class="banner"><div class="inner"><p class="brand">\
            <a href="\(Address(home, language: address.language).path)">\(municipality.map { wording.original($0.name) } ?? "\(wording.homeTitle)")</a></p>\
            \(search)<p class="language"><a href="\(other.path)" hreflang="\(other.language.rawValue)" lang="\(other.language.rawValue)">\
            \(wording.language2)</a></p></div></header>
            """
    }

    private var menu: HTML {
        guard let published else { return "" }
        let context = PlanContext(published: published, edition: edition, wording: wording)
        let latest = context.latestYear.map { [(PlanPlace.year($0), wording.year($0))] } ?? []
        // A list of indicators has no rows for a sheet, and divisions only where it names them.
        let hasActions = !published.plan.actions.isEmpty
        let hasDivisions = hasActions || !published.plan.divisions.isEmpty
        let places: [(PlanPlace, String)] =
            [(.overview, wording.overview)] + (hasActions ? [(.sheet(SheetFilter()), wording.sheet)] : [])
            + [(.policies, wording.policies)] + (hasDivisions ? [(.divisions, wording.divisions)] : []) + latest
            + (published.showsFindings ? [(.findings, wording.findings)] : [])
            + (address.preview == nil ? [(.data, wording.data)] : [])
        let items = places.map { place, label in
            let current: HTML = isCurrent(place) ? " aria-current=\"page\"" : ""
            return "<li><a href=\"\(context.link(place))\"\(current)>\(label)</a></li>" as HTML
        }
        let editions = Address(.editions(published.key), language: address.language)
        return """
            <nav class="menu" aria-label="\(wording.planMenu)"><ul>\(items)\
            \("<li><a href=\"\(editions.path)\">\(wording.editions)</a></li>", if: address.preview == nil)</ul></nav>
            """
    }

    private func isCurrent(_ place: PlanPlace) -> Bool {
        guard case .plan(_, _, let here) = address.target else { return false }
        if case .sheet = here, case .sheet = place { return true }
        return here == place
    }

    /// Says that an old edition is old.
    private var notice: HTML {
        if address.preview != nil {
            return
                "<aside class=\"notice preview\"><p><b>\(wording.previewMark)</b> \(wording.previewNotice)</p></aside>"
        }
        guard let published, case .plan(let key, _, let place) = address.target else { return "" }
        let latest = Address(.plan(key, edition: nil, place), language: address.language)
        let isOld: HTML = """
            <p>\(wording.oldEdition(published.edition.number, isRedacted: !published.edition.redactions.isEmpty)) \
            <a href="\(latest.path)">\(wording.toLatestEdition)</a></p>
            """
        guard !published.isLatest || !published.edition.redactions.isEmpty else { return "" }
        return "<aside class=\"notice\">\(isOld, if: !published.isLatest)\(redactions(of: published.edition))</aside>"
    }

    /// Says that words of the edition are blotted out, when and why.
    private func redactions(of edition: EditionSummary) -> HTML {
        let lines = edition.redactions.map { redaction -> HTML in
            """
            <p>\(wording.redactedEdition(on: redaction.day)) \(wording.reason)\(wording.colon)\
            \(wording.original(redaction.reason))</p>
            """
        }
        return lines.reduce(into: HTML()) { $0 += $1 }
    }

    private func breadcrumbs(to title: HTML) -> HTML {
        var steps: [(String, HTML)] = [(Address(.home, language: address.language).path, "\(wording.home)")]
        if let municipality {
            steps.append(
                (
                    Address(.city(municipality.slug), language: address.language).path,
                    wording.original(municipality.name)
                ))
        }
        if let published {
            let plan = Address(
                .plan(published.key, edition: edition, .overview), language: address.language, preview: address.preview)
            steps.append((plan.path, wording.title(of: published.plan)))
        }
        if case .plan(let key, let edition, let place) = address.target, let above = place.above {
            let path = Address(
                .plan(key, edition: edition, above), language: address.language, preview: address.preview
            ).path
            steps.append(
                (
                    path,
                    "\(above == .policies ? wording.policies : above == .divisions ? wording.divisions : wording.sheet)"
                ))
        }
        let links = steps.filter { $0.0 != address.path }.map { "<li><a href=\"\($0.0)\">\($0.1)</a></li>" as HTML }
        guard !links.isEmpty else { return "" }
        return """
            <nav class="breadcrumbs" aria-label="\(wording.breadcrumbs)"><ol>\(links)\
            <li aria-current="page">\(title)</li></ol></nav>
            """
    }

    private func footer(_ twins: [Address]) -> HTML {
        let formats = twins.map { twin in
            "<li><a href=\"\(twin.path)\" download>\(wording.format(twin.format))</a></li>" as HTML
        }
        let downloads: HTML =
            formats.isEmpty
            ? ""
            : """
            <section class="downloads" aria-labelledby="downloads"><h2 id="downloads">\(wording.downloadThisPage)</h2><ul>\(formats)</ul></section>
            """
        return """
            <footer><div class="inner">\(downloads)\(editionFacts)\
            \("<p>\(wording.languageNote)</p>", if: !wording.languageNote.isEmpty)<p class="made">\(wording.madeWith)</p></div></footer>
            """
    }

    private var editionFacts: HTML {
        guard let published, address.preview == nil, case .plan(let key, _, let place) = address.target else {
            return ""
        }
        let permanent = Address(.plan(key, edition: published.edition.number, place), language: address.language)
        return """
            <dl class="edition"><dt>\(wording.editionColumn)</dt><dd>\(wording.edition(published.edition.number))　\
            \(wording.published(on: published.edition.publishedOn))</dd><dt>\(wording.permanentAddress)</dt>\
            <dd><a href="\(permanent.path)">\(permanent.path)</a></dd><dt>\(wording.fingerprint)</dt>\
            <dd><code class="hash">\(published.edition.presentSHA256)</code></dd></dl>
            """
    }
}

extension PlanPlace {
    /// The list in which this stands.
    fileprivate var above: PlanPlace? {
        switch self {
        case .policy: .policies
        case .division: .divisions
        case .action: .sheet(SheetFilter())
        default: nil
        }
    }
}

extension Wording {
    fileprivate var previewMark: String { say("公表前", "Not published") }
    fileprivate var previewNotice: String {
        say(
            "これは公表前の内容を確認するためのページです。内容は変わることがあります。外部に広めないでください。",
            "This is for reading before publication. It may still change; please do not pass it on.")
    }
    fileprivate var languageNote: String {
        say("", "The plan itself is in Japanese, as the municipality wrote it; only this frame is in English.")
    }
    fileprivate var downloadThisPage: String { say("このページの内容を保存する", "Download what this page shows") }
    fileprivate func oldEdition(_ number: Int, isRedacted: Bool) -> String {
        isRedacted
            ? say("これは過去の版（第\(number)版）です。", "This is an earlier edition (\(number)).")
            : say(
                "これは過去の版（第\(number)版）です。内容は公表時のまま変わりません。",
                "This is an earlier edition (\(number)). It stays as it was published.")
    }
    fileprivate func redactedEdition(on day: Day) -> String {
        say(
            "この版は、\(self.day(day))に一部の語句を墨消ししました。",
            "Words of this edition were blotted out on \(self.day(day)).")
    }
    fileprivate var reason: String { say("理由", "Reason") }
    fileprivate var toLatestEdition: String { say("最新の版を見る", "Go to the latest edition") }
    fileprivate var permanentAddress: String { say("この版の変わらないアドレス", "Permanent address of this edition") }
    fileprivate var madeWith: String {
        say(
            "この画面は、計画の進み具合を公表するソフトウェア「捗り（Hakadori）」で作成しています。",
            "Made with Hakadori, software that keeps a city's promises in view.")
    }
    fileprivate var planMenu: String { say("この計画の内容", "This plan") }
}

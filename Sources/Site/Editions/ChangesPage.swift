import HTML
import Japanese
import Plan

/// What an edition changed against another one (版の違い): what came, what went, and the words that changed.
struct ChangesPage: Page {
    let context: PlanContext
    let published: PublishedPlan
    /// The edition it is compared with; `nil` for the first one.
    let other: PublishedPlan?
    /// The numbers of the editions there are, the latest first.
    let editions: [Int]

    /// - Parameter edition: of the address; `nil` under the plan's own.
    init(
        published: PublishedPlan, edition: Int?, language: Language, other: PublishedPlan?, editions: [Int]
    ) {
        context = PlanContext(published: published, edition: edition, wording: Wording(language))
        self.published = published
        self.other = other
        self.editions = editions
    }

    var hasTwins: Bool { false }

    func title(_ wording: Wording) -> String { wording.differencesOf(edition: published.edition.number) }

    func content(_ wording: Wording) -> HTML {
        let (context, plan) = (context, published.plan)
        guard let other else {
            return
                "<header class=\"lead\"><h1>\(title(wording))</h1></header><p class=\"empty\">\(wording.firstEditionNote)</p>"
        }
        let view = PlanDifferenceView(
            difference: PlanDifference(from: other.plan, to: plan), names: Names([plan, other.plan]),
            wording: wording, link: { id in plan[id].map { context.link($0) } })
        return """
            <header class="lead"><h1>\(title(wording))</h1>\
            <p class="sentence">\(wording.comparedWith(edition: other.edition.number))</p>\
            <p class="note">\(wording.differencesNote)</p></header>\(form(wording, other.edition.number))\
            <section aria-labelledby="differences"><h2 id="differences">\(wording.differences)</h2>\(view.html)</section>
            """
    }

    /// Chooses another edition to compare with.
    private func form(_ wording: Wording, _ chosen: Int) -> HTML {
        let others = editions.filter { $0 != published.edition.number }
        guard others.count > 1 else { return "" }
        let options = others.map { number in
            let selected: HTML = number == chosen ? " selected" : ""
            return "<option value=\"\(number)\"\(selected)>\(wording.edition(number))</option>" as HTML
        }
        let address = Address(.plan(context.key, edition: context.edition, .changes(since: nil)))
        return """
            <form class="filter" method="get" action="\(address.path)">\
            \("<input type=\"hidden\" name=\"lang\" value=\"en\">", if: wording.language == .english)\
            <div><label for="since">\(wording.compareWith)</label><select id="since" name="since">\(options)</select></div>\
            <div><button type="submit">\(wording.compare)</button></div></form>
            """
    }
}

extension Wording {
    fileprivate func differencesOf(edition: Int) -> String {
        say("第\(edition)版で変わったこと", "What edition \(edition) changed")
    }
    fileprivate var firstEditionNote: String {
        say("これは最初の版なので、比べる版がありません。", "This is the first edition; there is none to compare it with.")
    }
    fileprivate var compareWith: String { say("比べる版", "Compare with") }
}

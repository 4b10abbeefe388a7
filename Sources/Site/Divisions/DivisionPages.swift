import HTML
import Japanese
import Plan

/// The divisions in charge (担当課の一覧).
struct DivisionsPage: Page {
    let context: PlanContext

    func title(_ wording: Wording) -> String { wording.divisions }

    func content(_ wording: Wording) -> HTML {
        guard let year = context.latestYear else { return "<h1>\(wording.divisions)</h1>" }
        let caption = wording.distributionByDivision(year)
        return """
            <h1>\(wording.divisions)</h1><p class="note">\(wording.severalDivisionsNote)</p>\
            \(DivisionDistribution(caption: caption, year: year, context: context).html)
            """
    }
}

/// One division (担当課): what is it in charge of, and how is it doing?
struct DivisionPage: Page {
    let context: PlanContext
    let division: Division

    private var plan: Plan { context.plan }

    func title(_ wording: Wording) -> String { division.name }
    var hasWrittenTitle: Bool { true }

    func content(_ wording: Wording) -> HTML {
        let actions = plan.actions(of: division)
        let rows = plan.years.map { year in
            DistributionTable.Row(
                heading: "\(wording.year(year))",
                distribution: plan.distribution(in: year, of: plan.actions(of: division, in: year)))
        }
        let table = DistributionTable(
            caption: wording.distributionByYear, rowHeading: wording.fiscalYear, rows: rows, context: context)
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.labels[.divisions]))</p>\
            <h1\(wording.originalAttribute)>\(division.name)</h1>\
            <p class="sentence">\(wording.inCharge(actions.count, of: plan.actions.count))\
            \(context.latestYear.map { wording.inShort($0, plan.distribution(in: $0, of: plan.actions(of: division, in: $0))) })</p>\(successions(wording))</header>
            <section aria-labelledby="by-year"><h2 id="by-year">\(wording.distributionByYear)</h2>\(table.html)</section>
            <section aria-labelledby="actions"><h2 id="actions">\(wording.actionsInCharge)</h2>\
            \(ActionTable(caption: wording.actionsInCharge, actions: actions, context: context).html)</section>
            \(expected(wording))\(everyone(wording))
            """
    }

    /// Who took over from it (組織改正).
    private func successions(_ wording: Wording) -> HTML {
        plan.successions(of: division).reduce(into: HTML()) { html, succession in
            let link: HTML =
                "<a href=\"\(context.link(.division(succession.division)))\">\(wording.original(succession.division.name))</a>"
            html += "<p>\(wording.tookOver(succession, link))</p>"
        }
    }

    /// What this division is to reach in the first year that is not due yet.
    private func expected(_ wording: Wording) -> HTML {
        guard let year = plan.years.first(where: { !plan.isDue($0) }) else { return "" }
        let items = plan.actions(of: division, in: year).compactMap { action in
            action[year].target.map {
                """
                <dt>\(action.number) \(ActionLink(action: action, context: context).html)</dt>\
                <dd\(wording.originalAttribute)>\(PassageView(passage: $0.text).html)</dd>
                """ as HTML
            }
        }
        guard !items.isEmpty else { return "" }
        return """
            <section aria-labelledby="next"><h2 id="next">\(wording.expectedIn(year))</h2><dl class="facts">\(items)</dl></section>
            """
    }

    private func everyone(_ wording: Wording) -> HTML {
        let actions = plan.actionsOfAllDivisions
        guard !actions.isEmpty else { return "" }
        return """
            <section aria-labelledby="everyone"><h2 id="everyone">\(wording.everyDivision)</h2>\
            \(ActionTable(caption: wording.everyDivision, actions: actions, context: context).html)</section>
            """
    }
}

extension Wording {
    fileprivate func inCharge(_ count: Int, of all: Int) -> String {
        say("全\(all)件のうち\(count)件の取組を担当しています。", "In charge of \(count) of \(all) actions.")
    }
    fileprivate var actionsInCharge: String { say("担当する取組", "Actions in charge") }
    fileprivate func expectedIn(_ year: FiscalYear) -> String {
        say("\(self.year(year))に予定していること", "Expected in \(self.year(year))")
    }
    /// That a division is not in charge any more, and who is.
    fileprivate func tookOver(_ succession: Succession, _ link: HTML) -> HTML {
        let last = year(FiscalYear(succession.from.value - 1))
        return say(
            "\(last)まで担当していました。\(year(succession.from))からは\(link)が引き継いでいます。",
            "It was in charge until \(last). From \(year(succession.from)) on, \(link) is.")
    }
}

import Findings
import HTML
import Japanese
import Plan

/// The divisions in charge (担当課の一覧).
struct DivisionsPage: Page {
    let context: PlanContext

    func title(_ wording: Wording) -> String { wording.divisions }

    func content(_ wording: Wording) -> HTML {
        "<h1>\(wording.divisions)</h1>\(distribution(wording))\(IndicatorsByDivision(context: context).html)"
    }

    private func distribution(_ wording: Wording) -> HTML {
        guard let year = context.latestYear, !context.plan.actions.isEmpty else { return "" }
        let caption = wording.distributionByDivision(year)
        return """
            <p class="note">\(wording.severalDivisionsNote)</p>\
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
        """
        <header class="lead"><p class="owner">\(wording.label(.divisions, in: plan.labels))</p>\
        <h1\(wording.originalAttribute)>\(division.name)</h1>\
        <p class="sentence">\(inShort(wording))</p>\(successions(wording))</header>
        \(ofActions(wording))\
        \(StatedIndicators(title: wording.indicatorsInCharge, indicators: plan.indicators(of: division), context: context, namesOwner: true).html)
        \(expected(wording))\(everyone(wording))
        """
    }

    private func inShort(_ wording: Wording) -> HTML {
        let (actions, indicators) = (plan.actions(of: division), plan.indicators(of: division))
        guard !plan.actions.isEmpty else {
            return "\(wording.inCharge(ofIndicators: indicators.count, of: plan.indicators.count))"
        }
        return """
            \(wording.inCharge(actions.count, of: plan.actions.count))\
            \(context.latestYear.map { wording.inShort($0, plan.distribution(in: $0, of: plan.actions(of: division, in: $0))) })
            """
    }

    /// How its actions do, by year and one by one.
    private func ofActions(_ wording: Wording) -> HTML {
        let actions = plan.actions(of: division)
        guard !actions.isEmpty else { return "" }
        let rows = plan.years.map { year in
            DistributionTable.Row(
                heading: "\(wording.year(year))",
                distribution: plan.distribution(in: year, of: plan.actions(of: division, in: year)))
        }
        let table = DistributionTable(
            caption: wording.distributionByYear, rowHeading: wording.fiscalYear, rows: rows, context: context)
        return """
            <section aria-labelledby="by-year"><h2 id="by-year">\(wording.distributionByYear)</h2>\(table.html)</section>
            <section aria-labelledby="actions"><h2 id="actions">\(wording.actionsInCharge)</h2>\
            \(ActionTable(caption: wording.actionsInCharge, actions: actions, context: context).html)</section>
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

/// How many indicators each division is in charge of, and how many of them reached their target (担当課別の指標).
private struct IndicatorsByDivision {
    let context: PlanContext

    /// Nothing where no indicator names a division.
    var html: HTML {
        let (plan, wording) = (context.plan, context.wording)
        let divisions = plan.divisions.map { ($0, plan.indicators(of: $0)) }.filter { !$0.1.isEmpty }
        guard !divisions.isEmpty else { return "" }
        let counts = divisions.map { count($0.1) }
        let isUnclear = counts.contains { $0.map { $0.unclear > 0 } ?? false }
        var columns = [
            RecordTable.Column(heading: wording.label(.divisions, in: plan.labels), label: plan.labels[.divisions]),
            RecordTable.Column(wording.statedIndicators, style: "figure"),
        ]
        if context.latestYear != nil {
            columns += [wording.metTarget, wording.missedTarget, wording.withoutActual].map {
                RecordTable.Column($0, style: "figure")
            }
            if isUnclear { columns.append(RecordTable.Column(wording.notComparable, style: "figure")) }
        }
        return RecordTable(
            caption: context.latestYear.map(wording.indicatorsByDivision) ?? wording.indicatorsInCharge,
            style: "by-division", columns: columns,
            rows: zip(divisions, counts).map { division, count in
                let numbers = count.map { [$0.met, $0.missed, $0.without] + (isUnclear ? [$0.unclear] : []) } ?? []
                return RecordTable.Row(
                    cells: [
                        "<a href=\"\(context.link(.division(division.0)))\">\(wording.original(division.0.name))</a>",
                        "\(division.1.count)",
                    ] + numbers.map { "\($0)" })
            }
        ).html
    }

    private func count(_ indicators: [Indicator]) -> IndicatorCount? {
        context.latestYear.map { year in
            IndicatorCount(of: indicators.map { IndicatorSeries(stated: $0) }, in: year, of: context.plan)
        }
    }
}

extension Wording {
    fileprivate var indicatorsInCharge: String { say("担当する指標", "Indicators in charge") }
    fileprivate func indicatorsByDivision(_ year: FiscalYear) -> String {
        say("担当課別の指標（\(self.year(year))の目標と比べて）", "Indicators by division, against the targets of \(self.year(year))")
    }
    fileprivate var metTarget: String { say("目標に届いた", "Reached") }
    fileprivate var missedTarget: String { say("届かなかった", "Missed") }
    fileprivate var withoutActual: String { say("実績の数値なし", "No result in numbers") }
    fileprivate var notComparable: String { say("比べられない", "Not comparable") }
    fileprivate func inCharge(ofIndicators count: Int, of all: Int) -> String {
        say("全\(all)件のうち\(count)件の指標を担当しています。", "In charge of \(count) of \(all) indicators.")
    }
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

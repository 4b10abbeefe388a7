import Findings
import HTML
import Japanese
import Plan

/// The plan's first page (概要): is this city doing what it said, and where is it slipping?
struct OverviewPage: Page {
    let context: PlanContext

    private var plan: Plan { context.plan }

    func title(_ wording: Wording) -> String { wording.titleText(of: plan) }
    var hasWrittenTitle: Bool { true }

    func content(_ wording: Wording) -> HTML {
        """
        <header class="lead"><p class="owner">\(wording.original(context.municipality.name))</p>\
        <h1\(wording.titleAttribute(of: plan))>\(wording.titleText(of: plan))</h1>\
        <p class="facts">\(wording.planFacts(plan))</p></header>
        \(answer(wording))
        """
    }

    /// How far it came, by statuses; of a plan whose form asks for none, what it counts and what it does.
    private func answer(_ wording: Wording) -> HTML {
        let indicators = StatedIndicators(indicators: plan.indicators, context: context, namesOwner: true).html
        guard plan.form.has(.status), !plan.actions.isEmpty else {
            let actions = ActionTable(
                caption: wording.allActions(plan.actions.count), actions: plan.actions, context: context
            ).html
            let section: HTML = """
                <section aria-labelledby="actions"><h2 id="actions">\(wording.label(.name, in: plan.labels))</h2>\(actions)</section>
                """
            return "\(counted(wording))\(indicators)\(own.byYear)\(section, if: !plan.actions.isEmpty)"
        }
        return """
            \(latest(wording))\(byYear(wording))\(own.byYear)\(changes(wording))\(byPolicy(wording))\(byDivision(wording))\
            \(next(wording))\(indicators)
            """
    }

    /// How many indicators reached their targets of the last year.
    private func counted(_ wording: Wording) -> HTML {
        guard let year = plan.lastReportedYear else { return "" }
        let series = plan.indicators.map { IndicatorSeries(stated: $0) }
        guard let sentence = IndicatorCount(of: series, in: year, of: plan).sentence(in: wording) else { return "" }
        return """
            <section aria-labelledby="latest"><h2 id="latest"><a href="\(context.link(.year(year)))">\(wording.howFar(year))</a></h2>\
            <p class="sentence">\(sentence)</p></section>
            """
    }

    /// What the fields of the form's own add up to.
    private var own: OwnFigures { OwnFigures(context: context, actions: plan.actions) }

    private func latest(_ wording: Wording) -> HTML {
        guard let year = plan.lastReportedYear else {
            return "<p class=\"sentence\">\(wording.nothingReportedYet)</p>"
        }
        let distribution = plan.distribution(in: year)
        let movements = plan.years.contains(year.previous) ? plan.movements(from: year.previous, to: year) : []
        let figures = distribution.counts.map { count in
            """
            <li class="\(count.status.tone.rawValue)"><a href="\(context.link(.sheet(SheetFilter(status: count.status.code, year: year))))">\
            \(StatusChip.chip(count.status, wording))<span class="big">\(count.count)</span>\
            <span class="of">\(wording.outOf(distribution.denominator)) \(wording.percent(count.count, of: distribution.denominator))</span></a></li>
            """ as HTML
        }
        return """
            <section aria-labelledby="latest"><h2 id="latest">\(wording.howFar(year))</h2>\
            <p class="sentence">\(wording.sentence(distribution, movements))</p>\
            <ul class="figures">\(figures)</ul>\
            <p class="note">\(wording.denominatorNote(distribution))</p></section>
            """
    }

    private func byYear(_ wording: Wording) -> HTML {
        let rows = plan.years.map { year in
            DistributionTable.Row(
                heading: "<a href=\"\(context.link(.year(year)))\">\(wording.year(year))</a>",
                distribution: plan.distribution(in: year))
        }
        let table = DistributionTable(
            caption: wording.distributionByYear, rowHeading: wording.fiscalYear, rows: rows, context: context)
        return
            "<section aria-labelledby=\"by-year\"><h2 id=\"by-year\">\(wording.distributionByYear)</h2>\(table.html)</section>"
    }

    private func changes(_ wording: Wording) -> HTML {
        guard let year = plan.lastReportedYear, plan.isDue(year.previous), plan.years.contains(year.previous) else {
            return ""
        }
        let movements = plan.movements(from: year.previous, to: year)
        let table = MovementTable(earlier: year.previous, later: year, movements: movements, context: context)
        return """
            <section aria-labelledby="changes"><h2 id="changes">\(wording.whatChanged)</h2>\
            <p>\(wording.sentence(movements))</p>\(table.html)\
            \(FollowUpLink(year: year, context: context).html)</section>
            """
    }

    private func byPolicy(_ wording: Wording) -> HTML {
        guard let year = context.latestYear else { return "" }
        let rows = plan.policies.filter { $0.level < min(2, plan.levels.count) }.map { policy in
            DistributionTable.Row(
                heading: """
                    <span class="depth-\(policy.level)"><a href="\(context.link(.policy(policy.id)))">\
                    \(wording.original(policy.numberedName))</a></span>
                    """,
                distribution: plan.distribution(in: year, of: plan.actions(under: policy.id)))
        }
        let caption = wording.distributionByPolicy(year)
        let table = DistributionTable(
            caption: caption, rowHeading: plan.levels.prefix(2).map(\.label).joined(separator: "・"), rows: rows,
            context: context)
        return "<section aria-labelledby=\"by-policy\"><h2 id=\"by-policy\">\(caption)</h2>\(table.html)</section>"
    }

    private func byDivision(_ wording: Wording) -> HTML {
        guard let year = context.latestYear else { return "" }
        let caption = wording.distributionByDivision(year)
        let table = DivisionDistribution(caption: caption, year: year, context: context).html
        return """
            <section aria-labelledby="by-division"><h2 id="by-division">\(caption)</h2>\
            <p class="note">\(wording.severalDivisionsNote)</p>\(table)</section>
            """
    }

    private func next(_ wording: Wording) -> HTML {
        let coming = plan.years.filter { !plan.isDue($0) }
        guard !coming.isEmpty else { return "" }
        let links = coming.map { year in
            "<li><a href=\"\(context.link(.year(year)))\">\(wording.notDueIn(year, plan.actions.count))</a></li>"
                as HTML
        }
        return """
            <section aria-labelledby="coming"><h2 id="coming">\(wording.comingYears)</h2>\
            <ul>\(links)</ul></section>
            """
    }
}

/// The distribution of each division's actions in one year (担当課別の達成状況).
struct DivisionDistribution: Sendable {
    let caption: String
    let year: FiscalYear
    let context: PlanContext

    var html: HTML {
        let wording = context.wording
        let everyone = context.plan.actionsOfAllDivisions
        var rows = context.plan.divisions.map { division in
            DistributionTable.Row(
                heading: "<a href=\"\(context.link(.division(division)))\">\(wording.original(division.name))</a>",
                distribution: context.plan.distribution(in: year, of: context.plan.actions(of: division, in: year)))
        }
        if !everyone.isEmpty {
            rows.append(
                DistributionTable.Row(
                    heading: "\(wording.everyDivision)",
                    distribution: context.plan.distribution(in: year, of: everyone)))
        }
        return DistributionTable(
            caption: caption, rowHeading: context.plan.labels[.divisions], rows: rows, context: context
        ).html
    }
}

extension Wording {
    fileprivate func allActions(_ count: Int) -> String { say("全ての取組（\(count)件）", "All actions (\(count))") }
    fileprivate func howFar(_ year: FiscalYear) -> String {
        say("\(self.year(year))はどこまで進んだか", "How far it came in \(self.year(year))")
    }
    fileprivate func outOf(_ denominator: Int) -> String { say("\(denominator)件中", "of \(denominator),") }
    fileprivate func denominatorNote(_ distribution: Distribution) -> HTML {
        let outside = distribution.outside.filter { $0.count > 0 }.map {
            say("\($0.status.label) \($0.count)件", "\(name(of: $0.status)) \($0.count)") as HTML
        }
        let leftOut = outside + blanksInWords(distribution).map { "\($0)" }
        let rest: HTML = leftOut.isEmpty ? say("なし", "none") : list(leftOut)
        return say(
            "割合の母数は実績の報告がある\(distribution.denominator)件です。母数に入れないもの：\(rest)。",
            "Shares are of the \(distribution.denominator) reported. Left out: \(rest).")
    }
    fileprivate var comingYears: String { say("これから実績を報告する年度", "Years still to come") }
    fileprivate func notDueIn(_ year: FiscalYear, _ count: Int) -> String {
        say("\(self.year(year))：\(count)件（未到来）の目標を見る", "\(self.year(year)): targets of \(count) actions, not due yet")
    }
}

import Findings
import HTML
import Japanese
import Plan

/// One fiscal year of the plan (年度): how it went, what changed, or what is planned.
struct YearPage: Page {
    let context: PlanContext
    let year: FiscalYear
    /// Of the whole plan.
    let indicators: [IndicatorSeries]

    private var plan: Plan { context.plan }

    func title(_ wording: Wording) -> String { wording.yearHeading(year) }

    func content(_ wording: Wording) -> HTML {
        guard plan.form.has(.status) else { return counted(wording) }
        return """
            <header class="lead"><h1>\(wording.yearHeading(year))</h1>\
            <p class="sentence">\(wording.inShort(year, plan.distribution(in: year)))</p></header>
            \(plan.isDue(year) ? achievements(wording) : "\(own)\(targets(wording))")\(neighbours(wording))
            """
    }

    /// Of a plan whose form asks for no status: what it counts, and what its actions say of the year.
    private func counted(_ wording: Wording) -> HTML {
        let actions = ActionTable(caption: wording.yearHeading(year), actions: plan.actions, context: context).html
        let rows: HTML =
            plan.actions.isEmpty ? "" : "<section aria-label=\"\(wording.yearHeading(year))\">\(actions)</section>"
        return """
            <header class="lead"><h1>\(wording.yearHeading(year))</h1></header>\
            \(numbers(wording))\(own)\
            \(rows)\(neighbours(wording))
            """
    }

    private func achievements(_ wording: Wording) -> HTML {
        let top = DistributionTable.Row(heading: "\(wording.all)", distribution: plan.distribution(in: year))
        let rows = plan.policies.filter { $0.level == 0 }.map { policy in
            DistributionTable.Row(
                heading: PolicyLink(policy: policy, context: context).html,
                distribution: plan.distribution(in: year, of: plan.actions(under: policy.id)))
        }
        let caption = wording.distributionByPolicy(year)
        let table = DistributionTable(
            caption: caption, rowHeading: plan.levels.first?.label ?? wording.policies, rows: [top] + rows,
            context: context)
        return """
            <section aria-labelledby="by-policy"><h2 id="by-policy">\(caption)</h2>\(table.html)</section>\
            \(own)\(changes(wording))\(numbers(wording))\(lists(wording))
            """
    }

    /// What the fields of the form's own add up to.
    private var own: HTML { OwnFigures(context: context, actions: plan.actions).inYear(year) }

    private func numbers(_ wording: Wording) -> HTML {
        let table = IndicatorTable(year: year, indicators: indicators, context: context).html
        guard !table.isEmpty else { return "" }
        return """
            <section aria-labelledby="numbers"><h2 id="numbers">\(wording.numbersHeading)</h2>\(table)</section>
            """
    }

    private func changes(_ wording: Wording) -> HTML {
        guard plan.years.contains(year.previous), plan.isDue(year.previous) else { return "" }
        let movements = plan.movements(from: year.previous, to: year)
        return """
            <section aria-labelledby="changes"><h2 id="changes">\(wording.whatChanged)</h2><p>\(wording.sentence(movements))</p>\
            \(MovementTable(earlier: year.previous, later: year, movements: movements, context: context).html)\
            \(FollowUpLink(year: year, context: context).html)</section>
            """
    }

    /// The actions by status, the worst first: where it slips is what a reader looks for.
    private func lists(_ wording: Wording) -> HTML {
        var html = HTML()
        let missing = plan.actions.filter { plan.status(of: $0, in: year) == .missing }
        if !missing.isEmpty { html += list("missing", wording.missing, "\(wording.missing)", missing, wording) }
        for status in plan.scale.statuses.reversed() {
            let actions = plan.actions.filter { plan.status(of: $0, in: year) == .entered(status) }
            if !actions.isEmpty {
                html += list(status.code.text, status.label, wording.name(of: status), actions, wording)
            }
        }
        return html
    }

    private func list(_ id: String, _ label: String, _ marked: HTML, _ actions: [Action], _ wording: Wording) -> HTML {
        let caption: String = wording.withStatus(label, actions.count)
        let years = plan.years.contains(year.previous) ? [year.previous, year] : [year]
        return """
            <section aria-labelledby="status-\(id)"><h2 id="status-\(id)">\(wording.withStatus(marked, actions.count) as HTML)</h2>\
            \(ActionTable(caption: caption, actions: actions, context: context, years: years).html)</section>
            """
    }

    private func targets(_ wording: Wording) -> HTML {
        let items = plan.actions.map { action in
            let target =
                action[year].target.map { PassageView(passage: $0.text).html }
                ?? "<span class=\"blank\">\(wording.blank)</span>"
            return """
                <dt>\(action.number) \(ActionLink(action: action, context: context).html)</dt><dd\(wording.originalAttribute)>\(target)</dd>
                """ as HTML
        }
        return """
            <section aria-labelledby="targets"><h2 id="targets">\(wording.targetsOf(year))</h2><dl class="facts">\(items)</dl></section>
            """
    }

    private func neighbours(_ wording: Wording) -> HTML {
        func link(_ year: FiscalYear, _ rel: String, _ label: String) -> HTML {
            guard plan.years.contains(year) else { return "" }
            return """
                <a rel="\(rel)" href="\(context.link(.year(year)))"><span class="of">\(label)</span> \(wording.year(year))</a>
                """
        }
        return """
            <nav class="neighbours" aria-label="\(wording.fiscalYear)">\(link(year.previous, "prev", wording.yearBefore))\
            \(link(year.next, "next", wording.yearAfter))</nav>
            """
    }
}

extension Wording {
    fileprivate var yearBefore: String { say("前の年度", "Year before") }
    fileprivate var yearAfter: String { say("次の年度", "Year after") }
    fileprivate func targetsOf(_ year: FiscalYear) -> String {
        say("\(self.year(year))の目標", "Targets for \(self.year(year))")
    }
}

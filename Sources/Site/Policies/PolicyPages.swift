import Findings
import HTML
import Japanese
import Plan

/// The whole tree of the plan (施策の体系).
struct PoliciesPage: Page {
    let context: PlanContext

    func title(_ wording: Wording) -> String { wording.policies }

    func content(_ wording: Wording) -> HTML {
        """
        <h1>\(wording.policies)</h1><p class="facts">\(wording.planFacts(context.plan))</p>\
        \(ScaleLegend(context: context).html, if: context.plan.form.has(.status) && !context.plan.actions.isEmpty)<div class="tree"\(wording.originalAttribute)>\(branch(nil))</div>
        """
    }

    private func branch(_ parent: Policy.ID?) -> HTML {
        let children = context.plan.children(of: parent)
        let actions = parent.map { id in context.plan.actions.filter { $0.policy == id } } ?? []
        let again = parent.map(context.plan.reprints(rightUnder:)) ?? []
        guard !children.isEmpty || !actions.isEmpty || !again.isEmpty else { return "" }
        let policies = children.map { policy in
            """
            <li class="policy">\(context.wording.levelMark(context.plan.levels[policy.level])) \
            <a href="\(context.link(.policy(policy.id)))">\(policy.numberedName)</a>\(IndicatorCountMark(policy: policy.id, context: context).html)\(branch(policy.id))</li>
            """ as HTML
        }
        let leaves = actions.map { action in
            let chip = context.latestYear.map {
                StatusChip(entry: context.plan.status(of: action, in: $0), wording: context.wording).html
            }
            return
                "<li class=\"leaf\">\(action.number) \(ActionLink(action: action, context: context).html) \(chip)</li>"
                as HTML
        }
        let reprints = again.map { action in
            "<li class=\"leaf\">\(action.number) \(ReprintLink(action: action, context: context).html)</li>" as HTML
        }
        return "<ul>\(policies)\(leaves)\(reprints)</ul>"
    }
}

/// One policy (施策): what it is for, and how its actions are doing.
struct PolicyPage: Page {
    let context: PlanContext
    let policy: Policy

    func title(_ wording: Wording) -> String { policy.numberedName }
    var hasWrittenTitle: Bool { true }

    func content(_ wording: Wording) -> HTML {
        let plan = context.plan
        let actions = plan.actions(under: policy.id)
        let rows = plan.years.map { year in
            DistributionTable.Row(
                heading: "<a href=\"\(context.link(.year(year)))\">\(wording.year(year))</a>",
                distribution: plan.distribution(in: year, of: actions))
        }
        let table = DistributionTable(
            caption: wording.distributionByYear, rowHeading: wording.fiscalYear, rows: rows, context: context)
        return """
            <header class="lead">\(PolicyTrail(path: plan.path(to: policy.id).dropLast(), context: context).html)\
            <p class="owner">\(wording.name(of: plan.levels[policy.level]))</p>\
            <h1\(wording.originalAttribute)>\(policy.numberedName)</h1>\
            <p class="sentence">\(inShort(actions, wording))</p></header>
            \(facts(wording))\(years(wording))\(indicators)
            \("<section aria-labelledby=\"by-year\"><h2 id=\"by-year\">\(wording.distributionByYear)</h2>\(table.html)</section>",
                if: plan.form.has(.status) && !actions.isEmpty)\
            \(OwnFigures(context: context, actions: actions).byYear, if: !actions.isEmpty)\
            \(list(actions, wording), if: !actions.isEmpty)\
            \(ReprintTable(actions: plan.reprints(under: policy.id), context: context).html)\(children(wording))
            """
    }

    /// How its actions are doing in the latest year; where it has none, its indicators.
    private func inShort(_ actions: [Action], _ wording: Wording) -> HTML {
        guard let year = context.latestYear else { return "" }
        if !actions.isEmpty { return wording.inShort(year, context.plan.distribution(in: year, of: actions)) }
        let below = context.plan.indicators.filter { indicator in
            guard case .policy(let id) = indicator.owner else { return false }
            return context.plan.path(to: id).contains { $0.id == policy.id }
        }
        let series = below.map { IndicatorSeries(stated: $0) }
        let count = IndicatorCount(of: series, in: year, of: context.plan)
        return count.sentence(in: wording).map { "\(wording.year(year))\(wording.colon)\($0)" } ?? ""
    }

    private func list(_ actions: [Action], _ wording: Wording) -> HTML {
        """
        <section aria-labelledby="actions"><h2 id="actions">\(wording.label(.name, in: context.plan.labels))</h2>\
        \(ActionTable(caption: wording.actionsHere(actions.count), actions: actions, context: context).html)</section>
        """
    }

    private var indicators: HTML {
        let own = context.plan.indicators(of: .policy(policy.id)).map { IndicatorSeries(stated: $0) }
        return StatedIndicatorViews(indicators: own, context: context).html
    }

    private func facts(_ wording: Wording) -> HTML {
        let items = context.plan.form.policyFields.compactMap { field in
            field.shown(of: policy).map {
                """
                <dt>\(FieldName(of: field, labels: context.plan.labels, wording: wording).html)</dt><dd\(wording.originalAttribute)>\(PassageView(passage: $0).html)</dd>
                """ as HTML
            }
        }
        return items.isEmpty ? "" : "<dl class=\"facts\">\(items)</dl>"
    }

    /// What is written of each year of the policy itself, where anything is.
    private func years(_ wording: Wording) -> HTML {
        let years = policy.writtenYears
        let fields = context.plan.form.policyYearFields.filter { field in
            years.contains { field.passage(of: policy[$0]) != nil }
        }
        guard !fields.isEmpty else { return "" }
        let columns = [RecordTable.Column(wording.fieldWord)] + years.map { RecordTable.Column(wording.year($0)) }
        let rows = fields.map { field in
            let name = FieldName(
                of: field, labels: context.plan.labels, wording: wording
            ).html
            let cells = years.map { year -> HTML in
                field.shown(of: policy[year]).map {
                    "<div\(wording.originalAttribute)>\(PassageView(passage: $0).html)</div>" as HTML
                } ?? "<span class=\"blank\">\(wording.blank)</span>"
            }
            return RecordTable.Row(cells: [name] + cells)
        }
        let table = RecordTable(caption: wording.policyByYear, style: "own-years", columns: columns, rows: rows).html
        return
            "<section aria-labelledby=\"own-years\"><h2 id=\"own-years\">\(wording.policyByYear)</h2>\(table)</section>"
    }

    private func children(_ wording: Wording) -> HTML {
        let children = context.plan.children(of: policy.id)
        guard !children.isEmpty else { return "" }
        let items = children.map {
            """
            <li><a href="\(context.link(.policy($0.id)))"\(wording.originalAttribute)>\($0.numberedName)</a>\
            \(IndicatorCountMark(policy: $0.id, context: context).html)</li>
            """ as HTML
        }
        return """
            <section aria-labelledby="below"><h2 id="below">\(wording.name(of: context.plan.levels[children[0].level]))</h2>\
            <ul>\(items)</ul></section>
            """
    }
}

/// How many indicators a policy has of its own, behind its name (指標の件数); nothing where it has none.
private struct IndicatorCountMark {
    let policy: Policy.ID
    let context: PlanContext

    var html: HTML {
        let count = context.plan.indicators(of: .policy(policy)).count
        return count == 0 ? "" : " <span class=\"of\">\(context.wording.indicatorCount(count))</span>"
    }
}

extension Wording {
    fileprivate var policyByYear: String { say("年度ごとの記載", "Year by year") }
    fileprivate func actionsHere(_ count: Int) -> String {
        say("この施策の取組（\(count)件）", "Actions of this policy (\(count))")
    }
}

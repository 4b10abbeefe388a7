import HTML
import Japanese
import Plan

/// The whole sheet (進捗管理シート): everything as the city prints it, with filters above and downloads beside.
struct SheetPage: Page {
    let context: PlanContext
    let filter: SheetFilter

    private var plan: Plan { context.plan }

    func title(_ wording: Wording) -> String { wording.sheet }

    func content(_ wording: Wording) -> HTML {
        guard !plan.actions.isEmpty else {
            return """
                <h1>\(wording.sheet)</h1><p class="owner"\(wording.titleAttribute(of: plan))>\(wording.titleText(of: plan))</p>\
                <p><a href="\(context.link(.overview))">\(wording.indicatorsAlone)</a></p>
                """
        }
        let actions = filter.actions(of: plan)
        let years = filter.years(of: plan)
        return """
            <h1>\(wording.sheet)</h1>\
            <p class="owner"\(wording.titleAttribute(of: plan))>\(wording.titleText(of: plan))</p>\
            \(FilterForm(filter: filter, shown: actions.count, context: context).html)\
            \(actions.isEmpty ? "<p class=\"empty\">\(wording.nothingPasses)</p>" : table(actions, years, wording))
            """
    }

    private func table(_ actions: [Action], _ years: [FiscalYear], _ wording: Wording) -> HTML {
        let heads = years.map { "<th scope=\"col\" role=\"columnheader\">\(wording.year($0))</th>" as HTML }
        var bodies = HTML()
        var path: [Policy] = []
        for row in plan.rowsOfSheet(actions) {
            let here = plan.path(to: row.policy)
            if here != path { bodies += policyRow(here, from: path, columns: years.count + 1, wording) }
            path = here
            bodies += row.isReprint ? reprint(of: row.action, years, wording) : body(of: row.action, years, wording)
        }
        return """
            <table class="sheet" role="table"><caption class="visually-hidden">\(wording.sheet)</caption>\
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(wording.item)</th>\(heads)</tr></thead>\(bodies)</table>
            """
    }

    /// Only the levels that differ from the row above are said again.
    private func policyRow(_ path: [Policy], from above: [Policy], columns: Int, _ wording: Wording) -> HTML {
        let same = zip(path, above).prefix { $0 == $1 }.count
        let names = path.dropFirst(same).map { policy in
            """
            <span class="policy depth-\(policy.level)">\(wording.levelMark(plan.levels[policy.level]))\
            <a href="\(context.link(.policy(policy.id)))">\(policy.numberedName)</a></span>
            """ as HTML
        }
        return """
            <tbody role="rowgroup" class="policies from-\(same)"><tr role="row"><th scope="rowgroup" role="rowheader" colspan="\(columns)" \
            aria-colspan="\(columns)"\(wording.originalAttribute)>\(names)</th></tr></tbody>
            """
    }

    /// What is shown under a second policy has one row there, which leads to its years.
    private func reprint(of action: Action, _ years: [FiscalYear], _ wording: Wording) -> HTML {
        """
        <tbody role="rowgroup" class="action"><tr role="row" class="head">\
        <th scope="rowgroup" role="rowheader" colspan="\(years.count + 1)" aria-colspan="\(years.count + 1)">\
        <span class="number">\(action.number)</span> \(ReprintLink(action: action, context: context).html)</th></tr></tbody>
        """
    }

    private func body(of action: Action, _ years: [FiscalYear], _ wording: Wording) -> HTML {
        let description = action.description.map { passage in
            """
            <details><summary>\(wording.label(.description, in: plan.labels))</summary>\
            <div\(wording.originalAttribute)>\(PassageView(passage: passage).html)</div></details>
            """ as HTML
        }
        return """
            <tbody role="rowgroup" class="action" id="action-\(plan.addressNumber(of: action))"><tr role="row" class="head">\
            <th scope="rowgroup" role="rowheader" colspan="\(years.count + 1)" aria-colspan="\(years.count + 1)">\
            <span class="number">\(action.number)</span> \(ActionLink(action: action, context: context).html)\
            \(DivisionLinks(action.responsibilities, context).html)\(description)</th></tr>\
            \(YearGrid(action: action, years: years, context: context).rows)</tbody>
            """
    }
}

extension Wording {
    fileprivate var indicatorsAlone: String {
        say("この計画は指標で進み具合を見ます。指標は概要にあります。", "This plan is followed by its indicators, which the overview shows.")
    }
    fileprivate var nothingPasses: String {
        say(
            "この条件に合う取組はありません。条件を減らすか、絞り込みを解除してください。",
            "No action meets these conditions. Use fewer of them, or clear the filter.")
    }
}

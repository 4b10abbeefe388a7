import HTML
import Japanese
import Plan

/// What is counted and added up of a plan's own fields on one of its pages (独自の項目の集計).
struct OwnFigures: Sendable {
    let context: PlanContext
    let actions: [Action]

    private var plan: Plan { context.plan }
    private var wording: Wording { context.wording }

    /// By fiscal year: of the plan, of a policy. Only years in which a field is counted.
    var byYear: HTML {
        let distributions = plan.distributedFields.map { field -> HTML in
            let rows = plan.years(countedIn: field).map { year in
                OwnDistributionTable.Row(
                    heading: "<a href=\"\(context.link(.year(year)))\">\(wording.year(year))</a>",
                    distribution: plan.distribution(of: field, in: year, among: actions))
            }
            return section(field, wording.byYear(field), rowHeading: wording.fiscalYear, rows)
        }
        let years = Set(plan.summedFields.flatMap { plan.years(countedIn: $0) })
        return "\(distributions)\(sums(in: plan.years.filter(years.contains)))"
    }

    /// In one fiscal year by policies, and by divisions; nothing of a field that is not counted in it.
    func inYear(_ year: FiscalYear) -> HTML {
        let fields = plan.distributedFields.filter { plan.counts($0, in: year) }
        let hasSums = plan.summedFields.contains { plan.counts($0, in: year) }
        guard !fields.isEmpty || hasSums else { return "" }
        let whole: (heading: HTML, actions: [Action]) = ("\(wording.all)", plan.actions)
        let policies = plan.policies.filter { $0.level == 0 }.map { policy -> (heading: HTML, actions: [Action]) in
            (PolicyLink(policy: policy, context: context).html, plan.actions(under: policy.id))
        }
        let divisions = plan.divisions.map { division -> (heading: HTML, actions: [Action]) in
            (
                "<a href=\"\(context.link(.division(division)))\">\(wording.original(division.name))</a>",
                plan.actions(of: division, in: year)
            )
        }
        func rows(_ field: OwnField, _ groups: [(heading: HTML, actions: [Action])]) -> [OwnDistributionTable.Row] {
            groups.map {
                OwnDistributionTable.Row(
                    heading: $0.heading, distribution: plan.distribution(of: field, in: year, among: $0.actions))
            }
        }
        let distributions = fields.map { field -> HTML in
            let table = OwnDistributionTable(
                field: field, caption: wording.byDivision(field, year), rowHeading: plan.labels[.divisions],
                rows: rows(field, divisions), wording: wording
            ).html
            let byDivision: HTML = """
                <details class="more"><summary>\(wording.byDivision(field, year))</summary>\(table)</details>
                """
            return section(
                field, wording.byPolicy(field, year), rowHeading: plan.levels.first?.label ?? wording.policies,
                rows(field, [whole] + policies), more: divisions.isEmpty ? "" : byDivision)
        }
        return "\(distributions)\(sums(in: [year]), if: hasSums)"
    }

    private func section(
        _ field: OwnField, _ caption: String, rowHeading: String, _ rows: [OwnDistributionTable.Row], more: HTML = ""
    ) -> HTML {
        guard !rows.isEmpty else { return "" }
        let name = FieldName(of: field, wording: wording).html
        let table = OwnDistributionTable(
            field: field, caption: caption, rowHeading: rowHeading, rows: rows, wording: wording
        ).html
        return """
            <section aria-labelledby="own-\(field.id.text)"><h2 id="own-\(field.id.text)">\(name)</h2>\(table)\(more)</section>
            """
    }

    private func sums(in years: [FiscalYear]) -> HTML {
        guard !plan.summedFields.isEmpty, !years.isEmpty else { return "" }
        let table = OwnSumTable(caption: wording.sumsTitle, actions: actions, years: years, context: context).html
        return "<section aria-labelledby=\"own-sums\"><h2 id=\"own-sums\">\(wording.sumsTitle)</h2>\(table)</section>"
    }
}

extension Wording {
    fileprivate var sumsTitle: String { say("数と金額の合計", "Sums of numbers and money") }
}

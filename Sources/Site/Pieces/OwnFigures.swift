import HTML
import Japanese
import Plan

/// What is counted and added up of a plan's own fields on one of its pages (独自の項目の集計).
struct OwnFigures: Sendable {
    let context: PlanContext
    let actions: [Action]

    private var plan: Plan { context.plan }
    private var wording: Wording { context.wording }

    /// By fiscal year: of the plan, of a policy.
    var byYear: HTML {
        let distributions = plan.distributedFields.map { field -> HTML in
            let rows = plan.years.map { year in
                OwnDistributionTable.Row(
                    heading: "<a href=\"\(context.link(.year(year)))\">\(wording.year(year))</a>",
                    distribution: plan.distribution(of: field, in: year, among: actions))
            }
            return section(field, wording.byYear(field), rowHeading: wording.fiscalYear, rows)
        }
        return "\(distributions)\(sums(in: plan.years))"
    }

    /// In one fiscal year by policies, and by divisions.
    func inYear(_ year: FiscalYear) -> HTML {
        let distributions = plan.distributedFields.map { field -> HTML in
            let policies = plan.policies.filter { $0.level == 0 }.map { policy in
                OwnDistributionTable.Row(
                    heading:
                        "<a href=\"\(context.link(.policy(policy.id)))\">\(wording.original(policy.numberedName))</a>",
                    distribution: plan.distribution(of: field, in: year, among: plan.actions(under: policy.id)))
            }
            let whole = OwnDistributionTable.Row(
                heading: "\(wording.all)", distribution: plan.distribution(of: field, in: year))
            let divisions = plan.divisions.map { division in
                OwnDistributionTable.Row(
                    heading: "<a href=\"\(context.link(.division(division)))\">\(wording.original(division.name))</a>",
                    distribution: plan.distribution(of: field, in: year, among: plan.actions(of: division, in: year)))
            }
            let byDivision = OwnDistributionTable(
                field: field, caption: wording.byDivision(field, year), rowHeading: plan.labels[.divisions],
                rows: divisions, wording: wording
            ).html
            return section(
                field, wording.byPolicy(field, year), rowHeading: plan.levels.first?.label ?? wording.policies,
                [whole] + policies, more: divisions.isEmpty ? "" : byDivision)
        }
        return "\(distributions)\(sums(in: [year]))"
    }

    private func section(
        _ field: OwnField, _ caption: String, rowHeading: String, _ rows: [OwnDistributionTable.Row], more: HTML = ""
    ) -> HTML {
        let name = FieldName(field: .own(field.id), own: field, labels: plan.labels, wording: wording).html
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

import Pages
import Plan
import Sheets

/// The HTML document at an address of a published plan.
enum PlanPage {
    /// - Returns: `nil` where the plan has no such thing.
    static func document(at address: Address, of published: PublishedPlan) -> String? {
        guard case .plan(_, let edition, .data) = address.target else {
            return Site.document(at: address, of: published)
        }
        let source = DataTable.Source(
            published.plan, municipality: published.municipality, day: published.edition.publishedOn)
        let tables = DataTable.all(
            of: published.plan, source: source, indicatorDecisions: published.indicatorDecisions
        ).map { table in
            DataPage.Table(
                name: table.name.rawValue, title: table.name.title(in: address.language), rowCount: table.rows.count,
                columns: table.columns.map { column in
                    DataPage.Table.Column(
                        label: column.label, key: column.key, meaning: column.meaning(in: address.language),
                        unit: column.unit)
                })
        }
        return Frame(address: address, published: published).document(
            DataPage(published: published, edition: edition, tables: tables))
    }
}

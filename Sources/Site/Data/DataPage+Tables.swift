import Japanese
import Sheets

extension DataPage {
    /// The page of every table that a published plan has.
    init(of published: PublishedPlan, edition: Int?, in language: Language) {
        let source = DataTable.Source(
            published.plan, municipality: published.municipality, day: published.edition.publishedOn)
        let tables = DataTable.all(
            of: published.plan, source: source, indicatorDecisions: published.indicatorDecisions
        ).map { table in
            Table(
                name: table.name.rawValue, title: table.name.title(in: language), rowCount: table.rows.count,
                columns: table.columns.map { column in
                    Table.Column(
                        label: column.label, key: column.key, meaning: column.meaning(in: language), unit: column.unit)
                })
        }
        self.init(published: published, edition: edition, tables: tables)
    }
}

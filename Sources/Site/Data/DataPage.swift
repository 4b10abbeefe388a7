import HTML
import Japanese
import Plan

/// What can be downloaded and what every column means (データと項目定義).
struct DataPage: Page {
    /// One table that is published as data.
    struct Table: Sendable {
        struct Column: Sendable {
            let label: String
            /// The same column's name in JSON.
            let key: String
            let meaning: String
            let unit: String?

            init(label: String, key: String, meaning: String, unit: String?) {
                self.label = label
                self.key = key
                self.meaning = meaning
                self.unit = unit
            }
        }

        /// The name in its address: `data/{name}.csv`.
        let name: String
        let title: String
        let rowCount: Int
        let columns: [Column]

        init(name: String, title: String, rowCount: Int, columns: [Column]) {
            self.name = name
            self.title = title
            self.rowCount = rowCount
            self.columns = columns
        }
    }

    let published: PublishedPlan
    let edition: Int?
    /// In the language of the page.
    let tables: [Table]

    init(published: PublishedPlan, edition: Int?, tables: [Table]) {
        self.published = published
        self.edition = edition
        self.tables = tables
    }

    func title(_ wording: Wording) -> String { wording.dataTitle }

    func content(_ wording: Wording) -> HTML {
        let context = PlanContext(published: published, edition: edition, wording: wording)
        let twins = Address(.plan(published.key, edition: edition, .overview)).twins(of: published.plan)
        let whole = twins.map(\.format).map { format in
            "<li><a href=\"\(context.link(.overview, as: format))\" download>\(wording.format(format))</a></li>" as HTML
        }
        return """
            <p class="owner"\(wording.titleAttribute(of: published.plan))>\(wording.titleText(of: published.plan))</p><h1>\(wording.dataTitle)</h1>\
            <p>\(wording.dataNote)</p>
            <section aria-labelledby="whole"><h2 id="whole">\(wording.wholePlan)</h2><ul>\(whole)</ul></section>
            \(tables.map { section($0, context) })
            """
    }

    private func section(_ table: Table, _ context: PlanContext) -> HTML {
        let wording = context.wording
        let rows = table.columns.map { column in
            """
            <tr><th scope="row" lang="ja">\(column.label)</th><td><code>\(column.key)</code></td><td>\(column.meaning)</td>\
            <td>\(column.unit ?? "")</td></tr>
            """ as HTML
        }
        let caption = wording.columnsOf(table.title)
        return """
            <section aria-labelledby="table-\(table.name)"><h2 id="table-\(table.name)">\(table.title)</h2>\
            <p>\(wording.rows(table.rowCount))　<a href="\(context.link(.table(table.name), as: .csv))" download>CSV</a>　\
            <a href="\(context.cp932(.table(table.name)))" download>\(wording.cp932)</a>　\
            <a href="\(context.link(.table(table.name), as: .json))" download>JSON</a></p>\
            \(ScrollRegion(label: caption, content: """
                <table class="data columns"><caption>\(caption)</caption><thead><tr><th scope="col">\(wording.columnName)</th>\
                <th scope="col">\(wording.columnKey)</th><th scope="col">\(wording.meaning)</th><th scope="col">\(wording.unit)</th></tr></thead>\
                <tbody>\(rows)</tbody></table>
                """).html)</section>
            """
    }
}

extension Wording {
    fileprivate var dataTitle: String { say("データの入手と項目の説明", "Data and what its columns mean") }
    fileprivate var dataNote: String {
        say(
            "CSVは一行目が項目名、文字コードはUTF-8（BOM付き）、改行はCRLFです。セルの中の改行は「／」に、数式と解される文字で始まる値の先頭には「'」を付けています。年度は「2024年度」の形で表し、和暦は別の列にあります。空欄には「未入力」と「未到来」の別があり、0とは異なります。",
            "CSV has its column names in row 1, is UTF-8 with BOM, and ends lines with CRLF. A line break inside a cell becomes ／, and a value that a spreadsheet would take for a formula begins with an apostrophe. A fiscal year is written 2024年度, with the era in a column of its own. Blanks say whether a value is missing or not due yet; neither is zero."
        )
    }
    fileprivate var wholePlan: String { say("計画の全体", "The whole plan") }
    fileprivate func columnsOf(_ table: String) -> String { say("「\(table)」の項目", "Columns of \(table)") }
    fileprivate var columnName: String { say("項目名", "Column") }
    fileprivate var columnKey: String { say("JSONでの名前", "Name in JSON") }
}

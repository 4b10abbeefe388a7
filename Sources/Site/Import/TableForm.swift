import HTML
import Japanese
import Plan
import Sheets

/// A table of a sheet with what each column and row is taken for (表の読み方), to be changed.
struct TableForm: Sendable {
    let look: SheetLook
    let view: SheetView
    let table: SheetMap.Table
    let edition: String
    let frame: StaffFrame
    let values: [String: String]
    let problems: [FieldProblem]

    private var wording: Wording { frame.wording }

    var html: HTML {
        let columns = Dictionary(table.columns.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
        let heads = Dictionary(
            view.columns.compactMap { number in columns[number].map { (number, head($0)) } },
            uniquingKeysWith: { first, _ in first })
        let rows = FormField(
            name: "rows", label: wording.leftOutRowsLabel, kind: .text(),
            value: values["rows"] ?? LookForm.text(of: table.leftOutRows), hint: wording.leftOutRowsHint,
            isNeeded: false, problems: problems, wording: wording)
        return frame.form(
            to: .importLook, style: "entry whole",
            """
            \(LookFields(spot: look.spot, edition: edition).html)\
            \(SheetGrid(view: view, spot: look.spot, frame: frame, heads: heads, uses: uses).html)\(rows.html())\
            \(RoleChoice.buttons(wording))
            """)
    }

    // MARK: - Columns

    private func head(_ column: SheetMap.Column) -> HTML {
        let name = SheetLetters.text(column.column)
        let role = RoleChoice(
            name: "role-\(column.column)", groups: SheetMap.Role.choices(levels: levels), chosen: column.role,
            wording: wording)
        let heading = column.path.joined(separator: " ／ ")
        let chip: HTML =
            switch column.certainty {
            case .sure: ""
            case .likely: "<span class=\"chip neutral\">\(wording.likely)</span> "
            case .guess: "<span class=\"chip fair\">\(wording.guessed)</span> "
            }
        return """
            <span class="heading" lang="ja">\(heading)</span>\
            \(role.select(labelled: wording.roleLabel(name)))\(year(column, name))\
            \(role.ownName(column.label, for: wording.columnName(name), as: "name-\(column.column)"))\
            <span class="why">\(chip)\(column.why.words[wording.language])</span>
            """
    }

    private var levels: Int {
        let deepest = table.columns.compactMap { column -> Int? in
            if case .policy(let level) = column.role { level } else { nil }
        }.max()
        return min(9, max(3, (deepest ?? 0) + 2))
    }

    /// Which fiscal year; there for roles of a year, and where the heading names one.
    private func year(_ column: SheetMap.Column, _ name: String) -> HTML {
        let chosen = column.headingYear
        guard column.role.hasYear || chosen != nil else { return "" }
        let id = "field-year-\(column.column)"
        let options = years.map { year -> HTML in
            "<option value=\"\(year.value)\"\(" selected", if: year == chosen)>\(wording.year(year))</option>"
        }
        return """
            <label class="visually-hidden" for="\(id)">\(wording.yearLabel(name))</label>\
            <select id="\(id)" name="year-\(column.column)"><option value="">\(wording.noYearChosen)</option>\(options)</select>
            """
    }

    /// The years that the table names, and some around them.
    private var years: [FiscalYear] {
        let named = (table.columns.compactMap(\.headingYear) + [table.reportYear].compactMap { $0 }).map(\.value)
        guard let first = named.min(), let last = named.max(), last - first <= 40 else { return [] }
        return (first - 2...last + 5).map { FiscalYear($0) }
    }

    // MARK: - Rows

    /// What each row is taken for that is no record.
    private var uses: [Int: (words: String, style: String)] {
        var uses: [Int: (words: String, style: String)] = [:]
        for row in view.rows {
            if table.headings.contains(row.number) {
                uses[row.number] = (wording.headingRow, "heading-row")
            } else if row.number < table.headings.lowerBound || row.number > table.lastRow {
                uses[row.number] = (wording.outsideTable, "outside")
            }
        }
        for row in table.rows { uses[row.row] = (wording.use(row.use), "outside") }
        for row in table.rows { if case .section = row.use { uses[row.row]?.style = "section-row" } }
        return uses
    }
}

extension Wording {
    fileprivate var likely: String { say("おそらく", "Likely") }
    fileprivate var guessed: String { say("推測", "Guess") }
    fileprivate func roleLabel(_ column: String) -> String { say("\(column)列を何として読むか", "What column \(column) is") }
    fileprivate func yearLabel(_ column: String) -> String { say("\(column)列の年度", "Fiscal year of column \(column)") }
    fileprivate func columnName(_ letters: String) -> String { say("\(letters)列", "column \(letters)") }
    fileprivate var noYearChosen: String { say("年度なし", "No year") }
    fileprivate var leftOutRowsLabel: String { say("読まない行", "Rows to leave out") }
    fileprivate var leftOutRowsHint: String {
        say("合計や注の行を、行番号で書きます（例：12、30-35）。", "Totals and remarks, by their numbers: 12, 30-35.")
    }
    fileprivate var headingRow: String { say("見出し", "Heading") }
    fileprivate var outsideTable: String { say("表の外", "Outside") }
    fileprivate func use(_ use: SheetMap.Row.Use) -> String {
        switch use {
        case .section(let level): say("施策\(level + 1)", "Policy \(level + 1)")
        case .subject: say("下の行の対象", "What the rows below are about")
        case .total: say("合計", "Total")
        case .columnNumbers: say("列番号", "Column numbers")
        case .repeatedHeading: say("見出し", "Heading")
        case .remark: say("読まない", "Left out")
        case .blocks: say("列のまとまり", "Blocks")
        case .reprint: say("再掲", "Reprint")
        case .policyText: say("上の施策についての文", "Text on the policy above")
        case .hidden: say("非表示", "Hidden")
        }
    }
}

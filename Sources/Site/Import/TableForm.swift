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
            <p class="buttons"><button type="submit" name="do" value="look">\(wording.seeReadSo)</button> \
            <button type="submit" name="do" value="plan" class="second">\(wording.goOnToPlan)</button></p>
            """)
    }

    // MARK: - Columns

    private func head(_ column: SheetMap.Column) -> HTML {
        let name = SheetLetters.text(column.column)
        let id = "field-role-\(column.column)"
        let heading = column.path.joined(separator: " ／ ")
        let chip: HTML =
            switch column.certainty {
            case .sure: ""
            case .likely: "<span class=\"chip neutral\">\(wording.likely)</span> "
            case .guess: "<span class=\"chip fair\">\(wording.guessed)</span> "
            }
        return """
            <span class="heading" lang="ja">\(heading)</span>\
            <label class="visually-hidden" for="\(id)">\(wording.roleLabel(name))</label>\
            <select id="\(id)" name="role-\(column.column)">\(options(column))</select>\
            \(year(column, name))\(label(column, name))\
            <span class="why">\(chip)\(column.why.words[wording.language])</span>
            """
    }

    private func options(_ column: SheetMap.Column) -> HTML {
        var groups = SheetMap.Role.choices(levels: levels)
        // Roles that nobody chooses by hand, where one is proposed.
        if !groups.contains(where: { $0.roles.contains(column.role) }) {
            groups[groups.count - 1].roles.append(column.role)
        }
        return
            "\(groups.map { group in RoleOptions(group: group.group, roles: group.roles, chosen: column.role, wording: wording).html })"
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

    private func label(_ column: SheetMap.Column, _ name: String) -> HTML {
        guard column.role.isOwn else { return "" }
        let id = "field-name-\(column.column)"
        return """
            <label class="visually-hidden" for="\(id)">\(wording.ownLabel(wording.columnName(name)))</label>\
            <input type="text" id="\(id)" name="name-\(column.column)" value="\(column.label)" maxlength="100" autocomplete="off" lang="ja">
            """
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

/// The choices of one group (選択肢のまとまり).
struct RoleOptions: Sendable {
    let group: SheetMap.Role.Group
    let roles: [SheetMap.Role]
    let chosen: SheetMap.Role
    let wording: Wording

    var html: HTML {
        let options = roles.map { role -> HTML in
            "<option value=\"\(role.token)\"\(" selected", if: role == chosen)>\(role.words[wording.language])</option>"
        }
        return "<optgroup label=\"\(wording.group(group))\">\(options)</optgroup>"
    }
}

/// Which label of the cards gives which field (個票の項目).
struct CardLabelsForm: Sendable {
    let look: SheetLook
    let labels: [SheetMap.CardLabel]
    let edition: String
    let frame: StaffFrame

    private var wording: Wording { frame.wording }

    var html: HTML {
        let shown = labels.prefix(SheetLook.labelsShown)
        let rows = shown.enumerated().map { index, label in
            RecordTable.Row(cells: [
                wording.original(label.path.joined(separator: " ／ ")), choice(label, index), examples(index),
                "\(wording.cardCount(label.places.count))", "\(label.why.words[wording.language])",
            ])
        }
        let table = RecordTable(
            caption: wording.labelsOfCards, style: "people",
            columns: [
                RecordTable.Column(wording.labelOnCard), RecordTable.Column(wording.takenFor, style: "names"),
                RecordTable.Column(wording.examplesHead, style: "names"),
                RecordTable.Column(wording.cardsHead, style: "figure"),
                RecordTable.Column(wording.whyHead, style: "names"),
            ], rows: Array(rows))
        let rest = labels.count - shown.count
        return frame.form(
            to: .importLook, style: "entry whole",
            """
            \(LookFields(spot: look.spot, edition: edition).html)\(table.html)\
            \("<p class=\"note\">\(wording.moreLabels(rest))</p>", if: rest > 0)\
            <p class="buttons"><button type="submit" name="do" value="look">\(wording.seeReadSo)</button> \
            <button type="submit" name="do" value="plan" class="second">\(wording.goOnToPlan)</button></p>
            """)
    }

    private func choice(_ label: SheetMap.CardLabel, _ index: Int) -> HTML {
        var groups = SheetMap.Role.choices(levels: 4).filter { $0.group != .indicator && $0.group != .number }
        if !groups.contains(where: { $0.roles.contains(label.role) }) {
            groups[groups.count - 1].roles.append(label.role)
        }
        let options = groups.map {
            RoleOptions(group: $0.group, roles: $0.roles, chosen: label.role, wording: wording).html
        }
        let name = label.path.joined(separator: " ")
        let own: HTML =
            label.role.isOwn
            ? """
            <label class="visually-hidden" for="field-name-\(index)">\(wording.ownLabel(name))</label>\
            <input type="text" id="field-name-\(index)" name="name-\(index)" value="\(label.label)" maxlength="100" autocomplete="off" lang="ja">
            """ : ""
        return """
            <label class="visually-hidden" for="field-card-\(index)">\(wording.roleOf(name))</label>\
            <select id="field-card-\(index)" name="card-\(index)">\(options)</select>\(own)
            """
    }

    private func examples(_ index: Int) -> HTML {
        guard look.examples.indices.contains(index) else { return "" }
        return wording.list(
            look.examples[index].filter { !$0.isEmpty }.map { wording.original($0) }, japaneseMark: " ／ ")
    }
}

extension Wording {
    fileprivate func group(_ group: SheetMap.Role.Group) -> String {
        switch group {
        case .policy: say("体系", "Tree")
        case .action: say("取組", "Action")
        case .indicator: say("指標", "Indicator")
        case .number: say("指標の年度の値", "Numbers of a year")
        case .text: say("取組の年度の内容", "Texts of a year")
        case .own: say("この様式だけの項目", "Fields of this form")
        case .other: say("そのほか", "Others")
        }
    }
    fileprivate var seeReadSo: String { say("この読み方で見る", "See it read so") }
    fileprivate var goOnToPlan: String { say("この読み方でできる計画へ", "On to the plan") }
    fileprivate var likely: String { say("おそらく", "Likely") }
    fileprivate var guessed: String { say("推測", "Guess") }
    fileprivate func roleLabel(_ column: String) -> String { say("\(column)列を何として読むか", "What column \(column) is") }
    fileprivate func yearLabel(_ column: String) -> String { say("\(column)列の年度", "Fiscal year of column \(column)") }
    fileprivate func ownLabel(_ name: String) -> String { say("独自の項目の名前（\(name)）", "Name of the own field (\(name))") }
    fileprivate func roleOf(_ name: String) -> String { say("「\(name)」を何として読むか", "What “\(name)” is") }
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
        case .hidden: say("非表示", "Hidden")
        }
    }
    fileprivate var labelsOfCards: String { say("個票の項目と、その読み方", "Labels of the cards and what they give") }
    fileprivate var labelOnCard: String { say("項目名", "Label") }
    fileprivate var takenFor: String { say("読み方", "Taken for") }
    fileprivate var examplesHead: String { say("書かれている内容", "What stands there") }
    fileprivate var cardsHead: String { say("枚数", "Cards") }
    fileprivate var whyHead: String { say("理由", "Why") }
    fileprivate func cardCount(_ count: Int) -> String { say("\(count)枚", "\(count)") }
    fileprivate func moreLabels(_ count: Int) -> String {
        say("ほかに\(count)個の項目があります。提案どおりに読みます。", "\(count) more labels are read as proposed.")
    }
}

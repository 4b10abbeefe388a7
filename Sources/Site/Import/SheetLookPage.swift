import HTML
import Japanese
import Plan
import Rounds
import Sheets

/// The files with what each part of them is taken for (読み取りの確認): the sheet as a grid, over each column what it means, which can
/// be changed.
struct SheetLookPage: StaffPage {
    let look: SheetLook
    /// Which state of the import the page was made of.
    let edition: String
    /// The title of the plan into which it goes; `nil` for a new one.
    let plan: String?
    /// What was typed, where something is wrong with it.
    var values: [String: String] = [:]
    var problems: [FieldProblem] = []

    var above: [StaffPlace] { plan == nil ? [.importUpload] : [.plan, .planImport] }

    func title(_ wording: Wording) -> String { wording.place(.importLook) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let owner: HTML = plan.map { "<p class=\"owner\">\(wording.original($0))</p>" } ?? ""
        return """
            <header class="lead">\(owner)<h1>\(title(wording))</h1><p class="sentence">\(wording.lookSentence)</p></header>\
            \(outcome(frame))\(sheets(frame))\(part(frame))\(end(frame))
            """
    }

    // MARK: - What comes of it

    private func outcome(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let what: HTML =
            switch look.outcome {
            case .plan(let counts):
                "<p>\(wording.inShort(counts))</p>\("<p>\(wording.leftOut(counts))</p>", if: counts.leftOut > 0)"
            case .nothing(let sentence): "<p>\(wording.noPlanYet)</p><p>\(sentence)</p>"
            }
        let isGood: Bool = if case .plan = look.outcome { true } else { false }
        return """
            <section class="\(isGood ? "outcome" : "callout")" aria-labelledby="outcome">\
            <h2 id="outcome">\(wording.whatComesOfIt)</h2>\(what)</section>
            """
    }

    // MARK: - The sheets

    private static let mostSheets = 60

    /// Every sheet and what it is taken for; several tables of one, and all cards together, each a line.
    private func sheets(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        guard let map = look.map else {
            return """
                <section aria-labelledby="sheets"><h2 id="sheets">\(wording.readAsForm)</h2><p>\(wording.readAsFormSentence)</p>\
                \(deed(.map, wording.readByColumns, frame))</section>
                """
        }
        var lines: [(spot: LookSpot, name: HTML, use: HTML)] = []
        let cards = map.sheets.count { $0.card != nil }
        if cards > 0 { lines.append((.cards, "\(wording.cards(cards))", "\(wording.takenAsCards)")) }
        for (index, sheet) in map.sheets.enumerated() where sheet.card == nil {
            let name = look.names.indices.contains(index) ? look.names[index] : sheet.name
            let shown: HTML = name.isEmpty ? "\(wording.theFile)" : wording.original(name)
            if sheet.tables.isEmpty {
                lines.append(
                    (LookSpot(sheet: index), shown, "\(wording.sheetLeftOut) \(sheet.why.words[wording.language])"))
            }
            for (place, table) in sheet.tables.enumerated() {
                let number = sheet.tables.count == 1 ? "" : " \(wording.table(place + 1))"
                lines.append(
                    (LookSpot(sheet: index, table: place), "\(shown)\(number)", "\(wording.taken(table.record))"))
            }
        }
        let here = look.spot.from(row: 0, column: 0)
        let items = lines.prefix(Self.mostSheets).map { line -> HTML in
            let current: HTML = line.spot == here ? " aria-current=\"true\"" : ""
            return """
                <li><a href="\(frame.link(.importLook, showing: .look(line.spot)))"\(current)>\(line.name)</a> \
                <span class="of">\(line.use)</span></li>
                """
        }
        let rest = lines.count - items.count
        return """
            <section aria-labelledby="sheets"><h2 id="sheets">\(wording.sheetsOfFiles)</h2><ul class="sheets">\(items)</ul>\
            \("<p class=\"note\">\(wording.moreSheets(rest))</p>", if: rest > 0)</section>
            """
    }

    // MARK: - One part

    private func part(_ frame: StaffFrame) -> HTML {
        guard let map = look.map else { return plainGrid(frame) }
        if look.spot.isCards {
            return CardLabelsForm(look: look, labels: map.cardLabels, edition: edition, frame: frame).html
        }
        let place = SheetMap.Spot(sheet: look.spot.sheet, table: look.spot.table)
        guard let view = look.view else { return "<p class=\"empty\">\(frame.wording.noSuchSheet)</p>" }
        guard let table = map[place] else {
            return plainGrid(frame) + deed(.take, frame.wording.takeSheet, frame) + headings(nil, frame)
        }
        return """
            \(TableForm(look: look, view: view, table: table, edition: edition, frame: frame, values: values, problems: problems).html)\
            <details class="more"><summary>\(frame.wording.moreOfSheet)</summary>\
            \(headings(table, frame))\(deed(.leave, frame.wording.leaveSheet, frame))\
            \(deed(.form, frame.wording.readWithoutMap, frame))</details>
            """
    }

    /// The sheet alone, where no column means anything.
    private func plainGrid(_ frame: StaffFrame) -> HTML {
        guard let view = look.view, !view.rows.isEmpty else { return "" }
        return SheetGrid(view: view, spot: look.spot, frame: frame).html
    }

    /// Which rows are the headings.
    private func headings(_ table: SheetMap.Table?, _ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        func field(_ name: String, _ label: String, _ row: Int?) -> HTML {
            FormField(
                name: name, label: label, kind: .text(), value: values[name] ?? row.map { String($0 + 1) } ?? "",
                problems: problems, wording: wording
            ).html()
        }
        return form(
            frame,
            """
            <fieldset><legend>\(wording.headingsLegend)</legend><p class="hint">\(wording.headingsHint)</p>\
            <div class="row">\(field("first", wording.firstHeadingRow, table?.headings.lowerBound))\
            \(field("last", wording.lastHeadingRow, table?.headings.upperBound))</div>\
            <p><button type="submit" name="do" value="headings" class="second">\(wording.readUnderHeadings)</button></p></fieldset>
            """)
    }

    private func deed(_ deed: LookForm.Deed, _ words: String, _ frame: StaffFrame) -> HTML {
        form(
            frame,
            "<p><button type=\"submit\" name=\"do\" value=\"\(deed.rawValue)\" class=\"second\">\(words)</button></p>")
    }

    private func form(_ frame: StaffFrame, _ content: HTML) -> HTML {
        frame.form(to: .importLook, "\(LookFields(spot: look.spot, edition: edition).html)\(content)")
    }

    /// Whether a form with choices stands above, whose own button leads on: a link would lose what was chosen.
    private var hasChoices: Bool {
        guard let map = look.map else { return false }
        return look.spot.isCards || map[SheetMap.Spot(sheet: look.spot.sheet, table: look.spot.table)] != nil
    }

    private func end(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let onward: HTML = "<a class=\"button\" href=\"\(frame.link(.importPlan))\">\(wording.seePlan)</a>"
        return """
            <div class="buttons">\(onward, if: !hasChoices)\
            \(frame.form(
                to: .importDiscarding, style: "plain-form",
                "<button type=\"submit\" class=\"quiet\">\(wording.discardImport)</button>"))</div>
            """
    }
}

/// What every form of the page says beside what was chosen (隠し項目): the state of the import and the part that is shown. Nothing of the
/// files is in it.
struct LookFields: Sendable {
    let spot: LookSpot
    let edition: String

    var html: HTML {
        let fields = [("edition", edition)] + spot.values.map { ($0.name, $0.text) }
        return "\(fields.map { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" as HTML })"
    }
}

extension Wording {
    fileprivate var lookSentence: String {
        say(
            "何を何として読んだかを示しています。違っていれば選び直し、「この読み方で見る」を押してください。まだ何も取り込んでいません。",
            "What each part is taken for. Where it is wrong, choose and press “See it read so”. Nothing is taken in yet."
        )
    }
    fileprivate var whatComesOfIt: String { say("この読み方でできる計画", "What comes of it") }
    fileprivate var noPlanYet: String { say("この読み方では、まだ計画になりません。", "Read so, it makes no plan yet.") }
    fileprivate func leftOut(_ counts: ImportCounts) -> String {
        say(
            "内容のある\(counts.cells)か所のうち\(counts.leftOut)か所は、どこにも入りません（次の画面に理由が並びます）。",
            "\(counts.leftOut) of \(counts.cells) cells find no place; the next page says why.")
    }
    fileprivate var readAsForm: String { say("見出しと項目名から、そのまま読みます", "Read as it is, by its headings and labels") }
    fileprivate var readAsFormSentence: String {
        say(
            "年度と項目名（年度目標、達成状況 …）の決まった様式か、捗りが書き出した表です。列ごとに決める必要はありません。",
            "It is a usual form of years and labels, or a table that Hakadori wrote. Its columns need not be told.")
    }
    fileprivate var readByColumns: String { say("列ごとに決める読み方に変える", "Tell column by column all the same") }
    fileprivate var readWithoutMap: String { say("全体を、列を決めない読み方に戻す", "Read all of it without telling columns") }
    fileprivate var sheetsOfFiles: String { say("シート", "Sheets") }
    fileprivate func moreSheets(_ count: Int) -> String {
        say("ほかに\(count)枚あります。", "\(count) more are not listed here.")
    }
    fileprivate func cards(_ count: Int) -> String { say("個票（\(count)枚）", "Cards (\(count))") }
    fileprivate var takenAsCards: String { say("1枚を1つの取組として読みます", "one action each") }
    fileprivate var theFile: String { say("ファイルの内容", "The file") }
    fileprivate var sheetLeftOut: String { say("取り込みません。", "Left out.") }
    fileprivate func table(_ number: Int) -> String { say("（表\(number)）", "(table \(number))") }
    fileprivate func taken(_ record: SheetMap.Record) -> String {
        switch record {
        case .action: say("取組の表として読みます", "read as a table of actions")
        case .indicator: say("指標の表として読みます", "read as a table of indicators")
        }
    }
    fileprivate var noSuchSheet: String { say("このシートはありません。", "There is no such sheet.") }
    fileprivate var takeSheet: String { say("このシートを提案どおりに読む", "Read this sheet as proposed") }
    fileprivate var leaveSheet: String { say("このシートを取り込まない", "Leave this sheet out") }
    fileprivate var moreOfSheet: String { say("見出しの行が違う、このシートは要らない", "Other headings, or no such sheet") }
    fileprivate var headingsLegend: String { say("見出しの行", "Rows of headings") }
    fileprivate var headingsHint: String {
        say(
            "表の左の行番号で指定します。その下を一つの表として読み直します。",
            "By the row numbers on the left. What stands below is read anew as one table.")
    }
    fileprivate var firstHeadingRow: String { say("最初の行", "First row") }
    fileprivate var lastHeadingRow: String { say("最後の行", "Last row") }
    fileprivate var readUnderHeadings: String { say("この行を見出しにする", "Take these as headings") }
    fileprivate var seePlan: String { say("できる計画を見る", "See the plan") }
}

import Japanese
import Plan
import Rounds
import Workbook

/// The sheet of answers (回答): a card for each action, a row for each place, last year's text left of it. Every row names itself in a hidden
/// column, so that it is found again wherever it was moved.
struct DivisionFormAnswers {
    private let workbook: DivisionWorkbook
    private let plan: Plan
    private let year: FiscalYear
    private var sheet = Worksheet(name: DivisionForm.answerSheet)
    private var lists: [[String]] = []
    private var identity: DivisionFormIdentity
    private var row = 0
    /// In points, of the page that is being filled.
    private var pageHeight = 0.0

    private static let size = 9.0
    private static let lineHeight = 11.25
    /// What A4 landscape has between the margins, in points of a sheet that is made as wide as the page.
    private static let page = 500.0
    /// Excel's own limit is 409.
    private static let tallest = 400.0

    private let plain = CellStyle(size: DivisionFormAnswers.size).with {
        $0.hasBorder = true
        $0.wraps = true
        $0.background = 0xEFEFEF
    }

    /// Of a few words, in the middle of their row.
    private var label: CellStyle { plain.with { $0.vertical = .center } }

    init(_ workbook: DivisionWorkbook, of plan: Plan) {
        (self.workbook, self.plan, year) = (workbook, plan, workbook.identity.year)
        identity = DivisionFormIdentity(workbook.identity)
    }

    /// - Parameter guide: whose texts too nobody is to change.
    mutating func sheets(beside guide: Worksheet) -> [Worksheet] {
        writeHead()
        let first = row
        let fixed = guide.cells + sheet.cells
        for report in workbook.reports {
            guard let action = plan[report.action] else { continue }
            write(report, of: action)
        }
        if !workbook.additions.isEmpty { writeBand("ほかの課が取りまとめる取組への追記") }
        for addition in workbook.additions {
            guard let action = plan[addition.action] else { continue }
            write(addition, of: action)
        }
        sheet.columnWidths = DivisionForm.Column.allCases.map(\.width)
        sheet.hiddenColumns = [DivisionForm.Column.key.rawValue]
        sheet.frozen = (rows: first, columns: 0)
        sheet.isProtected = true
        sheet.numbersAsText = CellRange(
            row: first, column: DivisionForm.Column.answer.rawValue, lastRow: max(first, row - 1))
        setPage()
        for case .text(let text) in fixed.map(\.value) { identity.addText(text) }
        let names = lists.isEmpty ? [] : [listSheet]
        return [sheet] + names + [identity.sheet()]
    }

    private mutating func setPage() {
        sheet.page.isLandscape = true
        sheet.page.margins = PageSetup.Margins(left: 0.4, right: 0.4, top: 0.45, bottom: 0.55)
        sheet.page.fitsWidth = true
        let division = workbook.identity.division.name.oneLine.beginning(40).replacing("&", with: "&&")
        sheet.page.footer =
            "&L&8\(year.eraLabel)実績照会票　\(division)&C&9&P / &N&R&8回答期限 \(workbook.round.reportsDue.written(in: .japanese))"
    }

    // MARK: Head

    private mutating func writeHead() {
        let words = CellStyle(size: 14).with {
            $0.isBold = true
            $0.vertical = .center
        }
        put("\(year.eraLabel)　実績照会票　回答（\(workbook.identity.division.name)）", .number, words, through: .hint)
        sheet.rowHeights[row] = 24
        row += 1
        put(
            "白い欄（「\(DivisionForm.Column.answer.heading(in: year))」の列）だけに書いてください。回答期限：\(workbook.round.reportsDue.written(in: .japanese))",
            .number, CellStyle(size: 10).with { $0.vertical = .center }, through: .hint)
        sheet.rowHeights[row] = 18
        row += 1
        let heading = plain.with {
            $0.isBold = true
            $0.background = 0xDCE6F2
            $0.horizontal = .center
            $0.vertical = .center
        }
        for column in DivisionForm.Column.allCases { put(column.heading(in: year), column, heading) }
        sheet.rowHeights[row] = 24
        sheet.page.repeatedRows = row...row
        row += 1
    }

    // MARK: Cards

    private mutating func write(_ report: DivisionWorkbook.Report, of action: Action) {
        let fields = AnswerField.all(of: action, in: plan, year)
        let planned = plan.form.plannedFields.filter {
            $0.field == .target || $0.passage(of: action[year]) != nil
        }
        let heights =
            planned.map { height(planned: $0, of: action) } + fields.map { height($0, report.text) }
        begin(card: heights.reduce(34, +))
        writeBand(action.name, below: card(of: action), number: action.number)
        for field in planned { write(planned: field, of: action) }
        for field in fields {
            guard case .field(let name) = field.place.item else { continue }
            let comments = report.comments.filter { $0.field == name }.map(\.text)
            write(field, report.text[text: name], number: action.number, report.revision, comments)
        }
        let whole = report.comments.filter { $0.field == nil }.map(\.text)
        guard !whole.isEmpty else { return }
        writeBand("直してほしいこと（事務局などから）：" + whole.joined(separator: "／"))
    }

    private mutating func write(_ addition: DivisionWorkbook.Addition, of action: Action) {
        let field = AnswerField.addition(of: workbook.identity.division, to: action.id)
        begin(card: 130)
        let compilers = addition.compilers.map(\.name).joined(separator: "、")
        let compiled = "取りまとめ：\(compilers.isEmpty ? "事務局" : compilers)"
        writeBand(
            action.name, below: [compiled, card(of: action)].compactMap { $0 }.joined(separator: "\n"),
            number: action.number)
        write(field, addition.answer, number: action.number, addition.revision, [])
    }

    /// A card stands on one page where it fits on one.
    private mutating func begin(card height: Double) {
        if pageHeight > 0, pageHeight + height > Self.page {
            sheet.page.breaks.append(row)
            pageHeight = 0
        }
    }

    /// What an action is about, in short.
    private func card(of action: Action) -> String? {
        action.description.map { "\(plan.labels[.description])：\($0.text.beginning(300))" }
    }

    private mutating func writeBand(_ title: String, below: String? = nil, number: String? = nil) {
        let band = plain.with {
            $0.isBold = true
            $0.size = 10.5
            $0.background = 0xC9D9EC
            $0.vertical = .center
        }
        put(number, .number, band.with { $0.horizontal = .center })
        put(title, .item, band, through: .hint)
        put(identity.addRow(locked: [.number: number ?? "", .item: title]), .key, plain)
        grow(max(20, height(of: title, from: .item, through: .hint, size: 10.5)))
        guard let below else { return }
        put(number, .number, plain.with { $0.horizontal = .center })
        put(below, .item, plain, through: .hint)
        put(identity.addRow(locked: [.number: number ?? "", .item: below]), .key, plain)
        grow(height(of: below, from: .item, through: .hint))
    }

    private mutating func write(planned field: TextField<ActionYear>, of action: Action) {
        let texts: [DivisionForm.Column: String] = [
            .number: action.number, .item: plan.labels[field.field], .need: "（計画）",
            .lastYear: field.shown(of: action[year.previous])?.text ?? "", .hint: "",
            .answer: field.shown(of: action[year])?.text ?? "（記載なし）",
        ]
        for column in DivisionForm.Column.fixed {
            let style = column == .number ? plain.with { $0.horizontal = .center } : plain
            put(texts[column].flatMap { $0.isEmpty ? nil : $0 }, column, style)
        }
        put(identity.addRow(locked: texts), .key, plain)
        grow(height(planned: field, of: action))
    }

    private mutating func write(
        _ field: AnswerField, _ value: Passage?, number: String, _ revision: Int, _ comments: [String]
    ) {
        let shown = field.shown(value)
        let isWritable = Workbook.length(of: shown ?? "") <= DivisionForm.longestAnswer
        let hint = [
            comments.isEmpty ? nil : "【直してほしいこと】\(comments.joined(separator: "／"))", field.hint,
            isWritable ? nil : "文が長いため、この欄は画面で直してください",
        ].compactMap { $0 }.joined(separator: "\n")
        let texts: [DivisionForm.Column: String] = [
            .number: number, .item: field.label, .need: field.need(on: plan.scale),
            .lastYear: shortened(field.lastYear) ?? "",
            .hint: hint,
        ]
        put(number, .number, label.with { $0.horizontal = .center })
        for column in DivisionForm.Column.locked where column != .number {
            let text = texts[column] ?? ""
            let style = column == .item || column == .need ? label : plain
            put(text.isEmpty ? nil : text, column, style.with { $0.isBold = column == .need && text != "任意" })
        }
        let answer = plain.with {
            $0.background = isWritable ? nil : 0xEFEFEF
            $0.isUnlocked = isWritable
            $0.numberFormat = CellStyle.asText
        }
        put(isWritable ? shown : nil, .answer, answer)
        if isWritable, !field.list.isEmpty { offer(field.list) }
        put(
            isWritable
                ? identity.addRow(locked: texts, field: field, revision, value)
                : identity.addRow(locked: texts), .key, plain)
        grow(max(height(field, shown), height(of: hint, from: .hint)))
    }

    /// As much of last year's text as a cell holds.
    private func shortened(_ text: String?) -> String? {
        text.map { Workbook.length(of: $0) > DivisionForm.longestAnswer ? "\($0.beginning(4_000))（以下略）" : $0 }
    }

    // MARK: Choices

    private mutating func offer(_ words: [String]) {
        let range = CellRange(row: row, column: DivisionForm.Column.answer.rawValue)
        let list: Choice.List
        if Choice.List.areShort(words) {
            list = .words(words)
        } else {
            let column = lists.firstIndex(of: words) ?? lists.count
            if column == lists.count { lists.append(words) }
            list = .cells(
                sheet: DivisionForm.choicesSheet,
                CellRange(row: 0, column: column, lastRow: words.count - 1, lastColumn: column))
        }
        sheet.choices.append(Choice(range, list, refusal: "一覧（▼）から選んでください。"))
    }

    private var listSheet: Worksheet {
        var sheet = Worksheet(name: DivisionForm.choicesSheet)
        sheet.isHidden = true
        for (column, words) in lists.enumerated() {
            sheet.cells += words.enumerated().map { Cell(CellRange(row: $0, column: column), .text($1)) }
        }
        return sheet
    }

    // MARK: Cells and heights

    private mutating func put(
        _ text: String?, _ column: DivisionForm.Column, _ style: CellStyle, through last: DivisionForm.Column? = nil
    ) {
        let range = CellRange(row: row, column: column.rawValue, lastColumn: (last ?? column).rawValue)
        sheet.cells.append(Cell(range, text.map { .text($0) } ?? .blank, style))
    }

    /// Ends a row that is so high, in points.
    private mutating func grow(_ height: Double) {
        let height = (min(height, Self.tallest) * 4).rounded(.up) / 4
        sheet.rowHeights[row] = height
        pageHeight += height
        row += 1
    }

    private func height(
        of text: String?, from column: DivisionForm.Column, through last: DivisionForm.Column? = nil,
        size: Double = DivisionFormAnswers.size
    ) -> Double {
        let width = DivisionForm.Column.allCases.filter {
            (column.rawValue...(last ?? column).rawValue).contains($0.rawValue)
        }.reduce(0) { $0 + ($1.width * 7 + 5).rounded() }
        let lines = text.map { WrappedText.lines($0, width: width, size: size) } ?? 1
        return Double(lines) * Self.lineHeight * size / Self.size + 6
    }

    private func height(planned field: TextField<ActionYear>, of action: Action) -> Double {
        max(
            height(of: plan.labels[field.field], from: .item),
            height(of: field.shown(of: action[year.previous])?.text, from: .lastYear),
            height(of: field.shown(of: action[year])?.text, from: .answer))
    }

    private func height(_ field: AnswerField, _ report: AnnualReport) -> Double {
        guard case .field(let name) = field.place.item else { return 0 }
        return height(field, field.shown(report[text: name]))
    }

    /// With room to write in: five lines for sentences.
    private func height(_ field: AnswerField, _ shown: String?) -> Double {
        let room = field.isLong ? 5 * Self.lineHeight + 6 : 20
        return [
            room, height(of: field.label, from: .item), height(of: field.need(on: plan.scale), from: .need),
            height(of: shortened(field.lastYear), from: .lastYear), height(of: shown, from: .answer),
            height(of: field.hint, from: .hint),
        ].reduce(0, max)
    }
}

import Japanese
import Plan
import PlanDocument
import Workbook

/// Puts the layout of a form into the cells of a workbook.
struct CityFormWriter {
    private let plan: Plan
    private let municipality: SheetMunicipality?
    private let day: Day
    private let layout: CityFormLayout
    private var sheet = Worksheet(name: "進捗管理シート")
    private var overlong = OverlongTexts()
    private var row = 0

    /// A hidden sheet with the steps of the scale, where they do not fit into a list of Excel.
    static let choicesSheet = "選択肢"
    /// A sheet's rows are at most 409 points high; a taller row is several rows, merged.
    private static let tallestRow = 400.0

    private let body = CellStyle(size: CityFormLayout.typeSize).with {
        $0.hasBorder = true
        $0.wraps = true
    }

    init(plan: Plan, municipality: SheetMunicipality?, day: Day) {
        self.plan = plan
        self.municipality = municipality
        self.day = day
        layout = CityFormLayout(plan: plan)
    }

    mutating func sheets() -> [Worksheet] {
        writeHead()
        let first = row
        let pages = layout.pages()
        for (index, page) in pages.enumerated() {
            if index > 0 { sheet.page.breaks.append(row) }
            write(page)
        }
        let statusRows = sheet.choices
        sheet.columnWidths = layout.columns.map(\.width)
        sheet.frozen = (rows: first, columns: 0)
        if row > first, let years = yearColumns {
            let range = CellRange(row: first, column: years.lowerBound, lastRow: row - 1, lastColumn: years.upperBound)
            sheet.highlights = plan.scale.statuses.map {
                Highlight(range, text: $0.markedLabel, background: $0.tone.background)
            }
        }
        setPage()
        var sheets = [sheet]
        if !statusRows.isEmpty, !choicesFitIntoCell { sheets.append(choices) }
        if let more = overlong.sheet { sheets.append(more) }
        return sheets
    }

    private var yearColumns: ClosedRange<Int>? {
        plan.years.isEmpty ? nil : (layout.columns.count - plan.years.count)...(layout.columns.count - 1)
    }

    // MARK: - Head

    private mutating func writeHead() {
        let last = layout.columns.count - 1
        let plain = CellStyle(size: CityFormLayout.typeSize).with { $0.vertical = .center }
        put(
            plan.title, CellRange(row: 0, column: 0, lastColumn: last),
            plain.with {
                $0.size = 16
                $0.isBold = true
            }, place: plan.labels[.title])
        // Lines as `Preamble` reads them, so that the form comes back with its city, the years that are due and its scale.
        let legend = plan.scale.statuses.map(\.definition).joined(separator: "、")
        let lines = [
            municipality.map { "地方公共団体名：\($0.name)" },
            "\(Field.lastReportedYear.usualLabel)：\(plan.lastReportedYear.map { "\($0.eraLabel)まで" } ?? "なし")",
            legend.isEmpty ? nil : "\(plan.labels[.status])の区分：\(legend)",
        ]
        for (row, line) in zip(1..., lines) {
            put(line, CellRange(row: row, column: 0, lastColumn: last), plain, place: "前書き")
        }
        for (row, height) in CityFormLayout.titleHeights.enumerated() { sheet.rowHeights[row] = height }
        let heading = body.with {
            $0.isBold = true
            $0.background = 0xDCE6F2
            $0.horizontal = .center
            $0.vertical = .center
        }
        for (index, column) in layout.columns.enumerated() {
            put(column.heading, CellRange(row: lines.count + 1, column: index), heading, place: "見出し")
        }
        sheet.rowHeights[lines.count + 1] = layout.headingHeight
        sheet.page.repeatedRows = (lines.count + 1)...(lines.count + 1)
        row = lines.count + 2
    }

    private mutating func setPage() {
        // Excel takes 255 letters, codes and all; a control character, which nobody sees on paper, would take seven.
        let visible = plan.title.oneLine.unicodeScalars.filter { $0.properties.generalCategory != .control }
        let title = String(String.UnicodeScalarView(visible)).beginning(60).replacing("&", with: "&&")
        sheet.page.paper = .a3
        sheet.page.isLandscape = true
        sheet.page.margins = PageSetup.Margins(left: 0.31, right: 0.31, top: 0.4, bottom: 0.55)
        sheet.page.fitsWidth = true
        sheet.page.footer = "&L&8 \(title)&C&9&P / &N&R&8 灰色の欄：未到来　\(day.text)作成"
    }

    // MARK: - Actions

    private mutating func write(_ page: [CityFormBlock]) {
        var rows: [Range<Int>] = []
        for block in page {
            let first = row
            for line in block.rows { write(line, of: block.action) }
            rows.append(first..<row)
            for (index, column) in layout.columns.enumerated() {
                guard let text = layout.text(of: column, for: block.action) else {
                    if column.kind == .description { put(nil, block: first..<row, index, body) }
                    continue
                }
                let style = column.kind == .actionName ? body.with { $0.isBold = true } : style(of: column)
                put(text, block: first..<row, index, style, place: "\(block.action.number) \(column.heading)")
            }
        }
        for (index, column) in layout.columns.enumerated() {
            guard let level = column.level else { continue }
            for run in CityFormLayout.runs(of: page, level: level) {
                let span = rows[run.blocks.lowerBound].lowerBound..<rows[run.blocks.upperBound - 1].upperBound
                let text = run.policy.flatMap { layout.text(of: column, for: $0) }
                put(
                    text, block: span, index, style(of: column), place: "\(run.policy?.id.path ?? "") \(column.heading)"
                )
            }
        }
    }

    private func style(of column: CityFormColumn) -> CellStyle {
        switch column.kind {
        case .policyNumber, .actionNumber: body.with { $0.horizontal = .center }
        default: body
        }
    }

    private mutating func write(_ line: CityFormBlock.Row, of action: Action) {
        let count = max(1, Int((line.height / Self.tallestRow).rounded(.up)))
        let rows = row..<(row + count)
        for row in rows { sheet.rowHeights[row] = (line.height / Double(count) * 4).rounded(.up) / 4 }
        row += count
        let years = yearColumns?.lowerBound ?? layout.columns.count
        let label = body.with { $0.background = 0xF2F2F2 }
        put(line.label, block: rows, years - 1, label, place: "項目名")
        for cell in line.cells {
            let year = plan.years[cell.years.lowerBound]
            var style = body
            if line.field == .stage {
                style.horizontal = .center
                style.vertical = .center
                // An arrow for the eye; the cell's own text stays as written.
                if cell.goesOn { style.numberFormat = "@\"　→\"" }
            }
            if line.field == .status {
                style.horizontal = .center
                style.vertical = .center
            }
            let isReport = !ActionYear.planned.contains { $0.field == line.field }
            if isReport, cell.text == nil, !plan.isDue(year) { style.background = 0xE8E8E8 }
            let columns = (years + cell.years.lowerBound)...(years + cell.years.upperBound)
            let range = CellRange(
                row: rows.lowerBound, column: columns.lowerBound, lastRow: rows.upperBound - 1,
                lastColumn: columns.upperBound)
            put(cell.text, range, style, place: "\(action.number) \(line.label) \(year.label)")
        }
        if line.field == .status, !plan.scale.statuses.isEmpty, let columns = yearColumns {
            let range = CellRange(
                row: rows.lowerBound, column: columns.lowerBound, lastRow: rows.upperBound - 1,
                lastColumn: columns.upperBound)
            sheet.choices.append(
                Choice(range, choiceList, refusal: "一覧から選んでください。Choose one of the list."))
        }
    }

    private mutating func put(
        _ text: String?, block rows: Range<Int>, _ column: Int, _ style: CellStyle, place: String = ""
    ) {
        put(text, CellRange(row: rows.lowerBound, column: column, lastRow: rows.upperBound - 1), style, place: place)
    }

    private mutating func put(_ text: String?, _ range: CellRange, _ style: CellStyle, place: String) {
        let value = text.map { Cell.Value.text(overlong.shortened($0, place: place)) } ?? .blank
        sheet.cells.append(Cell(range, value, style))
    }

    // MARK: - Choices

    private var choicesFitIntoCell: Bool { Choice.List.areShort(plan.scale.statuses.map(\.markedLabel)) }

    private var choiceList: Choice.List {
        choicesFitIntoCell
            ? .words(plan.scale.statuses.map(\.markedLabel))
            : .cells(
                sheet: Self.choicesSheet,
                CellRange(row: 0, column: 0, lastRow: plan.scale.statuses.count - 1))
    }

    private var choices: Worksheet {
        var choices = Worksheet(name: Self.choicesSheet)
        choices.isHidden = true
        choices.cells = plan.scale.statuses.enumerated().map {
            Cell(CellRange(row: $0, column: 0), .text($1.markedLabel))
        }
        return choices
    }
}

extension AchievementStatus.Tone {
    /// A light ground under black type (contrast above 15 to 1).
    fileprivate var background: Int {
        switch self {
        case .good: 0xCDEBD8
        case .fair: 0xE6F3D8
        case .poor: 0xFFEBC8
        case .bad: 0xFBD9D9
        case .neutral: 0xE8E8E8
        }
    }
}

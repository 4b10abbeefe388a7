import Findings
import Japanese
import Plan
import Print
import Sheets

/// Each action on sheets of its own (個票): what it is, its years side by side, and its indicators.
public struct ActionSheets {
    let subject: PlanOnPaper
    let actions: [Action]

    public init(_ subject: PlanOnPaper, actions: [Action]) {
        self.subject = subject
        self.actions = actions
    }

    public var paper: Paper {
        let content = FormContent(subject.plan.part(actions))
        let parts = content.blocks.map { block in
            PaperPart(
                page: Look.bookPage, blocks: blocks(of: block, among: content),
                foot: (subject.footLeft, subject.footRight("灰色の欄：未到来")), head: subject.plan.title)
        }
        let name = actions.count == 1 ? actions.first?.numberedName : nil
        return Paper(
            title: [subject.plan.title, name, "個票"].compactMap { $0 }.joined(separator: "　"),
            author: subject.municipality ?? "", subject: "取組一件ごとの進捗状況", day: subject.day, stamp: subject.stamp,
            parts: parts)
    }

    private func blocks(of block: FormContent.Block, among content: FormContent) -> [Block] {
        let plan = subject.plan
        let action = block.action
        var blocks: [Block] = [
            .paragraph(Paragraph("個票", TextStyle(size: 9, bold: true, ink: Look.accent))),
            .heading(Heading(action.numberedName, level: 1, id: "action-\(action.id.text)")),
            .table(facts(block)),
            .heading(Heading("年度ごとの目標と実績", level: 2, isInContents: false)),
        ]
        let isWide = plan.years.count <= 5
        blocks.append(.table(isWide ? years(block) : oneBelowTheOther(block, among: content)))
        let series = plan.allSeries(of: action, decisions: subject.indicatorDecisions)
        if !series.isEmpty {
            var part = plan.part([action])
            part.indicators = plan.indicators(of: .action(action.id))
            let alone = PlanOnPaper(
                part, municipality: nil, day: subject.day, indicatorDecisions: subject.indicatorDecisions)
            let chapter = IndicatorChapter(subject: alone).blocks
            if !chapter.isEmpty { blocks += [.heading(Heading("指標", level: 2, isInContents: false))] + chapter }
        }
        return blocks
    }

    private func facts(_ block: FormContent.Block) -> Table {
        let plan = subject.plan
        var facts = block.path.map { policy in
            (plan.levels.indices.contains(policy.level) ? plan.levels[policy.level].label : "", policy.numberedName)
        }
        let divisions = block.action.responsibilities.map(\.text).joined(separator: "、")
        if !divisions.isEmpty { facts.append((plan.labels[.divisions], divisions)) }
        for field in plan.form.actionFields {
            if let text = field.shown(of: block.action)?.text { facts.append((plan.labels[field.field], text.inItems)) }
        }
        return Table(
            columns: [Table.Column(96), Table.Column(391)], head: [],
            groups: facts.map { label, text in
                Table.Group([
                    Table.Row([
                        Table.Cell(
                            [Paragraph(label, Look.cell.with { $0.isBold = true })], role: .rowHeading,
                            fill: Look.labelFill, continuation: .repeats),
                        Table.Cell([Paragraph(text, Look.cell.with { $0.size = 9 })]),
                    ])
                ])
            }, padding: 4)
    }

    private func years(_ block: FormContent.Block) -> Table {
        let style = Look.cell
        let head = ["項目"] + subject.plan.years.map { "\($0.eraLabel)\n（\($0.label)）" }
        return Table(
            columns: [Table.Column(72)]
                + subject.plan.years.map { _ in Table.Column(415 / Double(subject.plan.years.count)) },
            head: [
                Table.Row(
                    head.map {
                        Table.Cell.heading($0)
                    })
            ],
            groups: block.rows.map { row in
                let label = Table.Cell(
                    [Paragraph(row.label, style.with { $0.keepsPhrases = true })], role: .rowHeading,
                    fill: Look.labelFill,
                    continuation: .repeats)
                return Table.Group([
                    Table.Row(
                        [label]
                            + row.cells.map { FormCell(cell: $0, row: row, style: style).cell(columns: $0.years.count) }
                    )
                ])
            })
    }

    private func oneBelowTheOther(_ block: FormContent.Block, among content: FormContent) -> Table {
        let form = UprightForm(content: content, plan: subject.plan, page: .a4, level: 2)
        var table = form.table
        table.groups = [Table.Group(form.yearRows(block))]
        return table
    }
}

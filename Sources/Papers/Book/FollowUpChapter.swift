import Japanese
import Plan
import Print

/// What fell, and what became of last year's reasons and remedies (前年度からの宿題): both years side by side.
struct FollowUpChapter {
    let plan: Plan

    var blocks: [Block] {
        guard let year = plan.lastReportedYear, let followUps = plan.followUps(in: year), !followUps.isEmpty else {
            return []
        }
        let fell = followUps.count(where: \.fell)
        let promised = followUps.count { $0.promise != nil }
        return [
            .paragraph(
                Paragraph(
                    "前年度より達成状況が下がったものは\(fell)件、\(year.previous.eraLabel)に理由・改善策を書いていたものは\(promised)件です。", Look.body)),
            .paragraph(
                Paragraph("前年度に書かれたことと、その次の年度に書かれたことを並べています。評価ではなく、読み比べるためのものです。", Look.note, spaceAfter: 6)),
            .table(table(followUps, year)),
        ]
    }

    private func table(_ followUps: [FollowUp], _ year: FiscalYear) -> Table {
        let small = Look.cellHead.with { $0.size = 8 }
        func head(_ text: String, rows: Int = 1, columns: Int = 1) -> Table.Cell {
            .heading(text, small, rows: rows, columns: columns)
        }
        let columns = [plan.labels[.name], plan.labels[.status], "報告の内容"]
        return Table(
            columns: [96, 54, 166, 54, 166].map { Table.Column($0) },
            head: [
                Table.Row([
                    head(columns[0], rows: 2), head(year.previous.eraLabel, columns: 2),
                    head(year.eraLabel, columns: 2),
                ]),
                Table.Row([head(columns[1]), head(columns[2]), head(columns[1]), head(columns[2])]),
            ],
            groups: followUps.map { Table.Group([row($0, year)]) })
    }

    private func row(_ followUp: FollowUp, _ year: FiscalYear) -> Table.Row {
        let action = followUp.action
        let style = Look.cell.with { $0.size = 8 }
        let divisions = action.responsibilities.map(\.text).joined(separator: "、")
        var name = [
            Paragraph(
                action.numberedName,
                style.with {
                    $0.isBold = true
                    $0.keepsPhrases = true
                }, target: .place("action-\(action.id.text)"))
        ]
        if !divisions.isEmpty {
            name.append(Paragraph(divisions, style.with { $0.ink = Look.faint }, spaceBefore: 2))
        }
        if followUp.fell {
            name.append(Paragraph("↘ 下がった", style.with { $0.isBold = true }, spaceBefore: 2))
        }
        return Table.Row([
            Table.Cell(name, role: .rowHeading, continuation: .repeats), .status(followUp.movement.from, size: 8),
            said(action[year.previous].report), .status(followUp.movement.to, size: 8), said(action[year].report),
        ])
    }

    /// Everything that the report says, each text under what the form calls it but the first.
    private func said(_ report: AnnualReport) -> Table.Cell {
        let style = Look.cell.with { $0.size = 8 }
        var paragraphs: [Paragraph] = []
        for field in plan.form.reportFields {
            guard let text = field.shown(of: report)?.text else { continue }
            if field.field != .result {
                paragraphs.append(
                    Paragraph("【\(plan.labels[field.field])】", style.with { $0.isBold = true }, spaceBefore: 3))
            }
            paragraphs.append(Paragraph(text.inItems, style))
        }
        return Table.Cell(paragraphs)
    }
}

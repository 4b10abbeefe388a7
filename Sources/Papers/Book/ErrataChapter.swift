import Japanese
import Plan
import Print

/// What was wrong in the edition, and what is right (正誤).
struct ErrataChapter {
    let subject: PlanOnPaper

    var blocks: [Block] {
        guard !subject.errata.isEmpty else { return [] }
        let head = ["番号", "箇所", "誤", "正", "訂正日"].map {
            Table.Cell.heading($0)
        }
        let rows = subject.errata.map { erratum in
            let action = erratum.action.flatMap { subject.plan[$0]?.numberedName }
            let place = [action, erratum.place].compactMap { $0 }.joined(separator: "\n")
            return Table.Group([
                Table.Row([
                    Table.Cell(
                        [Paragraph("\(erratum.number)", Look.cell.with { $0.alignment = .center })], role: .rowHeading),
                    Table.Cell([Paragraph(place, Look.cell)]), Table.Cell([Paragraph(erratum.wrong, Look.cell)]),
                    Table.Cell([Paragraph(erratum.correct, Look.cell)]),
                    Table.Cell([Paragraph(erratum.madeOn.eraLabel, Look.cell)]),
                ])
            ])
        }
        return [
            .paragraph(Paragraph("公表した版は変えません。誤りは、この表で正します。", Look.body, spaceAfter: 6)),
            .table(
                Table(
                    columns: [34, 120, 130, 130, 73].map { Table.Column($0) }, head: [Table.Row(head)], groups: rows)),
        ]
    }
}

import Japanese
import Plan
import Print

/// The statuses of one year by division, and each division's actions through the years (担当課別の状況).
struct DivisionChapter {
    let plan: Plan

    private var divisions: [(name: String, actions: [Action], distribution: Distribution?)] {
        let year = plan.lastReportedYear
        let named = plan.divisions.map { division in
            (
                division.name, plan.actions(of: division),
                year.map { plan.distribution(in: $0, of: plan.actions(of: division, in: $0)) }
            )
        }
        let everyone = plan.actionsOfAllDivisions
        return named
            + (everyone.isEmpty
                ? [] : [("各課（全ての課が対象）", everyone, year.map { plan.distribution(in: $0, of: everyone) })])
    }

    var blocks: [Block] {
        guard !plan.divisions.isEmpty, !plan.actions.isEmpty else { return [] }
        var blocks: [Block] = []
        if let year = plan.lastReportedYear, plan.form.has(.status) {
            let rows = divisions.compactMap { division in
                division.distribution.map { StatusShares.Row(name: division.name, distribution: $0) }
            }
            blocks = [
                .paragraph(
                    Paragraph(
                        "\(year.eraLabel)の達成状況を担当課ごとに数えています。複数の課が担当するものは、それぞれの課に数えています。このため各課の合計は全体の件数と一致しません。",
                        Look.body, spaceAfter: 6)),
                .table(StatusShares(plan: plan, rowHeading: plan.labels[.divisions], rows: rows).table),
            ]
        }
        return blocks + [
            .heading(Heading("\(plan.labels[.divisions])ごとの\(plan.labels[.name])", level: 2)), .table(actions),
        ]
    }

    private var actions: Table {
        let heads = [plan.labels[.divisions], plan.labels[.name]] + plan.years.map(\.eraLabel)
        let head = heads.map {
            Table.Cell.heading($0, Look.cellHead.with { $0.size = 8 })
        }
        return Table(
            columns: [Table.Column(90), Table.Column(max(90, 397 - 70 * Double(plan.years.count)))]
                + plan.years.map { _ in Table.Column(70) },
            head: [Table.Row(head, leastHeight: 20)],
            groups: divisions.filter { !$0.actions.isEmpty }.map { division in
                Table.Group(
                    division.actions.enumerated().map { index, action in
                        let name = Table.Cell(
                            [Paragraph(division.name, Look.cell.with { $0.isBold = true })], role: .rowHeading,
                            rows: division.actions.count, continuation: .repeats)
                        return Table.Row(
                            (index == 0 ? [name] : []) + [
                                Table.Cell(
                                    [
                                        Paragraph(
                                            action.numberedName, Look.cell, target: .place("action-\(action.id.text)"))
                                    ], role: .rowHeading, centered: true)
                            ] + plan.years.map { .status(plan.status(of: action, in: $0), size: 7.5) })
                    })
            })
    }
}

import Japanese
import Plan
import Print

/// How the plan stands as a whole (全体の状況): one sentence, the figures, the years, and what rose and fell.
struct SummaryChapter {
    let subject: PlanOnPaper

    private var plan: Plan { subject.plan }

    var blocks: [Block] {
        guard plan.form.has(.status), !plan.actions.isEmpty else { return [] }
        guard let year = plan.lastReportedYear else {
            return [.paragraph(Paragraph("まだ実績の対象となる年度がありません。各年度の目標は進捗管理シートにあります。", Look.body))]
        }
        return latest(year) + years + changes(year)
    }

    private func latest(_ year: FiscalYear) -> [Block] {
        let distribution = plan.distribution(in: year)
        var blocks: [Block] = [
            .heading(Heading("\(year.eraLabel)はどこまで進んだか", level: 2)),
            .paragraph(
                Paragraph(
                    "\(year.eraLabel)に実績が報告された\(plan.labels[.name])は\(distribution.denominator)件で、\(distribution.inWords)でした。"
                        + movementSentence(year), Look.body.with { $0.size = 10.5 }, spaceAfter: 8)),
        ]
        blocks.append(.table(figures(distribution)))
        blocks.append(
            .paragraph(
                Paragraph(
                    "割合の母数は実績の報告がある\(distribution.denominator)件です。母数に入れないもの：\(distribution.leftOut)。", Look.note,
                    spaceBefore: 4)))
        return blocks
    }

    /// The count of each step, large.
    private func figures(_ distribution: Distribution) -> Table {
        let head = distribution.counts.map { count in
            Table.Cell.heading(
                count.status.markedLabel, Look.cellHead.with { $0.size = 10 }, fill: count.status.tone.fill)
        }
        let large = TextStyle(size: 25, bold: true, alignment: .center, leading: 1.25)
        let small = TextStyle(size: 9, ink: Look.faint, alignment: .center, leading: 1.4)
        let cells = distribution.counts.map { count in
            Table.Cell([
                Paragraph("\(count.count)件", large),
                Paragraph("\(distribution.denominator)件中 \(distribution.share(of: count.count))", small),
            ])
        }
        return Table(
            columns: distribution.counts.map { _ in Table.Column(1) }, head: [Table.Row(head, leastHeight: 24)],
            groups: [Table.Group([Table.Row(cells)])], padding: 6)
    }

    private var years: [Block] {
        let rows = plan.years.map {
            StatusShares.Row(name: $0.eraLabel, distribution: plan.distribution(in: $0))
        }
        let shares = StatusShares(plan: plan, rowHeading: "年度", rows: rows, hasBars: false)
        return [
            .heading(Heading("年度別の\(plan.labels[.status])", level: 2)),
            .figure(shares.chart(width: Look.bookPage.roomWidth)),
            .space(10),
            .table(shares.table),
        ]
    }

    private func movements(_ year: FiscalYear) -> [Movement]? {
        guard plan.years.contains(year.previous), plan.isDue(year.previous) else { return nil }
        return plan.movements(from: year.previous, to: year)
    }

    private func movementSentence(_ year: FiscalYear) -> String {
        guard let movements = movements(year) else { return "" }
        func count(_ direction: Movement.Direction) -> Int { movements.count { $0.direction == direction } }
        return "前年度より上がったものは\(count(.rose))件、下がったものは\(count(.fell))件、変わらないものは\(count(.unchanged))件です。"
    }

    private func changes(_ year: FiscalYear) -> [Block] {
        guard let movements = movements(year) else { return [] }
        let moved = movements.filter { $0.direction == .fell } + movements.filter { $0.direction == .rose }
        guard !moved.isEmpty else { return [] }
        let head = ["前年度から", plan.labels[.name], plan.labels[.divisions], year.previous.eraLabel, year.eraLabel].map {
            Table.Cell.heading($0)
        }
        let groups = moved.map { movement in
            let word = movement.direction == .fell ? "↘ 下がった" : "↗ 上がった"
            let divisions = movement.action.responsibilities.map(\.text).joined(separator: "、")
            return Table.Group([
                Table.Row(
                    [
                        Table.Cell([Paragraph(word, Look.cell.with { $0.isBold = true })], centered: true),
                        Table.Cell(
                            [
                                Paragraph(
                                    movement.action.numberedName, Look.cell,
                                    target: .place("action-\(movement.action.id.text)"))
                            ], role: .rowHeading, centered: true),
                        Table.Cell([Paragraph(divisions, Look.cell)], centered: true),
                        .status(movement.from), .status(movement.to),
                    ], leastHeight: 20)
            ])
        }
        return [
            .heading(Heading("前年度から何が変わったか", level: 2)),
            .table(
                Table(
                    columns: [60, 180, 105, 80, 80].map { Table.Column($0) }, head: [Table.Row(head, leastHeight: 20)],
                    groups: groups, rules: .rows)),
        ]
    }
}

extension Table.Cell {
    /// Mark and word of a status on its ground; a blank in its word (未入力, 未到来).
    static func status(_ entry: Entry<AchievementStatus>, size: Double = 8.5) -> Table.Cell {
        let style = TextStyle(size: size, alignment: .center, leading: 1.35, keepsPhrases: true)
        switch entry {
        case .entered(let status):
            return Table.Cell(
                [Paragraph(status.markedLabel, style.with { $0.isBold = true })], fill: status.tone.fill, centered: true
            )
        case .missing: return Table.Cell([Paragraph("未入力", style)], centered: true)
        case .notDue:
            return Table.Cell(
                [Paragraph("未到来", style.with { $0.ink = Look.faint })], fill: Look.notDueFill, centered: true)
        }
    }
}

import Japanese
import Plan
import Print

/// How the figures of the book were counted (集計の方法), with the steps of the plan's own scale.
struct MethodChapter {
    let plan: Plan

    var blocks: [Block] {
        let status = plan.labels[.status]
        var lines = [
            "・件数と割合は、この冊子を作るたびに計画の内容から計算しています。別に入力した集計値はありません。",
            "・割合の母数は、その年度に実績が報告されたものの件数です。母数に入れないものは、その都度示しています。",
            "・「未入力」は報告の時期が来ていて何も書かれていないもの、「未到来」はまだ報告の時期が来ていないものです。どちらも0件とは異なります。",
            "・「上がった」「下がった」は、前年度と当年度の\(status)を、区分の順に比べたものです。どちらかが空欄のものは比べていません。",
            "・文章は、書かれたとおりに載せています。箇条書きは、読みやすいように項目ごとに改行しています。",
        ]
        if !plan.divisions.isEmpty { lines.append("・複数の課が担当するものは、それぞれの課に数えています。") }
        var blocks: [Block] = lines.map { .paragraph(Paragraph($0, Look.body, spaceAfter: 3)) }
        if plan.form.has(.status), !plan.scale.statuses.isEmpty {
            blocks += [.heading(Heading("\(status)の区分", level: 2)), .table(scale)]
        }
        return blocks
    }

    private var scale: Table {
        let head = ["区分", "理由・改善策", "集計"].map {
            Table.Cell.heading($0)
        }
        return Table(
            columns: [200, 140, 140].map { Table.Column($0) }, head: [Table.Row(head)],
            groups: plan.scale.statuses.map { status in
                Table.Group([
                    Table.Row([
                        Table.Cell(
                            [Paragraph(status.markedLabel, Look.cell.with { $0.isBold = true })], role: .rowHeading,
                            fill: status.tone.fill),
                        Table.Cell([Paragraph(status.needsReason ? "記入する" : "記入しない", Look.cell)]),
                        Table.Cell([Paragraph(status.countsInTotals ? "母数に入れる" : "母数に入れない", Look.cell)]),
                    ])
                ])
            })
    }
}

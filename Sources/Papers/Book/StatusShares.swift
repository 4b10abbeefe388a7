import Plan
import Print

/// Distributions on paper: bars and the tables with the same figures (達成状況の分布).
struct StatusShares {
    struct Row {
        let name: String
        /// Its depth among the rows.
        var depth = 0
        let distribution: Distribution
    }

    let plan: Plan
    /// What the rows are: 年度, 施策, 担当課.
    let rowHeading: String
    let rows: [Row]
    /// Whether a bar stands in each row; not below a chart, which shows the same.
    var hasBars = true

    private var statuses: [AchievementStatus] { plan.scale.statuses }
    private var hasMissing: Bool { rows.contains { $0.distribution.missing > 0 } }
    private var hasNotDue: Bool { rows.contains { $0.distribution.notDue > 0 } }

    /// A bar for each row and its figures beside it.
    var table: Table {
        let barWidth = 126.0
        var columns = [Table.Column(hasBars ? 150 : 96)] + (hasBars ? [Table.Column(barWidth + 8)] : [])
        columns += statuses.map { _ in Table.Column(hasBars ? 37 : 62) } + [Table.Column(33)]
        let texts = [rowHeading] + (hasBars ? ["割合"] : [])
        var heads = texts + statuses.map(\.markedLabel) + ["母数"]
        if hasMissing { heads.append("未入力") }
        if hasNotDue { heads.append("未到来") }
        columns += Array(repeating: Table.Column(33), count: heads.count - columns.count)
        let small = Look.cellHead.with { $0.size = 7.5 }
        let head = heads.enumerated().map { index, text in
            let place = index - texts.count
            let status = statuses.indices.contains(place) ? statuses[place] : nil
            return Table.Cell.heading(text, small, fill: status?.tone.fill ?? Look.headFill)
        }
        // All columns share the width of the page: the bar is as wide as its column comes out.
        let scale = Look.bookPage.roomWidth / columns.reduce(0) { $0 + $1.width }
        return Table(
            columns: columns, head: [Table.Row(head, leastHeight: 24)],
            groups: rows.map { row in
                Table.Group([Table.Row(cells(row, barWidth: (barWidth + 8) * scale - 6), leastHeight: 20)])
            }, rules: .rows)
    }

    private func cells(_ row: Row, barWidth: Double) -> [Table.Cell] {
        let distribution = row.distribution
        let counts = distribution.counts + distribution.outside
        func figure(_ count: Int) -> Table.Cell {
            let style = Look.cell.with {
                $0.alignment = .right
                if count == 0 { $0.ink = Look.faint }
            }
            return Table.Cell([Paragraph("\(count)", style)], centered: true)
        }
        let style = Look.cell.with {
            $0.isBold = row.depth == 0 && rows.contains { $0.depth > 0 }
            $0.keepsPhrases = true
        }
        var cells = [
            Table.Cell(
                [Paragraph(row.name, style)], role: .rowHeading, centered: true, indent: Double(row.depth) * 10)
        ]
        if hasBars {
            cells.append(
                Table.Cell([], centered: true, figure: Self.bar(distribution, width: barWidth, height: 11)))
        }
        cells += statuses.map { status in figure(counts.first { $0.status == status }?.count ?? 0) }
        cells.append(figure(distribution.denominator))
        if hasMissing { cells.append(figure(distribution.missing)) }
        if hasNotDue { cells.append(figure(distribution.notDue)) }
        return cells
    }

    /// The shares of the reports that count, from the best on. Beside it always stand the figures.
    static func bar(_ distribution: Distribution, width: Double, height: Double) -> Figure {
        Figure(
            width: width, height: height, alternative: nil, strokes: strokes(distribution, width: width, height: height)
        )
    }

    static func strokes(
        _ distribution: Distribution, x: Double = 0, y: Double = 0, width: Double, height: Double,
        labelled: Bool = false
    ) -> [Figure.Stroke] {
        guard distribution.denominator > 0 else {
            return [.box(x: x, y: y, width: width, height: height, Look.notDueFill)]
        }
        var strokes: [Figure.Stroke] = []
        var left = x
        for count in distribution.counts where count.count > 0 {
            let part = width * Double(count.count) / Double(distribution.denominator)
            // A hair of white between neighbours keeps them apart without colours.
            strokes.append(.box(x: left, y: y, width: max(part - 0.8, 0.4), height: height, count.status.tone.bar))
            if labelled, part > 22 {
                let style = TextStyle(size: 8, bold: true, ink: count.status.tone.onBar, alignment: .center, leading: 1)
                strokes.append(
                    .text("\(count.status.mark)\(count.count)", x: left + part / 2, y: y + (height - 8) / 2, style))
            }
            left += part
        }
        return strokes
    }

    /// All rows as one chart with its legend, in words for whoever does not see it.
    func chart(width: Double) -> Figure {
        let (labelWidth, rowHeight, barHeight) = (84.0, 27.0, 18.0)
        var strokes: [Figure.Stroke] = []
        for (index, row) in rows.enumerated() {
            let y = Double(index) * rowHeight
            strokes.append(.text(row.name, x: 0, y: y + 3, TextStyle(size: 9, leading: 1.3)))
            strokes += Self.strokes(
                row.distribution, x: labelWidth, y: y, width: width - labelWidth, height: barHeight, labelled: true)
            if row.distribution.denominator == 0 {
                let style = TextStyle(size: 8, ink: Look.faint, alignment: .center, leading: 1)
                strokes.append(.text("未到来", x: labelWidth + (width - labelWidth) / 2, y: y + 5, style))
            }
        }
        let legendY = Double(rows.count) * rowHeight + 2
        var x = labelWidth
        for status in statuses where status.countsInTotals {
            strokes.append(.box(x: x, y: legendY + 2, width: 8, height: 8, status.tone.bar))
            strokes.append(.text(status.markedLabel, x: x + 12, y: legendY, TextStyle(size: 8, leading: 1.5)))
            x += 30 + Double(status.markedLabel.count) * 8
        }
        return Figure(
            width: width, height: legendY + 16, alternative: "\(rowHeading)の達成状況の帯グラフ。" + inWords, strokes: strokes)
    }

    private var inWords: String {
        rows.map { row in
            let counts = row.distribution.counts.map { "\($0.status.label)\($0.count)件" }.joined(separator: "、")
            return row.distribution.denominator == 0 ? "\(row.name)：未到来。" : "\(row.name)：\(counts)。"
        }.joined()
    }
}

extension Distribution {
    /// 「57.1%」 of the reports that count; 「－」 where there are none.
    func share(of count: Int) -> String {
        guard denominator > 0 else { return "－" }
        let tenths = Self.tenths(count, of: denominator)
        return "\(tenths / 10).\(tenths % 10)%"
    }

    /// 「達成」24件、「概ね達成」11件.
    var inWords: String { counts.map { "「\($0.status.label)」\($0.count)件" }.joined(separator: "、") }

    /// What the shares leave out, in words.
    var leftOut: String {
        var parts = outside.filter { $0.count > 0 }.map { "\($0.status.label)\($0.count)件" }
        if missing > 0 { parts.append("未入力\(missing)件") }
        if notDue > 0 { parts.append("未到来\(notDue)件") }
        return parts.isEmpty ? "なし" : parts.joined(separator: "、")
    }
}

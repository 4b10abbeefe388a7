import HTML
import Japanese
import Plan

/// The distribution of a choice of the form's own as a table (独自の項目の分布): a bar and the figures of each row, with the denominator
/// and what it leaves out.
struct OwnDistributionTable: Sendable {
    struct Row: Sendable {
        let heading: HTML
        let distribution: OwnDistribution
    }

    let field: OwnField
    let caption: String
    /// What the rows are: 年度, 施策, 担当課.
    let rowHeading: String
    let rows: [Row]
    let wording: Wording

    var html: HTML {
        RecordTable(
            caption: caption, style: "distribution", columns: columns,
            rows: rows.map { RecordTable.Row(cells: cells($0)) }
        ).html
    }

    /// Parts of a whole stand in a bar; where one may choose several, they are no parts.
    private var isWhole: Bool { if case .choice(_, isMultiple: true) = field.kind { false } else { true } }
    private var hasOther: Bool { rows.contains { $0.distribution.other > 0 } }
    private var hasMissing: Bool { rows.contains { $0.distribution.missing > 0 } }
    private var hasNotDue: Bool { rows.contains { $0.distribution.notDue > 0 } }

    private var columns: [RecordTable.Column] {
        var columns = [RecordTable.Column(rowHeading)]
        if isWhole { columns.append(RecordTable.Column(wording.shares, style: "chart")) }
        columns += field.options.map {
            RecordTable.Column(heading: wording.word($0), label: $0.label(in: wording.language), style: "figure")
        }
        if hasOther { columns.append(RecordTable.Column(wording.otherAnswers, style: "figure")) }
        columns.append(RecordTable.Column(wording.denominator, style: "figure total"))
        if hasMissing { columns.append(RecordTable.Column(wording.missing, style: "figure")) }
        if hasNotDue { columns.append(RecordTable.Column(wording.notDue, style: "figure")) }
        return columns
    }

    private func cells(_ row: Row) -> [HTML] {
        let distribution = row.distribution
        var cells = [row.heading]
        if isWhole { cells.append(bar(distribution)) }
        cells += distribution.counts.map { "\($0.count)" }
        if hasOther { cells.append("\(distribution.other)") }
        cells.append("\(distribution.answered)")
        if hasMissing { cells.append("\(distribution.missing)") }
        if hasNotDue { cells.append("\(distribution.notDue)") }
        return cells
    }

    private func bar(_ distribution: OwnDistribution) -> HTML {
        let chosen = distribution.counts.enumerated().map { rank, count in
            ShareBar.Part(style: ShareBar.style(of: count.option.tone, rank: rank), mark: "", count: count.count)
        }
        let rest = [
            ("neutral", distribution.other), ("missing", distribution.missing), ("not-due", distribution.notDue),
        ]
        return ShareBar(
            parts: chosen + rest.map { ShareBar.Part(style: $0.0, mark: "", count: $0.1) },
            label: wording.inWords(distribution)
        ).html
    }
}

import HTML
import Japanese
import Plan

/// Distributions as a table (達成状況の分布): a bar and the figures of each row, with the denominator and what it leaves out.
struct DistributionTable: Sendable {
    struct Row: Sendable {
        let heading: HTML
        let distribution: Distribution
    }

    let caption: String
    /// What the rows are: 年度, 施策, 担当課.
    let rowHeading: String
    let rows: [Row]
    let context: PlanContext

    var html: HTML {
        RecordTable(
            caption: caption, style: "distribution", columns: columns,
            rows: rows.map { RecordTable.Row(cells: cells($0)) }
        ).html
    }

    private var wording: Wording { context.wording }
    private var statuses: [AchievementStatus] { context.plan.scale.statuses }
    private var hasMissing: Bool { rows.contains { $0.distribution.missing > 0 } }
    private var hasNotDue: Bool { rows.contains { $0.distribution.notDue > 0 } }

    private var columns: [RecordTable.Column] {
        var columns = [RecordTable.Column(rowHeading), RecordTable.Column(wording.shares, style: "chart")]
        columns += statuses.map { status in
            RecordTable.Column(
                heading: StatusChip.chip(status, wording), label: "\(status.mark) \(status.label)", style: "figure")
        }
        columns.append(RecordTable.Column(wording.denominator, style: "figure total"))
        if hasMissing { columns.append(RecordTable.Column(wording.missing, style: "figure")) }
        if hasNotDue { columns.append(RecordTable.Column(wording.notDue, style: "figure")) }
        return columns
    }

    private func cells(_ row: Row) -> [HTML] {
        let distribution = row.distribution
        let counts = distribution.counts + distribution.outside
        var cells = [row.heading, DistributionBar(distribution: distribution, wording: wording).html]
        cells += statuses.map { status in "\(counts.first { $0.status == status }?.count ?? 0)" }
        cells.append("\(distribution.denominator)")
        if hasMissing { cells.append("\(distribution.missing)") }
        if hasNotDue { cells.append("\(distribution.notDue)") }
        return cells
    }
}

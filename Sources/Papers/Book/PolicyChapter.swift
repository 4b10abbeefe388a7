import Japanese
import Plan
import Print

/// The statuses of one year under each policy (施策別の状況).
struct PolicyChapter {
    let plan: Plan

    var blocks: [Block] {
        guard let year = plan.lastReportedYear, plan.form.has(.status), !plan.actions.isEmpty else { return [] }
        let rows = plan.policies.filter { $0.level < max(2, plan.levels.count - 1) }.map { policy in
            StatusShares.Row(
                name: policy.numberedName, depth: policy.level,
                distribution: plan.distribution(in: year, of: plan.actions(under: policy.id)))
        }
        guard !rows.isEmpty else { return [] }
        let labels = plan.levels.prefix(max(2, plan.levels.count - 1)).map(\.label).joined(separator: "・")
        return [
            .paragraph(
                Paragraph("\(year.eraLabel)の達成状況を\(labels)ごとに数えています。", Look.body, spaceAfter: 6)),
            .table(StatusShares(plan: plan, rowHeading: labels, rows: rows).table),
        ]
    }
}

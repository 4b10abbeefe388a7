import HTML
import JapaneseText
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
        let wording = context.wording
        let statuses = context.plan.scale.statuses
        let hasMissing = rows.contains { $0.distribution.missing > 0 }
        let hasNotDue = rows.contains { $0.distribution.notDue > 0 }
        let heads = statuses.map { "<th scope=\"col\" class=\"figure\">\(StatusChip.chip($0, wording))</th>" as HTML }
        let lines = rows.map { row in
            let counts = row.distribution.counts + row.distribution.outside
            let cells = statuses.map { status in
                "<td class=\"figure\">\(counts.first { $0.status == status }?.count ?? 0)</td>" as HTML
            }
            return """
                <tr><th scope="row">\(row.heading)</th>\
                <td class="chart">\(DistributionBar(distribution: row.distribution, wording: wording).html)</td>\(cells)\
                <td class="figure total">\(row.distribution.denominator)</td>\
                \("<td class=\"figure\">\(row.distribution.missing)</td>", if: hasMissing)\
                \("<td class=\"figure\">\(row.distribution.notDue)</td>", if: hasNotDue)</tr>
                """ as HTML
        }
        return ScrollRegion(
            label: caption,
            content: """
                <table class="data distribution"><caption>\(caption)</caption><thead><tr><th scope="col">\(rowHeading)</th>\
                <th scope="col">\(wording.say("割合の図", "Chart"))</th>\(heads)<th scope="col" class="figure">\(wording.denominator)</th>\
                \("<th scope=\"col\" class=\"figure\">\(wording.missing)</th>", if: hasMissing)\
                \("<th scope=\"col\" class=\"figure\">\(wording.notDue)</th>", if: hasNotDue)</tr></thead>\
                <tbody>\(lines)</tbody></table>
                """
        ).html
    }
}

/// A wide table's own place to scroll sideways (横に動かせる表), reachable by keyboard, so that the page itself never does.
struct ScrollRegion: Sendable {
    let label: String
    let content: HTML

    var html: HTML { "<div class=\"scroll\" role=\"region\" aria-label=\"\(label)\" tabindex=\"0\">\(content)</div>" }
}

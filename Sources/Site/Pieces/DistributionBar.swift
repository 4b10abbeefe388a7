import HTML
import Plan

/// A distribution as one bar (達成状況の帯グラフ). Its parts carry mark and count, its words are in its title, and the
/// table beside it holds the same figures.
struct DistributionBar: Sendable {
    let distribution: Distribution
    let wording: Wording

    private struct Part {
        let style: String
        let mark: String
        let count: Int
    }

    private var parts: [Part] {
        let counted = distribution.counts.enumerated().map { rank, count in
            Part(style: style(of: count.status, rank: rank), mark: count.status.mark, count: count.count)
        }
        let statuses =
            counted
            + distribution.outside.map {
                Part(style: $0.status.tone.rawValue, mark: $0.status.mark, count: $0.count)
            }
        return statuses + [
            Part(style: "missing", mark: "", count: distribution.missing),
            Part(style: "not-due", mark: "", count: distribution.notDue),
        ]
    }

    /// Steps whose worth the plan does not say are told apart by their order alone, from dark to light.
    private func style(of status: AchievementStatus, rank: Int) -> String {
        status.tone == .neutral ? "rank-\(min(rank, 4))" : status.tone.rawValue
    }

    var html: HTML {
        guard distribution.total > 0 else { return "" }
        var drawing = HTML()
        var before = 0
        for part in parts where part.count > 0 {
            let start = share(before)
            let middle = share(2 * before + part.count, of: 2 * distribution.total)
            drawing += "<rect class=\"\(part.style)\" x=\"\(start)%\" width=\"\(share(part.count))%\" height=\"28\"/>"
            // A part narrower than its figure stays without it: the table has it.
            if part.count * 14 >= distribution.total {
                let label = part.count * 7 >= distribution.total ? "\(part.mark)\(part.count)" : "\(part.count)"
                drawing += "<text class=\"on-\(part.style)\" x=\"\(middle)%\" y=\"19\">\(label)</text>"
            }
            before += part.count
        }
        return """
            <svg class="bar" role="img" width="100%" height="28" aria-label="\(wording.inWords(distribution))">\(drawing)</svg>
            """
    }

    /// Hundredths of the whole with two decimals, as SVG takes them.
    private func share(_ count: Int, of whole: Int? = nil) -> String {
        let hundredths = count * 10_000 / max(1, whole ?? distribution.total)
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// What the colours and marks of a plan's scale mean (凡例).
struct ScaleLegend: Sendable {
    let context: PlanContext

    var html: HTML {
        let wording = context.wording
        let steps = context.plan.scale.statuses.map { "<li>\(StatusChip.chip($0, wording))</li>" as HTML }
        return """
            <ul class="legend" aria-label="\(wording.say("凡例", "Legend"))">\(steps)\
            <li><span class="chip not-due">\(wording.notDue)</span></li></ul>
            """
    }
}

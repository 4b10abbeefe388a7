import HTML
import Plan

/// A distribution as one bar (達成状況の帯グラフ). Its parts carry mark and count, its words are in its title, and the
/// table beside it holds the same figures.
struct DistributionBar: Sendable {
    let distribution: Distribution
    let wording: Wording

    var html: HTML {
        let counted = distribution.counts.enumerated().map { rank, count in
            ShareBar.Part(
                style: ShareBar.style(of: count.status.tone, rank: rank), mark: count.status.mark, count: count.count)
        }
        let outside = distribution.outside.map {
            ShareBar.Part(style: $0.status.tone.rawValue, mark: $0.status.mark, count: $0.count)
        }
        let blanks = [("missing", distribution.missing), ("not-due", distribution.notDue)]
        return ShareBar(
            parts: counted + outside + blanks.map { ShareBar.Part(style: $0.0, mark: "", count: $0.1) },
            label: wording.inWords(distribution)
        ).html
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

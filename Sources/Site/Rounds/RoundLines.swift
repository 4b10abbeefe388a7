import HTML
import Japanese
import Plan
import Rounds

/// The open rounds of a plan, one sentence each, and what was left unfinished (照会の一行).
struct RoundLines: Sendable {
    let briefs: [RoundBrief]
    let unfinished: [(year: FiscalYear, count: Int)]
    let frame: StaffFrame

    var html: HTML {
        guard !briefs.isEmpty || !unfinished.isEmpty else { return "" }
        let wording = frame.wording
        let left = unfinished.map { entry in
            """
            <p><a href="\(frame.link(.round, year: entry.year))">\(wording.roundOf(entry.year))</a> \
            <span class="chip missing">\(wording.unfinishedCount(entry.count))</span></p>
            """ as HTML
        }
        return """
            <section aria-labelledby="rounds"><h2 id="rounds">\(wording.rounds)</h2>\(briefs.map(line))\(left)</section>
            """
    }

    private func line(_ brief: RoundBrief) -> HTML {
        let wording = frame.wording
        return """
            <p class="round-line"><a href="\(frame.link(.round, plan: brief.plan, year: brief.year))">\(wording.roundOf(brief.year))</a> \
            \(wording.inShort(brief))</p>
            """
    }
}

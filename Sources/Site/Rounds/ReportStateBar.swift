import HTML
import Rounds

/// The reports of a division as one bar (進み具合の帯グラフ). The words with the figures stand beside it.
struct ReportStateBar: Sendable {
    let counts: [ReportState: Int]
    let wording: Wording

    var html: HTML {
        let total = counts.values.reduce(0, +)
        guard total > 0 else { return "–" }
        let states = ReportState.allCases.reversed().filter { (counts[$0] ?? 0) > 0 }
        var drawing = HTML()
        var before = 0
        for state in states {
            let count = counts[state] ?? 0
            drawing += """
                <rect class="\(state.style)" x="\(share(before, total))%" width="\(share(count, total))%" height="28"/>
                """
            if count * 14 >= total {
                drawing += """
                    <text class="on-\(state.style)" x="\(share(2 * before + count, 2 * total))%" y="19">\(count)</text>
                    """
            }
            before += count
        }
        let words = states.map { "\($0.words(in: wording.language)) \(counts[$0] ?? 0)" }.joined(
            separator: wording.say("、", ", "))
        return "<svg class=\"bar\" role=\"img\" width=\"100%\" height=\"28\" aria-label=\"\(words)\">\(drawing)</svg>"
    }

    private func share(_ count: Int, _ whole: Int) -> String {
        let hundredths = count * 10_000 / max(1, whole)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

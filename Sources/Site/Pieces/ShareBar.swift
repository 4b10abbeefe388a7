import HTML
import Plan

/// Parts of a whole as one bar (帯グラフ).
struct ShareBar: Sendable {
    struct Part: Sendable {
        /// The class of its colour.
        let style: String
        let mark: String
        let count: Int
    }

    let parts: [Part]
    /// What it shows, in words.
    let label: String

    private var total: Int { parts.reduce(0) { $0 + $1.count } }

    /// Steps whose worth the plan does not say are told apart by their order alone, from dark to light.
    static func style(of tone: AchievementStatus.Tone, rank: Int) -> String {
        tone == .neutral ? "rank-\(min(rank, 4))" : tone.rawValue
    }

    var html: HTML {
        let total = total
        guard total > 0 else { return "" }
        var drawing = HTML()
        var before = 0
        for part in parts where part.count > 0 {
            let start = Self.share(before, of: total)
            let middle = Self.share(2 * before + part.count, of: 2 * total)
            drawing +=
                "<rect class=\"\(part.style)\" x=\"\(start)%\" width=\"\(Self.share(part.count, of: total))%\" height=\"28\"/>"
            // A part narrower than its figure stays without it: the table has it.
            if part.count * 14 >= total {
                let label = part.count * 7 >= total ? "\(part.mark)\(part.count)" : "\(part.count)"
                drawing += "<text class=\"on-\(part.style)\" x=\"\(middle)%\" y=\"19\">\(label)</text>"
            }
            before += part.count
        }
        return """
            <svg class="bar" role="img" width="100%" height="28" aria-label="\(label)">\(drawing)</svg>
            """
    }

    /// Hundredths of the whole with two decimals, as SVG takes them.
    private static func share(_ count: Int, of whole: Int) -> String {
        let hundredths = count * 10_000 / max(1, whole)
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

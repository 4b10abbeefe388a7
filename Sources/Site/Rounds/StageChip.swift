import HTML
import Plan
import Rounds

/// Where a report stands, as a word (進み具合の札).
struct StageChip: Sendable {
    let stage: RoundProgress.Stage
    let wording: Wording

    init(_ stage: RoundProgress.Stage, _ wording: Wording) {
        self.stage = stage
        self.wording = wording
    }

    var html: HTML { "<span class=\"chip \(stage.style)\">\(wording.stage(stage))</span>" }
}

/// The reports of a division as one bar (進み具合の帯グラフ). The words with the figures stand beside it.
struct StageBar: Sendable {
    let counts: [RoundProgress.Stage: Int]
    let wording: Wording

    var html: HTML {
        let total = counts.values.reduce(0, +)
        guard total > 0 else { return "–" }
        let stages = RoundProgress.Stage.allCases.reversed().filter { (counts[$0] ?? 0) > 0 }
        var drawing = HTML()
        var before = 0
        for stage in stages {
            let count = counts[stage] ?? 0
            drawing += """
                <rect class="\(stage.style)" x="\(share(before, total))%" width="\(share(count, total))%" height="28"/>
                """
            if count * 14 >= total {
                drawing += """
                    <text class="on-\(stage.style)" x="\(share(2 * before + count, 2 * total))%" y="19">\(count)</text>
                    """
            }
            before += count
        }
        let words = stages.map { "\(wording.stage($0)) \(counts[$0] ?? 0)" }.joined(separator: wording.say("、", ", "))
        return "<svg class=\"bar\" role=\"img\" width=\"100%\" height=\"28\" aria-label=\"\(words)\">\(drawing)</svg>"
    }

    private func share(_ count: Int, _ whole: Int) -> String {
        let hundredths = count * 10_000 / max(1, whole)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

extension RoundProgress.Stage {
    /// A class of the style sheet, the same as for the statuses of a plan.
    fileprivate var style: String {
        switch self {
        case .notAnswered: "missing"
        case .beingWritten: "not-due"
        case .returned: "poor"
        case .waitingForHead, .waitingForOffice: "fair"
        case .done: "good"
        }
    }
}

import Japanese
import Plan

extension Rule {
    /// What will be done is said, but not why it is needed (理由のない改善策).
    static let improvementWithoutReason = Rule(
        "improvement-without-reason", .suggestion,
        title: Words("理由のない改善策", "Improvement without reason"),
        looksAt: Words(
            "改善策は書かれているが、届かなかった理由が読み取れないもの",
            "What will be done, without why it was not reached"),
        advice: Words("届かなかった理由が分かれば書き足してください。", "Add why it was not reached, if that is known.")
    ) { rule, inspection in
        inspection.reports.compactMap { report in
            guard report.status.needsReason, let reason = report.reason else { return nil }
            let words = ReasonWords(reason, in: report.year)
            guard words.saysWhatNext, !words.saysWhy else { return nil }
            let place = report.reasonPlace
            return rule.finding(
                at: place, [report.statusQuote, .quote(reason.text, at: place)],
                "これからすることは書かれていますが、「\(report.status.label)」となった理由が読み取れません。なぜ届きませんでしたか。",
                "It says what will be done, but not why it is “\(report.status.label)”. Why was it not reached?")
        }
    }
}

import Japanese
import Plan

extension Rule {
    /// Why it went wrong is said, but not what will be done (改善策のない理由).
    static let reasonWithoutImprovement = Rule(
        "reason-without-improvement", .suggestion,
        title: Words("改善策のない理由", "Reason without improvement"),
        looksAt: Words(
            "理由は書かれているが、これからすることが読み取れないもの",
            "A reason that says why, but nothing of what comes next"),
        advice: Words("改善策があれば書き足してください。", "Add what will be done, if anything will.")
    ) { rule, inspection in
        inspection.reports.compactMap { report in
            guard report.status.needsReason, let reason = report.reason else { return nil }
            let words = ReasonWords(reason, in: report.year)
            guard words.saysWhy, !words.saysWhatNext else { return nil }
            let place = report.reasonPlace
            return rule.finding(
                at: place, [report.statusQuote, .quote(reason.text, at: place)],
                "理由は書かれていますが、改善策が読み取れません。これから何をしますか。",
                "It says why, but not what will be done. What comes next?")
        }
    }
}

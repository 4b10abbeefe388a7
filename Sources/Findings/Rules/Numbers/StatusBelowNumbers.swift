import Japanese
import Plan

extension Rule {
    /// Every target of the year is a number and every number reaches it, and the status says less
    /// (数値を下回る達成状況). With a reason beside it, it is only a question.
    static let statusBelowNumbers = Rule(
        "status-below-numbers", .arithmetic,
        title: Words("数値を下回る達成状況", "Status below the numbers"),
        looksAt: Words(
            "目標が全て数値で、全てに届いているのに、達成とされていないもの",
            "Numbers that all reach their targets beside a status that says less"),
        advice: Words(
            "数値のほかに届かなかったことがあれば書くか、達成状況を見直してください。",
            "Say what else was not reached, or look at the status again.")
    ) { rule, inspection in
        inspection.reports.compactMap { report in
            let attainments = inspection.attainments(of: report)
            guard report.status.countsInTotals, inspection.saysLessThanReached(report.status), !attainments.isEmpty,
                attainments.allSatisfy(\.isClearlyMet), let target = report.target,
                inspection.isOnlyNumbers(target, of: report)
            else { return nil }
            let reason = report.reason
            let certainty = attainments.map(\.certainty).min() ?? .arithmetic
            let why = reason.map { Evidence.quote($0.text, at: report.reasonPlace) }
            return rule.finding(
                at: report.place(.status), certainty: reason == nil ? certainty : .suggestion,
                [report.statusQuote] + attainments.flatMap(\.evidence) + [why].compactMap { $0 },
                "数値は全て目標に届いていますが、「\(report.status.label)」とあります。ほかに届かなかったことがありますか。",
                "Every number reaches its target, but it says “\(report.status.label)”. Was something else not reached?"
            )
        }
    }
}

extension Inspection {
    /// Whether every sentence or item of the target has a number that was read from it.
    fileprivate func isOnlyNumbers(_ target: Passage, of report: Report) -> Bool {
        guard target.isReadWhole else { return false }
        let quotes = indicators(of: report.action).compactMap { $0[report.year].target?.quote }
        return Set(target.sentences).allSatisfy { sentence in
            quotes.contains { $0.year == report.year && (sentence.contains($0.text) || $0.text.contains(sentence)) }
        }
    }
}

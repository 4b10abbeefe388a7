import Japanese
import Plan

extension Rule {
    /// The target is that it happens not once, and it happened (ゼロ目標の未達). There is no rate for it, so it has a rule of
    /// its own. Silent beside a status that needs a reason, and where a reason is given.
    static let zeroTargetMissed = Rule(
        "zero-target-missed", .arithmetic,
        title: Words("ゼロ目標の未達", "Zero target missed"),
        looksAt: Words(
            "0件などの目標に対し、実績が0を超え、理由がないもの",
            "A target of none, a result above it, and no reason"),
        advice: Words("その達成状況とした理由を書いてください。", "Say why the status is what it is.")
    ) { rule, inspection in
        inspection.reports.compactMap { report in
            guard !report.status.needsReason, report.status.countsInTotals,
                report.reason == nil,
                let missed = inspection.attainments(of: report).first(where: { $0.isOfZero && $0.isMet == false })
            else { return nil }
            return rule.finding(
                at: report.place(.status), certainty: missed.certainty, [report.statusQuote] + missed.evidence,
                "「\(missed.name)」は目標\(missed.target.quantity.words)に対し\(missed.actual.quantity.words)です。「\(report.status.label)」とした理由が書かれていません。",
                "“\(missed.name)” is \(missed.actual.quantity.words) for a target of \(missed.target.quantity.words). "
                    + "Nothing says why this is “\(report.status.label)”.")
        }
    }
}

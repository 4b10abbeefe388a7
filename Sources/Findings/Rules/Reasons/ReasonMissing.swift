import Japanese
import Plan

extension Rule {
    /// The scale asks for a reason at this step, and none is given (理由の記入漏れ). Form: 「未達成、一部のみ達成の場合に記入」.
    static let reasonMissing = Rule(
        "reason-missing", .textual,
        title: Words("理由の記入漏れ", "Reason missing"),
        looksAt: Words(
            "理由が必要な達成状況なのに、理由・改善策の欄が空いているもの",
            "A status that needs a reason beside a blank field for it"),
        advice: Words("理由と改善策を書いてください。", "Write the reason and what will be done about it.")
    ) { rule, inspection in
        inspection.reports.compactMap { report in
            guard report.status.needsReason, report.reason == nil else { return nil }
            let place = report.reasonPlace
            let label = inspection.plan.labels[place.field]
            return rule.finding(
                at: place, [report.statusQuote, .blank(place)],
                "「\(report.status.label)」とありますが、「\(label)」が書かれていません。",
                "It says “\(report.status.label)”, but nothing stands under “\(label)”.")
        }
    }
}

import Japanese
import Plan

extension Rule {
    /// The scale asks for no reason at this step, and one is given (不要な理由). Silent where the scale asks for none at
    /// any step, and for steps outside totals (対象外), where a reason is natural.
    static let reasonNeedless = Rule(
        "reason-needless", .textual,
        title: Words("不要な理由の記入", "Reason not asked for"),
        looksAt: Words(
            "理由を必要としない達成状況なのに、理由・改善策が書かれているもの",
            "A reason beside a status that needs none"),
        advice: Words(
            "達成状況と記入欄が合っているか確かめてください。残してよければ、そのままで構いません。",
            "Check that the status and the field are the ones that were meant; if so, it may stay.")
    ) { rule, inspection in
        guard inspection.plan.scale.statuses.contains(where: \.needsReason) else { return [] }
        return inspection.reports.compactMap { report in
            guard !report.status.needsReason, report.status.countsInTotals,
                let reason = report.reason
            else { return nil }
            let place = report.reasonPlace
            let label = inspection.plan.labels[place.field]
            return rule.finding(
                at: place, [report.statusQuote, .quote(reason.text, at: place)],
                "「\(report.status.label)」では「\(label)」の記入を求めていませんが、書かれています。",
                "“\(report.status.label)” asks for nothing under “\(label)”, but something stands there.")
        }
    }
}

import Japanese
import Plan

extension Rule {
    /// A status stands there, but not what was done (実績の内容の未入力). Steps outside totals (対象外) need none.
    static let resultMissing = Rule(
        "result-missing", .textual,
        title: Words("実績の内容の未入力", "Result missing"),
        looksAt: Words(
            "達成状況は書かれているのに、その詳細が空いているもの", "A status without a word of what was done"),
        advice: Words("何をどこまで行ったかを書いてください。", "Write what was done, and how far it came.")
    ) { rule, inspection in
        guard inspection.plan.form.has(.result) else { return [] }
        return inspection.reports.compactMap { report in
            guard report.status.countsInTotals, report.written.result == nil else { return nil }
            let place = report.place(.result)
            let label = inspection.plan.labels[.result]
            return rule.finding(
                at: place, [report.statusQuote, .blank(place)],
                "「\(report.status.label)」とありますが、「\(label)」が書かれていません。",
                "It says “\(report.status.label)”, but nothing stands under “\(label)”.")
        }
    }
}

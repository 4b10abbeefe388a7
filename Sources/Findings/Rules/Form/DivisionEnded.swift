import Japanese
import Plan

extension Rule {
    /// From some year on nobody is in charge: every part of a division has ended, or the leading one has and no other
    /// leads (担当課の後任なし). 「各課」 counts as somebody.
    static let divisionEnded = Rule(
        "division-ended", .textual,
        title: Words("担当課の後任なし", "Division without a successor"),
        looksAt: Words(
            "担当課の期限が過ぎ、引き継ぐ課が書かれていないもの", "A division whose part ended, without one that took over"),
        advice: Words("引き継ぐ課を書いてください。", "Name the division that takes over.")
    ) { rule, inspection in
        inspection.plan.actions.compactMap { action in
            let parts = action.responsibilities
            let hasLead = parts.contains { $0.role == .lead }
            let charged = hasLead ? parts.filter { $0.role == .lead } : parts
            let years = inspection.plan.years.filter { year in !charged.contains { $0.holds(in: year) } }
            // Of two that ended, the one that ended last has no successor.
            guard let first = years.first,
                let last = charged.filter({ $0.until != nil }).max(by: { ($0.until ?? first) < ($1.until ?? first) })
            else { return nil }
            return rule.finding(
                at: Place(.action(action.id), .divisions), years: years,
                [.quote(last.text, at: Place(.action(action.id), .divisions))],
                "「\(last.text)」の後、\(first.eraLabel)から\(hasLead ? "主管する" : "担当する")課が書かれていません。",
                "After “\(last.text)”, no division is \(hasLead ? "in the lead" : "in charge") from FY\(first.value) on."
            )
        }
    }
}

import Japanese
import Plan

extension Rule {
    /// A year whose reports are due has no status for this action (実績の未入力).
    static let reportMissing = Rule(
        "report-missing", .textual,
        title: Words("実績の未入力", "Report missing"),
        looksAt: Words(
            "報告の時期を過ぎた年度で、計画されているのに達成状況が空いているもの",
            "A year that is due and planned, without a status"),
        advice: Words("達成状況と実績を書いてください。", "Enter the status and what came of it.")
    ) { rule, inspection in
        inspection.plan.actions.flatMap { action in
            inspection.plan.years.compactMap { year -> Finding? in
                guard inspection.plan.status(of: action, in: year) == .missing,
                    inspection.isPlanned(action, in: year) || action[year].report != AnnualReport()
                else { return nil }
                let place = Place(action, year, .status)
                let labels = inspection.plan.labels
                guard let result = action[year].report.result else {
                    return rule.finding(
                        at: place, [.blank(place)],
                        "\(year.eraLabel)は報告の時期を過ぎていますが、「\(labels[.status])」が空いています。",
                        "FY\(year.value) is due, but “\(labels[.status])” is blank.")
                }
                return rule.finding(
                    at: place, [.blank(place), .quote(result.text, at: Place(action, year, .result))],
                    "「\(labels[.result])」は書かれていますが、「\(labels[.status])」が空いています。",
                    "Something stands under “\(labels[.result])”, but “\(labels[.status])” is blank.")
            }
        }
    }
}

import Foundation
import Japanese
import Plan

extension Rule {
    /// Others of the plan that came as far have another status (同じ達成率で異なる達成状況): at least three within five points,
    /// all with one and the same. Only below 100 %, where no wording of a scale settles it, and where
    /// `statusAboveNumbers` has nothing to say.
    static let statusUnlikeOthers = Rule(
        "status-unlike-others", .suggestion,
        title: Words("同じ達成率で異なる達成状況", "Status unlike others with the same rate"),
        looksAt: Words(
            "同じくらいの達成率の取組が三つ以上あり、その全てと達成状況が違うもの",
            "A status unlike that of at least three others that came as far"),
        advice: Words("達成状況の基準がそろっているか確かめてください。", "Check that one measure is used for all.")
    ) { rule, inspection in
        let rated = inspection.reports.compactMap { report in
            inspection.lowestRate(of: report).map { RatedReport(report: report, rate: $0) }
        }
        return RatedReport.neighbourhoods(of: rated).compactMap { neighbourhood in
            let (report, rate) = (neighbourhood.rated.report, neighbourhood.rated.rate)
            guard neighbourhood.count >= 3, let code = neighbourhood.onlyStatus, code != report.status.code,
                inspection.unexplained(report).isEmpty
            else { return nil }
            // Whoever differs from all others near it leaves nobody near it that does too, so few ask who they are.
            let others = neighbourhood.others(among: rated)
            guard let usual = others.first?.report.status else { return nil }
            let examples = others.prefix(3).map { other in
                Evidence.quote(
                    "\(other.report.status.label)（\(other.rate.percent)）", at: other.report.place(.status))
            }
            return rule.finding(
                at: report.place(.status), [report.statusQuote] + examples,
                "達成率は\(rate.percent)で「\(report.status.label)」です。同じくらいの達成率の\(others.count)件は全て"
                    + "「\(usual.label)」です。違いは何ですか。",
                "\(rate.percent) of the target is “\(report.status.label)” here, but “\(usual.label)” for all "
                    + "\(others.count) others that came as far. What is the difference?")
        }
    }
}

extension Inspection {
    /// The rate of the number that came least far; `nil` where one of them has none, or all reach their targets.
    func lowestRate(of report: Report) -> Decimal? {
        guard report.status.countsInTotals else { return nil }
        let attainments = self.attainments(of: report)
        let rates = attainments.compactMap(\.rate)
        guard !rates.isEmpty, rates.count == attainments.count, let lowest = rates.min(), lowest < 1 else { return nil }
        return lowest
    }
}

import Foundation
import Japanese
import Plan

extension Rule {
    /// The status says more than the numbers (数値を上回る達成状況). Two cases, told by the scale's own data: a step that says
    /// that the target was reached (the best one, or one of good tone) beside a target that was not; and any other step
    /// that needs no reason beside less than 80 % of a target. Cities that publish a limit for 概ね達成 mostly say 80 %.
    static let statusAboveNumbers = Rule(
        "status-above-numbers", .arithmetic,
        title: Words("数値を上回る達成状況", "Status above the numbers"),
        looksAt: Words(
            "目標に届かない数値のそばで、達成または概ね達成とされ、理由がないもの",
            "A status that says reached, or nearly, beside numbers that do not, and without a reason"),
        advice: Words(
            "その達成状況とした理由を書くか、達成状況を見直してください。",
            "Say why the status is what it is, or look at the status again.")
    ) { rule, inspection in
        inspection.reports.compactMap { report in
            let short = inspection.unexplained(report)
            guard let worst = short.min(by: { ($0.part ?? 1) < ($1.part ?? 1) }) else { return nil }
            return rule.finding(
                at: report.place(.status), certainty: worst.certainty,
                [report.statusQuote] + short.flatMap(\.evidence),
                "「\(worst.name)」は目標\(worst.target.quantity.words)に対し\(worst.actual.quantity.words)で、\(worst.comparison.japanese)です。"
                    + "「\(report.status.label)」とした理由が書かれていません。",
                "“\(worst.name)” is \(worst.actual.quantity.words) for a target of \(worst.target.quantity.words): \(worst.comparison.english). "
                    + "Nothing says why this is “\(report.status.label)”.")
        }
    }
}

extension Inspection {
    /// The numbers of a report that its status says more than, where nothing explains it.
    func unexplained(_ report: Report) -> [Attainment] {
        guard !report.status.needsReason, report.status.countsInTotals, report.reason == nil
        else { return [] }
        let claims = saysReached(report.status)
        return attainments(of: report).filter { attainment in
            guard attainment.isMet == false, !attainment.isOfZero, let part = attainment.part else { return false }
            // 「約97%」 may be a little more.
            return claims ? !(attainment.isApproximate && part > 0.97) : part < Attainment.nearly
        }
    }
}

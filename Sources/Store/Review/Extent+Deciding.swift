import Findings
import Japanese
import People
import Plan
import Rounds

extension Extent {
    /// What decisions about a plan touch (判断の及ぶ範囲): an answer the years of its finding; rules, what the public sees of findings
    /// and the texts of reminders the plan as a whole.
    init(of decisions: [ReviewDecision], about kept: KeptPlan) {
        let fingerprints = Set(decisions.compactMap(\.finding))
        // Looked for only where one is named: it takes the whole plan to find them.
        let findings = fingerprints.isEmpty ? [] : kept.plan.findings(indicators: kept.indicators)
        let years = Dictionary(findings.map { ($0.fingerprint, $0.years) }) { $0 + $1 }
        self = decisions.reduce(.nothing) { extent, decision in
            let found = decision.finding.flatMap { years[$0] } ?? []
            return extent.union(found.isEmpty ? .whole(kept.plan.years) : .years(found))
        }
    }
}

extension ReviewDecision {
    fileprivate var finding: Fingerprint? {
        switch self {
        case .answer(let answer): answer.finding
        case .reopen(let finding): finding
        case .rule, .show, .reminderText, .book: nil
        }
    }
}

extension IndicatorDecision {
    /// The years for which its indicators say something, before or after.
    ///
    /// - Parameter all: the years of the plan, which an indicator without a number is about.
    func extent(among all: [FiscalYear]) -> Extent {
        let years = (before + after).flatMap(\.years.keys)
        return years.isEmpty ? .whole(all) : .years(years)
    }
}

import ChangeLog
import Findings
import Foundation
import JSON
import Plan

extension KeptIndicatorDecision {
    /// `nil` for a decision of another kind, and for a text that this program did not write.
    init?(_ kept: PlanDecision) {
        let parts = kept.text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
        guard kept.kind == .indicator, parts.count == 3, let id = ID(kept.item),
            let at = try? Date(String(parts[0]), strategy: .iso8601),
            let json = try? JSON(parsing: Array(parts[2].utf8)), let decision = try? IndicatorDecision(JSONPlace(json))
        else { return nil }
        self.init(id: id, decision: decision, author: String(parts[1]), at: at)
    }

    /// What is written into the log when it is taken; its text is that of the table.
    var taken: LogLine {
        LogLine(
            .decision(item: id.text), PlanDecision.Kind.indicator.rawValue,
            after: "\(at.formatted(.iso8601))\n\(author.replacing("\n", with: " "))\n\(decision.json.document)")
    }
}

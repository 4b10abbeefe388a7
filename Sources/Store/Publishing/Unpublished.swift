import ChangeLog
import Findings
import Japanese
import People
import Plan
import Rounds

extension Transaction {
    /// How much of a plan the next edition would change for the public (未公表の変更の及ぶ範囲): the first one, all of it.
    func unpublished(_ kept: KeptPlan) throws -> Extent {
        let key = kept.key
        let last = try row(
            """
            SELECT revision FROM edition WHERE city = \(key.city) AND plan = \(key.plan) ORDER BY number DESC LIMIT 1
            """)
        guard let revision = try last?.integer("revision") else { return .whole(kept.plan.years) }
        let extent = Extent(from: try plan(key, at: .revision(revision))?.plan, to: kept.plan)
        return try decisions(since: revision, of: key).reduce(extent) { extent, decision in
            extent.union(decision?.extent(among: kept.plan.years) ?? .whole(kept.plan.years))
        }
    }

    /// The decisions about indicators that were taken, or taken back, since a revision; `nil` for one that cannot be read.
    private func decisions(since revision: Int, of key: PlanKey) throws -> [IndicatorDecision?] {
        let entries = try entries(
            of: key.city.text, where: "change_set.plan = \(key.plan) AND change_set.revision > \(revision)")
        var first: [String: LogLine] = [:]
        var last: [String: LogLine] = [:]
        for line in entries.flatMap(\.lines) where line.field == PlanDecision.Kind.indicator.rawValue {
            guard case .decision(let item) = line.subject else { continue }
            first[item] = first[item] ?? line
            last[item] = line
        }
        return last.compactMap { item, change -> IndicatorDecision?? in
            let (before, after) = (first[item]?.before, change.after)
            // Taken and taken back: the edition says neither.
            guard before?.sqlValue != after?.sqlValue, let text = after ?? before else { return nil }
            return KeptIndicatorDecision(PlanDecision(kind: .indicator, item: item, text: text))?.decision
        }
    }
}

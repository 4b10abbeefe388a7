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
        guard let last = try editions(of: key).first else { return .whole(kept.plan.years) }
        let revision = last.revision
        // Beside the plan as it was kept then, what the edition left out of it: its results are the public's only now.
        let then = try plan(key, at: .revision(revision))?.plan
        var extent = Extent(from: then, to: kept.plan)
        if try decision(.withheld, "", of: key) != nil, let shown = try contents(of: last)?.plan {
            extent = extent.union(Extent(from: shown, to: kept.plan.forPublication))
        }
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

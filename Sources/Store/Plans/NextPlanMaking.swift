import ChangeLog
import Foundation
import Japanese
import People
import Plan

/// What became of making a plan of the next period (次期計画の作成).
public enum NextPlanOutcome: Sendable {
    case made(LogEntry)
    case refused([NextPlan.Problem])
    /// Another plan has the word in addresses, or had it and was published.
    case taken(Slug)
}

extension PlanStore {
    /// Makes the plan of the next period out of one that is kept, as the first entry of its log (次期計画の作成). That one stays as it is.
    ///
    /// - Parameters:
    ///   - revision: of `key` as it was seen.
    /// - Throws: `StoreError.unknownPlan`, `.changedMeanwhile`, `.noRight` for either plan, `.unkeepable`.
    public func make(
        _ next: NextPlan, as slug: Slug, after key: PlanKey, expecting revision: Int, at date: Date, by author: Author
    ) async throws -> NextPlanOutcome {
        try await database.write { db in
            guard try db.lock(key.city), let kept = try db.keptPlan(key) else { throw StoreError.unknownPlan(key) }
            try db.expect(author, to: .coordinate(key.plan, .whole(kept.plan.years)), in: key.city)
            guard kept.revision == revision else {
                throw StoreError.changedMeanwhile(.plan(key, expected: revision, found: kept.revision))
            }
            let problems = next.problems(after: kept.plan)
            guard problems.isEmpty else { return .refused(problems) }
            let new = PlanKey(city: key.city, plan: slug)
            guard try db.keptPlan(new) == nil, try db.editions(of: new).isEmpty else { return .taken(slug) }
            let plan = kept.plan.nextPlan(next, of: key.plan)
            try db.expect(author, to: .coordinate(slug, .whole(plan.years)), in: key.city)
            try plan.checkIsKeepable()
            let number = try db.lastRevision(of: new) + 1
            try db.replace(nil, by: plan, of: new, revision: number)
            return .made(
                try db.append(
                    LogDraft(
                        cause: .nextPlan, at: date, by: author.signature, plan: slug, revision: number,
                        lines: Plan.changes(from: nil, to: plan).map { LogLine($0) }),
                    to: key.city))
        }
    }

    /// What an action goes on from in the plans of earlier periods, and where it goes on, as it is kept now (取組の歩み).
    ///
    /// - Parameter isReadable: which other plans may be shown; of the others only what the action itself says is told.
    public func lineage(
        of action: Action, in key: PlanKey, showing isReadable: @escaping @Sendable (Slug, [FiscalYear]) -> Bool
    ) async throws -> ActionLineage {
        try await database.read { db in
            try ActionLineage(
                of: action, at: ActionPlace(key.plan, action.id),
                plan: { place in
                    let other = PlanKey(city: key.city, plan: place.plan)
                    guard let plan = try db.keptPlan(other, only: place.action)?.plan,
                        isReadable(place.plan, plan.years)
                    else { return nil }
                    return (plan, plan.actions.first)
                },
                successors: { try db.successors(of: $0, in: key.city) })
        }
    }
}

extension Transaction {
    /// The places of the actions that go on from one, in the order of their plans.
    fileprivate func successors(of place: ActionPlace, in city: Slug) throws -> [ActionPlace] {
        try rows(
            """
            SELECT DISTINCT predecessor.plan AS plan, predecessor.action AS action, action.position AS position
            FROM predecessor JOIN action
                ON action.city = predecessor.city AND action.plan = predecessor.plan AND action.id = predecessor.action
            WHERE predecessor.city = \(city) AND earlier_plan = \(place.plan) AND earlier_action = \(place.action)
            ORDER BY plan, position
            """
        ).map { ActionPlace(try $0.slug("plan"), Action.ID(try $0.text("action"))) }
    }
}

import ChangeLog
import Foundation
import Japanese
import Plan
import Rounds

extension PlanStore {
    /// `nil` while the plan is not adopted.
    public func adoption(of key: PlanKey) async throws -> Adoption? {
        try await database.read { db in
            guard let text = try db.decision(.adopted, "", of: key), let day = Day(text) else { return nil }
            let since = try db.row(
                """
                SELECT max(sequence) AS sequence FROM change_set
                WHERE city = \(key.city) AND plan = \(key.plan) AND cause = 'adoption'
                """)?.integerIfAny("sequence")
            let sets = try db.entries(
                of: key.city.text, where: "change_set.plan = \(key.plan) AND change_set.sequence >= \(since ?? 0)")
            return Adoption(
                day: day, by: sets.first?.by ?? "", reason: sets.first?.reason,
                changes: sets.dropFirst().reversed().compactMap { set in
                    // Without a reason only a fiscal year was planned that had not been planned yet.
                    guard set.reason != nil || set.reasonSeal != nil else { return nil }
                    let changes = set.changes.filter(\.needsReasonOnceAdopted)
                    return changes.isEmpty
                        ? nil : AdoptedChange(at: set.at, by: set.by, reason: set.reason, changes: changes)
                })
        }
    }

    /// Adopts a plan (策定). Doing so again states another day.
    ///
    /// - Throws: `StoreError.unknownPlan`, `.noRight`.
    public func adopt(_ key: PlanKey, on day: Day, at date: Date, by author: Author, reason: String?) async throws {
        try await decideAdoption(of: key, day.text, .adoption, at: date, by: author, reason: reason)
    }

    /// Takes the adoption back (策定の取消し); what was changed meanwhile stays.
    public func undoAdoption(of key: PlanKey, at date: Date, by author: Author, reason: String) async throws {
        try await decideAdoption(of: key, nil, .adoptionUndoing, at: date, by: author, reason: reason)
    }

    private func decideAdoption(
        of key: PlanKey, _ text: String?, _ cause: LogEntry.Cause, at date: Date, by author: Author, reason: String?
    ) async throws {
        try await database.write { db in
            guard try db.lock(key.city), let kept = try db.keptPlan(key) else { throw StoreError.unknownPlan(key) }
            try db.expect(author, to: .coordinate(key.plan, .whole(kept.plan.years)), in: key.city)
            let before = try db.decision(.adopted, "", of: key)
            guard before != text else { return }
            let change = LogLine(
                .decision(item: ""), PlanDecision.Kind.adopted.rawValue, before: before, after: text)
            try db.make(change, about: key)
            _ = try db.append(
                LogDraft(
                    cause: cause, at: date, by: author.signature, reason: reason, plan: key.plan, lines: [change]),
                to: key.city)
        }
    }
}

extension Transaction {
    /// Refuses to take an import of an adopted plan back without a reason (策定後の取消し).
    ///
    /// What was said before comes back as it was, so no earlier target is kept for what is taken back: the log has it.
    /// - Parameter new: `nil` where the plan would go.
    /// - Throws: `StoreError.reasonNeeded`.
    func askForReason(_ reason: String?, of key: PlanKey, from kept: Plan, to new: Plan?) throws {
        guard try isAdopted(key), reason?.allSatisfy(\.isWhitespace) ?? true else { return }
        let changes = new.map { Plan.changesNeedingReason(from: kept, to: $0) } ?? Plan.changes(from: kept, to: nil)
        if !changes.isEmpty { throw StoreError.reasonNeeded(key, places: changes.count) }
    }

    func isAdopted(_ key: PlanKey) throws -> Bool { try decision(.adopted, "", of: key) != nil }

    /// `plan` as it may follow `kept`: where that is adopted, with the targets that it replaces kept beside the new ones.
    ///
    /// - Throws: `StoreError.reasonNeeded`.
    func holding(to kept: Plan, _ plan: Plan, of key: PlanKey, at date: Date, reason: String?) throws -> Plan {
        guard try isAdopted(key) else { return plan }
        let changes = Plan.changesNeedingReason(from: kept, to: plan)
        guard !changes.isEmpty else { return plan }
        guard let reason, !reason.allSatisfy(\.isWhitespace) else {
            throw StoreError.reasonNeeded(key, places: changes.count)
        }
        return plan.keepingTargets(of: kept, replacedOn: Day(inJapan: date), reason: reason)
    }
}

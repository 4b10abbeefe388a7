import ChangeLog
import Findings
import Foundation
import People
import Plan
import Rounds

extension PlanStore {
    /// Keeps what the office decides about indicators, all of it or nothing, behind what it decided before.
    ///
    /// It is a change of the plan: its revision moves, and the public sees it with the next edition.
    /// - Parameters:
    ///   - revision: of the plan that was looked at.
    ///   - author: who decides.
    /// - Throws: `StoreError.unknownPlan`, or `.noRight`, or `.changedMeanwhile` when the plan is another one by now.
    public func decide(
        _ decisions: [IndicatorDecision], about key: PlanKey, revision: Int, at date: Date, by author: Author,
        reason: String? = nil
    ) async throws {
        guard !decisions.isEmpty else { return }
        try await database.write { db in
            try db.expect(revision, of: key)
            try db.expect(author, toDecide: decisions, about: key)
            let changes = try db.keep(decisions, about: key, by: author.signature, at: date)
            try db.log(changes, about: key, at: date, by: author.signature, reason: reason)
        }
    }

    /// Takes a decision about indicators back; those that came after it stay.
    ///
    /// - Returns: whether there was such a decision.
    /// - Throws: `StoreError.unknownPlan`, `.noRight`.
    @discardableResult
    public func takeBack(
        _ id: KeptIndicatorDecision.ID, about key: PlanKey, at date: Date, by author: Author, reason: String? = nil
    ) async throws -> Bool {
        try await database.write { db in
            try db.expect(nil, of: key)
            let kept = try db.decisions(of: key).first { $0.kind == .indicator && $0.item == id.text }
            guard let kept else { return false }
            try db.expect(author, toDecide: [KeptIndicatorDecision(kept)?.decision], about: key)
            let change = LogLine(.decision(item: kept.item), kept.kind.rawValue, before: kept.text)
            try db.make(change, about: key)
            try db.log([change], about: key, at: date, by: author.signature, reason: reason)
            return true
        }
    }
}

extension Transaction {
    /// What the office decided about the indicators of a plan, in the order in which it did.
    func indicatorDecisions(about key: PlanKey) throws -> [KeptIndicatorDecision] {
        try decisions(of: key).compactMap { KeptIndicatorDecision($0) }
    }

    /// Writes decisions into the table, numbered by the entry of the log that is to follow. The city must be locked.
    func keep(
        _ decisions: [IndicatorDecision], about key: PlanKey, by author: String, at date: Date
    ) throws -> [LogLine] {
        guard !decisions.isEmpty else { return [] }
        let head = try row("SELECT log_length FROM municipality WHERE slug = \(key.city)")
        let entry = try (head?.integer("log_length") ?? 0) + 1
        let changes = decisions.enumerated().map { position, decision in
            KeptIndicatorDecision(
                id: .init(entry: entry, position: position), decision: decision, author: author, at: date
            ).taken
        }
        for change in changes { try make(change, about: key) }
        return changes
    }

    /// Locks the city; the plan must be there, and at that revision where one is given.
    fileprivate func expect(_ revision: Int?, of key: PlanKey) throws {
        let isLocked = try lock(key.city)
        let found = try row("SELECT revision FROM plan WHERE city = \(key.city) AND slug = \(key.plan)")
        guard isLocked, let found = try found?.integer("revision") else { throw StoreError.unknownPlan(key) }
        if let revision, revision != found {
            throw StoreError.changedMeanwhile(.plan(key, expected: revision, found: found))
        }
    }

    /// Refuses whoever has no right to the years that the indicators speak of.
    fileprivate func expect(_ author: Author, toDecide decisions: [IndicatorDecision?], about key: PlanKey) throws {
        let years = try keptPlan(key)?.plan.years ?? []
        let extent = decisions.reduce(Extent.nothing) { $0.union($1?.extent(among: years) ?? .whole(years)) }
        try expect(author, to: .coordinate(key.plan, extent), in: key.city)
    }

    /// Writes the entry, and moves the plan's revision on: there is something new to publish.
    fileprivate func log(
        _ changes: [LogLine], about key: PlanKey, at date: Date, by author: String, reason: String?
    ) throws {
        let revision = try lastRevision(of: key) + 1
        try execute("UPDATE plan SET revision = \(revision) WHERE city = \(key.city) AND slug = \(key.plan)")
        _ = try append(
            LogDraft(
                cause: .review, at: date, by: author, reason: reason, plan: key.plan, revision: revision,
                lines: changes),
            to: key.city)
    }
}

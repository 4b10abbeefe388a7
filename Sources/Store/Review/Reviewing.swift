import ChangeLog
import Findings
import Foundation
import Japanese
import People
import Plan
import Rounds

extension PlanStore {
    /// What the office decided about the findings of a plan; nothing where it decided nothing.
    public func review(of key: PlanKey) async throws -> PlanReview {
        try await database.read { PlanReview(try $0.decisions(of: key)) }
    }

    /// Keeps what the office decides, all of it or nothing, and writes it into the change log.
    ///
    /// What is kept already is left alone: deciding the same twice changes nothing.
    /// - Parameters:
    ///   - author: who decides.
    ///   - reason: why, for the log; the reason of an answer stands in the answer.
    /// - Throws: `StoreError.unknownPlan`, `.noRight`.
    public func decide(
        _ decisions: [ReviewDecision], about key: PlanKey, at date: Date, by author: Author, reason: String? = nil
    ) async throws {
        try await database.write { db in
            guard try db.lock(key.city), let kept = try db.keptPlan(key) else { throw StoreError.unknownPlan(key) }
            try db.expect(
                author, to: .coordinate(key.plan, Extent(of: decisions, about: kept)), in: key.city)
            var changes: [LogLine] = []
            for decision in decisions {
                let (kind, item, text) = decision.kept
                let before = try db.decision(kind, item, of: key)
                guard before?.sqlValue != text?.sqlValue else { continue }
                let change = LogLine(.decision(item: item), kind.rawValue, before: before, after: text)
                changes.append(change)
                try db.make(change, about: key)
            }
            guard !changes.isEmpty else { return }
            _ = try db.append(
                LogDraft(
                    cause: .review, at: date, by: author.signature, reason: reason, plan: key.plan, lines: changes),
                to: key.city)
            // What the public sees of findings follows at once.
            try db.execute("UPDATE publication SET count = count + 1")
        }
    }
}

extension Transaction {
    /// Brings the table to what the change says.
    ///
    /// - Parameter change: a line about a decision.
    func make(_ change: LogLine, about key: PlanKey) throws {
        guard case .decision(let item) = change.subject else { return }
        try execute(
            """
            DELETE FROM plan_decision
            WHERE city = \(key.city) AND plan = \(key.plan) AND kind = \(change.field) AND item = \(item)
            """)
        guard let text = change.after else { return }
        try execute(
            """
            INSERT INTO plan_decision (city, plan, kind, item, text)
            VALUES (\(key.city), \(key.plan), \(change.field), \(item), \(text))
            """)
    }

    /// Drops every decision about a plan that is about to go.
    func dropDecisions(about key: PlanKey) throws -> [LogLine] {
        let changes = try decisions(of: key).map {
            LogLine(.decision(item: $0.item), $0.kind.rawValue, before: $0.text)
        }
        for change in changes { try make(change, about: key) }
        return changes
    }

    func decisions(of key: PlanKey) throws -> [PlanDecision] {
        try rows(
            """
            SELECT kind, item, text FROM plan_decision WHERE city = \(key.city) AND plan = \(key.plan)
            ORDER BY kind, item
            """
        ).compactMap { row in
            guard let kind = PlanDecision.Kind(rawValue: try row.text("kind")) else { return nil }
            return PlanDecision(kind: kind, item: try row.text("item"), text: try row.text("text"))
        }
    }

    func decision(_ kind: PlanDecision.Kind, _ item: String, of key: PlanKey) throws -> String? {
        try row(
            """
            SELECT text FROM plan_decision
            WHERE city = \(key.city) AND plan = \(key.plan) AND kind = \(kind.rawValue) AND item = \(item)
            """)?.text("text")
    }
}

import Findings
import Foundation
import JapaneseText
import Plan

extension Store {
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
    /// - Throws: `StoreError.unknownPlan`.
    public func decide(
        _ decisions: [ReviewDecision], about key: PlanKey, at date: Date, by author: String, reason: String? = nil
    ) async throws {
        try await database.write { db in
            guard try db.lock(key.city), try db.keepsPlan(key) else { throw StoreError.unknownPlan(key) }
            var changes: [DecisionChange] = []
            for decision in decisions {
                let (kind, item, text) = decision.kept
                let before = try db.decision(kind, item, of: key)
                guard before?.sqlValue != text?.sqlValue else { continue }
                changes.append(DecisionChange(kind: kind.rawValue, item: item, before: before, after: text))
                try db.keep(text, as: kind, item, of: key)
            }
            guard !changes.isEmpty else { return }
            _ = try db.append(
                LogDraft(
                    cause: .review, at: date, by: author, reason: reason, plan: key.plan, decisionChanges: changes),
                to: key.city)
            // What the public sees of findings follows at once.
            try db.execute("UPDATE publication SET count = count + 1")
        }
    }
}

extension Transaction {
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

    /// Keeps what was decided instead of what was; nothing where `text` is `nil`.
    func keep(_ text: String?, as kind: PlanDecision.Kind, _ item: String, of key: PlanKey) throws {
        try execute(
            """
            DELETE FROM plan_decision
            WHERE city = \(key.city) AND plan = \(key.plan) AND kind = \(kind.rawValue) AND item = \(item)
            """)
        guard let text else { return }
        try execute(
            """
            INSERT INTO plan_decision (city, plan, kind, item, text)
            VALUES (\(key.city), \(key.plan), \(kind.rawValue), \(item), \(text))
            """)
    }

    func decision(_ kind: PlanDecision.Kind, _ item: String, of key: PlanKey) throws -> String? {
        try row(
            """
            SELECT text FROM plan_decision
            WHERE city = \(key.city) AND plan = \(key.plan) AND kind = \(kind.rawValue) AND item = \(item)
            """)?.text("text")
    }

    func keepsPlan(_ key: PlanKey) throws -> Bool {
        try row("SELECT slug FROM plan WHERE city = \(key.city) AND slug = \(key.plan)") != nil
    }
}

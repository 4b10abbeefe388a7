import ChangeLog
import Foundation
import Japanese
import People
import Plan
import Rounds

extension RoundStore {
    /// Saves what a division adds to the report of another (関係課の追記).
    ///
    /// - Parameters:
    ///   - isAnswer: whether this is the division's answer, with or without a text; before, it is still being written.
    ///   - revision: of what it builds on; 0 for nothing.
    /// - Throws: `StoreError.round`: `.notAsked`, `.steps` where the account may not or the round is closed; `.changedMeanwhile`.
    @discardableResult
    public func contribute(
        _ text: Passage?, isAnswer: Bool, to action: Action.ID, from division: Division, in key: RoundKey,
        expecting revision: Int, by account: Account, at date: Date
    ) async throws -> Contribution {
        try await database.write { db in
            _ = try db.lock(key.city)
            let subject = try db.reportCase(of: action, in: key, account)
            guard subject.assignment.contributors.contains(division) else { throw StoreError.round(.notAsked) }
            guard !subject.isClosed else { throw StoreError.round(.closed) }
            if let missing = MissingRight(of: account, for: .report([division], key.plan.plan, key.year)) {
                throw StoreError.round(.noRight(try db.naming(missing, in: key.city)))
            }
            let old = try db.contributions(of: key)[action]?[division] ?? Contribution()
            let new = Contribution(
                text: text, isAnswered: isAnswer, revision: old.revision + 1, savedBy: account.id, savedAt: date)
            guard old.text != new.text || old.isAnswered != new.isAnswered else { return old }
            guard old.revision == revision else { throw StoreError.changedMeanwhile(.report(found: old.revision)) }
            let changes = try db.keep(new, of: division, to: action, insteadOf: old, in: key)
            if !changes.isEmpty { try db.log(changes, key, account, date, cause: .report) }
            return new
        }
    }
}

extension Transaction {
    /// - Returns: what the log says of it.
    func keep(
        _ new: Contribution, of division: Division, to action: Action.ID, insteadOf old: Contribution, in key: RoundKey
    ) throws -> [LogLine] {
        try execute(
            """
            INSERT INTO contribution (city, plan, year, action, division, text, is_answered, revision, saved_at,
                saved_by)
            VALUES (\(key.values), \(action), \(division), \(new.text), \(new.isAnswered), \(new.revision),
                \(new.savedAt), \(new.savedBy))
            ON CONFLICT (city, plan, year, action, division) DO UPDATE SET text = excluded.text,
                is_answered = excluded.is_answered, revision = excluded.revision, saved_at = excluded.saved_at,
                saved_by = excluded.saved_by
            """)
        return LogLine.lines(.contribution(action, division, key.year), from: old.logged, to: new.logged)
    }
}

import Foundation
import Japanese
import People
import Plan
import Rounds

/// What became of the wish to tell those whom a round asks that it is open (照会のお知らせ).
public enum Announcement: Hashable, Sendable {
    case notWished
    /// They are told on the day on which the round begins.
    case onFirstDay
    case done(ReminderOutcome)
}

extension RoundStore {
    /// Tells those who are asked by rounds that have begun in the meantime (照会日のお知らせ). `hakadori serve` calls it all day.
    ///
    /// Of several servers on one database one does it: the city is locked, and looked at again then. A round that was closed
    /// before it began is not told of.
    /// - Returns: the rounds that were told of.
    @discardableResult
    public func announceRounds(at date: Date) async throws -> [RoundKey] {
        let due = try await database.read { db in try db.announcementsDue(on: Day(inJapan: date)) }
        var announced: [RoundKey] = []
        for key in due {
            let isDone = try await database.write { db in
                guard try db.lock(key.city), let plan = try db.keptPlan(key.plan), let kept = try db.round(key),
                    kept.round.opensOn <= Day(inJapan: date), let wish = try db.wish(key)
                else { return false }
                try db.execute("DELETE FROM round_announcement WHERE \(key.condition)")
                guard !kept.isClosed else { return false }
                _ = try db.announce(kept.round, in: plan.plan, key, wish.language, by: wish.account, at: date)
                return true
            }
            if isDone { announced.append(key) }
        }
        return announced
    }

    /// Tells evaluators that evaluations wait for them (評価のお知らせ): one message for each of them and each step. `hakadori serve` calls it
    /// all day.
    ///
    /// Of several servers on one database one does it: the city is locked, and looked at again then.
    /// - Returns: the rounds of which somebody was told.
    @discardableResult
    public func announceEvaluations(at date: Date) async throws -> [RoundKey] {
        let keys = try await database.read { db in
            try db.rounds(where: "evaluations IS NOT NULL").map(\.key).filter { key in
                try db.evaluationOpenings(key, at: date)?.openings.isEmpty == false
            }
        }
        var told: [RoundKey] = []
        for key in keys {
            let isDone = try await database.write { db in
                guard try db.lock(key.city), let found = try db.evaluationOpenings(key, at: date) else { return false }
                for (step, reminders) in found.openings {
                    _ = try db.tell(
                        ReminderList(reminders: reminders), found.people, of: found.round,
                        in: found.plan, key,
                        .japanese, about: key.evaluationKey(step), by: "–", at: date)
                }
                return !found.openings.isEmpty
            }
            if isDone { told.append(key) }
        }
        return told
    }

    /// Whether those who are asked will be told on the first day of a round.
    public func isAnnounced(_ key: RoundKey) async throws -> Bool {
        try await database.read { try $0.wish(key) != nil }
    }
}

/// Who is to be told of which evaluation steps of a round, with what their messages speak of.
private struct EvaluationOpenings {
    let plan: Plan
    let round: Round
    let people: [Account]
    let openings: [(step: EvaluationStep.ID, reminders: [Reminder])]
}

extension Transaction {
    /// - Returns: `nil` where the round or its plan is gone, or has not begun.
    fileprivate func evaluationOpenings(_ key: RoundKey, at date: Date) throws -> EvaluationOpenings? {
        guard let kept = try round(key), kept.round.opensOn <= Day(inJapan: date) else { return nil }
        let last = kept.round.evaluationDues.values.max()
        guard let last, Day(inJapan: date) <= last, let plan = try keptPlan(key.plan)?.plan,
            let state = try roundState(key)
        else { return nil }
        let people = try people(of: key.city).map(\.account)
        let openings = try state.evaluations(in: plan).map { progress in
            (
                step: progress.step.id,
                reminders: state.round.evaluationOpenings(
                    of: progress, to: people, told: try lastTold(key.evaluationKey(progress.step.id), in: key.city),
                    at: date)
            )
        }
        return EvaluationOpenings(
            plan: plan, round: state.round, people: people, openings: openings.filter { !$0.reminders.isEmpty })
    }

    /// Tells those whom a round asks that it is open.
    func announce(
        _ round: Round, in plan: Plan, _ key: RoundKey, _ language: Language, by account: Account, at date: Date
    ) throws -> ReminderOutcome {
        let people = try people(of: key.city).map(\.account)
        return try tell(
            round.openings(in: plan, to: people), people, of: round, in: plan, key, language,
            by: account.signature, at: date)
    }

    /// Keeps that they are to be told once it has begun.
    func announceLater(_ key: RoundKey, in language: Language, by account: Account) throws {
        try execute(
            """
            INSERT INTO round_announcement (city, plan, year, language, account)
            VALUES (\(key.values), \(language.rawValue), \(account.id))
            """)
    }

    fileprivate func announcementsDue(on day: Day) throws -> [RoundKey] {
        try rows(
            """
            SELECT city, plan, year FROM round_announcement JOIN report_round USING (city, plan, year)
            WHERE opens_on <= \(day) ORDER BY city, plan, year
            """
        ).map { try RoundKey($0) }
    }

    fileprivate func wish(_ key: RoundKey) throws -> (language: Language, account: Account)? {
        guard let row = try row("SELECT * FROM round_announcement WHERE \(key.condition)"),
            let person = try person(try row.made("account") { Account.ID($0) }, of: key.city)
        else { return nil }
        return (try row.made("language") { Language(rawValue: $0) }, person.account)
    }
}

import Foundation
import Japanese
import People
import Plan
import Rounds

/// What came of a call to remind, or of telling that a round is open (催促の結果).
public struct ReminderOutcome: Hashable, Sendable {
    /// Whom it was put into the outbox for, with what it says; only shown, not done, where nothing was to be sent.
    public let told: [(person: Account, reminder: Reminder)]
    /// Who was told within the last days and is left alone.
    public let spared: [Account]
    /// Divisions with open work and nobody to remind.
    public let unreached: [Division]

    public static func == (left: Self, right: Self) -> Bool {
        left.told.map(\.reminder) == right.told.map(\.reminder) && left.spared == right.spared
            && left.unreached == right.unreached
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(told.map(\.reminder))
        hasher.combine(spared)
        hasher.combine(unreached)
    }
}

extension RoundKey {
    /// What all reminders of a round have in common: one person gets one of them in five days.
    public var reminderKey: String { "round \(plan) \(year.value) reminder" }

    /// What all messages about one evaluation step of a round have in common: that it opens, and that something of it is not done yet.
    func evaluationKey(_ step: EvaluationStep.ID) -> String { "\(evaluationKeys)\(step)" }

    fileprivate var evaluationKeys: String { "round \(plan) \(year.value) evaluation " }
}

extension RoundStore {
    /// Reminds people of what they have still to do in an open round (催促): puts one message for each into the outbox.
    ///
    /// Nobody is told twice within `Reminder.pauseInDays`, whoever calls and however often.
    /// - Parameters:
    ///   - language: in which it is written.
    ///   - isRehearsal: only says who would be told.
    /// - Throws: `StoreError.round`: `.noRight`, `.unknown`, `.closed`.
    @discardableResult
    public func remind(
        _ key: RoundKey, _ scope: ReminderScope = .everyone, in language: Language = .japanese,
        isRehearsal: Bool = false, by account: Account, at date: Date
    ) async throws -> ReminderOutcome {
        try await database.write { db in
            let kept = try db.officePlan(key, account)
            guard let state = try db.roundState(key) else { throw StoreError.round(.unknown) }
            guard !state.kept.isClosed else { throw StoreError.round(.closed) }
            let people = try db.people(of: key.city).map(\.account)
            let list = state.round.reminders(
                state.progress(in: kept.plan), trails: state.reports.mapValues(\.trail), to: people, scope)
            return try db.tell(
                list, people, of: state.round, in: kept.plan, key, language, isRehearsal: isRehearsal,
                by: account.signature, at: date)
        }
    }

    /// What was told to whom in a round, the latest first (催促の記録).
    public func reminders(of key: RoundKey, limit: Int = 500) async throws -> [Message] {
        try await database.read { db in
            try db.messages(
                where: """
                    message.city = \(key.city)
                        AND (message.key = \(key.reminderKey) OR message.key LIKE \(key.evaluationKeys + "%"))
                    """, order: "message.number DESC", limit: limit)
        }
    }

    /// What a plan's reminders say.
    public func reminderTexts(of key: PlanKey) async throws -> ReminderTexts {
        try await database.read { ReminderTexts(try $0.decisions(of: key)) }
    }
}

extension Transaction {
    /// Puts a message for each person of a list into the outbox, and the entry that tells of it into the log.
    ///
    /// - Parameters:
    ///   - mailKey: what it is about; the round's where it is none of an evaluation step.
    ///   - isRehearsal: only says who would be told.
    func tell(
        _ list: ReminderList, _ people: [Account], of round: Round, in plan: Plan, _ key: RoundKey,
        _ language: Language, about mailKey: String? = nil, isRehearsal: Bool = false, by author: String, at date: Date
    ) throws -> ReminderOutcome {
        let mailKey = mailKey ?? key.reminderKey
        let texts = try ReminderTexts(decisions(of: key.plan))
        var draft = LogDraft(cause: .round, at: date, by: author, plan: key.plan.plan)
        var told: [(person: Account, reminder: Reminder)] = []
        var spared: [Account] = []
        for reminder in list.reminders {
            guard let person = people.first(where: { $0.id == reminder.account }) else { continue }
            if try isRehearsal && wasTold(person.id, mailKey, in: key.city, at: date) {
                spared.append(person)
                continue
            }
            let text = reminder.written(to: person, of: round, in: plan, texts, language)
            let isTaken =
                try isRehearsal
                || enqueue(
                    MailDraft(to: person.id, subject: text.subject, body: text.body, key: mailKey),
                    notTwiceWithin: Reminder.pauseInDays, to: key.city, noting: &draft)
            if isTaken { told.append((person, reminder)) } else { spared.append(person) }
        }
        if !draft.lines.isEmpty { _ = try append(draft, to: key.city) }
        return ReminderOutcome(told: told, spared: spared, unreached: list.unreached)
    }

    /// When people were last told something of a kind.
    func lastTold(_ key: String, in city: Slug) throws -> [Account.ID: Date] {
        try rows(
            "SELECT account, max(created_at) AS last FROM message WHERE city = \(city) AND key = \(key) GROUP BY account"
        ).reduce(into: [:]) { $0[try $1.made("account", by: { Account.ID($0) })] = try $1.date("last") }
    }

    /// The same question that `enqueue` asks before it takes a message.
    private func wasTold(_ account: Account.ID, _ key: String, in city: Slug, at date: Date) throws -> Bool {
        let since = date.addingTimeInterval(-86400 * Double(Reminder.pauseInDays))
        return try row(
            """
            SELECT 1 FROM message WHERE city = \(city) AND account = \(account) AND key = \(key)
                AND created_at > \(since) LIMIT 1
            """) != nil
    }
}

extension ReminderTexts {
    /// What rows of decisions say; a kind or language that is gone is overlooked.
    init(_ decisions: [PlanDecision]) {
        self.init()
        for decision in decisions where decision.kind == .reminderText {
            let item = decision.item.split(separator: " ").map(String.init)
            let parts = decision.text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            guard item.count == 2, let kind = Reminder.Kind(rawValue: item[0]),
                let language = Language(rawValue: item[1]),
                parts.count == 2
            else { continue }
            own[kind, default: [:]][language] = ReminderText(subject: String(parts[0]), body: String(parts[1]))
        }
    }
}

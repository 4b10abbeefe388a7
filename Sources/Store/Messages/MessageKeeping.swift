import Foundation
import People
import Plan
import Rounds

extension Transaction {
    /// Puts a message into the outbox, in the transaction of what causes it. The city must be locked.
    ///
    ///     var draft = LogDraft(cause: .review, at: date, by: author)
    ///     try db.enqueue(MailDraft(to: id, subject: …, body: …, key: "…"), notTwiceWithin: 5, to: city, noting: &draft)
    ///     _ = try db.append(draft, to: city)
    ///
    /// It is sent by `hakadori serve` where mail is set up and the person has an address. Until then the person finds it on
    /// their own pages, until they mark it as read.
    /// - Parameters:
    ///   - days: it is not taken when the person got one with the same key in so many days; `nil` is ever.
    ///   - draft: the entry of the log that tells what causes it. It must be appended.
    /// - Returns: whether it was taken. Whoever is disabled is told nothing.
    /// - Throws: `StoreError.people(.unknownAccount)`.
    @discardableResult
    func enqueue(
        _ mail: MailDraft, notTwiceWithin days: Int?, to city: Slug, noting draft: inout LogDraft
    ) throws -> Bool {
        guard let person = try person(mail.to, of: city) else { throw StoreError.people(.unknownAccount) }
        guard !person.account.isDisabled else { return false }
        let since = days.map { draft.at.addingTimeInterval(-86400 * Double($0)) } ?? Date(timeIntervalSince1970: 0)
        let earlier = try row(
            """
            SELECT 1 FROM message
            WHERE city = \(city) AND account = \(mail.to) AND key = \(mail.key) AND created_at > \(since) LIMIT 1
            """)
        guard earlier == nil else { return false }
        try execute(
            """
            INSERT INTO message (city, number, account, key, subject, body, created_at, state, attempts, next_at)
            SELECT \(city), coalesce(max(number), 0) + 1, \(mail.to), \(mail.key), \(mail.subject), \(mail.body),
                \(draft.at), 'waiting', 0, \(draft.at)
            FROM message WHERE city = \(city)
            """)
        draft.lines.append(mail.line)
        return true
    }
}

extension MessageStore {
    /// What a person has been told in the application and not by mail, and has not marked as read; the latest first.
    public func notices(for account: Account.ID, in city: Slug) async throws -> [Message] {
        try await database.read { db in
            try db.messages(
                where: """
                    message.city = \(city) AND message.account = \(account) AND message.state <> 'sent'
                        AND message.read_at IS NULL
                    """, order: "message.number DESC", limit: 100)
        }
    }

    /// Marks a notice of a person's own as read; it is not sent any more then. That is no change of anything the log tells of.
    ///
    /// - Returns: whether there is such a notice.
    @discardableResult
    public func markRead(_ number: Int, of account: Account.ID, in city: Slug, at date: Date) async throws -> Bool {
        try await database.write { db in
            try db.execute(
                """
                UPDATE message SET read_at = \(date)
                WHERE city = \(city) AND number = \(number) AND account = \(account) AND read_at IS NULL
                """) > 0
        }
    }

    /// What was told to whom, the latest first.
    public func all(of city: Slug, limit: Int = 1000) async throws -> [Message] {
        try await database.read { db in
            try db.messages(where: "message.city = \(city)", order: "message.number DESC", limit: limit)
        }
    }
}

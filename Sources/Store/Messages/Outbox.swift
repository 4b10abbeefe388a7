import Foundation
import Japanese
import People
import Plan
import Rounds

/// A message that one server has taken to send (送信中の通知). Until the lease ends nobody else takes it.
public struct ClaimedMail: Hashable, Sendable {
    public let city: Slug
    public let number: Int
    public let createdAt: Date
    public let address: EmailAddress
    /// Of the person, and of the city that writes.
    public let name: String
    public let cityName: String
    public let subject: String
    public let body: String
    public let leasedUntil: Date
    let lease: String
    let attempts: Int
}

/// What came of sending a message (送信の結果).
public enum MailOutcome: Hashable, Sendable {
    case sent
    /// - Parameter isFinal: whether trying again would bring the same answer.
    case failed(reason: String, isFinal: Bool)
}

/// How long and how often sending is tried (再送の決まり).
public enum MailPatience {
    /// A server that takes a message has it alone for so many seconds. Longer than any sending takes, and than the clocks of
    /// two servers differ.
    public static let lease = 300
    /// After so many days a message is given up.
    public static let days = 4

    /// Seconds until the next attempt.
    static func pause(after attempts: Int) -> Double {
        let pauses: [Double] = [60, 300, 900, 3600]
        return attempts <= pauses.count ? pauses[max(attempts, 1) - 1] : 4 * 3600
    }
}

extension MessageStore {
    /// Takes the next message that can be sent, for this server alone; `nil` where there is none.
    ///
    /// Of several servers on one database exactly one gets it: the row is changed only where nobody holds it, and both
    /// databases look at a row again once the other's change is done. A server that dies leaves it to others when the lease
    /// ends, so after a crash a message may come twice, otherwise once.
    public func claim(at date: Date) async throws -> ClaimedMail? {
        // Asked every few seconds by every server: a write would stop the others each time.
        let isAnything = try await database.read { db in
            try !db.mailToSend(at: date).isEmpty || db.hasOldMail(at: date)
        }
        guard isAnything else { return nil }
        return try await database.write { db in
            try db.giveUpOldMail(at: date)
            for mail in try db.mailToSend(at: date) {
                let taken = try db.execute(
                    """
                    UPDATE message SET lease = \(mail.lease), leased_until = \(mail.leasedUntil),
                        attempts = attempts + 1, address = \(mail.address.text)
                    WHERE city = \(mail.city) AND number = \(mail.number) AND state = 'waiting'
                        AND next_at <= \(date) AND (leased_until IS NULL OR leased_until <= \(date))
                    """)
                if taken == 1 { return mail }
            }
            return nil
        }
    }

    /// Keeps what came of it. Whoever's lease has ended and been taken by another has no say any more.
    public func settle(_ mail: ClaimedMail, _ outcome: MailOutcome, at date: Date) async throws {
        let set: SQL =
            switch outcome {
            case .sent: "state = 'sent', settled_at = \(date), fault = NULL"
            case .failed(let reason, isFinal: true): "state = 'givenUp', settled_at = \(date), fault = \(reason)"
            case .failed(let reason, isFinal: false):
                "next_at = \(date.addingTimeInterval(MailPatience.pause(after: mail.attempts))), fault = \(reason)"
            }
        try await database.write { db in
            _ = try db.execute(
                """
                UPDATE message SET \(set), lease = NULL, leased_until = NULL
                WHERE city = \(mail.city) AND number = \(mail.number) AND lease = \(mail.lease)
                """)
        }
    }
}

extension Transaction {
    /// Gives up what could not be sent for days: mail that was closed so long shall not begin with last month's reminders.
    fileprivate func giveUpOldMail(at date: Date) throws {
        try execute(
            """
            UPDATE message SET state = 'givenUp', settled_at = \(date), lease = NULL, leased_until = NULL
            WHERE \(oldMail(at: date))
            """)
    }

    fileprivate func hasOldMail(at date: Date) throws -> Bool {
        try row("SELECT 1 FROM message WHERE \(oldMail(at: date)) LIMIT 1") != nil
    }

    private func oldMail(at date: Date) -> SQL {
        let end = date.addingTimeInterval(-86400 * Double(MailPatience.days))
        return """
            state = 'waiting' AND created_at <= \(end) AND (leased_until IS NULL OR leased_until <= \(date))
            """
    }

    fileprivate func mailToSend(at date: Date) throws -> [ClaimedMail] {
        try rows(
            """
            SELECT message.city, message.number, message.subject, message.body, message.created_at, message.attempts,
                account.email, account.name, municipality.name AS city_name
            FROM message JOIN account ON account.city = message.city AND account.id = message.account
            JOIN municipality ON municipality.slug = message.city
            WHERE message.state = 'waiting' AND message.next_at <= \(date) AND message.read_at IS NULL
                AND account.email IS NOT NULL AND account.is_disabled = 0
                AND (message.leased_until IS NULL OR message.leased_until <= \(date))
            ORDER BY message.next_at, message.city, message.number LIMIT 20
            """
        ).map { row in
            ClaimedMail(
                city: try row.slug("city"), number: try row.integer("number"), createdAt: try row.date("created_at"),
                address: try row.made("email", by: { EmailAddress($0) }), name: try row.text("name"),
                cityName: try row.text("city_name"), subject: try row.text("subject"), body: try row.text("body"),
                leasedUntil: date.addingTimeInterval(Double(MailPatience.lease)), lease: UUID().uuidString,
                attempts: try row.integer("attempts") + 1)
        }
    }
}

import Foundation
import Plan
import Round

/// How often somebody may fail to sign in (サインインの試行制限).
public struct SignInLimit: Hashable, Sendable {
    /// Failures in a row until the account is locked, and from one address.
    public var failuresOfAccount = 6
    /// A city hall often comes from one address, so this is much higher.
    public var failuresFromAddress = 100
    /// How long failures are counted and how long a lock lasts, in seconds.
    public var seconds = 15 * 60

    public init() {}
}

/// One of the two counts that an attempt is held against.
struct AttemptCount {
    let kind: String
    let key: String
    let limit: Int

    /// - Parameter login: as typed; what is no login is counted all the same.
    static func account(_ login: String, in city: Slug, _ limit: SignInLimit) -> AttemptCount {
        let name = Login(login)?.text ?? login
        return AttemptCount(
            kind: "account", key: sha256("hakadori login \(city)\n\(name)".utf8), limit: limit.failuresOfAccount)
    }

    static func address(_ address: String, _ limit: SignInLimit) -> AttemptCount {
        AttemptCount(
            kind: "address", key: sha256("hakadori address \(address)".utf8), limit: limit.failuresFromAddress)
    }
}

extension Transaction {
    /// Counts an attempt as failed before it is known, so that many at once are no way around the limit.
    ///
    /// - Returns: until when no attempt is taken; `nil` when this one is.
    func beginAttempt(_ count: AttemptCount, seconds: Int, at date: Date) throws -> Date? {
        try execute(
            """
            INSERT INTO sign_in_attempt (kind, key, failures, since) VALUES (\(count.kind), \(count.key), 0, \(date))
            ON CONFLICT (kind, key) DO NOTHING
            """)
        let found = try row(
            """
            SELECT failures, since, locked_until FROM sign_in_attempt
            WHERE kind = \(count.kind) AND key = \(count.key)\(dialect.forUpdate)
            """)
        guard let found else { return nil }
        if try found.textIfAny("locked_until") != nil {
            let until = try found.date("locked_until")
            if until > date { return until }
        }
        let isOver =
            try found.date("since").addingTimeInterval(Double(seconds)) <= date
            || found.textIfAny("locked_until") != nil
        let failures = isOver ? 1 : try found.integer("failures") + 1
        let lock: Date? = failures >= count.limit ? date.addingTimeInterval(Double(seconds)) : nil
        try execute(
            """
            UPDATE sign_in_attempt SET failures = \(failures), locked_until = \(lock),
                since = \(isOver ? date : try found.date("since"))
            WHERE kind = \(count.kind) AND key = \(count.key)
            """)
        return nil
    }

    /// Takes an attempt that succeeded out of the count, and what is long over out of the table.
    func forgive(_ account: AttemptCount, _ address: AttemptCount, seconds: Int, at date: Date) throws {
        // The address first, as `beginAttempt` takes them, so that no two wait for each other.
        try execute(
            """
            UPDATE sign_in_attempt SET failures = failures - 1, locked_until = NULL
            WHERE kind = \(address.kind) AND key = \(address.key) AND failures > 0
            """)
        try execute("DELETE FROM sign_in_attempt WHERE kind = \(account.kind) AND key = \(account.key)")
        let long = date.addingTimeInterval(-2 * Double(seconds))
        try execute("DELETE FROM sign_in_attempt WHERE since < \(long) AND kind = \(address.kind)")
    }

    /// How many attempts are left, and until when there are none.
    func attemptsLeft(_ count: AttemptCount) throws -> (left: Int, until: Date?) {
        let found = try row(
            "SELECT failures, locked_until FROM sign_in_attempt WHERE kind = \(count.kind) AND key = \(count.key)")
        guard let found else { return (count.limit, nil) }
        let until = try found.textIfAny("locked_until").map { _ in try found.date("locked_until") }
        return (max(0, count.limit - (try found.integer("failures"))), until)
    }
}

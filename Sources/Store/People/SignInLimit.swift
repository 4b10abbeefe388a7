import Foundation
import People
import Plan
import Rounds

/// How often somebody may fail to sign in (ログインの試行制限).
public struct SignInLimit: Hashable, Sendable {
    /// Failures in a row from one address until that address may not try this login any more.
    public var failuresOfPair = 6
    /// Failures of one login from all addresses from which nobody has ever signed in with it: a brake, which slows down who
    /// guesses from many places and leaves alone whoever comes from where they always come from.
    public var failuresOfLogin = 60
    /// Failures of all logins from one address. A city hall often comes from one, so this is much higher than for a pair.
    public var failuresFromAddress = 100
    /// How long failures are counted, how long a lock lasts, and how long they are summed up for the log; in seconds.
    public var seconds = 15 * 60

    public init() {}

    /// For how long an address is known to be somebody's, in seconds.
    static let memory: Double = 90 * 24 * 3600
}

/// One of the counts that an attempt is held against (試行の数え方).
struct AttemptCount {
    /// Hashes; blank where it counts all of them.
    let login: String
    let address: String
    let limit: Int

    /// - Parameter login: as typed; what is no login is counted all the same.
    private static func hash(_ login: String, in city: Slug) -> String {
        sha256("hakadori login \(city)\n\(Login(login)?.text ?? login)".utf8)
    }

    private static func hash(_ address: String) -> String { sha256("hakadori address \(address)".utf8) }

    static func pair(_ login: String, _ address: String, in city: Slug, _ limit: SignInLimit) -> AttemptCount {
        AttemptCount(login: hash(login, in: city), address: hash(address), limit: limit.failuresOfPair)
    }

    static func login(_ login: String, in city: Slug, _ limit: SignInLimit) -> AttemptCount {
        AttemptCount(login: hash(login, in: city), address: "", limit: limit.failuresOfLogin)
    }

    static func address(_ address: String, _ limit: SignInLimit) -> AttemptCount {
        AttemptCount(login: "", address: hash(address), limit: limit.failuresFromAddress)
    }

    fileprivate var condition: SQL { "login = \(login) AND address = \(address)" }
}

extension Transaction {
    /// Counts an attempt as failed before it is known, so that many at once are no way around the limit.
    ///
    /// - Returns: until when no attempt is taken; `nil` when this one is.
    func beginAttempt(_ count: AttemptCount, seconds: Int, at date: Date) throws -> Date? {
        try execute(
            """
            INSERT INTO sign_in_attempt (login, address, failures, since)
            VALUES (\(count.login), \(count.address), 0, \(date)) ON CONFLICT (login, address) DO NOTHING
            """)
        let found = try row(
            """
            SELECT failures, since, locked_until FROM sign_in_attempt WHERE \(count.condition)\(dialect.forUpdate)
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
            WHERE \(count.condition)
            """)
        return nil
    }

    /// Takes an attempt that succeeded out of a count.
    func forgive(_ count: AttemptCount) throws {
        try execute(
            """
            UPDATE sign_in_attempt SET failures = failures - 1, locked_until = NULL
            WHERE \(count.condition) AND failures > 0
            """)
    }

    /// Begins to count anew, and keeps that this login belongs to this address.
    func succeed(_ pair: AttemptCount, at date: Date) throws {
        try execute(
            """
            UPDATE sign_in_attempt SET failures = 0, locked_until = NULL, succeeded_at = \(date)
            WHERE \(pair.condition)
            """)
    }

    /// Lets a login be tried again from every address at once; which addresses it belongs to stays known.
    ///
    /// - Returns: whether anything was counted.
    func clearAttempts(of login: String, in city: Slug) throws -> Bool {
        let hash = AttemptCount.login(login, in: city, SignInLimit()).login
        return try execute(
            """
            UPDATE sign_in_attempt SET failures = 0, locked_until = NULL
            WHERE login = \(hash) AND (failures > 0 OR locked_until IS NOT NULL)
            """) > 0
    }

    /// Whether this login was used from this address before.
    func isKnown(_ pair: AttemptCount, at date: Date) throws -> Bool {
        try row(
            """
            SELECT 1 FROM sign_in_attempt
            WHERE \(pair.condition) AND succeeded_at > \(date.addingTimeInterval(-SignInLimit.memory))
            """) != nil
    }

    /// How many attempts are left, and until when there are none.
    func attemptsLeft(_ count: AttemptCount, at date: Date) throws -> (left: Int, until: Date?) {
        let found = try row("SELECT failures, locked_until FROM sign_in_attempt WHERE \(count.condition)")
        guard let found else { return (count.limit, nil) }
        let until = try found.textIfAny("locked_until").map { _ in try found.date("locked_until") }
        return (max(0, count.limit - (try found.integer("failures"))), until.flatMap { $0 > date ? $0 : nil })
    }

    /// Counts that are over, and addresses that nobody has come from for long.
    func forgetOldAttempts(seconds: Int, at date: Date) throws {
        try execute(
            """
            DELETE FROM sign_in_attempt
            WHERE since < \(date.addingTimeInterval(-2 * Double(seconds)))
                AND (locked_until IS NULL OR locked_until < \(date))
                AND (succeeded_at IS NULL OR succeeded_at < \(date.addingTimeInterval(-SignInLimit.memory)))
            """)
    }

    /// From how many addresses a login may not be tried now, and until when the last of them waits.
    func locks(of login: String, in city: Slug, at date: Date) throws -> SignInLocks {
        let hash = AttemptCount.login(login, in: city, SignInLimit()).login
        let found = try rows(
            "SELECT address, locked_until FROM sign_in_attempt WHERE login = \(hash) AND locked_until > \(date)")
        return SignInLocks(
            addresses: try found.count { try !$0.text("address").isEmpty },
            isBraked: try found.contains { try $0.text("address").isEmpty },
            until: try found.map { try $0.date("locked_until") }.max())
    }
}

/// From where an account cannot be signed in to at the moment (ログインのロック).
public struct SignInLocks: Hashable, Sendable {
    public let addresses: Int
    /// Whether every address waits from which nobody has signed in with it before.
    public let isBraked: Bool
    /// `nil` while nothing is locked.
    public let until: Date?
}

import ChangeLog
import Foundation
import People
import Plan
import Rounds

/// Failed sign-ins, summed up for the log (ログインの失敗のまとめ): whoever guesses a thousand times writes one entry, not a thousand.
extension PeopleStore {
    /// Writes the failures whose span is over into the log, an entry a city, and forgets counts that are over. `hakadori serve`
    /// calls it all day; a failure later than the span does so, too.
    public func logFailedSignIns(limit: SignInLimit = SignInLimit(), at date: Date) async throws {
        let end = date.addingTimeInterval(-Double(limit.seconds))
        let cities = try await database.read { db in
            try db.rows("SELECT DISTINCT city FROM sign_in_failure WHERE since <= \(end) ORDER BY city")
                .map { try $0.slug("city") }
        }
        for city in cities {
            try await database.write { db in
                _ = try db.lock(city)
                try db.logFailures(in: city, at: date, where: "since <= \(end)")
            }
        }
        try await database.write { try $0.forgetOldAttempts(seconds: limit.seconds, at: date) }
    }
}

extension Transaction {
    /// Counts a failure for the log.
    ///
    /// - Parameters:
    ///   - account: `nil` for a login that there is not.
    ///   - isLocked: whether the account is locked by it. The log says so at once, though once in a span.
    func noteFailure(
        of account: Account.ID?, in city: Slug, from address: String, isLocked: Bool, seconds: Int, at date: Date
    ) throws {
        guard try row("SELECT 1 FROM municipality WHERE slug = \(city)") != nil else { return }
        let end = date.addingTimeInterval(-Double(seconds))
        let isOver = try row("SELECT 1 FROM sign_in_failure WHERE city = \(city) AND since <= \(end) LIMIT 1") != nil
        // The city before any of its rows, as everybody who writes into the log takes them.
        if isOver || isLocked { _ = try lock(city) }
        if isOver { try logFailures(in: city, at: date, where: "since <= \(end)") }
        let id = account?.text ?? ""
        try execute(
            """
            INSERT INTO sign_in_failure (city, account, address, failures, since, is_lock_logged)
            VALUES (\(city), \(id), \(address), 1, \(date), 0)
            ON CONFLICT (city, account, address) DO UPDATE SET failures = sign_in_failure.failures + 1
            """)
        guard isLocked, let account else { return }
        let isLogged = try row(
            """
            SELECT 1 FROM sign_in_failure WHERE city = \(city) AND account = \(id) AND is_lock_logged = 1 LIMIT 1
            """)
        guard isLogged == nil else { return }
        try execute(
            """
            UPDATE sign_in_failure SET is_lock_logged = 1
            WHERE city = \(city) AND account = \(id) AND address = \(address)
            """)
        var draft = LogDraft(cause: .signInFailure, at: date, by: "–", reason: address)
        draft.lines = [LogLine(account, .session, after: "lockedOut")]
        _ = try append(draft, to: city)
    }

    /// Writes one entry about the failures of a city: how many of each account, and from where. The city must be locked.
    ///
    /// - Parameter condition: on `sign_in_failure`, beside the city.
    func logFailures(in city: Slug, at date: Date, where condition: SQL) throws {
        let rows = try rows("SELECT * FROM sign_in_failure WHERE city = \(city) AND \(condition)")
        guard !rows.isEmpty else { return }
        try execute("DELETE FROM sign_in_failure WHERE city = \(city) AND \(condition)")
        var ofAccounts: [String: Int] = [:]
        var ofAddresses: [String: Int] = [:]
        for row in rows {
            let failures = try row.integer("failures")
            ofAccounts[try row.text("account"), default: 0] += failures
            ofAddresses[try row.text("address"), default: 0] += failures
        }
        // What was typed is not kept: it may be a password in the wrong field.
        var draft = LogDraft(cause: .signInFailure, at: date, by: "–", reason: Self.words(ofAddresses))
        draft.lines = ofAccounts.sorted { $0.key < $1.key }.compactMap { account, failures in
            LogLine(failures: failures, of: account)
        }
        _ = try append(draft, to: city)
    }

    /// 「192.0.2.1 (12), 192.0.2.7 (3) +4」: those with the most failures, and how many more addresses.
    private static func words(_ failures: [String: Int]) -> String {
        let most = 5
        let sorted = failures.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let named = sorted.prefix(most).map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
        return sorted.count > most ? "\(named) +\(sorted.count - most)" : named
    }
}

extension LogLine {
    /// - Parameter account: blank for logins that there are not.
    fileprivate init?(failures: Int, of account: String) {
        // No account is called so: their ids are 12 letters.
        guard let id = Account.ID(account.isEmpty ? "nobody" : account) else { return nil }
        self.init(id, .session, after: "failed \(failures)")
    }
}

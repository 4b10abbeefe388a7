import Foundation
import People
import Plan
import Rounds

/// How long somebody stays signed in (セッションの期限).
public struct SessionLimits: Hashable, Sendable {
    /// Without any request, in seconds.
    public var idle = 60 * 60
    /// From signing in on, whatever is done, in seconds.
    public var absolute = 12 * 60 * 60

    /// How far the clocks of two servers may differ, in seconds: a session from further in the future ends.
    static let clockTolerance: Double = 5 * 60

    public init() {}

    public init(idle: Int, absolute: Int) {
        self.idle = idle
        self.absolute = absolute
    }
}

/// Somebody who is signed in (ログイン中の人), as they are now: rights that were taken a moment ago are not here any more.
public struct Session: Sendable {
    public let token: SessionToken
    public let account: Account
    public let municipality: Municipality
    public let begunAt: Date
}

extension PeopleStore {
    /// Who holds this token.
    ///
    /// - Returns: `nil` when nobody does (any more): never given, signed out, too old, from a future clock, or the account is
    ///   disabled.
    public func session(_ token: SessionToken, limits: SessionLimits = SessionLimits(), at date: Date) async throws
        -> Session?
    {
        let hash = token.hash
        guard let kept = try await questions.ask(.session(hash)) else { return nil }
        // Begun or used by a clock that was wrong: it would outlast every limit.
        if max(kept.begunAt, kept.usedAt) > date.addingTimeInterval(SessionLimits.clockTolerance) {
            _ = try await database.write { db in try db.execute("DELETE FROM session WHERE token_hash = \(hash)") }
            return nil
        }
        guard date < kept.begunAt.addingTimeInterval(Double(limits.absolute)),
            date < kept.usedAt.addingTimeInterval(Double(limits.idle))
        else { return nil }
        // Not at every request: a page is a read as long as it can be.
        if date >= kept.usedAt.addingTimeInterval(60) {
            do {
                _ = try await database.write { db in
                    try db.execute(
                        "UPDATE session SET used_at = \(date) WHERE token_hash = \(hash) AND used_at < \(date)")
                }
            } catch StoreError.storage {
                // Who is signed in may go on reading while nothing can be kept.
            }
        }
        return Session(token: token, account: kept.account, municipality: kept.municipality, begunAt: kept.begunAt)
    }

    /// Ends a session. Done twice it is the same.
    public func signOut(_ session: Session, from address: String?, at date: Date) async throws {
        let hash = session.token.hash
        let account = session.account
        try await database.write { db in
            _ = try db.lock(account.city)
            guard try db.execute("DELETE FROM session WHERE token_hash = \(hash)") > 0 else { return }
            _ = try db.append(
                .session("ended", session.token, of: account.id, by: account, from: address, at: date), to: account.city
            )
        }
    }
}

/// What the database knows of a session.
private struct KeptSession {
    let account: Account
    let municipality: Municipality
    let begunAt: Date
    let usedAt: Date
}

extension Question {
    /// - Parameter hash: of its token.
    fileprivate static func session(_ hash: String) -> Question<KeptSession?> {
        Question<KeptSession?>(
            """
            SELECT account.*, begun_at, used_at, municipality.name AS city_name, code, account_right.role,
                account_right.division, account_right.plan, account_right.year, account_right.step,
                account_right.item
            FROM session
            JOIN municipality ON municipality.slug = session.city
            JOIN account ON account.city = session.city AND account.id = session.account
            LEFT JOIN account_right ON account_right.city = account.city AND account_right.account = account.id
            WHERE token_hash = \(hash) AND is_disabled = 0
            """
        ) { rows in
            guard let row = rows.first else { return nil }
            var account = try Account(row)
            account.rights = Set(try rows.compactMap { row in try row.textIfAny("role").map { _ in try Right(row) } })
            let municipality = Municipality(
                slug: account.city, name: try row.text("city_name"),
                code: try row.textIfAny("code").flatMap { MunicipalityCode($0) })
            return KeptSession(
                account: account, municipality: municipality, begunAt: try row.date("begun_at"),
                usedAt: try row.date("used_at"))
        }
    }
}

extension Transaction {
    /// Begins a session, and takes those out that are over whatever the limits are.
    func begin(_ token: SessionToken, of account: Account, at date: Date) throws {
        let long = date.addingTimeInterval(-30 * 24 * 3600)
        try execute("DELETE FROM session WHERE begun_at < \(long)")
        try execute(
            """
            INSERT INTO session (token_hash, city, account, begun_at, used_at)
            VALUES (\(token.hash), \(account.city), \(account.id), \(date), \(date))
            """)
        try execute("UPDATE account SET signed_in_at = \(date) WHERE city = \(account.city) AND id = \(account.id)")
    }
}

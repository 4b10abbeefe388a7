import Foundation
import Plan
import Round

/// What came of an attempt to sign in (サインインの結果).
public enum SignIn: Sendable {
    case done(SessionToken, Account)
    /// Login or password is wrong, and nobody is told which.
    ///
    /// - Parameter left: how many more attempts there are before a lock.
    case wrong(left: Int)
    /// No attempt is taken until then.
    case locked(until: Date)
}

extension Store {
    /// Signs somebody in: a new session, whatever the browser had before.
    ///
    /// - Parameters:
    ///   - login: as typed.
    ///   - address: where the request comes from; it stands in the log.
    public func signIn(
        login: String, password: String, in city: Slug, from address: String, limit: SignInLimit = SignInLimit(),
        at date: Date
    ) async throws -> SignIn {
        let ofAccount = AttemptCount.account(login, in: city, limit)
        let ofAddress = AttemptCount.address(address, limit)
        let seconds = limit.seconds
        let begun = try await database.write { db -> (until: Date?, id: Account.ID?, hash: String?) in
            // Always in this order, so that no two wait for each other.
            if let until = try db.beginAttempt(ofAddress, seconds: seconds, at: date) { return (until, nil, nil) }
            if let until = try db.beginAttempt(ofAccount, seconds: seconds, at: date) { return (until, nil, nil) }
            guard let login = Login(login),
                let row = try db.row(
                    """
                    SELECT id, password FROM account
                    WHERE city = \(city) AND login = \(login) AND is_disabled = 0
                    """)
            else { return (nil, nil, nil) }
            return (nil, try row.made("id", by: { Account.ID($0) }), try row.textIfAny("password"))
        }
        if let until = begun.until { return .locked(until: until) }
        let matches = try await passwords.matches(password, begun.hash)
        let token = SessionToken()
        return try await database.write { db in
            let isKnown = try db.lock(city)
            if matches, let id = begun.id, let account = try db.person(id, of: city)?.account, !account.isDisabled,
                try db.passwordHash(of: id, in: city) == begun.hash
            {
                try db.forgive(ofAccount, ofAddress, seconds: seconds, at: date)
                try db.begin(token, of: account, at: date)
                _ = try db.append(.session("begun", of: id, by: account, from: address, at: date), to: city)
                return .done(token, account)
            }
            let (left, until) = try db.attemptsLeft(ofAccount)
            if isKnown {
                // What was typed is not kept: it may be a password in the wrong field.
                var draft = LogDraft(cause: .signInFailure, at: date, by: "–", reason: address)
                if let id = begun.id {
                    draft.changes = [
                        AccountChange(id, .session, after: until == nil ? "failed" : "lockedOut")
                    ]
                }
                _ = try db.append(draft, to: city)
            }
            return until.map { .locked(until: $0) } ?? .wrong(left: left)
        }
    }

    /// Lets an account try again at once.
    public func unlock(_ login: Login, in city: Slug) async throws {
        let count = AttemptCount.account(login.text, in: city, SignInLimit())
        _ = try await database.write {
            try $0.execute("DELETE FROM sign_in_attempt WHERE kind = \(count.kind) AND key = \(count.key)")
        }
    }
}

extension LogDraft {
    /// - Parameter state: `begun` or `ended`.
    static func session(
        _ state: String, of id: Account.ID, by account: Account, from address: String?, at date: Date
    ) -> LogDraft {
        var draft = LogDraft(
            cause: state == "begun" ? .signIn : .signOut, at: date, by: account.signature, reason: address)
        draft.changes = [AccountChange(id, .session, after: state)]
        return draft
    }
}

extension Transaction {
    func passwordHash(of id: Account.ID, in city: Slug) throws -> String? {
        try row("SELECT password FROM account WHERE city = \(city) AND id = \(id)")?.textIfAny("password")
    }
}

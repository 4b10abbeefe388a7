import ChangeLog
import Foundation
import People
import Plan
import Rounds

/// What came of an attempt to sign in (ログインの結果).
public enum SignIn: Sendable {
    case done(SessionToken, Account)
    /// Login or password is wrong, and nobody is told which.
    ///
    /// - Parameter left: how many more attempts there are before a lock.
    case wrong(left: Int)
    /// No attempt is taken until then.
    case locked(until: Date)
}

extension PeopleStore {
    /// Signs somebody in: a new session, whatever the browser had before.
    ///
    /// - Parameters:
    ///   - login: as typed.
    ///   - address: where the request comes from; it stands in the log.
    public func signIn(
        login: String, password: String, in city: Slug, from address: String, limit: SignInLimit = SignInLimit(),
        at date: Date
    ) async throws -> SignIn {
        let ofAddress = AttemptCount.address(address, limit)
        let ofLogin = AttemptCount.login(login, in: city, limit)
        let ofPair = AttemptCount.pair(login, address, in: city, limit)
        let seconds = limit.seconds
        let begun = try await database.write { db -> BegunSignIn in
            // Always in this order, so that no two wait for each other.
            if let until = try db.beginAttempt(ofAddress, seconds: seconds, at: date) {
                return BegunSignIn(until: until)
            }
            // Who is locked here is no reason to slow the owner down elsewhere.
            if let until = try db.attemptsLeft(ofPair, at: date).until { return BegunSignIn(until: until) }
            let isKnown = try db.isKnown(ofPair, at: date)
            if !isKnown, let until = try db.beginAttempt(ofLogin, seconds: seconds, at: date) {
                return BegunSignIn(until: until)
            }
            if let until = try db.beginAttempt(ofPair, seconds: seconds, at: date) { return BegunSignIn(until: until) }
            guard let login = Login(login),
                let row = try db.row(
                    """
                    SELECT id, password FROM account
                    WHERE city = \(city) AND login = \(login) AND is_disabled = 0
                    """)
            else { return BegunSignIn(isKnown: isKnown) }
            return BegunSignIn(
                isKnown: isKnown, id: try row.made("id", by: { Account.ID($0) }), hash: try row.textIfAny("password"))
        }
        if let until = begun.until { return .locked(until: until) }
        let matches = try await passwords.matches(password, begun.hash)
        let token = SessionToken()
        return try await database.write { db in
            if matches, let id = begun.id, try db.lock(city), let account = try db.person(id, of: city)?.account,
                !account.isDisabled, try db.passwordHash(of: id, in: city) == begun.hash
            {
                try db.forgive(ofAddress)
                if !begun.isKnown { try db.forgive(ofLogin) }
                try db.succeed(ofPair, at: date)
                // What failed before stands before it in the log.
                try db.logFailures(in: city, at: date, where: "account = \(id)")
                try db.begin(token, of: account, at: date)
                _ = try db.append(.session("begun", token, of: id, by: account, from: address, at: date), to: city)
                return .done(token, account)
            }
            let (left, until) = try db.attemptsLeft(ofPair, at: date)
            let isBraked = try db.attemptsLeft(ofLogin, at: date).until != nil
            try db.noteFailure(
                of: begun.id, in: city, from: address, isLocked: until != nil || isBraked, seconds: seconds, at: date)
            return until.map { .locked(until: $0) } ?? .wrong(left: left)
        }
    }

    /// Lets an account be tried again at once, from every address (ロックの解除).
    ///
    /// - Returns: whether anything was counted against it.
    /// - Throws: `StoreError.people(.unknownAccount)`.
    @discardableResult
    public func unlock(_ id: Account.ID, in city: Slug, at date: Date, by author: String) async throws -> Bool {
        try await database.write { db in
            guard try db.lock(city), let account = try db.person(id, of: city)?.account else {
                throw StoreError.people(.unknownAccount)
            }
            guard try db.clearAttempts(of: account.login.text, in: city) else { return false }
            try db.logFailures(in: city, at: date, where: "account = \(id)")
            var draft = LogDraft(cause: .people, at: date, by: author)
            draft.lines = [LogLine(id, .session, after: "unlocked")]
            _ = try db.append(draft, to: city)
            return true
        }
    }

    /// From where an account cannot be signed in to now.
    public func signInLocks(of account: Account, at date: Date) async throws -> SignInLocks {
        try await database.read { try $0.locks(of: account.login.text, in: account.city, at: date) }
    }
}

/// What is known of an attempt before its password is looked at.
private struct BegunSignIn: Sendable {
    /// No attempt is taken until then.
    var until: Date?
    /// Whether this login was used from this address before.
    var isKnown = false
    /// `nil` for a login that there is not.
    var id: Account.ID?
    var hash: String?
}

extension LogDraft {
    /// - Parameter state: `begun` or `ended`.
    static func session(
        _ state: String, _ token: SessionToken, of id: Account.ID, by account: Account, from address: String?,
        at date: Date
    ) -> LogDraft {
        var draft = LogDraft(
            cause: state == "begun" ? .signIn : .signOut, at: date, by: account.signature, reason: address)
        draft.lines = [LogLine.session(state, token, of: id)]
        return draft
    }
}

extension LogLine {
    /// - Parameter state: `begun` or `ended`.
    static func session(_ state: String, _ token: SessionToken, of id: Account.ID) -> LogLine {
        LogLine(id, .session, after: "\(state) \(ReplayedSecrets.digest(ofSession: token.hash))")
    }
}

extension Transaction {
    func passwordHash(of id: Account.ID, in city: Slug) throws -> String? {
        try row("SELECT password FROM account WHERE city = \(city) AND id = \(id)")?.textIfAny("password")
    }
}

import ChangeLog
import Foundation
import People
import Plan
import Rounds

extension PeopleStore {
    /// Changes the password of somebody who is signed in. Every session of theirs ends; a new one begins.
    ///
    /// - Throws: `StoreError.people`: `.wrongPassword`, `.badPassword`, `.locked`: attempts are counted as for signing in,
    ///   since somebody may sit down at a browser that was left open.
    public func changePassword(
        of session: Session, from present: String, to new: String, limit: SignInLimit = SignInLimit(), at date: Date
    ) async throws -> SessionToken {
        let account = session.account
        if let fault = PasswordRule.fault(in: new, names: names(of: account, in: session.municipality)) {
            throw StoreError.people(.badPassword(fault))
        }
        // By itself: who guesses at the door does not lock out whoever is inside, nor the other way round.
        let count = AttemptCount.pair(account.login.text, "session", in: account.city, limit)
        let (until, kept) = try await database.write { db in
            (
                try db.beginAttempt(count, seconds: limit.seconds, at: date),
                try db.passwordHash(of: account.id, in: account.city)
            )
        }
        if let until { throw StoreError.people(.locked(until: until)) }
        guard let kept, try await passwords.matches(present, kept) else { throw StoreError.people(.wrongPassword) }
        let hash = try await passwords.hash(new)
        let token = SessionToken()
        return try await database.write { db in
            guard try db.lock(account.city), try db.passwordHash(of: account.id, in: account.city) == kept else {
                throw StoreError.people(.wrongPassword)
            }
            try db.setPassword(hash, of: account, beginning: token, at: date, by: account.signature)
            try db.begin(token, of: account, at: date)
            return token
        }
    }

    /// Sets a password outright, as `hakadori account password` does. Every session of the account ends.
    public func setPassword(_ new: String, of id: Account.ID, in city: Slug, at date: Date, by author: String)
        async throws
    {
        guard let person = try await person(id, of: city) else { throw StoreError.people(.unknownAccount) }
        let municipality = try await database.read { try $0.municipalities() }.first { $0.slug == city }
        if let fault = PasswordRule.fault(in: new, names: names(of: person.account, in: municipality)) {
            throw StoreError.people(.badPassword(fault))
        }
        let hash = try await passwords.hash(new)
        try await database.write { db in
            guard try db.lock(city) else { throw StoreError.people(.unknownAccount) }
            try db.setPassword(hash, of: person.account, at: date, by: author)
        }
    }

    /// Gives somebody a code with which they choose a password. An earlier code ends; so does the old password when the
    /// code is used, not before.
    ///
    /// - Parameter days: how long it may be used.
    public func issueCode(
        for id: Account.ID, in city: Slug, days: Int = 7, at date: Date, by author: String
    ) async throws -> OneTimeCode {
        let code = OneTimeCode()
        return try await database.write { db in
            guard try db.lock(city), let account = try db.person(id, of: city)?.account, !account.isDisabled else {
                throw StoreError.people(.unknownAccount)
            }
            try db.execute("DELETE FROM one_time_code WHERE city = \(city) AND account = \(id)")
            try db.execute(
                """
                INSERT INTO one_time_code (code_hash, city, account, expires_at)
                VALUES (\(code.hash), \(city), \(id), \(date.addingTimeInterval(Double(days) * 86400)))
                """)
            var draft = LogDraft(cause: .code, at: date, by: author)
            draft.lines = [LogLine(id, .password, after: "code")]
            _ = try db.append(draft, to: city)
            return code
        }
    }

    /// Chooses a password with a code, which is used up by it. Every session of the account ends.
    ///
    /// - Returns: whose it is, so that they may sign in.
    /// - Throws: `StoreError.people`: `.wrongCode`, `.badPassword`.
    public func choosePassword(_ new: String, with code: OneTimeCode, at date: Date) async throws -> Account {
        let found = try await database.read { try $0.account(of: code, at: date) }
        guard let account = found else { throw StoreError.people(.wrongCode) }
        let municipality = try await database.read { try $0.municipalities() }.first { $0.slug == account.city }
        if let fault = PasswordRule.fault(in: new, names: names(of: account, in: municipality)) {
            throw StoreError.people(.badPassword(fault))
        }
        let hash = try await passwords.hash(new)
        return try await database.write { db in
            guard try db.lock(account.city), let now = try db.account(of: code, at: date), now.id == account.id else {
                throw StoreError.people(.wrongCode)
            }
            try db.setPassword(hash, of: account, at: date, by: account.signature)
            return now
        }
    }

    private func names(of account: Account, in municipality: Municipality?) -> [String] {
        [account.login.text, account.name, municipality?.name, municipality?.slug.text].compactMap { $0 }
    }
}

extension Transaction {
    /// Who may use a code now.
    fileprivate func account(of code: OneTimeCode, at date: Date) throws -> Account? {
        let row = try row(
            "SELECT city, account FROM one_time_code WHERE code_hash = \(code.hash) AND expires_at > \(date)")
        guard let row, row.values != [.null, .null] else { return nil }
        let id = try row.made("account", by: { Account.ID($0) })
        let account = try person(id, of: try row.slug("city"))?.account
        return account.flatMap { $0.isDisabled ? nil : $0 }
    }

    /// The city must be locked.
    ///
    /// - Parameter token: of the session that the caller begins when every other has ended.
    func setPassword(
        _ hash: String, of account: Account, beginning token: SessionToken? = nil, at date: Date, by author: String
    ) throws {
        let (city, id) = (account.city, account.id)
        let before = try passwordHash(of: id, in: city)
        try execute("UPDATE account SET password = \(hash) WHERE city = \(city) AND id = \(id)")
        try execute("DELETE FROM one_time_code WHERE city = \(city) AND account = \(id)")
        try endSessions(of: id, in: city)
        _ = try clearAttempts(of: account.login.text, in: city)
        var draft = LogDraft(cause: .password, at: date, by: author)
        let digest = ReplayedSecrets.digest(ofPassword: hash, of: id, in: city)
        draft.lines = [LogLine(id, .password, before: before.map { _ in "set" }, after: "set \(digest)")]
        if let token { draft.lines.append(LogLine.session("begun", token, of: id)) }
        _ = try append(draft, to: city)
    }
}

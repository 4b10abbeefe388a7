import ChangeLog
import Foundation
import Japanese
import People
import Plan
import Rounds

extension PeopleStore {
    /// Whether anybody has an account on this server, in any city.
    public func hasAccounts() async throws -> Bool {
        try await database.read { try $0.row("SELECT 1 FROM account LIMIT 1") != nil }
    }

    /// The cities in which somebody can sign in, in the order of their slugs.
    public func citiesWithAccounts() async throws -> [Municipality] {
        let slugs = try await database.read { db in
            Set(try db.rows("SELECT DISTINCT city FROM account").map { try $0.slug("city") })
        }
        return try await database.read { try $0.municipalities() }.filter { slugs.contains($0.slug) }
    }

    /// The people of a city, in the order of their logins.
    public func all(of city: Slug) async throws -> [Person] {
        try await database.read { try $0.people(of: city) }
    }

    /// One of a city's people; `nil` when this city has no such account, whatever other cities have.
    public func person(_ id: Account.ID, of city: Slug) async throws -> Person? {
        try await database.read { try $0.person(id, of: city) }
    }

    /// - Returns: `nil` when this city has nobody of that login.
    public func person(login: Login, of city: Slug) async throws -> Person? {
        try await database.read { try $0.people(of: city, where: "account.login = \(login)").first }
    }

    /// Makes an account; the person chooses a password with a one-time code.
    ///
    /// - Throws: `StoreError.people(.loginTaken)`.
    @discardableResult
    public func addAccount(
        login: Login, name: String, email: EmailAddress? = nil, rights: Set<Right> = [], to city: Slug, at date: Date,
        by author: String
    ) async throws -> Account {
        let account = Account(city: city, id: .random(), login: login, name: name, email: email, rights: rights)
        return try await database.write { db in
            guard try db.lock(city) else { throw StoreError.people(.unknownAccount) }
            try db.refuseTaken(login, in: city, except: nil)
            try db.write(account, over: nil, as: LogDraft(cause: .people, at: date, by: author))
            return account
        }
    }

    /// Changes an account: its name, login, rights, or whether it is disabled. Whoever is disabled is signed out, and a
    /// one-time code that was given to them ends.
    ///
    /// - Parameter change: gets the account as it is kept now; it may be called again.
    /// - Returns: the account after it.
    /// - Throws: `StoreError.people`: `.unknownAccount`, `.loginTaken`, `.lastAdministrator`.
    @discardableResult
    public func changeAccount(
        _ id: Account.ID, of city: Slug, at date: Date, by author: String,
        _ change: @escaping @Sendable (inout Account) -> Void
    ) async throws -> Account {
        try await database.write { db in
            guard try db.lock(city), let kept = try db.person(id, of: city)?.account else {
                throw StoreError.people(.unknownAccount)
            }
            var account = kept
            change(&account)
            if account.login != kept.login { try db.refuseTaken(account.login, in: city, except: id) }
            try db.write(account, over: kept, as: LogDraft(cause: .people, at: date, by: author))
            try db.expectAdministrator(in: city, insteadOf: kept)
            return account
        }
    }
}

extension Account.ID {
    /// 12 random letters: it tells nothing about the person, and nobody guesses another's.
    static func random() -> Account.ID {
        var generator = SystemRandomNumberGenerator()
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        let text = String((0..<12).map { _ in letters[Int(generator.next(upperBound: UInt64(letters.count)))] })
        // Every text of these letters is an id.
        return Account.ID(text) ?? random()
    }
}

extension Transaction {
    /// Brings the tables from `old` to `new`, and says so in the log; nothing is done where nothing is different.
    func write(_ new: Account, over old: Account?, as draft: LogDraft) throws {
        let changes = LogLine.lines(from: old, to: new)
        guard !changes.isEmpty else { return }
        try writeRows(of: new, over: old)
        var draft = draft
        draft.lines = changes
        _ = try append(draft, to: new.city)
    }

    /// The tables alone; the log is the caller's.
    func writeRows(of new: Account, over old: Account?) throws {
        try execute(
            """
            INSERT INTO account (city, id, login, name, email, is_disabled)
            VALUES (\(new.city), \(new.id), \(new.login), \(new.name), \(new.email?.text), \(new.isDisabled))
            ON CONFLICT (city, id) DO UPDATE SET
                login = excluded.login, name = excluded.name, email = excluded.email,
                is_disabled = excluded.is_disabled
            """)
        let before = old?.rights ?? []
        for right in before.subtracting(new.rights) {
            try execute(
                """
                DELETE FROM account_right WHERE city = \(new.city) AND account = \(new.id) AND role = \(right.role.rawValue)
                AND division = \(right.division.value?.name ?? "") AND plan = \(right.plan.value?.text ?? "")
                AND year = \(right.year.value?.value ?? 0) AND step = \(right.step.value?.text ?? "")
                AND item = \(right.item.value?.text ?? "")
                """)
        }
        for right in new.rights.subtracting(before) {
            try execute(
                """
                INSERT INTO account_right (city, account, role, division, plan, year, step, item)
                VALUES (\(new.city), \(new.id), \(right.role.rawValue), \(right.division.value?.name ?? ""),
                    \(right.plan.value?.text ?? ""), \(right.year.value?.value ?? 0),
                    \(right.step.value?.text ?? ""), \(right.item.value?.text ?? ""))
                """)
        }
        guard new.isDisabled else { return }
        try endSessions(of: new.id, in: new.city)
        // For good: who comes back gets another.
        try execute("DELETE FROM one_time_code WHERE city = \(new.city) AND account = \(new.id)")
    }

    func refuseTaken(_ login: Login, in city: Slug, except id: Account.ID?) throws {
        let owner = try row("SELECT id FROM account WHERE city = \(city) AND login = \(login)")?.text("id")
        if let owner, owner != id?.text { throw StoreError.people(.loginTaken(login)) }
    }

    /// A city that had somebody who can give rights must still have one.
    ///
    /// - Parameter kept: the account before it was changed; only taking an administrator away can leave a city without.
    func expectAdministrator(in city: Slug, insteadOf kept: Account) throws {
        guard kept.may(.administer) else { return }
        guard try people(of: city).contains(where: { $0.account.may(.administer) }) else {
            throw StoreError.people(.lastAdministrator)
        }
    }

    func endSessions(of account: Account.ID, in city: Slug) throws {
        try execute("DELETE FROM session WHERE city = \(city) AND account = \(account)")
    }
}

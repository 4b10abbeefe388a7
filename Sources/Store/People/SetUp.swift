import Foundation
import People
import Plan
import Rounds

extension PeopleStore {
    /// A code for the first run, for the log of the server: whoever reads that may make the first administrator.
    ///
    /// Each server that stands on this database has its own; all of them end with the first account.
    /// - Returns: `nil` when somebody has an account already.
    public func issueSetUpCode() async throws -> OneTimeCode? {
        let code = OneTimeCode()
        return try await database.write { db in
            guard try db.row("SELECT 1 FROM account LIMIT 1") == nil else { return nil }
            try db.execute("INSERT INTO one_time_code (code_hash) VALUES (\(code.hash))")
            return code
        }
    }

    /// Makes the first account: administrator, and coordinator of every plan until somebody else is.
    ///
    /// - Parameter municipality: entered where it is not kept yet.
    /// - Throws: `StoreError.people`: `.wrongSetUpCode`, `.badPassword`.
    public func setUp(
        _ municipality: Municipality, login: Login, name: String, password: String, code: OneTimeCode, at date: Date
    ) async throws -> Account {
        let names = [login.text, name, municipality.name, municipality.slug.text]
        let city = municipality.slug
        let isRight = try await database.read { try $0.hasSetUpCode(code) }
        guard isRight else { throw StoreError.people(.wrongSetUpCode) }
        if let fault = PasswordRule.fault(in: password, names: names) { throw StoreError.people(.badPassword(fault)) }
        let hash = try await passwords.hash(password)
        let account = Account(
            city: city, id: .random(), login: login, name: name, rights: [Right(.administrator), Right(.coordinator)])
        return try await database.write { db in
            // Of two who come at once, the second finds that the first has taken every code away.
            guard try db.hasSetUpCode(code),
                try db.execute("DELETE FROM one_time_code WHERE account IS NULL") > 0,
                try db.row("SELECT 1 FROM account LIMIT 1") == nil
            else { throw StoreError.people(.wrongSetUpCode) }
            try db.enter(city, name: municipality.name)
            let isKept = try db.row("SELECT 1 FROM municipality WHERE slug = \(city) AND log_length > 0") != nil
            if !isKept {
                _ = try db.register(
                    municipality, as: LogDraft(cause: .registration, at: date, by: account.signature))
            }
            try db.write(account, over: nil, as: LogDraft(cause: .people, at: date, by: account.signature))
            try db.setPassword(hash, of: account, at: date, by: account.signature)
            return account
        }
    }
}

extension Transaction {
    fileprivate func hasSetUpCode(_ code: OneTimeCode) throws -> Bool {
        try row("SELECT 1 FROM one_time_code WHERE code_hash = \(code.hash) AND account IS NULL") != nil
    }
}

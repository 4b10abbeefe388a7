import Foundation
import Japanese
import People
import Plan
import Rounds

extension Account {
    /// How the change log names who did something: 「田中 花子 <tanaka>」.
    public var signature: String { "\(name) <\(login)>" }
}

extension Account.ID: Bindable { var sqlValue: SQLValue { .text(text) } }
extension Login: Bindable { var sqlValue: SQLValue { .text(text) } }

extension Transaction {
    /// The people of a city, in the order of their logins.
    ///
    /// - Parameter condition: on `account`, beside the city.
    func people(of city: Slug, where condition: SQL = "1 = 1") throws -> [Person] {
        var rights: [Account.ID: Set<Right>] = [:]
        let found = try rows(
            """
            SELECT account_right.* FROM account_right
            JOIN account ON account.city = account_right.city AND account.id = account_right.account
            WHERE account_right.city = \(city) AND \(condition)
            """)
        for row in found {
            let account = try row.made("account", by: { Account.ID($0) })
            rights[account, default: []].insert(try Right(row))
        }
        return try rows("SELECT * FROM account WHERE city = \(city) AND \(condition) ORDER BY login").map { row in
            var account = try Account(row)
            account.rights = rights[account.id] ?? []
            return Person(
                account: account,
                hasPassword: try row.textIfAny("password") != nil,
                signedInAt: try row.textIfAny("signed_in_at").map { _ in try row.date("signed_in_at") })
        }
    }

    func person(_ id: Account.ID, of city: Slug) throws -> Person? {
        try people(of: city, where: "account.id = \(id)").first
    }
}

extension Account {
    /// An account's own row; its rights are rows of their own.
    init(_ row: Row) throws {
        self.init(
            city: try row.slug("city"), id: try row.made("id", by: { Account.ID($0) }),
            login: try row.made("login", by: { Login($0) }), name: try row.text("name"),
            email: try row.textIfAny("email").flatMap { EmailAddress($0) }, isDisabled: try row.flag("is_disabled"))
    }
}

extension Right {
    init(_ row: Row) throws {
        let plan = try row.text("plan")
        let division = try row.text("division")
        let year = try row.integer("year")
        let step = try row.text("step")
        let item = try row.text("item")
        self.init(
            try row.made("role", by: { Role(rawValue: $0) }),
            division: Scope(division.isEmpty ? nil : Division(division)),
            plan: Scope(plan.isEmpty ? nil : try row.slug("plan")), year: Scope(year == 0 ? nil : .init(year)),
            step: Scope(step.isEmpty ? nil : .init(step)),
            item: Scope(item.isEmpty ? nil : .init(text: item)))
    }
}

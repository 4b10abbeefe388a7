import ChangeLog
import Foundation
import People
import Plan
import Rounds
import Testing

@testable import Store

/// A city with an administrator who signed in, and ways to say what the tests are about briefly.
struct Hall {
    let store: Store
    let city: Slug
    let administrator: Account
    let session: Session

    static let password = "朝の港に白い船がつく" + "ころ"
    static let newPassword = "岬の灯台まで三キロ歩く" + "朝"

    init(_ store: Store, city: String = "kasumihama") async throws {
        self.store = store
        self.city = try #require(Slug(city))
        let code = try await store.people.issueSetUpCode()
        let login = try #require(Login("kanri"))
        let name = "管理 一郎"
        if let code {
            administrator = try await store.people.setUp(
                .named(city), login: login, name: name, password: Self.password, code: code, at: .sample)
        } else {
            let plan = try await store.plans.preview(.sample, as: #require(Slug("dx-2")), of: .named(city))
            try await store.plans.apply(plan, at: .sample, by: "試験")
            administrator = try await store.people.addAccount(
                login: login, name: name, rights: [Right(.administrator)], to: self.city, at: .sample, by: "試験")
            try await store.people.setPassword(
                Self.password, of: administrator.id, in: self.city, at: .sample, by: "試験")
        }
        session = try await store.signedIn("kanri", in: self.city)
    }

    /// An account with a password.
    func add(_ login: String, _ rights: Set<Right> = []) async throws -> Account {
        let account = try await store.people.addAccount(
            login: #require(Login(login)), name: "利用 \(login)", rights: rights, to: city, at: .sample, by: "試験")
        try await store.people.setPassword(Self.password, of: account.id, in: city, at: .sample, by: "試験")
        return account
    }

    /// What the log says about failed sign-ins and locks, in its order: `failed 6`; of logins that there are not, with `nobody`.
    func failures() async throws -> [String] {
        try await store.database.read { [city] db in
            try db.entries(of: city.text).flatMap(\.lines)
                .filter {
                    $0.field == AccountField.session.rawValue
                        && !["begun", "ended"].contains($0.after?.split(separator: " ").first)
                }
                .map { ($0.subject.spelling.item == "nobody" ? "nobody " : "") + ($0.after ?? "") }
        }
    }

    func causes() async throws -> [String] {
        try await store.database.read { [city] in try $0.entries(of: city.text).map(\.cause.rawValue) }
    }
}

extension Store {
    func signedIn(
        _ login: String, _ password: String = Hall.password, in city: Slug, at date: Date = .sample
    ) async throws -> Session {
        let outcome = try await people.signIn(login: login, password: password, in: city, from: "127.0.0.1", at: date)
        guard case .done(let token, _) = outcome else {
            Issue.record("\(login) cannot sign in: \(outcome)")
            throw StoreError.people(.wrongPassword)
        }
        return try #require(try await people.session(token, at: date))
    }

    func attempt(
        _ login: String, _ password: String, in city: Slug, from address: String = "127.0.0.1", at date: Date = .sample
    ) async throws -> String {
        switch try await people.signIn(login: login, password: password, in: city, from: address, at: date) {
        case .done: "done"
        case .wrong(let left): "wrong \(left)"
        case .locked: "locked"
        }
    }
}

extension Date {
    func minutes(_ count: Double) -> Date { addingTimeInterval(count * 60) }
}

func people(_ refusal: PeopleRefusal) -> StoreError { .people(refusal) }

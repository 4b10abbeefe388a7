import Foundation
import HTTPTypes
import Japanese
import People
import Plan
import Rounds
import Store
import Synchronization
import Testing

@testable import Site

/// The town with its people, and a browser for each of them, without a socket (試験用の役場).
struct Office {
    let town: Town
    let store: Store
    let city: Slug
    let kanri: Account

    static let password = "朝の港に白い船がつくころ"

    init(settings: Settings = Settings(), database: String = "sqlite::memory:", publishing: Bool = true) async throws {
        town = try await Town(settings: settings, database: database, publishing: publishing)
        store = town.store
        city = town.key.city
        let code = try #require(try await store.people.issueSetUpCode())
        kanri = try await store.people.setUp(
            Municipality(slug: city, name: "港みらい町"), login: #require(Login("kanri")), name: "管理 一郎",
            password: Self.password, code: code, at: Self.date)
    }

    static let date = Date(timeIntervalSince1970: 1_780_000_123)

    /// Somebody who can sign in.
    func add(_ login: String, _ rights: Set<Right>, to other: Slug? = nil) async throws -> Account {
        let account = try await store.people.addAccount(
            login: #require(Login(login)), name: "利用 \(login)", rights: rights, to: other ?? city, at: Self.date,
            by: "試験")
        try await store.people.setPassword(
            Self.password, of: account.id, in: account.city, at: Self.date, by: "試験")
        return account
    }

    /// A city beside it, with an administrator of its own.
    func neighbour() async throws -> Account {
        let slug = try #require(Slug("tonari"))
        let plan = try await store.plans.preview(
            Town.plan(), as: town.key.plan, of: Municipality(slug: slug, name: "隣町"))
        try await store.plans.apply(plan, at: Self.date, by: "試験")
        return try await add("kanri", [Right(.administrator)], to: slug)
    }

    static let year = FiscalYear(2025)
    static let action = Action.ID("a1")

    /// Asks for the reports of a year: 総務課 writes that of the first action and 図書館 adds to it.
    func openRound() async throws {
        var plan = try Town.plan()
        plan.actions[0].responsibilities = [
            Responsibility(division: Division("総務課"), role: .lead),
            Responsibility(division: Division("図書館"), role: .supporting),
        ]
        try await town.keep(plan)
        var round = Round.proposed(
            for: plan, as: town.key.plan, year: Self.year, opensOn: try #require(Day("2026-05-20")))
        round.instructions = "数字には単位を付けてください。"
        try await store.rounds.openRound(round, of: city, by: kanri, at: Self.date)
    }

    /// A browser in which this account is signed in.
    func browser(_ account: Account, signedInAt date: Date = Self.date) async throws -> Browser {
        let outcome = try await store.people.signIn(
            login: account.login.text, password: Self.password, in: account.city, from: "127.0.0.1", at: date)
        guard case .done(let token, _) = outcome else {
            Issue.record("\(account.login) cannot sign in: \(outcome)")
            return Browser(town: town)
        }
        return Browser(town: town, token: token)
    }

    /// The log and the people, to see that nothing was changed.
    func everything() async throws -> [String] {
        var lines: [String] = []
        let kept = LogKeeper()
        try await store.log.export { kept.add($0) }
        lines += kept.lines
        for city in try await store.plans.municipalities() {
            lines += try await store.people.all(of: city.slug).map { person in
                let account = person.account
                return
                    "\(account.login) \(account.name) \(account.isDisabled) \(account.rights.sorted()) \(person.hasPassword)"
            }
        }
        return lines
    }
}

/// A browser that keeps its cookie (試験用のブラウザー).
final class Browser {
    let town: Town
    var token: SessionToken?

    init(town: Town, token: SessionToken? = nil) {
        self.town = town
        self.token = token
    }

    func get(_ target: String, method: HTTPRequest.Method = .get) async -> Answer {
        await send(method, target, body: nil, [])
    }

    /// Sends a form with this browser's own token, as its pages carry it.
    func post(
        _ target: String, _ values: [String: String] = [:], token: String? = nil,
        _ headers: [(HTTPField.Name, String)] = []
    ) async -> Answer {
        var values = values
        values["token"] = token ?? self.token?.formToken
        let body = values.map { "\($0.key.encoded)=\($0.value.encoded)" }.sorted().joined(separator: "&")
        return await send(
            .post, target, body: Array(body.utf8), headers + [(.contentType, "application/x-www-form-urlencoded")])
    }

    /// Sends a file beside the values.
    func upload(
        _ target: String, file: [UInt8], _ values: [String: String] = [:], field: String = "file",
        name: String = "名簿.csv"
    ) async -> Answer {
        var values = values
        values["token"] = values["token"] ?? self.token?.formToken
        var body = ""
        for (name, value) in values {
            body += "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        body +=
            "--b\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\nContent-Type: text/csv\r\n\r\n"
        let bytes = Array(body.utf8) + file + Array("\r\n--b--\r\n".utf8)
        return await send(.post, target, body: bytes, [(.contentType, "multipart/form-data; boundary=b")])
    }

    func send(
        _ method: HTTPRequest.Method, _ target: String, body: [UInt8]?, _ headers: [(HTTPField.Name, String)]
    ) async -> Answer {
        var fields = HTTPFields(headers.map { HTTPField(name: $0.0, value: $0.1) })
        if let token { fields[.cookie] = "other=1; hakadori=\(token.secret)" }
        let request = HTTPRequest(
            method: method, scheme: "http", authority: "plans.example", path: target, headerFields: fields)
        let answer = await town.server.handler.answer(
            to: request, RequestConditions(request), body: .read(body ?? []), remote: "127.0.0.1")
        for line in answer.fields[values: .setCookie] {
            let value = line.dropFirst("hakadori=".count).prefix { $0 != ";" }
            token = SessionToken(String(value))
        }
        return answer
    }
}

extension String {
    /// As a form sends it.
    var encoded: String {
        utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }.joined()
    }
}

/// Lines of the change log.
private final class LogKeeper: Sendable {
    private let kept = Mutex<[String]>([])
    var lines: [String] { kept.withLock { $0 } }
    func add(_ line: String) { kept.withLock { $0.append(line) } }
}

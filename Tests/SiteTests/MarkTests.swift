import Foundation
import HTTPTypes
import People
import Rounds
import Store
import Testing

@testable import Site

/// A letter with more marks than it takes, in every place where text comes in over HTTP (結合文字による攻撃).
///
/// Comparing such a text takes the square of its length: these are so many marks that a test that compares one would not end.
struct MarkTests {
    private static let marks = String(repeating: "\u{301}\u{316}", count: 250_000)
    private static let few = String(repeating: "\u{301}", count: 40)
    private static let form = "application/x-www-form-urlencoded"

    @Test(arguments: ["/staff/sign-in", "/staff/first-run", "/staff/people/new", "/staff/code"])
    func `a field's name is short ASCII, or the form is broken`(place: String) async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        let token = try #require(browser.token?.formToken)
        let long = String(repeating: "a", count: 65)
        // Two of these are taken from somebody who is signed in, for whom alone a form may be so large.
        let many = String(Self.marks.unicodeScalars.prefix(100_000))
        for (type, body) in [
            (Self.form, "token=\(token)&a\(many)=1&b\(many)=2"), (Self.form, "token=\(token)&%CC%81=1"),
            (Self.form, "token=\(token)&氏名=1"), (Self.form, "token=\(token)&\(long)=1"), (Self.form, "=1"),
            (
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"a\(Self.few)\"\r\n\r\n1\r\n--b--"
            ),
            (
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"\(Self.few)\"\r\n\r\n1\r\n--b--"
            ),
            ("multipart/form-data; boundary=\(Self.few)", "--\(Self.few)--"),
        ] {
            let answer = await browser.send(.post, place, body: Array(body.utf8), [(.contentType, type)])
            #expect(answer.status == .badRequest, "\(body.prefix(80))")
        }
    }

    @Test func `without a session a form is small, unless it carries a report`() async throws {
        let office = try await Office()
        let stranger = Browser(town: office.town)
        _ = await stranger.get("/staff/sign-in")
        let text = String(repeating: "x", count: 20_000)
        for route in StaffRoute.all where route.method == .post {
            let plan = office.town.key.plan
            let path = StaffAddress(
                route.place, person: office.kanri.id, plan: plan, year: .init(2025), action: .init("a1")
            ).path
            let newcomer = await Browser(town: office.town).post(path, ["note": text])
            #expect(newcomer.status == .contentTooLarge, "\(path)")
            let answer = await stranger.post(path, ["note": text])
            #expect((answer.status == .contentTooLarge) == (route.formSize != .report), "\(path) \(answer.status)")
            #expect(await stranger.post(path, ["note": "x"]).status != .contentTooLarge, "\(path)")
        }
        let member = try await office.browser(office.kanri)
        #expect(await member.post("/staff/people/new", ["note": text]).status == .unprocessableContent)
        let huge = String(repeating: "x", count: 1 << 20)
        #expect(await member.post("/staff/people/new", ["note": huge]).status == .contentTooLarge)
    }

    @Test func `a text of marks is refused and given back without them, and nothing is kept`() async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        let before = try await office.everything()
        let values = ["name": "田中\(Self.few) <花子>", "login": "tanaka", "role": "reader"]
        let answer = await browser.post("/staff/people/new?lang=en", values)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("More than 30 combining marks"))
        let rest = String(repeating: "\u{301}", count: 30)
        let typed = try #require(answer.text.firstMatch(of: /<textarea[^>]*>\n(.*?)<\/textarea>/)?.output.1)
        #expect(Array(String(typed).unicodeScalars) == Array("田中\(rest) &lt;花子&gt;".unicodeScalars))
        #expect(answer.text.contains("<input type=\"hidden\" name=\"login\" value=\"tanaka\">"))
        #expect(answer.text.contains("action=\"/staff/people/new?lang=en\""))
        #expect(try await office.everything() == before)
        let large = await browser.post("/staff/people/new", ["name": String(Self.marks.unicodeScalars.prefix(150_000))])
        #expect(large.status == .unprocessableContent && large.text.contains("結合文字"))
        let script = try #require(browser.token?.formToken)
        let data = await browser.send(
            .post, "/staff/people/new", body: Array("token=\(script)&name=\(Self.few.encoded)".utf8),
            [(.contentType, Self.form), (.accept, "application/json")])
        #expect(data.status == .unprocessableContent && data.text.contains("\"refused\""))
    }

    @Test func `a password of marks is wrong, is never shown, and takes no time`() async throws {
        let office = try await Office()
        let browser = Browser(town: office.town)
        _ = await browser.get("/staff/sign-in")
        let refused = await browser.post("/staff/sign-in", ["login": "kanri", "password": "秘密\(Self.few)"])
        #expect(refused.status == .unprocessableContent && !refused.text.contains("秘密"))
        #expect(!refused.text.contains("<button type=\"submit\">この内容で送る"))
        let hash = try await office.store.passwords(for: office.kanri)
        #expect(hash)
        for password in [Self.marks, String(repeating: "x", count: 1 << 20)] {
            let outcome = try await office.store.people.signIn(
                login: "kanri", password: password, in: office.city, from: "192.0.2.1", at: Town.day)
            guard case .wrong = outcome else {
                Issue.record("\(outcome)")
                continue
            }
        }
    }

    @Test func `a search of marks says so, and offers the search without them`() async throws {
        let town = try await Town()
        for (path, lang) in [("/minato/plan/search", ""), ("/minato/search", "&lang=en")] {
            let answer = await town.get("\(path)?q=a\(Self.few.encoded)b\(lang)")
            #expect(answer.status == .badRequest)
            #expect(answer.text.contains(lang.isEmpty ? "30を超える結合文字" : "More than 30 combining marks"))
            let rest = String(repeating: "%CC%81", count: 30)
            #expect(answer.text.contains("href=\"\(path)?q=a\(rest)b\(lang.replacing("&", with: "&amp;"))\""))
            #expect(await town.get("\(path)?q=a\(rest)b\(lang)").status == .ok)
        }
        for target in [
            "/minato/plan/actions/\(Self.few.encoded)", "/minato/plan/\(Self.few)", "/\(Self.marks)",
            "/minato?\(Self.marks)=1", "/minato/plan/sheet?division=\(Self.few.encoded)",
        ] {
            let answer = await town.get(target)
            #expect([400, 404, 414].contains(answer.status.code), "\(target.prefix(60)) \(answer.status)")
        }
        #expect(
            await town.get("/minato?%CC%81=1").status == .permanentRedirect,
            "names that are none of ours are overlooked")
    }

    @Test func `headers of marks are overlooked`() async throws {
        let town = try await Town()
        let forwarded = try #require(HTTPField.Name("X-Forwarded-For"))
        let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let names: [HTTPField.Name] = [
            .acceptEncoding, .ifNoneMatch, .cookie, .connection, .accept, .contentType, .origin, forwarded, site,
            try #require(.requestID), .contentLength, .transferEncoding,
        ]
        for name in names {
            for target in ["/minato/plan", "/staff/sign-in"] {
                let answer = await town.get(target, [(name, "hakadori=\(Self.marks),\(Self.marks);q=\(Self.marks)")])
                #expect([200, 303, 400].contains(answer.status.code), "\(name) \(target) \(answer.status)")
            }
        }
    }
}

extension Store {
    fileprivate func passwords(for account: Account) async throws -> Bool {
        try await people.person(account.id, of: account.city)?.hasPassword ?? false
    }
}

import Foundation
import HTTPTypes
import People
import Plan
import Rounds
import Store
import Testing

@testable import Site

struct ForgeryTests {
    private let adding = ["name": "新任 花子", "login": "shin", "role": "reader", "division": "", "plan": "", "year": ""]
    private static let site = HTTPField.Name("Sec-Fetch-Site")

    @Test func `a form without the token of this very session is not taken`() async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        let other = try await office.browser(office.kanri)
        let before = try await office.everything()
        let tokens = [
            "", "x", try #require(other.token?.formToken), try #require(browser.token?.secret),
            SessionToken().formToken,
            String(try #require(browser.token?.formToken).dropLast()), "\u{0}", String(repeating: "a", count: 64),
        ]
        for token in tokens {
            let answer = await browser.post("/staff/people/new", adding, token: token)
            #expect([400, 403].contains(answer.status.code), "\(token)")
        }
        let naked = await browser.send(
            .post, "/staff/people/new", body: Array("name=x&login=shin&role=reader".utf8),
            [(.contentType, "application/x-www-form-urlencoded")])
        #expect(naked.status == .forbidden)
        #expect(try await office.everything() == before)
        #expect(await browser.post("/staff/people/new", adding).status == .seeOther)
    }

    private static let senders: [(site: String?, origin: String?, isTaken: Bool)] = [
        ("cross-site", nil, false), ("same-site", nil, false), ("none", nil, false), ("same-origin", nil, true),
        (nil, "https://evil.example", false), (nil, "null", false), (nil, "http://plans.example", true),
        (nil, "http://plans.example:81", false), (nil, "http://plans.example.evil.example", false), (nil, "", false),
        ("cross-site", "http://plans.example", false),
    ]

    @Test(arguments: senders)
    func `a form from another site is not taken, even with the right token`(
        site: String?, origin: String?, isTaken: Bool
    ) async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        let siteName = try #require(Self.site)
        let headers = [site.map { (siteName, $0) }, origin.map { (HTTPField.Name.origin, $0) }].compactMap { $0 }
        let answer = await browser.post("/staff/people/new", adding, headers)
        #expect((answer.status == .seeOther) == isTaken, "\(answer.status)")
        #expect(try await office.store.people.all(of: office.city).count == (isTaken ? 2 : 1))
    }

    private static let origins: [(site: String?, origin: String?, host: String?, expected: FormOrigin)] = [
        (nil, nil, "plans.example", .unsaid), (nil, "http://plans.example", "plans.example", .own),
        (nil, "https://PLANS.example", "plans.example", .own),
        (nil, "https://plans.example:8443", "plans.example:8443", .own),
        (nil, "null", "plans.example", .foreign), (nil, "null", nil, .foreign), (nil, "null", "null", .foreign),
        (nil, "", nil, .foreign), (nil, "http://", nil, .foreign), (nil, "http://", "", .foreign),
        (nil, "plans.example", "plans.example", .foreign), (nil, "x://plans.example", "plans.example", .foreign),
        (nil, "http://evil.example/plans.example", "plans.example", .foreign),
        (nil, "http://plans.example", nil, .foreign), ("same-origin", "null", nil, .own),
        ("same-site", "http://plans.example", "plans.example", .foreign),
    ]

    @Test(arguments: origins)
    func `a browser says where a form stood, and no origin is nobody's`(
        site: String?, origin: String?, host: String?, expected: FormOrigin
    ) throws {
        var request = HTTPRequest(method: .post, scheme: "http", authority: host, path: "/staff")
        request.headerFields[try #require(Self.site)] = site
        request.headerFields[.origin] = origin
        #expect(FormOrigin(request) == expected)
    }

    @Test func `signing in and out changes the token, and an old one is worth nothing`() async throws {
        let office = try await Office()
        let browser = Browser(town: office.town)
        _ = await browser.get("/staff/sign-in")
        // A token that somebody else planted before signing in.
        let planted = try #require(browser.token)
        let values = ["login": "kanri", "password": Office.password]
        let answer = await browser.post("/staff/sign-in", values)
        #expect(answer.fields[.location] == "/staff")
        let cookie = try #require(answer.fields[.setCookie])
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"))
        #expect(!cookie.contains("Secure") && !cookie.contains("Max-Age") && !cookie.contains("Domain"))
        let first = try #require(browser.token)
        #expect(first != planted)
        #expect(await Browser(town: office.town, token: planted).get("/staff").status == .seeOther)
        #expect(await browser.get("/staff").status == .ok)
        // Signing in again over a session ends it.
        #expect(await browser.post("/staff/sign-in", values).status == .seeOther)
        #expect(browser.token != first)
        #expect(await Browser(town: office.town, token: first).get("/staff").status == .seeOther)
        let second = try #require(browser.token)
        #expect(await browser.post("/staff/sign-out").fields[.setCookie]?.contains("Max-Age=0") == true)
        #expect(await Browser(town: office.town, token: second).get("/staff").status == .seeOther)
        // The form that was sent before is not taken again.
        let replay = await Browser(town: office.town, token: second).post("/staff/people/new", adding)
        #expect(replay.fields[.location] == "/staff/sign-in?done=expired")
        #expect(try await office.store.people.all(of: office.city).count == 1)
    }

    @Test func `behind https the cookie is for https and this host alone`() async throws {
        var settings = Settings()
        settings.isBehindHTTPS = true
        let office = try await Office(settings: settings)
        let answer = await office.town.get("/staff/sign-in")
        let cookie = try #require(answer.fields[.setCookie])
        #expect(cookie.hasPrefix("__Host-hakadori=") && cookie.contains("Secure") && cookie.contains("Path=/"))
        // Browsers shall not try http any more, whatever they ask for; before https nobody says so.
        let plain = try await Office()
        for path in ["/staff/sign-in", "/healthz", "/nowhere", "/minato"] {
            #expect(await office.town.get(path).fields[.strictTransportSecurity] == "max-age=31536000", "\(path)")
            #expect(await plain.town.get(path).fields[.strictTransportSecurity] == nil, "\(path)")
        }
        // A cookie of the other name is not looked at.
        let browser = try await office.browser(office.kanri)
        #expect(await browser.get("/staff").status == .seeOther)
    }

    @Test func `failures lock, and the page says until when`() async throws {
        let office = try await Office()
        let browser = Browser(town: office.town)
        _ = await browser.get("/staff/sign-in")
        for left in [5, 4, 3, 2, 1] {
            let answer = await browser.post("/staff/sign-in", ["login": "kanri", "password": "mistyped"])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("あと\(left)回") == (left < 4), "\(left)")
            #expect(!answer.text.contains("mistyped"), "a password is never shown again")
        }
        for password in ["mistyped", Office.password] {
            let answer = await browser.post("/staff/sign-in", ["login": "kanri", "password": password])
            #expect(answer.text.contains("5:44（日本時間）まで"), "\(password)")
        }
    }

    @Test func `a new right is there at once, and a lost one is gone at once`() async throws {
        let office = try await Office()
        let reader = try await office.add("etsuran", [Right(.reader)])
        let (kanri, browser) = (try await office.browser(office.kanri), try await office.browser(reader))
        #expect(await browser.get("/staff/people").status == .forbidden)
        let path = "/staff/people/\(reader.id)"
        #expect(await kanri.post("\(path)/right", ["role": "administrator"]).status == .seeOther)
        #expect(await browser.get("/staff/people").status == .ok)
        let right = Right(.administrator).description
        #expect(await kanri.post("\(path)/right/removal", ["right": right]).status == .seeOther)
        #expect(await browser.get("/staff/people").status == .forbidden)
        #expect(await kanri.post("\(path)/disabling").status == .seeOther)
        #expect(await browser.get("/staff").status == .seeOther)
        let own = await kanri.post("/staff/people/\(office.kanri.id)/disabling")
        #expect(own.status == .unprocessableContent && own.text.contains("管理者が一人もいなくなる"))
    }
}

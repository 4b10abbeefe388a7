import Foundation
import HTTPTypes
import People
import Plan
import Rounds
import Store
import Testing

@testable import Site

/// What the log of the server says, and what it never says.
struct LogTests {
    @Test func `a session with secrets leaves none of them in the log`() async throws {
        let office = try await Office()
        let tanaka = try await office.add("tanaka", [Right(.administrator)])
        let code = try await office.store.people.issueCode(for: tanaka.id, in: office.city, at: Office.date, by: "x")
        let browser = Browser(town: office.town)
        _ = await browser.get("/staff/code?code=\(code.text)")
        _ = await browser.post(
            "/staff/sign-in?lang=en", ["login": "himitsu-login", "password": "himitsu-pass", "city": "minato"])
        _ = await browser.post(
            "/staff/sign-in", ["login": "tanaka", "password": Office.password, "city": office.city.text])
        _ = await browser.get("/staff")
        _ = await browser.get("/minato/plan/search?q=himitsu-query")
        _ = await browser.get("/minato/plan/divisions/himitsu-division.csv")
        _ = await browser.get("/staff/people/himitsu-person/no-such-place")
        _ = await browser.send(.init(rawValue: "HIMITSU")!, "/himitsu-path/a/b/c/d/e/f/g/h/i", body: nil, [])
        let token = try #require(browser.token)
        let log = office.town.log.lines.joined(separator: "\n")
        for secret in ["himitsu", "HIMITSU", code.text, token.secret, token.formToken, Office.password, "tanaka"] {
            #expect(!log.contains(secret), "\(secret)")
        }
        #expect(log.contains("GET /{city}/{plan}/divisions/{…}.csv 404"))
        #expect(log.contains("POST /staff/sign-in 422") && log.contains("POST /staff/sign-in 303"))
        let home = try #require(office.town.log.lines.first { $0.contains("GET /staff 200") })
        #expect(home.contains("account=\(tanaka.id)") && home.contains("city=\(office.city)"))
    }

    @Test(arguments: [
        ("/", "/"), ("/minato", "/{city}"), ("/minato/search?q=x", "/{city}/search"), ("/healthz", "/healthz"),
        ("/minato/plan.json", "/{city}/{plan}.json"), ("/minato/plan/actions/16", "/{city}/{plan}/actions/{…}"),
        ("/minato/plan/editions/3/years/2024/follow-up.csv", "/{city}/{plan}/editions/{…}/years/{…}/follow-up.csv"),
        ("/staff/people/abc/right?done=x", "/staff/people/{person}/right"), ("/staffx", "/{city}"), ("*", "{…}"),
        ("/staff/../etc", "/staff/{…}"),
        ("/minato/plan/previews/himitsu/actions/1", "/{city}/{plan}/previews/{…}/actions/{…}"),
        ("/minato/plan/himitsu/himitsu", "/{…}"), ("/assets/style.123.css", "/assets/{file}"),
    ])
    func `an address becomes its pattern`(target: String, pattern: String) {
        #expect(RoutePattern.text(of: target) == pattern)
    }
}

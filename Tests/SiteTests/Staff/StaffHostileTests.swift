import Foundation
import HTTPTypes
import Plan
import Rounds
import Store
import Testing

@testable import Site

struct StaffHostileTests {
    @Test(arguments: [
        ("/staff/", 200), ("/staff/people/", 200), ("/staff//people", 200), ("/staffroom", 404),
        ("/staff/nothing", 404),
        ("/staff/people/%2e%2e", 404), ("/staff/people/../../etc/passwd", 404), ("/staff/people/%00", 400),
        ("/staff/people/%ff", 400), ("/staff?lang=%zz", 400), ("/staff/people/x/right/removal", 405),
        ("/staff?lang=xx&done=%3Cscript%3E&code=%3Cb%3E", 200), ("/staff/code?code=%22%3E%3Cscript%3E", 200),
        ("/staff/people/ABC", 404), ("/staff/people/zzzzzzzzzzzz", 404),
        ("/staff?" + String(repeating: "a", count: 5000), 400),
        ("/staff.json", 404), ("/staff/people/list.csv", 200), ("/staff/people/codes.csv", 405),
    ])
    func `an odd address is answered`(target: String, status: Int) async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        let answer = await browser.get(target)
        #expect(answer.status.code == status, "\(target.prefix(60)) \(answer.status)")
        #expect(!answer.text.contains("<script"))
        for method in [HTTPRequest.Method.put, .delete, .options, .trace, .patch] {
            #expect([400, 404, 405].contains(await browser.get(target, method: method).status.code))
        }
    }

    @Test func `an odd body is refused, and nothing is changed`() async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        let token = try #require(browser.token?.formToken)
        let before = try await office.everything()
        let form = "application/x-www-form-urlencoded"
        let bodies: [(String, String)] = [
            (form, "token=\(token)&name=%"), (form, "token=\(token)&name=%zz"), (form, "token=\(token)&name=%ff%fe"),
            (form, "token=\(token)&name=%00"), (form, "token=\(token)&name=a%1b%5b"), (form, "="), (form, "&&&"),
            (form, (0..<2000).map { "a\($0)=1" }.joined(separator: "&")), ("text/plain", "token=\(token)"),
            ("application/json", "{\"token\":\"\(token)\"}"), ("", "token=\(token)"),
            ("multipart/form-data", "--b"), ("multipart/form-data; boundary=", "--"),
            ("multipart/form-data; boundary=b", "--b\r\n"), ("multipart/form-data; boundary=b", "--b--"),
            ("multipart/form-data; boundary=b", "--b\r\n\r\n\r\n--b--"),
            ("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--"),
            (
                "multipart/form-data; boundary=b",
                String(repeating: "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n", count: 99) + "--b--"
            ),
            ("multipart/form-data; boundary=b", "--b\r\n--b\r\n--b--"),
        ]
        for place in [
            "/staff/people/new", "/staff/people/transfers/preview", "/staff/sign-in",
            "/staff/people/transfers/application",
        ] {
            for (type, body) in bodies {
                let answer = await browser.send(.post, place, body: Array(body.utf8), [(.contentType, type)])
                #expect(
                    [400, 403].contains(answer.status.code), "\(place) \(type) \(body.prefix(60)): \(answer.status)")
            }
        }
        #expect(try await office.everything() == before)
    }

    @Test func `hostile texts are kept or refused, and shown as what they are`() async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        let names = [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE account; --", "{{7*7}}",
            "田中\u{202E}花子",
            "=HYPERLINK(\"x\")", String(repeating: "長", count: 100), "👨‍👩‍👧‍👦 家族", "%00", "${jndi:ldap://x}", "a\\b/c",
        ]
        for (number, name) in names.enumerated() {
            let answer = await browser.post(
                "/staff/people/new", ["name": name, "login": "p\(number)", "role": "reporter", "division": name])
            #expect(answer.status == .seeOther, "\(name)")
        }
        for name in [
            "", "　", String(repeating: "長", count: 101), "a\nb",
            String(repeating: "e\u{301}\u{301}\u{301}", count: 400),
        ] {
            let answer = await browser.post("/staff/people/new", ["name": name, "login": "q", "role": "reporter"])
            #expect(answer.status == .unprocessableContent, "\(name.prefix(20))")
        }
        let page = await browser.get("/staff/people").text
        #expect(!page.contains("<script") && !page.contains("<img") && page.contains("&lt;script&gt;"))
        #expect(try await office.store.people.all(of: office.city).count == 1 + names.count)
        let file = await browser.get("/staff/people/list.csv")
        #expect(file.text.contains("\"'=HYPERLINK(\"\"x\"\")\""), "a spreadsheet does not run it")
        // What was written out can be taken in again and changes nothing.
        let preview = await browser.upload("/staff/people/transfers/preview", file: file.bytes)
        #expect(preview.status == .ok)
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `ten thousand random requests change nothing and break nothing`() async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        let before = try await office.everything()
        var random = SeededGenerator(seed: 4)
        let places = StaffPlace.allCases.map(\.rawValue)
        let letters = Array("abc/%?&=.-_{}<>\"'0129 あ漢\u{0}\u{7F}")
        for _ in 0..<10_000 {
            var target = (places.randomElement(using: &random) ?? "").replacing("{person}", with: office.kanri.id.text)
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                target.append(letters.randomElement(using: &random) ?? "a")
            }
            let body = String(
                (0..<Int.random(in: 0...40, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
            let method = [HTTPRequest.Method.get, .post, .head, .put].randomElement(using: &random) ?? .get
            let type = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=a", ""].randomElement(
                using: &random)
            let answer = await browser.send(method, target, body: Array(body.utf8), [(.contentType, type ?? "")])
            #expect(answer.status.code < 500, "\(method) \(target) \(body)")
        }
        #expect(try await office.everything() == before)
    }

    @Test(arguments: ["a=1", "a%3d=b+c&a=2", "", "x", "&a=%E7%8E%8B&b="])
    func `a form is read`(body: String) throws {
        let form = try #require(Form(Array(body.utf8), type: "application/x-www-form-urlencoded; charset=UTF-8"))
        let expected = ["a=1": "1", "&a=%E7%8E%8B&b=": "王"]
        #expect(form["a"] == expected[body] ?? (body.hasPrefix("a%3d") ? "2" : ""))
        if body.hasPrefix("a%3d") { #expect(form["a="] == "b c") }
    }

    private static let callers: [(remote: String?, forwarded: String?, address: String)] = [
        ("203.0.113.5", nil, "203.0.113.5"), ("203.0.113.5", "198.51.100.7", "203.0.113.5"),
        ("::ffff:203.0.113.5", nil, "203.0.113.5"), ("2001:db8:1:2:3:4:5:6", nil, "2001:db8:1:2::/64"),
        (nil, nil, "–"), ("nonsense", nil, "–"),
    ]

    @Test(arguments: callers)
    func `a caller is known by address`(remote: String?, forwarded: String?, address: String) throws {
        let name = try #require(HTTPField.Name("X-Forwarded-For"))
        var fields = HTTPFields()
        if let forwarded { fields[name] = forwarded }
        #expect(Caller(remote: remote, fields: fields, trustsProxy: false).address == address)
        fields[name] = "10.9.9.9, 198.51.100.7"
        #expect(Caller(remote: remote, fields: fields, trustsProxy: true).address == "198.51.100.7")
        fields[name] = "<script>"
        #expect(Caller(remote: remote, fields: fields, trustsProxy: true).address == address)
    }
}

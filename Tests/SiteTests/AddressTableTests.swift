import HTTPTypes
import Testing

@testable import Site

/// Every address × method × encoding: status, type, headers, lengths.
struct AddressTableTests {
    static let found: [(target: String, type: String)] = [
        ("/", "text/html; charset=utf-8"),
        ("/minato", "text/html; charset=utf-8"),
        ("/minato.json", "application/json"),
        ("/minato/search?q=%E8%B2%B8%E5%87%BA", "text/html; charset=utf-8"),
        ("/minato/plan", "text/html; charset=utf-8"),
        ("/minato/plan?lang=en", "text/html; charset=utf-8"),
        ("/minato/plan.json", "application/json"),
        ("/minato/plan.csv", "text/csv; charset=utf-8; header=present"),
        ("/minato/plan.csv?encoding=cp932", "text/csv; charset=Windows-31J; header=present"),
        ("/minato/plan.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("/minato/plan.txt", "text/plain; charset=utf-8"),
        ("/minato/plan.pdf", "application/pdf"),
        ("/minato/plan/sheet.pdf", "application/pdf"),
        ("/minato/plan/sheet.pdf?year=2024", "application/pdf"),
        ("/minato/plan/actions/3.pdf", "application/pdf"),
        ("/minato/plan/divisions/%E5%9B%B3%E6%9B%B8%E9%A4%A8.pdf", "application/pdf"),
        ("/minato/plan/sheet", "text/html; charset=utf-8"),
        ("/minato/plan/sheet?division=%E5%9B%B3%E6%9B%B8%E9%A4%A8&year=2024", "text/html; charset=utf-8"),
        ("/minato/plan/sheet.csv?status=achieved", "text/csv; charset=utf-8; header=present"),
        ("/minato/plan/sheet.json", "application/json"),
        ("/minato/plan/sheet.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("/minato/plan/sheet.txt", "text/plain; charset=utf-8"),
        ("/minato/plan/policies", "text/html; charset=utf-8"),
        ("/minato/plan/policies.csv", "text/csv; charset=utf-8; header=present"),
        ("/minato/plan/policies/1.1", "text/html; charset=utf-8"),
        ("/minato/plan/policies/1.1.txt", "text/plain; charset=utf-8"),
        ("/minato/plan/actions/3", "text/html; charset=utf-8"),
        ("/minato/plan/actions/3.json", "application/json"),
        ("/minato/plan/divisions", "text/html; charset=utf-8"),
        ("/minato/plan/divisions.json", "application/json"),
        ("/minato/plan/divisions/%E5%9B%B3%E6%9B%B8%E9%A4%A8", "text/html; charset=utf-8"),
        ("/minato/plan/divisions/%E5%9B%B3%E6%9B%B8%E9%A4%A8.csv", "text/csv; charset=utf-8; header=present"),
        ("/minato/plan/years/2024", "text/html; charset=utf-8"),
        ("/minato/plan/years/2024.txt", "text/plain; charset=utf-8"),
        ("/minato/plan/search?q=%E5%9B%B3", "text/html; charset=utf-8"),
        ("/minato/plan/data", "text/html; charset=utf-8"),
        ("/minato/plan/data/annual-reports.csv", "text/csv; charset=utf-8; header=present"),
        ("/minato/plan/data/dictionary.json", "application/json"),
        ("/minato/plan/editions", "text/html; charset=utf-8"),
        ("/minato/plan/editions.json", "application/json"),
        ("/minato/plan/editions.csv", "text/csv; charset=utf-8; header=present"),
        ("/minato/plan/editions/1", "text/html; charset=utf-8"),
        ("/minato/plan/editions/1.json", "application/json"),
        ("/minato/plan/editions/1/actions/3", "text/html; charset=utf-8"),
        ("/healthz", "text/plain; charset=utf-8"),
        ("/readyz", "application/json"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/favicon.ico", "image/svg+xml"),
    ]

    static let refused: [(target: String, status: Int)] = [
        ("/nowhere", 404), ("/minato/nothing", 404), ("/minato/plan/nothing", 404), ("/minato/plan/actions/99", 404),
        ("/minato/plan/policies/9", 404), ("/minato/plan/divisions/%E7%84%A1", 404), ("/minato/plan/years/1999", 404),
        ("/minato/plan/editions/2", 404), ("/minato/plan/editions/0", 404), ("/minato/plan/data/nothing.csv", 404),
        ("/minato/plan/divisions/%E7%84%A1.csv", 404), ("/minato/plan/actions/99.txt", 404),
        ("/minato/plan/editions/99999999999999999999", 404), ("/minato/plan/years/9223372036854775807", 404),
        ("/minato/plan/sheet?year=-9223372036854775808", 200), ("/minato/plan/actions/%2E%2E", 404),
        ("/minato.xlsx", 406), ("/minato/plan/search.json", 406), ("/minato/plan/data/actions", 406),
        ("/minato/plan/editions.txt", 406), ("/minato/plan/actions/3.xlsx", 406), ("/minato/plan/policies.pdf", 406),
        ("/minato/plan/actions/99.pdf", 404),
        ("/minato/plan/actions/%", 400), ("/minato/plan/actions/%zz", 400), ("/minato/plan/actions/%00", 400),
        ("/minato/plan/actions/%ff%fe", 400), ("/minato/plan?lang=%", 400), ("/minato/plan/search?q=%C0%80", 400),
        ("nothing", 400), ("*", 400), ("//minato/plan", 404), ("/../../etc/passwd", 404),
        ("/minato/%2e%2e/%2e%2e/etc/passwd", 404), ("/assets/../style.css", 404), ("/assets/", 404),
        ("/" + String(repeating: "a", count: 5000), 414), ("/minato?q=" + String(repeating: "a", count: 5000), 414),
    ]

    @Test func `every address answers in every way it is asked`() async throws {
        let town = try await Town()
        for (target, type) in Self.found {
            let plain = await town.get(target)
            #expect(plain.status == .ok, "\(target)")
            #expect(plain.fields[.contentType] == type, "\(target)")
            #expect(plain.fields[.contentLength] == String(plain.bytes.count), "\(target)")
            #expect(plain.fields[.contentEncoding] == nil)
            #expect(!plain.bytes.isEmpty, "\(target)")
            expectProtected(plain, target)

            let head = await town.get(target, method: .head)
            #expect(head.status == .ok && head.body == nil)
            #expect(withoutID(head.fields) == withoutID(plain.fields), "\(target)")

            let small = await town.get(target, [(.acceptEncoding, "br, gzip")])
            #expect(small.status == .ok)
            #expect(small.fields[.contentLength] == String(small.bytes.count), "\(target)")
            if small.fields[.contentEncoding] == "gzip" {
                #expect(small.bytes.prefix(2) == [0x1F, 0x8B])
                #expect(small.bytes.count < plain.bytes.count)
                #expect(small.fields[.eTag] != plain.fields[.eTag] || plain.fields[.eTag] == nil)
            } else {
                #expect(small.bytes == plain.bytes)
            }

            for method in [HTTPRequest.Method.post, .put, .delete, .options, .trace, .connect, .patch] {
                let refused = await town.get(target, method: method)
                #expect(refused.status == .methodNotAllowed)
                #expect(refused.fields[.allow] == "GET, HEAD")
            }
        }
    }

    @Test func `what is not there is refused with a page that leads on`() async throws {
        let town = try await Town()
        for (target, status) in Self.refused {
            let answer = await town.get(target)
            #expect(answer.status.code == status, "\(target.prefix(60))")
            #expect(answer.fields[.contentType] == "text/html; charset=utf-8")
            #expect(answer.text.contains("<main"), "\(target.prefix(60))")
            expectProtected(answer, target)
            if status != 200 { #expect(answer.fields[.cacheControl] == "no-store") }
        }
    }

    @Test func `a plan of which nothing is published says so`() async throws {
        let town = try await Town(publishing: false)
        #expect(await town.get("/minato/plan").status == .notFound)
        #expect(await town.get("/minato/plan").text.contains("公表"))
        #expect(await town.get("/minato").status == .ok)
    }

    @Test(arguments: [
        ("/minato/", "/minato"), ("/minato/plan/", "/minato/plan"), ("/minato/plan/sheet?", "/minato/plan/sheet"),
        ("/minato/plan/divisions/%e5%9b%b3", "/minato/plan/divisions/%E5%9B%B3"),
        ("/minato/plan/divisions/図書館", "/minato/plan/divisions/%E5%9B%B3%E6%9B%B8%E9%A4%A8"),
        ("/%6Dinato/plan", "/minato/plan"), ("/minato/plan?lang=ja", "/minato/plan"),
        ("/minato/plan/sheet?year=2024&policy=1", "/minato/plan/sheet?policy=1&year=2024"),
        ("/minato/plan/sheet?policy=&division=&status=&year=", "/minato/plan/sheet"),
        ("/minato/plan/search?q=%E5%9B%B3+%E6%9B%B8", "/minato/plan/search?q=%E5%9B%B3%20%E6%9B%B8"),
        ("/minato/plan?utm_source=x", "/minato/plan"), ("http://minato.example/minato/", "/minato"),
        ("/minato/plan.csv?encoding=utf8", "/minato/plan.csv"),
    ])
    func `another spelling is sent to the one that links use`(target: String, canonical: String) async throws {
        let town = try await Town()
        let answer = await town.get(target)
        #expect(answer.status == .permanentRedirect)
        #expect(answer.fields[.location] == canonical)
        #expect(await town.get(canonical).status != .permanentRedirect)
    }

    private func expectProtected(_ answer: Answer, _ target: String) {
        let policy = answer.fields[.contentSecurityPolicy] ?? ""
        #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
        #expect(answer.fields[.xContentTypeOptions] == "nosniff")
        #expect(answer.fields[.vary] == "Accept-Encoding")
        #expect(answer.fields[.date] == "Thu, 28 May 2026 20:28:43 GMT")
        for name in ["Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy", "X-Request-ID"] {
            #expect(
                answer.fields.contains { $0.name.canonicalName == name.lowercased() }, "\(name) \(target.prefix(60))")
        }
        #expect(answer.fields[.cacheControl] != nil)
        #expect(answer.fields[.server] == nil)
    }

    private func withoutID(_ fields: HTTPFields) -> HTTPFields {
        HTTPFields(fields.filter { $0.name.canonicalName != "x-request-id" })
    }
}

import HTTPTypes
import Testing

@testable import Site

struct ConditionalTests {
    @Test(arguments: ["/minato/plan/sheet", "/minato/plan.json", "/robots.txt", "/", "/minato/plan/editions/1.csv"])
    func `what the client has is not sent again`(target: String) async throws {
        let town = try await Town()
        let first = await town.get(target)
        let tag = try #require(first.fields[.eTag])
        for known in [tag, "W/\(tag)", "*", "\"a\", \(tag) , \"b\"", " \(tag)"] {
            let again = await town.get(target, [(.ifNoneMatch, known)])
            #expect(again.status == .notModified && again.body == nil, "\(known)")
            #expect(again.fields[.eTag] == tag)
            #expect(again.fields[.cacheControl] == first.fields[.cacheControl])
            #expect(await town.get(target, method: .head, [(.ifNoneMatch, known)]).status == .notModified)
        }
        for other in ["\"other\"", "", "\"\(tag)\"", String(tag.dropLast(2)) + "\""] {
            #expect(await town.get(target, [(.ifNoneMatch, other)]).status == .ok, "\(other)")
        }
        #expect(await town.get(target, [(.ifNoneMatch, "\"a\""), (.ifNoneMatch, tag)]).status == .notModified)
    }

    @Test func `the plain form's tag is not the gzip form's`() async throws {
        let town = try await Town()
        let plain = try #require(await town.get("/minato/plan/sheet").fields[.eTag])
        let gzip = try #require(await town.get("/minato/plan/sheet", [(.acceptEncoding, "gzip")]).fields[.eTag])
        #expect(plain != gzip)
        #expect(await town.get("/minato/plan/sheet", [(.acceptEncoding, "gzip"), (.ifNoneMatch, plain)]).status == .ok)
        #expect(
            await town.get("/minato/plan/sheet", [(.acceptEncoding, "gzip"), (.ifNoneMatch, gzip)]).status
                == .notModified)
    }

    @Test(arguments: [
        ("gzip", true), ("GZIP", true), ("x-gzip", true), ("*", true), ("gzip;q=0.1", true), ("br, gzip;q=0.001", true),
        ("gzip;q=0", false), ("gzip; q=0.000", false), ("gzip ; Q=0", false), ("*;q=0", false), ("*, gzip;q=0", false),
        ("gzip, *;q=0", true), ("identity", false), ("", false), (",;,", false), ("gzipped", false),
        ("deflate, br", false),
        ("gzip;q=1.0;level=9", true),
    ])
    func `Accept-Encoding says whether gzip is taken`(value: String, taken: Bool) {
        #expect(RequestConditions.acceptsGzip(value) == taken)
    }

    @Test func `the latest is asked for again, a permanent edition within the hour: it may be taken down`() async throws
    {
        let town = try await Town()
        for (target, control) in [
            ("/minato/plan", "no-cache"), ("/minato/plan.json", "no-cache"), ("/", "no-cache"), ("/minato", "no-cache"),
            ("/minato/plan/editions/1", "public, max-age=3600"),
            ("/minato/plan/editions/1.csv", "public, max-age=3600"),
            ("/minato/plan/editions/1.json", "public, max-age=3600"),
            ("/minato/plan/search?q=a", "no-store"), ("/minato/search?q=a", "no-store"), ("/healthz", "no-store"),
        ] {
            #expect(await town.get(target).fields[.cacheControl] == control, "\(target)")
        }
        #expect(await town.get("/minato/plan").fields[.lastModified] == "Thu, 28 May 2026 20:26:40 GMT")
    }
}

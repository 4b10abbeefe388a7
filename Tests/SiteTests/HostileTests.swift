import HTTPTypes
import Testing

@testable import Site

struct HostileTests {
    /// Pieces of addresses, of mischief, and of neither.
    private static let pieces = [
        "/", "//", "minato", "plan", "sheet", "actions", "editions", "policies", "divisions", "years", "data", "search",
        "..",
        ".", "%", "%2", "%2F", "%00", "%ff", "%E5%9B%B3", "%e5", "図", "?", "&", "=", "q=", "year=", "lang=en",
        "policy=1.1",
        "status=", "encoding=cp932", ".json", ".csv", ".xlsx", ".txt", ".pdf", ".html", "#", "+", "-1", "0", "1",
        "2024",
        "9223372036854775808", "\u{202E}", "e\u{301}", "🇯🇵", "<script>", "'", "\"", "\\", ";", "\r\n", "\0", "%0d%0aX:1",
        "http://x/", "healthz", "readyz", "assets/style.", "favicon.ico", "~", ":", "@", "*", " ", "annual-reports",
    ]

    @Test func `no request of ten thousand makes the server fail`() async throws {
        let town = try await Town()
        var random = SeededGenerator(seed: 20_261_122)
        var seen: [Int: Int] = [:]
        for _ in 0..<10_000 {
            let count = Int.random(in: 0...12, using: &random)
            var target = Bool.random(using: &random) ? "/" : "/minato/plan/"
            for _ in 0..<count { target += Self.pieces.randomElement(using: &random) ?? "" }
            let method: HTTPRequest.Method = Int.random(in: 0..<20, using: &random) == 0 ? .post : .get
            let headers: [(HTTPField.Name, String)] = [
                (.acceptEncoding, Self.pieces.randomElement(using: &random) ?? ""),
                (.ifNoneMatch, Self.pieces.randomElement(using: &random) ?? ""),
            ]
            let answer = await town.get(target, method: method, headers)
            seen[answer.status.code, default: 0] += 1
            #expect(answer.status.code < 500, "\(target)")
            // A header that a visitor could write a line into.
            let location = answer.fields[.location] ?? ""
            #expect(!location.contains("\n") && !location.hasPrefix("//"), "\(target)")
        }
        #expect(Set(seen.keys).isSuperset(of: [200, 308, 400, 404, 405]), "\(seen)")
    }

    @Test func `the log has one line a request and nothing of what was searched for`() async throws {
        let town = try await Town()
        _ = await town.get("/minato/plan/search?q=himitsu", [])
        _ = await town.get("/minato/plan\u{1B}[31m", [])
        let lines = town.log.lines
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("info GET /{city}/{plan}/search 200 bytes="))
        #expect(lines[0].contains("ms=") && lines[0].contains("request="))
        #expect(!lines.joined().contains("himitsu"))
        #expect(!lines.joined().contains("\u{1B}"))
    }

    @Test func `an id from a proxy is believed only when a proxy is trusted`() async throws {
        var settings = Settings()
        settings.trustsProxy = true
        let id = try #require(HTTPField.Name("X-Request-ID"))
        let trusting = try await Town(settings: settings)
        #expect(await trusting.get("/", [(id, "proxy-7")]).fields[id] == "proxy-7")
        #expect(await trusting.get("/", [(id, "a b\u{1B}")]).fields[id] != "a b\u{1B}")
        let wary = try await Town()
        #expect(await wary.get("/", [(id, "proxy-7")]).fields[id] != "proxy-7")
    }

    @Test func `a body is refused`() async throws {
        let town = try await Town()
        #expect(await town.get("/", [(.contentLength, "5")]).status == .badRequest)
        #expect(await town.get("/", [(.transferEncoding, "chunked")]).status == .badRequest)
        #expect(await town.get("/", [(.contentLength, "0")]).status == .ok)
    }
}

/// SplitMix64: the same requests every time.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

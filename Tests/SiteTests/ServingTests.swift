import Foundation
import Synchronization
import Testing

@testable import Site

/// The server on a real port of this machine, ended by a real SIGTERM.
@Suite(.serialized)
struct ServingTests {
    @Test func `visitors of every kind get an answer, and SIGTERM ends it`() async throws {
        var settings = Settings()
        settings.port = 0
        let town = try await Town(settings: settings)
        let (ports, bound) = AsyncStream.makeStream(of: Int.self)
        let serving = Task { try await town.server.run { bound.yield($0) } }
        var waiting = ports.makeAsyncIterator()
        let port = try #require(await waiting.next())
        defer { serving.cancel() }

        try await onThread { try self.oneConnection(port) }
        try await onThread { try self.manyAtOnce(port) }
        try await onThread { try self.oldVersion(port) }
        try await onThread { try self.nonsense(port) }
        try await onThread { try self.bodies(port) }
        try await onThread { try self.forms(port) }

        kill(getpid(), SIGTERM)
        try await serving.value
        #expect(throws: Visitor.NobodyListens.self) { try Visitor(port: port) }
        #expect(town.log.lines.contains { $0.hasPrefix("info GET /{city}/{plan} 200") })
    }

    @Test func `a connection on which nothing comes is ended`() async throws {
        var settings = Settings()
        settings.port = 0
        settings.idleSeconds = 1
        settings.headerSeconds = 1
        let server = try await Town(settings: settings).server
        let (ports, bound) = AsyncStream.makeStream(of: Int.self)
        let serving = Task { try await server.run { bound.yield($0) } }
        var waiting = ports.makeAsyncIterator()
        let port = try #require(await waiting.next())
        try await onThread {
            for said in ["", "GET / HT", "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"] {
                let visitor = try Visitor(port: port)
                visitor.say(said)
                // Returns when the server ends the connection; with nothing heard for a minute `hasEnded` is false.
                let heard = visitor.hear()
                #expect(visitor.hasEnded, "\(said)")
                #expect(heard.isEmpty != said.contains("healthz"))
            }
        }
        kill(getpid(), SIGTERM)
        try await serving.value
    }

    /// Answers that nobody reads are no work: what is asked for behind them waits for the client, too.
    @Test func `clients that pipeline and read nothing lose their places to those who come`() async throws {
        var settings = Settings()
        settings.port = 0
        settings.maximumConnections = 4
        let server = try await Town(settings: settings).server
        let (ports, bound) = AsyncStream.makeStream(of: Int.self)
        let serving = Task { try await server.run { bound.yield($0) } }
        var waiting = ports.makeAsyncIterator()
        let port = try #require(await waiting.next())
        try await onThread {
            let request = "GET /minato/plan/policies HTTP/1.1\r\nHost: a\r\n\r\n"
            let silent = try (0..<8).map { _ in try Visitor(port: port, receiveBuffer: 4096) }
            for one in silent { one.say(String(repeating: request, count: 400)) }
            // Until what the system holds for them is full, and nothing goes out any more: as long as that takes a busy machine.
            let end = ContinuousClock.now + .seconds(120)
            while ContinuousClock.now < end {
                let first = try Visitor(port: port)
                first.say("GET /minato/plan/divisions HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                if first.hear().hasPrefix("HTTP/1.1 200 ") { break }
                Thread.sleep(forTimeInterval: 0.5)
            }
            // Whoever comes while a place is being freed is told to come again; nobody waits for those who read nothing.
            for number in 1...12 {
                var answer = ""
                while !answer.hasPrefix("HTTP/1.1 200 "), ContinuousClock.now < end {
                    let citizen = try Visitor(port: port)
                    citizen.say("GET /minato/plan/actions/\(number) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                    answer = citizen.hear()
                }
                #expect(answer.hasPrefix("HTTP/1.1 200 "), "\(number)")
            }
        }
        kill(getpid(), SIGTERM)
        try await serving.value
    }

    /// As a browser does that sends a file: it looks for the answer when it has sent everything.
    @Test func `whoever is still sending gets the answer that it is too large`() async throws {
        var settings = Settings()
        settings.port = 0
        let server = try await Town(settings: settings).server
        let (ports, bound) = AsyncStream.makeStream(of: Int.self)
        let serving = Task { try await server.run { bound.yield($0) } }
        var waiting = ports.makeAsyncIterator()
        let port = try #require(await waiting.next())
        try await onThread {
            let size = 5 << 20
            let piece = String(repeating: "x", count: size / 40)
            let head = "POST /staff/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            let stated = try Visitor(port: port)
            stated.say("\(head)Content-Length: \(size)\r\n\r\n")
            let chunked = try Visitor(port: port)
            chunked.say("\(head)Transfer-Encoding: chunked\r\n\r\n")
            let elsewhere = try Visitor(port: port)
            elsewhere.say("POST /minato/plan HTTP/1.1\r\nHost: a\r\nContent-Length: \(size)\r\n\r\n")
            for _ in 0..<40 {
                Thread.sleep(forTimeInterval: 0.1)
                #expect(stated.say(piece))
                #expect(chunked.say("\(String(piece.utf8.count, radix: 16))\r\n\(piece)\r\n"))
                #expect(elsewhere.say(piece))
            }
            for (visitor, status) in [(stated, 413), (chunked, 413), (elsewhere, 405)] {
                let heard = visitor.hear()
                #expect(heard.hasPrefix("HTTP/1.1 \(status) "), "\(heard.prefix(30))")
                #expect(heard.lowercased().contains("\r\nconnection: close\r\n"), "nothing more can be asked here")
            }
            // A form that arrives slowly is not given up because what was asked for before it is answered.
            let both = try Visitor(port: port)
            both.say("GET /minato/plan/years/2025 HTTP/1.1\r\nHost: a\r\n\r\n\(head)Content-Length: 9\r\n\r\nlog")
            _ = both.hear { $0.contains("</html>") }
            both.say("in=a&b")
            #expect(both.hear { $0.contains("</html>") }.hasPrefix("HTTP/1.1 403 "))
        }
        kill(getpid(), SIGTERM)
        try await serving.value
    }

    private func oneConnection(_ port: Int) throws {
        let visitor = try Visitor(port: port)
        for _ in 0..<3 {
            visitor.say("GET /minato/plan HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n\r\n")
            let heard = visitor.hear { $0.hasSuffix("</html>\n") }
            #expect(heard.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(heard.components(separatedBy: "\r\nDate: ").count == 2, "one date")
        }
        visitor.say("HEAD /minato/plan HTTP/1.1\r\nHost: a\r\n\r\n")
        let head = visitor.hear { $0.hasSuffix("\r\n\r\n") }
        #expect(head.contains("Content-Length: ") && !head.contains("Content-Length: 0"))
        visitor.say("GET /minato/plan HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\nConnection: close\r\n\r\n")
        let last = visitor.hear()
        #expect(last.hasPrefix("HTTP/1.1 304 Not Modified\r\n") && last.hasSuffix("\r\n\r\n"))
    }

    /// Ready answers must not overtake those that have to be made.
    private func manyAtOnce(_ port: Int) throws {
        let visitor = try Visitor(port: port)
        let places = [
            "/robots.txt", "/minato/plan/years/2024", "/healthz", "/nowhere", "/robots.txt", "/minato/plan/policies",
            "/healthz",
        ]
        visitor.say(places.map { "GET \($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
        visitor.say("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        let heard = visitor.hear()
        let answers = heard.components(separatedBy: "HTTP/1.1 ").dropFirst()
        #expect(answers.map { $0.prefix(3) } == ["200", "200", "200", "404", "200", "200", "200", "200"])
        let signs = ["User-agent", "年度", "ok\n", "<main", "User-agent", "便利な町", "ok\n", "ok\n"]
        for (answer, sign) in zip(answers, signs) { #expect(answer.contains(sign), "\(sign)") }
    }

    /// A client of HTTP/1.0 takes the end of the connection for the end of the answer, unless it asked to keep it (RFC 9112 9.3).
    private func oldVersion(_ port: Int) throws {
        for place in ["/healthz", "/minato/plan/years/2024", "/staff"] {
            let visitor = try Visitor(port: port)
            visitor.say("GET \(place) HTTP/1.0\r\n\r\n")
            let heard = visitor.hear()
            #expect(heard.hasPrefix("HTTP/1.1 ") && visitor.hasEnded, "\(place)")
        }
        let staying = try Visitor(port: port)
        for _ in 0..<2 {
            staying.say("GET /healthz HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            #expect(staying.hear { $0.hasSuffix("ok\n") }.hasSuffix("ok\n"))
        }
    }

    private func nonsense(_ port: Int) throws {
        for (said, status) in [
            ("\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\r\n\r\n", "400"), ("GET / HTTP/9.9\r\n\r\n", "400"),
            ("hello\r\n\r\n", "400"), ("GET /healthz HTTP/1.1\r\n\r\n", "400"),
            ("GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400"),
            ("GET /minato/plan/years/2024 HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n", "400"),
            ("GET /healthz HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n", "400"),
            ("POST /staff/sign-in HTTP/1.1\r\nContent-Length: 3\r\n\r\na=b", "400"),
            ("GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: 20_000))\r\n\r\n", "431"),
            ("GET / HTTP/1.1\r\n" + (0..<200).map { "X\($0): 1\r\n" }.joined() + "\r\n", "431"),
            ("GET /\(String(repeating: "x", count: 20_000)) HTTP/1.1\r\nHost: a\r\n\r\n", "431"),
            ("GET /\(String(repeating: "x", count: 6000)) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "414"),
        ] {
            let visitor = try Visitor(port: port)
            visitor.say(said)
            let heard = visitor.hear()
            #expect(heard.hasPrefix("HTTP/1.1 \(status) "), "\(said.prefix(30)) \(heard.prefix(60))")
            #expect(heard.contains("<main") && heard.contains("default-src 'none'"), "\(said.prefix(30))")
        }
    }

    private func bodies(_ port: Int) throws {
        let visitor = try Visitor(port: port)
        visitor.say("POST /minato/plan HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\nname=value")
        #expect(visitor.hear().hasPrefix("HTTP/1.1 405 "), "answered and closed without waiting for the body")
        let second = try Visitor(port: port)
        second.say("GET /healthz HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")
        #expect(second.hear { $0.contains("</html>") }.hasPrefix("HTTP/1.1 400 "))
    }

    /// The staff side alone reads bodies, up to a limit; nothing overtakes a form that is on its way.
    private func forms(_ port: Int) throws {
        let head = "POST /staff/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        let visitor = try Visitor(port: port)
        visitor.say("\(head)Content-Length: 12\r\n\r\nlogin=a")
        visitor.say("&b=12GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
        let heard = visitor.hear { $0.hasSuffix("ok\n") }
        #expect(heard.hasPrefix("HTTP/1.1 403 ") && heard.hasSuffix("ok\n"), "\(heard.prefix(200))")
        let stated = try Visitor(port: port)
        stated.say("\(head)Content-Length: 99999999\r\n\r\nlogin=")
        #expect(stated.hear().hasPrefix("HTTP/1.1 413 "))
        let chunked = try Visitor(port: port)
        chunked.say("\(head)Transfer-Encoding: chunked\r\n\r\n")
        for _ in 0..<40 { chunked.say("10000\r\n\(String(repeating: "x", count: 65_536))\r\n") }
        #expect(chunked.hear { $0.contains("</html>") }.hasPrefix("HTTP/1.1 413 "))
        let broken = try Visitor(port: port)
        broken.say(
            "\(head)Content-Length: 50\r\nConnection: close\r\n\r\nlogin=%zz&token=\(String(repeating: "a", count: 34))"
        )
        #expect(broken.hear().hasPrefix("HTTP/1.1 400 "))
        let first = try Visitor(port: port)
        first.say("GET /staff HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        let redirect = first.hear()
        #expect(redirect.hasPrefix("HTTP/1.1 303 ") && redirect.contains("/staff/first-run"))
        #expect(redirect.contains("Set-Cookie: hakadori=") && redirect.contains("HttpOnly"))
    }

    /// Sockets block, and tasks must not.
    private func onThread(_ work: @escaping @Sendable () throws -> Void) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
        }
    }
}

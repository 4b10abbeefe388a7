import Foundation
import Testing

@testable import hakadori

/// What `serve` writes with `log-format=json` (記録の形式): for whatever gathers logs, and without anything that people typed.
struct LogFormatTests {
    @Test func `each request is one JSON object with its id and route, and nothing that was typed or asked for`() throws
    {
        try Folder.with { folder in
            try FileManager.default.copyItem(atPath: Project.sample, toPath: folder.path("plan.txt"))
            try client.write(to: folder.url("client.py"), atomically: true, encoding: .utf8)
            let run = try Run(
                shell: """
                    hakadori import plan.txt --to kasumihama/plan --publish >import.out 2>import.err || exit 9
                    hakadori account add kasumihama/himitsu-tanaka --name "himitsu name" >account.out 2>&1 || exit 8
                    hakadori account password kasumihama/himitsu-tanaka --stdin \
                        <<<"朝の港に白い船がつくころ" >password.out 2>&1 || exit 7
                    HAKADORI_LOG_FORMAT=json hakadori serve --port 0 >serve.out 2>serve.err &
                    server=$!
                    for i in $(seq 300); do grep -q 'Serving ' serve.err && break; sleep 0.1; done
                    address=$(grep -o 'http://[^ ]*' serve.err | head -1)
                    python3 client.py "$address"
                    kill -TERM $server
                    wait $server
                    cat serve.err
                    """, in: folder)
            #expect(run.status == 0, "\(run.status) \(run.messages)")
            let entries = try run.lines.filter { !$0.isEmpty }.compactMap { line in
                try #require(
                    try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "no JSON: \(line)")
            }
            let requests = entries.filter { $0["route"] != nil }
            #expect(requests.count == 10, "\(run.text)")
            for entry in entries {
                let time = try #require(entry["time"] as? String)
                #expect(time.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil, "\(time)")
                #expect(entry["level"] is String && entry["message"] is String)
            }
            for entry in requests {
                #expect((entry["request"] as? String)?.isEmpty == false && entry["method"] is String)
                #expect(entry["status"] is NSNumber && entry["ms"] is NSNumber && entry["bytes"] is NSNumber)
            }
            #expect(Set(requests.compactMap { $0["request"] as? String }).count == requests.count)
            let routes = requests.compactMap { $0["route"] as? String }
            #expect(routes.contains("/{city}/{plan}/actions/{…}") && routes.contains("/staff/sign-in"))
            #expect(routes.contains("/staff/plans/{plan}/rounds/{year}/reports/{action}"))
            for secret in ["himitsu", "HIMI", "朝の港", "kasumihama/plan"] {
                #expect(!run.text.contains(secret), "\(secret)")
            }
        }
    }

    @Test func `an entry for people is one line, and nothing in it is obeyed by a terminal`() throws {
        try Folder.with { folder in
            let logger = try Settings(options: [:], config: nil, environment: ["HOME": folder.url.path]).logger()
            // The program's own standard error, for as long as it takes.
            let kept = dup(2)
            let file = open(folder.path("err"), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
            dup2(file, 2)
            logger.warning(
                "目印 \u{1B}[2J\r消", metadata: ["error": "550 \u{9B}31m\n2026-01-01T00:00:00 info 偽の行\u{202E}"])
            logger.info("終\n")
            dup2(kept, 2)
            for descriptor in [kept, file] { close(descriptor) }
            let written = try String(contentsOf: folder.url("err"), encoding: .utf8)
            let lines = written.split(separator: "\n").filter { $0.contains("目印") || $0.contains("偽の行") }
            #expect(lines.count == 1, "\(written)")
            #expect(lines.first?.contains("目印 ␛[2J␍消") == true && lines.first?.contains("〈U+009B〉31m␊2026") == true)
            #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
            #expect(!written.unicodeScalars.contains("\u{202E}") && !written.contains("終␊"))
        }
    }

    /// Ten requests, the last two with a session.
    private let client = """
        import http.cookiejar, sys, urllib.error, urllib.parse, urllib.request as u

        class Stay(u.HTTPRedirectHandler):
            def redirect_request(self, *_):
                return None

        opener = u.build_opener(Stay, u.HTTPCookieProcessor(http.cookiejar.CookieJar()))

        def ask(path, **fields):
            data = urllib.parse.urlencode(fields).encode() if fields else None
            try:
                opener.open(sys.argv[1] + path, data, 30).read()
            except urllib.error.HTTPError as answer:
                answer.read()

        ask("/kasumihama/plan/search?q=himitsu-query")
        ask("/kasumihama/plan/actions/16")
        ask("/kasumihama/plan/divisions/himitsu-division.csv")
        ask("/himitsu-city/himitsu-plan")
        ask("/staff/code?code=HIMI-TSUU-HIMI-TSUU")
        ask("/staff/sign-in")
        ask("/staff/sign-in", login="himitsu-tanaka", password="himitsu-wrong", city="kasumihama")
        ask("/staff/sign-in", login="himitsu-tanaka", password="朝の港に白い船がつくころ", city="kasumihama")
        ask("/staff")
        ask("/staff/plans/himitsu-plan/rounds/2025/reports/himitsu-action", result="himitsu-text")
        """
}

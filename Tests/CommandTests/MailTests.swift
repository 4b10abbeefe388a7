import Foundation
import Japanese
import People
import Plan
import Programs
import Rounds
import Testing

@testable import Store

/// Mail by the built program and a real SMTP server on loopback.
struct MailCommandTests {
    private func withServer(_ work: (Folder, String) throws -> Void) throws {
        try Folder.with { folder in
            let script = Project.root.appendingPathComponent("Tests/MailTests/smtp-server.py").path
            try FileManager.default.createDirectory(at: folder.url("post"), withIntermediateDirectories: true)
            let server = try Program(Program.python, [script, folder.path("post"), "slow"])
            for _ in 0..<400 where !FileManager.default.fileExists(atPath: folder.path("post/port")) {
                Thread.sleep(forTimeInterval: 0.05)
            }
            let port = try String(contentsOf: folder.url("post/port"), encoding: .utf8)
            try withExtendedLifetime(server) { try work(folder, "127.0.0.1:\(port)") }
        }
    }

    @Test func `a test mail arrives, and what is wrong is said`() throws {
        try withServer { folder, server in
            let mail = ["HAKADORI_MAIL_SERVER": server, "HAKADORI_MAIL_SECURITY": "none"]
            let from = ["HAKADORI_MAIL_FROM": "企画課 <plans@city.example>"]
            let sent = try Run(
                ["mail", "test", "tanaka@city.example"], in: folder, environment: mail.merging(from) { $1 })
            #expect(sent.status == 0, "\(sent.messages)")
            let text = try String(contentsOf: folder.url("post/1.eml"), encoding: .utf8)
            #expect(text.contains("To: tanaka@city.example\r\nSubject: A test mail from Hakadori\r\n"))
            for (environment, status, words) in [
                (mail, 78, "mail-from"), ([:], 78, "not set up"),
                (["HAKADORI_MAIL_SERVER": "mail"], 78, "HOST:PORT"),
                (mail.merging(from) { $1 }.merging(["HAKADORI_MAIL_SERVER": "127.0.0.1:9"]) { $1 }, 69, "127.0.0.1:9"),
                (mail.merging(from) { $1 }.merging(["HAKADORI_MAIL_USER": "u"]) { $1 }, 78, "mail-user"),
            ] {
                let run = try Run(["mail", "test", "a@b.example"], in: folder, environment: environment)
                #expect(run.status == status && run.messages.contains(words), "\(run.messages)")
            }
        }
    }

    @Test func `two servers on one database send each message exactly once`() async throws {
        let box = try Folder()
        defer { box.remove() }
        let store = try await Store.open(DatabaseAddress(box.database))
        try await store.migrate(at: Date())
        let city = try #require(Slug("kasumihama"))
        let code = try #require(try await store.people.issueSetUpCode())
        let account = try await store.people.setUp(
            Municipality(slug: city, name: "霞浜市"), login: #require(Login("kanri")), name: "管理 一郎",
            password: "朝の港に白い船がつくころ", code: code, at: Date(timeIntervalSinceNow: 0))
        try await store.people.changeAccount(account.id, of: city, at: Date(), by: "x") {
            $0.email = EmailAddress("kanri@city.example")
        }
        for number in 1...8 {
            try await store.database.write { db in
                _ = try db.lock(city)
                var draft = LogDraft(cause: .review, at: Date(), by: "x")
                try db.enqueue(
                    MailDraft(to: account.id, subject: "お知らせ \(number)", body: "本文", key: "k\(number)"),
                    notTwiceWithin: nil, to: city, noting: &draft)
                _ = try db.append(draft, to: city)
            }
        }
        try await store.close()
        try withServer { folder, server in
            let run = try Run(
                shell: """
                    export HAKADORI_MAIL_SERVER=\(server) HAKADORI_MAIL_SECURITY=none HAKADORI_MAIL_FROM=plans@city.example
                    export HAKADORI_DATABASE=\(box.database)
                    hakadori serve --port 0 2>a.err & a=$!
                    hakadori serve --port 0 2>b.err & b=$!
                    for i in $(seq 200); do [ -e post/8.eml ] && break; sleep 0.1; done
                    sleep 1
                    kill -TERM $a $b; wait $a; echo "ended $?"; wait $b; echo "ended $?"
                    ls post | grep -c eml
                    grep -h '^Message-ID' post/*.eml | sort -u | wc -l
                    hakadori mail list kasumihama --format csv | grep -c ',sent,'
                    hakadori log verify | tail -1 | grep -o intact
                    """, in: folder)
            #expect(run.lines == ["ended 0", "ended 0", "8", "8", "8", "intact"], "\(run.text)\(run.messages)")
        }
    }
}

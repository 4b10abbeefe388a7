import Foundation
import Testing

/// Importing, publishing, taking back: what is kept and what the public sees.
struct KeepingTests {
    private let key = "kasumihama/plan"

    /// A folder with the sample sheet as plan.txt and a database of its own.
    private func withSample<Result>(_ work: (Folder) throws -> Result) throws -> Result {
        try Folder.with { folder in
            try FileManager.default.copyItem(atPath: Project.sample, toPath: folder.path("plan.txt"))
            return try work(folder)
        }
    }

    private func edit(_ folder: Folder, _ pairs: [(String, String)]) throws {
        var text = try String(contentsOf: folder.url("plan.txt"), encoding: .utf8)
        for (old, new) in pairs { text = text.replacing(old, with: new) }
        try text.write(to: folder.url("plan.txt"), atomically: true, encoding: .utf8)
    }

    @discardableResult
    private func hakadori(_ arguments: String..., in folder: Folder) throws -> Run {
        let run = try Run(arguments, in: folder)
        #expect(run.status == 0, "\(arguments): \(run.messages)")
        return run
    }

    @Test func `the log is shown by action, and the plan as it stood on a day`() throws {
        try withSample { folder in
            try hakadori("import", "plan.txt", "--to", key, in: folder)
            try edit(folder, [("整備延長：3.4km（累計）", "整備延長：3.6km（累計）")])
            try hakadori("import", "plan.txt", "--to", key, "--reason", "実績の訂正", "--publish", in: folder)
            let shown = try hakadori("log", "show", key, "--limit", "2", in: folder)
            #expect(shown.text.contains("3.4km") && shown.text.contains("3.6km") && shown.text.contains("実績の訂正"))
            let own = try hakadori(
                "log", "show", key, "--action", "16", "--cause", "import", "--format", "csv", in: folder)
            #expect(own.text.contains("整備延長：3.4km（累計）,整備延長：3.6km（累計）") && !own.text.contains("コミュニティバス"))
            #expect(try Run(["log", "show", key, "--action", "999"], in: folder).status == 66)
            #expect(try Run(["log", "show", key, "--cause", "whim"], in: folder).status == 64)
            #expect(try hakadori("show", key, "--on", "2999-12-31", in: folder).text.contains("霞浜市"))
            #expect(try Run(["show", key, "--on", "2020-01-01"], in: folder).status == 66)
            #expect(try Run(["show", key, "--on", "yesterday"], in: folder).status == 64)
            #expect(try Run(["show", key, "--on", "2020-01-01", "--edition", "1"], in: folder).status == 64)
        }
    }

    @Test func `an import shows what changes, and the same sheet again changes nothing`() throws {
        try withSample { folder in
            let first = try hakadori("import", "plan.txt", "--to", key, in: folder)
            #expect(first.text.contains(/actions added +32\n/))
            #expect(first.messages.contains("hakadori publish \(key)"))
            let second = try hakadori("import", "plan.txt", "--to", key, in: folder)
            #expect(second.output.isEmpty)
            #expect(second.messages.contains("nothing changes"))
            #expect(try hakadori("log", "export", in: folder).lines.count == 2, "the city and one import")
        }
    }

    @Test func `a sheet that would undo what people did needs a word for it`() throws {
        try withSample { folder in
            try hakadori("import", "plan.txt", "--to", key, in: folder)
            try hakadori("account", "add", "kasumihama/sato", "--name", "佐藤 次郎", in: folder)
            try hakadori("account", "grant", "kasumihama/sato", "--role", "coordinator", in: folder)
            try hakadori("round", "open", key, "2025", "--as", "sato", in: folder)
            try hakadori("round", "close", key, "2025", "--as", "sato", "--unfinished", in: folder)
            let log = try hakadori("log", "export", in: folder).text
            let shown = try hakadori("import", "plan.txt", "--to", key, "--dry-run", in: folder)
            let name = "~ last reported year: FY2025 → FY2024 (佐藤 次郎 <sato>, "
            #expect(shown.messages.contains("--overwrite") && shown.messages.contains(name), "\(shown.messages)")
            let refused = try Run(["import", "plan.txt", "--to", key], in: folder)
            #expect(refused.status == 75 && refused.messages.contains(name), "\(refused.messages)")
            #expect(refused.messages.contains("hakadori: This sheet would undo"))
            #expect(try hakadori("log", "export", in: folder).text == log)
            let japanese = try Run(["import", "plan.txt", "--to", key], language: "ja_JP.UTF-8", in: folder)
            #expect(japanese.status == 75 && japanese.messages.contains("（佐藤 次郎 <sato>、"), "\(japanese.messages)")
            #expect(japanese.messages.contains("何も取り込んでいません。"))
            #expect(try Run(["import", "--undo", key, "--overwrite"], in: folder).status == 64)
            try hakadori("import", "plan.txt", "--to", key, "--overwrite", in: folder)
            let again = try hakadori("import", "plan.txt", "--to", key, in: folder)
            #expect(again.messages.contains("nothing changes"))
        }
    }

    @Test func `only showing writes nothing, and needs no database`() throws {
        try withSample { folder in
            let shown = try hakadori("import", "plan.txt", "--to", key, "--dry-run", in: folder)
            #expect(shown.text.contains(/actions added +32\n/))
            #expect(folder.names == ["plan.txt"])
            let done = try hakadori("import", "plan.txt", "--to", key, in: folder)
            #expect(done.text == shown.text)
            try edit(folder, [("一時預かりの予約のオンライン化", "一時預かりの予約の電子化")])
            let next = try hakadori("import", "plan.txt", "--to", key, "--dry-run", in: folder)
            #expect(next.text.contains("~ action 4「一時預かりの予約の電子化」 name: 一時預かりの予約のオンライン化 → "))
            #expect(try hakadori("show", key, "4", in: folder).text.contains("オンライン化"))
        }
    }

    @Test func `what an import changes of one action stands together, also what goes of it`() throws {
        try withSample { folder in
            try hakadori("import", "plan.txt", "--to", key, in: folder)
            let name = "一時預かりの予約の電子化"
            try edit(
                folder,
                [
                    ("一時預かりの予約のオンライン化", name), ("保育課、情報推進課", "保育課"),
                    ("整備延長：3.4km（累計）", "整備延長：3.6km（累計）"),
                ])
            let lines = try hakadori("import", "plan.txt", "--to", key, "--dry-run", in: folder).lines
            let first = try #require(lines.firstIndex { $0.hasPrefix("~ action 4「\(name)」 name: ") })
            #expect(lines[first + 1] == "- action 4「\(name)」 division「情報推進課」")
            #expect(lines.dropFirst(first + 2).contains { $0.hasPrefix("~ action 16") && $0.contains("3.6km") })
        }
    }

    @Test func `only the first changes are listed unless all are asked for`() throws {
        try withSample { folder in
            let some = try hakadori("import", "plan.txt", "--to", key, "--dry-run", in: folder)
            let all = try hakadori("import", "plan.txt", "--to", key, "--dry-run", "--all", in: folder)
            let isChange = { (line: String) in "+-~".contains(line.first ?? " ") }
            #expect(some.lines.filter(isChange).count == 20)
            let more = try #require(some.text.firstMatch(of: /(\d+) more; list all with --all/))
            #expect(all.lines.filter(isChange).count == 20 + (Int(more.output.1) ?? 0))
        }
    }

    @Test func `an undo brings back what stood there, and the log says so`() throws {
        try withSample { folder in
            try hakadori("import", "plan.txt", "--to", key, in: folder)
            let before = try hakadori("export", key, "--to", "txt", in: folder).output
            try edit(folder, [("概ね達成", "達成")])
            try hakadori("import", "plan.txt", "--to", key, "--reason", "再点検", in: folder)
            #expect(try hakadori("export", key, "--to", "txt", in: folder).output != before)
            let undone = try hakadori("import", "--undo", key, in: folder)
            #expect(undone.text.contains("◎ 達成 → ○ 概ね達成"))
            #expect(try hakadori("export", key, "--to", "txt", in: folder).output == before)
            let log = try hakadori("log", "export", in: folder).text
            #expect(log.contains("\"cause\":\"undo\"") && log.contains("再点検") && log.contains("\"by\":\"tester\""))
            #expect(try hakadori("log", "verify", in: folder).text.contains("intact"))
            try hakadori("import", "--undo", key, in: folder)
            #expect(try Run(["import", "--undo", key], in: folder).status == 66)
            #expect(try Run(["show", key], in: folder).status == 66)
        }
    }

    @Test func `what is published stays byte for byte, whatever happens afterwards`() throws {
        try withSample { folder in
            let published = try hakadori("import", "plan.txt", "--to", key, "--publish", in: folder)
            let hash = try #require(published.messages.firstMatch(of: /SHA-256 ([0-9a-f]{64})/)).output.1
            let edition = try hakadori("export", key, "--to", "json", "--edition", "1", "-o", "1.json", in: folder)
            #expect(edition.output.isEmpty)
            let sum = try Run(shell: "sha256sum 1.json", in: folder)
            #expect(sum.text.hasPrefix(hash), "\(sum.text)")
            try edit(folder, [("概ね達成", "達成")])
            try hakadori("import", "plan.txt", "--to", key, in: folder)
            try hakadori("publish", key, in: folder)
            try hakadori("import", "--undo", key, in: folder)
            try hakadori("import", "--undo", key, in: folder)
            let again = try hakadori("export", key, "--to", "json", "--edition", "1", in: folder)
            #expect(again.output == (try Data(contentsOf: folder.url("1.json"))))
            let none = try Run(["export", key, "--to", "json", "--edition", "3"], in: folder)
            #expect(none.status == 66 && none.messages.contains("the latest is 2"))
        }
    }

    @Test func `publishing what is published already does nothing`() throws {
        try withSample { folder in
            try hakadori("import", "plan.txt", "--to", key, "--publish", in: folder)
            let again = try hakadori("publish", key, in: folder)
            #expect(again.messages.contains("nothing to publish"))
            #expect(try Run(["publish", "kasumihama/other"], in: folder).status == 66)
        }
    }

    @Test func `search looks at what is published`() throws {
        try withSample { folder in
            try hakadori("import", "plan.txt", "--to", key, in: folder)
            #expect(try hakadori("search", "図書", in: folder).output.isEmpty)
            try hakadori("publish", key, in: folder)
            let found = try hakadori("search", "図書", "--format", "json", in: folder)
            let rows = try #require(try JSONSerialization.jsonObject(with: found.output) as? [[String: String]])
            #expect(rows.map { $0["number"] } == ["8", "9"])
            #expect(rows.allSatisfy { $0["passage"]?.contains("図書") == true })
            #expect(try hakadori("search", "ａｉ", in: folder).text == (try hakadori("search", "AI", in: folder).text))
            #expect(try hakadori("search", "図書", "--plan", "kasumihama/other", in: folder).output.isEmpty)
            let inPlan = try hakadori("search", key, "図書", "--format", "json", in: folder)
            #expect(inPlan.output == found.output && inPlan.messages.contains("“図書”"))
            #expect(try hakadori("search", "kasumihama/other", "図書", in: folder).output.isEmpty, "words, like and/or")
        }
    }

    @Test func `a sheet of another city is refused`() throws {
        try withSample { folder in
            try hakadori("import", "plan.txt", "--to", key, in: folder)
            try edit(folder, [("霞浜市", "別浜市")])
            let run = try Run(["import", "plan.txt", "--to", "kasumihama/other"], in: folder)
            #expect(run.status == 65)
            #expect(run.messages.contains("別浜市") && run.messages.contains("霞浜市"))
            #expect(try hakadori("plans", "--format", "csv", in: folder).lines.count == 1)
        }
    }

    @Test func `a database that does not answer is said before anything of the sheet`() throws {
        try withSample { folder in
            for option in ["--publish", "--dry-run"] {
                let run = try Run(
                    ["import", "plan.txt", "--to", key, option, "--database", "postgres://127.0.0.1:1/none"], in: folder
                )
                #expect(run.status == 69, "\(run.messages)")
                #expect(run.messages.split(separator: "\n").count == 1 && run.output.isEmpty, "\(run.messages)")
            }
        }
    }

    @Test func `a sheet that names no city needs a name`() throws {
        try withSample { folder in
            try edit(folder, [("地方公共団体名\t霞浜市\n", ""), ("全国地方公共団体コード\t492019\n", "")])
            let run = try Run(["import", "plan.txt", "--to", key], in: folder)
            #expect(run.status == 64 && run.messages.contains("--city-name"))
            #expect(!run.messages.contains("reading note"), "the reason stands alone")
            try hakadori(
                "import", "plan.txt", "--to", key, "--city-name", "なぎさ市", "--city-code", "492019", in: folder)
            #expect(try hakadori("plans", in: folder).text.contains("なぎさ市"))
        }
    }

    @Test func `a plan and an action can be looked at`() throws {
        try withSample { folder in
            try hakadori("import", "plan.txt", "--to", key, in: folder)
            let plan = try Run(["show", key], language: "ja_JP.UTF-8", in: folder)
            try expectGolden(plan.text, "show-plan.ja.txt")
            let action = try Run(["show", key, "１７"], in: folder)
            try expectGolden(action.text, "show-action.en.txt")
            let rows = try hakadori("show", key, "--format", "csv", in: folder)
            #expect(rows.text.components(separatedBy: "\r\n").count == 1 + 32 * 3 + 1)
            let missing = try Run(["show", key, "99"], in: folder)
            #expect(missing.status == 66 && missing.messages.contains("from 1 to 32"))
        }
    }

    @Test func `a log that was tampered with is found out`() throws {
        try withSample { folder in
            try hakadori("import", "plan.txt", "--to", key, "--publish", "--database", "sqlite:a.sqlite", in: folder)
            let tampered = try Run(
                shell: """
                    python3 - <<'END'
                    import sqlite3
                    with sqlite3.connect("a.sqlite") as db:
                        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                            db.execute(f'DROP TRIGGER "{name}"')
                        db.execute("UPDATE action SET name = '別の名前' WHERE number = '3'")
                    END
                    """, in: folder)
            #expect(tampered.status == 0, "\(tampered.messages)")
            let run = try Run(["log", "verify", "--database", "sqlite:a.sqlite"], in: folder)
            #expect(run.status == 65)
            #expect(run.text.contains("broken") && run.messages.hasPrefix("hakadori: "))
        }
    }

    @Test func `the log's head is shown, saved, and compared with later`() throws {
        try withSample { folder in
            try hakadori("import", "plan.txt", "--to", key, in: folder)
            try hakadori("log", "export", "-o", "early.jsonl", in: folder)
            let before = try hakadori("log", "verify", in: folder)
            try before.output.write(to: folder.url("head.txt"))
            try hakadori("publish", key, in: folder)
            let log = try hakadori("log", "export", in: folder).lines
            let hash = try #require(log.last?.firstMatch(of: /"hash":"([0-9a-f]{64})"/)).output.1
            let now = try hakadori("log", "verify", "--format", "json", in: folder)
            #expect(now.text.contains("\"head\": \"\(hash)\"") && now.text.contains("\"city\": \"kasumihama\""))
            for file in ["early.jsonl", "head.txt"] {
                try hakadori("log", "verify", "--against", file, in: folder)
            }
            try Data("kasumihama 2 \(hash)\n".utf8).write(to: folder.url("other.txt"))
            let other = try Run(["log", "verify", "--against", "other.txt"], in: folder)
            #expect(other.status == 65 && other.messages.contains("Entry 2") && other.text.contains("broken"))
            let edited = try String(contentsOf: folder.url("early.jsonl"), encoding: .utf8)
                .replacing("\"by\":\"tester\"", with: "\"by\":\"nobody\"")
            try Data(edited.utf8).write(to: folder.url("edited.jsonl"))
            for (file, status, words) in [
                ("edited.jsonl", 65, "Line 1 of"), ("plan.txt", 65, "no head"), ("none.txt", 66, "none.txt"),
            ] {
                let run = try Run(["log", "verify", "--against", file], in: folder)
                #expect(run.status == status && run.messages.contains(words), "\(file): \(run.messages)")
            }
            #expect(try Run(["log", "verify", "--city", "minato"], in: folder).status == 66)
        }
    }

    @Test func `an edition is taken down, once, with a reason and a yes`() throws {
        try withSample { folder in
            try hakadori("import", "plan.txt", "--to", key, "--publish", in: folder)
            try edit(folder, [("一時預かりの予約のオンライン化", "山田太郎氏の予約")])
            try hakadori("import", "plan.txt", "--to", key, "--publish", in: folder)
            let retract = ["retract", key, "2", "--reason", "個人情報の誤掲載"]
            for (arguments, status, words) in [
                (["retract", key, "2"], 64, "reason"), (["retract", key, "2", "--reason", " ", "--yes"], 64, "reason"),
                (retract, 64, "--yes"), (["retract", key, "9", "--reason", "x", "--yes"], 66, "no edition 9"),
            ] as [([String], Int32, String)] {
                let run = try Run(arguments, in: folder)
                #expect(run.status == status && run.messages.contains(words), "\(arguments): \(run.messages)")
            }
            #expect(try hakadori("search", "山田", in: folder).text.contains("山田太郎氏の予約"))
            let done = try Run(retract + ["--yes"], in: folder)
            #expect(done.status == 0 && done.messages.contains("reads edition 1"), "\(done.messages)")
            #expect(done.messages.contains("still holds every text") && done.messages.contains("of the change log"))
            #expect(try hakadori("search", "山田", in: folder).output.isEmpty)
            let again = try Run(retract + ["--yes"], in: folder)
            #expect(again.status == 65 && again.messages.contains("was taken down"))
            let export = try Run(["export", key, "--to", "json", "--edition", "2"], in: folder)
            #expect(export.status == 66 && export.messages.contains("個人情報の誤掲載") && export.output.isEmpty)
            #expect(try Run(["publish", key], in: folder).status == 65)
            #expect(try hakadori("log", "show", key, "--cause", "retraction", in: folder).text.contains("個人情報の誤掲載"))
            #expect(try hakadori("log", "verify", in: folder).text.contains("intact"))
            try edit(folder, [("山田太郎氏の予約", "予約の電子化")])
            #expect(
                try hakadori("import", "plan.txt", "--to", key, "--publish", in: folder).messages.contains("edition 3"))
        }
    }

    @Test func `a city whose row was deleted is found`() throws {
        try withSample { folder in
            try hakadori("import", "plan.txt", "--to", key, "--database", "sqlite:a.sqlite", in: folder)
            let tampered = try Run(
                shell: """
                    python3 - <<'END'
                    import sqlite3
                    with sqlite3.connect("a.sqlite") as db: db.execute("DELETE FROM municipality")
                    END
                    """, in: folder)
            #expect(tampered.status == 0, "\(tampered.messages)")
            let run = try Run(["log", "verify", "--database", "sqlite:a.sqlite"], in: folder)
            #expect(run.status == 65 && run.messages.contains("which is not there"), "\(run.messages)")
        }
    }

    @Test(.enabled(if: Project.realSheet != nil, "the real sheet does not stand beside this checkout"))
    func `the real sheet goes in once, comes out equal, and is told from a city's name alone`() throws {
        try Folder.with { folder in
            let sheet = Project.realSheet ?? ""
            let nameless = try Run(["import", sheet, "--to", "musashino/dx-7"], in: folder)
            #expect(nameless.status == 64 && nameless.messages.contains("--city-name"))
            let first = try hakadori(
                "import", sheet, "--to", "musashino/dx-7", "--city-name", "武蔵野市", "--city-code", "132039", "--publish",
                in: folder)
            #expect(first.text.contains(/actions added +42\n/))
            #expect(try hakadori("import", sheet, "--to", "musashino/dx-7", in: folder).output.isEmpty)
            try hakadori(
                "export", "musashino/dx-7", "--to", "json", "--edition", "1", "-o", "plan.json", in: folder)
            #expect(try hakadori("import", "plan.json", "--to", "musashino/dx-7", in: folder).output.isEmpty)
            let kept = try hakadori("export", "musashino/dx-7", "--to", "csv", in: folder)
            let read = try hakadori("convert", "plan.json", "--to", "csv", in: folder)
            #expect(kept.output == read.output)
        }
    }

    @Test(.enabled(if: Self.server != nil, "no PostgreSQL server: HAKADORI_TEST_POSTGRES names none"))
    func `PostgreSQL keeps it as SQLite does`() throws {
        try withSample { folder in
            let server = Self.server ?? ""
            let name = "commands_\(UUID().uuidString.prefix(8).lowercased())"
            let made = try Run(shell: "psql -q '\(server)' -c 'CREATE DATABASE \(name)'", in: folder)
            #expect(made.status == 0, "\(made.messages)")
            defer { _ = try? Run(shell: "psql -q '\(server)' -c 'DROP DATABASE \(name) WITH (FORCE)'", in: folder) }
            let address = server.replacing(/\/[^\/]*$/, with: "/\(name)")
            let early = try Run(["plans", "--database", address], in: folder)
            #expect(early.status == 69 && early.messages.contains("hakadori migrate"), "\(early.messages)")
            for database in [address, folder.database] {
                for arguments in [
                    ["migrate"], ["import", "plan.txt", "--to", key, "--publish"], ["import", "--undo", key],
                    ["log", "verify"],
                ] {
                    let run = try Run(arguments + ["--database", database], in: folder)
                    #expect(run.status == 0, "\(arguments): \(run.messages)")
                }
            }
            let export = ["export", key, "--to", "json", "--edition", "1", "--database"]
            let kept = try Run(export + [address], in: folder)
            let same = try Run(export + [folder.database], in: folder)
            #expect(kept.status == 0 && kept.output == same.output)
        }
    }

    private static let server = ProcessInfo.processInfo.environment["HAKADORI_TEST_POSTGRES"]

    /// The people and files that the examples of the help name.
    private func prepare(_ folder: Folder, for command: String) throws {
        let files = [
            "account password": ("password.txt", "朝の港に白い船がつくころ\n"), "quantities": ("results.txt", "受付件数：約6万4千件\n"),
            "map": ("list.xlsx", "施策,指標名,単位,令和5年度目標,令和5年度実績\n安全,街路灯,基,10,11\n安全,防犯灯,基,20,18\n"),
            "account import": ("transfers.csv", "利用者名,氏名,課,役割,計画,年度\r\ntanaka,田中 花子,道路河川課,担当者,,2026\r\n"),
        ]
        if let (name, text) = files[command] { try text.write(to: folder.url(name), atomically: true, encoding: .utf8) }
        if command == "log verify" { try hakadori("log", "export", "-o", "log-2026-04.jsonl", in: folder) }
        if command == "convert" { _ = try Run(shell: "mkdir cards && cp plan.txt cards/", in: folder) }
        if command == "restore" { try hakadori("backup", "2026-11-24.backup", in: folder) }
        if command.hasPrefix("round") { return try prepareRound(folder, for: command) }
        let onPeople = ["account disable", "account unlock", "account password", "account grant", "account revoke"]
        guard onPeople.contains(command) else { return }
        for (login, name) in [("tanaka", "田中 花子"), ("sato", "佐藤 次郎"), ("mori", "森 千春")] {
            try hakadori("account", "add", "kasumihama/\(login)", "--name", name, in: folder)
            guard command != "account grant" else { continue }
            try hakadori(
                "account", "grant", "kasumihama/\(login)", "--role", "reporter", "--division", "道路河川課", in: folder)
        }
    }

    /// The office's person, and the round as it must stand before the command.
    private func prepareRound(_ folder: Folder, for command: String) throws {
        try hakadori("account", "add", "kasumihama/sato", "--name", "佐藤 次郎", in: folder)
        try hakadori("account", "grant", "kasumihama/sato", "--role", "coordinator", in: folder)
        guard !["round", "round open"].contains(command) else { return }
        try hakadori("round", "open", key, "2025", "--as", "sato", "--opens-on", "2026-04-15", in: folder)
        if command == "round take" {
            try hakadori("round", "workbooks", key, "2025", "--output", "returned", in: folder)
        }
        guard command == "round reopen" else { return }
        try hakadori("round", "close", key, "2025", "--as", "sato", "--unfinished", in: folder)
    }

    @Test func `what the help promises works`() throws {
        for command in try CommandTree().commands {
            try withSample { folder in
                if command.name != "import" { try hakadori("import", "plan.txt", "--to", key, "--publish", in: folder) }
                try prepare(folder, for: command.name)
                // A backslash carries an example on to the next line.
                let discussion = command.discussion.replacing(/\ \\\n +/, with: " ")
                for line in discussion.split(separator: "\n") where line.hasPrefix("  ") {
                    // Serving does not end, and another database or a mail server may not be there.
                    if ["hakadori serve", "postgres:", "mail test"].contains(where: line.contains) { continue }
                    let run = try Run(shell: String(line), in: folder)
                    // What the sample's oddities make of check.
                    let expected: Set<Int32> = command.name == "check" ? [0, 1] : [0]
                    #expect(expected.contains(run.status), "\(command.name):\(line): \(run.messages)")
                }
            }
        }
    }
}

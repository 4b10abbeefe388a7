import Foundation
import Testing

struct StreamTests {
    @Test func `a file is written whole or not at all`() throws {
        try Folder.with { folder in
            try "before".write(to: folder.url("plan.json"), atomically: true, encoding: .utf8)
            // A disk that is full after 4 KB.
            let run = try Run(
                shell: "ulimit -f 4; trap '' XFSZ; hakadori convert '\(Project.sample)' --to json -o plan.json",
                in: folder)
            #expect(run.status == 74, "\(run.messages)")
            #expect(try String(contentsOf: folder.url("plan.json"), encoding: .utf8) == "before")
            #expect(folder.names == ["plan.json"])
            let again = try Run(["convert", Project.sample, "--to", "json", "-o", "plan.json"], in: folder)
            #expect(again.status == 0 && again.output.isEmpty)
            #expect(folder.names == ["plan.json"])
            #expect(try Data(contentsOf: folder.url("plan.json")).count > 10_000)
        }
    }

    /// A sheet whose texts would clear the screen, ring, and turn the direction of what follows.
    private static let obeyed = """
        計画名,緑の計画\u{1B}[2J
        施策,番号,取組,担当課,令和5年度目標,令和5年度評価,令和5年度実績,備考
        守る,1,見回り\u{1B}]0;題\u{7},防災課\u{9B}31m,点検：10回\u{202E},達成\u{1B}[0m,点検：\u{1B}[31m8回\u{7F},メモ\u{1B}[H
        守る,2,備え,防災課,点検：4回,未達成,点検：5回,
        """

    @Test(arguments: [
        ["check", "sheet.csv"], ["indicators", "sheet.csv"],
        ["convert", "sheet.csv", "--to", "xlsx", "-o", "/dev/null", "--notes"], ["check", "a\u{1B}[31m.csv"],
        ["import", "sheet.csv", "--to", "kasumi/plan", "--city-name", "霞\u{1B}[2J市"],
        ["plans"], ["show", "kasumi/plan"],
        ["search", "kasumi/plan", "点検"], ["log", "show"],
        ["round", "show\u{1B}[31m"],
    ])
    func `nothing that a terminal would obey reaches it`(arguments: [String]) throws {
        try Folder.with { folder in
            try Self.obeyed.write(to: folder.url("sheet.csv"), atomically: true, encoding: .utf8)
            if ["plans", "show", "search", "log"].contains(arguments[0]) {
                let kept = try Run(
                    ["import", "sheet.csv", "--to", "kasumi/plan", "--city-name", "霞\u{1B}[2J市"],
                    in: folder)
                #expect(kept.status == 0, "\(kept.messages)")
            }
            let run = try Run(arguments, in: folder)
            for scalar in (run.text + run.messages).unicodeScalars where scalar != "\n" && scalar != "\t" {
                #expect(
                    scalar.properties.generalCategory != .control && scalar != "\u{202E}", "\(run.text) \(run.messages)"
                )
            }
        }
    }

    @Test func `a file written as data keeps its control characters`() throws {
        try Folder.with { folder in
            try Self.obeyed.write(to: folder.url("sheet.csv"), atomically: true, encoding: .utf8)
            let run = try Run(["convert", "sheet.csv", "--to", "json"], in: folder)
            #expect(run.text.contains("見回り\\u001b]0;題\\u0007") && run.text.contains("点検：10回\u{202E}"))
        }
    }

    @Test func `what a file cannot give back is named beside it`() throws {
        let csv = try Run(["convert", Project.sample, "--to", "csv"], language: "ja_JP.UTF-8")
        #expect(csv.messages.contains("取り込み直しても、次のものは元どおりになりません") && csv.messages.contains("--to json"))
        let json = try Run(["convert", Project.sample, "--to", "json"], language: "ja_JP.UTF-8")
        #expect(!json.messages.contains("取り込み直しても"))
    }

    @Test func `a link is written through, and a device too`() throws {
        try Folder.with { folder in
            let run = try Run(
                shell: """
                    ln -s real.json link.json
                    hakadori convert '\(Project.sample)' --to json -o link.json
                    hakadori convert '\(Project.sample)' --to json -o /dev/null
                    hakadori convert '\(Project.sample)' --to json -o /dev/stdout | cmp - real.json
                    """, in: folder)
            #expect(run.status == 0, "\(run.messages)")
            #expect(folder.names == ["link.json", "real.json"])
        }
    }

    @Test func `a reader that goes away ends the run quietly`() throws {
        try Folder.with { folder in
            for before in ["", "trap '' PIPE; "] {
                let run = try Run(
                    shell: "\(before)hakadori convert '\(Project.sample)' --to json | head -c 10; "
                        + "echo; echo ${PIPESTATUS[0]}", in: folder)
                #expect(run.lines.last == "141" || run.lines.last == "0", "\(run.text)")
                #expect(!run.messages.contains("hakadori:"), "\(run.messages)")
            }
        }
    }

    @Test func `a full device is an error of output`() throws {
        let run = try Run(shell: "hakadori settings > /dev/full", in: Folder())
        #expect(run.status == 74)
        #expect(run.messages.hasPrefix("hakadori: "))
    }

    @Test func `nothing says how far it is when nobody is looking`() throws {
        let run = try Run(["convert", Project.sample, "--to", "json"])
        #expect(!run.messages.contains("…\n"))
    }
}

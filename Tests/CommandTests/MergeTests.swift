import Foundation
import Testing

/// `hakadori import --merge`: sheets that come back.
struct MergeTests {
    private let key = "mine/eco"

    private static func form(_ rows: [[String]] = []) -> String {
        let blank = [
            ["1 電気", "1-1", "防犯灯", "環境課", "60基", "", ""], ["1 電気", "1-2", "断熱", "環境課、産業課", "15件", "", ""],
            ["2 草原", "2-1", "手入れ", "産業課", "12ha", "", ""],
        ]
        let heads = ["基本方針", "番号", "取組", "担当課", "令和6年度目標", "令和6年度評価", "令和6年度実績"]
        let legend = "評価区分　◎ 上回った　○ 届いた　△ 届かなかった（理由を記入）　－ 評価しない"
        let lines = [["峰町環境計画 令和6年度の照会"], [legend], heads] + (rows.isEmpty ? blank : rows)
        return lines.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
    }

    private func withForm(_ work: (Folder, ([String]) throws -> Run) throws -> Void) throws {
        try Folder.with { folder in
            func run(_ arguments: [String]) throws -> Run {
                try Run(arguments, in: folder, environment: ["HAKADORI_DATABASE": folder.database])
            }
            try Self.form().write(to: folder.url("form.txt"), atomically: true, encoding: .utf8)
            let first = try run(["import", "form.txt", "--to", key, "--city-name", "峰町"])
            #expect(first.status == 0, "\(first.messages)")
            try work(folder, run)
        }
    }

    @Test func `answers are taken, and what two of them say is asked about`() throws {
        try withForm { folder, run in
            let answers = [
                "a.txt": [
                    ["1 電気", "1-1", "防犯灯", "環境課", "60基", "◎", "72基"],
                    ["1 電気", "1-2", "断熱", "環境課、産業課", "15件", "△", "9件"],
                    ["1 電気", "新規", "油の回収", "環境課", "", "", ""],
                ],
                "b.txt": [
                    ["2 草原", "2月1日", "手入れ", "産業課", "12ha", "概ね○", "10ha"],
                    ["1 電気", "1月2日", "断熱", "環境課、産業課", "15件", "△", "9件（うち3件）"],
                ],
            ]
            for (name, rows) in answers {
                try Self.form(rows).write(to: folder.url(name), atomically: true, encoding: .utf8)
            }
            let first = try run(["import", "a.txt", "--to", key, "--merge", "ask"])
            #expect(first.status == 0 && first.messages.contains("New, and not taken: 1"), "\(first.messages)")
            #expect(first.messages.contains("油の回収") && first.messages.contains("Not in the sheet, and kept: 2"))
            let second = try run(["import", "b.txt", "--to", key, "--merge", "ask"])
            #expect(second.messages.contains("Changed both in the sheet and in the plan: 1"), "\(second.messages)")
            #expect(second.messages.contains("plan: 9件") && second.messages.contains("sheet: 9件（うち3件）"))
            #expect(second.messages.contains("概ね○") && second.messages.contains("not taken: 1"))
            let table = try run(["export", key, "--to", "csv"])
            #expect(table.text.contains("72基") && table.text.contains("10ha") && !table.text.contains("うち3件"))
            #expect(!table.text.contains("月") && !table.text.contains("油の回収"))
            // Decided: the sheet's.
            let decided = try run(["import", "b.txt", "--to", key, "--merge", "theirs"])
            #expect(decided.status == 0 && decided.text.contains("9件 → 9件（うち3件）"), "\(decided.messages)")
        }
    }

    @Test func `a file of another system changes its own field by number, and nothing else`() throws {
        try withForm { folder, run in
            try "事業コード,令和6年度 決算額（千円）\n2-1,2500\n9-9,7\n".write(
                to: folder.url("costs.csv"), atomically: true, encoding: .utf8)
            let taken = try run(["import", "costs.csv", "--to", key, "--merge", "ask"])
            #expect(taken.status == 0, "\(taken.messages)")
            #expect(taken.messages.contains("Rows that the plan has not, left out: 1"), "\(taken.messages)")
            #expect(
                taken.text.contains("+ own field「決算額（千円）」") && taken.text.contains("(blank) → 2500"), "\(taken.text)")
            #expect(taken.lines.count { $0.hasPrefix("~") || $0.hasPrefix("-") } == 1, "\(taken.text)")
        }
    }

    @Test func `what the sheet has not goes only with --missing drop`() throws {
        try withForm { folder, run in
            let rows = [["1 電気", "1-1", "防犯灯", "環境課", "", "", ""]]
            try Self.form(rows).write(to: folder.url("a.txt"), atomically: true, encoding: .utf8)
            let kept = try run(["import", "a.txt", "--to", key, "--merge", "ours", "--dry-run"])
            #expect(kept.status == 0 && kept.text.isEmpty, "\(kept.text)")
            let dropped = try run(["import", "a.txt", "--to", key, "--merge", "ours", "--missing", "drop", "--dry-run"])
            #expect(dropped.text.contains("actions removed          2"), "\(dropped.text)")
        }
    }

    @Test func `--missing and --origin go with --merge, and the plan must be there`() throws {
        try withForm { _, run in
            for (arguments, status) in [
                (["--to", key, "--missing", "drop"], 64), (["--to", key, "--origin", "1"], 64),
                (["--to", "mine/other", "--merge", "ask"], 66), (["--to", key, "--merge", "ask", "--origin", "7"], 64),
            ] {
                let refused = try run(["import", "form.txt"] + arguments)
                #expect(Int(refused.status) == status, "\(arguments): \(refused.messages)")
            }
        }
    }

    @Test func `what was written out comes in again and changes nothing`() throws {
        try withForm { folder, run in
            for (form, name) in [(["csv"], "o.csv"), (["xlsx"], "o.xlsx"), (["csv", "--encoding", "cp932"], "s.csv")] {
                let out = try run(["export", key, "--output", name, "--to"] + form)
                #expect(out.status == 0, "\(out.messages)")
                let back = try run(["import", name, "--to", key, "--merge", "ask"])
                #expect(back.status == 0 && back.text.isEmpty, "\(name): \(back.text) \(back.messages)")
                #expect(!back.messages.contains("to review") && !back.messages.contains("kept: "), "\(back.messages)")
            }
            _ = try run(["export", key, "--output", "o.txt", "--to", "txt"])
            let text = try run(["import", "o.txt", "--to", key, "--merge", "ask"])
            #expect(
                text.status == 65 && text.messages.contains("no plan can be read from “the text”"), "\(text.messages)")
        }
    }

    @Test func `what the merge does not take is not said to be taken`() throws {
        try withForm { folder, run in
            let rows = [["2 草原", "2月1日", "手入れ", "産業課", "12ha", "概ね○", "10ha"]]
            try Self.form(rows).write(to: folder.url("b.txt"), atomically: true, encoding: .utf8)
            let taken = try run(["import", "b.txt", "--to", key, "--merge", "ask", "--notes"])
            #expect(taken.messages.contains("not taken: 1") && !taken.messages.contains("added to the scale"))
            #expect(!taken.messages.contains("is a day"), "\(taken.messages)")
        }
    }
}

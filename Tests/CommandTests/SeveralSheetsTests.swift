import Foundation
import Testing

/// Several files and folders as one plan.
struct SeveralSheetsTests {
    private static func card(_ number: String, _ name: String, division: String = "公園課") -> String {
        [
            "令和6年度　評価シート", "整理番号\t\(number)\t担当課\t\(division)", "事務事業名\t\(name)", "施策\t1 緑をふやす",
            "事業の目的\t緑をふやす。", "一次評価\tB\t概ね計画どおり。", "今後の方向性\t□拡大　☑継続",
        ].joined(separator: "\n")
    }

    private func document(_ run: Run) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any], "\(run.messages)")
    }

    @Test func `a folder of cards is one plan, in the order of their numbers`() throws {
        try Folder.with { folder in
            try FileManager.default.createDirectory(at: folder.url("個票"), withIntermediateDirectories: true)
            for (file, number, name) in [("b.txt", "1-1", "植替え"), ("a.txt", "2-1", "清掃"), ("c.tsv", "1-2", "助成")] {
                try Self.card(number, name).write(to: folder.url("個票/\(file)"), atomically: true, encoding: .utf8)
            }
            try "x".write(to: folder.url("個票/~$a.txt"), atomically: true, encoding: .utf8)
            try "x".write(to: folder.url("個票/memo.md"), atomically: true, encoding: .utf8)
            let run = try Run(["convert", "個票", "--to", "json"], in: folder)
            #expect(run.status == 0, "\(run.messages)")
            let actions = try #require(try document(run)["actions"] as? [[String: Any]])
            #expect(actions.map { $0["number"] as? String } == ["1-1", "1-2", "2-1"])
            let named = try Run(["convert", "個票/b.txt", "個票/a.txt", "個票/c.tsv", "--to", "json"], in: folder)
            #expect(named.output == run.output)
        }
    }

    @Test func `of several files the one at fault is named`() throws {
        try Folder.with { folder in
            try Self.card("1", "植替え").write(to: folder.url("a.txt"), atomically: true, encoding: .utf8)
            try Data("%PDF-1.7".utf8).write(to: folder.url("b.csv"))
            let run = try Run(["convert", "a.txt", "b.csv", "--to", "json"], in: folder)
            #expect(run.status == 65)
            #expect(run.messages.contains("“b.csv”") && run.messages.contains("PDF"), "\(run.messages)")
        }
    }

    @Test func `a plan document is a plan by itself`() throws {
        try Folder.with { folder in
            try Self.card("1", "植替え").write(to: folder.url("a.txt"), atomically: true, encoding: .utf8)
            let document = try Run(["convert", Project.sample, "--to", "json", "-o", "b.json"], in: folder)
            #expect(document.status == 0, "\(document.messages)")
            let run = try Run(["convert", "a.txt", "b.json", "--to", "json"], in: folder)
            #expect(run.status == 65 && run.messages.contains("“b.json”"), "\(run.messages)")
        }
    }

    @Test func `standard input stands alone, and a folder has a sheet`() throws {
        try Folder.with { folder in
            try Self.card("1", "植替え").write(to: folder.url("a.txt"), atomically: true, encoding: .utf8)
            #expect(try Run(["convert", "-", "a.txt", "--to", "json"], in: folder).status == 64)
            try FileManager.default.createDirectory(at: folder.url("empty"), withIntermediateDirectories: true)
            #expect(try Run(["convert", "empty", "--to", "json"], in: folder).status == 66)
            #expect(try Run(["import", "--to", "a/b"], in: folder).status == 64)
        }
    }
}

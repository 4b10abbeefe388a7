import Foundation
import Testing

struct CheckTests {
    private func json(_ arguments: [String], in folder: Folder? = nil) throws -> [[String: Any]] {
        let run = try Run(["check"] + arguments + ["--format", "json"], in: folder)
        #expect(run.status == 0 || run.status == 1, "\(run.messages)")
        return try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]])
    }

    @Test func `a sheet is checked without a database, and each finding says what it rests on`() throws {
        try Folder.with { folder in
            let findings = try json([Project.sample], in: folder)
            #expect(folder.names == [])
            #expect(!findings.isEmpty)
            for finding in findings {
                let certainty = try #require(finding["certainty"] as? String)
                #expect(["arithmetic", "textual", "suggestion"].contains(certainty))
                #expect((finding["message"] as? String)?.isEmpty == false && finding["years"] is [Int])
                #expect((finding["evidence"] as? [[String: Any]])?.isEmpty == false)
                let place = try #require(finding["place"] as? [String: Any])
                #expect(place["path"] is String)
            }
            let missing = try #require(findings.first { $0["rule"] as? String == "target-missing" })
            #expect(missing["action"] as? String == "27" && missing["years"] as? [Int] == [2025])
        }
    }

    @Test func `the exit code is 1 only for findings as sure as asked for`() throws {
        try Folder.with { folder in
            let arguments = ["check", Project.environmentSample]
            let rules = Set(try json([Project.environmentSample]).compactMap { $0["rule"] as? String })
            #expect(!rules.isEmpty)
            #expect(try Run(arguments).status == 1)
            #expect(try Run(arguments + ["--fail-on", "suggestion"]).status == 1)
            let without = rules.flatMap { ["--without", $0] }
            let clean = try Run(arguments + without)
            #expect(clean.status == 0 && clean.text.contains("No findings."), "\(clean.text)")
            let textual = try json([Project.environmentSample]).contains { $0["certainty"] as? String != "suggestion" }
            #expect(try Run(arguments + ["--fail-on", "textual"]).status == (textual ? 1 : 0))
        }
    }

    @Test(arguments: [
        (["check"], 64), (["check", "none.txt"], 66), (["check", "x", "--without", "no-such-rule"], 64),
        (["check", "kasumihama/none"], 66), (["check", "x", "--fail-on", "certain"], 64), (["check", "."], 66),
    ])
    func `what cannot be checked is said`(arguments: [String], status: Int) throws {
        let run = try Run(arguments)
        #expect(run.status == status)
        #expect(run.messages.hasPrefix("hakadori: ") && run.output.isEmpty, "\(run.messages)")
    }

    @Test func `a folder is checked whole, in the order of its names, and a file that is no sheet stops nobody`() throws
    {
        try Folder.with { folder in
            let sheet = try Data(contentsOf: URL(fileURLWithPath: Project.sample))
            try FileManager.default.createDirectory(at: folder.url("below"), withIntermediateDirectories: true)
            for name in ["b.txt", "a.txt", "below/c.txt"] { try sheet.write(to: folder.url(name)) }
            try sheet.write(to: folder.url("notes.md"))
            let findings = try json(["."], in: folder)
            var plans: [String] = []
            for finding in findings where plans.last != finding["plan"] as? String {
                plans.append(try #require(finding["plan"] as? String))
            }
            #expect(plans == ["./a.txt", "./b.txt", "./below/c.txt"])
            try Data("no sheet".utf8).write(to: folder.url("d.txt"))
            let run = try Run(["check", ".", "--format", "json"], in: folder)
            #expect(run.status == 65 && run.messages.contains("d.txt"), "\(run.messages)")
            let others = try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]]
            #expect(others?.count == findings.count)
            #expect(!run.messages.contains("#"), "a bar is for people who look")
        }
    }

    @Test func `a plan that is kept is checked as its document is`() throws {
        try Folder.with { folder in
            let imported = try Run(["import", Project.sample, "--to", "kasumihama/plan"], in: folder)
            #expect(imported.status == 0, "\(imported.messages)")
            let kept = try json(["kasumihama/plan"], in: folder)
            let document = try Run(["export", "kasumihama/plan", "--to", "json", "-o", "plan.json"], in: folder)
            #expect(document.status == 0)
            let file = try json(["plan.json"], in: folder)
            #expect(kept.map { $0["fingerprint"] as? String } == file.map { $0["fingerprint"] as? String })
            #expect(kept.count > 5)
        }
    }

    @Test func `an answered finding is counted no longer, until it is open again`() throws {
        try Folder.with { folder in
            #expect(try Run(["import", Project.sample, "--to", "kasumihama/plan"], in: folder).status == 0)
            let only = ["kasumihama/plan", "target-missing", "--action", "27"]
            let blank = try Run(["findings", "answer"] + only + ["--reason", " "], in: folder)
            #expect(blank.status == 64, "\(blank.messages)")
            let before = try json(["kasumihama/plan"], in: folder)
            let answer = try Run(["findings", "answer"] + only + ["--reason", "set in April"], in: folder)
            #expect(answer.status == 0 && answer.messages == "1 finding answered.\n", "\(answer.messages)")
            let answered = try json(["kasumihama/plan"], in: folder).filter { !($0["answer"] is NSNull) }
            #expect(answered.map { $0["rule"] as? String } == ["target-missing"])
            #expect((answered.first?["answer"] as? [String: String])?["author"] == "tester")
            let text = try Run(["check", "kasumihama/plan"], in: folder)
            #expect(!text.text.contains("[target-missing]") && text.text.contains(", 1 answered"), "\(text.text)")
            #expect(try Run(["log", "verify"], in: folder).status == 0)
            #expect(try Run(["findings", "reopen"] + only, in: folder).status == 0)
            let after = try json(["kasumihama/plan"], in: folder)
            #expect(after.count == before.count && after.allSatisfy { $0["answer"] is NSNull })
            let none = try Run(["findings", "reopen", "kasumihama/plan", "sum-differs"], in: folder)
            #expect(none.status == 66)
        }
    }

    @Test(arguments: ["en_US.UTF-8", "ja_JP.UTF-8"])
    func `people read it the surest first, with a summary at the end`(language: String) throws {
        let run = try Run(["check", Project.sample], language: language)
        let headings = run.lines.filter { $0.hasPrefix("■") }
        #expect(headings.count == 3)
        let summary = try #require(run.lines.last)
        #expect(
            summary.wholeMatch(
                of: /\d+ findings \(\d+ arithmetic, \d+ textual, \d+ suggestions\)|指摘 \d+件（計算 \d+、記載 \d+、問い \d+）/)
                != nil)
        for line in run.lines {
            let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
            #expect(columns <= 80, "\(line)")
        }
    }

    @Test func `SARIF names every rule, and a line of the sheet where it is known`() throws {
        let run = try Run(["check", Project.sample, "--format", "sarif"])
        let log = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let part = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((part["tool"] as? [String: [String: Any]])?["driver"])
        let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        let results = try #require(part["results"] as? [[String: Any]])
        #expect(results.count == (try json([Project.sample])).count)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index] == result["ruleId"] as? String)
            #expect(["warning", "note"].contains(result["level"] as? String))
            let location = try #require((result["locations"] as? [[String: Any]])?.first)
            #expect(location["logicalLocations"] != nil && location["physicalLocation"] != nil)
        }
        let lines = results.compactMap { result in
            ((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])?["region"]
        }
        #expect(lines.count * 2 > results.count, "most places stand in the sheet")
    }
}

import Foundation
import Testing

struct IndicatorsTests {
    private func indicators(_ run: Run) throws -> [[String: Any]] {
        try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]])
    }

    @Test func `a sheet's indicators are shown without a database`() throws {
        let run = try Run(["indicators", Project.sample])
        #expect(run.status == 0 && run.messages.isEmpty)
        #expect(run.text.contains(", 4 with results alone\n"))
        #expect(run.lines.contains { $0.hasPrefix("    FY2024") && $0.hasSuffix("not due") == false })
    }

    @Test func `the numbers stand in columns, whatever the width of their letters`() throws {
        let run = try Run(["indicators", Project.sample], language: "ja_JP.UTF-8")
        let lines = run.lines.filter { $0.hasPrefix("    20") }
        #expect(lines.count > 100)
        // The outcome is the last column, so everything before it is as wide on every line.
        let words = ["達成", "未達", "比較不可", "実績の数値なし", "未到来", "目標なし"]
        let widths = lines.map { line in
            let outcome = words.first { line.hasSuffix("  \($0)") } ?? ""
            return line.dropLast(outcome.count).unicodeScalars.reduce(0) {
                $0 + ($1.value >= 0x2E80 || $1 == "～" ? 2 : 1)
            }
        }
        #expect(Set(widths).count == 1, "\(Set(widths))")
    }

    @Test func `JSON has targets, actuals, rates and the words they were read from`() throws {
        let read = try indicators(Run(["indicators", Project.sample, "--format", "json"]))
        #expect(read.count == 57)
        let alone = read.filter { $0["withoutTarget"] as? Bool == true }
        #expect(alone.map { $0["action"] as? String } == ["11", "12", "31", "31"])
        let outcomes = alone.flatMap { ($0["years"] as? [String: [String: Any]] ?? [:]).values }
        #expect(outcomes.allSatisfy { $0["rate"] is NSNull && $0["outcome"] as? String == "untargeted" })
        let waiting = try #require(read.first { $0["name"] as? String == "待機児童数" })
        #expect(waiting["action"] as? String == "3" && waiting["unit"] as? String == "人")
        #expect(waiting["direction"] as? String == "atMost")
        let years = try #require(waiting["years"] as? [String: [String: Any]])
        let actual = try #require(years["2023"]?["actual"] as? [String: Any])
        #expect(actual["value"] as? Int == 23 && actual["approximate"] as? Bool == false)
        #expect((actual["quote"] as? [String: Any])?["text"] as? String == "待機児童数：23人")
        #expect(years["2023"]?["rate"] is NSNull && years["2023"]?["met"] as? Bool == false)
        let visits = try #require(read.first { $0["name"] as? String == "相談件数" }?["years"] as? [String: [String: Any]])
        #expect(visits["2024"]?["rate"] as? Double == 0.9317)
    }

    @Test func `CSV is the table of data`() throws {
        let shown = try Run(["indicators", Project.sample, "--format", "csv"])
        let converted = try Run(["convert", Project.sample, "--to", "csv", "--table", "indicators"])
        #expect(!shown.output.isEmpty && shown.output == converted.output)
    }

    @Test func `a kept plan says the same as its sheet`() throws {
        try Folder.with { folder in
            try FileManager.default.copyItem(atPath: Project.sample, toPath: folder.path("plan.txt"))
            #expect(try Run(["import", "plan.txt", "--to", "kasumihama/plan"], in: folder).status == 0)
            let kept = try indicators(Run(["indicators", "kasumihama/plan", "--format", "json"], in: folder))
            let read = try indicators(Run(["indicators", "plan.txt", "--format", "json"], in: folder))
            #expect(kept.map { $0["name"] as? String } == read.map { $0["name"] as? String })
        }
    }

    @Test func `what is confirmed is shown everywhere, published, and read back from the document`() throws {
        try Folder.with { folder in
            try FileManager.default.copyItem(atPath: Project.sample, toPath: folder.path("plan.txt"))
            #expect(try Run(["import", "plan.txt", "--to", "kasumihama/plan", "--publish"], in: folder).status == 0)
            let one = try Run(["confirm-indicators", "kasumihama/plan", "--action", "26"], in: folder)
            #expect(one.status == 0 && one.lines.allSatisfy { $0.hasPrefix("26 ") } && !one.lines.isEmpty)
            let again = try Run(["confirm-indicators", "kasumihama/plan", "--action", "26"], in: folder)
            #expect(again.status == 66 && again.output.isEmpty)
            let rest = try Run(["confirm-indicators", "kasumihama/plan"], in: folder)
            #expect(rest.messages.contains("left out (--guesses)"), "\(rest.messages)")
            let all = try Run(["confirm-indicators", "kasumihama/plan", "--guesses"], in: folder)
            #expect(all.status == 0 && all.messages.contains("indicators confirmed."))

            let shown = try Run(["indicators", "kasumihama/plan"], in: folder)
            #expect(shown.text.contains("confirmed]") && !shown.text.contains("Guess:"))
            let kept = try indicators(Run(["indicators", "kasumihama/plan", "--format", "json"], in: folder))
            #expect(kept.count == 57 && kept.allSatisfy { $0["confirmed"] as? Bool == true })
            // No guess is left to be a reason for doubt.
            #expect(try Run(["check", "kasumihama/plan"], in: folder).status == 1)

            // Nothing of the plan's text changed, and yet there is something to publish.
            #expect(try Run(["publish", "kasumihama/plan"], in: folder).messages.contains("edition 2"))
            #expect(try Run(["publish", "kasumihama/plan"], in: folder).messages.contains("nothing to publish"))
            let document = try Run(
                ["export", "kasumihama/plan", "--to", "json", "--edition", "2", "--output", "plan.json"], in: folder)
            #expect(document.status == 0, "\(document.messages)")
            let read = try indicators(Run(["indicators", "plan.json", "--format", "json"], in: folder))
            #expect(NSArray(array: read) == NSArray(array: kept))
            let csv = try Run(["convert", "plan.json", "--to", "csv", "--table", "indicators"], in: folder)
            #expect(csv.output == (try Run(["indicators", "plan.json", "--format", "csv"], in: folder)).output)

            let imported = try Run(["import", "plan.json", "--to", "tonari/plan", "--city-name", "隣町"], in: folder)
            #expect(imported.messages.contains("decisions about indicators"), "\(imported.messages)")
            let there = try indicators(Run(["indicators", "tonari/plan", "--format", "json"], in: folder))
            #expect(NSArray(array: there) == NSArray(array: kept))
            #expect(try Run(["log", "verify"], in: folder).status == 0)
        }
    }

    @Test(arguments: [("nowhere.txt", 66), ("kasumihama/none", 66), (".", 66)])
    func `what is no plan is refused in one sentence`(name: String, status: Int) throws {
        try Folder.with { folder in
            let run = try Run(["indicators", name], in: folder)
            #expect(run.status == status, "\(run.messages)")
            #expect(run.messages.hasPrefix("hakadori: ") && run.output.isEmpty)
        }
    }
}

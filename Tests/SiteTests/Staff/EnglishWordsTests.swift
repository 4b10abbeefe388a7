import Findings
import Japanese
import People
import Plan
import PlanDocument
import Store
import Testing

@testable import Site

/// What English pages call a plan's own words, as the office says it (英語の呼び名の画面).
struct EnglishWordsTests {
    @Test
    func `English pages call things as the office says, mark what stays Japanese, and Japanese ones stay as they were`()
        async throws
    {
        let office = try await Office()
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        func address(_ place: StaffPlace) -> String { StaffAddress(place, plan: office.town.key.plan).path }
        func kept() async throws -> KeptPlan { try #require(try await office.store.plans.plan(office.town.key)) }
        func page(_ path: String) async -> String { await office.town.get(path).text }
        let before = PlanDocument.write(
            try await kept().plan, municipality: nil, day: Day(inJapan: Office.date), indicatorDecisions: [])
        #expect(!before.contains("nglish"), "a document without English words is as it was")
        let japanese = await page("/minato/plan/actions/1")

        #expect(await browser.get(address(.editForm)).text.contains("name=\"english-level-1\""))
        let plan = try await kept().plan
        var values = [
            "revision": "\(try await kept().revision)", "english-title": "Plan <1> & action", "english-level-0": "Goal",
            "english-level-1": " ", "english-status-0": "Done", "english-label-divisions": "In charge",
            "english-label-target": "Target <year>",
        ]
        #expect(await browser.post(address(.englishWords), values).status == .seeOther)
        let now = try await kept().plan
        #expect(now.englishTitle == "Plan <1> & action" && now.levels.map(\.englishLabel) == ["Goal", nil])
        #expect(now.scale.statuses.map(\.englishLabel) == ["Done", nil, nil, nil])
        #expect(now.labels.english == [.divisions: "In charge", .target: "Target <year>"])
        values["revision"] = "\(try await kept().revision)"
        values["english-title"] = String(repeating: "x", count: 201)
        #expect(await browser.post(address(.englishWords), values).text.contains("200字までにしてください。"))
        let history = await browser.get(address(.history)).text
        for text in ["英語の計画名", "Plan &lt;1&gt; &amp; action", "階層の英語名", "Goal", "区分の英語名", "Done", "「担当課」は「In charge」"] {
            #expect(history.contains(text), "\(text)")
        }
        // Other edits leave them alone, and what is called otherwise needs another word.
        let document = PlanDocument.write(
            now, municipality: nil, day: Day(inJapan: Office.date), indicatorDecisions: [])
        #expect(try PlanDocument.read(Array(document.utf8)).plan == now)
        var head = PlanHead(of: now)
        head.title = "別の名"
        #expect(try PlanEdit.head(head).applied(to: now).levels == now.levels)

        try await office.town.publish()
        let english = await page("/minato/plan/actions/1?lang=en")
        for text in ["Plan &lt;1&gt; &amp; action", "Goal</span>", "Done</span>", "In charge", "Target &lt;year&gt;"] {
            #expect(english.contains(text), "\(text)")
        }
        #expect(english.contains("<span class=\"level\">施策</span>"), "what has no English stays Japanese")
        let overview = await page("/minato/plan?lang=en")
        #expect(overview.contains("<h1>Plan &lt;1&gt; &amp; action</h1>") && overview.contains("<title>Plan &lt;1&gt;"))
        let after = await page("/minato/plan/actions/1")
        // Only the edition's own line differs: its number and its digest.
        let differing = zip(after.split(separator: "\n"), japanese.split(separator: "\n")).filter { $0 != $1 }.map(\.0)
        #expect(differing.allSatisfy { $0.contains("版") || $0.contains("sha") }, "\(differing)")
        #expect(!after.contains("Goal") && !after.contains("In charge") && after.contains("基本目標"))
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `a level, a status or a plan that is renamed in the form loses the word it had, others keep theirs`()
        throws
    {
        var plan = try Town.plan()
        plan.levels[0].englishLabel = "Goal"
        plan.levels[1].englishLabel = "Policy"
        plan.scale.statuses[0].englishLabel = "Done"
        plan.scale.statuses[1].englishLabel = "Mostly"
        let typed = [
            "title": plan.title, "first": "2024", "last": "2025", "level-0": "政策", "level-1": "施策",
        ]
        let head = try EditForm(form: Form(typed), plan: plan).head.applied(to: plan)
        #expect(head.levels.map(\.englishLabel) == [nil, "Policy"])
        var rows: [String: String] = [:]
        for (index, status) in plan.scale.statuses.enumerated() {
            rows["code-\(index)"] = status.code.text
            rows["mark-\(index)"] = status.mark
            rows["label-\(index)"] = index == 0 ? "完了" : status.label
            rows["tone-\(index)"] = status.tone.rawValue
        }
        let scale = try EditForm(form: Form(rows), plan: plan).scale.applied(to: plan)
        #expect(scale.scale.statuses.map(\.englishLabel) == [nil, "Mostly", nil, nil])
    }
}

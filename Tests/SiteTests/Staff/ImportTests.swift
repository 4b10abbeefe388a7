import Foundation
import HTTPTypes
import Japanese
import People
import Plan
import Store
import Testing

@testable import Site

/// A plan from files in the browser: sent, looked at, corrected, taken in.
struct ImportTests {
    private static let rows = [
        ["施策名", "事業名", "担当課", "指標名", "単位", "令和5年度実績値", "令和6年度目標値", "令和6年度実績値", "連絡先"],
        ["安全なまち", "街路灯の整備", "土木課", "街路灯の数", "基", "9", "12", "13", "内線1"],
        ["安全なまち", "避難訓練", "総務課", "訓練の回数", "回", "2", "3", "3", "内線2"],
        ["健やかなまち", "健康診査", "健康課", "受診者数", "人", "180", "220", "210", "内線3"],
    ]

    private static func csv(_ rows: [[String]] = rows) -> [UInt8] {
        Array(rows.map { $0.joined(separator: ",") }.joined(separator: "\n").utf8)
    }

    private func send(_ browser: Browser, _ bytes: [UInt8] = csv(), to path: String = "/staff/import") async -> Answer {
        await browser.upload(path, file: bytes, field: "files", name: "一覧.csv")
    }

    /// The state of the import that a page's forms name.
    private func edition(in page: Answer) throws -> String {
        let mark = "name=\"edition\" value=\""
        let start = try #require(page.text.range(of: mark)).upperBound
        return String(page.text[start...].prefix { $0 != "\"" })
    }

    @Test func `a file becomes a plan, with one column that was told to be nothing`() async throws {
        let office = try await Office()
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        #expect(await send(browser).fields[.location] == "/staff/import/look")
        let look = await browser.get("/staff/import/look")
        #expect(look.status == .ok)
        #expect(look.text.contains("施策2件、取組3件、指標3件"))
        let chosen = await browser.post(
            "/staff/import/look", ["edition": try edition(in: look), "role-8": "nothing", "do": "plan"])
        #expect(chosen.fields[.location] == "/staff/import/plan")
        let page = await browser.get("/staff/import/plan")
        #expect(page.text.contains("街路灯の整備") && page.text.contains("取り込まないと指定されたため"))
        let notes = await browser.get("/staff/import/notes.csv")
        #expect(notes.text.contains("連絡先"))
        // What was looked at before the choice is not what would be done now.
        let stale = await browser.post(
            "/staff/import/application",
            ["edition": try edition(in: look), "revision": "0", "title": "甲", "address": "new-plan"])
        #expect(stale.status == .conflict)
        let form = ["edition": try edition(in: page), "revision": "0", "title": "事業評価", "address": "new-plan"]
        let applied = await browser.post("/staff/import/application", form)
        #expect(applied.fields[.location] == "/staff/plans/new-plan?done=imported")
        let key = PlanKey(city: office.city, plan: try #require(Slug("new-plan")))
        let kept = try #require(try await office.store.plans.plan(key))
        #expect(kept.plan.title == "事業評価" && kept.plan.actions.count == 3)
        #expect(kept.plan.form.ownFields.isEmpty)
        #expect(try await office.store.plans.sheetMap(of: key)?.contains("stated") == true)
        #expect(await browser.get("/staff/import/look").fields[.location] == "/staff/import?done=import-stale")
    }

    @Test func `what somebody sent is nobody else's to see`() async throws {
        let office = try await Office()
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        #expect(await send(browser).status == .seeOther)
        let other = try await office.browser(try await office.add("tonari", [Right(.coordinator)]))
        #expect(await other.get("/staff/import/look").status == .seeOther)
        #expect(await other.post("/staff/import/discarding").status == .seeOther)
        #expect(await browser.get("/staff/import/look").status == .ok)
        #expect(await browser.post("/staff/import/discarding").status == .seeOther)
        #expect(await browser.get("/staff/import/look").status == .seeOther)
    }

    @Test func `an address that is taken, malformed or beyond the right is said beside its field`() async throws {
        let office = try await Office()
        let right = Right(.coordinator, plan: .only(try #require(Slug("own-plan"))))
        let browser = try await office.browser(try await office.add("jimu", [right]))
        _ = await send(browser)
        let edition = try edition(in: await browser.get("/staff/import/plan"))
        let taken = office.town.key.plan.text
        for (address, status) in [(taken, 422), ("駅前", 422), ("staff", 422), ("other-plan", 403), ("own-plan", 303)] {
            let answer = await browser.post(
                "/staff/import/application",
                ["edition": edition, "revision": "0", "title": "甲", "address": address])
            #expect(answer.status.code == status, "\(address)")
            if status != 303 { #expect(answer.text.contains("id=\"field-address-error\""), "\(address)") }
        }
    }

    /// A plan from `rows`, kept as `new-plan`.
    private func makePlan(_ browser: Browser, _ office: Office) async throws -> PlanKey {
        _ = await send(browser)
        let first = try edition(in: await browser.get("/staff/import/plan"))
        _ = await browser.post(
            "/staff/import/application", ["edition": first, "title": "甲", "address": "new-plan"])
        return PlanKey(city: office.city, plan: try #require(Slug("new-plan")))
    }

    /// What a page's form about a merge carries before anything is chosen.
    private func mergeForm(_ page: Answer, _ revision: Int) throws -> [String: String] {
        [
            "edition": try edition(in: page), "revision": "\(revision)", "do": "apply",
            "seen": value(of: "seen", in: page) ?? "",
        ]
    }

    /// What a field of a page's form comes with.
    private func value(of name: String, in page: Answer) -> String? {
        guard let start = page.text.range(of: "name=\"\(name)\" value=\"")?.upperBound else { return nil }
        return String(page.text[start...].prefix { $0 != "\"" })
    }

    @Test func `where the plan and the file both changed, somebody chooses`() async throws {
        let office = try await Office()
        let account = try await office.add("jimu", [Right(.coordinator)])
        let browser = try await office.browser(account)
        let key = try await makePlan(browser, office)
        let kept = try #require(try await office.store.plans.plan(key))
        var texts = ActionTexts(of: kept.plan.actions[0], in: kept.plan.form)
        texts.responsibilities = [Responsibility(division: Division("道路課"))]
        let outcome = try await office.store.plans.edit(
            key, expecting: kept.revision, .action(kept.plan.actions[0].id, texts), at: Office.date,
            by: .account(account), reason: nil)
        guard case .saved(_?) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        // The file as it was: nothing of what was edited is lost, and nothing is asked.
        _ = await send(browser, to: "/staff/plans/new-plan/import")
        let same = await browser.get("/staff/import/plan")
        #expect(same.text.contains("計画の新しい内容を残す所（1件）") && !same.text.contains("両方で変わった所"))
        // A newer one says something else there, and something new elsewhere.
        var rows = Self.rows
        rows[1][2] = "建設課"
        rows[2][7] = "4"
        _ = await send(browser, Self.csv(rows), to: "/staff/plans/new-plan/import")
        let page = await browser.get("/staff/import/plan")
        #expect(page.text.contains("両方で変わった所（1件）") && page.text.contains("建設課"))
        var form = try mergeForm(page, 2)
        let undecided = await browser.post("/staff/import/application", form)
        #expect(undecided.status == .unprocessableContent && undecided.text.contains("id=\"field-others-error\""))
        // Shown before it is done.
        let spot = "action|\(kept.plan.actions[0].id.text)||divisions"
        form["spot-0"] = spot
        form["side-0"] = "sheet"
        form["do"] = "show"
        let shown = await browser.post("/staff/import/application", form)
        #expect(shown.status == .ok && shown.text.contains("value=\"sheet\" checked"))
        func divisions() async throws -> [String] {
            try await office.store.plans.plan(key)?.plan.actions[0].responsibilities.map(\.division.name) ?? []
        }
        #expect(try await divisions() == ["道路課"])
        form["do"] = "apply"
        #expect(await browser.post("/staff/import/application", form).status == .seeOther)
        let merged = try #require(try await office.store.plans.plan(key)).plan
        #expect(try await divisions() == ["建設課"])
        #expect(merged.actions.count == 3)
        #expect(merged.title == "甲")
        // And back.
        let blank = await browser.post("/staff/plans/new-plan/import/undoing", ["reason": "　"])
        #expect(blank.status == .unprocessableContent)
        let undone = await browser.post("/staff/plans/new-plan/import/undoing", ["reason": "試した"])
        #expect(undone.fields[.location] == "/staff/plans/new-plan?done=import-undone")
        #expect(try await divisions() == ["道路課"])
    }

    @Test func `a file with some of the rows takes nothing away, and a person says which row is which`() async throws {
        let office = try await Office()
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        let key = try await makePlan(browser, office)
        let kept = try #require(try await office.store.plans.plan(key)).plan
        let rows = [
            Self.rows[0], ["健やかなまち", "健康診断", "健康課", "受診者数", "人", "180", "220", "215", "内線3"],
            ["健やかなまち", "体操教室", "健康課", "回数", "回", "1", "2", "2", "内線3"],
        ]
        _ = await send(browser, Self.csv(rows), to: "/staff/plans/new-plan/import")
        let page = await browser.get("/staff/import/plan")
        #expect(page.text.contains("取組の照合") && page.text.contains("ファイルにないもの"))
        var form = try mergeForm(page, 1)
        for index in 0..<2 {
            form["incoming-\(index)"] = try #require(value(of: "incoming-\(index)", in: page))
            form["match-\(index)"] = "is-\(kept.actions[2].id.text)"
        }
        let twice = await browser.post("/staff/import/application", form)
        #expect(twice.status == .unprocessableContent && twice.text.contains("同じ取組が選ばれています"))
        form["match-1"] = "left"
        // What comes of it is seen first.
        let shown = await browser.post("/staff/import/application", form)
        #expect(shown.status == .unprocessableContent && shown.text.contains("もう一度押してください"))
        form["seen"] = try #require(value(of: "seen", in: shown))
        #expect(await browser.post("/staff/import/application", form).status == .seeOther)
        let merged = try #require(try await office.store.plans.plan(key)).plan
        #expect(merged.actions.map(\.name) == ["街路灯の整備", "避難訓練", "健康診断"])
        #expect(merged.indicators.count == 3)
    }

    @Test func `what an import leaves waits on a page of the plan, and does not come back once it is settled`()
        async throws
    {
        let office = try await Office()
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        func take(into path: String) async throws -> Answer {
            _ = await send(browser, to: path)
            let look = try edition(in: await browser.get("/staff/import/look"))
            _ = await browser.post("/staff/import/look", ["edition": look, "role-8": "nothing", "do": "plan"])
            var form = try mergeForm(await browser.get("/staff/import/plan"), 1)
            (form["title"], form["address"]) = ("甲", "new-plan")
            return await browser.post("/staff/import/application", form)
        }
        #expect(try await take(into: "/staff/import").status == .seeOther)
        let notes = "/staff/plans/new-plan/import/notes"
        #expect(await browser.get("/staff/plans/new-plan").text.contains(notes))
        let page = await browser.get(notes)
        #expect(page.text.contains("表の題名が見つかりません") && page.text.contains("確かめたので外す"))
        #expect(!page.text.contains("連絡先"), "somebody said that it is to be left out")
        let key = PlanKey(city: office.city, plan: try #require(Slug("new-plan")))
        let open = try await office.store.plans.openNotes(of: key)
        for note in open {
            let answer = await browser.post("\(notes)/settling", ["note": "\(note.number)", "do": "leave"])
            #expect(answer.fields[.location] == "\(notes)?done=note-left")
        }
        let gone = await browser.post("\(notes)/settling", ["note": "\(open[0].number)", "do": "take"])
        #expect(gone.fields[.location] == "\(notes)?done=note-gone")
        #expect(await browser.get(notes).text.contains("残った注記はありません。"))
        // Another file of the same form: what was settled is not asked again.
        #expect(try await take(into: "/staff/plans/new-plan/import").status == .seeOther)
        #expect(await browser.get(notes).text.contains("残った注記はありません。"))
        // It is the office's own.
        let reader = try await office.browser(try await office.add("ito", [Right(.reader)]))
        #expect(await reader.get(notes).status == .forbidden)
        #expect(await reader.post("\(notes)/settling", ["note": "1", "do": "leave"]).status == .forbidden)
    }

    @Test(arguments: 0..<8)
    func `whatever a form says of a merge, a page answers it`(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let office = try await Office()
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        let key = try await makePlan(browser, office)
        let id = try #require(try await office.store.plans.plan(key)?.plan.actions.first).id.text
        let words = [
            "sheet", "plan", "drop", "keep", "yes", "new", "left", "is-\(id)", "is-", "is-x", id, "p1", "1", "-1", "９",
            "",
            "action|\(id)||name", "99999999999999999999", "<x>",
        ]
        for _ in 0..<12 {
            var rows = Self.rows
            rows[Int.random(in: 1...3, using: &generator)][Int.random(in: 0...7, using: &generator)] =
                words.randomElement(using: &generator) ?? ""
            _ = await send(browser, Self.csv(rows), to: "/staff/plans/new-plan/import")
            let page = await browser.get("/staff/import/plan")
            #expect([200, 422].contains(page.status.code))
            var form = try mergeForm(page, Int.random(in: 0...3, using: &generator))
            for name in [
                "origin", "others", "missing", "form", "overwrite", "do", "side-0", "spot-0", "incoming-0", "match-0",
            ]
            where Bool.random(using: &generator) {
                form[name] = words.randomElement(using: &generator)
            }
            let answer = await browser.post("/staff/import/application", form)
            #expect([200, 303, 409, 422].contains(answer.status.code), "\(form)")
        }
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test(arguments: 0..<12)
    func `whatever a form says of the columns, a page answers it`(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let office = try await Office()
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        _ = await send(browser)
        let words = [
            "policy-1", "policy-9", "policy-10", "policy", "action", "indicator", "nothing", "own-actionYear", "status",
            "targetNumber", "valueOfLine", "lineLabel", "fiscalYear", "unit", "baseline", "municipalityCode", "", "<x>",
            "policyDigit-3", "planTitle", "-1", "2024", "99999999999999999999", "9", "0", "1", "３",
        ]
        let deeds = ["look", "plan", "leave", "take", "headings", "map", "form", "x"]
        for _ in 0..<15 {
            let page = await browser.get(
                "/staff/import/look?sheet=1&row=\(words.randomElement(using: &generator) ?? "")")
            #expect(page.status == .ok)
            var form = ["edition": try edition(in: page), "do": deeds.randomElement(using: &generator) ?? ""]
            for name in ["sheet", "table", "row", "column", "first", "last", "rows"]
            where Bool.random(using: &generator) {
                form[name] = words.randomElement(using: &generator)
            }
            for column in 0..<10 where Bool.random(using: &generator) {
                form["role-\(column)"] = words.randomElement(using: &generator)
                form["year-\(column)"] = words.randomElement(using: &generator)
                form["name-\(column)"] = words.randomElement(using: &generator)
            }
            let answer = await browser.post("/staff/import/look", form)
            #expect([200, 303, 409, 422].contains(answer.status.code), "\(form)")
            let plan = await browser.get("/staff/import/plan")
            #expect([200, 422].contains(plan.status.code), "\(form)")
        }
    }

    @Test func `rows are written and read as people write them`() {
        #expect(LookForm.rows("12、30-32 40～41") == [11, 29, 30, 31, 39, 40])
        #expect(LookForm.rows("１２") == [11])
        #expect(LookForm.rows(" ") == [])
        for bad in ["十二", "0", "5-3", "1-9999999", "1--2", "-4"] { #expect(LookForm.rows(bad) == nil, "\(bad)") }
        #expect(LookForm.text(of: [11, 29, 30, 31]) == "12、30-32")
    }

    @Test func `files that are too large for the form are refused in a sentence that says how large they may be`()
        async throws
    {
        let office = try await Office()
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        let answer = await send(browser, Array(repeating: UInt8(ascii: "a"), count: 21 << 20))
        #expect(answer.status == .contentTooLarge)
        #expect(answer.text.contains("ファイルは合わせて20MBまでです"))
    }

    @Test func `files are taken up to 20 MB, and from nobody who is not signed in`() {
        #expect(FormSize.sheets.limit(largest: 1 << 20, isSignedIn: true, isNewcomer: false) > 20 << 20)
        #expect(FormSize.sheets.limit(largest: 1 << 20, isSignedIn: false, isNewcomer: false) == FormSize.small)
        #expect(FormSize.sheets.limit(largest: 1 << 20, isSignedIn: false, isNewcomer: true) == FormSize.small)
    }
}

import Foundation
import HTTPTypes
import Japanese
import People
import Plan
import Store
import Testing

@testable import Site

/// The office makes the plan of the next period in the browser, and citizens follow its actions back.
struct NextPlanTests {
    private let path = "/staff/plans/plan/next"

    /// What the page sends as it comes, with these changed.
    private func form(_ page: String, _ changes: [String: String] = [:]) -> [String: String] {
        var values = ["title": "第2次の計画", "address": "plan-2", "first": "2026", "last": "2028"]
        values["revision"] = page.firstMatch(of: /name="revision" value="(\d+)"/).map { String($0.1) }
        values["baseline"] = "lastActual"
        for match in page.matches(of: /name="([padi]-\d+)" value="on"( checked)?/) where match.2 != nil {
            values[String(match.1)] = "on"
        }
        return values.merging(changes) { $1 }
    }

    private func browser(_ office: Office) async throws -> Browser {
        try await office.browser(office.add("jimu", [Right(.coordinator)]))
    }

    @Test func `it is proposed, made, and leads to the actions before`() async throws {
        let office = try await Office()
        let browser = try await browser(office)
        #expect(await browser.get("/staff/import").text.contains("href=\"\(path)\""))
        #expect(await browser.get("/staff/plans/plan").text.contains("この計画から次期計画を作る"))
        let page = await browser.get(path)
        #expect(page.status == .ok && page.text.contains("value=\"次期港みらい町 &lt;計画&gt; &amp; 実行\""))
        #expect(page.text.contains("value=\"plan-2\"") && page.text.contains("value=\"2026\""))
        let made = await browser.post(path, form(page.text))
        #expect(made.fields[.location] == "/staff/plans/plan-2?done=next-plan-made")
        let key = PlanKey(city: office.city, plan: try #require(Slug("plan-2")))
        let plan = try #require(try await office.store.plans.plan(key)?.plan)
        #expect(plan.title == "第2次の計画" && plan.years.map(\.value) == [2026, 2027, 2028] && plan.actions.count == 12)
        #expect(await browser.get("/staff/plans/plan-2?done=next-plan-made").text.contains("次期計画を作りました"))
        // Nobody outside knows of it yet.
        #expect(!(await office.town.get("/minato/plan/actions/1").text.contains("次の計画へ")))
        let staff = await browser.get("/staff/plans/plan-2/actions/a1").text
        #expect(staff.contains("前の計画では") && staff.contains("/staff/plans/plan/actions/a1"))
        #expect(await browser.get("/staff/plans/plan/actions/a1").text.contains("次の計画へ"))
        let history = await browser.get("/staff/plans/plan-2/actions/a1/history").text
        #expect(history.contains("次期計画の作成") && history.contains("/staff/plans/plan/actions/a1/history"))
        #expect(
            await browser.get("/staff/plans/plan-2/edit/action?item=a1").text.contains("/staff/plans/plan/actions/a1"))
        #expect(try await office.store.log.verify().isIntact)

        let kept = try #require(try await office.store.plans.plan(key))
        try await office.store.editions.publish(key, revision: kept.revision, at: Office.date, by: "試験")
        office.town.clock.pass(.seconds(1))
        let new = await office.town.get("/minato/plan-2/actions/1").text
        #expect(new.contains("前の計画では") && new.contains("href=\"/minato/plan/actions/1\""))
        let old = await office.town.get("/minato/plan/actions/1").text
        #expect(old.contains("次の計画へ") && old.contains("href=\"/minato/plan-2/actions/1\""))
        let english = await office.town.get("/minato/plan-2/actions/1?lang=en").text
        #expect(english.contains("In earlier plans") && english.contains("href=\"/minato/plan/actions/1?lang=en\""))
        #expect(await office.town.get("/minato/plan-2/data/predecessors.csv").text.contains("continued,継続"))
    }

    @Test func `a page that was ready is made anew when the other plan changes`() async throws {
        let office = try await Office()
        let browser = try await browser(office)
        _ = await browser.post(path, form(await browser.get(path).text))
        let key = PlanKey(city: office.city, plan: try #require(Slug("plan-2")))
        try await office.store.editions.publish(key, revision: 1, at: Office.date, by: "試験")
        office.town.clock.pass(.seconds(1))
        #expect(await office.town.get("/minato/plan-2/actions/1").text.contains("図書館の電子化"))
        let before = await office.town.get("/minato/plan-2/actions/1")
        try await office.town.keep(Town.plan(named: "図書館の電子書籍"))
        try await office.town.publish()
        let after = await office.town.get("/minato/plan-2/actions/1")
        #expect(after.text.contains("図書館の電子書籍") && !before.text.contains("図書館の電子書籍"))
    }

    @Test func `what is wrong stands at its field, in both languages, and nothing typed is lost`() async throws {
        let office = try await Office()
        let browser = try await browser(office)
        let page = await browser.get(path).text
        let cases: [([String: String], String, String)] = [
            (["title": "　"], "title", "計画名を入れてください"), (["address": "No!"], "address", "半角の英小文字"),
            (["address": "plan"], "address", "この語の計画がすでにあります"), (["first": "2030"], "first", "最初の年度と最後の年度"),
            (["first": "２０２４"], "first", "2年目（令和7年度"), (["p-0": ""], "policies", "引き継ぐ施策を選んでください"),
        ]
        for (changes, field, sentence) in cases {
            let answer = await browser.post(
                path, form(page, changes.merging(["title": changes["title"] ?? "打った題"]) { $1 }))
            #expect(answer.status.code == 422 && answer.text.contains(sentence), "\(changes)")
            #expect(answer.text.contains("href=\"#field-\(field)\""), "\(changes)")
            #expect(answer.text.contains("value=\"\(changes["title"] ?? "打った題")\""), "\(changes)")
        }
        let english = await browser.post(path + "?lang=en", form(page, ["title": ""]))
        #expect(english.text.contains("Give the plan a title"))
        #expect(try await office.store.plans.all(of: office.city).count == 1)
        // Boxes stay as they were left.
        let off = form(page, ["title": "", "a-3": ""])
        let again = await browser.post(path, off).text
        #expect(again.contains("name=\"a-3\" value=\"on\">") && again.contains("name=\"a-4\" value=\"on\" checked>"))
        // Meanwhile the plan became another one: what the boxes mean is shown anew, and what was typed stays.
        try await office.town.keep(Town.plan(named: "別の名"))
        let stale = await browser.post(path, form(page, ["title": "打った題"]))
        #expect(stale.status == .conflict && stale.text.contains("打った題") && stale.text.contains("今の計画が変わりました"))
    }

    @Test func `the office joins the history of a plan that came from a sheet, and ends that again`() async throws {
        let office = try await Office()
        let browser = try await browser(office)
        let preview = try await office.store.plans.preview(
            Town.plan(named: "電子図書館"), as: try #require(Slug("new-plan")),
            of: Municipality(slug: office.city, name: "港みらい町"))
        try await office.store.plans.apply(preview, at: Office.date, by: "試験")
        let path = "/staff/plans/new-plan/edit/action/origin"
        let page = await browser.get(path + "?item=a1").text
        #expect(page.contains("前の計画の取組とつなぐ") && page.contains("<option value=\"plan\">"))
        #expect(await browser.get("/staff/plans/new-plan/edit/action?item=a1").text.contains(path + "?item=a1"))
        func send(_ values: [String: String]) async throws -> Answer {
            let revision = try #require(try await office.store.plans.plan(preview.key)?.revision)
            return await browser.post(
                path, ["item": "a1", "revision": String(revision)].merging(values) { $1 })
        }
        func continued() async throws -> [String] {
            try await office.store.plans.plan(preview.key)?.plan.actions[0].continued.map {
                "\($0.place?.plan.text ?? "") \($0.number) \($0.name)"
            } ?? []
        }
        for wrong in [("plan", "77"), ("", "1"), ("plan", ""), ("new-plan", "1"), ("tonari", "1")] {
            let answer = try await send(["earlier-plan": wrong.0, "earlier-number": wrong.1])
            #expect(answer.status.code == 422 && answer.text.contains("その計画にある取組の番号を入れてください"), "\(wrong)")
            #expect(
                answer.text.contains("href=\"#field-earlier-number\"") && answer.text.contains("value=\"\(wrong.1)\""))
        }
        #expect(try await send(["earlier-plan": "plan", "earlier-number": "１"]).status == .seeOther)
        #expect(try await continued() == ["plan 1 図書館の電子化"])
        #expect(try await send(["keep-0": "on", "earlier-plan": "plan", "earlier-number": "2"]).status == .seeOther)
        #expect(try await continued().count == 2)
        #expect(await browser.get("/staff/plans/plan/actions/a2").text.contains("/staff/plans/new-plan/actions/a1"))
        #expect(try await send(["keep-1": "on"]).status == .seeOther)
        #expect(try await continued() == ["plan 2 取組その2"])
        #expect(try await office.store.log.verify().isIntact)
        // A newer sheet takes nothing of it away.
        let again = try await office.store.plans.preview(
            Town.plan(named: "電子図書館（改）"), as: preview.key.plan, of: preview.municipality)
        #expect(again.plan.actions[0].continued.count == 1)
    }

    @Test func `it is for the office of the whole plan, and a plan that is archived can go on`() async throws {
        let office = try await Office()
        for right in [Right(.reporter), Right(.reader), Right(.administrator)] {
            let other = try await office.browser(office.add("u\(right.role.rawValue)", [right]))
            let (page, sent) = (await other.get(path), await other.post(path, ["revision": "1"]))
            #expect(page.status != .ok && sent.status != .seeOther)
        }
        let browser = try await browser(office)
        _ = await browser.post("/staff/plans/plan/end/archiving")
        let page = await browser.get(path).text
        #expect(await browser.post(path, form(page)).status == .seeOther)
        #expect(try await office.store.plans.all(of: office.city).count == 2)
    }

    @Test func `a plan of many hundred actions can be ticked through`() async throws {
        let office = try await Office()
        var plan = try Town.plan()
        for number in 100..<900 {
            plan.actions.append(
                Action(id: .init("b\(number)"), number: "\(number)", name: "取組\(number)", policy: .init("1.1")))
        }
        try await office.town.keep(plan)
        let browser = try await browser(office)
        let page = await browser.get(path).text
        #expect(await browser.post(path, form(page)).status == .seeOther)
        let key = PlanKey(city: office.city, plan: try #require(Slug("plan-2")))
        #expect(try await office.store.plans.plan(key)?.plan.actions.count == 812)
        // Elsewhere a form of so many fields is none.
        #expect(await browser.post("/staff/plans/plan/end/archiving", form(page)).status == .badRequest)
    }
}

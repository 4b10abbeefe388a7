import Foundation
import HTTPTypes
import Japanese
import People
import Plan
import Rounds
import Store
import Testing

@testable import Site

/// History, comparison, publication, previews and errata in the browser of the office (変更履歴・公表の画面).
struct StaffHistoryTests {
    private func path(_ place: StaffPlace, _ office: Office, action: String? = nil, _ query: String = "") -> String {
        StaffAddress(place, plan: office.town.key.plan, action: action.map { Action.ID($0) }).path + query
    }

    /// The town's plan with another result, kept by somebody else.
    private func change(_ office: Office, to result: String = "貸出 9千件にとどまった。") async throws {
        var plan = try Town.plan()
        plan.actions[0][FiscalYear(2024)].report.result = Passage(result)
        try await office.town.keep(plan)
    }

    @Test func `a history shows the words that changed, and what an action said on a day`() async throws {
        let office = try await Office()
        try await change(office)
        let reader = try await office.browser(try await office.add("yomu", [Right(.reader)]))
        let history = await reader.get(path(.history, office)).text
        #expect(history.contains("<del><span class=\"visually-hidden\">削除：</span>1") && history.contains("<ins>"))
        #expect(history.contains("第1版を公表") && history.contains("取込み"))
        let narrowed = await reader.get(path(.history, office, "?cause=publication")).text
        #expect(narrowed.contains("第1版を公表") && !narrowed.contains("<del>"))
        let own = await reader.get(path(.actionHistory, office, action: "a1")).text
        #expect(own.contains("<del>") && !own.contains("取組その2"))
        #expect(await reader.get(path(.actionHistory, office, action: "a99")).status == .notFound)

        // The town was made on 2026-05-29 in Japan.
        #expect(await reader.get(path(.keptActions, office, "?on=2026-05-29")).text.contains("取組その2"))
        let before = await reader.get(path(.keptActions, office, "?on=2026-05-27"))
        #expect(before.status == .ok && !before.text.contains("取組その2"))
        #expect(await reader.get(path(.keptAction, office, action: "a1")).text.contains("9千件にとどまった"))
        let english = await reader.get(path(.history, office, "?lang=en"))
        #expect(english.status == .ok && english.text.contains("History"))
        #expect(await reader.get(path(.history, office, "?cause=nonsense&before=x&on=never")).status == .ok)
        #expect(await reader.get(path(.publication, office)).status == .forbidden)
    }

    @Test func `two states are compared`() async throws {
        let office = try await Office()
        try await change(office)
        let reader = try await office.browser(try await office.add("yomu", [Right(.reader)]))
        let page = await reader.get(path(.comparison, office, "?from=edition-1&to=now")).text
        #expect(page.contains("<del>") && page.contains("図書館の電子化") && !page.contains("取組その2"))
        #expect(await reader.get(path(.comparison, office, "?from=now&to=now")).text.contains("違いはありません"))
        #expect(await reader.get(path(.comparison, office, "?from=edition-9&to=now")).text.contains("class=\"empty\""))
        let days = await reader.get(path(.comparison, office, "?from-day=2026-05-27&from=now&to=now"))
        #expect(days.text.contains("2026年5月27日"))
    }

    @Test func `the office publishes what it saw, and is shown what somebody else changed meanwhile`() async throws {
        let office = try await Office()
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        try await change(office)
        let page = await browser.get(path(.publication, office)).text
        #expect(page.contains("第2版として公表する") && page.contains("<del>"))
        let revision = try #require(try await office.store.plans.plan(office.town.key)?.revision)
        try await change(office, to: "貸出 8千件だった。")
        let refused = await browser.post(path(.publication, office), ["revision": String(revision), "note": "秋<の>分"])
        #expect(
            refused.status == .conflict && refused.text.contains("公表していません") && refused.text.contains("秋&lt;の&gt;分"))
        #expect(try await office.store.editions.all(of: office.town.key).count == 1)
        let done = await browser.post(path(.publication, office), ["revision": String(revision + 1), "note": "秋<の>分"])
        #expect(done.status == .seeOther)
        let edition = try #require(try await office.store.editions.all(of: office.town.key).first)
        #expect(edition.number == 2 && edition.note == "秋<の>分" && edition.publishedBy.hasPrefix("利用 jimu"))
        office.town.clock.pass(.seconds(1))
        #expect(await office.town.get("/minato/plan/actions/1").text.contains("だった。"))
        #expect(await office.town.get("/minato/plan/editions/1/actions/1").text.contains("を超えた"))
        let again = await browser.post(path(.publication, office), ["revision": String(revision + 1)])
        #expect(again.status == .unprocessableContent)
        #expect(await browser.post(path(.publication, office), ["revision": "x"]).status == .badRequest)

        // The public sees what the edition changed.
        let changes = await office.town.get("/minato/plan/changes").text
        #expect(changes.contains("<del>") && changes.contains("第1版と比べています"))
        #expect(await office.town.get("/minato/plan/editions/1/changes").text.contains("最初の版"))
        #expect(await office.town.get("/minato/plan/editions/2/changes?since=7").status == .notFound)
        #expect(await office.town.get("/minato/plan/editions").text.contains("/minato/plan/editions/2/changes"))
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `what was taken down is not published again, and staff pages leave it out`() async throws {
        let office = try await Office()
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        try await change(office)
        let revision = try #require(try await office.store.plans.plan(office.town.key)?.revision)
        #expect(
            await browser.post(path(.publication, office), ["revision": String(revision)]).status == .seeOther)
        try await office.store.editions.retract(2, of: office.town.key, reason: "誤り", at: Town.day, by: "管理者")
        let refused = await browser.post(path(.publication, office), ["revision": String(revision)])
        #expect(refused.status == .unprocessableContent && refused.text.contains("取り下げた第2版と同じです"))
        for place in [path(.publication, office), path(.errata, office), path(.comparison, office)] {
            #expect(await browser.get(place).status == .ok, "\(place)")
        }
        #expect(await !browser.get(path(.errata, office)).text.contains("<option value=\"2\""))
        let gone = await browser.get(path(.comparison, office, "?from=edition-2&to=now"))
        #expect(gone.status == .ok && gone.text.contains("class=\"empty\""))
        #expect(await browser.get(path(.history, office)).text.contains("第2版を取下げ"))
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `a link shows what is not published yet, to nobody else, and not for ever`() async throws {
        let office = try await Office()
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        try await change(office)
        let made = await browser.post(path(.previewLinks, office), ["days": "7"])
        let match = try #require(
            made.text.firstMatch(of: /http:\/\/plans\.example(\/minato\/plan\/previews\/[\w-]{43})"/))
        let link = String(match.output.1)
        let page = await office.town.get(link)
        #expect(page.status == .ok && page.text.contains("公表前"))
        #expect(page.fields[.cacheControl] == "no-store" && page.text.contains("content=\"noindex\""))
        #expect(page.fields[HTTPField.Name("X-Robots-Tag")!] == "noindex")
        #expect(await office.town.get(link + "/actions/1").text.contains("にとどまった"))
        #expect(await !office.town.get("/minato/plan/actions/1").text.contains("9千件にとどまった"))
        // Every link on its pages stays inside, but for those to the city.
        for place in ["", "/actions/1", "/sheet", "/policies", "/divisions", "/years/2024", "/search?q=%E5%9B%B3"] {
            let page = await office.town.get(link + place)
            #expect(page.status == .ok, "\(place)")
            for found in page.text.matches(of: /(?:href|action)="(\/minato\/plan[^"]*)"/) {
                #expect(found.output.1.hasPrefix(link), "\(place): \(found.output.1)")
            }
        }
        for place in ["/data", "/findings", "/changes", "/actions/1.xlsx"] {
            #expect(await office.town.get(link + place).status.code >= 400, "\(place)")
        }
        // Its files are there as well, told to nobody and kept by nobody on the way; their names say what they are.
        for place in [".json", ".csv", ".txt", ".xlsx", "/actions/1.csv", "/sheet.json"] {
            let file = await office.town.get(link + place)
            #expect(file.status == .ok && file.fields[.cacheControl] == "no-store", "\(place)")
            #expect(file.fields[HTTPField.Name("X-Robots-Tag")!] == "noindex")
            let name = file.fields[.contentDisposition] ?? ""
            #expect(
                name.hasPrefix("attachment") && name.contains("draft") && name.contains("%E5%85%AC%E8%A1%A8%E5%89%8D"))
            #expect(page.text.contains("href=\"\(link)\(place)\"") || place.contains("/"), "\(place)")
        }
        #expect(await office.town.get(link + "/actions/1.csv").text.contains("にとどまった"))
        #expect(await office.town.get(link + ".json").text.contains("hakadori-plan/1"))
        #expect(await !office.town.get("/minato/plan.json").text.contains("9千件にとどまった"))
        #expect(await office.town.get(link.replacing("/plan/", with: "/other/")).status == .notFound)
        #expect(!office.town.log.lines.contains { $0.contains(link.suffix(43)) })

        #expect(await browser.get(path(.publication, office)).text.contains("使えます"))
        #expect(await browser.post(path(.previewRevocation, office), ["number": "1"]).status == .seeOther)
        #expect(await office.town.get(link).status == .notFound)
        #expect(await browser.post(path(.previewRevocation, office), ["number": "7"]).status == .badRequest)
        #expect(await browser.post(path(.previewLinks, office), ["days": "9999"]).status == .badRequest)
        // An earlier link that has run out: the server's clock stands at 1,780,000,123.
        let (old, _) = try await office.store.editions.makePreviewLink(
            for: office.town.key, until: Date(timeIntervalSince1970: 1_780_000_123), at: Office.date, by: "試験")
        let address = Address(.plan(office.town.key, edition: nil, .overview), preview: old)
        #expect(await office.town.get(address.path).status == .notFound)
    }

    @Test func `an erratum stands beside its edition and on the action's page, and in the data`() async throws {
        let office = try await Office()
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        let before = await office.town.get("/minato/plan.json").bytes
        #expect(await !office.town.get("/minato/plan/actions/1").text.contains("正誤"))
        let values = ["edition": "1", "action": "a1", "place": "令和6年度 達成状況詳細", "wrong": "1千件<を>", "correct": "二千冊を"]
        #expect(await browser.post(path(.errata, office), values.merging(["wrong": " "]) { $1 }).status.code == 422)
        #expect(
            await browser.post(path(.errata, office), values.merging(["correct": "1千件<を>"]) { $1 }).status.code == 422)
        #expect(await browser.post(path(.errata, office), values.merging(["edition": "9"]) { $1 }).status.code == 422)
        let unknown = await browser.post(path(.errata, office), values.merging(["action": "a99"]) { $1 })
        #expect(unknown.status.code == 422 && unknown.text.contains("1千件&lt;を&gt;"))
        #expect(await browser.post(path(.errata, office), values).status == .seeOther)
        office.town.clock.pass(.seconds(1))
        for page in ["/minato/plan/actions/1", "/minato/plan/editions/1/actions/1", "/minato/plan/editions"] {
            let text = await office.town.get(page).text
            #expect(text.contains("1千件&lt;を&gt;") && text.contains("二千冊を"), "\(page)")
        }
        #expect(await !office.town.get("/minato/plan/actions/2").text.contains("二千冊を"))
        #expect(await office.town.get("/minato/plan/editions.json").text.contains("\"correct\":"))
        #expect(await office.town.get("/minato/plan/editions").text.contains("editions/1/actions/a1\">1 図書館の電子化</a>"))
        #expect(await office.town.get("/minato/plan.json").bytes == before)
        #expect(await browser.get(path(.errata, office)).text.contains("利用 jimu"))
        #expect(try await office.store.log.verify().isIntact)
    }
}

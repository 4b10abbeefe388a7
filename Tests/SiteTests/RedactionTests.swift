import Foundation
import HTTPTypes
import People
import Plan
import Rounds
import Store
import Testing

@testable import Site

/// What the office and the public see where words of an edition are blotted out.
struct RedactionTests {
    private let secret = "山田太郎"
    private let reason = "個人情報の<誤掲載>"
    private let places = [
        "", "/actions/1", "/sheet", "/policies", "/divisions", "/years/2024", "/data", "/changes", ".json", ".csv",
        ".txt", ".xlsx", "/actions/1.json",
    ]

    private struct Desk {
        let office: Office
        let asking: Browser
        let deciding: Browser
        let administrator: Browser
        var town: Town { office.town }
        func path(_ place: StaffPlace, _ view: StaffView = .whole) -> String {
            StaffAddress(place, plan: town.key.plan, showing: view).path
        }
    }

    private func desk(publishing: Bool = true) async throws -> Desk {
        let office = try await Office()
        try await office.town.keep(Town.plan(named: "\(secret)氏を訪ねる"))
        try await office.town.publish()
        return Desk(
            office: office, asking: try await office.browser(office.add("jimu", [Right(.coordinator)])),
            deciding: try await office.browser(office.add("kacho", [Right(.coordinator)])),
            administrator: try await office.browser(office.add("kanrisha", [Right(.administrator)])))
    }

    private func ask(_ desk: Desk, _ more: [String: String] = [:]) async throws -> Answer {
        let values = [
            "kind": "redaction", "edition": "2", "words": secret, "plan": "yes", "editions": "yes", "reason": reason,
        ]
        return await desk.asking.post(desk.path(.removals), values.merging(more) { $1 })
    }

    private func seen(_ page: String) throws -> String {
        String(try #require(page.firstMatch(of: /name="seen" value="([0-9a-f]{64})"/)).output.1)
    }

    @Test func `one asks, another says yes, and no page or file says the words any more`() async throws {
        let desk = try await desk()
        let other = Town(restarting: desk.town)
        for place in places where place != ".xlsx" {
            let answer = await desk.town.get("/minato/plan/editions/2\(place)")
            #expect(answer.status == .ok, "\(place)")
            _ = await other.get("/minato/plan/editions/2\(place)")
        }
        let tag = await desk.town.get("/minato/plan/editions/2.json").fields[.eTag]
        let answer = try await ask(desk)
        #expect(answer.status == .seeOther)
        let request = try #require(answer.fields[.location])
        #expect(request == desk.path(.removal, .item("1")) + "&done=removal-asked")

        // Who asked sees what would go, and has no yes to give.
        let own = await desk.asking.get(request).text
        #expect(
            own.contains("<mark>\(secret)</mark>氏を訪ねる") && !own.contains("name=\"seen\"") && own.contains("申出を取り消す"))
        #expect(await desk.town.get("/minato/plan/actions/1").text.contains(secret), "nothing has gone yet")
        // Others find it at home.
        for browser in [desk.deciding, desk.administrator] {
            let home = await browser.get("/staff").text
            #expect(home.contains("申出1：第2版の語句の墨消し") && !home.contains(secret))
        }
        let page = await desk.deciding.get(request).text
        #expect(page.contains("個人情報の&lt;誤掲載&gt;") && page.contains("<mark>\(secret)</mark>氏を訪ねる"))
        let values = ["number": "1", "seen": try seen(page), "sure": "yes"]
        #expect(
            await desk.asking.post(desk.path(.removalConfirmation), values).text.contains("申し出た本人は承認・却下できません"))
        #expect(
            await desk.deciding.post(desk.path(.removalConfirmation), values.merging(["sure": ""]) { $1 }).status.code
                == 422)
        #expect(
            await desk.deciding.post(desk.path(.removalConfirmation), values.merging(["seen": "x"]) { $1 }).text
                .contains("対象の内容が変わりました"))
        let done = await desk.deciding.post(desk.path(.removalConfirmation), values)
        #expect(done.status == .ok && done.text.contains("実行しました") && !done.text.contains(secret))
        #expect(done.text.contains("バックアップ"))
        desk.town.clock.pass(.seconds(1))

        for server in [desk.town, other, Town(restarting: desk.town)] {
            for base in ["/minato/plan", "/minato/plan/editions/2", "/minato/plan/editions/1"] {
                for place in places {
                    let answer = await server.get(base + place)
                    #expect(answer.status == .ok && !answer.text.contains(secret), "\(base)\(place)")
                }
            }
            #expect(await !server.get("/minato/search?q=%E5%B1%B1%E7%94%B0").text.contains("/actions/1"))
            let stale = await server.get("/minato/plan/editions/2.json", [(.ifNoneMatch, tag ?? "*")])
            #expect(stale.status == .ok, "what a browser has is not good any more")
        }
        let japanese = await desk.town.get("/minato/plan/editions/2/actions/1").text
        #expect(japanese.contains("<mark class=\"redacted\">［墨消し］</mark>氏を訪ねる"))
        #expect(japanese.contains("一部の語句を墨消ししました") && japanese.contains("個人情報の&lt;誤掲載&gt;"))
        #expect(japanese.contains("<title>1 ［墨消し］氏を訪ねる"))
        let english = await desk.town.get("/minato/plan/editions/2/actions/1?lang=en").text
        #expect(english.contains("<mark class=\"redacted\" lang=\"en\">[redacted]</mark>氏を訪ねる"))
        #expect(english.contains("Words of this edition were blotted out on"))
        let list = await desk.town.get("/minato/plan/editions").text
        let summary = try #require(try await desk.town.store.editions.all(of: desk.town.key).first)
        #expect(list.contains("一部墨消し") && list.contains(summary.sha256) && list.contains(summary.presentSHA256))
        let data = await desk.town.get("/minato/plan/editions.json").text
        #expect(data.contains("\"redactions\"") && data.contains(summary.presentSHA256))
        #expect(await desk.town.get("/minato/plan/editions.csv").text.contains("墨消し日,現在の文書のSHA-256"))
        #expect(await desk.deciding.get(desk.path(.removals)).text.contains("実行済み"))
        #expect(try await desk.town.store.log.verify().isIntact)
        // The office's own pages say the same.
        for place in [StaffPlace.history, .keptActions, .publication, .removals] {
            #expect(await !desk.deciding.get(desk.path(place)).text.contains(secret), "\(place)")
        }
    }

    @Test func `a whole edition is taken down by an administrator's yes`() async throws {
        let desk = try await desk()
        #expect(try await ask(desk, ["kind": "retraction", "words": ""]).status == .seeOther)
        let page = await desk.administrator.get(desk.path(.removal, .item("1")))
        #expect(page.status == .ok && page.text.contains("第2版の内容がすべて消えます"))
        #expect(!page.text.contains("/staff/plans/plan/history"), "no way to what they may not read")
        let values = ["number": "1", "seen": try seen(page.text), "sure": "yes"]
        let done = await desk.administrator.post(desk.path(.removalConfirmation), values)
        #expect(done.status == .ok && done.text.contains("第2版を取り下げました"))
        desk.town.clock.pass(.seconds(1))
        #expect(await desk.town.get("/minato/plan/editions/2").status == .gone)
        // Done twice it is the list that says so.
        #expect(await desk.administrator.post(desk.path(.removalConfirmation), values).status == .seeOther)
        #expect(await desk.administrator.get(desk.path(.removals)).text.contains("実行済み"))
    }

    @Test func `what cannot be asked is said beside the field, and nothing typed is lost`() async throws {
        let desk = try await desk()
        for (more, sentence) in [
            (["words": "あ"], "2文字以上"), (["words": "どこにもない語"], "その語句が見つかりません"), (["reason": " "], "公開する理由"),
            (["reason": "\(secret)の件"], "伏せる語句を書かないで"), (["words": "図書館"], "墨消しできない所にもあります"),
            (["edition": "9"], "この版はありません"),
        ] {
            let answer = try await ask(desk, more)
            #expect(answer.status.code == 422 && answer.text.contains(sentence), "\(more)")
            #expect(more["words"] != nil || answer.text.contains(">\n\(secret)</textarea>"))
        }
        #expect(try await ask(desk, ["kind": "x"]).status == .badRequest)
    }

    @Test func `a no needs a reason, and who asked may take it back`() async throws {
        let desk = try await desk()
        _ = try await ask(desk)
        _ = try await ask(desk)
        #expect(await desk.deciding.post(desk.path(.removalRefusal), ["number": "1"]).status.code == 422)
        let no = await desk.deciding.post(desk.path(.removalRefusal), ["number": "1", "answer": "氏名ではない"])
        #expect(no.status == .seeOther)
        #expect(await desk.asking.post(desk.path(.removalWithdrawal), ["number": "2"]).status == .seeOther)
        #expect(await desk.asking.post(desk.path(.removalWithdrawal), ["number": "7"]).status == .badRequest)
        let list = await desk.asking.get(desk.path(.removals)).text
        #expect(list.contains("却下") && list.contains("氏名ではない") && list.contains("取消し") && !list.contains(secret))
        #expect(await desk.asking.get("/staff").text.contains("却下されました"))
        #expect(await desk.town.get("/minato/plan/actions/1").text.contains(secret))
    }

    @Test func `marks in tags and titles stay letters`() {
        let page = "<title>［墨消し］</title><a title=\"［墨消し］\">a［墨消し］b</a><svg><text>［墨消し］</text></svg>［墨消し］"
        #expect(
            page.withGapsMarked(in: .japanese)
                == "<title>［墨消し］</title><a title=\"［墨消し］\">a<mark class=\"redacted\">［墨消し］</mark>b</a>"
                + "<svg><text>［墨消し］</text></svg><mark class=\"redacted\">［墨消し］</mark>")
        #expect("<p>何もない</p>".withGapsMarked(in: .japanese) == "<p>何もない</p>")
    }
}

import Findings
import Foundation
import HTTPTypes
import Japanese
import Plan
import Rounds
import Store
import Testing

@testable import Site

/// Nothing typed is lost: two people at one report, a session that ended, a text that nobody would want.
struct ReportLossTests {
    typealias Form = ReportOffice
    private let data: [(HTTPField.Name, String)] = [(.accept, "application/json")]
    private var sameOrigin: [(HTTPField.Name, String)] {
        HTTPField.Name("Sec-Fetch-Site").map { [($0, "same-origin")] } ?? []
    }

    @Test func `the script saves by the same form and is told what happened`() async throws {
        let town = try await ReportOffice()
        let (writer, colleague) = (
            try await town.office.browser(town.reporter), try await town.office.browser(town.colleague)
        )
        let saved = await writer.post(Form.path(), Form.text("貸出 1"), data)
        #expect(saved.status == .ok && saved.fields[.contentType] == "application/json")
        #expect(saved.text.contains("\"revision\"") && saved.text.contains("に保存しました。"))
        let conflict = await colleague.post(Form.path(), Form.text("貸出 2"), data)
        #expect(conflict.status == .conflict && conflict.text.contains("\"conflict\""))
        #expect(try await town.report().text.result == "貸出 1")
        let reader = try await town.office.browser(town.supporter)
        let refused = await reader.post(Form.path(), Form.text("貸出 3", revision: 1), data)
        #expect(refused.status == .unprocessableContent && refused.text.contains("\"refused\""))
        let ended = Browser(town: town.office.town, token: SessionToken())
        let lost = await ended.post(Form.path(), Form.text("貸出 4", revision: 1), data)
        #expect(lost.status == .forbidden && lost.text.contains("\"signedOut\""))
        let found = await writer.send(.get, Form.path(.reportFindings), body: nil, data)
        #expect(found.status == .ok && found.text.contains("\"html\""))
    }

    @Test func `what the office decided about an indicator, the writer's findings know`() async throws {
        let town = try await ReportOffice()
        let writer = try await town.office.browser(town.reporter)
        // The target counts 1千件 or more; far from it, the usual status needs a reason or is above its numbers.
        _ = await writer.post(Form.path(), Form.text("貸出 3百件", status: "mostly"), data)
        let page = { await writer.get(Form.path()).text }
        let paused = { await writer.send(.get, Form.path(.reportFindings), body: nil, self.data).text }
        #expect(await page().contains("数値を上回る達成状況"))
        #expect(await paused().contains("数値を上回る達成状況"))
        let store = town.office.store
        let kept = try #require(try await store.plans.plan(town.key.plan))
        let read = kept.indicators.filter { $0.action == Office.action }
        #expect(!read.isEmpty)
        try await store.plans.decide(
            read.map { .dismiss($0) }, about: town.key.plan, revision: kept.revision, at: Town.day, by: "事務局")
        #expect(await page().contains("数値を上回る達成状況") == false)
        #expect(await paused().contains("数値を上回る達成状況") == false)
    }

    @Test func `a script runs on the pages of reports and nowhere else`() async throws {
        let town = try await ReportOffice()
        let writer = try await town.office.browser(town.reporter)
        let page = await writer.get(Form.path())
        #expect(page.fields[.contentSecurityPolicy]?.contains("script-src 'self'") == true)
        #expect(page.text.contains("<script src=\"/assets/report."))
        for path in ["/staff", "/staff/account"] {
            let other = await writer.get(path)
            #expect(
                other.fields[.contentSecurityPolicy]?.contains("script") == false && !other.text.contains("<script"))
        }
        for path in ["/", "/minato/plan", "/minato/plan/actions/1"] {
            let answer = await town.office.town.get(path)
            #expect(answer.status == .ok, "\(path)")
            #expect(
                answer.fields[.contentSecurityPolicy]?.contains("script") == false && !answer.text.contains("<script"))
        }
        let script = await town.office.town.get(Asset.report.path)
        #expect(script.fields[.contentType] == "text/javascript; charset=utf-8" && script.text.contains("localStorage"))
    }

    @Test func `the second of two sees both texts and chooses, now or when coming back`() async throws {
        let town = try await ReportOffice()
        let (writer, colleague) = (
            try await town.office.browser(town.reporter), try await town.office.browser(town.colleague)
        )
        _ = await writer.post(Form.path(), Form.text("図書館で貸出 1千件", status: "mostly", reason: "理由甲"))
        let mine = Form.text("図書館で貸出 2千件", status: "achieved", reason: "理由乙")
        let conflict = await colleague.post(Form.path(), mine)
        #expect(conflict.status == .conflict)
        for text in ["二つの文から選んでください", "利用 kakari", "図書館で貸出 1千件", "<ins>", "理由甲", "理由乙"] {
            #expect(conflict.text.contains(text), "\(text)")
        }
        // Coming back later, it is there again, before anything else can be typed; and it does not go by reading.
        for _ in 1...2 { #expect(await colleague.get(Form.path()).text.contains("二つの文から選んでください")) }
        #expect(!(await writer.get(Form.path()).text.contains("二つの文から選んで")), "it is the other's to choose")
        let choice = [
            "choosing": "yes", "revision": "1", "status": "achieved", "choice-result": "edited",
            "result": "図書館で貸出 1千件、分館で 1千件", "mine-result": "図書館で貸出 2千件", "theirs-result": "図書館で貸出 1千件",
            "choice-reasonAndImprovement": "theirs", "reasonAndImprovement": "理由乙\r\n理由甲",
            "mine-reasonAndImprovement": "理由乙", "theirs-reasonAndImprovement": "理由甲",
        ]
        #expect(await colleague.post(Form.path(), choice).status == .seeOther)
        let text = try await town.report().text
        #expect(text.status == "achieved" && text.result == "図書館で貸出 1千件、分館で 1千件")
        #expect(text.reasonAndImprovement == "理由甲")
        #expect(await colleague.get(Form.path()).text.contains("<form class=\"entry report\""))
        // What was typed into the box counts, even where the other choice was left standing.
        var late = choice
        late["revision"] = "2"
        late["reasonAndImprovement"] = "理由丙"
        #expect(await colleague.post(Form.path(), late).status == .seeOther)
        #expect(try await town.report().text.reasonAndImprovement == "理由丙")
    }

    @Test(arguments: [true, false])
    func `what was typed comes through an ended session, and is saved by its writer alone`(hasCookie: Bool) async throws
    {
        let town = try await ReportOffice()
        let browser = Browser(town: town.office.town, token: hasCookie ? SessionToken() : nil)
        let typed = Form.text("期限切れの前に<書いた>文 & 数字\r\n二行目", reason: "理由")
        let answer = await browser.post(Form.path(), typed, token: hasCookie ? nil : "x", sameOrigin)
        #expect(answer.status == .forbidden && answer.text.contains("失われていません"))
        #expect(answer.text.contains("name=\"kept-result\"") && answer.text.contains("&lt;書いた&gt;"))
        #expect(!answer.text.contains("<書いた>"))
        // A wrong password loses nothing either.
        var form = ["login": "kakari", "password": "wrong", "onward": Form.path()]
        for (name, text) in typed { form["kept-" + name] = text }
        let wrong = await browser.post("/staff/sign-in", form)
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("name=\"kept-result\""))
        form["password"] = Office.password
        let page = await browser.post("/staff/sign-in", form)
        #expect(page.status == .ok && page.text.contains("まだ保存していません") && page.text.contains("&lt;書いた&gt;"))
        #expect(page.fields[.contentSecurityPolicy]?.contains("script-src 'self'") == true)
        #expect(try await town.report().revision == 0, "nobody has seen it yet")
        #expect(await browser.post(Form.path(), typed, sameOrigin).status == .seeOther)
        #expect(try await town.report().text.result == "期限切れの前に<書いた>文 & 数字\n二行目")
    }

    @Test func `signed in again in another window, the old page's text is shown and not saved`() async throws {
        let town = try await ReportOffice()
        let browser = try await town.office.browser(town.reporter)
        let page = await browser.post(Form.path(), Form.text("古い画面の文"), token: "old", sameOrigin)
        #expect(page.status == .ok && page.text.contains("古い画面の文") && page.text.contains("まだ保存していません"))
        #expect(try await town.report().revision == 0)
        // From another site it is refused as ever, and shown nowhere.
        let site = HTTPField.Name("Sec-Fetch-Site").map { [($0, "cross-site")] } ?? []
        for token in ["old", nil] {
            let forged = await browser.post(Form.path(), Form.text("よその文"), token: token, site)
            #expect(forged.status == .forbidden && !forged.text.contains("よその文"))
        }
    }

    @Test func `signing in leads back to one's page, and to no other place`() async throws {
        let town = try await ReportOffice()
        let stranger = Browser(town: town.office.town)
        let sent = await stranger.get(Form.path(language: .english))
        let location = try #require(sent.fields[.location])
        #expect(location.hasPrefix("/staff/sign-in?onward="))
        #expect(
            await stranger.get(location).text.contains("name=\"onward\" value=\"\(Form.path(language: .english))\""))
        for (onward, expected) in [
            (Form.path(language: .english), Form.path(language: .english)), ("//evil.example/staff", "/staff"),
            ("https://evil.example/staff", "/staff"), ("/staff/../etc", "/staff"), ("/staff\\evil", "/staff"),
            ("/staff/sign-out", "/staff"), (Form.path(.reportApproval), "/staff"), ("javascript:alert(1)", "/staff"),
            ("/minato/plan", "/staff"), ("/staff/account\r\nX: 1", "/staff"), ("", "/staff"),
        ] {
            let browser = Browser(town: town.office.town)
            _ = await browser.get("/staff/sign-in")
            let answer = await browser.post(
                "/staff/sign-in", ["login": "kakari", "password": Office.password, "onward": onward])
            #expect(answer.fields[.location] == expected, "\(onward)")
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</textarea><b>",
        "'; DROP TABLE working_report; --",
        "\u{202E}gnp.exe", "=cmd|' /C calc'!A0", "\\u0000",
    ])
    func `hostile text is text wherever it stands`(text: String) async throws {
        let town = try await ReportOffice()
        let (writer, head, other) = (
            try await town.office.browser(town.reporter), try await town.office.browser(town.head),
            try await town.office.browser(town.supporter)
        )
        _ = await other.post(
            Form.path(.reportContributions), ["division": "図書館", "text": text, "revision": "0", "do": "answer"])
        _ = await other.post(
            Form.path(.reportContributions), ["division": text, "text": text, "revision": "9", "do": text])
        _ = await writer.post(Form.path(), Form.text(text, status: text, reason: text))
        let refused = await writer.post(
            Form.path(.reportSubmission), Form.text(text, status: text, reason: text, revision: 1))
        #expect(refused.status == .unprocessableContent && refused.text.contains("達成状況を選んでください"))
        let colleague = try await town.office.browser(town.colleague)
        let conflict = await colleague.post(Form.path(), Form.text(text + "2", status: text, reason: text))
        #expect(conflict.status == .conflict)
        #expect(
            await writer.post(Form.path(.reportSubmission), Form.text(text, reason: text, revision: 1)).status
                == .seeOther)
        _ = await head.post(Form.path(.reportSendBack), ["comment": text, "comment-status": text])
        for browser in [writer, head, other, colleague] {
            for path in ["/staff", Form.path(), Form.path(.reportFindings)] {
                let page = await browser.get(path)
                #expect(page.status == .ok)
                #expect(
                    !page.text.contains("<script>") && !page.text.contains("<img")
                        && !page.text.contains("</textarea><b>"))
            }
        }
        #expect(try await town.report().submitted.result?.text == text)
        for form in [
            ["revision": "x"], ["revision": "99999999999999999999"],
            ["result": String(repeating: "字", count: 20_001), "revision": "2"],
        ] {
            for place in [StaffPlace.report, .reportSubmission, .reportApproval, .reportSendBack, .reportContributions]
            {
                let status = await writer.post(Form.path(place), form).status.code
                #expect(status < 500, "\(place) \(form.keys)")
            }
        }
    }
}

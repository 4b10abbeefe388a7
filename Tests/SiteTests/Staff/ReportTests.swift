import Foundation
import HTTPTypes
import Japanese
import People
import Plan
import Rounds
import Store
import Testing

@testable import Site

/// A report on its way: written, handed in, sent back, mended, approved twice, in the plan.
struct ReportTests {
    typealias Form = ReportOffice

    @Test func `a report goes its whole way through pages`() async throws {
        let town = try await ReportOffice()
        let writer = try await town.office.browser(town.reporter)
        let head = try await town.office.browser(town.head)
        let office = try await town.office.browser(town.office.kanri)

        // What is asked stands on the first page, with a button.
        let home = await writer.get("/staff").text
        #expect(home.contains("次に行うこと") && home.contains("報告を書く") && home.contains("開庁日"))
        #expect(home.contains("href=\"\(Form.path())\""))
        let blank = await writer.get(Form.path()).text
        #expect(blank.contains("前年度（令和6年度）") && blank.contains("貸出 1千件を超えた。") && blank.contains("貸出 2千件"))
        #expect(blank.contains("数字には単位を付けてください。") && blank.contains("前年度の文から始める"))
        #expect(blank.contains("△一部のみ達成、×未達成"))

        // Everything that is missing is said beside its field, and what was typed stays.
        let refused = await writer.post(Form.path(.reportSubmission), Form.text("貸出 1.8千件", status: "partly"))
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("href=\"#field-reasonAndImprovement\"") && refused.text.contains("貸出 1.8千件"))
        #expect(try await town.report().text.result == "貸出 1.8千件", "it is saved even so")

        let written = Form.text("貸出 1.8千件", status: "partly", reason: "工事のため。\r\n来年度に取り戻す。", revision: 1)
        let sent = await writer.post(Form.path(.reportSubmission), written)
        #expect(sent.fields[.location] == Form.path() + "?done=report-submitted")
        #expect(try await town.report().submitted.reasonAndImprovement == "工事のため。\n来年度に取り戻す。")
        let waiting = await writer.get(Form.path()).text
        #expect(
            waiting.contains("課長の承認待ち") && waiting.contains("取り下げて書き直す")
                && !waiting.contains("<form class=\"entry report\""))

        // The head sees what is different from last year, and hands it back with a word at its field.
        #expect(await head.get("/staff").text.contains("内容を確かめる"))
        let review = await head.get(Form.path()).text
        #expect(review.contains("前年度の文からの違い") && review.contains("<del>") && review.contains("<ins>"))
        #expect(review.contains("承認") && review.contains("差し戻す"))
        // The main act stands first, and the way to the round above everything.
        let approving = try #require(review.firstRange(of: "id=\"field-approval\""))
        let withdrawing = try #require(review.firstRange(of: "取り下げて書き直す"))
        #expect(approving.upperBound < withdrawing.lowerBound)
        #expect(review.contains("<a href=\"\(Form.path().components(separatedBy: "/reports/")[0])\">"))
        #expect(await head.post(Form.path(.reportSendBack)).text.contains("直してほしいことを、一つ以上の欄に"))
        let comment = ["comment-result": "いつの数字ですか。"]
        #expect(await head.post(Form.path(.reportSendBack), comment).status == .seeOther)
        #expect(await writer.get("/staff").text.contains("いつの数字ですか。"))
        let returned = await writer.get(Form.path()).text
        #expect(returned.contains("id=\"field-result-comment\"") && returned.contains("いつの数字ですか。"))

        var mended = Form.text("3月末で貸出 1.8千件", status: "partly", reason: "工事のため。来年度に取り戻す。", revision: 2)
        #expect(await writer.post(Form.path(), mended).fields[.location] == Form.path() + "?done=report-saved")
        #expect(await writer.get(Form.path()).text.contains("前に提出した文からの違い"))
        mended["revision"] = "3"
        #expect(await writer.post(Form.path(.reportSubmission), mended).status == .seeOther)

        // Nobody approves words that they have not seen.
        let stale = await head.post(Form.path(.reportApproval), ["revision": "2"])
        #expect(stale.status == .unprocessableContent && stale.text.contains("その間に別の人が保存しました"))
        #expect(await head.post(Form.path(.reportApproval), ["revision": "3"]).status == .seeOther)
        #expect(await head.post(Form.path(.reportApproval), ["revision": "3"]).status == .unprocessableContent)
        #expect(await office.post(Form.path(.reportApproval), ["revision": "3"]).status == .seeOther)
        let kept = try #require(try await town.office.store.plans.plan(town.office.town.key))
        #expect(kept.plan[Office.action]?[Office.year].report.result == "3月末で貸出 1.8千件")
        let done = await writer.get(Form.path()).text
        let history = await office.get(StaffAddress(.history, plan: Slug("plan")).path).text
        let link = StaffAddress(.actionHistory, plan: Slug("plan"), action: Office.action).path
        let handedIn = try #require(
            history.components(separatedBy: "<li class=\"event\"").first { $0.contains("報告を提出") })
        #expect(handedIn.contains("href=\"\(link)\""), "each step says which report it is about")
        #expect(done.contains("完了") && done.contains("利用 kacho") && done.contains("承認しました"))
        #expect(try await town.office.store.log.verify().firstBreak == nil)
    }

    @Test func `nobody approves a report of their own, and the head of a division may take it back`() async throws {
        let town = try await ReportOffice()
        let head = try await town.office.browser(town.head)
        #expect(await head.post(Form.path(.reportSubmission), Form.text("貸出 2千件")).status == .seeOther)
        #expect(!(await head.get("/staff").text.contains("内容を確かめる")))
        #expect(await head.get(Form.path()).text.contains("承認は別の人が行います"))
        let refused = await head.post(Form.path(.reportApproval), ["revision": "1"])
        #expect(refused.status == .unprocessableContent && refused.text.contains("自分が書いた報告は承認できません"))
        #expect(await head.post(Form.path(.reportWithdrawal)).status == .seeOther)
        #expect(try await town.report().trail.events.count == 3)
        #expect(await head.post(Form.path(.reportWithdrawal)).status == .unprocessableContent)
    }

    @Test func `last year's text is taken over only when it is asked for`() async throws {
        let town = try await ReportOffice()
        let writer = try await town.office.browser(town.reporter)
        var form = Form.text("", status: "mostly")
        form["do"] = "last-year"
        #expect(await writer.post(Form.path(), form).fields[.location] == Form.path() + "?done=text-taken")
        let text = try await town.report().text
        #expect(text.result == "貸出 1千件を超えた。" && text.status == "mostly")
        // What seems odd is said before anybody hands it in.
        _ = await writer.post(Form.path(), Form.text("貸出 0.5千件", status: "partly", revision: 1))
        #expect(await writer.get(Form.path()).text.contains("class=\"finding\""))
    }

    @Test func `another division adds its text, which the compiling one can take over`() async throws {
        let town = try await ReportOffice()
        let (writer, other) = (
            try await town.office.browser(town.reporter), try await town.office.browser(town.supporter)
        )
        #expect(await other.get("/staff").text.contains("追記（図書館）"))
        #expect(await other.get(Form.path()).text.contains("図書館として追記する"))
        var form = ["division": "図書館", "text": "分館で 300件", "revision": "0", "do": "save"]
        #expect(await other.post(Form.path(.reportContributions), form).status == .seeOther)
        #expect(!(await writer.get(Form.path()).text.contains("分館で 300件")), "it is still being written")
        // Somebody else of the division saved meanwhile: both texts are on the page.
        form["text"] = "分館で 350件"
        let stale = await other.post(Form.path(.reportContributions), form)
        #expect(stale.status == .unprocessableContent)
        #expect(stale.text.contains("分館で 350件") && stale.text.contains("分館で 300件"))
        form["revision"] = "1"
        form["do"] = "answer"
        #expect(await other.post(Form.path(.reportContributions), form).status == .seeOther)
        #expect(await writer.get(Form.path()).text.contains("分館で 350件"))
        var report = Form.text("本館で 1.5千件")
        report["do"] = "take-0"
        #expect(await writer.post(Form.path(), report).status == .seeOther)
        #expect(try await town.report().text.result == "本館で 1.5千件\n分館で 350件")
        // A division that is not asked says nothing.
        form["division"] = "総務課"
        #expect(await writer.post(Form.path(.reportContributions), form).status == .unprocessableContent)
        #expect(!(await other.get("/staff").text.contains("追記（図書館）")))
    }

    @Test func `what is asked alike stands under one heading, each thing with its own link`() async throws {
        let town = try await ReportOffice()
        let everybody = try await town.office.add("zenbu", [Right(.reporter)])
        let home = try await town.office.browser(everybody).get("/staff").text
        let links = home.matches(of: /href="([^"]*\/reports\/[^"]*)"/).map { String($0.output.1) }
        // To be written, and to be added to.
        let headings = home.matches(of: /<h4>/).count
        #expect(headings == 2 && links.count > 2 * headings)
    }

    @Test func `home, the report and the office's page count the same working days, without those of the city's own`()
        async throws
    {
        var settings = Settings()
        settings.calendar = BusinessCalendar(closedDays: [try #require(Day("2026-06-01"))])
        let town = try await ReportOffice(settings: settings)
        // The reports are due on 10 June 2026; it is 29 May, a Friday.
        let writer = try await town.office.browser(town.reporter)
        #expect(await writer.get("/staff").text.contains("2026年6月10日（あと7開庁日）"))
        #expect(await writer.get(Form.path()).text.contains("2026年6月10日（あと7開庁日）"))
        #expect(await writer.get(Form.path(.round)).text.contains("期限まで7開庁日"))
    }

    @Test func `a page in English says the same, and the round's own texts stay Japanese`() async throws {
        let town = try await ReportOffice()
        for account in [town.reporter, town.head, town.supporter, town.office.kanri] {
            let browser = try await town.office.browser(account)
            let page = await browser.get(Form.path(language: .english))
            #expect(page.status == .ok && page.fields[.contentLanguage] == "en")
            for link in page.text.matches(of: /(?:href|action)="(\/staff[^"]*)"/).map(\.output.1) {
                #expect(link.contains("lang=en") || link == Form.path()[...], "\(link)")
            }
        }
    }
}

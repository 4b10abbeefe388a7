import Foundation
import HTTPTypes
import Japanese
import People
import Plan
import Rounds
import Store
import Testing

@testable import Site

/// The office opens, follows, reminds, changes, closes and reopens a round in the browser (照会の画面).
struct StaffRoundTests {
    private func path(_ place: StaffPlace, _ office: Office, year: Int = 2025) -> String {
        StaffAddress(place, plan: office.town.key.plan, year: FiscalYear(year)).path
    }

    /// The fields of the form as the page shows them.
    private func values(_ page: String) -> [String: String] {
        var values: [String: String] = [:]
        for match in page.matches(of: /<input type="(?:text|date|hidden)"[^>]*>/) {
            let tag = String(match.output)
            guard let name = tag.firstMatch(of: /name="([^"]*)"/)?.output.1, name != "token",
                let value = tag.firstMatch(of: /value="([^"]*)"/)?.output.1
            else { continue }
            values[String(name)] = String(value)
        }
        for match in page.matches(of: /<textarea[^>]*name="([^"]*)"[^>]*>\n([^<]*)<\/textarea>/) {
            values[String(match.output.1)] = String(match.output.2)
        }
        for match in page.matches(of: /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/) {
            let chosen = match.output.2.firstMatch(of: /value="([^"]*)" selected/)?.output.1
            values[String(match.output.1)] = chosen.map { String($0) } ?? ""
        }
        values["scope"] = "all"
        return values
    }

    @Test func `a round is listed for whoever has a right in its year, and for nobody else`() async throws {
        let office = try await Office()
        try await office.openRound()
        for (year, isListed) in [(2024, false), (2025, true)] {
            for role in [Role.reader, .reporter, .coordinator] {
                let account = try await office.add("\(role)-\(year)", [Right(role, year: .only(FiscalYear(year)))])
                let browser = try await office.browser(account)
                let round = StaffAddress(.round, plan: office.town.key.plan, year: Office.year).path
                for place in [StaffPlace.rounds, .plan] {
                    let page = await browser.get(StaffAddress(place, plan: office.town.key.plan).path)
                    #expect(
                        page.status == .ok && page.text.contains("href=\"\(round)\"") == isListed, "\(role) \(year)")
                }
                #expect(await browser.get(round).status == (isListed ? .ok : .notFound))
            }
        }
    }

    @Test func `a round is proposed, looked at, and only then opened`() async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        let page = await browser.get(path(.newRound, office))
        #expect(page.status == .ok)
        var form = values(page.text)
        form["year"] = "2025"
        form["opens-on"] = "2026-04-15"
        form["reports-due"] = "2026-05-04"
        form["act"] = "open"
        // Not seen yet: it is shown first, with the day off named.
        let preview = await browser.post(path(.newRound, office), form)
        #expect(preview.status == .ok)
        #expect(preview.text.contains("5月4日はみどりの日で、閉庁日です。"))
        #expect(preview.text.contains("2課に、報告12件を求めます。"))
        #expect(try await office.store.rounds.all(of: office.town.key).isEmpty)
        form = values(preview.text)
        form["act"] = "open"
        let done = await browser.post(path(.newRound, office), form)
        #expect(done.status == .seeOther, "\(done.text)")
        #expect(done.fields[.location] == path(.round, office) + "?done=round-opened")
        let round = await browser.get(path(.round, office))
        #expect(round.text.contains("12件中0件完了"))
        #expect(await browser.get(path(.rounds, office)).text.contains("照会中"))
        #expect(await browser.get(path(.plan, office)).text.contains("12件中0件完了"))
        #expect(await browser.get("/staff").text.contains("12件中0件完了"))
        let again = await browser.post(path(.newRound, office), form)
        #expect(again.status == .unprocessableContent && again.text.contains("すでにあります"))
        #expect(try await office.store.log.verify().firstBreak == nil)
    }

    @Test(arguments: [true, false])
    func `those who are asked are told at the opening, where the box is ticked`(isTicked: Bool) async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        let reporter = try await office.add("tanaka", [Right(.reporter, division: .only(Division("図書館")))])
        var form = values(await browser.get(path(.newRound, office)).text)
        form["year"] = "2025"
        let preview = await browser.post(path(.newRound, office), form).text
        #expect(preview.contains("name=\"tells\"") && !preview.contains(" checked> 求める相手に"))
        form = values(preview)
        form["act"] = "open"
        if isTicked { form["tells"] = "yes" }
        let done = await browser.post(path(.newRound, office), form)
        #expect(done.fields[.location]?.hasSuffix(isTicked ? "done=round-opened-in-part" : "done=round-opened") == true)
        let notices = try await office.store.messages.notices(for: reporter.id, in: office.city)
        #expect(notices.count == (isTicked ? 1 : 0) && notices.allSatisfy { $0.subject.hasSuffix("】令和7年度の実績の照会") })
        #expect(await browser.get(path(.round, office)).text.contains("お知らせと催促の記録"))
    }

    @Test func `closing a round of some actions says what becomes due beyond it`() async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        var form = values(await browser.get(path(.newRound, office)).text)
        form["year"] = "2025"
        form["scope"] = "chosen"
        form["division-0"] = "図書館"
        form = values(await browser.post(path(.newRound, office), form).text)
        form["scope"] = "chosen"
        form["division-0"] = "図書館"
        form["act"] = "open"
        #expect(await browser.post(path(.newRound, office), form).status == .seeOther)
        let plan = try #require(try await office.store.plans.plan(office.town.key)).plan
        let round = try #require(try await office.store.rounds.all(of: office.town.key).first).round
        let others = plan.unasked(by: round)
        #expect(!others.isEmpty && others.count < plan.actions.count)
        let page = await browser.get(path(.roundClosing, office)).text
        #expect(page.contains("次の\(others.count)件は、「未入力」と表示されます。"))
        for action in others { #expect(page.contains(action.name)) }
    }

    @Test func `faults stand beside their fields, and rows come and go without a script`() async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        var form = values(await browser.get(path(.newRound, office)).text)
        form["act"] = "add-step"
        let three = await browser.post(path(.newRound, office), form)
        #expect(three.status == .ok && three.text.contains("name=\"step-2-label\""))
        form = values(three.text)
        form["act"] = "remove-step-0"
        let two = await browser.post(path(.newRound, office), form)
        #expect(!two.text.contains("name=\"step-2-label\"") && !two.text.contains("value=\"課長の承認\""))
        form = values(two.text)
        form["act"] = "preview"
        form["reports-due"] = "いつか"
        let bad = await browser.post(path(.newRound, office), form)
        #expect(bad.status == .unprocessableContent && bad.text.contains("id=\"field-reports-due-error\""))
        form["opens-on"] = "2026-04-15"
        form["reports-due"] = "2026-04-01"
        form["step-0-due"] = "2026-03-01"
        form["scope"] = "chosen"
        let faults = await browser.post(path(.newRound, office), form).text
        for field in ["reports-due", "step-0-due", "step-1-label", "scope"] {
            #expect(faults.contains("href=\"#field-\(field)\""), "\(field)")
        }
        form["act"] = "propose"
        #expect(await browser.post(path(.newRound, office), form).text.contains("value=\"2026-05-12\""))
        for act in ["remove-step-99", "remove-step-x", "open", "", "<b>"] {
            form["act"] = act
            #expect(await [200, 422].contains(browser.post(path(.newRound, office), form).status.code))
        }
        #expect(try await office.store.rounds.all(of: office.town.key).isEmpty)
    }

    @Test func `a round is followed, reminded, changed, closed and opened again`() async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        let reporter = try await office.add("tanaka", [Right(.reporter, division: .only(Division("図書館")))])
        try await office.openRound()
        let page = await browser.get(path(.round, office) + "?division=%E5%9B%B3%E6%9B%B8%E9%A4%A8&stage=notAnswered")
        #expect(page.text.contains("12件のうち7件を表示") && page.text.contains("催促する"))
        let reminded = await browser.post(path(.roundReminders, office), ["scope": "division", "division": "図書館"])
        #expect(reminded.fields[.location]?.hasSuffix("done=reminded") == true)
        let again = await browser.post(path(.roundReminders, office), ["scope": "division", "division": "図書館"])
        #expect(again.fields[.location]?.hasSuffix("done=nobody-reminded") == true)
        #expect(await browser.post(path(.roundReminders, office), ["scope": "x"]).status == .badRequest)
        #expect(await browser.get(path(.round, office)).text.contains("利用 tanaka"))
        #expect(try await office.store.messages.notices(for: reporter.id, in: office.city).count == 1)

        var form = values(await browser.get(path(.roundChange, office)).text)
        form["instructions"] = "数字に単位を付けてください。"
        form["reason"] = "問合せが多いため"
        form["act"] = "save"
        form = values(await browser.post(path(.roundChange, office), form).text)
        form["act"] = "save"
        let changed = await browser.post(path(.roundChange, office), form)
        #expect(changed.fields[.location]?.hasSuffix("done=round-changed") == true)
        #expect(await browser.get(path(.round, office)).text.contains("数字に単位を付けてください。"))

        #expect(await browser.get(path(.roundClosing, office)).text.contains("次の12件が完了していません。"))
        #expect(await browser.post(path(.roundClosing, office)).status == .unprocessableContent)
        let closed = await browser.post(path(.roundClosing, office), ["sure": "yes"])
        #expect(closed.fields[.location]?.hasSuffix("done=round-closed") == true)
        #expect(await browser.get(path(.round, office)).text.contains("次の12件は、未完了のまま締め切りました。"))
        #expect(await browser.get(path(.plan, office)).text.contains("未完了12件"))
        let late = await browser.post(path(.roundReminders, office), ["scope": "everyone"])
        #expect(late.status == .unprocessableContent)
        #expect(await browser.post(path(.roundReopening, office)).status == .unprocessableContent)
        let reopened = await browser.post(path(.roundReopening, office), ["reason": "差替えのため"])
        #expect(reopened.fields[.location]?.hasSuffix("done=round-reopened") == true)
        #expect(try await office.store.log.verify().firstBreak == nil)
    }

    @Test func `the texts of reminders are checked, kept, and given back`() async throws {
        let office = try await Office()
        let browser = try await office.browser(office.kanri)
        let place = path(.reminderTexts, office)
        var form = ["kind": "reports", "language": "ja", "subject": "お願い", "body": "{氏名}様\r\n{めいし}"]
        let bad = await browser.post(place, form)
        #expect(bad.status == .unprocessableContent && bad.text.contains("{めいし} は置き換えられません。"))
        form["body"] = "{氏名}様\r\n<b>{一覧}"
        #expect(await browser.post(place, form).fields[.location]?.hasSuffix("done=saved") == true)
        let page = await browser.get(place).text
        #expect(page.contains("{氏名}様\n&lt;b&gt;{一覧}") && page.contains("変更済み"))
        form["act"] = "usual"
        _ = await browser.post(place, form)
        #expect(try await office.store.rounds.reminderTexts(of: office.town.key) == ReminderTexts())
        #expect(await browser.post(place, ["kind": "x", "language": "ja"]).status == .badRequest)
    }

    @Test func `readers follow a round and change nothing; a year without a round is not there`() async throws {
        let office = try await Office()
        try await office.openRound()
        let reader = try await office.browser(try await office.add("yomu", [Right(.reader)]))
        let page = await reader.get(path(.round, office))
        #expect(page.status == .ok && !page.text.contains("催促する</button>") && !page.text.contains("締め切る"))
        for place in [StaffPlace.newRound, .roundChange, .roundClosing, .reminderTexts] {
            #expect(await reader.get(path(place, office)).status == .forbidden, "\(place)")
        }
        let browser = try await office.browser(office.kanri)
        for place in [StaffPlace.round, .roundChange, .roundClosing] {
            #expect(await browser.get(path(place, office, year: 2024)).status == .notFound, "\(place)")
        }
        let neighbour = try await office.browser(try await office.neighbour())
        #expect(await neighbour.get(path(.round, office)).status == .notFound)
    }
}

import Foundation
import HTTPTypes
import Japanese
import People
import Plan
import Rounds
import Store
import Testing

@testable import Site

/// The office edits the plan through its forms (計画の編集の画面).
struct StaffEditingTests {
    private func address(_ place: StaffPlace, _ office: Office, item: String? = nil) -> String {
        StaffAddress(place, plan: office.town.key.plan, showing: item.map(StaffView.item) ?? .whole).path
    }

    /// What a browser would send back of a page whose form nobody touched.
    static func fields(of page: String) -> [String: String] {
        func plain(_ text: Substring) -> String {
            String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
                .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
        }
        // The form of the page is its longest.
        let form =
            page.matches(of: /<form class="entry"(?s:.*?)<\/form>/).map(\.output).max { $0.count < $1.count } ?? ""
        var fields: [String: String] = [:]
        for match in form.matches(of: /<input type="(?:hidden|text)"[^>]*?name="([^"]+)"[^>]*?value="([^"]*)"/) {
            fields[String(match.output.1)] = plain(match.output.2)
        }
        for match in form.matches(of: /<input type="checkbox" name="([^"]+)" value="([^"]*)" checked/) {
            fields[String(match.output.1)] = plain(match.output.2)
        }
        for match in form.matches(of: /<textarea [^>]*?name="([^"]+)"[^>]*>\n((?s:.*?))<\/textarea>/) {
            fields[String(match.output.1)] = plain(match.output.2).replacing("\n", with: "\r\n")
        }
        for match in form.matches(of: /<select [^>]*?name="([^"]+)"(?s:.*?)<\/select>/) {
            let chosen = match.output.0.firstMatch(of: /<option value="([^"]*)" selected/)?.output.1
            fields[String(match.output.1)] = plain(chosen ?? "")
        }
        fields["token"] = nil
        return fields
    }

    private func office() async throws -> (Office, Browser) {
        let office = try await Office()
        return (office, try await office.browser(try await office.add("jimu", [Right(.coordinator)])))
    }

    @Test func `an action is shown under a second policy, marked, and counted nowhere twice`() async throws {
        let (office, browser) = try await office()
        var plan = try Town.plan()
        plan.policies.append(Policy(id: .init("9"), level: 0, number: "9", name: "別の<柱>"))
        try await office.town.keep(plan)
        func page(_ place: StaffPlace, item: String? = nil) async -> String {
            await browser.get(address(place, office, item: item)).text
        }
        let pillar = try #require(
            try await office.store.plans.plan(office.town.key)?.plan.policies.first { $0.name == "別の<柱>" }?.id)
        var values = ["item": "a1", "under": pillar.path, "revision": ""]
        func send(_ place: StaffPlace) async throws -> Answer {
            values["revision"] = String(try #require(try await office.store.plans.plan(office.town.key)).revision)
            return await browser.post(address(place, office), values)
        }
        #expect(await page(.editAction, item: "a1").contains("再掲する施策"))
        #expect(try await send(.actionReprint).status == .seeOther)
        let again = try await send(.actionReprint)
        #expect(again.status == .unprocessableContent && again.text.contains("この施策の下には再掲できません。"))
        #expect(Self.fields(of: again.text)["name"] == plan.actions[0].name, "the page's own form is as it was")
        values["item"] = "none"
        #expect(try await send(.actionReprint).status == .seeOther)
        values["item"] = "a1"
        let kept = try #require(try await office.store.plans.plan(office.town.key))
        #expect(kept.plan.actions[0].reprints == [Reprint(under: pillar)])
        #expect(await page(.planEdit).contains("<span class=\"of\">再掲</span>"))
        try await office.store.editions.publish(
            office.town.key, revision: kept.revision, at: Office.date, by: "事務局")
        let base = "/\(office.city)/\(office.town.key.plan)"
        let policy = await browser.get("\(base)/policies/\(pillar.path)").text
        #expect(policy.contains("この施策に再掲する取組（1件）") && policy.contains("再掲</span>"))
        #expect(policy.contains("href=\"\(base)/actions/") && !policy.contains("この施策の取組（"))
        #expect(await browser.get("\(base)/policies").text.contains("再掲</span>"))
        #expect(await browser.get("\(base)/sheet").text.contains("再掲</span>"))
        let action = await browser.get("\(base)/actions/\(plan.addressNumber(of: plan.actions[0]))").text
        #expect(action.contains("再掲している施策") && action.contains("別の&lt;柱&gt;"))
        let table = await browser.get("\(base)/data/reprints.csv")
        #expect(table.status == .ok && table.text.contains("再掲先の施策ID"))
        #expect(try await send(.actionReprintRemoval).status == .seeOther)
        #expect(try await office.store.plans.plan(office.town.key)?.plan.actions[0].reprints == [])
        let one = try await office.browser(
            try await office.add("r6", [Right(.coordinator, year: .only(FiscalYear(2024)))]))
        #expect(await one.post(address(.actionReprint, office), values).status == .forbidden)
    }

    @Test func `a form that is sent back untouched changes nothing`() async throws {
        let (office, browser) = try await office()
        var plan = try Town.plan()
        plan.actions[0].description = Passage("一行目\n  二行目\r\n三行目")
        plan.actions[0].responsibilities = [
            Responsibility(division: Division("総務課"), role: .lead, note: "令和6年度まで", until: FiscalYear(2024)),
            Responsibility(division: Division("図書館"), role: .supporting),
        ]
        try await office.town.keep(plan)
        let before = try #require(try await office.store.plans.plan(office.town.key))
        for (place, item) in [
            (StaffPlace.editHead, nil), (.editScale, nil), (.editPolicy, "1.1"), (.editAction, "a1"),
        ] {
            let page = await browser.get(address(place, office, item: item))
            #expect(page.status == .ok, "\(place)")
            let answer = await browser.post(address(place, office), Self.fields(of: page.text))
            #expect(answer.status == .seeOther, "\(place) \(answer.text)")
            #expect(try await office.store.plans.plan(office.town.key) == before, "\(place)")
        }
    }

    @Test func `who works on one year changes and publishes that year, and is told who could do the rest`() async throws
    {
        let office = try await Office()
        _ = try await office.add("zennen", [Right(.coordinator)])
        let author = try await office.add("r6", [Right(.coordinator, year: .only(FiscalYear(2024)))])
        let browser = try await office.browser(author)
        let path = address(.editAction, office, item: "a1")
        let untouched = Self.fields(of: await browser.get(path).text)
        var values = untouched
        values["target-2025"] = "貸出 9千<件>"
        let before = try await office.everything()
        let refused = await browser.post(address(.editAction, office), values)
        #expect(refused.status == .forbidden)
        #expect(refused.text.contains("令和7年度の事務局の権限がありません。できる人：") && refused.text.contains("利用 zennen"))
        #expect(refused.text.contains("貸出 9千&lt;件&gt;"), "what was typed is still there")
        values = untouched
        values["name"] = "別の名前"
        let whole = await browser.post(address(.editAction, office), values)
        #expect(whole.status == .forbidden && whole.text.contains("足りない年度：令和7年度"))
        let scale = await browser.get(address(.editScale, office))
        #expect(scale.status == .forbidden && scale.text.contains("足りない年度：令和7年度"))
        #expect(try await office.everything() == before)

        values = untouched
        values["target-2024"] = "貸出 2千件"
        #expect(await browser.post(address(.editAction, office), values).status == .seeOther)
        func publish() async throws -> Answer {
            let revision = try #require(try await office.store.plans.plan(office.town.key)).revision
            return await browser.post(address(.publication, office), ["revision": "\(revision)", "note": ""])
        }
        #expect(try await publish().status == .seeOther)
        // Somebody else's change of another year is not theirs to publish.
        let kept = try #require(try await office.store.plans.plan(office.town.key))
        var texts = ActionTexts(of: kept.plan.actions[1], in: kept.plan.form)
        texts.years[FiscalYear(2025)]?[.target] = "貸出 7千件"
        _ = try await office.store.plans.edit(
            office.town.key, expecting: kept.revision, .action(kept.plan.actions[1].id, texts), at: Office.date,
            by: "事務局")
        let unpublished = try await publish()
        #expect(unpublished.status == .forbidden && unpublished.text.contains("令和7年度の事務局の権限がありません。"))
        #expect(try await office.store.editions.all(of: office.town.key).count == 2)
    }

    @Test func `an action is edited; who comes second at the same place sees both texts`() async throws {
        let (office, browser) = try await office()
        let other = try await office.browser(try await office.add("jimu2", [Right(.coordinator)]))
        let path = address(.editAction, office, item: "a1")
        var mine = Self.fields(of: await browser.get(path).text)
        var theirs = Self.fields(of: await other.get(path).text)
        theirs["name"] = "相手の<名前>"
        theirs["target-2025"] = "貸出 5千件"
        mine["name"] = "私の名前"
        mine["number"] = "101"
        #expect(await other.post(address(.editAction, office), theirs).status == .seeOther)
        let answer = await browser.post(address(.editAction, office), mine)
        #expect(answer.status == .conflict)
        #expect(answer.text.contains("相手の&lt;名前&gt;") && answer.text.contains("私の名前"))
        let again = Self.fields(of: answer.text)
        #expect(again["name"] == "私の名前" && again["number"] == "101" && again["target-2025"] == "貸出 5千件")
        #expect(await browser.post(address(.editAction, office), again).status == .seeOther)
        let action = try #require(try await office.store.plans.plan(office.town.key)?.plan[Action.ID("a1")])
        #expect(action.name == "私の名前" && action.number == "101")
        #expect(action[FiscalYear(2025)].target == AnnualTarget("貸出 5千件"))
        #expect(action[FiscalYear(2024)].report.result == "貸出 1千件を超えた。")
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `what is wrong stands beside its field with what was typed`() async throws {
        let (office, browser) = try await office()
        var values = Self.fields(of: await browser.get(address(.editAction, office, item: "a1")).text)
        values["name"] = "　"
        values["description"] = "書きかけの<文>"
        let answer = await browser.post(address(.editAction, office), values)
        #expect(answer.status == .unprocessableContent && answer.text.contains("href=\"#field-name\""))
        #expect(answer.text.contains("書きかけの&lt;文&gt;"))
        let removal = await browser.post(address(.actionRemoval, office), ["item": "a1", "revision": "1"])
        #expect(removal.status == .unprocessableContent && removal.text.contains("href=\"#field-removal\""))
    }

    @Test func `a step of the scale that a form names twice, or names as nobody knows it, is a new step`() async throws
    {
        let (office, browser) = try await office()
        let before = try #require(try await office.store.plans.plan(office.town.key)?.plan.scale)
        var values = Self.fields(of: await browser.get(address(.editScale, office)).text)
        let count = before.statuses.count
        for (index, code) in [before.statuses[0].code.text, "unheard-of", "unheard-of"].enumerated() {
            values["code-\(count + index)"] = code
            values["mark-\(count + index)"] = "＋"
            values["label-\(count + index)"] = "区分その\(index)"
        }
        #expect(await browser.post(address(.editScale, office), values).status == .seeOther)
        let after = try #require(try await office.store.plans.plan(office.town.key)?.plan.scale)
        #expect(after.statuses.prefix(count).map(\.code) == before.statuses.map(\.code))
        #expect(after.statuses.count == count + 3 && Set(after.statuses.map(\.code)).count == count + 3)
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `policies and actions are added, shifted, moved and removed`() async throws {
        let (office, browser) = try await office()
        func revision() async throws -> String {
            String(try await office.store.plans.plan(office.town.key)?.revision ?? 0)
        }
        func send(_ place: StaffPlace, _ values: [String: String]) async throws {
            var values = values
            values["revision"] = try await revision()
            let answer = await browser.post(address(place, office), values)
            #expect(answer.status == .seeOther, "\(place) \(answer.text)")
        }
        try await send(.newPolicy, ["item": "1", "name": "紙をなくす"])
        try await send(.policyShift, ["item": "1.2", "step": "-1"])
        try await send(.newAction, ["policy": "1.2", "name": "電子決裁", "number": "13", "division-0": "総務課"])
        try await send(.actionShift, ["item": "a2", "step": "-1"])
        try await send(.actionRemoval, ["item": "a3", "removal": "a4に含めた。"])
        let plan = try #require(try await office.store.plans.plan(office.town.key)?.plan)
        #expect(plan.policies.map(\.id.path) == ["1", "1.2", "1.1"])
        #expect(plan.actions.map(\.number).prefix(4) == ["13", "2", "1", "4"])
        #expect(plan.actions[0].responsibilities.map(\.text) == ["総務課"])
        try await send(.editDivisions, ["old-0": "総務課", "new": "総務企画課", "from": "2025"])
        let after = try #require(try await office.store.plans.plan(office.town.key)?.plan)
        #expect(after.actions[0].responsibilities.map(\.text) == ["総務課（令和6年度まで）", "総務企画課（令和7年度から）"])
        #expect(try await office.store.log.verify().isIntact)
        #expect(await browser.get(address(.planEdit, office)).text.contains("電子決裁"))
    }

    @Test func `rights follow a division that is renamed, by the hand of who may give rights`() async throws {
        let (office, browser) = try await office()
        let reporter = try await office.add("tosho", [Right(.reporter, division: .only(Division("図書館")))])
        let values = ["old-1": "図書館", "new": "生涯学習課", "from": "2025", "rights": "on", "revision": "1"]
        func rights() async throws -> Set<Right> {
            try await office.store.people.person(reporter.id, of: office.city)?.account.rights ?? []
        }
        #expect(await browser.post(address(.editDivisions, office), values).status == .seeOther)
        #expect(try await rights() == reporter.rights)
        let both = try await office.browser(
            try await office.add("ryoho", [Right(.coordinator), Right(.administrator)]))
        let again = ["old-0": "総務課", "new": "学び課", "from": "2025", "rights": "on", "revision": "2"]
        _ = try await office.store.people.changeAccount(reporter.id, of: office.city, at: Office.date, by: "試験") {
            $0.rights = [Right(.reporter, division: .only(Division("総務課")))]
        }
        #expect(await both.post(address(.editDivisions, office), again).status == .seeOther)
        let new = Right(.reporter, division: .only(Division("学び課")), plan: .only(office.town.key.plan))
        #expect(try await rights() == [Right(.reporter, division: .only(Division("総務課"))), new])
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `once adopted, a changed target needs a reason, and the public reads the first text`() async throws {
        let (office, browser) = try await office()
        #expect(await browser.post(address(.adoption, office), ["day": "昨日"]).status == .unprocessableContent)
        #expect(await browser.post(address(.adoption, office), ["day": "2024-03-31"]).status == .seeOther)
        var values = Self.fields(of: await browser.get(address(.editAction, office, item: "a1")).text)
        values["target-2025"] = "貸出 9千件"
        let refused = await browser.post(address(.editAction, office), values)
        #expect(refused.status == .unprocessableContent && refused.text.contains("href=\"#field-reason\""))
        #expect(refused.text.contains("貸出 9千件"))
        values["reason"] = "利用が<増えた>ため。"
        #expect(await browser.post(address(.editAction, office), values).status == .seeOther)
        let page = await browser.get(address(.adoption, office)).text
        #expect(page.contains("貸出 2千件") && page.contains("貸出 9千件") && page.contains("利用が&lt;増えた&gt;ため。"))
        let path = "/\(office.town.key.city)/\(office.town.key.plan)/actions/1"
        #expect(!(await office.town.get(path).text.contains("増えた")))
        try await office.town.publish()
        let shown = await office.town.get(path).text
        #expect(
            shown.contains("2千件") && shown.contains("変更前") && shown.contains("9千件")
                && shown.contains("利用が&lt;増えた&gt;ため。"))
        #expect(await browser.post(address(.adoptionUndoing, office), [:]).status == .unprocessableContent)
        #expect(await browser.post(address(.adoptionUndoing, office), ["reason": "日付の誤り"]).status == .seeOther)
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `a fault without a field on its page is no link`() async throws {
        let (office, browser) = try await office()
        let removal = await browser.post(
            address(.policyRemoval, office), ["item": "1", "revision": "1"])
        #expect(removal.status == .unprocessableContent && removal.text.contains("下に施策や取組がある"))
        #expect(!removal.text.contains("href=\"#field-"))
        let divisions = await browser.post(
            address(.editDivisions, office), ["old-0": "総務課", "new": "　", "from": "2025", "revision": "1"])
        #expect(divisions.status == .unprocessableContent && divisions.text.contains("href=\"#field-new\""))
    }
}

import HTTPTypes
import Japanese
import People
import Plan
import Testing

@testable import Site

/// The office corrects what was reported (報告の訂正の画面).
struct ReportCorrectionTests {
    private func address(_ office: Office, _ year: Int = 2024, item: String? = "a1") -> String {
        StaffAddress(
            .reportCorrection, plan: office.town.key.plan, year: FiscalYear(year),
            showing: item.map(StaffView.item) ?? .whole
        ).path
    }

    @Test func `a report is corrected from the action's page, with a reason, and the history says both texts`()
        async throws
    {
        let office = try await Office()
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        let form = StaffAddress(.editAction, plan: office.town.key.plan, showing: .item("a1")).path
        #expect(await browser.get(form).text.contains("href=\"\(address(office))\""), "the action's page leads to it")
        let page = await browser.get(address(office)).text
        var values = StaffEditingTests.fields(of: page)
        let before = try #require(values["result"])
        let everything = try await office.everything()
        #expect(await browser.post(address(office, item: nil), values).status == .seeOther)
        #expect(try await office.everything() == everything, "a form that nobody touched changes nothing")

        values["result"] = "貸出 9千<件>"
        let refused = await browser.post(address(office, item: nil), values)
        #expect(refused.status == .unprocessableContent && refused.text.contains("理由を書いてください。"))
        #expect(refused.text.contains("貸出 9千&lt;件&gt;"), "what was typed is still there")
        #expect(try await office.everything() == everything)
        values["reason"] = "転記の誤り"
        let saved = await browser.post(address(office, item: nil), values)
        #expect(saved.status == .seeOther && saved.fields[.location]?.hasSuffix("#reports") == true)
        let history = await browser.get(
            StaffAddress(.actionHistory, plan: office.town.key.plan, action: Action.ID("a1")).path
        ).text
        #expect(history.contains("転記の誤り") && history.contains("9千&lt;件&gt;") && history.contains(before.prefix(2)))
    }

    @Test func `what is not there is not found, and one year's officer corrects that year alone`() async throws {
        let office = try await Office()
        let browser = try await office.browser(
            try await office.add("r6", [Right(.coordinator, year: .only(FiscalYear(2024)))]))
        #expect(await browser.get(address(office)).status == .ok)
        #expect(await browser.get(address(office, 2025)).status != .ok)
        #expect(await browser.get(address(office, item: "none")).status == .notFound)
        #expect(await browser.get(address(office, item: nil)).status == .notFound)
        let form = StaffAddress(.editAction, plan: office.town.key.plan, showing: .item("a1")).path
        for page in [await browser.get(form).text, await browser.get(address(office)).text] {
            let links = page.matches(of: /href="([^"]+\/(correction|indicators\/new)[^"]*)"/).map { String($0.1) }
            for link in links { #expect(await browser.get(link).status == .ok, "\(link)") }
        }
        #expect(await browser.get(form).text.contains("href=\"\(address(office))\""))
    }

    @Test func `a field says that it is required where the status that is chosen asks for it`() async throws {
        let office = try await Office()
        var plan = try #require(try await office.store.plans.plan(office.town.key)).plan
        func own(_ id: String, _ requirement: FieldRequirement) -> OwnField {
            OwnField(
                id: .init(id), label: "欄\(id)", subject: .actionYear, kind: .text(isLong: false), phase: .reporting,
                requirement: requirement)
        }
        let codes = plan.scale.statuses.map(\.code)
        plan.form.ownFields = [own("x", .always), own("y", .never), own("z", .atStatuses([codes[0]]))]
        try await office.town.keep(plan)
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        func marks(at status: String) async -> [String: String] {
            var values = StaffEditingTests.fields(of: await browser.get(address(office)).text)
            (values["status"], values["reason"]) = (status, "")
            values["result"] = "別の文"
            let page = await browser.post(address(office, item: nil), values).text
            return page.matches(of: /<label for="field-([^"]+)">(?s:.*?)<span class="of">([^<]*)<\/span><\/label>/)
                .reduce(into: [:]) { $0[String($1.1)] = String($1.2) }
        }
        let needing = try #require(plan.scale.statuses.first(where: \.needsReason)?.code.text)
        let free = try #require(plan.scale.statuses.first { !$0.needsReason }?.code.text)
        let at = [await marks(at: needing), await marks(at: free)]
        let reason = Field.reasonAndImprovement.rawValue
        #expect(at.map { $0[reason] } == ["必須", "理由の要る達成状況のとき必須"])
        #expect(at.map { $0["own.x"] } == ["必須", "必須"] && at.map { $0["own.y"] } == ["任意", "任意"])
        let first = [needing, free].map { $0 == codes[0].text ? "必須" : nil }
        for (mark, expected) in zip(at.map { $0["own.z"] }, first) {
            #expect(expected == nil ? mark?.hasSuffix("のとき必須") == true : mark == expected)
        }
    }
}

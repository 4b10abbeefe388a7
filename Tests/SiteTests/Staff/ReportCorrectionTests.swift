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
    }
}

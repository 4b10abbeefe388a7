import Foundation
import HTTPTypes
import Japanese
import People
import Plan
import Rounds
import Store
import Testing

@testable import Site

/// What publishing takes along, chosen by the office, and the files of what is kept before it is published.
struct PublicationChoiceTests {
    private func path(_ place: StaffPlace, _ office: Office, _ view: StaffView = .whole) -> String {
        StaffAddress(place, plan: office.town.key.plan, showing: view).path
    }

    private func changed() throws -> Plan {
        var plan = try Town.plan()
        plan.actions[0][FiscalYear(2024)].report.result = "貸出 9千件にとどまった。"
        plan.actions[1][FiscalYear(2024)].target = AnnualTarget("貸出 9千件")
        plan.lastReportedYear = FiscalYear(2025)
        plan.actions[2][FiscalYear(2025)].report = AnnualReport(status: "achieved", result: "はじめての実績")
        return plan
    }

    @Test func `a year without its tick stays as the public has it, and goes out with the next edition`() async throws {
        let office = try await Office()
        try await office.openRound()
        try await office.town.keep(changed())
        let browser = try await office.browser(office.add("jimu", [Right(.coordinator)]))
        let page = await browser.get(path(.publication, office)).text
        #expect(page.contains("令和6年度の実績（1件が変わります）") && page.contains("令和7年度の実績（12件が変わります）") == false)
        #expect(page.contains("令和7年度の実績（1件が変わります）") && page.contains("照会は締切り前です"))
        #expect(page.contains("name=\"year-2024\" value=\"yes\" checked"))
        let kept = try #require(try await office.store.plans.plan(office.town.key))
        var values = ["revision": "\(kept.revision)", "choice": "yes", "year-2024": "yes"]
        // What was chosen stays on the page where something is wrong.
        let again = await browser.post(
            path(.publication, office), values.merging(["note": String(repeating: "あ", count: 2001)]) { $1 })
        #expect(again.status.code == 422 && again.text.contains("name=\"year-2024\" value=\"yes\" checked"))
        #expect(!again.text.contains("name=\"year-2025\" value=\"yes\" checked"))
        #expect(await browser.post(path(.publication, office), values).status == .seeOther)
        office.town.clock.pass(.seconds(1))
        let first = await office.town.get("/minato/plan/actions/1").text
        #expect(first.contains("にとどまった"))
        #expect(await office.town.get("/minato/plan/actions/2").text.contains("貸出 9千件"), "targets go along")
        #expect(await !office.town.get("/minato/plan/actions/3").text.contains("はじめての実績"))
        #expect(
            await !office.town.get("/minato/plan/actions/4").text.contains("未入力"), "the year is not due for the public")
        #expect(try await office.store.log.verify().isIntact)
        let next = await browser.get(path(.publication, office)).text
        #expect(next.contains("name=\"year-2025\"") && !next.contains("name=\"year-2024\"") && next.contains("はじめての実績"))
        let left = try #require(try await office.store.plans.plan(office.town.key))
        values = ["revision": "\(left.revision)", "choice": "yes", "year-2025": "yes"]
        #expect(await browser.post(path(.publication, office), values).status == .seeOther)
        office.town.clock.pass(.seconds(1))
        #expect(await office.town.get("/minato/plan/actions/3").text.contains("はじめての実績"))
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `what is kept can be had as files before it is published`() async throws {
        let office = try await Office()
        try await office.town.keep(changed())
        let browser = try await office.browser(office.add("jimu", [Right(.coordinator)]))
        let page = await browser.get(path(.publication, office)).text
        for format in ["xlsx", "csv", "json", "txt"] {
            let link = path(.draftFile, office, .item(format))
            #expect(page.contains("href=\"\(link)\""), "\(format)")
            let file = await browser.get(link)
            #expect(file.status == .ok && file.fields[.cacheControl] == "no-store", "\(format)")
            #expect(file.fields[.contentDisposition]?.contains("%E5%85%AC%E8%A1%A8%E5%89%8D") == true, "\(format)")
            if format != "xlsx" { #expect(file.text.contains("9千件にとどまった"), "\(format)") }
        }
        #expect(await browser.get(path(.draftFile, office, .item("exe"))).status == .notFound)
    }
}

import Findings
import Foundation
import HTTPTypes
import Japanese
import People
import Plan
import Rounds
import Store
import Testing

@testable import Site

/// The office answers findings, switches rules and shows them to the public (点検の画面).
struct StaffFindingsTests {
    private func path(_ place: StaffPlace, _ office: Office) -> String {
        StaffAddress(place, plan: office.town.key.plan).path
    }

    @Test func `an answer with its reason stays, one without is asked for again, and both can be taken back`()
        async throws
    {
        let office = try await Office()
        var plan = try Town.plan()
        plan.actions[2][FiscalYear(2024)].report.status = "not-achieved"
        try await office.town.keep(plan)
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        let finding = try #require(plan.findings().first { $0.rule.id == "reason-missing" }).fingerprint.text
        #expect(await browser.get(path(.findings, office)).text.contains("理由の記入漏れ"))
        #expect(await browser.get("/staff").text.contains(path(.plan, office)))

        // The third action is the general affairs division's, not the library's.
        #expect(
            await browser.get(path(.findings, office) + "?division=%E7%B7%8F%E5%8B%99%E8%AA%B2").text.contains(finding))
        #expect(
            !(await browser.get(path(.findings, office) + "?division=%E5%9B%B3%E6%9B%B8%E9%A4%A8").text.contains(
                finding)))

        let blank = await browser.post(path(.findingAnswer, office), ["finding": finding, "reason": " 　"])
        #expect(blank.status == .unprocessableContent && blank.text.contains("href=\"#field-reason-\(finding)\""))
        let done = await browser.post(
            path(.findingAnswer, office), ["finding": finding, "reason": "議会に報告してから<書く>。"])
        #expect(done.status == .seeOther)
        let page = await browser.get(path(.findings, office)).text
        #expect(page.contains("議会に報告してから&lt;書く&gt;。") && page.contains("利用 jimu"))
        #expect(try await office.store.plans.review(of: office.town.key).answers.map(\.finding.text) == [finding])

        _ = await browser.post(path(.findingReopening, office), ["finding": finding])
        #expect(try await office.store.plans.review(of: office.town.key).answers.isEmpty)
        #expect(await browser.post(path(.findingReopening, office), ["finding": "../x"]).status == .badRequest)
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `rules are switched and findings shown by the office alone`() async throws {
        let office = try await Office()
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        let others = Dictionary(uniqueKeysWithValues: Rule.all.dropFirst().map { ("rule-\($0.id)", "on") })
        #expect(await browser.post(path(.findingRules, office), others).status == .seeOther)
        #expect(try await office.store.plans.review(of: office.town.key).switches.off == [Rule.all[0].id])
        #expect(await browser.post(path(.findingsShowing, office), ["shown": "yes"]).status == .seeOther)
        #expect(try await office.store.plans.review(of: office.town.key).showsFindings)

        let reader = try await office.browser(try await office.add("yomu", [Right(.reader)]))
        let page = await reader.get(path(.findings, office))
        #expect(page.status == .ok && !page.text.contains("<textarea") && !page.text.contains("type=\"checkbox\""))
        #expect(await reader.post(path(.findingsShowing, office), ["shown": "no"]).status == .forbidden)
        #expect(try await office.store.plans.review(of: office.town.key).showsFindings)
        let neighbour = try await office.browser(try await office.neighbour())
        #expect(await neighbour.get(path(.findings, office)).status == .notFound)
    }
}

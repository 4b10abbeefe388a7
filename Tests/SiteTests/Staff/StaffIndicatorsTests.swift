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

/// The office confirms, corrects, splits, joins and adds indicators (指標の確認の画面).
struct StaffIndicatorsTests {
    private static let (first, second) = (FiscalYear(2024), FiscalYear(2025))

    private func path(_ place: StaffPlace, _ office: Office, _ choice: IndicatorChoice = .init()) -> String {
        StaffAddress(place, plan: office.town.key.plan, showing: .indicators(choice)).path
    }

    /// The town, with two indicators in its first action; and the coordinator's browser.
    private func begin() async throws -> (Office, Browser) {
        let office = try await Office()
        var plan = try Town.plan()
        plan.actions[0][Self.first].target = AnnualTarget("窓口の相談件数：100件 電話の相談件数：200件")
        plan.actions[0][Self.first].report.result = "窓口の相談件数：90件 電話の相談件数：210件"
        plan.actions[0][Self.second].target = AnnualTarget("窓口の相談件数：120件")
        try await office.town.keep(plan)
        return (office, try await office.browser(try await office.add("jimu", [Right(.coordinator)])))
    }

    private func indicators(_ office: Office) async throws -> [IndicatorSeries] {
        try #require(try await office.store.plans.plan(office.town.key)).indicators.filter {
            $0.action?.text ?? "" == "a1"
        }
    }

    /// What a form of the first action carries.
    private func form(_ office: Office, _ values: [String: String] = [:]) async throws -> [String: String] {
        let shown = try await indicators(office).fingerprint.text
        return values.merging(["action": "a1", "shown": shown]) { own, _ in own }
    }

    @Test func `one click confirms an action, another takes it back, and who saw something else is asked again`()
        async throws
    {
        let (office, browser) = try await begin()
        let list = path(.indicators, office, .init(needsLook: true))
        let page = await browser.get(list).text
        #expect(page.contains("窓口の相談件数") && page.contains("この取組の2件を確認済みにする"))

        let stale = await browser.post(
            path(.indicatorConfirmation, office), try await form(office, ["shown": "0123456789abcdef"]))
        #expect(stale.status == .unprocessableContent && stale.text.contains("href=\"#field-action-1\""))
        #expect(try await indicators(office).allSatisfy { !$0.isConfirmed })

        let done = await browser.post(path(.indicatorConfirmation, office), try await form(office, ["look": "yes"]))
        #expect(done.fields[.location] == list + "&done=indicators-confirmed")
        #expect(try await indicators(office).allSatisfy { $0.isConfirmed })
        #expect(!(await browser.get(list).text.contains("窓口の相談件数")))
        let all = await browser.get(path(.indicators, office)).text
        #expect(all.contains("✓ 確認済み") && all.contains("この取組について決めたこと（2件）") && all.contains("利用 jimu"))

        let decision = try #require(try await office.store.plans.plan(office.town.key)?.decisions.last).id.text
        #expect(await browser.post(path(.indicatorTakingBack, office), ["decision": decision]).status == .seeOther)
        #expect(try await indicators(office).map(\.isConfirmed) == [true, false])
        #expect(await browser.post(path(.indicatorTakingBack, office), ["decision": decision]).status == .badRequest)
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `numbers are typed as sheets write them, and what is wrong is said beside its field`() async throws {
        let (office, browser) = try await begin()
        let read = try await indicators(office)
        let choice = IndicatorChoice(action: .init("a1"), key: read[0].id.key, task: .correct)
        let opened = await browser.get(path(.indicatorForm, office, choice))
        #expect(opened.text.contains("name=\"actual-2024\"") && opened.text.contains("value=\"90\""))
        var values = try await form(
            office,
            [
                "indicator": read[0].id.key, "task": "correct", "name": " ", "unit": "件", "direction": "atLeast",
                "span": "singleYear", "target-2024": "100", "actual-2024": "たくさん<b>", "target-2025": "約6万4千件",
            ])
        let wrong = await browser.post(path(.indicatorForm, office), values)
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("たくさん&lt;b&gt;"))
        #expect(wrong.text.contains("href=\"#field-name\"") && wrong.text.contains("id=\"field-actual-2024-error\""))
        values["name"] = "窓口での相談"
        values["actual-2024"] = "6.4万"
        #expect(await browser.post(path(.indicatorForm, office), values).status == .seeOther)
        let kept = try await indicators(office)
        #expect(kept.map(\.name) == ["窓口での相談", "電話の相談件数"] && kept[0].isConfirmed)
        #expect(kept[0][Self.first].actual?.quantity.amount == .value(64000))
        #expect(kept[0][Self.first].target?.quote != nil && kept[0][Self.first].actual?.quote == nil)
        #expect(kept[0][Self.second].target?.quantity.isApproximate == true)
        // The same form once more: what it was about is another by now.
        #expect(await browser.post(path(.indicatorForm, office), values).status == .unprocessableContent)
    }

    @Test func `indicators are joined, split, added and left out`() async throws {
        let (office, browser) = try await begin()
        let read = try await indicators(office)
        var choice = IndicatorChoice(action: .init("a1"), key: read[0].id.key, other: read[1].id.key, task: .join)
        let opened = await browser.get(path(.indicatorForm, office, choice)).text
        #expect(opened.contains("次の数値は両方の指標にあります") && opened.contains("100件／200件"))
        let common = ["unit": "件", "direction": "atLeast", "span": "singleYear"]
        var values = try await form(
            office,
            [
                "indicator": read[0].id.key, "with": read[1].id.key, "task": "join", "name": "相談件数",
                "target-2024": "300", "actual-2024": "300件",
            ].merging(common) { own, _ in own })
        #expect(await browser.post(path(.indicatorForm, office), values).status == .seeOther)
        #expect(try await indicators(office).map(\.name) == ["相談件数"])

        choice = IndicatorChoice(action: .init("a1"), key: read[0].id.key, task: .split)
        #expect(await browser.get(path(.indicatorForm, office, choice)).text.contains("name=\"second-target-2024\""))
        values = try await form(
            office,
            [
                "indicator": read[0].id.key, "task": "split", "name": "窓口", "target-2024": "100", "second-name": "電話",
                "second-unit": "件", "second-direction": "atMost",
            ].merging(common) { own, _ in own })
        let blank = await browser.post(path(.indicatorForm, office), values)
        #expect(blank.status == .unprocessableContent && blank.text.contains("#field-second-target-2024"))
        values["second-actual-2024"] = "300"
        #expect(await browser.post(path(.indicatorForm, office), values).status == .seeOther)
        #expect(try await indicators(office).map(\.name) == ["窓口", "電話"])
        #expect(try await indicators(office).map(\.direction) == [.atLeast, .atMost])

        values = try await form(
            office, ["task": "add", "name": "窓口", "target-2024": "80%"].merging(common) { own, _ in own })
        #expect(await browser.post(path(.indicatorForm, office), values).status == .seeOther)
        #expect(try await indicators(office).map(\.id.key).count == 3)
        #expect(Set(try await indicators(office).map(\.id)).count == 3)

        values = try await form(office, ["indicator": try await indicators(office)[1].id.key])
        #expect(await browser.post(path(.indicatorDismissal, office), values).status == .seeOther)
        #expect(try await indicators(office).map(\.name) == ["窓口", "窓口"])
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `the public sees with the next edition what the office decided, in pages and files`() async throws {
        let (office, browser) = try await begin()
        try await office.town.publish()
        let read = try await indicators(office)
        let values = try await form(
            office,
            [
                "indicator": read[0].id.key, "task": "correct", "name": "来庁の相談", "unit": "件", "direction": "atMost",
                "span": "singleYear", "target-2024": "100", "actual-2024": "77",
            ])
        #expect(await browser.post(path(.indicatorForm, office), values).status == .seeOther)
        #expect(await browser.get(path(.plan, office)).text.contains("次に公表するまで市民には見えません"))
        let addresses = [
            "/minato/plan/actions/1", "/minato/plan/years/2024", "/minato/plan/data/indicators.csv",
            "/minato/plan/data/indicators.json",
        ]
        for address in addresses { #expect(!(await office.town.get(address).text.contains("来庁の相談")), "\(address)") }
        try await office.town.publish()
        for address in addresses { #expect(await office.town.get(address).text.contains("来庁の相談"), "\(address)") }
        #expect(await office.town.get(addresses[0]).text.contains("事務局が確認した数値です。"))
        #expect(await office.town.get("/minato/plan.json").text.contains("\"indicatorDecisions\""))
        // The edition before stays as it was.
        #expect(!(await office.town.get("/minato/plan/editions/2/actions/1").text.contains("来庁の相談")))
        #expect(!(await office.town.get("/minato/plan/editions/2.json").text.contains("indicatorDecisions")))
    }

    @Test func `readers see and cannot decide, and what names nothing is refused`() async throws {
        let (office, browser) = try await begin()
        let reader = try await office.browser(try await office.add("yomu", [Right(.reader)]))
        let page = await reader.get(path(.indicators, office))
        #expect(page.status == .ok && page.text.contains("窓口の相談件数"))
        #expect(!page.text.contains("確認済みにする") && !page.text.contains("/indicators/form"))
        #expect(
            await reader.post(path(.indicatorConfirmation, office), try await form(office)).status == .forbidden)
        for choice in [
            IndicatorChoice(), IndicatorChoice(action: .init("zz"), task: .add),
            IndicatorChoice(action: .init("a1"), key: "ない", task: .correct), IndicatorChoice(action: .init("a1")),
        ] {
            #expect(await browser.get(path(.indicatorForm, office, choice)).status == .badRequest)
        }
        let same = try await indicators(office)[0].id.key
        let joined = IndicatorChoice(action: .init("a1"), key: same, other: same, task: .join)
        #expect(await browser.get(path(.indicatorForm, office, joined)).status == .badRequest)
    }
}

import Foundation
import Japanese
import People
import Plan
import Testing

@testable import Site
@testable import Store

/// The office writes what is stated of indicators.
@Suite struct IndicatorEditingTests {
    private func address(_ place: StaffPlace, _ office: Office, item: String? = nil) -> String {
        StaffAddress(place, plan: office.town.key.plan, showing: item.map { .item($0) } ?? .whole).path
    }

    private func office() async throws -> (Office, Browser) {
        let office = try await Office()
        return (office, try await office.browser(try await office.add("jimu", [Right(.coordinator)])))
    }

    private func revision(_ office: Office) async throws -> String {
        "\(try #require(try await office.store.plans.plan(office.town.key)).revision)"
    }

    @Test(arguments: ["action:a1", "policy:1.1"])
    func `an indicator is added, corrected, ordered and removed, and the history has it`(owner: String) async throws {
        let (office, browser) = try await office()
        func indicators() async throws -> [Indicator] {
            try #require(try await office.store.plans.plan(office.town.key)).plan.indicators(of: .init(text: owner))
        }
        func send(_ place: StaffPlace, _ values: [String: String]) async throws -> Answer {
            await browser.post(
                address(place, office), values.merging(["revision": try await revision(office)]) { $1 })
        }
        #expect(await browser.get(address(.newIndicator, office, item: owner)).status == .ok)
        for name in ["利用者数", "満足度"] {
            let added = try await send(
                .newIndicator,
                [
                    "item": owner, "name": name, "unit": "人", "direction": "up", "baseline": "1,046人（R5.3末）",
                    "baseline-year": "2022", "target-2024": "約1.2千", "actual-2024": "集計中", "remark-2024": "4月に確定",
                ])
            #expect(added.status == .seeOther, "\(added.text)")
        }
        let first = try #require(try await indicators().first)
        #expect(first.name == "利用者数" && first.direction == .up)
        #expect(
            first.baseline == IndicatorMilestone(FiscalYear(2022), try #require(.init("1,046人（R5.3末）", number: 1046))))
        #expect(first[FiscalYear(2024)].target == IndicatorValue("約1.2千", number: 1200))
        #expect(first[FiscalYear(2024)].actual == IndicatorValue("集計中"))

        let page = await browser.get(address(.editIndicator, office, item: first.id.text))
        #expect(page.text.contains("約1.2千") && page.text.contains("読み取った数値：1200"))
        // Another unit is another number.
        let corrected = try await send(
            .editIndicator, ["item": first.id.text, "name": "利用した人", "unit": "千人", "target-2024": "約1.2千"])
        #expect(corrected.status == .seeOther)
        let after = try #require(try await indicators().first)
        #expect(after.name == "利用した人" && after.unit == "千人" && after.baseline == nil)
        #expect(
            try await send(
                .editIndicator,
                [
                    "item": first.id.text, "name": "利用した人", "unit": "千人", "number": "KPI-1", "division-0": "窓口課",
                    "role-0": "lead", "note-0": "令和5年度まで", "until-0": "令和5年度", "division-1": " ",
                ]
            ).status == .seeOther)
        let named = try #require(try await indicators().first)
        #expect(
            named.number == "KPI-1"
                && named.responsibilities == [
                    Responsibility(
                        division: Division("窓口課"), role: .lead, note: "令和5年度まで", until: FiscalYear(2023))
                ])
        #expect(try await office.store.plans.divisions(of: office.town.key.city).contains(Division("窓口課")))
        #expect(try await send(.indicatorShift, ["item": first.id.text, "step": "1"]).status == .seeOther)
        #expect(try await indicators().map(\.name) == ["満足度", "利用した人"])
        let blank = try await send(.editIndicator, ["item": first.id.text, "name": " "])
        #expect(blank.text.contains("空欄にできません。"))
        #expect(try await send(.indicatorRemoval, ["item": first.id.text]).status == .seeOther)
        #expect(try await indicators().map(\.name) == ["満足度"])
        let history = await browser.get(StaffAddress(.history, plan: office.town.key.plan).path)
        #expect(history.text.contains("利用した人") && history.text.contains("増やす"))
        #expect(history.text.contains("窓口課（令和5年度まで）"))
    }

    @Test func `a form that is sent back untouched keeps the number that its sheet said more exactly`() async throws {
        let (office, browser) = try await office()
        var plan = try Town.plan()
        let kept = Indicator(
            id: .init("i1"), owner: .action(plan.actions[0].id), number: "KPI-2", name: "率", unit: "％", kind: .outcome,
            span: .cumulative, scope: "市民課", note: "一行目\n二行目", source: "調査",
            responsibilities: [
                Responsibility(division: Division("商工課"), role: .lead, note: "令和5年度まで", until: FiscalYear(2023)),
                Responsibility(division: Division("農水産課")),
            ], rateRule: .fromBaseline,
            baseline: IndicatorMilestone(nil, try #require(IndicatorValue("33.0%", number: 32.96))),
            years: [FiscalYear(2030): IndicatorYear(actual: IndicatorValue("増加"), remark: "速報")])
        plan.indicators = [kept]
        try await office.town.keep(plan)
        let page = await browser.get(address(.editIndicator, office, item: "i1"))
        let sent = await browser.post(address(.editIndicator, office), StaffEditingTests.fields(of: page.text))
        #expect(sent.status == .seeOther, "\(sent.text)")
        #expect(try await office.store.plans.plan(office.town.key)?.plan.indicators == [kept])
    }

    @Test func `who works on one year writes that year's values and no others`() async throws {
        let office = try await Office()
        var plan = try Town.plan()
        plan.indicators = [Indicator(id: .init("i1"), owner: .action(plan.actions[0].id), name: "件数")]
        try await office.town.keep(plan)
        let browser = try await office.browser(
            try await office.add("r6", [Right(.coordinator, year: .only(FiscalYear(2024)))]))
        func send(_ values: [String: String]) async throws -> Answer {
            let form = ["item": "i1", "name": "件数", "span": "singleYear", "revision": try await revision(office)]
            return await browser.post(address(.editIndicator, office), form.merging(values) { $1 })
        }
        #expect(try await send(["actual-2024": "12"]).status == .seeOther)
        #expect(try await send(["actual-2024": "12", "actual-2025": "13"]).status == .forbidden)
        #expect(try await send(["actual-2024": "12", "name": "別の名"]).status == .forbidden)
        let new = await browser.get(address(.newIndicator, office, item: "action:a1"))
        #expect(new.status == .forbidden)
    }
}

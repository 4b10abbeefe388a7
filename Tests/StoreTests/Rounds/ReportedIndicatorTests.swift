import ChangeLog
import Japanese
import Plan
import Rounds
import Testing

@testable import Store

@Suite struct ReportedIndicatorTests {
    @Test(arguments: TestDatabase.available)
    func `an actual is asked for, reported and approved, and stands with its indicator then`(_ kind: TestDatabase)
        async throws
    {
        try await withRound(kind) { office in
            let (store, year) = (office.store, office.key.year)
            var plan = try #require(try await store.plans.plan(office.key.plan)).plan
            plan.indicators = [Self.owned(by: office.online, in: year), Self.other(owned: office.online, in: year)]
            try await store.keep(plan)
            let (visits, other) = (Indicator.ID("i1"), Indicator.ID("i2"))

            var report = AnnualReport(status: "achieved", result: "開所した。")
            _ = try await office.save(report)
            #expect(await refusals(office, 1) == [.blank(.actualOf(visits), .always)])
            report.indicators = [.actualOf(visits): "たくさん"]
            _ = try await office.save(report, expecting: 1)
            #expect(await refusals(office, 2) == [.noNumber(.actualOf(visits))])
            report.indicators = [
                .actualOf(visits): "約3.2万人", .remarkOf(visits): "速報値", .actualOf(.init("forged")): "1",
            ]
            _ = try await office.save(report, expecting: 2)
            #expect(try await store.rounds.reportAlone(office.online, in: office.key).text == report)
            #expect(await refusals(office, 3) == [])

            let before = try #require(try await store.plans.plan(office.key.plan)?.plan)
            #expect(before[visits]?[year].actual == nil, "it is no part of the plan yet")
            for account in [office.head, office.coordinator] {
                try await store.rounds.approveReport(
                    of: office.online, in: office.key, expecting: 3, by: account, at: .sample)
            }
            let kept = try #require(try await store.plans.plan(office.key.plan)?.plan)
            #expect(kept[visits]?[year].actual == IndicatorValue("約3.2万人", number: 32000))
            #expect(kept[visits]?[year].remark == "速報値")
            #expect(kept[visits]?[year].target == IndicatorValue("3万", number: 30000))
            #expect(kept[other]?[year].actual == IndicatorValue("7", number: 7), "what nobody reported stays")
            #expect(kept[office.online]?[year].report.indicators == [:])
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `an indicator that a report under way speaks of is not removed`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let store = office.store
            var plan = try #require(try await store.plans.plan(office.key.plan)).plan
            plan.indicators = [Self.owned(by: office.online, in: office.key.year)]
            try await store.keep(plan)
            func remove() async throws -> EditOutcome {
                let revision = try #require(try await store.plans.plan(office.key.plan)).revision
                return try await store.plans.edit(
                    office.key.plan, expecting: revision, .removeIndicator(.init("i1")), at: .sample,
                    by: .account(office.coordinator), reason: "指標の見直し")
            }
            _ = try await office.save(AnnualReport(indicators: [.remarkOf(.init("i1")): "集計中"]))
            guard case .refused([.indicatorInReports(count: 1)]) = try await remove() else {
                Issue.record("what was written of it would be lost")
                return
            }
            _ = try await office.save(AnnualReport(result: "開所した。"), expecting: 1)
            guard case .saved = try await remove() else {
                Issue.record("nothing is written of it any more")
                return
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a sheet without an indicator of which a report speaks names that as a loss`(_ kind: TestDatabase) async throws
    {
        let year = FiscalYear(2025)
        try await withRound(kind) { office in
            let plan = Plan.sample.with { $0.indicators = [Self.owned(by: office.online, in: year)] }
            try await office.store.keep(plan)
            func losses() async throws -> [ImportLoss.Subject] {
                let preview = try await office.store.plans.preview(
                    .sample, as: office.key.plan.plan, of: .named("kasumihama"))
                return preview.losses.map(\.subject)
            }
            #expect(try await losses().isEmpty)
            _ = try await office.save(AnnualReport(indicators: [.actualOf(.init("i1")): "2.8万"]))
            #expect(try await losses() == [.reportedIndicator(.init("i1"), year)])
        }
    }

    private static func owned(by action: Action.ID, in year: FiscalYear) -> Indicator {
        Indicator(
            id: .init("i1"), owner: .action(action), name: "利用者数", unit: "人",
            years: [year: IndicatorYear(target: IndicatorValue("3万", number: 30000))])
    }

    private static func other(owned action: Action.ID, in year: FiscalYear) -> Indicator {
        Indicator(
            id: .init("i2"), owner: .action(action), name: "窓口数",
            years: [year: IndicatorYear(actual: IndicatorValue("7", number: 7))])
    }

    private func refusals(_ office: RoundOffice, _ revision: Int) async -> [StepRefusal] {
        let refusal = await office.refusal {
            try await office.store.rounds.submitReport(
                of: office.online, in: office.key, expecting: revision, by: office.reporter, at: .sample)
        }
        if case .steps(let refusals) = refusal { return refusals.refusals }
        return []
    }
}

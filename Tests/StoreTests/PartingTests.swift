import Findings
import Foundation
import Japanese
import Plan
import Rounds
import Testing

@testable import Store

/// Splitting and merging actions as it is kept (分割・統合の保管).
@Suite struct PartingTests {
    private let merge = PlanEdit.merge([.init("a1"), .init("a2")], ActionUnion(number: "1", name: "申請と予約"))
    private let split = PlanEdit.split(
        .init("a3"), into: [ActionShare(id: .init("n1"), number: "4", name: "時差勤務", copied: [.divisions])])

    private func edit(
        _ edit: PlanEdit, of key: PlanKey, in store: Store, reason: String? = nil
    ) async throws -> [EditProblem]? {
        let revision = try await store.plans.plan(key)?.revision ?? 0
        switch try await store.plans.edit(key, expecting: revision, edit, at: .sample, by: "月影", reason: reason) {
        case .saved: return nil
        case .refused(let problems): return problems
        case .conflict: return []
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a split and a merger are kept, logged, and leave what was decided before`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            let day = try #require(Day("2026-11-24"))
            let kept = try #require(try await store.plans.plan(key))
            let finding = try #require(Fingerprint("0123456789abcdef"))
            let answer = try #require(FindingAnswer(to: finding, reason: "確認した。", by: "月影", on: day))
            let confirmed = kept.indicators.map { IndicatorDecision.confirm($0) }
            try await store.plans.decide([.answer(answer)], about: key, at: .sample, by: "月影")
            try await store.plans.decide(confirmed, about: key, revision: 1, at: .sample, by: "月影")
            #expect(try await edit(split, of: key, in: store) == nil)
            #expect(try await edit(merge, of: key, in: store) == nil)
            let plan = try #require(try await store.plans.plan(key)?.plan)
            #expect(plan.actions.map(\.id.text) == ["a1", "a3", "n1"])
            #expect(plan.actions.map(\.number) == ["1", "3", "4"])
            #expect(plan.actions[0].predecessors.map(\.number) == ["1", "2"])
            #expect(plan.actions[2].predecessors == [Predecessor(.split, number: "3", name: "在宅勤務の拡大")])
            #expect(try await store.log.verify().isIntact)
            // What was decided stays, also about what is gone.
            #expect(try await store.plans.review(of: key).answers == [answer])
            #expect(try await store.plans.plan(key)?.indicatorDecisions == confirmed)
            // Under another name it comes with everything.
            let copy = try await store.plans.preview(
                plan, as: try #require(Slug("copy")), of: try .named("kasumihama"), indicatorDecisions: confirmed)
            try await store.plans.apply(copy, at: .sample, by: "月影")
            #expect(try await store.plans.plan(copy.key)?.plan == plan)
            #expect(try await store.plans.plan(copy.key)?.indicatorDecisions == confirmed)
            // A sheet says nothing of predecessors, and takes none away.
            var sheet = plan
            for index in sheet.actions.indices { sheet.actions[index].predecessors = [] }
            sheet.title = "第二次デジタル化計画（改定）"
            try await store.keep(sheet)
            #expect(try await store.plans.plan(key)?.plan.actions == plan.actions)
            // Taken back, and back to before the split: the past is replayed.
            try await store.plans.undoLastImport(of: key, at: .sample, by: "月影")
            #expect(try await store.plans.plan(key)?.plan == plan)
            #expect(try await store.plans.plan(key, at: .revision(1))?.plan == .sample)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `once the plan is adopted both need a reason`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            try await store.plans.adopt(key, on: try #require(Day("2023-03-31")), at: .sample, by: "月影", reason: nil)
            for parting in [split, merge] {
                #expect(try await edit(parting, of: key, in: store) == [.reasonNeeded])
                #expect(try await edit(parting, of: key, in: store, reason: "見直し") == nil)
            }
            let earlier = try await store.plans.plan(key)?.plan.actions[0][FiscalYear(2023)].earlierTargets
            #expect(earlier?.isEmpty == true)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `in an open round an action whose report is not done is neither split nor merged`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let office = try await RoundOffice(store)
            let round = try await office.round { round in
                round.steps = []
                round.actions = [.init("a1"), .init("a2")]
            }
            try await store.rounds.openRound(round, of: office.key.city, by: office.coordinator, at: .sample)
            let year = office.key.year
            let plan = office.key.plan
            #expect(
                try await edit(merge, of: plan, in: store)
                    == [.reportUnfinished(year, number: "1"), .reportUnfinished(year, number: "2")])
            // One that is not asked about goes.
            #expect(try await edit(split, of: plan, in: store) == nil)
            _ = try await office.save(AnnualReport(status: "achieved", result: "電子申請：600件"))
            // What somebody writes about is not removed under their hands.
            let begun = try await edit(.removeAction(office.online), of: plan, in: store)
            #expect(begun == [.reportUnfinished(year, number: "1")])
            try await store.rounds.submitReport(
                of: office.online, in: office.key, expecting: 1, by: office.reporter, at: .sample)
            #expect(try await edit(merge, of: plan, in: store) == [.reportUnfinished(year, number: "2")])
            // A report that is done is no hindrance, and stays in the history.
            let share = ActionShare(id: .init("n2"), number: "5", name: "電話の相談")
            #expect(try await edit(.split(office.online, into: [share]), of: plan, in: store) == nil)
            try await store.rounds.closeRound(office.key, by: office.coordinator, at: .sample)
            #expect(try await edit(merge, of: plan, in: store) == nil)
            let kept = try #require(try await store.plans.plan(plan)?.plan)
            #expect(kept[office.online]?[year].report.result == "電子申請：600件")
            let state = try #require(try await store.rounds.round(office.key))
            #expect(state.reports[office.online]?.trail.events.count == 2)
            #expect(state.kept.closure?.unfinished == [.init("a2")])
            #expect(state.progress(in: kept).items.map(\.assignment.action) == [office.online])
            try await store.rounds.reopenRound(office.key, reason: "漏れ", by: office.coordinator, at: .sample)
            #expect(try await store.rounds.openRounds(of: plan.city).count == 1)
            #expect(try await store.log.verify().isIntact)
        }
    }
}

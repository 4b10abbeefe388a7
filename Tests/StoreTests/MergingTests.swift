import Foundation
import Japanese
import Plan
import Rounds
import Testing

@testable import Store

/// Sheets that come back to a plan that is kept, one after the other.
@Suite struct MergingTests {
    private let year = FiscalYear(2025)

    private func merge(
        _ store: Store, _ sheet: Plan, _ choices: SheetMerge.Choices = .init(), since origin: Int? = nil
    ) async throws -> MergePreview {
        try await store.plans.mergePreview(
            of: sheet, into: .of("kasumihama/dx-2"), of: .named("kasumihama"), choices, since: origin)
    }

    @discardableResult
    private func take(_ store: Store, _ sheet: Plan, _ choices: SheetMerge.Choices = .init()) async throws
        -> MergePreview
    {
        let merged = try await merge(store, sheet, choices)
        try await store.plans.apply(merged.preview, at: .sample, by: "事務局")
        return merged
    }

    private func kept(_ store: Store) async throws -> Plan {
        try #require(try await store.plans.plan(.of("kasumihama/dx-2"))).plan
    }

    /// The sample as a division sends it back: with its own result in one row.
    private func answer(_ index: Int, _ result: Passage) -> Plan {
        .sample.with { $0.actions[index][year].report.result = result }
    }

    @Test(arguments: TestDatabase.available)
    func `answers to one form are taken one after the other, whatever they leave blank`(_ kind: TestDatabase)
        async throws
    {
        try await withStore(kind) { store in
            try await store.keep()
            try await take(store, answer(0, "電子申請：720件"))
            // Made from the form, not from the plan with the first answer in it.
            let second = try await take(store, answer(1, "予約：40件"))
            #expect(second.merge.conflicts.isEmpty)
            let plan = try await kept(store)
            #expect(plan.actions[0][year].report.result == "電子申請：720件")
            #expect(plan.actions[1][year].report.result == "予約：40件")
            // Another answer about the same action, from the same form: a person chooses.
            let third = try await merge(store, answer(0, "電子申請：720件（速報）"))
            #expect(third.origin?.revision == 1 && third.merge.undecided.map(\.theirs) == ["電子申請：720件"])
            #expect(third.preview.changesNothing)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what people wrote since stays, and goes only where somebody chose the sheet's`(_ kind: TestDatabase)
        async throws
    {
        try await withStore(kind) { store in
            try await store.keep()
            let key = try PlanKey.of("kasumihama/dx-2")
            var texts = ActionTexts(of: Plan.sample.actions[0], in: Plan.sample.form)
            texts.name = "申請の電子化"
            let outcome = try await store.plans.edit(
                key, expecting: 1, .action(Plan.sample.actions[0].id, texts), at: .sample.minutes(1), by: "田中 花子")
            guard case .saved(_?) = outcome else {
                Issue.record("\(outcome)")
                return
            }
            let same = try await merge(store, .sample)
            #expect(same.preview.changesNothing && same.preview.losses.isEmpty && same.merge.standing.count == 1)
            let sheet = Plan.sample.with { plan in
                plan.actions[0].name = "申請をオンラインで"
                plan.actions[1].name = "図書館の予約と貸出"
            }
            let open = try await take(store, sheet)
            #expect(open.merge.undecided.count == 1 && open.preview.losses.isEmpty)
            #expect(try await kept(store).actions.map(\.name).prefix(2) == ["申請の電子化", "図書館の予約と貸出"])
            // The same again asks again, until it is decided.
            #expect(try await merge(store, sheet).merge.undecided.count == 1)
            try await take(store, sheet, .init(others: .sheet))
            #expect(try await kept(store) == sheet)
            try await store.plans.undoLastImport(of: key, at: .sample, by: "事務局")
            #expect(try await kept(store).actions[0].name == "申請の電子化")
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `the import that the sheet was made from is found, or the one that is named`(_ kind: TestDatabase)
        async throws
    {
        try await withStore(kind) { store in
            try await store.keep()
            let second = Plan.sample.with { $0.actions[0].description = "第2回の説明" }
            try await take(store, second)
            let third = second.with { $0.actions[1].description = "第3回の説明" }
            try await take(store, third)
            #expect(try await merge(store, third).origins.map(\.revision) == [3, 2, 1])
            #expect(try await merge(store, second).origin?.revision == 2)
            #expect(try await merge(store, .sample).origin?.revision == 1)
            // As if made from the newest, an old sheet takes the newer texts back.
            let back = try await merge(store, second, since: 3)
            #expect(back.merge.blanked == [Place(.action(.init("a2")), .description)] || !back.preview.changesNothing)
            let other = try PlanKey.of("kasumihama/other")
            await #expect(throws: StoreError.unknownPlan(other)) {
                try await store.plans.mergePreview(
                    of: .sample, into: other, of: .named("kasumihama"))
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a report under way goes only where somebody says so`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let store = office.store
            guard case .saved = try await office.save(AnnualReport(status: "achieved", result: "電子申請：720件")) else {
                return
            }
            let gone = Plan.sample.with { $0.actions.removeFirst() }
            let kept = try await merge(store, gone)
            #expect(kept.preview.changesNothing && kept.preview.losses.isEmpty)
            var choices = SheetMerge.Choices(others: .sheet)
            choices.dropsMissing = true
            let dropped = try await merge(store, gone, choices)
            #expect(dropped.preview.losses.count == 1)
            await #expect(throws: StoreError.wouldLose(dropped.preview.key, dropped.preview.losses)) {
                try await store.plans.apply(dropped.preview, at: .sample, by: "事務局")
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what was decided for the plan is not asked again, until the sheet says something else`(_ kind: TestDatabase)
        async throws
    {
        try await withStore(kind) { store in
            try await store.keep()
            try await take(store, answer(0, "電子申請：720件"))
            let sheet = answer(0, "電子申請：720件（速報）")
            #expect(try await merge(store, sheet).merge.undecided.count == 1)
            try await take(store, sheet, .init(others: .plan))
            let again = try await merge(store, sheet)
            #expect(again.merge.conflicts.isEmpty && again.merge.standing.count == 1)
            #expect(try await kept(store).actions[0][year].report.result == "電子申請：720件")
            #expect(try await merge(store, answer(0, "電子申請：721件")).merge.undecided.count == 1)
            // Whoever wants the sheet's all the same gets it.
            let theirs = try await merge(store, sheet, .init(others: .sheet))
            #expect(theirs.merge.plan.actions[0][year].report.result == "電子申請：720件（速報）")
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `an import that is taken back takes back what was decided in it`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            try await take(store, answer(0, "電子申請：720件"))
            var sheet = answer(0, "電子申請：720件（速報）")
            sheet.actions[1][year].report.result = "予約：40件"
            try await take(store, sheet, .init(others: .plan))
            #expect(try await merge(store, sheet).merge.conflicts.isEmpty)
            try await store.plans.undoLastImport(of: .of("kasumihama/dx-2"), at: .sample, by: "事務局")
            #expect(try await merge(store, sheet).merge.undecided.count == 1)
            #expect(try await store.log.verify().isIntact)
        }
    }
}

import Findings
import Japanese
import Plan
import Testing

@testable import Store

@Suite struct UndoTests {
    @Test(arguments: TestDatabase.available)
    func `taking an import back brings the plan back as it was`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            let imported = try #require(
                try await store.keep(
                    .sample.with { plan in
                        plan.actions.swapAt(0, 2)
                        plan.policies.remove(at: 3)
                        plan.actions[0].policy = .init("2")
                        plan.lastReportedYear = FiscalYear(2025)
                    }))
            let undone = try await store.plans.undoLastImport(of: key, at: .sample, by: "事務局", reason: "誤ったファイル")
            #expect(undone.cause == .undo)
            #expect(undone.undoes == imported.sequence)
            #expect(undone.reason == "誤ったファイル")
            #expect(Set(undone.changes) == Set(imported.changes.map(\.inverted)))
            let kept = try #require(try await store.plans.plan(key))
            #expect(kept.plan == .sample)
            #expect(kept.revision == 3)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `taking the first import back removes the plan and keeps its history`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            let edition = try await store.publish()
            try await store.plans.undoLastImport(of: key, at: .sample, by: "事務局")
            #expect(try await store.plans.plan(key) == nil)
            #expect(try await store.plans.all().isEmpty)
            #expect(try await store.log.entries(of: key).map(\.cause) == [.undo, .publication, .import])
            #expect(try await store.editions.edition(key) == edition)
            #expect(try await store.editions.latest() == [edition.summary])
            #expect(try await store.log.verify().isIntact)
            await #expect(throws: StoreError.nothingToUndo(key)) {
                try await store.plans.undoLastImport(of: key, at: .sample, by: "事務局")
            }
            // It comes back under the same ids, and goes on counting.
            try await store.keep()
            #expect(try await store.plans.plan(key)?.plan == .sample)
            #expect(try await store.plans.plan(key)?.revision == 3)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `done again it takes the import before back`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            for title in ["一", "二", "三"] { try await store.keep(.sample.with { $0.title = title }) }
            try await store.plans.undoLastImport(of: key, at: .sample, by: "事務局")
            #expect(try await store.plans.plan(key)?.plan.title == "二")
            try await store.plans.undoLastImport(of: key, at: .sample, by: "事務局")
            #expect(try await store.plans.plan(key)?.plan.title == "一")
            try await store.keep(.sample.with { $0.title = "四" })
            try await store.plans.undoLastImport(of: key, at: .sample, by: "事務局")
            #expect(try await store.plans.plan(key)?.plan.title == "一")
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `it is refused when a later change touched the same place, and names it`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            try await store.keep(.sample.with { $0.actions[2].name = "在宅勤務の定着" })
            // Another way to change a plan than importing, as the rounds of reports will be.
            try await store.database.write { db in
                _ = try db.lock(key.city)
                let kept = try #require(try db.keptPlan(key))
                let edited = kept.plan.with { $0.actions[2].name = "在宅勤務の見直し" }
                try db.replace(kept.plan, by: edited, of: key, revision: 3)
            }
            let place = Place(.action(.init("a3")), .name)
            let error = StoreError.cannotUndo(key, [Change(place: place, before: "在宅勤務の定着", after: "在宅勤務の見直し")])
            await #expect(throws: error) { try await store.plans.undoLastImport(of: key, at: .sample, by: "事務局") }
            #expect(try await store.plans.plan(key)?.plan.actions[2].name == "在宅勤務の見直し")
            #expect(error.sentence(in: .japanese).contains("取組事項a3 取組事項「在宅勤務の定着」→「在宅勤務の見直し」"))
        }
    }

    @Test(arguments: TestDatabase.available)
    func `there is nothing to take back where nothing was imported`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            await #expect(throws: StoreError.nothingToUndo(key)) {
                try await store.plans.undoLastImport(of: key, at: .sample, by: "事務局")
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `taking an import of an adopted plan back asks for a reason`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            let year = FiscalYear(2024)
            try await store.keep()
            try await store.plans.adopt(key, on: try #require(Day("2023-03-31")), at: .sample, by: "月影", reason: nil)
            let changed = Plan.sample.with { $0.actions[0][year].target = AnnualTarget("電子申請：700件") }
            let preview = try await store.plans.preview(changed, as: key.plan, of: try .named("kasumihama"))
            try await store.plans.apply(preview, at: .sample, by: "月影", reason: "申請が増えた。")
            for blank in [nil, "", "　"] {
                await #expect(throws: StoreError.reasonNeeded(key, places: 1)) {
                    try await store.plans.undoLastImport(of: key, at: .sample, by: "月影", reason: blank)
                }
            }
            try await store.plans.undoLastImport(of: key, at: .sample, by: "月影", reason: "誤ったファイル")
            #expect(try await store.plans.plan(key)?.plan == .sample)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `the first import of an adopted plan with answers goes with a reason, and its decisions with it`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            let day = try #require(Day("2026-11-24"))
            let finding = try #require(Fingerprint("0123456789abcdef"))
            let answer = try #require(FindingAnswer(to: finding, reason: "確認した。", by: "月影", on: day))
            try await store.keep()
            try await store.plans.decide([.answer(answer), .show(true)], about: key, at: .sample, by: "月影")
            try await store.plans.adopt(key, on: day, at: .sample, by: "月影", reason: nil)
            await #expect(throws: StoreError.self) {
                try await store.plans.undoLastImport(of: key, at: .sample, by: "月影")
            }
            #expect(try await store.plans.plan(key)?.plan == .sample)
            try await store.plans.undoLastImport(of: key, at: .sample, by: "月影", reason: "別の計画だった。")
            #expect(try await store.plans.plan(key) == nil)
            #expect(try await store.log.verify().isIntact)
            try await store.keep()
            #expect(try await store.plans.adoption(of: key) == nil)
            #expect(try await store.plans.review(of: key) == PlanReview())
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `the first import stays while the plan has something that came later`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            let added = PlanEdit.addAction(
                .init("n1"), ActionTexts(number: "4", name: "時差勤務", policy: .init("2.1")))
            _ = try await store.plans.edit(key, expecting: 1, added, at: .sample, by: "月影")
            do {
                try await store.plans.undoLastImport(of: key, at: .sample, by: "月影")
                Issue.record("what was added is gone")
            } catch StoreError.cannotUndo(_, let changes) {
                #expect(changes.contains { $0.place == Place(.action(.init("n1")), .name) && $0.after == "時差勤務" })
            }
            #expect(try await store.plans.plan(key)?.plan.actions.count == 4)
            #expect(try await store.log.verify().isIntact)
        }
    }
}

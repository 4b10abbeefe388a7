import JapaneseText
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
            let undone = try await store.undoLastImport(of: key, at: .sample, by: "事務局", reason: "誤ったファイル")
            #expect(undone.cause == .undo)
            #expect(undone.undoes == imported.sequence)
            #expect(undone.reason == "誤ったファイル")
            #expect(Set(undone.changes) == Set(imported.changes.map(\.inverted)))
            let kept = try #require(try await store.plan(key))
            #expect(kept.plan == .sample)
            #expect(kept.revision == 3)
            #expect(try await store.verifyLog().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `taking the first import back removes the plan and keeps its history`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            let edition = try await store.publish()
            try await store.undoLastImport(of: key, at: .sample, by: "事務局")
            #expect(try await store.plan(key) == nil)
            #expect(try await store.plans().isEmpty)
            #expect(try await store.history(of: key).map(\.cause) == [.undo, .publication, .import])
            #expect(try await store.edition(key) == edition)
            #expect(try await store.latestEditions() == [edition.summary])
            #expect(try await store.verifyLog().isIntact)
            await #expect(throws: StoreError.nothingToUndo(key)) {
                try await store.undoLastImport(of: key, at: .sample, by: "事務局")
            }
            // It comes back under the same ids, and goes on counting.
            try await store.keep()
            #expect(try await store.plan(key)?.plan == .sample)
            #expect(try await store.plan(key)?.revision == 3)
            #expect(try await store.verifyLog().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `done again it takes the import before back`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            for title in ["一", "二", "三"] { try await store.keep(.sample.with { $0.title = title }) }
            try await store.undoLastImport(of: key, at: .sample, by: "事務局")
            #expect(try await store.plan(key)?.plan.title == "二")
            try await store.undoLastImport(of: key, at: .sample, by: "事務局")
            #expect(try await store.plan(key)?.plan.title == "一")
            try await store.keep(.sample.with { $0.title = "四" })
            try await store.undoLastImport(of: key, at: .sample, by: "事務局")
            #expect(try await store.plan(key)?.plan.title == "一")
            #expect(try await store.verifyLog().isIntact)
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
            await #expect(throws: error) { try await store.undoLastImport(of: key, at: .sample, by: "事務局") }
            #expect(try await store.plan(key)?.plan.actions[2].name == "在宅勤務の見直し")
            #expect(error.sentence(in: .japanese).contains("取組事項a3 取組事項「在宅勤務の定着」→「在宅勤務の見直し」"))
        }
    }

    @Test(arguments: TestDatabase.available)
    func `there is nothing to take back where nothing was imported`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            await #expect(throws: StoreError.nothingToUndo(key)) {
                try await store.undoLastImport(of: key, at: .sample, by: "事務局")
            }
        }
    }
}

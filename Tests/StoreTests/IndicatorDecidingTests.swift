import Findings
import Foundation
import Japanese
import Plan
import Testing

@testable import Store

@Suite struct IndicatorDecidingTests {
    private static let year = FiscalYear(2024)

    @Test(arguments: TestDatabase.available)
    func `decisions are kept in their order, logged, and taken back`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            let before = try #require(try await store.plans.plan(key))
            #expect(before.decisions.isEmpty && before.indicators == before.plan.series())
            let read = try #require(before.indicators.first)
            var renamed = read
            renamed.name = "電子申請の\"受付\"\n件数"
            try await store.plans.decide(
                [.correct(read, to: renamed)], about: key, revision: before.revision, at: .sample, by: "事務局 月影",
                reason: "照合")
            let once = try #require(try await store.plans.plan(key))
            #expect(once.indicators.map(\.name) == [renamed.name] && once.indicators[0].isConfirmed)
            #expect(once.plan == before.plan && once.revision == before.revision + 1)
            #expect(once.decisions.map(\.author) == ["事務局 月影"] && once.decisions.map(\.at) == [.sample])

            var again = once.indicators[0]
            again.name = "受付件数"
            try await store.plans.decide(
                [.correct(once.indicators[0], to: again), .dismiss(again)], about: key, revision: once.revision,
                at: .sample, by: "事務局")
            let twice = try #require(try await store.plans.plan(key))
            #expect(twice.indicators.isEmpty && twice.decisions.map(\.decision.kind) == [.correct, .correct, .dismiss])
            #expect(twice.decisions.map(\.id.text) == twice.decisions.map(\.id.text).sorted())

            #expect(try await store.plans.takeBack(twice.decisions[2].id, about: key, at: .sample, by: "事務局"))
            #expect(try await store.plans.plan(key)?.indicators.map(\.name) == ["受付件数"])
            #expect(try await !store.plans.takeBack(twice.decisions[2].id, about: key, at: .sample, by: "事務局"))
            let entry = try #require(try await store.log.entries(of: key).first)
            #expect(entry.cause == .review && entry.revision == 4 && entry.lines[0].after == nil)
            #expect(try await store.plans.review(of: key) == PlanReview())
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `who looked at another revision is refused, and an unknown plan too`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            let read = try #require(try await store.plans.plan(key)?.indicators.first)
            await #expect(throws: StoreError.changedMeanwhile(.plan(key, expected: 9, found: 1))) {
                try await store.plans.decide([.confirm(read)], about: key, revision: 9, at: .sample, by: "x")
            }
            let other = try PlanKey.of("kasumihama/dx-9")
            await #expect(throws: StoreError.unknownPlan(other)) {
                try await store.plans.decide([.confirm(read)], about: other, revision: 1, at: .sample, by: "x")
            }
            #expect(try await store.plans.plan(key)?.revision == 1)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what was confirmed survives an import of changed text, and goes with the plan`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            let kept = try #require(try await store.plans.plan(key))
            let confirmed = kept.indicators.map { IndicatorDecision.confirm($0) }
            try await store.plans.decide(confirmed, about: key, revision: kept.revision, at: .sample, by: "事務局")
            let changed = Plan.sample.with { plan in
                plan.actions[0][Self.year].report.result = "電子申請：9件"
                plan.actions[0][Self.year].target = nil
            }
            try await store.keep(changed)
            let after = try #require(try await store.plans.plan(key))
            #expect(after.plan.series().map(\.years) != kept.indicators.map(\.years))
            #expect(after.indicators.map(\.years) == kept.indicators.map(\.years))
            #expect(try await store.log.verify().isIntact)
            try await store.plans.undoLastImport(of: key, at: .sample, by: "x")
            try await store.plans.undoLastImport(of: key, at: .sample, by: "x")
            #expect(try await store.plans.plan(key) == nil)
            #expect(try await store.log.verify().isIntact)
            try await store.keep()
            #expect(try await store.plans.plan(key)?.decisions == [])
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a new plan brings its decisions along, one that is kept has its own`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            let city = try Municipality.named("kasumihama")
            let decisions = Plan.sample.series().map { IndicatorDecision.confirm($0) }
            let preview = try await store.plans.preview(
                .sample, as: key.plan, of: city, indicatorDecisions: decisions)
            try await store.plans.apply(preview, at: .sample, by: "x")
            #expect(try await store.plans.plan(key)?.indicatorDecisions == decisions)
            let again = try await store.plans.preview(
                .sample, as: key.plan, of: city, indicatorDecisions: Plan.sample.series().map { .dismiss($0) })
            #expect(again.changesNothing && again.indicatorDecisions.isEmpty)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: [
        "UPDATE plan_decision SET text = replace(text, 'confirm', 'dismiss') WHERE kind = 'indicator'",
        "DELETE FROM plan_decision WHERE kind = 'indicator'",
    ])
    func `a decision that was altered behind the program's back is found`(_ statement: String) async throws {
        for kind in TestDatabase.available {
            try await withStore(kind) { store in
                let key = try PlanKey.of("kasumihama/dx-2")
                try await store.keep()
                let read = try #require(try await store.plans.plan(key)?.indicators.first)
                try await store.plans.decide([.confirm(read)], about: key, revision: 1, at: .sample, by: "事務局")
                try await store.database.write { try $0.execute(script: "\(statement);") }
                #expect(try await store.log.verify().firstBreak?.kind == .tables)
            }
        }
    }
}

import ChangeLog
import Foundation
import Japanese
import People
import Plan
import Rounds
import Testing

@testable import Store

/// The plan of the next period, made out of one that is kept, on every database.
@Suite struct NextPlanMakingTests {
    private let second: Slug
    private let third: Slug

    init() throws {
        second = try #require(Slug("dx-2"))
        third = try #require(Slug("dx-3"))
    }

    private func make(
        _ next: NextPlan? = nil, as slug: Slug, after key: PlanKey, in store: Store, by author: Author = "事務局"
    ) async throws -> NextPlanOutcome {
        let kept = try #require(try await store.plans.plan(key))
        return try await store.plans.make(
            next ?? NextPlan(after: kept.plan), as: slug, after: key, expecting: kept.revision, at: .sample, by: author)
    }

    @Test(arguments: TestDatabase.available)
    func `it is made as one entry of its log, and the plan before stays as it is`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            let before = try #require(try await store.plans.plan(key))
            guard case .made(let entry) = try await make(as: third, after: key, in: store) else {
                Issue.record("not made")
                return
            }
            #expect(entry.cause == .nextPlan && entry.plan == third && entry.revision == 1)
            let new = try PlanKey.of("kasumihama/dx-3")
            let kept = try #require(try await store.plans.plan(new))
            #expect(kept.plan == before.plan.nextPlan(NextPlan(after: before.plan), of: second))
            #expect(kept.plan.title == "第三次デジタル化計画" && kept.plan.years.map(\.value) == [2026, 2027, 2028])
            #expect(kept.plan.actions[0].predecessors.first?.place == ActionPlace(second, .init("a1")))
            #expect(try await store.plans.plan(key) == before)
            #expect(try await store.log.entries(of: new).count == 1)
            #expect(try await store.log.verify().isIntact)
            // The word is taken now, and nothing is made twice.
            guard case .taken(third) = try await make(as: third, after: key, in: store) else {
                Issue.record("made twice")
                return
            }
            guard case .taken(second) = try await make(as: second, after: key, in: store) else {
                Issue.record("made over itself")
                return
            }
            // It is edited, published and read back like any other.
            let document = try await store.publish("kasumihama/dx-3").contents().plan
            #expect(document == kept.plan)
            let editions = try await store.editions.latest()
            #expect(editions.map(\.continued) == [[second]])
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what is wrong with it is said, and nothing is written`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            var next = NextPlan(after: Plan.sample)
            next.policies = []
            guard case .refused([.empty]) = try await make(next, as: third, after: key, in: store) else {
                Issue.record("made of nothing")
                return
            }
            await #expect(throws: StoreError.self) {
                try await store.plans.make(
                    NextPlan(after: .sample), as: third, after: key, expecting: 7, at: .sample, by: "事務局")
            }
            await #expect(throws: StoreError.unknownPlan(try .of("kasumihama/none"))) {
                try await store.plans.make(
                    NextPlan(after: .sample), as: third, after: .of("kasumihama/none"), expecting: 1, at: .sample,
                    by: "事務局")
            }
            #expect(try await store.plans.all().map(\.key.plan) == [second])
        }
    }

    @Test(arguments: TestDatabase.available)
    func `only the office of both plans makes it`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let (store, key) = (office.store, office.key.plan)
            let next = try #require(Slug("next"))
            await #expect(throws: StoreError.self) {
                _ = try await make(as: next, after: key, in: store, by: .account(office.head))
            }
            #expect(try await store.plans.plan(PlanKey(city: key.city, plan: next)) == nil)
            guard case .made = try await make(as: next, after: key, in: store, by: .account(office.coordinator)) else {
                Issue.record("not made")
                return
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `an action is followed over every plan of its city, and over none of another`(_ kind: TestDatabase)
        async throws
    {
        try await withStore(kind) { store in
            let (first, key) = (try PlanKey.of("kasumihama/dx-2"), try PlanKey.of("kasumihama/dx-3"))
            try await store.keep()
            _ = try await make(as: third, after: first, in: store)
            _ = try await make(as: try #require(Slug("dx-4")), after: key, in: store)
            // Another city has plans of the same words.
            try await store.keep(as: "tonari/dx-2")
            _ = try await make(as: third, after: .of("tonari/dx-2"), in: store)
            let split = PlanEdit.split(.init("a1"), into: [ActionShare(id: .init("n1"), number: "9", name: "分かれた取組")])
            _ = try await store.plans.edit(key, expecting: 1, split, at: .sample, by: "事務局")
            func lineage(_ key: PlanKey, _ id: String, showing: @escaping @Sendable (Slug) -> Bool = { _ in true })
                async throws -> (earlier: [String], later: [String])
            {
                let action = try #require(try await store.plans.plan(key)?.plan[Action.ID(id)])
                let found = try await store.plans.lineage(of: action, in: key) { slug, _ in showing(slug) }
                return (
                    found.earlier.map { "\($0.place.plan) \($0.place.action) \($0.plan?.years.count ?? 0)" },
                    found.later.map { "\($0.place.plan) \($0.place.action) \($0.plan?.years.count ?? 0)" }
                )
            }
            #expect(try await lineage(first, "a1").later == ["dx-3 a1 3", "dx-3 n1 3", "dx-4 a1 3"])
            #expect(try await lineage(key, "n1") == (["dx-2 a1 3"], []))
            #expect(try await lineage(.of("kasumihama/dx-4"), "a1").earlier == ["dx-3 a1 3", "dx-2 a1 3"])
            #expect(try await lineage(.of("tonari/dx-2"), "a1").later == ["dx-3 a1 3"])
            // Of a plan that somebody may not read, nothing is shown but what the action says itself.
            let hidden = try await lineage(.of("kasumihama/dx-4"), "a1") { $0.text != "dx-3" }
            #expect(hidden.earlier == ["dx-3 a1 0"])
            #expect(try await lineage(first, "a1") { $0.text != "dx-3" }.later.isEmpty)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a year that is added is kept, and taken back`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            try await store.plans.adopt(
                key, on: try #require(Day("2026-04-01")), at: .sample, by: "事務局", reason: nil)
            var head = PlanHead(of: .sample)
            head.years.append(FiscalYear(2026))
            // No reason is needed.
            guard
                case .saved(.some) = try await store.plans.edit(
                    key, expecting: 1, .head(head), at: .sample, by: "事務局")
            else {
                Issue.record("not saved")
                return
            }
            let plan = try #require(try await store.plans.plan(key)?.plan)
            #expect(plan.addedYears == [FiscalYear(2026)] && plan.years.count == 4)
            #expect(plan.stageBand(of: plan.actions[0]) == Plan.sample.stageBand(of: Plan.sample.actions[0]))
            #expect(try await store.publish().contents().plan == plan)
            #expect(try await store.log.verify().isIntact)
            _ = try await store.plans.edit(
                key, expecting: 2, .head(PlanHead(of: .sample)), at: .sample, by: "事務局", reason: "取りやめ")
            #expect(try await store.plans.plan(key)?.plan == .sample)
            #expect(try await store.log.verify().isIntact)
        }
    }
}

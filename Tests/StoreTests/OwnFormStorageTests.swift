import Plan
import PlanDocument
import PlanSamples
import Testing

@testable import Store

@Suite struct OwnFormStorageTests {
    @Test(arguments: TestDatabase.available)
    func `plans with forms of their own and indicators are kept, changed, logged and proved`(_ kind: TestDatabase)
        async throws
    {
        try await withStore(kind) { store in
            var random = SeededGenerator(state: 11)
            for _ in 0..<6 {
                // Titles and years are not what is tried here; U+0000 is refused elsewhere.
                let plan = random.planWithOwnForm().matched(
                    to: try await store.plans.plan(.of("kasumihama/dx-2"))?.plan)
                guard plan.defects.isEmpty else { continue }
                _ = try await store.keep(plan)
                #expect(try await store.plans.plan(.of("kasumihama/dx-2"))?.plan == plan)
            }
            #expect(try await store.log.verify().isIntact)
        }
    }
}

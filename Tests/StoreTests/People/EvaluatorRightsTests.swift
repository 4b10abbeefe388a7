import Japanese
import People
import Plan
import Testing

@testable import Store

/// What becomes of rights to single actions and policies (評価者の権限).
@Suite struct EvaluatorRightsTests {
    @Test(arguments: TestDatabase.available)
    func `a right to a policy ends with it, and is not the next one's at its place`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            func edit(_ edit: PlanEdit) async throws -> Plan {
                guard
                    case .saved(.some) = try await store.plans.edit(
                        key, expecting: try #require(try await store.plans.plan(key)).revision, edit, at: .sample,
                        by: "月影")
                else { throw EditRefusal([.gone]) }
                return try #require(try await store.plans.plan(key)).plan
            }
            let before = try #require(try await store.plans.plan(key)).plan
            let parent = try #require(before.policies.first).id
            func added(_ name: String) async throws -> Policy.ID {
                let plan = try await edit(.addPolicy(under: parent, PolicyTexts(number: nil, name: name)))
                return try #require(plan.policies.first { $0.name == name }).id
            }
            let first = try await added("国際交流")
            let kept = try #require(before.actions.first).id
            let rights: Set<Right> = [
                Right(.evaluator, plan: .only(key.plan), item: .only(.policy(first))),
                Right(.evaluator, plan: .only(key.plan), item: .only(.action(kept))),
            ]
            let account = try await store.people.addAccount(
                login: try #require(Login("iin")), name: "委員", rights: rights, to: key.city, at: .sample, by: "試験")
            _ = try await edit(.removePolicy(first))
            let held = try #require(try await store.people.person(account.id, of: key.city)).account.rights
            #expect(held == [Right(.evaluator, plan: .only(key.plan), item: .only(.action(kept)))])
            #expect(try await added("人権の尊重") == first, "the place of the one that is gone")
            #expect(try await store.log.verify().isIntact)
        }
    }
}

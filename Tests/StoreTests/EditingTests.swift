import Foundation
import Japanese
import Plan
import Testing

@testable import Store

@Suite struct EditingTests {
    private func texts(_ id: String, _ change: (inout ActionTexts) -> Void) throws -> PlanEdit {
        var texts = ActionTexts(of: try #require(Plan.sample[Action.ID(id)]), in: Plan.sample.form)
        change(&texts)
        return .action(.init(id), texts)
    }

    @Test(arguments: TestDatabase.available)
    func `an edit is kept and logged, and one made on an older state leaves the others' changes alone`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            let first = try await store.plans.edit(
                key, expecting: 1, try texts("a1") { $0.name = "手続のオンライン化" }, at: .sample, by: "月影", reason: "表記")
            guard case .saved(let entry?) = first else { throw EditRefusal([.gone]) }
            #expect(entry.cause == .edit && entry.reason == "表記" && entry.revision == 2 && entry.changes.count == 1)
            // Made on revision 1: another field of the same action.
            let second = try await store.plans.edit(
                key, expecting: 1, try texts("a1") { $0.number = "12" }, at: .sample, by: "潮見")
            guard case .saved = second else { throw EditRefusal([.gone]) }
            let kept = try #require(try await store.plans.plan(key))
            #expect(kept.revision == 3)
            #expect(kept.plan.actions[0].name == "手続のオンライン化" && kept.plan.actions[0].number == "12")
            // The same field: nothing is written, both texts are there.
            let third = try await store.plans.edit(
                key, expecting: 1, try texts("a1") { $0.name = "申請の電子化" }, at: .sample, by: "潮見")
            guard case .conflict(let conflicts, let draft, let revision) = third else { throw EditRefusal([.gone]) }
            #expect(conflicts.map(\.theirs) == ["手続のオンライン化"] && conflicts.map(\.mine) == ["申請の電子化"])
            #expect(draft.actions[0].name == "申請の電子化" && draft.actions[0].number == "12" && revision == 3)
            #expect(try await store.plans.plan(key)?.revision == 3)
            // Nothing new is no entry.
            let same = try await store.plans.edit(
                key, expecting: 3, .head(PlanHead(of: kept.plan)), at: .sample, by: "x")
            guard case .saved(nil) = same else { throw EditRefusal([.gone]) }
            let refused = try await store.plans.edit(key, expecting: 3, .removePolicy(.init("1")), at: .sample, by: "x")
            guard case .refused([.policyNotEmpty]) = refused else { throw EditRefusal([.gone]) }
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `an action is shown under a second policy: kept, published, undone and gone with the policy`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            func edit(_ edit: PlanEdit) async throws {
                let revision = try #require(try await store.plans.plan(key)).revision
                guard
                    case .saved(.some) = try await store.plans.edit(
                        key, expecting: revision, edit, at: .sample, by: "月影")
                else { throw EditRefusal([.gone]) }
            }
            func shown() async throws -> [Reprint]? {
                try await store.plans.plan(key)?.plan[Action.ID("a2")]?.reprints
            }
            try await edit(.addReprint(.init("a2"), under: .init("2.1")))
            try await edit(.addReprint(.init("a2"), under: .init("2")))
            #expect(try await shown() == [Reprint(under: .init("2.1")), Reprint(under: .init("2"))])
            let kept = try #require(try await store.plans.plan(key))
            try await store.editions.publish(key, revision: kept.revision, at: .sample, by: "事務局")
            #expect(try await store.log.verify().isIntact)
            // A sheet says nothing of them; one without the policy ends them there.
            let sheet = Plan.sample.with { plan in
                plan.policies.removeLast(2)
                plan.actions.removeLast()
            }
            let preview = try await store.plans.preview(sheet, as: key.plan, of: try .named("kasumihama"))
            #expect(preview.plan[Action.ID("a2")]?.reprints == [])
            let same = try await store.plans.preview(.sample, as: key.plan, of: try .named("kasumihama"))
            #expect(same.changes.isEmpty)
            try await edit(.removeReprint(.init("a2"), under: .init("2.1")))
            #expect(try await shown() == [Reprint(under: .init("2"))])
            try await edit(.addPolicy(under: nil, PolicyTexts(number: "Ⅲ", name: "新しい柱")))
            try await edit(.addReprint(.init("a2"), under: .init("3")))
            try await edit(.removePolicy(.init("3")))
            #expect(try await shown() == [Reprint(under: .init("2"))])
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `an adopted plan asks for a reason and keeps the first target`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            let day = try #require(Day("2023-03-31"))
            let year = FiscalYear(2024)
            try await store.keep()
            #expect(try await store.plans.adoption(of: key) == nil)
            try await store.plans.adopt(key, on: day, at: .sample, by: "月影", reason: "本部決定")
            let target = try texts("a1") { $0.years[year]?[.target] = "電子申請：700件" }
            guard
                case .refused([.reasonNeeded]) = try await store.plans.edit(
                    key, expecting: 1, target, at: .sample, by: "月影")
            else { throw EditRefusal([.gone]) }
            // What needs none goes without.
            let number = try texts("a2") { $0.number = "22" }
            guard case .saved(_?) = try await store.plans.edit(key, expecting: 1, number, at: .sample, by: "月影")
            else { throw EditRefusal([.gone]) }
            guard
                case .saved(_?) = try await store.plans.edit(
                    key, expecting: 2, target, at: .sample, by: "月影", reason: "申請が増えた。")
            else { throw EditRefusal([.gone]) }
            let kept = try #require(try await store.plans.plan(key)?.plan)
            let earlier = kept.actions[0][year].earlierTargets
            #expect(earlier.map(\.text) == ["電子申請：600件"] && earlier.map(\.reason) == ["申請が増えた。"])
            let adoption = try #require(try await store.plans.adoption(of: key))
            #expect(adoption.day == day && adoption.by == "月影" && adoption.reason == "本部決定")
            #expect(adoption.changes.map(\.reason) == ["申請が増えた。"])
            #expect(adoption.changes.flatMap(\.changes).map(\.before) == ["電子申請：600件"])
            // A sheet that is taken in once more changes the target back: with a reason, and nothing is forgotten.
            await #expect(throws: StoreError.reasonNeeded(key, places: 1)) {
                try await store.keep(overwrites: true)
            }
            let preview = try await store.plans.preview(.sample, as: key.plan, of: try .named("kasumihama"))
            try await store.plans.apply(preview, at: .sample, by: "月影", reason: "元に戻す。", overwrites: true)
            let again = try #require(try await store.plans.plan(key)?.plan)
            #expect(again.actions[0][year].earlierTargets.map(\.text) == ["電子申請：600件", "電子申請：700件"])
            #expect(again.actions[0][year].target == AnnualTarget("電子申請：600件"))
            #expect(try await store.log.verify().isIntact)
            try await store.plans.undoAdoption(of: key, at: .sample, by: "月影", reason: "誤り")
            #expect(try await store.plans.adoption(of: key) == nil)
            #expect(try await store.log.entries(of: key).first?.cause == .adoptionUndoing)
            #expect(try await store.log.verify().isIntact)
        }
    }
}

import Foundation
import Japanese
import Plan
import PlanDocument
import Testing

@testable import Store

/// What imports leave to the office.
@Suite struct OpenNoteTests {
    private let place = Place(.year(.init("a1"), FiscalYear(2025)), .target)

    private var drafts: [OpenNote.Draft] {
        let new = Action(id: .init("n1"), number: "新規", name: "油の回収", policy: .init("1.1"))
        let with = Plan.sample.with { $0.actions.append(new) }
        return [
            .init(Words("列を取り込んでいません。", "A column was left out."), places: "回答 K5"),
            .init(
                Words("両方で変わりました。", "Both changed."),
                changes: [Change(place: place, before: nil, after: "電子申請：720件")], action: .init("a1")),
            .init(Words("油の回収はシートにだけあります。", "Only the sheet has it."), changes: Plan.changes(from: .sample, to: with)),
        ]
    }

    /// The sample, taken in with these notes.
    private func take(_ store: Store, _ plan: Plan = .sample) async throws {
        let preview = try await store.plans.preview(plan, as: .of("dx-2"), of: .named("kasumihama"))
        try await store.plans.apply(
            preview, at: .sample, by: "事務局", keeping: ImportKeeping(map: nil, notes: drafts))
    }

    private func notes(_ store: Store) async throws -> [OpenNote] {
        try await store.plans.openNotes(of: .of("kasumihama/dx-2"))
    }

    private func settle(_ store: Store, _ number: Int, taking: Bool, reason: String? = nil) async throws
        -> NoteSettlement
    {
        try await store.plans.settle(
            number, of: .of("kasumihama/dx-2"), taking: taking, at: .sample, by: "事務局", reason: reason)
    }

    @Test(arguments: TestDatabase.available)
    func `they stay with the plan until they are settled, and do not come back`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await take(store)
            #expect(try await notes(store).map(\.draft) == drafts)
            // Left out: the plan stays.
            guard case .settled(nil) = try await settle(store, 1, taking: false) else {
                Issue.record("the plan stays")
                return
            }
            // Taken: an entry of the log.
            guard case .settled(_?) = try await settle(store, 3, taking: true) else {
                Issue.record("the action is taken")
                return
            }
            let plan = try #require(try await store.plans.plan(.of("kasumihama/dx-2"))).plan
            #expect(plan.actions.map(\.number) == ["1", "2", "新規", "3"], "behind those of its policy")
            guard case .gone = try await settle(store, 3, taking: true) else {
                Issue.record("done once")
                return
            }
            // The same file again brings back only what is open.
            try await take(store, plan)
            #expect(try await notes(store).map(\.draft) == [drafts[1]])
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what changed meanwhile is not written over`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await take(store)
            var texts = ActionTexts(of: Plan.sample.actions[0], in: Plan.sample.form)
            texts.years[FiscalYear(2025), default: [:]][.target] = "電子申請：700件"
            _ = try await store.plans.edit(
                .of("kasumihama/dx-2"), expecting: 1, .action(.init("a1"), texts), at: .sample, by: "田中 花子")
            guard case .overtaken(let changes) = try await settle(store, 2, taking: true) else {
                Issue.record("the plan says something else by now")
                return
            }
            #expect(changes.map(\.after) == ["電子申請：700件"])
            #expect(try await notes(store).count == 3)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a newer answer takes the place of the one that waits, also after that was settled`(_ kind: TestDatabase)
        async throws
    {
        try await withStore(kind) { store in
            func take(_ text: String) async throws {
                let preview = try await store.plans.preview(.sample, as: .of("dx-2"), of: .named("kasumihama"))
                let change = Change(place: place, before: nil, after: text)
                try await store.plans.apply(
                    preview, at: .sample, by: "事務局",
                    keeping: ImportKeeping(map: nil, notes: [.init(Words("両方で変わりました。", "Both."), changes: [change])]))
            }
            try await take("700件")
            try await take("710件")
            #expect(try await notes(store).map { $0.draft.changes.map(\.after) } == [["710件"]])
            _ = try await settle(store, 2, taking: false)
            try await take("710件")
            #expect(try await notes(store).isEmpty)
            try await take("720件")
            #expect(try await notes(store).map { $0.draft.changes.map(\.after) } == [["720件"]])
        }
    }

    @Test(arguments: TestDatabase.available)
    func `they go with the import that left them`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            try await take(store, .sample.with { $0.actions[1].name = "図書館の予約と貸出" })
            #expect(try await notes(store).count == 3)
            try await store.plans.undoLastImport(of: .of("kasumihama/dx-2"), at: .sample, by: "事務局")
            #expect(try await notes(store).isEmpty)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `of an adopted plan a target is taken with a reason`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            let target = Change(
                place: Place(.year(.init("a2"), FiscalYear(2024)), .target), before: nil, after: "予約：700件")
            let preview = try await store.plans.preview(.sample, as: key.plan, of: .named("kasumihama"))
            try await store.plans.apply(
                preview, at: .sample, by: "事務局",
                keeping: ImportKeeping(map: nil, notes: [.init(Words("甲", "a"), changes: [target])]))
            try await store.plans.adopt(key, on: Day(inJapan: .sample), at: .sample, by: "事務局", reason: nil)
            await #expect(throws: StoreError.reasonNeeded(key, places: 1)) {
                try await settle(store, 1, taking: true)
            }
            guard case .settled(let entry?) = try await settle(store, 1, taking: true, reason: "各課の回答のため") else {
                Issue.record("taken with a reason")
                return
            }
            #expect(entry.reason == "各課の回答のため")
        }
    }
}

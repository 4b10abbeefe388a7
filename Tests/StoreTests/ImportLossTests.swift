import Foundation
import Japanese
import Plan
import Rounds
import Testing

@testable import Store

/// An older sheet is taken in after people worked in the program.
@Suite struct ImportLossTests {
    private func edit(_ store: Store, _ edit: PlanEdit) async throws {
        let key = try PlanKey.of("kasumihama/dx-2")
        let revision = try #require(try await store.plans.plan(key)).revision
        let outcome = try await store.plans.edit(key, expecting: revision, edit, at: .sample.minutes(1), by: "田中 花子")
        guard case .saved(_?) = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    private func texts(_ index: Int, _ change: (inout ActionTexts) -> Void) -> PlanEdit {
        var texts = ActionTexts(of: Plan.sample.actions[index], in: Plan.sample.form)
        change(&texts)
        return .action(Plan.sample.actions[index].id, texts)
    }

    /// What importing would undo: `a1 2024 target`, with who wrote it.
    private func losses(_ store: Store, _ plan: Plan = .sample) async throws -> Set<String> {
        let preview = try await store.plans.preview(plan, as: .of("dx-2"), of: .named("kasumihama"))
        let before = try await store.log()
        if !preview.losses.isEmpty {
            await #expect(throws: StoreError.wouldLose(preview.key, preview.losses)) {
                try await store.plans.apply(preview, at: .sample, by: "事務局")
            }
        }
        #expect(try await store.log() == before, "nothing was done")
        return Set(
            preview.losses.map { loss in
                switch loss.subject {
                case .report(let action, let year): "\(action) \(year.value) report: \(loss.by)"
                case .reportedIndicator(let indicator, let year): "\(indicator) \(year.value) report: \(loss.by)"
                case .change(let change):
                    switch change.place.subject {
                    case .year(let action, let year): "\(action) \(year.value) \(change.place.field): \(loss.cause)"
                    case .action(let action): "\(action) \(change.place.field): \(loss.cause)"
                    case .policy(let policy): "\(policy) \(change.place.field): \(loss.cause)"
                    default: "\(change.place.field): \(loss.cause)"
                    }
                }
            })
    }

    @Test(arguments: TestDatabase.available)
    func `what was edited since is named, and goes only where that is wanted`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            #expect(try await losses(store).isEmpty)
            try await edit(store, texts(0) { $0.years[FiscalYear(2025)] = [.target: "電子申請：700件"] })
            var policy = PolicyTexts(of: Plan.sample.policies[0], in: Plan.sample.form)
            policy.passages[.vision] = nil
            try await edit(store, .policy(.init("1"), policy))
            let found: Set = ["a1 2025 target: edit", "1 vision: edit"]
            #expect(try await losses(store) == found)
            // What another sheet says elsewhere is no loss: a sheet may replace a sheet.
            let newer = Plan.sample.with { $0.actions[1].name = "図書館の予約と貸出" }
            #expect(try await losses(store, newer) == found)
            // A sheet that has what was edited loses nothing of it, and then everything in it is a sheet's again.
            let kept = try #require(try await store.plans.plan(.of("kasumihama/dx-2"))?.plan)
            #expect(try await losses(store, kept.with { $0.title = "改定版" }).isEmpty)
            try await store.keep(overwrites: true)
            #expect(try await store.plans.plan(.of("kasumihama/dx-2"))?.plan == .sample)
            #expect(try await losses(store, newer).isEmpty)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `taking an import back gives each place back to who had written there`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            try await edit(store, texts(0) { $0.name = "申請の電子化" })
            try await store.keep(overwrites: true)
            #expect(try await losses(store, .sample.with { $0.actions[0].name = "別の名前" }).isEmpty)
            try await store.plans.undoLastImport(of: .of("kasumihama/dx-2"), at: .sample, by: "事務局")
            #expect(try await losses(store) == ["a1 name: edit"])
        }
    }

    @Test(arguments: TestDatabase.available)
    func `added, removed and moved things count by what people did`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            var added = ActionTexts(of: Plan.sample.actions[0], in: Plan.sample.form)
            (added.number, added.name, added.years, added.responsibilities) = ("9", "新しい取組", [:], [])
            try await edit(store, .addAction(.init("n1"), added))
            // It pushed the others down, which is nobody's writing.
            #expect(
                try await losses(store)
                    == Set(["position", "number", "name", "policy", "description"].map { "n1 \($0): edit" }))
            try await edit(store, .removeAction(.init("n1")))
            #expect(try await losses(store).isEmpty)
            try await edit(store, .removeAction(.init("a3")))
            #expect(
                try await losses(store) == Set(["position", "number", "name", "policy"].map { "a3 \($0): edit" }),
                "an old sheet brings back what the office removed")
        }
    }

    @Test(arguments: TestDatabase.available)
    func `reports count, approved or under way, also of actions that the sheet renames or lacks`(_ kind: TestDatabase)
        async throws
    {
        try await withRound(kind) { office in
            let store = office.store
            let report = AnnualReport(status: "achieved", result: "電子申請：720件")
            guard case .saved = try await office.save(report) else { return }
            #expect(try await losses(store).isEmpty, "it is not in the plan, and its action stays")
            // Neither number nor name is the same: another action.
            let renamed = Plan.sample.with { plan in
                plan.actions[0].number = "101"
                plan.actions[0].name = "全く別の取組"
            }
            #expect(try await losses(store, renamed) == ["a1 2025 report: reporter <reporter>"])
            let revision = try await office.report().revision
            try await store.rounds.submitReport(
                of: office.online, in: office.key, expecting: revision, by: office.reporter, at: .sample)
            try await store.rounds.approveReport(
                of: office.online, in: office.key, expecting: revision, by: office.head, at: .sample)
            #expect(try await losses(store, renamed) == ["a1 2025 report: reporter <reporter>"])
            try await store.rounds.approveReport(
                of: office.online, in: office.key, expecting: revision, by: office.coordinator, at: .sample)
            let found: Set = ["a1 2025 status: report", "a1 2025 result: report"]
            #expect(try await losses(store) == found)
            #expect(try await losses(store, renamed) == found)
            try await store.rounds.closeRound(office.key, by: office.coordinator, at: .sample)
            #expect(try await losses(store) == found.union(["lastReportedYear: round"]))
        }
    }
}

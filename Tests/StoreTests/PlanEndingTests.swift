import ChangeLog
import Foundation
import Japanese
import People
import Plan
import Rounds
import Testing

@testable import Store

/// Plans that are put away, and plans that are deleted, on every database.
@Suite struct PlanEndingTests {
    private func refusal(_ work: () async throws -> Void) async throws -> PlanEndRefusal? {
        do {
            try await work()
            return nil
        } catch StoreError.end(let refusal) { return refusal }
    }

    @Test(arguments: TestDatabase.available)
    func `an archived plan stays public, and nothing of it changes until that is taken back`(_ kind: TestDatabase)
        async throws
    {
        try await withRound(kind) { office in
            let (store, key) = (office.store, office.key.plan)
            try await store.publish()
            let author = Author.account(office.coordinator)
            #expect(
                try await refusal { try await store.plans.archive(key, at: .sample, by: author) }
                    == .openRounds([office.key.year]))
            _ = try await store.rounds.closeRound(office.key, by: office.coordinator, at: .sample)
            await #expect(throws: StoreError.self) {
                try await store.plans.archive(key, at: .sample, by: .account(office.head))
            }
            try await store.plans.archive(key, at: .sample, by: author, reason: "期間満了")
            try await store.plans.archive(key, at: .sample, by: author)
            #expect(try await store.plans.plan(key)?.archivedOn?.text == "2026-04-01")
            #expect(try await store.plans.all().map(\.isArchived) == [true])
            let entry = try #require(try await store.log.entries(of: key).first)
            #expect(entry.cause == .archiving && entry.reason == "期間満了")
            let before = try await store.log()
            let kept = try #require(try await store.plans.plan(key))
            #expect(
                try await refusal { try await store.keep(kept.plan.with { $0.title = "別の名" }, overwrites: true) }
                    == .archived)
            #expect(
                try await refusal {
                    try await store.plans.adopt(
                        key, on: try #require(Day("2026-04-01")), at: .sample, by: author, reason: nil)
                } == .archived)
            #expect(
                try await refusal {
                    try await store.rounds.reopenRound(office.key, reason: "直す", by: office.coordinator, at: .sample)
                } == .archived)
            #expect(try await store.log() == before)
            // What the public has wrong can still be set right or taken down.
            let draft = try #require(ErratumDraft(action: nil, place: "a", wrong: "b", correct: "c"))
            try await store.editions.add(draft, to: 1, of: key, at: .sample, by: author)
            #expect(try await store.editions.edition(key)?.number == 1)
            try await store.editions.retract(1, of: key, reason: "誤掲載", at: .sample, by: "管理者")
            try await store.plans.unarchive(key, at: .sample, by: author)
            #expect(try await store.plans.plan(key)?.archivedOn == nil)
            try await store.keep(kept.plan.with { $0.title = "別の名" }, overwrites: true)
            #expect(try await store.log.verify().firstBreak == nil)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a plan that nobody has seen is deleted by its name, and the log says so`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            try await store.plans.adopt(
                key, on: try #require(Day("2026-04-01")), at: .sample, by: "事務局", reason: nil)
            let link = try await store.editions.makePreviewLink(
                for: key, until: .sample.addingTimeInterval(86400), at: .sample, by: "事務局")
            #expect(
                try await refusal { try await store.plans.delete(key, typing: "別の計画", at: .sample, by: "事務局") }
                    == .wrongName)
            #expect(try await store.plans.plan(key) != nil)
            try await store.plans.delete(key, typing: " 第二次ﾃﾞｼﾞﾀﾙ化計画", at: .sample, by: "事務局", reason: "作り間違い")
            #expect(try await store.plans.plan(key) == nil)
            #expect(try await store.plans.all().isEmpty)
            let entry = try #require(try await store.log.entries(of: key).first)
            #expect(entry.cause == .deletion && entry.reason == "作り間違い")
            #expect(entry.changes.contains { $0.before == "申請のオンライン化" && $0.after == nil })
            #expect(try await store.log.verify().firstBreak == nil)
            // One that comes later under the same address begins anew.
            try await store.keep()
            #expect(try await store.plans.adoption(of: key) == nil)
            #expect(try await store.editions.plan(key, previewedWith: link.token, at: .sample) == nil)
            #expect(try await store.log.verify().firstBreak == nil)
            await #expect(throws: StoreError.self) {
                try await store.plans.delete(try PlanKey.of("kasumihama/x"), typing: "x", at: .sample, by: "事務局")
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what was published, or asked of divisions, is not deleted`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let (store, key) = (office.store, office.key.plan)
            func obstacle() async throws -> PlanEndRefusal? {
                let said = try await store.plans.obstacle(toDeleting: key)
                #expect(
                    try await refusal {
                        try await store.plans.delete(
                            key, typing: Plan.sample.title, at: .sample, by: .account(office.coordinator))
                    } == said)
                return said
            }
            #expect(try await obstacle() == .rounds([office.key.year]))
            try await store.publish()
            #expect(try await obstacle() == .published)
            try await store.editions.retract(1, of: key, reason: "x", at: .sample, by: "x")
            #expect(try await obstacle() == .published, "it was read once")
            #expect(try await store.plans.plan(key) != nil)
        }
    }
}

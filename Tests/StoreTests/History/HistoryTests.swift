import ChangeLog
import Foundation
import Japanese
import Plan
import Testing

@testable import Store

@Suite struct HistoryTests {
    private let key = PlanKey("kasumihama/dx-2")

    /// One import a day from 2026-04-01 on, each with one more thing changed.
    private func keepVersions(_ store: Store) async throws -> [Plan] {
        let first = Plan.sample
        let second = first.with { $0.actions[0][FiscalYear(2024)].report.result = "電子申請：213件" }
        let third = second.with { $0.actions.remove(at: 1) }
        let fourth = third.with {
            $0.title = "改題した計画"
            $0.actions[0].responsibilities.remove(at: 1)
            $0.policies[0].name = "窓口をもっと便利にする"
        }
        let versions = [first, second, third, fourth]
        for (index, plan) in versions.enumerated() {
            let key = try #require(key)
            let preview = try await store.plans.preview(plan, as: key.plan, of: try .named("kasumihama"))
            try await store.plans.apply(
                preview, at: Date.sample.addingTimeInterval(Double(index) * 86400), by: index < 2 ? "事務局" : "課長",
                reason: "変更\(index)")
        }
        return versions
    }

    @Test(arguments: TestDatabase.available)
    func `the log replayed to each revision and day gives what was kept then`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try #require(key)
            let versions = try await keepVersions(store)
            try await store.plans.undoLastImport(of: key, at: Date.sample.addingTimeInterval(5 * 86400), by: "事務局")
            for (index, plan) in versions.enumerated() {
                let then = try #require(try await store.plans.plan(key, at: .revision(index + 1)))
                #expect(then.plan == plan && then.revision == index + 1)
                // Date.sample is nine in the morning in Japan.
                let day = try #require(Day("2026-04-01")).adding(days: index)
                #expect(try await store.plans.plan(key, at: .day(day))?.plan == plan)
            }
            #expect(try await store.plans.plan(key, at: .day(try #require(Day("2026-03-31")))) == nil)
            let now = try #require(try await store.plans.plan(key))
            #expect(try await store.plans.plan(key, at: .revision(now.revision)) == now)
            #expect(now.plan == versions[2])
            // Another city's plan of the same name has a life of its own.
            #expect(try await store.plans.plan(try PlanKey.of("minato/dx-2"), at: .revision(9)) == nil)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a day ends at midnight in Japan`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try #require(key)
            let preview = try await store.plans.preview(.sample, as: key.plan, of: try .named("kasumihama"))
            // 2026-03-31T15:00:00Z is the first second of April in Japan.
            try await store.plans.apply(preview, at: Date(timeIntervalSince1970: 1_774_969_200), by: "事務局")
            #expect(try await store.plans.plan(key, at: .day(try #require(Day("2026-03-31")))) == nil)
            #expect(try await store.plans.plan(key, at: .day(try #require(Day("2026-04-01"))))?.plan == .sample)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a history is narrowed down by person, cause and action, and read in pieces`(_ kind: TestDatabase) async throws
    {
        try await withStore(kind) { store in
            let key = try #require(key)
            _ = try await keepVersions(store)
            try await store.publish()
            let all = try await store.log.history(HistoryQuestion(.plan(key)))
            #expect(all.entries.map(\.cause) == [.publication, .import, .import, .import, .import] && !all.hasMore)
            #expect(all.entries == (try await store.log.entries(of: key)))
            let newest = try await store.log.history(HistoryQuestion(.plan(key), limit: 2))
            #expect(newest.hasMore && newest.entries == Array(all.entries.prefix(2)))
            let older = try await store.log.history(
                HistoryQuestion(.plan(key), before: newest.entries.last?.sequence, limit: 9))
            #expect(!older.hasMore && newest.entries + older.entries == all.entries)
            #expect(try await store.log.history(HistoryQuestion(.plan(key), cause: .publication)).entries.count == 1)
            #expect(try await store.log.history(HistoryQuestion(.plan(key), author: "課長")).entries.count == 2)
            #expect(
                try await store.log.choices(.plan(key))
                    == HistoryChoices(causes: [.import, .publication], authors: ["事務局", "課長"]))

            let online = try await store.log.history(HistoryQuestion(.action(key, Action.ID("a1"))))
            #expect(online.entries.compactMap(\.reason) == ["変更3", "変更1", "変更0"])
            #expect(online.entries[1].changes.map(\.after) == ["電子申請：213件"])
            #expect(online.entries.flatMap(\.changes).allSatisfy { $0.place.subject.action == Action.ID("a1") })
            // It is gone, and its history is not.
            let library = try await store.log.history(HistoryQuestion(.action(key, Action.ID("a2"))))
            #expect(library.entries.compactMap(\.reason) == ["変更2", "変更0"])
            let city = try await store.log.history(HistoryQuestion(.city(key.city)))
            #expect(city.entries.last?.cause == .registration && city.entries.count == 6)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `errata stand beside an edition for good, in the log, and leave its bytes alone`(_ kind: TestDatabase)
        async throws
    {
        try await withStore(kind) { store in
            let key = try #require(key)
            try await store.keep()
            let edition = try await store.publish()
            let stamp = try await store.editions.stamp()
            let draft = try #require(
                ErratumDraft(action: Action.ID("a1"), place: "令和6年度 達成状況詳細", wrong: "113件", correct: " 213件 "))
            let erratum = try await store.editions.add(draft, to: 1, of: key, at: .sample, by: "事務局 月影")
            #expect(erratum.number == 1 && erratum.correct == "213件" && erratum.madeBy == "事務局 月影")
            #expect(try await store.editions.stamp() != stamp)
            #expect(try await store.editions.edition(key) == edition)
            let general = try #require(ErratumDraft(action: nil, place: "表紙", wrong: "案", correct: "決定"))
            try await store.editions.add(general, to: 1, of: key, at: .sample, by: "事務局 月影")
            #expect(try await store.editions.errata(of: key).map(\.number) == [1, 2])
            #expect(try await store.editions.errata(of: try PlanKey.of("minato/dx-2")).isEmpty)
            await #expect(throws: StoreError.unknownEdition(key, 2)) {
                try await store.editions.add(draft, to: 2, of: key, at: .sample, by: "x")
            }
            let history = try await store.log.history(HistoryQuestion(.action(key, Action.ID("a1")))).entries
            #expect(history.first?.cause == .erratum)
            #expect(history.first?.remarks(in: .japanese) == ["第1版の正誤1：令和6年度 達成状況詳細", "誤：113件", "正：213件"])
            #expect(try await store.log.verify().isIntact)
            for statement in ["UPDATE erratum SET correct = 'x'", "DELETE FROM erratum"] {
                await #expect(throws: (any Error).self) {
                    try await store.database.write { try $0.execute(script: "\(statement);") }
                }
            }
        }
    }

    @Test func `what says nothing is no erratum`() {
        #expect(ErratumDraft(action: nil, place: "表紙", wrong: " ", correct: "決定") == nil)
        #expect(ErratumDraft(action: nil, place: "表紙", wrong: "案", correct: "案") == nil)
        #expect(ErratumDraft(action: nil, place: "表紙", wrong: "案", correct: String(repeating: "長", count: 2001)) == nil)
    }

    @Test(arguments: TestDatabase.available)
    func `a preview link opens its own plan alone, until it expires or is revoked`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try #require(key)
            let other = try PlanKey.of("minato/dx-2")
            try await store.keep()
            try await store.keep(as: "minato/dx-2")
            let expiry = Date.sample.addingTimeInterval(3600)
            let (token, link) = try await store.editions.makePreviewLink(
                for: key, until: expiry, at: .sample, by: "事務局")
            #expect(link.number == 1 && link.state(at: .sample) == .usable)
            #expect(try await store.editions.plan(key, previewedWith: token, at: .sample) == store.plans.plan(key))
            #expect(try await store.editions.plan(other, previewedWith: token, at: .sample) == nil)
            #expect(try await store.editions.plan(key, previewedWith: .init(), at: .sample) == nil)
            #expect(try await store.editions.plan(key, previewedWith: token, at: expiry) == nil)
            let (second, _) = try await store.editions.makePreviewLink(for: key, until: expiry, at: .sample, by: "事務局")
            try await store.editions.revokePreviewLink(1, of: key, at: .sample, by: "課長")
            try await store.editions.revokePreviewLink(1, of: key, at: .sample, by: "別人")
            #expect(try await store.editions.plan(key, previewedWith: token, at: .sample) == nil)
            #expect(try await store.editions.plan(key, previewedWith: second, at: .sample) != nil)
            #expect(try await store.editions.previewLinks(of: key).map(\.revokedBy) == [nil, "課長"])
            await #expect(throws: StoreError.unknownPreviewLink(other)) {
                try await store.editions.revokePreviewLink(1, of: other, at: .sample, by: "x")
            }
            #expect(try await store.log.history(HistoryQuestion(.plan(key), cause: .preview)).entries.count == 3)
            #expect(try await !store.log().joined().contains(token.secret))
            #expect(try await store.log.verify().isIntact)
            try await store.database.write {
                try $0.execute(script: "UPDATE preview_link SET expires_at = '2099-01-01T00:00:00Z' WHERE number = 2;")
            }
            #expect(try await store.log.verify().firstBreak?.kind == .tables)
        }
    }
}

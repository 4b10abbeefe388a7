import ChangeLog
import Foundation
import Japanese
import Plan
import Testing

@testable import Store

/// The text of an edition taken down, on every database.
@Suite struct RetractionTests {
    private let reason = "個人情報の誤掲載"

    /// Two editions; only the second says this, and the plan as it is kept still does.
    private func withTwoEditions(
        _ kind: TestDatabase, _ work: (Store, PlanKey) async throws -> Void
    ) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            try await store.publish()
            try await store.keep(.sample.with { $0.actions[2].name = "山田太郎氏の訪問" })
            try await store.publish()
            try await work(store, .of("kasumihama/dx-2"))
        }
    }

    @Test(arguments: TestDatabase.available)
    func `the text is gone, and number, day, digest and reason stay`(_ kind: TestDatabase) async throws {
        try await withTwoEditions(kind) { store, key in
            let (before, stamp) = (
                try #require(try await store.editions.edition(key)), try await store.editions.stamp()
            )
            let link = try await store.editions.makePreviewLink(
                for: key, until: .sample.addingTimeInterval(86400), at: .sample, by: "事務局")
            #expect(try await store.editions.search("山田", city: key.city).count == 1)

            let report = try await store.editions.retract(2, of: key, reason: reason, at: .sample, by: "管理者")
            #expect(report.edition.sha256 == before.sha256 && report.current?.number == 1 && report.endedLinks == 1)
            #expect(
                report.goneTexts == 0 && report.removedTexts == 0 && report.entries == [2, 4],
                "the plan as it is kept says it all still")
            #expect(try await store.editions.edition(key, number: 2) == nil)
            #expect(try await store.editions.edition(key)?.number == 1)
            #expect(try await store.editions.latest().map(\.number) == [1])
            #expect(try await store.plans.all().first?.latestEdition?.number == 1)
            let summary = try #require(try await store.editions.all(of: key).first)
            #expect(summary.retraction == Retraction(at: .sample, by: "管理者", reason: reason))
            #expect(summary.sha256 == before.sha256 && summary.publishedAt == before.publishedAt)
            #expect(try await store.editions.retracted(of: key.city) == [summary])
            #expect(try await store.editions.readable(of: key).map(\.number) == [1])
            #expect(try await store.editions.search("山田", city: key.city).isEmpty)
            #expect(
                try await store.editions.search("在宅勤務の拡大", city: key.city).count == 1, "what the first edition says")
            #expect(try await store.editions.plan(key, previewedWith: link.token, at: .sample) == nil)
            #expect(try await store.editions.stamp() != stamp)
            let document = try await store.database.read {
                try $0.row("SELECT document FROM edition WHERE number = 2")?.text("document")
            }
            #expect(document == "")
            let entry = try #require(try await store.log.entries(of: key).first)
            #expect(entry.cause == .retraction && entry.reason == reason && entry.by == "管理者")
            #expect(entry.remarks(in: .japanese).first == "第2版を取下げ")
            #expect(try await store.log.publicationHeads().map(\.hash) == [entry.hash])
            #expect(try await store.log.verify().isIntact)
            #expect(await store.editions.wipeRemovedTexts())
            #expect(try await store.log.verify().editions == 2)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `the same text is not published again, a corrected one is the next edition`(_ kind: TestDatabase) async throws
    {
        try await withTwoEditions(kind) { store, key in
            try await store.editions.retract(2, of: key, reason: reason, at: .sample, by: "管理者")
            await #expect(throws: StoreError.retracted(key, edition: 2)) { try await store.publish() }
            try await store.keep(.sample.with { $0.actions[2].name = "訪問の記録" })
            try await store.publish()
            #expect(try await store.editions.edition(key)?.number == 3)
            #expect(try await store.log.verify().isIntact)
            // An older one: what the public reads stays, and what was corrected is told apart.
            let report = try await store.editions.retract(1, of: key, reason: reason, at: .sample, by: "管理者")
            #expect(report.current?.number == 3 && report.goneTexts == 1)
            #expect(report.removedTexts == 2 && report.entries.isEmpty, "where it came, and where it went")
            #expect(try await store.editions.search("訪問の記録", city: key.city).count == 1)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `when every edition is taken down, nothing is published any more`(_ kind: TestDatabase) async throws {
        try await withTwoEditions(kind) { store, key in
            try await store.editions.retract(1, of: key, reason: reason, at: .sample, by: "管理者")
            let report = try await store.editions.retract(2, of: key, reason: reason, at: .sample, by: "管理者")
            #expect(report.current == nil)
            #expect(try await store.editions.edition(key) == nil)
            #expect(try await store.editions.latest().isEmpty)
            #expect(try await store.editions.search("在宅", city: key.city).isEmpty)
            #expect(try await store.editions.all(of: key).count == 2)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `it is done once, and only to an edition that there is`(_ kind: TestDatabase) async throws {
        try await withTwoEditions(kind) { store, key in
            await #expect(throws: StoreError.unknownEdition(key, 3)) {
                try await store.editions.retract(3, of: key, reason: "x", at: .sample, by: "x")
            }
            try await store.editions.retract(1, of: key, reason: reason, at: .sample, by: "管理者")
            await #expect(throws: StoreError.retracted(key, edition: 1)) {
                try await store.editions.retract(1, of: key, reason: "x", at: .sample, by: "x")
            }
            let draft = try #require(ErratumDraft(action: nil, place: "a", wrong: "b", correct: "c"))
            await #expect(throws: StoreError.unknownEdition(key, 1)) {
                try await store.editions.add(draft, to: 1, of: key, at: .sample, by: "x")
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `no other statement changes an edition or takes a retraction back`(_ kind: TestDatabase) async throws {
        try await withTwoEditions(kind) { store, key in
            try await store.editions.retract(2, of: key, reason: reason, at: .sample, by: "管理者")
            for statement: SQL in [
                "UPDATE edition SET document = '' WHERE number = 1",
                "UPDATE edition SET document = 'x' WHERE number = 2",
                "UPDATE edition SET document = '', title = 'x' WHERE number = 2",
                "UPDATE edition SET document = '', note = 'x' WHERE number = 2",
                "DELETE FROM edition WHERE number = 2", "DELETE FROM retraction",
                "UPDATE retraction SET retraction_reason = 'x'",
                "UPDATE change SET new_text = NULL, new_salt = NULL, new_digest = new_salt || new_salt",
                "UPDATE change SET new_text = 'x'", "UPDATE change SET new_salt = NULL", "DELETE FROM change",
            ] {
                await #expect(throws: StoreError.self) {
                    _ = try await store.database.write { try $0.execute(statement) }
                }
            }
        }
    }

    @Test(
        arguments: TestDatabase.available,
        [
            ("UPDATE edition SET document = '{}' WHERE number = 2", LogBreak.Kind.edition),
            ("UPDATE edition SET document = '' WHERE number = 1", .edition),
            ("UPDATE edition SET sha256 = '\(String(repeating: "a", count: 64))' WHERE number = 2", .edition),
            ("DELETE FROM retraction", .tables),
            ("UPDATE retraction SET retraction_reason = 'x'", .tables),
            ("UPDATE retraction SET retracted_by = 'x'", .tables),
            ("INSERT INTO retraction SELECT city, plan, 1, retracted_at, retracted_by, 'x' FROM retraction", .tables),
        ])
    func `an edition without its text is whole only where the chain says so`(
        _ kind: TestDatabase, change: (statement: String, caught: LogBreak.Kind)
    ) async throws {
        try await withTwoEditions(kind) { store, key in
            try await store.editions.retract(2, of: key, reason: reason, at: .sample, by: "管理者")
            #expect(try await store.log.verify().isIntact)
            try await store.tamper(change.statement)
            #expect(try await store.log.verify().firstBreak?.kind == change.caught)
        }
    }

    @Test func `no byte of the document is left in SQLite's files`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("retract-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try await Store.open(DatabaseAddress("sqlite:\(folder.path)/plans.sqlite"))
        try await store.migrate(at: .sample)
        try await store.keep()
        // Longer than a page, so that it lies in pages of its own. No table and no entry of the log has these words.
        #expect(try await store.publish().document.utf8.count > 4096)
        let secret = "\"allDivisions\""
        func isLeft() throws -> Bool {
            try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
                try Data(contentsOf: folder.appendingPathComponent(name)).range(of: Data(secret.utf8)) != nil
            }
        }
        #expect(try isLeft())
        try await store.editions.retract(1, of: .of("kasumihama/dx-2"), reason: reason, at: .sample, by: "管理者")
        #expect(await store.editions.wipeRemovedTexts())
        #expect(try !isLeft())
        #expect(try await store.log.verify().isIntact)
        try await store.close()
    }

    @Test(arguments: TestDatabase.lasting)
    func `a backup of it comes back whole`(_ kind: TestDatabase) async throws {
        try await withTwoEditions(kind) { store, key in
            let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).backup").path
            defer { try? FileManager.default.removeItem(atPath: file) }
            func saysItStill() throws -> Bool {
                let text = Data("\"name\": \"山田太郎氏の訪問\"".utf8)
                return try Data(contentsOf: URL(filePath: file)).range(of: text) != nil
            }
            _ = try await store.backup(to: file, at: .sample)
            #expect(try saysItStill())
            try await store.editions.retract(2, of: key, reason: reason, at: .sample, by: "管理者")
            _ = try await store.backup(to: file, at: .sample)
            #expect(try !saysItStill())
            try await withAddress(.memory) { address in
                let other = try await Store.open(address)
                _ = try await other.restore(backup: file, at: .sample)
                #expect(try await other.editions.all(of: key).first?.retraction?.reason == reason)
                #expect(try await other.log.verify().isIntact)
                try await other.close()
            }
        }
    }
}

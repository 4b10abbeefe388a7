import ChangeLog
import Foundation
import Japanese
import Plan
import Testing

@testable import Store

/// Texts that go out of the log with the edition that was taken down.
@Suite struct RemovedTextTests {
    private let secret = "山田太郎氏の訪問"
    private let corrected = "訪問の記録"

    /// Three editions, of which the second alone says the secret: entries 1 registration, 2 import, 3 publication, 4 import,
    /// 5 publication, 6 import, 7 publication.
    private func withCorrection(_ kind: TestDatabase, _ work: (Store, PlanKey) async throws -> Void) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            try await store.publish()
            try await store.keep(.sample.with { $0.actions[2].name = secret })
            try await store.publish()
            try await store.keep(.sample.with { $0.actions[2].name = corrected })
            try await store.publish()
            try await work(store, .of("kasumihama/dx-2"))
        }
    }

    @discardableResult
    private func retract(_ number: Int = 2, in store: Store) async throws -> RetractionReport {
        try await store.editions.retract(
            number, of: .of("kasumihama/dx-2"), reason: "個人情報の誤掲載", at: .sample, by: "管理者")
    }

    @Test(arguments: TestDatabase.available)
    func `what that edition alone said is gone, the log says so, and the chain holds`(_ kind: TestDatabase) async throws
    {
        try await withCorrection(kind) { store, key in
            let before = Array(try await store.log().joined(separator: "\n").utf8)
            let report = try await retract(in: store)
            #expect(report.goneTexts == 1 && report.removedTexts == 2 && report.sharedTexts == 0)
            #expect(report.entries.isEmpty)
            let log = try await store.log().joined(separator: "\n")
            #expect(!log.contains("山田") && log.contains(corrected) && log.contains("在宅勤務の拡大"))
            let left = try await store.database.read {
                try $0.row("SELECT count(*) AS count FROM change WHERE old_text = \(secret) OR new_text = \(secret)")
            }
            #expect(try left?.integer("count") == 0)
            let verification = try await store.log.verify(against: LogHead.read(before))
            #expect(verification.firstBreak == nil && verification.removedTexts == 2)
            #expect(try await store.log.verify(against: LogHead.read(Array(log.utf8))).isIntact)
            // Who reads the history is told that, when and why.
            let history = try await store.log.entries(of: key)
            #expect(history[0].remarks(in: .japanese).contains("履歴の文2か所を削除"))
            for sequence in [4, 6] {
                let entry = try #require(history.first { $0.sequence == sequence })
                let remark = try #require(entry.remarks(in: .japanese).first)
                #expect(remark.contains("記録8の取下げ（2026-04-01）") && remark.contains("個人情報の誤掲載"))
                #expect(entry.changes.contains { [$0.before, $0.after].contains(LogSeal.removedText) })
            }
            let then = try await store.plans.plan(key, at: .revision(2))
            #expect(then?.plan.actions[2].name == LogSeal.removedText)
            #expect(try await store.plans.plan(key, at: .revision(3))?.plan.actions[2].name == corrected)
            // Taking the import back would bring it back.
            await #expect(throws: StoreError.textsRemoved(key, entry: 6)) {
                try await store.plans.undoLastImport(of: key, at: .sample, by: "事務局")
            }
            try await store.keep(.sample.with { $0.actions[2].name = "別の名" })
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what was corrected only afterwards goes when it is done again`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep(.sample.with { $0.actions[2].name = secret })
            try await store.publish()
            let first = try await retract(1, in: store)
            #expect(first.removedTexts == 0 && first.entries == [2])
            await #expect(throws: StoreError.retracted(key, edition: 1)) { try await retract(1, in: store) }
            try await store.keep(.sample.with { $0.actions[2].name = corrected })
            let again = try await retract(1, in: store)
            #expect(again.removedTexts == 2 && again.endedLinks == 0)
            #expect(try await !store.log().joined().contains("山田"))
            #expect(try await store.editions.retracted(of: key.city).count == 1)
            #expect(try await store.log.verify().firstBreak == nil)
            await #expect(throws: StoreError.retracted(key, edition: 1)) { try await retract(1, in: store) }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what another edition says stays until that one goes`(_ kind: TestDatabase) async throws {
        try await withCorrection(kind) { store, key in
            try await store.keep(.sample.with { $0.actions[2].name = secret })
            try await store.publish()
            try await store.keep(.sample.with { $0.actions[2].name = corrected })
            let first = try await retract(in: store)
            #expect(first.sharedTexts == 1 && first.removedTexts == 0)
            #expect(try await store.log().joined().contains(secret))
            #expect(try await retract(4, in: store).removedTexts == 4)
            #expect(try await !store.log().joined().contains("山田"))
            #expect(try await store.log.verify().firstBreak == nil)
        }
    }

    @Test(
        arguments: TestDatabase.available,
        [
            "UPDATE change SET new_digest = '\(String(repeating: "a", count: 64))' WHERE new_digest IS NOT NULL",
            "UPDATE change SET new_digest = NULL WHERE new_digest IS NOT NULL",
            "UPDATE change SET new_text = '山田太郎氏の訪問', new_digest = NULL WHERE new_digest IS NOT NULL",
            "UPDATE change SET item = '4.1' WHERE subject = 'text' AND field = 'after'",
            "DELETE FROM change WHERE subject = 'text'",
        ])
    func `a text is gone only where a later entry says so`(_ kind: TestDatabase, statement: String) async throws {
        try await withCorrection(kind) { store, _ in
            try await retract(in: store)
            try await store.tamper(statement)
            #expect(try await store.log.verify().firstBreak?.kind == .contents)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a text that somebody took out with its salt, and told nobody, is missed`(_ kind: TestDatabase) async throws {
        try await withCorrection(kind) { store, _ in
            let lines = try await store.database.read { try $0.entries(of: "kasumihama")[3].lines }
            let entry = try #require(lines.first)
            #expect(entry.after == secret)
            let digest = try #require(entry.afterSeal?.digest(of: secret) { sha256($0.utf8) })
            try await store.tamper(
                """
                UPDATE change SET new_text = NULL, new_salt = NULL, new_digest = '\(digest)'
                WHERE city = 'kasumihama' AND sequence = 4 AND position = 0
                """)
            let found = try #require(try await store.log.verify().firstBreak)
            #expect(found.kind == .contents && found.sequence == 4 && found.found.contains(digest))
        }
    }

    @Test(arguments: TestDatabase.available, EarlierRelease.all)
    func `texts of entries from before cannot go, and that is said`(_ kind: TestDatabase, _ release: EarlierRelease)
        async throws
    {
        try await withAddress(kind) { address in
            let store = try await Store.open(address)
            try await release.restore(into: store)
            try await store.migrate(at: .sample)
            let report = try await retract(1, in: store)
            #expect(report.goneTexts > 0 && report.removedTexts == 0 && !report.entries.isEmpty)
            #expect(try await store.log().joined().contains("在宅勤務の拡大"))
            #expect(try await store.log.verify().firstBreak == nil)
            try await store.close()
        }
    }

    @Test func `no byte of a removed text is left in SQLite's files, nor in a backup`() async throws {
        try await withCorrection(.file) { store, _ in
            guard case .file(let path) = store.address.kind else { throw StoreError.badAddress }
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            func isLeft() throws -> Bool {
                try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
                    try Data(contentsOf: folder.appendingPathComponent(name)).range(of: Data(secret.utf8)) != nil
                }
            }
            #expect(try isLeft())
            try await retract(in: store)
            #expect(await store.editions.wipeRemovedTexts())
            let backup = folder.appendingPathComponent("a.backup").path
            _ = try await store.backup(to: backup, at: .sample)
            #expect(try !isLeft())
            try await withAddress(.memory) { address in
                let other = try await Store.open(address)
                _ = try await other.restore(backup: backup, at: .sample)
                #expect(try await other.log.verify().removedTexts == 2)
                #expect(try await other.log() == store.log())
                try await other.close()
            }
        }
    }
}

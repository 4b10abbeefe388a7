import Foundation
import People
import Plan
import Rounds
import Testing

@testable import Store

/// A backup that somebody changed by hand.
@Suite struct BackupChangedTests {
    private func withBackup(
        _ kind: TestDatabase,
        _ body: (_ file: String, _ changed: (String) async throws -> StoreError?) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("changed-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            _ = try await hall.add("tanaka", [Right(.reporter, division: .only(Division("市民課")))])
            try await store.keep()
            try await store.publish()
            let file = "\(folder)/a.backup"
            _ = try await store.backup(to: file, at: .sample)
            try await body(file) { statement in
                let spoilt = "\(folder)/b.backup"
                try? FileManager.default.removeItem(atPath: spoilt)
                try FileManager.default.copyItem(atPath: file, toPath: spoilt)
                let database = try SQLiteDatabase(file: spoilt)
                try database.writeNow { try $0.execute(script: statement) }
                try await database.close()
                do { _ = try await Store.check(backup: spoilt, at: .sample) } catch let error as StoreError {
                    return error
                }
                return nil
            }
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `rows that no log speaks of are found changed`(_ kind: TestDatabase) async throws {
        try await withBackup(kind) { _, changed in
            for (statement, table) in [
                ("UPDATE account SET password = '$argon2id$x' WHERE login = 'tanaka'", "account"),
                ("UPDATE account SET signed_in_at = '2020-01-01T00:00:00Z'", "account"),
                ("UPDATE account_right SET division = division || 'x'", "account_right"),
                ("UPDATE municipality SET name = 'x'", "municipality"),
                ("UPDATE published_text SET folded = folded || 'x'", "published_text"),
            ] {
                let error = try await changed(statement)
                #expect(error == .backup(.changed(table: table)), "\(statement)")
            }
            let nothing = try await changed("SELECT 1")
            #expect(nothing == nil)
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `tables and columns that were added or taken away are found`(_ kind: TestDatabase) async throws {
        try await withBackup(kind) { _, changed in
            for (statement, fault) in [
                ("CREATE TABLE own (a TEXT)", BackupFault.extra("table own")),
                ("CREATE TABLE backup_own (a TEXT)", .extra("table backup_own")),
                ("CREATE VIEW own AS SELECT 1", .extra("view own")),
                ("CREATE TRIGGER own AFTER UPDATE ON account BEGIN DELETE FROM message; END", .extra("trigger own")),
                ("ALTER TABLE account ADD COLUMN own TEXT", .extra("column account.own")),
                ("DROP TABLE round_announcement", .missing("table round_announcement")),
                ("ALTER TABLE round_announcement DROP COLUMN language", .missing("column round_announcement.language")),
                ("DROP TRIGGER change_update", .missing("trigger change_update")),
            ] {
                let error = try await changed(statement)
                #expect(error == .backup(fault), "\(statement): \(error as Any)")
                for language in [error?.sentence(in: .japanese), error?.sentence(in: .english)] {
                    #expect(language?.isEmpty == false)
                }
            }
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `a backup from before there were digests is restored, and what cannot be checked is known`(
        _ kind: TestDatabase
    ) async throws {
        try await withBackup(kind) { file, changed in
            let earlier = try await changed("DROP TABLE backup_digest")
            #expect(earlier == nil)
            let database = try SQLiteDatabase(file: file)
            try database.writeNow { try $0.execute(script: "DROP TABLE backup_digest") }
            try await database.close()
            let report = try await Store.check(backup: file, at: .sample)
            #expect(!report.hasDigests)
            try await withAddress(kind) { address in
                let store = try await Store.open(address)
                #expect(try await store.restore(backup: file, at: .sample).verification.isIntact)
                try await store.close()
            }
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `tables of an earlier version are backed up as they are, and come back in those of this version`(
        _ kind: TestDatabase
    ) async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("old-\(UUID().uuidString).backup").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        for version in [1, 2, 6] {
            try await withAddress(kind) { address in
                let store = try await Store.open(address)
                _ = try await store.database.write {
                    try Migration.apply(Migration.all.filter { $0.number <= version }, in: $0, at: .sample).count
                }
                #expect(try await store.version() == version)
                _ = try await store.backup(to: file, at: .sample)
                #expect(try await store.version() == version, "nothing was migrated")
                #expect(try await Store.check(backup: file, at: .sample).hasDigests)
                try await store.close()
            }
            try await withAddress(kind) { address in
                let store = try await Store.open(address)
                _ = try await store.restore(backup: file, at: .sample)
                #expect(try await store.pendingMigrations().isEmpty)
                try await store.close()
            }
        }
    }
}

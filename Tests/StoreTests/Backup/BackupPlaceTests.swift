import Foundation
import Plan
import Testing

@testable import Store

/// Where a backup may stand, and what it leaves behind.
@Suite struct BackupPlaceTests {
    /// A folder with a store in a file there, and what the files of the database hold.
    private func withDatabase(_ body: (Store, String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("place-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try await Store.open(DatabaseAddress("sqlite:\(folder)/plans.sqlite"))
        try await store.migrate(at: .sample)
        try await store.keep()
        try await body(store, folder)
        try await store.close()
    }

    @Test func `a backup never takes the place of the database, by whatever way it is named`() async throws {
        try await withDatabase { store, folder in
            let files = FileManager.default
            try files.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "plans.sqlite")
            try files.createSymbolicLink(atPath: "\(folder)/far", withDestinationPath: "\(folder)/link")
            try files.createSymbolicLink(atPath: "\(folder)/new", withDestinationPath: "plans.sqlite-journal")
            try files.linkItem(atPath: "\(folder)/plans.sqlite", toPath: "\(folder)/hard")
            try files.linkItem(atPath: "\(folder)/plans.sqlite-wal", toPath: "\(folder)/hard-log")
            try files.createDirectory(atPath: "\(folder)/sub", withIntermediateDirectories: true)
            let before = try files.contentsOfDirectory(atPath: folder).sorted()
            for name in [
                "plans.sqlite", "sub/../plans.sqlite", "./plans.sqlite", "link", "far", "hard", "hard-log", "new",
                "plans.sqlite-wal", "plans.sqlite-shm", "plans.sqlite-journal",
            ] {
                await #expect(throws: StoreError.backup(.isDatabase), "\(name)") {
                    try await store.backup(to: "\(folder)/\(name)", at: .sample)
                }
            }
            #expect(try files.contentsOfDirectory(atPath: folder).sorted() == before)
            #expect(try await store.plans().count == 1)
            #expect(try await store.verifyLog().isIntact)
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `a backup takes the place of nothing but a backup`(_ kind: TestDatabase) async throws {
        try await withDatabase { other, folder in
            try await withStore(kind) { store in
                try await store.keep()
                let files = FileManager.default
                try Data("計画".utf8).write(to: URL(fileURLWithPath: "\(folder)/plan.txt"))
                try Data().write(to: URL(fileURLWithPath: "\(folder)/empty"))
                let names = ["plan.txt", "empty", "plans.sqlite", "plans.sqlite-wal", "plans.sqlite-journal"]
                for name in names {
                    await #expect(throws: StoreError.self, "\(name)") {
                        try await store.backup(to: "\(folder)/\(name)", at: .sample)
                    }
                }
                await #expect(throws: StoreError.backup(.occupied)) {
                    try await store.backup(to: "/dev/null", at: .sample)
                }
                #expect(try String(contentsOfFile: "\(folder)/plan.txt", encoding: .utf8) == "計画")
                #expect(try await other.plans().count == 1)
                let file = "\(folder)/a.backup"
                _ = try await store.backup(to: file, at: .sample)
                _ = try await store.backup(to: file, at: .days(1))
                #expect(try await Store.check(backup: file, at: .sample).madeAt == .days(1))
                // A backup is no database: to work on it would change it.
                let bytes = files.contents(atPath: file)
                await #expect(throws: StoreError.backup(.isBackup)) {
                    try await Store.open(DatabaseAddress("sqlite:\(file)"))
                }
                #expect(files.contents(atPath: file) == bytes)
            }
        }
    }

    @Test func `what a killed backup left is taken away by the next, and what another writes now is not`() async throws
    {
        try await withDatabase { store, folder in
            // As a program leaves them that is killed: locked by nobody.
            for name in [
                ".old.backup.1.hakadori-part", ".old.backup.1.hakadori-part-wal", ".b.2.hakadori-part-journal",
            ] {
                try Data("half".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
            }
            let living = try FileDraft(for: FilePlace("\(folder)/living.backup"))
            _ = try await store.backup(to: "\(folder)/a.backup", at: .sample)
            let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(".") }
            #expect(left == [".living.backup.\(getpid()).hakadori-part"])
            living.remove()
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy { !$0.hasPrefix(".") })
        }
    }

    @Test func `only its owner may read a database, and one from before is mended once`() async throws {
        try await withDatabase { store, folder in
            #expect(!store.wasOpenToOthers)
            func modes() throws -> [String: Int?] {
                Dictionary(
                    uniqueKeysWithValues: try FileManager.default.contentsOfDirectory(atPath: folder).map { name in
                        let rights = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
                        return (name, rights[.posixPermissions] as? Int)
                    })
            }
            _ = try await store.backup(to: "\(folder)/a.backup", at: .sample)
            let found = try modes()
            #expect(Set(found.keys) == ["plans.sqlite", "plans.sqlite-wal", "plans.sqlite-shm", "a.backup"])
            #expect(found.values.allSatisfy { $0 == 0o600 }, "\(found)")
            // An installation from before is mended, once.
            for name in found.keys where name != "a.backup" { chmod("\(folder)/\(name)", 0o644) }
            let second = try await Store.open(store.address)
            #expect(second.wasOpenToOthers)
            #expect(try modes().values.allSatisfy { $0 == 0o600 })
            try await second.close()
            let third = try await Store.open(store.address)
            #expect(!third.wasOpenToOthers)
            try await third.close()
        }
    }
}

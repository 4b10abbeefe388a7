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
            #expect(try await store.plans.all().count == 1)
            #expect(try await store.log.verify().isIntact)
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
                #expect(try await other.plans.all().count == 1)
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
            let living = try FileDraft(for: FilePlace("\(folder)/living.backup"), isNamed: true)
            _ = try await store.backup(to: "\(folder)/a.backup", at: .sample)
            let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(".") }
            #expect(left == [".living.backup.\(getpid()).hakadori-part"])
            living.remove()
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy { !$0.hasPrefix(".") })
        }
    }

    @Test func `a folder for drafts is its owner's, however many others clean up meanwhile`() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<100 {
                        let folder = try DraftFolder()
                        try Data("draft".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/a"))
                        folder.remove()
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test(arguments: [false, true])
    func `a draft stands at its place when it is whole, also where another file stands`(isNamed: Bool) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("draft-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
        let place = FilePlace("\(folder)/a.txt")
        for text in ["first", "second", "third"] {
            let before = try names()
            let draft = try FileDraft(for: place, isNamed: isNamed)
            #expect((draft.path != nil) == isNamed, "the file system of the tests keeps files without a name")
            #expect(try names().count == before.count + (isNamed ? 1 : 0))
            #expect(write(draft.descriptor, text, text.utf8.count) == text.utf8.count)
            try draft.finish()
            #expect(try names() == ["a.txt"] && String(contentsOfFile: place.path, encoding: .utf8) == text)
            let rights = try FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions] as? Int
            #expect(rights == 0o600)
            let given = try FileDraft(for: place, isNamed: isNamed)
            given.remove()
            #expect(try names() == ["a.txt"] && String(contentsOfFile: place.path, encoding: .utf8) == text)
        }
        let nowhere = FilePlace("\(folder)/none/a.txt")
        #expect(throws: SystemError(number: ENOENT)) { try FileDraft(for: nowhere, isNamed: isNamed) }
    }

    @Test func `nothing has a name while a backup is made, and it is no larger in the end than what was written`()
        throws
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("none-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let place = FilePlace("\(folder)/a.backup")
        let working = try UnnamedDatabase(beside: place)
        try working.database.writeNow { db in
            try db.execute(script: "CREATE TABLE letter (text TEXT) STRICT;")
            for number in 0..<3_000 { try db.execute("INSERT INTO letter VALUES (\("手紙 \(number)"))") }
        }
        try working.database.writeNow { try $0.execute("DELETE FROM letter WHERE text < '手紙 2'") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        let draft = try FileDraft(for: place)
        try working.copy(to: draft.descriptor)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        try draft.finish()
        working.remove()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.backup"])
        let back = try SQLiteDatabase(file: place.path)
        #expect(try back.readNow { try $0.row("SELECT count(*) AS n FROM letter")?.integer("n") } ?? 0 > 1_000)
        #expect(try back.readNow { try $0.row("PRAGMA integrity_check")?.text("integrity_check") } == "ok")
        try back.writer.close()
        #expect(place.isDatabaseWithoutLog)
    }

    @Test(arguments: TestDatabase.lasting)
    func `a bad backup leaves nothing where it was to be put back`(_ kind: TestDatabase) async throws {
        try await withDatabase { store, folder in
            let file = "\(folder)/a.backup"
            _ = try await store.backup(to: file, at: .sample)
            let spoilt = try SQLiteDatabase(file: file)
            try spoilt.writeNow { try $0.execute(script: "UPDATE plan SET title = 'x'") }
            try spoilt.writer.close()
            try Data("no backup".utf8).write(to: URL(fileURLWithPath: "\(folder)/b.backup"))
            let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            for name in ["a.backup", "b.backup", "none.backup"] {
                try await withAddress(kind) { address in
                    await #expect(throws: StoreError.self, "\(name)") {
                        try await Store.restore(backup: "\(folder)/\(name)", into: address, at: .sample)
                    }
                    guard case .file(let path) = address.kind else {
                        let target = try await Store.open(address)
                        #expect(try await target.version() == 0)
                        return try await target.close()
                    }
                    let around = FilePlace(path).folder
                    #expect(try FileManager.default.contentsOfDirectory(atPath: around).isEmpty)
                }
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before)
            // What stood there stays.
            await #expect(throws: StoreError.backup(.changed(table: "plan"))) {
                try await Store.restore(backup: file, into: store.address, at: .sample)
            }
            #expect(try await store.plans.all().count == 1)
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `where everything but the last step of restoring is done, nothing is there either`(
        _ kind: TestDatabase
    ) async throws {
        try await withDatabase { store, folder in
            let file = "\(folder)/a.backup"
            _ = try await store.backup(to: file, at: .sample)
            // Not empty: refused after it was opened.
            await #expect(throws: StoreError.backup(.notEmpty)) {
                try await Store.restore(backup: file, into: store.address, at: .sample)
            }
            #expect(try await store.plans.all().count == 1)
            try await withAddress(kind) { address in
                _ = try await Store.restore(backup: file, into: address, at: .sample)
                let back = try await Store.open(address)
                #expect(try await back.plans.all().count == 1)
                try await back.close()
            }
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

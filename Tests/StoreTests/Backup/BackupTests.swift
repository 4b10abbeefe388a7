import Foundation
import People
import Plan
import Rounds
import Testing

@testable import Store

@Suite struct BackupTests {
    /// A city with people, editions, a message and somebody signed in.
    private func fill(_ store: Store) async throws -> Hall {
        let hall = try await Hall(store)
        _ = try await hall.add("tanaka", [Right(.reporter, division: .only(Division("市民課")))])
        try await store.keep()
        try await store.publish()
        try await store.giveAddress(to: hall.administrator)
        try await hall.remind(hall.administrator, at: .sample)
        return hall
    }

    private func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("backup-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.path)
    }

    /// Everything that tells one database from another, but for what is left out of a backup.
    private func everything(_ store: Store) async throws -> [String] {
        let lines = Lines()
        try await store.log.export { lines.add($0) }
        for city in try await store.plans.municipalities() {
            for person in try await store.people.all(of: city.slug) {
                lines.add("\(person.account.login) \(person.account.rights.sorted()) \(person.hasPassword)")
            }
            for message in try await store.messages.all(of: city.slug) {
                lines.add("\(message.subject) \(message.body)")
            }
        }
        for plan in try await store.plans.all() {
            for edition in try await store.editions.all(of: plan.key) { lines.add(edition.sha256) }
        }
        return lines.all
    }

    @Test(arguments: TestDatabase.lasting, TestDatabase.lasting)
    func `a backup of either database goes back into either, whole`(from: TestDatabase, to: TestDatabase) async throws {
        try await withFolder { folder in
            try await withStore(from) { store in
                let hall = try await fill(store)
                let file = "\(folder)/a.backup"
                let contents = try await store.backup(to: file, at: .days(1))
                let names = try FileManager.default.contentsOfDirectory(atPath: folder)
                #expect(names == ["a.backup"])
                let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
                #expect(rights == 0o600)
                let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
                let report = try await Store.check(backup: file, at: .days(2))
                #expect(report.madeAt == .days(1) && report.contents == contents && report.verification.isIntact)
                let counts = contents.counts
                #expect(counts["session"] == 0 && counts["edition"] == 1 && counts["message"] == 1)
                #expect(report.hasDigests && contents.digest.count == 64)
                try await withAddress(to) { address in
                    let other = try await Store.open(address)
                    _ = try await other.restore(backup: file, at: .days(3))
                    #expect(try await everything(other) == everything(store))
                    #expect(try await other.log.verify().isIntact)
                    // Nobody is reminded once more, and people sign in as before.
                    #expect(try await other.messages.claim(at: .days(3)) == nil)
                    #expect(try await other.messages.notices(for: hall.administrator.id, in: hall.city).count == 1)
                    _ = try await other.signedIn("tanaka", in: hall.city, at: .days(3))
                    await #expect(throws: StoreError.backup(.notEmpty)) {
                        try await other.restore(backup: file, at: .days(3))
                    }
                    try await other.close()
                }
                #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == bytes)
            }
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `it is made while others write, and is of one moment`(_ kind: TestDatabase) async throws {
        try await withFolder { folder in
            try await withStore(kind) { store in
                let hall = try await fill(store)
                let writing = Task {
                    var number = 0
                    while !Task.isCancelled, number < 200 {
                        number += 1
                        try await hall.remind(hall.administrator, "round \(number)", at: .sample)
                    }
                    return number
                }
                for number in 1...5 {
                    let file = "\(folder)/\(number).backup"
                    _ = try await store.backup(to: file, at: .sample)
                    #expect(try await Store.check(backup: file, at: .sample).verification.isIntact)
                }
                writing.cancel()
                #expect(try await writing.value > 1)
            }
        }
    }

    @Test func `a backup that was changed or cut is found, and nothing else is taken for one`() async throws {
        try await withFolder { folder in
            try await withStore(.file) { store in
                _ = try await fill(store)
                let file = "\(folder)/a.backup"
                _ = try await store.backup(to: file, at: .sample)
                for statement in [
                    "DELETE FROM message", "UPDATE message SET body = 'x'", "UPDATE account SET name = 'x'",
                    "UPDATE plan SET title = 'x'", "DELETE FROM published_text",
                ] {
                    let spoilt = "\(folder)/b.backup"
                    try? FileManager.default.removeItem(atPath: spoilt)
                    try FileManager.default.copyItem(atPath: file, toPath: spoilt)
                    let database = try SQLiteDatabase(file: spoilt)
                    try database.writeNow { try $0.execute(script: statement) }
                    try await database.close()
                    await #expect(throws: StoreError.self, "\(statement)") {
                        try await Store.check(backup: spoilt, at: .sample)
                    }
                }
                let whole = try Data(contentsOf: URL(fileURLWithPath: file))
                for bytes in [whole.prefix(whole.count / 2), Data("no backup".utf8), Data()] {
                    let other = "\(folder)/c.backup"
                    try bytes.write(to: URL(fileURLWithPath: other))
                    await #expect(throws: StoreError.self) { try await Store.check(backup: other, at: .sample) }
                }
                await #expect(throws: StoreError.backup(.file(ENOENT))) {
                    try await Store.check(backup: "\(folder)/none", at: .sample)
                }
                await #expect(throws: StoreError.backup(.cannotCreate(ENOENT))) {
                    try await store.backup(to: "/nowhere/a.backup", at: .sample)
                }
                await #expect(throws: StoreError.backup(.cannotCreate(EISDIR))) {
                    try await store.backup(to: folder, at: .sample)
                }
                // An ordinary database is no backup.
                try await store.close()
                if case .file(let path) = store.address.kind {
                    await #expect(throws: StoreError.backup(.notBackup)) {
                        try await Store.check(backup: path, at: .sample)
                    }
                }
            }
        }
    }
}

private final class Lines: @unchecked Sendable {
    private let lock = NSLock()
    private var lines: [String] = []
    func add(_ line: String) { lock.withLock { lines.append(line) } }
    var all: [String] { lock.withLock { lines } }
}

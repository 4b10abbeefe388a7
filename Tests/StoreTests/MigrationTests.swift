import Foundation
import Japanese
import People
import Plan
import Rounds
import Testing

@testable import Store

@Suite struct MigrationTests {
    @Test(arguments: TestDatabase.available)
    func `tables are made once, and what was applied is said`(_ kind: TestDatabase) async throws {
        try await withAddress(kind) { address in
            let store = try await Store.open(address)
            #expect(try await store.pendingMigrations() == Migration.all.map(\.name))
            await #expect(throws: StoreError.notMigrated) { try await store.plans.all() }
            #expect(
                try await store.migrate(at: .sample) == Migration.all.map(\.name))
            #expect(try await store.migrate(at: .sample) == [])
            #expect(try await store.pendingMigrations() == [])
            #expect(try await store.plans.all() == [])
            try await store.close()
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `many servers may migrate at once`(_ kind: TestDatabase) async throws {
        try await withAddress(kind) { address in
            // Opened before any of them migrates, so that each has seen that there is nothing.
            let stores = [
                try await Store.open(address), try await Store.open(address), try await Store.open(address),
                try await Store.open(address),
            ]
            let applied = try await withThrowingTaskGroup(of: [String].self) { group in
                for store in stores {
                    group.addTask {
                        let applied = try await store.migrate(at: .sample)
                        try await store.close()
                        return applied
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied == Migration.all.map(\.name))
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `a database of a later version is not opened`(_ kind: TestDatabase) async throws {
        try await withAddress(kind) { address in
            let store = try await Store.open(address)
            try await store.migrate(at: .sample)
            try await store.database.write {
                try $0.execute(
                    "INSERT INTO migration (number, name, applied_at) VALUES (99, 'rounds', '2030-01-01T00:00:00Z')")
            }
            try await store.close()
            let error = StoreError.newerSchema(found: 99, known: Migration.known)
            await #expect(throws: error) { try await Store.open(address) }
            #expect(error.sentence(in: .japanese).contains("新しい版"))
            #expect(error.sentence(in: .english).contains("newer version"))
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a migration that fails leaves the tables as they were`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let broken = [
                Migration(number: Migration.known + 1, name: "good") { _ in
                    "CREATE TABLE good (id INTEGER PRIMARY KEY);"
                },
                Migration(number: Migration.known + 2, name: "bad") { _ in
                    "CREATE TABLE bad (id INTEGER PRIMARY KEY); SELECT nonsense;"
                },
            ]
            await #expect(throws: StoreError.self) {
                try await store.database.write {
                    try Migration.apply(Migration.all + broken, in: $0, at: .sample).count
                }
            }
            #expect(try await store.pendingMigrations() == [])
            let isThere = try await store.database.read { try $0.row($0.dialect.existence(of: "good")) != nil }
            #expect(!isThere)
            // Mended, both are applied; what an earlier version wrote stays.
            try await store.keep()
            let names = try await store.database.write { db in
                try Migration.apply(Migration.all + broken.prefix(1), in: db, at: .sample).map(\.name)
            }
            #expect(names == ["good"])
            let known = Migration.known
            await #expect(throws: StoreError.newerSchema(found: known + 1, known: known)) {
                try await store.pendingMigrations()
            }
            #expect(try await store.plans.all().count == 1)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `the second migration leaves what the first version kept, and opens the log for new causes`(
        _ kind: TestDatabase
    ) async throws {
        try await withAddress(kind) { address in
            let store = try await Store.open(address)
            try await store.makeFirstVersion(of: "minato")
            let before = try EarlierRelease.all[0].log().split(separator: "\n").filter {
                $0.contains(#""city":"minato""#)
            }
            #expect(before.count == 2)
            let old: SQL = "UPDATE municipality SET log_length = log_length"
            await #expect(throws: StoreError.self) { try await store.addTanaka(entering: old) }
            #expect(try await store.migrate(at: .sample) == Migration.all.dropFirst().map(\.name))
            #expect(try await store.log() == before.map { String($0) })
            try await store.addTanaka(entering: old)
            #expect(try await store.log.verify().isIntact)
            // What each cause is made of is checked as before.
            for statement: SQL in [
                "INSERT INTO change_set (city, sequence, at, author, cause, previous_hash, hash) SELECT city, 99, at, author, 'import', previous_hash, hash FROM change_set WHERE sequence = 1",
                "INSERT INTO change_set (city, sequence, at, author, cause, previous_hash, hash) SELECT city, 99, at, author, '', previous_hash, hash FROM change_set WHERE sequence = 1",
                "INSERT INTO change (city, sequence, position, subject, field) VALUES ('minato', 1, 50, 'account', 'x')",
                "INSERT INTO change (city, sequence, position, subject, item, field) VALUES ('minato', 1, 50, 'year', '1', 'x')",
                "UPDATE change_set SET cause = 'other' WHERE sequence = 1",
                "DELETE FROM change",
            ] {
                await #expect(throws: StoreError.self, "\(statement)") {
                    try await store.database.write { try $0.execute(statement) }
                }
            }
            try await store.close()
        }
    }

    @Test func `migrations stand in the order of their numbers`() {
        let numbers = Migration.all.map(\.number)
        #expect(numbers == Set(numbers).sorted() && numbers.first == 1)
    }

    @Test(arguments: TestDatabase.available)
    func `the database checks what is put in`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            for statement: SQL in [
                "UPDATE plan SET revision = 0",
                "UPDATE annual_report SET status = 'splendid' WHERE status = 'achieved'",
                "UPDATE action SET policy = '9'",
                "UPDATE action SET name = NULL",
                "UPDATE stage SET year = 23",
                "UPDATE achievement_status SET tone = 'pink'",
                "UPDATE action SET description = ''",
                "INSERT INTO stage (city, plan, action, year, stage) VALUES ('nowhere', 'dx-2', 'a1', 2023, 'x')",
                "UPDATE plan SET last_reported_year = 'soon'",
                "DELETE FROM municipality",
            ] {
                await #expect(throws: StoreError.self, "\(statement)") {
                    try await store.database.write { try $0.execute(statement) }
                }
            }
        }
    }
}

extension Store {
    /// Tables of the first version with a city in them that an earlier release wrote, as far as they have room for it.
    fileprivate func makeFirstVersion(of city: String) async throws {
        let release = try await Store.open(DatabaseAddress("sqlite::memory:"))
        try await EarlierRelease.all[0].restore(into: release)
        let source = try #require(release.base as? SQLiteDatabase)
        try await database.write { db in
            _ = try Migration.apply([.plansAndTheirHistory], in: db, at: .sample)
            let model = try SQLiteDatabase(path: nil, address: "sqlite::memory:")
            let tables = try model.writeNow { model in
                _ = try Migration.apply([.plansAndTheirHistory], in: model, at: .sample)
                return try TableShape.all(in: model).filter { $0.name != "publication" }
            }
            for table in tables {
                let columns = table.columns.map { "\"\($0)\"" }.joined(separator: ", ")
                let own: SQL = "\(trusted: table.name == "municipality" ? "slug" : "city") = \(city)"
                let rows = try source.readNow {
                    try $0.rows(
                        "SELECT \(trusted: columns) FROM \"\(trusted: table.name)\" WHERE \(own) ORDER BY rowid")
                }
                for row in rows {
                    let values = row.values.map { "\($0)" as SQL }.joined(", ")
                    try db.execute(
                        "INSERT INTO \"\(trusted: table.name)\" (\(trusted: columns)) VALUES (\(values))")
                }
            }
        }
        try await release.close()
    }

    fileprivate func addTanaka(entering statement: SQL) async throws {
        try await people.addAccount(
            login: #require(Login("tanaka")), name: "田中", to: #require(Slug("minato")), at: .sample, by: "試験")
        _ = try await database.write { try $0.execute(statement) }
    }
}

extension Migration {
    /// The version that this program knows.
    fileprivate static var known: Int { all.last?.number ?? 0 }
}

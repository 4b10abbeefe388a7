import Foundation
import Plan
import Rounds
import Testing

@testable import Store

/// A database that can keep nothing, or that a later version of the program has taken over.
@Suite struct StorageTests {
    @Test(arguments: TestDatabase.available)
    func `a full disk is said as such, loses nothing, and is over when there is room`(_ kind: TestDatabase) async throws
    {
        try await withStore(kind) { store in
            try await store.keep()
            #expect(try await store.storageFault() == nil)
            let before = try await store.log()
            try await store.setFull(true)
            let error = await #expect(throws: StoreError.self) {
                try await store.keep(
                    .sample.with { plan in
                        for index in plan.actions.indices {
                            plan.actions[index].name = String(repeating: "長", count: 20_000)
                        }
                    })
            }
            guard case .storage(.full, _)? = error else {
                Issue.record("\(error as Any)")
                return
            }
            #expect(error?.sentence(in: .japanese).contains("空き") == true)
            #expect(error?.sentence(in: .english).contains("full") == true)
            #expect(try await store.log() == before)
            // PostgreSQL is full for one table here, and the probe makes its own.
            if kind != .postgreSQL { #expect(try await store.storageFault() == .full) }
            try await store.setFull(false)
            #expect(try await store.storageFault() == nil)
            try await store.keep(.sample.with { $0.actions[0].name = "改めた名" })
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `nothing is written into tables of a later version, though this program was there first`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            let later = try await Store.open(store.address)
            try await later.base.write {
                try $0.execute(
                    "INSERT INTO migration (number, name, applied_at) VALUES (99, 'later', '2030-01-01T00:00:00Z')")
            }
            try await later.close()
            let error = StoreError.newerSchema(found: 99, known: Migration.all.last?.number ?? 0)
            await #expect(throws: error) { try await store.keep(.sample.with { $0.actions[0].name = "改" }) }
            await #expect(throws: error) { try await store.migrate(at: .sample) }
            await #expect(throws: error) { try await store.pendingMigrations() }
            await #expect(throws: StoreError.self) { try await store.backup(to: "/nowhere/a.backup", at: .sample) }
        }
    }

    @Test func `what each database says is told apart`() {
        #expect(StorageFault(sqlite: 13) == .full && StorageFault(sqlite: 8) == .readOnly)
        #expect(StorageFault(sqlite: 10) == .failing && StorageFault(sqlite: 14) == .failing)
        #expect(StorageFault(sqlite: 0) == nil && StorageFault(sqlite: 5) == nil && StorageFault(sqlite: 11) == nil)
        #expect(StorageFault(sqlState: "53100") == .full && StorageFault(sqlState: "25006") == .readOnly)
        #expect(StorageFault(sqlState: "53300") == nil && StorageFault(sqlState: "23505") == nil)
    }

    @Test(.enabled(if: TestDatabase.server != nil, "HAKADORI_TEST_POSTGRES is not set"))
    func `a PostgreSQL that may only be read says so`() async throws {
        try await withStore(.postgreSQL) { store in
            for (state, fault) in [("25006", StorageFault.readOnly), ("53100", .full), ("58030", .failing)] {
                let error = await #expect(throws: StoreError.self) {
                    try await store.database.write {
                        try $0.execute(script: "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '\(state)'; END $$")
                    }
                }
                guard case .storage(fault, _)? = error else {
                    Issue.record("\(error as Any)")
                    return
                }
            }
        }
    }
}

extension Store {
    /// Makes the database refuse to grow, as a full disk does.
    func setFull(_ isFull: Bool) async throws {
        try await base.write { db in
            switch db.dialect {
            case .sqlite:
                // It cannot be smaller than it is.
                try db.execute(script: "PRAGMA max_page_count = \(isFull ? 1 : 1_000_000)")
            case .postgreSQL:
                let refusal = """
                    CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
                        $$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100', MESSAGE = 'No space left on device'; END $$;
                    CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON action
                        FOR EACH ROW EXECUTE FUNCTION full_disk();
                    """
                try db.execute(script: isFull ? refusal : "DROP TRIGGER full_disk ON action; DROP FUNCTION full_disk()")
            }
        }
    }
}

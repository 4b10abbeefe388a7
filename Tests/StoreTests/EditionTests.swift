import Foundation
import Japanese
import Plan
import Testing

@testable import Store

@Suite struct EditionTests {
    @Test(arguments: TestDatabase.available)
    func `an edition is numbered, dated and hashed, and stays`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            let first = try await store.publish()
            #expect(first.number == 1)
            #expect(first.publishedAt == .sample)
            #expect(first.sha256 == sha256(first.document.utf8))
            // FIPS 180-2, appendix B.1.
            #expect(
                sha256("abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
            try await store.keep(.sample.with { $0.title = "改定版" })
            let second = try await store.publish()
            #expect(second.number == 2)
            #expect(try await store.editions.edition(key) == second)
            #expect(try await store.editions.edition(key, number: 1) == first)
            #expect(try await store.editions.edition(key, number: 3) == nil)
            #expect(try await store.editions.all(of: key) == [second.summary, first.summary])
            #expect(try await store.editions.latest(of: key.city) == [second.summary])
            #expect(try await store.log.entries(of: key)[0].cause == .publication)
            #expect(try await store.log.verify().editions == 2)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `publishing is refused when the plan is another one than was looked at`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            await #expect(throws: StoreError.unknownPlan(key)) {
                try await store.editions.publish(key, revision: 1, at: .sample, by: "事務局")
            }
            try await store.keep()
            try await store.keep(.sample.with { $0.title = "改定版" })
            await #expect(throws: StoreError.changedMeanwhile(.plan(key, expected: 1, found: 2))) {
                try await store.editions.publish(key, revision: 1, at: .sample, by: "事務局")
            }
            try await store.publish()
            await #expect(throws: StoreError.alreadyPublished(key, edition: 1)) { try await store.publish() }
            #expect(try await store.editions.all(of: key).count == 1)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `an import does not change what is published`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            try await store.publish()
            let stamp = try await store.editions.stamp()
            try await store.keep(.sample.with { $0.actions.remove(at: 1) })
            #expect(try await store.editions.stamp() == stamp)
            #expect(try await store.editions.search("図書館", city: key.city).map(\.action.text) == ["a2"])
            try await store.publish()
            #expect(try await store.editions.stamp() != stamp)
            #expect(try await store.editions.search("図書館", city: key.city).isEmpty)
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `another process learns of a publication by the stamp`(_ kind: TestDatabase) async throws {
        try await withAddress(kind) { address in
            let office = try await Store.open(address)
            try await office.migrate(at: .sample)
            try await office.keep()
            let server = try await Store.open(address)
            let stamp = try await server.editions.stamp()
            try await office.publish()
            #expect(try await server.editions.stamp() != stamp)
            #expect(try await server.editions.edition(.of("kasumihama/dx-2"))?.number == 1)
            try await office.close()
            try await server.close()
        }
    }

    @Test(arguments: TestDatabase.available, ["change_set", "change", "edition"])
    func `the database itself refuses to change or delete history`(_ kind: TestDatabase, table: String) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            try await store.publish()
            for statement in [
                "UPDATE \(table) SET city = 'elsewhere'", "DELETE FROM \(table)",
                kind == .postgreSQL
                    ? "TRUNCATE \(table) CASCADE" : "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
            ] {
                let refused = await #expect(throws: StoreError.self, "\(statement)") {
                    try await store.database.write { try $0.execute(script: statement) }
                }
                #expect("\(refused as Any)".contains("\(table) is append-only"))
            }
            #expect(try await store.log.verify().isIntact)
        }
    }
}

@Suite struct SearchTests {
    @Test(
        arguments: TestDatabase.available,
        [
            ("図書", ["a2"]), ("ｵﾝﾗｲﾝ", ["a1", "a2"]), ("４００", ["a1"]), ("オンライン　４００件", ["a1"]), ("オンライン 図書", ["a2"]),
            ("図書 勤務", []), ("課", ["a1"]),
            ("勤務", ["a3"]), ("周知", ["a1"]), ("%", []), ("_", []), ("\\", []), ("'", []), ("", []), ("　 ", []),
            ("\0", []),
            ("3", ["a1", "a3"]), (String(repeating: "あ", count: 100_000), []),
        ])
    func `every word is found whatever its width`(_ kind: TestDatabase, _ search: (query: String, found: [String]))
        async throws
    {
        try await withStore(kind) { store in
            try await store.keep()
            try await store.publish()
            let hits = try await store.editions.search(search.query, city: .of("kasumihama"))
            #expect(hits.map(\.action.text) == search.found)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `signs that SQL knows are found as they stand`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep(
                .sample.with { plan in
                    plan.actions[0].name = "達成率100%"
                    plan.actions[1].name = "a_b\\c"
                    plan.actions[2].name = "達成率100"
                })
            try await store.publish()
            for (query, found) in [
                ("100%", ["a1"]), ("a_b", ["a2"]), ("b\\c", ["a2"]), ("a%c", []), ("達成率", ["a1", "a3"]),
            ] {
                #expect(
                    try await store.editions.search(query, city: .of("kasumihama")).map(\.action.text) == found,
                    "\(query)")
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a search stays in its plan when one is named`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            for key in ["kasumihama/b", "kasumihama/a"] {
                try await store.keep(as: key)
                try await store.publish(key)
            }
            let everywhere = try await store.editions.search("図書", city: .of("kasumihama"))
            #expect(everywhere.map(\.key.plan.text) == ["a", "b"])
            #expect(try await store.editions.search("図書", city: .of("kasumihama"), plan: .of("b")) == [everywhere[1]])
        }
    }
}

import Foundation
import Japanese
import Plan
import Testing

@testable import Store

@Suite struct ConcurrencyTests {
    @Test(arguments: TestDatabase.available)
    func `fifty tasks import and publish different plans at once`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let keys = (0..<50).map { "city\($0 % 10)/plan\($0 / 10)" }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for key in keys {
                    group.addTask {
                        try await store.keep(.sample.with { $0.title = key }, as: key)
                        try await store.publish(key)
                    }
                }
                // Readers beside them see a plan whole or not at all.
                group.addTask {
                    for key in keys {
                        guard let kept = try await store.plans.plan(.of(key)) else { continue }
                        #expect(kept.plan == .sample.with { $0.title = key })
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await store.plans.all().map(\.title) == keys.sorted())
            #expect(try await store.editions.latest().map(\.number) == Array(repeating: 1, count: 50))
            #expect(try await store.editions.stamp() == PublicationStamp(count: 50))
            let verification = try await store.log.verify()
            #expect(verification.isIntact)
            // A registration for each city, an import and a publication for each plan.
            #expect(verification.changeSets == 110)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `of many who publish the same plan one wins`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            let key = try PlanKey.of("kasumihama/dx-2")
            let outcomes = await withTaskGroup(of: StoreError?.self) { group in
                for task in 0..<8 {
                    group.addTask {
                        do {
                            try await store.editions.publish(key, revision: 1, at: .sample, by: .server("\(task)"))
                            return nil
                        } catch {
                            return error as? StoreError ?? .badAddress
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == nil } == 1)
            #expect(outcomes.count { $0 == .alreadyPublished(key, edition: 1) } == 7)
            #expect(try await store.editions.all(of: key).count == 1)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `of many who import over the same revision one wins`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            let previews = try await withThrowingTaskGroup(of: ImportPreview.self) { group in
                for task in 0..<8 {
                    group.addTask {
                        let plan = Plan.sample.with { $0.title = "計画\(task)" }
                        return try await store.plans.preview(plan, as: key.plan, of: .named("kasumihama"))
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let wins = await withTaskGroup(of: Bool.self) { group in
                for preview in previews {
                    group.addTask { (try? await store.plans.apply(preview, at: .sample, by: "事務局")) != nil }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(wins == 1)
            #expect(try await store.log.entries(of: key).count == 1)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `two stores at one address write in turn`(_ kind: TestDatabase) async throws {
        try await withAddress(kind) { address in
            let stores = [try await Store.open(address), try await Store.open(address)]
            try await stores[0].migrate(at: .sample)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<20 {
                    group.addTask { try await stores[number % 2].keep(as: "kasumihama/plan\(number)") }
                }
                try await group.waitForAll()
            }
            #expect(try await stores[0].plans.all().count == 20)
            #expect(try await stores[1].log.verify().changeSets == 21)
            for store in stores { try await store.close() }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what fails in the middle leaves nothing`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            let before = try await store.log()
            struct Stopped: Error {}
            await #expect(throws: Stopped.self) {
                try await store.database.write { db in
                    let key = try PlanKey.of("kasumihama/dx-2")
                    try db.replace(.sample, by: nil, of: key, revision: 2)
                    _ = try db.append(LogDraft(cause: .registration, at: .sample, by: "x"), to: key.city)
                    throw Stopped()
                }
            }
            // Only the commit notices that a policy's parent is missing.
            await #expect(throws: StoreError.self) {
                try await store.database.write {
                    try $0.execute("UPDATE policy SET parent = \("nowhere") WHERE id = \("1.1")")
                }
            }
            #expect(try await store.plans.plan(.of("kasumihama/dx-2"))?.plan == .sample)
            #expect(try await store.log() == before)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a statement that fails unheeded does not pass for a success`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            // SQLite goes on after it and keeps the rest, PostgreSQL keeps nothing; neither keeps nothing and says nothing.
            let outcome = try? await store.database.write { db in
                try? db.execute("UPDATE plan SET revision = 0")
                return try? db.execute("UPDATE plan SET title = 'x'")
            }
            let title = try await store.plans.plan(.of("kasumihama/dx-2"))?.plan.title
            #expect((title == "x") == (outcome == 1))
            #expect(kind != .postgreSQL || outcome == nil)
        }
    }

    @Test(arguments: TestDatabase.available.filter { $0 == .postgreSQL })
    func `a connection that the server cut is made anew`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            func process() async throws -> Int? {
                try await store.database.read { try $0.row("SELECT pg_backend_pid() AS pid")?.integer("pid") }
            }
            let before = try #require(try await process())
            let other = try await Store.open(store.address)
            try await other.database.write { _ = try $0.rows("SELECT pg_terminate_backend(\(before)::int)::text") }
            try await other.close()
            #expect(try await process() != before)
            #expect(try await store.plans.plan(.of("kasumihama/dx-2"))?.plan == .sample)
        }
    }

    @Test(arguments: TestDatabase.available.filter { $0 == .postgreSQL })
    func `a statement that was planned before somebody changed the tables is planned again`(_ kind: TestDatabase)
        async throws
    {
        try await withStore(kind) { store in
            try await store.keep()
            func columns() async throws -> Int {
                try await store.database.read {
                    try #require(try $0.row("SELECT * FROM plan WHERE revision > \(0)")).values.count
                }
            }
            let before = try await columns()
            #expect(try await columns() == before)
            let other = try await Store.open(store.address)
            try await other.database.write { try $0.execute(script: "ALTER TABLE plan ADD COLUMN later TEXT") }
            try await other.close()
            #expect(try await columns() == before + 1)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `questions that are asked together have an answer each, and one that fails spoils no later one`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            @Sendable func number(_ text: SQL) -> Question<Int?> { Question<Int?>(text) { try $0.first?.integer("n") } }
            let long = String(repeating: "長", count: 300_000)
            let (one, none, two, length) = try await store.database.read { db in
                try db.ask(
                    number("SELECT 1 AS n"), number("SELECT 1 AS n WHERE 1 = 0"), number("SELECT 2 AS n"),
                    Question<Int>("SELECT \(long) AS text") { try $0[0].text("text").count })
            }
            #expect([one, none, two, length] == [1, nil, 2, 300_000])
            for _ in 0..<2 {
                await #expect(throws: StoreError.self) {
                    try await store.database.read { db in
                        _ = try db.ask(
                            number("SELECT 3 AS n"), number("SELECT n FROM nowhere"), number("SELECT 4 AS n"))
                    }
                }
            }
            let after = try await store.database.read { try $0.ask(number("SELECT 3 AS n"), number("SELECT 4 AS n")) }
            #expect(after == (3, 4))
        }
    }

    @Test(arguments: TestDatabase.available)
    func `long questions and long answers do not wait for each other`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let long = String(repeating: "長", count: 100_000)
            let lengths = try await store.database.read { db in
                try db.ask(
                    each: (0..<60).map { _ in
                        Question<Int>("SELECT \(long) AS text") { try $0[0].text("text").utf8.count }
                    })
            }
            #expect(lengths == Array(repeating: 300_000, count: 60))
        }
    }
}

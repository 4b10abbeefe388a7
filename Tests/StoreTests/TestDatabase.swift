import Foundation
import Plan
import Testing

@testable import Store

/// A kind of database on which every test of the store runs.
enum TestDatabase: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case memory
    case file
    case postgreSQL

    /// `postgres://…`, whose user may make schemas. Without it PostgreSQL is left out, and a test says so.
    static let server = ProcessInfo.processInfo.environment["HAKADORI_TEST_POSTGRES"].flatMap { $0.isEmpty ? nil : $0 }

    static let available = allCases.filter { $0 != .postgreSQL || server != nil }
    /// Those that outlive a store.
    static let lasting = available.filter { $0 != .memory }

    var testDescription: String { rawValue }
}

/// Runs `body` with an address of its own, at which nothing is kept yet.
func withAddress(_ kind: TestDatabase, _ body: (DatabaseAddress) async throws -> Void) async throws {
    let name = "t\(UUID().uuidString.filter { $0 != "-" }.lowercased())"
    switch kind {
    case .memory:
        try await body(DatabaseAddress("sqlite::memory:"))
    case .file:
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(DatabaseAddress("sqlite:\(folder.path)/plans.sqlite"))
    case .postgreSQL:
        try await Turnstile.postgreSQL.pass { try await withSchema(name, body) }
    }
}

/// Makes a schema of PostgreSQL's for `body`, and drops it whatever comes of it.
private func withSchema(_ name: String, _ body: (DatabaseAddress) async throws -> Void) async throws {
    let server = try #require(TestDatabase.server)
    let database = try await PostgreSQLDatabase(url: server, address: DatabaseAddress(server), connections: 1)
    try await database.write { try $0.execute(script: "CREATE SCHEMA \(name)") }
    let question = server.contains("?") ? "&" : "?"
    var failure: (any Error)?
    do {
        try await body(DatabaseAddress("\(server)\(question)options=-csearch_path%3D\(name)"))
    } catch {
        failure = error
    }
    try await database.write { try $0.execute(script: "DROP SCHEMA \(name) CASCADE") }
    try await database.close()
    if let failure { throw failure }
}

/// Lets a few tests through at a time: all run at once, and a server takes only so many connections (usually 100).
private actor Turnstile {
    static let postgreSQL = Turnstile(4)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ places: Int) { free = places }

    nonisolated func pass(_ body: () async throws -> Void) async throws {
        await enter()
        let result: Result<Void, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        await leave()
        try result.get()
    }

    private func enter() async {
        if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
    }

    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}

/// Runs `body` with a store of its own, migrated and empty.
func withStore(_ kind: TestDatabase, _ body: (Store) async throws -> Void) async throws {
    try await withAddress(kind) { address in
        let store = try await Store.open(address)
        try await store.migrate(at: .sample)
        do {
            try await body(store)
        } catch {
            try await store.close()
            throw error
        }
        try await store.close()
    }
}

extension Date {
    /// 2026-04-01T00:00:00Z.
    static let sample = Date(timeIntervalSince1970: 1_775_001_600)
}

@Test(.enabled(if: TestDatabase.server != nil, "HAKADORI_TEST_POSTGRES is not set: nothing was tested on PostgreSQL"))
func `PostgreSQL is there to be tested on`() async throws {
    try await withAddress(.postgreSQL) { address in
        let store = try await Store.open(address)
        #expect(try await store.pendingMigrations().count == Migration.all.count)
        try await store.close()
    }
}

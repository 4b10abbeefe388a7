import Synchronization

/// A database that is looked after (見張りつきのデータベース): nothing is written into tables of a later version of the program, and
/// it is remembered when nothing could be kept.
struct WatchedDatabase: Database {
    let base: any Database
    private let state = State()

    private final class State: Sendable {
        let hasTables = Atomic(false)
        let fault = Mutex<StorageFault?>(nil)
    }

    init(_ base: any Database) { self.base = base }

    /// Why the last write failed, where that was for want of room or the like. A write that succeeds ends it.
    var fault: StorageFault? { state.fault.withLock { $0 } }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        try await base.read(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        try await watching(body) { try await base.write($0) }
    }

    func writeAtLeisure<Value: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value {
        try await watching(body) { try await base.writeAtLeisure($0) }
    }

    func wipe(tables: [String]) async throws { try await base.wipe(tables: tables) }

    func close() async throws { try await base.close() }

    private func watching<Value: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Value,
        _ write: (@escaping @Sendable (any Transaction) throws -> Value) async throws -> Value
    ) async throws -> Value {
        do {
            let value = try await write { [state] db in
                try Self.expectKnownTables(in: db, state)
                return try body(db)
            }
            state.fault.withLock { $0 = nil }
            return value
        } catch let error as StoreError {
            if case .storage(let fault, _) = error { state.fault.withLock { $0 = fault } }
            throw error
        }
    }

    /// Another server may have brought the tables up to its own version while this one runs.
    private static func expectKnownTables(in db: any Transaction, _ state: State) throws {
        if !state.hasTables.load(ordering: .relaxed) {
            guard try db.row(db.dialect.existence(of: "migration")) != nil else { return }
            state.hasTables.store(true, ordering: .relaxed)
        }
        let known = Migration.all.last?.number ?? 0
        let found = try db.row("SELECT coalesce(max(number), 0) AS version FROM migration")?.integer("version") ?? 0
        guard found <= known else { throw StoreError.newerSchema(found: found, known: known) }
    }
}

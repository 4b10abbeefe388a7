/// PostgreSQL through libpq: a small pool of connections.
struct PostgreSQLDatabase: Database {
    private let pool: ConnectionPool
    private let url: String
    private let address: DatabaseAddress

    /// - Parameter patience: for how many seconds an answer is waited for, and a free connection; for ever when `nil`.
    /// - Throws: `StoreError.cannotConnect` when a first connection cannot be made.
    init(url: String, address: DatabaseAddress, connections: Int = 6, patience: Int? = nil) async throws {
        (self.url, self.address) = (url, address)
        pool = ConnectionPool(
            (0..<connections).map { _ in PostgreSQLConnection(url: url, address: address, patience: patience) },
            probe: { PostgreSQLConnection(url: url, address: address, patience: 2) })
        try await read { _ in }
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        try await transaction(Dialect.beginReading, body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        try await transaction(Dialect.beginWriting, body)
    }

    func writeAtLeisure<Value: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value {
        try await translatingErrors {
            try await PostgreSQLConnection(url: url, address: address, patience: nil)
                .transaction(Dialect.beginWriting, body)
        }
    }

    /// The tables are written anew into files of their own, and the old ones removed.
    func wipe(tables: [String]) async throws {
        try await translatingErrors {
            try await PostgreSQLConnection(url: url, address: address, patience: nil)
                .execute(alone: "VACUUM (FULL) \(tables.joined(separator: ", "))")
        }
    }

    func close() async throws { await pool.close() }

    private func transaction<Value: Sendable>(
        _ begin: String, _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value {
        try await translatingErrors {
            let connection = try await pool.take()
            do {
                let value = try await connection.transaction(begin, body)
                await pool.giveBack(connection)
                return value
            } catch {
                await pool.giveBack(connection, after: error as? PostgreSQLSilence)
                throw error
            }
        }
    }

    private func translatingErrors<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as PostgreSQLSilence {
            throw error.storeError
        } catch let error as RowError {
            throw error.storeError
        }
    }
}

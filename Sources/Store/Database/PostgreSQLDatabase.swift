/// PostgreSQL through libpq: a small pool of connections.
struct PostgreSQLDatabase: Database {
    private let pool: ConnectionPool

    /// - Throws: `StoreError.cannotConnect` when a first connection cannot be made.
    init(url: String, address: DatabaseAddress, connections: Int = 6) async throws {
        pool = ConnectionPool((0..<connections).map { _ in PostgreSQLConnection(url: url, address: address) })
        try await read { _ in }
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        try await transaction(Dialect.beginReading, body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        try await transaction(Dialect.beginWriting, body)
    }

    func close() async throws { await pool.close() }

    private func transaction<Value: Sendable>(
        _ begin: String, _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value {
        let connection = await pool.take()
        do {
            let value = try await connection.transaction(begin, body)
            await pool.giveBack(connection)
            return value
        } catch {
            await pool.giveBack(connection)
            if let error = error as? RowError { throw error.storeError }
            throw error
        }
    }
}

/// Lends each connection to one transaction at a time, in the order in which they asked.
private actor ConnectionPool {
    private let all: [PostgreSQLConnection]
    /// The one used last is lent first, so that few stay open when little happens.
    private var free: [PostgreSQLConnection]
    private var waiting: [CheckedContinuation<PostgreSQLConnection, Never>] = []

    init(_ connections: [PostgreSQLConnection]) {
        all = connections
        free = connections
    }

    func take() async -> PostgreSQLConnection {
        if let connection = free.popLast() { return connection }
        return await withCheckedContinuation { waiting.append($0) }
    }

    func giveBack(_ connection: PostgreSQLConnection) {
        if waiting.isEmpty {
            free.append(connection)
        } else {
            waiting.removeFirst().resume(returning: connection)
        }
    }

    func close() async {
        for connection in all { await connection.disconnect() }
    }
}

/// A database in which transactions run (データベース): SQLite or PostgreSQL.
///
/// The closures are synchronous and run on the connection's own thread: nothing waits inside a transaction. A closure
/// may be run again when the database asks for it, so it does nothing but ask and change the database.
protocol Database: Sendable {
    /// Reads from one unchanging state of the database, beside other readers and writers.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value

    /// Changes the database whole or, when `body` throws, not at all.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value

    /// The same for what may take minutes, such as a migration that waits for another server's: no time limit holds for it.
    func writeAtLeisure<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws
        -> Value

    /// Overwrites what was deleted or replaced and still lies in free pages of the database's files.
    ///
    /// - Parameter tables: where that was.
    func wipe(tables: [String]) async throws

    func close() async throws
}

extension Database {
    func writeAtLeisure<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value { try await write(body) }
}

/// An open transaction, as the closures of `Database` get it (トランザクション).
protocol Transaction {
    var dialect: Dialect { get }

    /// The rows that answer each question, in their order.
    func rows(ofEach questions: [SQL]) throws -> [[Row]]

    /// - Returns: how many rows each statement changed.
    @discardableResult
    func execute(each statements: [SQL]) throws -> [Int]

    /// Several statements without values, as migrations are made of.
    func execute(script: String) throws
}

extension Transaction {
    func rows(_ sql: SQL) throws -> [Row] { try rows(ofEach: [sql])[0] }

    /// The first row, for a query that has one at most.
    func row(_ sql: SQL) throws -> Row? { try rows(sql).first }

    /// - Returns: how many rows it changed.
    @discardableResult
    func execute(_ sql: SQL) throws -> Int { try execute(each: [sql])[0] }
}

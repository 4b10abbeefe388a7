import Foundation
import GRDB

/// SQLite through GRDB: a pool in WAL mode for a file, one connection for a database in memory.
struct SQLiteDatabase: Database {
    let writer: any DatabaseWriter
    /// Whether others than its owner could read the file until now.
    let wasOpenToOthers: Bool
    private let commits: CommitGroup

    /// - Throws: `StoreError.cannotConnect` when the file cannot be opened or is no database, `.openToOthers` when others may
    ///   read it and this user cannot change that.
    init(path: String?, address: String) throws {
        do { wasOpenToOthers = try path.map(OwnFile.prepareDatabase) ?? false } catch {
            throw StoreError.openToOthers(path ?? "")
        }
        var configuration = Configuration()
        // Another process (an import beside the server) may be writing.
        configuration.busyMode = .timeout(10)
        configuration.label = "hakadori"
        do {
            if let path {
                let pool = try DatabasePool(path: path, configuration: configuration)
                // What was answered is on the disk. GRDB's own NORMAL could lose the last commits when the power fails.
                try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
                writer = pool
            } else {
                writer = try DatabaseQueue(configuration: configuration)
            }
            commits = CommitGroup(writer)
        } catch let error as DatabaseError {
            throw error.whileOpening(address)
        }
    }

    /// One connection to a file of its own, with nothing beside it, neither log nor journal: what a backup is written with. It is
    /// the writer's to see that it reaches the disk.
    init(file path: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF") }
        do { writer = try DatabaseQueue(path: path, configuration: configuration) } catch let error as DatabaseError {
            throw error.whileOpening(path)
        }
        wasOpenToOthers = false
        commits = CommitGroup(writer)
    }

    /// Reads and writes at once, for those who stand in a transaction of another database already.
    func readNow<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
        try translatingErrors { try writer.read { try body(SQLiteTransaction(database: $0)) } }
    }

    func writeNow<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
        try translatingErrors { try writer.write { try body(SQLiteTransaction(database: $0)) } }
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        do { return try await writer.read { try body(SQLiteTransaction(database: $0)) } } catch {
            throw translated(error)
        }
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        do { return try await commits.write { try body(SQLiteTransaction(database: $0)) } } catch {
            throw translated(error)
        }
    }

    /// For what is no part of a transaction, such as a PRAGMA.
    func writeWithoutTransaction(_ body: @escaping @Sendable (GRDB.Database) throws -> Void) async throws {
        do { try await writer.writeWithoutTransaction(body) } catch { throw translated(error) }
    }

    /// The whole file is written anew, and the log beside it emptied.
    func wipe(tables: [String]) async throws {
        do {
            try await writer.vacuum()
            try await writer.writeWithoutTransaction { db in
                if try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" { try db.checkpoint(.truncate) }
            }
        } catch { throw translated(error) }
    }

    func close() async throws { try translatingErrors { try writer.close() } }
}

/// Runs `body`, whose errors SQLite or a row may throw, so that only the store's own come out.
func translatingErrors<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch { throw translated(error) }
}

private func translated(_ error: any Error) -> any Error {
    switch error {
    case let error as DatabaseError: error.storeError
    case let error as RowError: error.storeError
    default: error
    }
}

extension DatabaseError {
    fileprivate var storeError: StoreError {
        let code = String(resultCode.rawValue)
        let detail = said
        if let fault = StorageFault(sqlite: resultCode.rawValue) { return .storage(fault, detail: detail) }
        if Dialect.sqlite.isMissingTable(code: code, detail: detail) { return .notMigrated }
        return .database(code: code, detail: detail)
    }

    /// A file that cannot be opened is more likely named wrongly than on a broken disk.
    fileprivate func whileOpening(_ address: String) -> StoreError {
        if resultCode != .SQLITE_CANTOPEN, case .storage(let fault, let detail) = storeError {
            return .storage(fault, detail: detail)
        }
        return .cannotConnect(address: address, detail: said)
    }

    /// What SQLite said. Where the error was another connection's (of a backup), this one has none: 「not an error」.
    private var said: String {
        guard let message, message != "not an error" else { return "\(resultCode)" }
        return message
    }
}

private struct SQLiteTransaction: Transaction {
    let database: GRDB.Database
    var dialect: Dialect { .sqlite }

    func rows(ofEach questions: [SQL]) throws -> [[Row]] { try questions.map(rows) }

    private func rows(_ sql: SQL) throws -> [Row] {
        let cursor = try GRDB.Row.fetchCursor(try prepared(sql))
        var columns: [String: Int] = [:]
        var rows: [Row] = []
        while let row = try cursor.next() {
            if rows.isEmpty {
                for (index, name) in row.columnNames.enumerated() { columns[name] = index }
            }
            rows.append(Row(columns: columns, values: row.databaseValues.map(Self.value)))
        }
        return rows
    }

    func execute(each statements: [SQL]) throws -> [Int] {
        try statements.map { sql in
            try prepared(sql).execute()
            return database.changesCount
        }
    }

    func execute(script: String) throws { try database.execute(sql: script) }

    private func prepared(_ sql: SQL) throws -> Statement {
        let (text, values) = try sql.written(in: .sqlite)
        // A text with many values has its own length each time; keeping those would only fill memory.
        let statement =
            values.count > 40 ? try database.makeStatement(sql: text) : try database.cachedStatement(sql: text)
        statement.arguments = StatementArguments(
            values.map { value -> (any DatabaseValueConvertible)? in
                switch value {
                case .null: nil
                case .integer(let integer): integer
                case .text(let text): text
                }
            })
        return statement
    }

    private static func value(_ value: DatabaseValue) -> SQLValue {
        switch value.storage {
        case .null: .null
        case .int64(let integer): .integer(integer)
        case .string(let text): .text(text)
        case .double(let double): .text(String(double))
        case .blob(let data): .text(String(decoding: data, as: UTF8.self))
        }
    }
}

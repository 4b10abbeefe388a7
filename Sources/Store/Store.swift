import Foundation
import Plan

/// Where plans, their editions and their history are kept (保管庫).
///
/// One set of SQL on SQLite and PostgreSQL. Every function is one transaction: done whole or not at all.
public struct Store: Sendable {
    public let address: DatabaseAddress
    let database: any Database
    let questions: QuestionGroup
    let saves: ReportSaveGroup
    let passwords = PasswordHasher()

    private init(address: DatabaseAddress, database: any Database) {
        self.address = address
        self.database = database
        questions = QuestionGroup(database)
        saves = ReportSaveGroup(database)
    }

    /// Opens the database; tables are only made by `migrate`.
    ///
    /// - Throws: `StoreError.cannotConnect`, or `.newerSchema` when a later version of the program wrote it.
    public static func open(_ address: DatabaseAddress) async throws -> Store {
        let store = Store(address: address, database: try await connect(to: address))
        _ = try await store.pendingMigrations()
        return store
    }

    /// Brings the tables up to this program's version. Several servers may do so at once.
    ///
    /// - Returns: the names of the migrations that were applied; empty when there was nothing to do.
    @discardableResult
    public func migrate(at date: Date) async throws -> [String] {
        try await database.write { try Migration.apply(in: $0, at: date).map(\.name) }
    }

    /// The names of the migrations that `migrate` would apply.
    public func pendingMigrations() async throws -> [String] {
        try await database.read { try Migration.pending(in: $0).map(\.name) }
    }

    /// Lets go of every connection. The store cannot be used afterwards.
    public func close() async throws { try await database.close() }

    private static func connect(to address: DatabaseAddress) async throws -> any Database {
        switch address.kind {
        case .memory: try SQLiteDatabase(path: nil, address: address.description)
        case .file(let path): try SQLiteDatabase(path: path, address: address.description)
        case .postgreSQL(let url): try await PostgreSQLDatabase(url: url, address: address)
        }
    }
}

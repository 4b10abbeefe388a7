import Foundation
import Plan

/// Where plans, their editions and their history are kept (保管庫).
///
/// One set of SQL on SQLite and PostgreSQL. Every function is one transaction: done whole or not at all.
public struct Store: Sendable {
    public let address: DatabaseAddress
    let database: WatchedDatabase
    /// Whether others than its owner could read the file of the database until it was opened now.
    public let wasOpenToOthers: Bool
    /// What is worked on.
    public let plans: PlanStore
    /// What the public reads.
    public let editions: EditionStore
    /// What happened.
    public let log: LogStore
    /// Accounts, passwords, sessions.
    public let people: PeopleStore
    /// What people are told.
    public let messages: MessageStore
    /// Rounds, their reports and reminders.
    public let rounds: RoundStore

    /// What the watched database stands on.
    var base: any Database { database.base }

    private init(address: DatabaseAddress, database base: any Database) {
        self.address = address
        let database = WatchedDatabase(base)
        self.database = database
        wasOpenToOthers = (base as? SQLiteDatabase)?.wasOpenToOthers ?? false
        plans = PlanStore(database: database)
        editions = EditionStore(database: database)
        log = LogStore(database: database)
        people = PeopleStore(
            database: database, questions: QuestionGroup(database), passwords: PasswordHasher())
        messages = MessageStore(database: database)
        rounds = RoundStore(database: database, saves: ReportSaveGroup(database))
    }

    /// Opens the database; tables are only made by `migrate`.
    ///
    /// - Parameter patience: for how many seconds a database that others serve is waited for, in each question; for ever when `nil`. A
    ///   server says so, which has others to answer; a command waits as long as it takes.
    /// - Throws: `StoreError.cannotConnect`, `.openToOthers`, or `.newerSchema` when a later version of the program wrote it.
    public static func open(_ address: DatabaseAddress, patience: Int? = nil) async throws -> Store {
        try await open(address, patience: patience, isCopyOfBackup: false)
    }

    static func open(
        _ address: DatabaseAddress, patience: Int? = nil, isCopyOfBackup: Bool
    ) async throws -> Store {
        if !isCopyOfBackup, case .file(let path) = address.kind, FilePlace(path).isBackup {
            throw StoreError.backup(.isBackup)
        }
        let store = Store(address: address, database: try await connect(to: address, patience: patience))
        _ = try await store.pendingMigrations()
        return store
    }

    /// Brings the tables up to this program's version. Several servers may do so at once.
    ///
    /// - Returns: the names of the migrations that were applied; empty when there was nothing to do.
    @discardableResult
    public func migrate(at date: Date) async throws -> [String] {
        try await database.writeAtLeisure { try Migration.apply(in: $0, at: date).map(\.name) }
    }

    /// The version of the tables; 0 where there are none yet.
    public func version() async throws -> Int { try await database.read { try Migration.version(in: $0) } }

    /// The names of the migrations that `migrate` would apply.
    public func pendingMigrations() async throws -> [String] {
        try await database.read { try Migration.pending(in: $0).map(\.name) }
    }

    /// Lets go of every connection. The store cannot be used afterwards.
    public func close() async throws { try await database.close() }

    private static func connect(to address: DatabaseAddress, patience: Int?) async throws -> any Database {
        switch address.kind {
        case .memory: try SQLiteDatabase(path: nil, address: address.description)
        case .file(let path): try SQLiteDatabase(path: path, address: address.description)
        case .postgreSQL(let url): try await PostgreSQLDatabase(url: url, address: address, patience: patience)
        }
    }
}

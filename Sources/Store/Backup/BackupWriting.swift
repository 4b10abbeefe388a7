import Foundation
import GRDB

extension Store {
    /// Writes everything that is kept into one file, as it was at one moment, beside whoever reads and writes meanwhile.
    ///
    /// The file is an SQLite database, whichever database it comes from: from SQLite by its online backup, from PostgreSQL row
    /// by row in one transaction that sees one state. Who is signed in is left out, and failed attempts to. It stands at its
    /// place whole or not at all, and only its owner may read it: it holds the hashes of passwords.
    public func backup(to path: String, at date: Date) async throws -> [String: Int] {
        if case .memory = address.kind { throw StoreError.backup(.memory) }
        guard try await pendingMigrations().isEmpty else { throw StoreError.notMigrated }
        let draft = try BackupDraft(for: path)
        do {
            let counts = try await fill(draft.path, at: date)
            try draft.finish()
            return counts
        } catch {
            draft.remove()
            throw error
        }
    }

    private func fill(_ path: String, at date: Date) async throws -> [String: Int] {
        let file = try SQLiteDatabase(file: path)
        defer { try? file.writer.close() }
        let source: String
        if let sqlite = database as? SQLiteDatabase {
            source = "sqlite"
            try await onOwnThread { try sqlite.writer.backup(to: file.writer) }
        } else {
            source = "postgres"
            try await file.write { _ = try Migration.apply(in: $0, at: date) }
            try await database.read { db in
                try file.writeNow { copy in
                    let tables = try TableShape.all(in: copy)
                    for table in tables.reversed() { try table.clear(in: copy) }
                    for table in tables { try table.copy(from: db, to: copy) }
                }
            }
        }
        let counts = try await file.write { try $0.finishBackup(of: source, at: date) }
        // Everything in one file, without a log beside it.
        try await file.writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        return counts
    }
}

/// Work that blocks for long stays away from Swift's own threads.
func onOwnThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue(label: "hakadori.backup").async { continuation.resume(with: Result { try work() }) }
    }
}

extension Transaction {
    /// Leaves out what belongs to one server, and writes down what the backup holds.
    fileprivate func finishBackup(of source: String, at date: Date) throws -> [String: Int] {
        try execute(
            script: "PRAGMA secure_delete = ON; DROP TABLE IF EXISTS backup_note; DROP TABLE IF EXISTS backup_count;")
        try execute("DELETE FROM session")
        try execute("DELETE FROM sign_in_attempt")
        try execute("DELETE FROM one_time_code WHERE account IS NULL")
        try execute(
            script: """
                CREATE TABLE backup_note (made_at TEXT NOT NULL, source TEXT NOT NULL) STRICT;
                CREATE TABLE backup_count (name TEXT PRIMARY KEY, rows INTEGER NOT NULL) STRICT;
                """)
        try execute("INSERT INTO backup_note (made_at, source) VALUES (\(date), \(source))")
        var counts: [String: Int] = [:]
        for table in try TableShape.all(in: self) {
            let count = try table.count(in: self)
            counts[table.name] = count
            try execute("INSERT INTO backup_count (name, rows) VALUES (\(table.name), \(count))")
        }
        return counts
    }
}

import Foundation

extension Store {
    /// Writes everything that is kept into one file, as it was at one moment, beside whoever reads and writes meanwhile.
    ///
    /// The file is an SQLite database, whichever database it comes from: row by row, in one transaction that sees one state. Who is
    /// signed in is left out, and failed attempts to. It stands at its place whole or not at all, however the program ends, where
    /// nothing but an earlier backup may stand, and only its owner may read it: it holds the hashes of passwords. Tables of an
    /// earlier version are backed up as they are.
    public func backup(to path: String, at date: Date) async throws -> BackupContents {
        if case .memory = address.kind { throw StoreError.backup(.memory) }
        let target = BackupTarget(path, of: address)
        try target.expectFree()
        let version = try await version()
        guard version > 0 else { throw StoreError.notMigrated }
        let working = try UnnamedDatabase(beside: target.place)
        defer { working.remove() }
        let contents = try await fill(working.database, version: version, at: date)
        let draft: FileDraft
        do { draft = try FileDraft(for: target.place) } catch { throw StoreError.backup(.cannotCreate(error.number)) }
        do {
            try working.copy(to: draft.descriptor)
            // Somebody may have put something there meanwhile.
            try target.expectFree()
            try draft.finish()
            return contents
        } catch {
            draft.remove()
            guard let refusal = error as? SystemError else { throw error }
            throw StoreError.backup(.cannotCreate(refusal.number))
        }
    }

    private func fill(_ file: SQLiteDatabase, version: Int, at date: Date) async throws -> BackupContents {
        try await file.write {
            _ = try Migration.apply(Migration.all.filter { $0.number <= version }, in: $0, at: date)
        }
        let source = base is SQLiteDatabase ? "sqlite" : "postgres"
        return try await database.read { db in
            try file.writeNow { copy in
                let tables = try TableShape.all(in: copy)
                for table in tables.reversed() { try table.clear(in: copy) }
                for table in tables { try table.copy(from: db, to: copy) }
                return try copy.finishBackup(of: source, at: date)
            }
        }
    }
}

extension Transaction {
    /// Leaves out what belongs to one server, and writes down what the backup holds.
    fileprivate func finishBackup(of source: String, at date: Date) throws -> BackupContents {
        try execute(
            script: """
                PRAGMA secure_delete = ON; DROP TABLE IF EXISTS backup_note; DROP TABLE IF EXISTS backup_count;
                DROP TABLE IF EXISTS backup_digest;
                """)
        // The first version knew nobody.
        if try row(dialect.existence(of: "session")) != nil {
            try execute("DELETE FROM session")
            try execute("DELETE FROM sign_in_attempt")
            try execute("DELETE FROM one_time_code WHERE account IS NULL")
        }
        // What somebody is still looking at is theirs for a day, and in no plan.
        if try row(dialect.existence(of: "import_draft")) != nil {
            try execute("DELETE FROM import_file")
            try execute("DELETE FROM import_draft")
        }
        if try row(dialect.existence(of: "returned_workbook")) != nil {
            try execute(
                """
                DELETE FROM returned_workbook_part WHERE (city, plan, year, digest) IN
                    (SELECT city, plan, year, digest FROM returned_workbook WHERE taken_at IS NULL)
                """)
            try execute("DELETE FROM returned_workbook WHERE taken_at IS NULL")
        }
        if try row(dialect.existence(of: "sign_in_failure")) != nil { try execute("DELETE FROM sign_in_failure") }
        try execute(
            script: """
                CREATE TABLE backup_note (made_at TEXT NOT NULL, source TEXT NOT NULL) STRICT;
                CREATE TABLE backup_count (name TEXT PRIMARY KEY, rows INTEGER NOT NULL) STRICT;
                CREATE TABLE backup_digest (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL) STRICT;
                """)
        try execute("INSERT INTO backup_note (made_at, source) VALUES (\(date), \(source))")
        let contents = try BackupContents(of: self)
        for (name, count) in contents.counts {
            try execute("INSERT INTO backup_count (name, rows) VALUES (\(name), \(count))")
        }
        for (name, digest) in contents.digests {
            try execute("INSERT INTO backup_digest (name, sha256) VALUES (\(name), \(digest))")
        }
        return contents
    }
}

import Foundation
import Plan

extension Store {
    /// Checks a backup without touching anything: the file itself, its counts, the hash chain, the editions and the tables.
    ///
    /// - Throws: `StoreError.backup` with the first thing that does not fit.
    public static func check(backup path: String, at date: Date) async throws -> BackupReport {
        try await withCopy(of: path) { copy in try await copy.report(at: date) }
    }

    /// Puts a backup into an empty database, in one transaction. It is checked first.
    ///
    /// Messages that were still waiting are not sent: whoever restores, perhaps to practise, shall not remind a whole city
    /// once more. They stay as notices.
    /// - Throws: `StoreError.backup`: `.notEmpty`, or what is wrong with the backup.
    public func restore(backup path: String, at date: Date) async throws -> BackupReport {
        try await Self.withCopy(of: path) { copy in
            let report = try await copy.report(at: date)
            try await take(copy, at: date)
            return report
        }
    }

    /// The same into a database that is not open yet, and is not even begun where the backup is bad. Where there was no file and the
    /// backup cannot be put back, there is none afterwards.
    public static func restore(
        backup path: String, into address: DatabaseAddress, at date: Date
    ) async throws -> BackupReport {
        try await withCopy(of: path) { copy in
            let report = try await copy.report(at: date)
            let isNew = address.files.allSatisfy { access($0.path, F_OK) != 0 }
            do {
                let store = try await Store.open(address)
                do { try await store.take(copy, at: date) } catch {
                    try? await store.close()
                    throw error
                }
                try await store.close()
            } catch {
                if isNew { for file in address.files { unlink(file.path) } }
                throw error
            }
            return report
        }
    }

    /// Everything of another store, which was checked.
    private func take(_ copy: Store, at date: Date) async throws {
        try await expectEmpty()
        guard let source = copy.base as? SQLiteDatabase else { throw StoreError.backup(.notBackup) }
        try await database.writeAtLeisure { db in
            _ = try Migration.apply(in: db, at: date)
            try source.readNow { backup in
                let tables = try TableShape.all(in: backup)
                // What a new database begins with.
                for table in tables.reversed() where try table.count(in: db) > 0 { try table.clear(in: db) }
                for table in tables { try table.copy(from: backup, to: db) }
                for table in tables {
                    let (expected, found) = (try table.count(in: backup), try table.count(in: db))
                    guard expected == found else {
                        throw StoreError.backup(.counts(table: table.name, expected: expected, found: found))
                    }
                }
            }
            try db.execute(
                """
                UPDATE message SET state = 'givenUp', settled_at = \(date), fault = 'restored from a backup',
                    lease = NULL, leased_until = NULL
                WHERE state = 'waiting'
                """)
        }
        let verification = try await log.verify()
        if let broken = verification.firstBreak { throw StoreError.backup(.log(broken)) }
    }

    private func expectEmpty() async throws {
        let isEmpty = try await database.read { db in
            guard try Migration.version(in: db) > 0 else { return true }
            return try db.row("SELECT 1 FROM municipality LIMIT 1") == nil
        }
        guard isEmpty else { throw StoreError.backup(.notEmpty) }
    }

    /// Opens a copy of the file: a backup of an earlier version is brought up to date there, and never itself.
    private static func withCopy<Value: Sendable>(
        of path: String, _ work: (Store) async throws -> Value
    ) async throws -> Value {
        guard access(path, R_OK) == 0 else { throw StoreError.backup(.file(errno)) }
        let folder: DraftFolder
        do { folder = try DraftFolder() } catch { throw StoreError.backup(.file(error.number)) }
        defer { folder.remove() }
        let file = "\(folder.path)/backup.sqlite"
        do { try FileManager.default.copyItem(atPath: path, toPath: file) } catch {
            let isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
            throw StoreError.backup(.file(isFull ? ENOSPC : EIO))
        }
        let copy: Store
        do { copy = try await Store.open(DatabaseAddress("sqlite:\(file)"), isCopyOfBackup: true) } catch StoreError
            .cannotConnect
        {
            throw StoreError.backup(.notBackup)
        } catch StoreError.database(let code, let detail) {
            throw StoreError.backup(code == "11" ? .damaged(detail) : .notBackup)
        }
        do {
            let value = try await work(copy)
            try await copy.close()
            return value
        } catch {
            try? await copy.close()
            throw error
        }
    }

    /// Of a copy of a backup.
    private func report(at date: Date) async throws -> BackupReport {
        let (note, said) = try await database.read { db in
            guard try db.row(db.dialect.existence(of: "backup_note")) != nil,
                let row = try db.row("SELECT made_at, source FROM backup_note")
            else { throw StoreError.backup(.notBackup) }
            let note = (madeAt: try row.date("made_at"), source: try row.text("source"))
            do {
                let lines = try db.rows("SELECT integrity_check AS line FROM pragma_integrity_check LIMIT 3")
                let said = try lines.map { try $0.text("line") }.joined(separator: "; ")
                guard said == "ok" else { throw StoreError.backup(.damaged(said)) }
            } catch let error as StoreError { throw error } catch { throw StoreError.backup(.damaged("\(error)")) }
            try DatabaseParts.check(backup: db)
            return (note, try BackupContents(saidIn: db))
        }
        // Whether a value is what its column is for stands in the digests; what cannot be read is no backup's either.
        let found = try await database.read { try BackupContents(of: $0) }
        try found.expect(said)
        try await migrate(at: date)
        let verification = try await log.verify()
        if let broken = verification.firstBreak { throw StoreError.backup(.log(broken)) }
        return BackupReport(
            madeAt: note.madeAt, source: note.source, contents: found, hasDigests: !said.digests.isEmpty,
            verification: verification)
    }
}

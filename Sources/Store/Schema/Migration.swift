import Foundation

/// One step from one version of the tables to the next (移行). Once released, its text never changes.
struct Migration: Sendable {
    /// Counts from 1, perhaps with gaps: the version of the tables after it.
    let number: Int
    let name: String
    let script: @Sendable (Dialect) -> String

    static let all: [Migration] = [
        .plansAndTheirHistory, .peopleAndRights, .reviews, .rounds, .errataAndPreviews, .messages, .earlierTargets,
        .predecessors, .announcements, .signInCounts, .retractions, .textSeals, .ownForms, .importDrafts, .openNotes,
        .indicatorDivisions, .evaluationSteps, .evaluations, .returnedWorkbooks, .evaluationItems, .removals, .reprints,
        .planPeriods,
    ]
}

extension Migration {
    /// The version of the tables; 0 where there are none.
    static func version(in db: any Transaction) throws -> Int {
        guard try db.row(db.dialect.existence(of: "migration")) != nil else { return 0 }
        return try db.row("SELECT coalesce(max(number), 0) AS version FROM migration")?.integer("version") ?? 0
    }

    /// The migrations that are still to be applied.
    ///
    /// - Throws: `StoreError.newerSchema`.
    static func pending(in db: any Transaction, of migrations: [Migration] = all) throws -> [Migration] {
        let version = try version(in: db)
        let known = migrations.last?.number ?? 0
        guard version <= known else { throw StoreError.newerSchema(found: version, known: known) }
        return migrations.filter { $0.number > version }
    }

    /// Applies what is pending, in the order of the numbers.
    static func apply(_ migrations: [Migration] = all, in db: any Transaction, at date: Date) throws -> [Migration] {
        if let lock = db.dialect.migrationLock { _ = try db.rows(lock) }
        if try db.row(db.dialect.existence(of: "migration")) == nil {
            try db.execute(
                script: """
                    CREATE TABLE migration (
                        number INTEGER PRIMARY KEY CHECK (number >= 1),
                        name TEXT NOT NULL,
                        applied_at TEXT NOT NULL
                    ) \(db.dialect.strict);
                    """)
        }
        let pending = try pending(in: db, of: migrations)
        for migration in pending {
            try db.execute(script: migration.script(db.dialect))
            try db.execute(
                "INSERT INTO migration (number, name, applied_at) VALUES (\(migration.number), \(migration.name), \(date))"
            )
        }
        return pending
    }
}

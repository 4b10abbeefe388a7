import Foundation
import Testing

@testable import Store

/// A database as an earlier release wrote it (以前の版のデータベース): everything that a city has, once.
///
/// `version-N.sql` is what `sqlite3 .dump` says of it and `version-N.jsonl` its exported log, both written by the last commit
/// whose tables were of version N. They are kept as they are: no later program can write them again.
struct EarlierRelease: CustomTestStringConvertible {
    let version: Int

    static let all = [EarlierRelease(version: 11)]

    var testDescription: String { "version \(version)" }

    /// Its log, as it was exported then.
    func log() throws -> String { try file("jsonl") }

    /// Puts it into an empty database, as it was before any later migration.
    func restore(into store: Store) async throws {
        guard store.base is SQLiteDatabase else { return try await copy(into: store) }
        let script = try file("sql")
        try await store.database.write { try $0.execute(script: "PRAGMA defer_foreign_keys = ON; \(script)") }
    }

    private func copy(into store: Store) async throws {
        let model = try await Store.open(DatabaseAddress("sqlite::memory:"))
        try await restore(into: model)
        let source = try #require(model.base as? SQLiteDatabase)
        try await store.database.write { db in
            _ = try Migration.apply(Migration.all.filter { $0.number <= version }, in: db, at: .sample)
            try source.readNow { source in
                let tables = try TableShape.all(in: source)
                for table in tables.reversed() where try table.count(in: db) > 0 { try table.clear(in: db) }
                for table in tables { try table.copy(from: source, to: db) }
            }
        }
        try await model.close()
    }

    private func file(_ ending: String) throws -> String {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return try String(contentsOf: folder.appendingPathComponent("version-\(version).\(ending)"), encoding: .utf8)
    }
}

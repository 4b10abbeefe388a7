import Foundation

/// What an SQLite database is made of (データベースの構成): its tables with their columns, its triggers, indexes and views.
struct DatabaseParts {
    /// 「table plan」, 「column plan.title」 and so on.
    private let names: Set<String>

    init(of db: any Transaction) throws {
        let parts = try db.rows(
            """
            SELECT type, name FROM sqlite_schema
            WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT IN ('backup_note', 'backup_count', 'backup_digest')
            """
        ).map { (type: try $0.text("type"), name: try $0.text("name")) }
        var names = Set(parts.map { "\($0.type) \($0.name)" })
        for table in parts where table.type == "table" {
            for row in try db.rows("SELECT name FROM pragma_table_info(\(table.name))") {
                names.insert("column \(table.name).\(try row.text("name"))")
            }
        }
        self.names = names
    }

    /// Compares a backup with what the migrations up to its own version make.
    ///
    /// - Throws: `StoreError.backup` with the first part that is too many or not there, a table before its columns.
    static func check(backup db: any Transaction) throws {
        let version = try Migration.version(in: db)
        let model = try SQLiteDatabase(path: nil, address: "sqlite::memory:")
        let expected = try model.writeNow { model in
            _ = try Migration.apply(Migration.all.filter { $0.number <= version }, in: model, at: .distantPast)
            return try DatabaseParts(of: model).names
        }
        let found = try DatabaseParts(of: db).names
        // Tables come behind columns by the alphabet, and say more.
        if let extra = found.subtracting(expected).max() { throw StoreError.backup(.extra(extra)) }
        if let missing = expected.subtracting(found).max() { throw StoreError.backup(.missing(missing)) }
    }
}

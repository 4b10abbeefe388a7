/// What the rows of a table refer to (参照): a foreign key as this program's migrations make it.
///
/// It is read from tables made for the purpose and not from the database that is checked: whoever edits rows behind the
/// program's back may have dropped what would have refused it.
struct TableReference: Hashable, Sendable {
    let table: String
    let columns: [String]
    let parent: String
    let parentColumns: [String]

    static func all() throws -> [TableReference] {
        let model = try SQLiteDatabase(path: nil, address: "model")
        defer { try? model.writer.close() }
        return try model.writeNow { db in
            for migration in Migration.all { try db.execute(script: migration.script(.sqlite)) }
            return try TableShape.all(in: db).flatMap { try references(of: $0.name, in: db) }
        }
    }

    private static func references(of table: String, in db: any Transaction) throws -> [TableReference] {
        let rows = try db.rows(
            """
            SELECT id, "table" AS parent, "from" AS child_column, "to" AS parent_column
            FROM pragma_foreign_key_list(\(table)) ORDER BY id, seq
            """)
        return try Dictionary(grouping: rows) { try $0.integer("id") }.sorted { $0.key < $1.key }.map { _, rows in
            TableReference(
                table: table, columns: try rows.map { try $0.text("child_column") },
                parent: try rows[0].text("parent"), parentColumns: try rows.map { try $0.text("parent_column") })
        }
    }

    /// How many rows lead nowhere, and a city that one of them names.
    ///
    /// - Parameter city: only its rows; of every city when `nil`. Every table that refers to another has that column.
    func orphans(of city: String?, in db: any Transaction) throws -> (count: Int, city: String?) {
        let stated = columns.map { "child.\"\($0)\" IS NOT NULL" }.joined(separator: " AND ")
        let same = zip(columns, parentColumns).map { "parent.\"\($1)\" = child.\"\($0)\"" }
            .joined(separator: " AND ")
        let ofCity: SQL = city.map { "AND child.city = \($0)" } ?? ""
        let row = try db.row(
            """
            SELECT count(*) AS count, min(child.city) AS city FROM "\(trusted: table)" AS child
            WHERE \(trusted: stated) \(ofCity)
                AND NOT EXISTS (SELECT 1 FROM "\(trusted: parent)" AS parent WHERE \(trusted: same))
            """)
        return (try row?.integer("count") ?? 0, try row?.textIfAny("city"))
    }
}

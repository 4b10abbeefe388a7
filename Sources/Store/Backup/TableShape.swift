/// A table as its SQLite schema describes it (表の形): enough to copy it. Tables that later migrations add are found by themselves.
struct TableShape: Hashable {
    let name: String
    let columns: [String]
    /// Of the primary key, in their order.
    let keys: [String]
    /// Tables that its rows refer to.
    let needs: Set<String>

    /// Every table, those that are referred to first. `migration` is the program's own, `backup_…` the backup's.
    static func all(in db: any Transaction) throws -> [TableShape] {
        let names = try db.rows(
            """
            SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'migration'
                AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'backup\\_%' ESCAPE '\\'
            ORDER BY name
            """
        ).map { try $0.text("name") }
        var rest = try names.map { name in
            let columns = try db.rows("SELECT name, pk FROM pragma_table_info(\(name)) ORDER BY cid")
            let needs = try db.rows("SELECT DISTINCT \"table\" AS other FROM pragma_foreign_key_list(\(name))")
            return TableShape(
                name: name, columns: try columns.map { try $0.text("name") },
                keys: try columns.filter { try $0.integer("pk") > 0 }.sorted { try $0.integer("pk") < $1.integer("pk") }
                    .map { try $0.text("name") },
                needs: Set(try needs.map { try $0.text("other") }).subtracting([name]))
        }
        var ordered: [TableShape] = []
        while !rest.isEmpty {
            let done = Set(ordered.map(\.name))
            let next = rest.filter { $0.needs.isSubset(of: done) }
            guard !next.isEmpty else {
                throw StoreError.database(code: "schema", detail: "tables refer to each other in a circle")
            }
            ordered += next
            rest.removeAll { next.contains($0) }
        }
        return ordered
    }

    /// Names of our own making, in quotes: `table`, `key` and the like are words of SQL.
    private func quoted(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }

    func count(in db: any Transaction) throws -> Int {
        try db.row("SELECT count(*) AS count FROM \(trusted: quoted([name]))")?.integer("count") ?? 0
    }

    func clear(in db: any Transaction) throws { try db.execute("DELETE FROM \(trusted: quoted([name]))") }

    /// Copies every row, in the order of the key: a row that refers to one of its own table comes later.
    func copy(from source: any Transaction, to target: any Transaction) throws {
        try forEachPage(in: source) { rows in
            let lines = rows.map { row -> SQL in "(\(row.values.map { value -> SQL in "\(value)" }.joined(", ")))" }
            try target.execute(
                "INSERT INTO \(trusted: quoted([name])) (\(trusted: quoted(columns))) VALUES \(lines.joined(", "))")
        }
    }

    /// The SHA-256 of every row in the order of the key, each value with its type and length.
    func digest(in db: any Transaction) throws -> String {
        var digest = sha256(columns.joined(separator: ",").utf8)
        try forEachPage(in: db) { rows in
            var bytes = Array(digest.utf8)
            for row in rows { for value in row.values { bytes += value.spelled } }
            digest = sha256(bytes)
        }
        return digest
    }

    /// Some hundred rows at a time, each page behind the last key of the one before.
    private func forEachPage(in db: any Transaction, _ body: ([Row]) throws -> Void) throws {
        let size = max(1, min(400, 8000 / columns.count))
        let places = keys.compactMap { columns.firstIndex(of: $0) }
        var last: [SQLValue] = []
        while true {
            let behind: SQL =
                last.isEmpty
                ? ""
                : "WHERE (\(trusted: quoted(keys))) > (\(last.map { value -> SQL in "\(value)" }.joined(", ")))"
            let rows = try db.rows(
                """
                SELECT \(trusted: quoted(columns)) FROM \(trusted: quoted([name])) \(behind)
                ORDER BY \(trusted: quoted(keys)) LIMIT \(size)
                """)
            guard let end = rows.last else { return }
            try body(rows)
            guard rows.count == size else { return }
            last = places.map { end.values[$0] }
        }
    }
}

extension SQLValue {
    /// Such that two rows never give the same bytes.
    fileprivate var spelled: [UInt8] {
        switch self {
        case .null: Array("n;".utf8)
        case .integer(let integer): Array("i\(integer);".utf8)
        case .text(let text): Array("t\(text.utf8.count):".utf8) + text.utf8
        }
    }
}

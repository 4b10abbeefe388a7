/// How many rows each table of a backup has, and the digest of each (バックアップの中身).
public struct BackupContents: Hashable, Sendable {
    public let counts: [String: Int]
    /// SHA-256 by table; empty where the backup says none.
    public let digests: [String: String]

    public var rows: Int { counts.values.reduce(0, +) }

    /// One digest for all of it. Kept elsewhere, it shows that a backup is still the one that was made.
    public var digest: String {
        sha256(digests.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined().utf8)
    }

    /// As it is found in a database.
    init(of db: any Transaction) throws {
        let tables = try TableShape.all(in: db)
        counts = Dictionary(uniqueKeysWithValues: try tables.map { ($0.name, try $0.count(in: db)) })
        digests = Dictionary(uniqueKeysWithValues: try tables.map { ($0.name, try $0.digest(in: db)) })
    }

    /// As a backup says of itself.
    init(saidIn db: any Transaction) throws {
        let counts = try db.rows("SELECT name, rows FROM backup_count").map {
            (try $0.text("name"), try $0.integer("rows"))
        }
        self.counts = Dictionary(counts) { $1 }
        guard try db.row(db.dialect.existence(of: "backup_digest")) != nil else {
            digests = [:]
            return
        }
        let digests = try db.rows("SELECT name, sha256 FROM backup_digest").map {
            (try $0.text("name"), try $0.text("sha256"))
        }
        self.digests = Dictionary(digests) { $1 }
    }

    /// - Throws: `StoreError.backup` with the first table that is not what was said.
    func expect(_ said: BackupContents) throws {
        for (table, found) in counts.sorted(by: { $0.key < $1.key }) {
            let expected = said.counts[table] ?? 0
            guard expected == found else {
                throw StoreError.backup(.counts(table: table, expected: expected, found: found))
            }
        }
        for (table, found) in digests.sorted(by: { $0.key < $1.key }) where !said.digests.isEmpty {
            guard said.digests[table] == found else { throw StoreError.backup(.changed(table: table)) }
        }
    }
}

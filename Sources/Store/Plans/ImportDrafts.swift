import ChangeLog
import Foundation
import People
import Plan

extension PlanStore {
    /// Keeps what somebody uploaded, in place of what they uploaded before. Whatever is older than a day goes, whose ever it is.
    ///
    /// - Parameters:
    ///   - plan: into which it is to be imported; `nil` for a new one.
    ///   - map: what its columns are taken for, as a document; `nil` where it is read without a map.
    @discardableResult
    public func begin(
        _ files: [ImportDraft.File], into plan: Slug?, map: String?, by owner: Account, at date: Date
    ) async throws -> ImportDraft.Edition {
        let edition = ImportDraft.Edition(id: Self.newID, version: 1)
        return try await database.write { db in
            guard try db.lock(owner.city) else { throw StoreError.people(.unknownAccount) }
            try db.dropDrafts("made_at < \(date.addingTimeInterval(-ImportDraft.lifetime))")
            try db.dropDraft(of: owner)
            try db.execute(
                """
                INSERT INTO import_draft (city, account, id, version, made_at, plan, map)
                VALUES (\(owner.city), \(owner.id), \(edition.id), 1, \(date), \(plan), \(map))
                """)
            for (position, file) in files.enumerated() {
                for (part, content) in FileParts.parts(of: file.bytes).enumerated() {
                    try db.execute(
                        """
                        INSERT INTO import_file (city, account, position, part, name, content)
                        VALUES (\(owner.city), \(owner.id), \(position), \(part), \(file.name), \(content))
                        """)
                }
            }
            return edition
        }
    }

    /// What somebody is importing; `nil` where that is nothing, or a day has passed.
    public func draft(of owner: Account, at date: Date) async throws -> ImportDraft? {
        try await database.read { db in
            guard let row = try db.draft(of: owner, at: date) else { return nil }
            var files: [(name: String, bytes: [UInt8])] = []
            let parts = try db.rows(
                """
                SELECT position, part, name, content FROM import_file
                WHERE city = \(owner.city) AND account = \(owner.id) ORDER BY position, part
                """)
            for part in parts {
                let bytes = try FileParts.bytes(of: [try part.text("content")])
                if try part.integer("position") == files.count { files.append((try part.text("name"), [])) }
                files[files.count - 1].bytes += bytes
            }
            return ImportDraft(
                edition: ImportDraft.Edition(id: try row.text("id"), version: try row.integer("version")),
                madeAt: try row.date("made_at"), plan: try row.textIfAny("plan").flatMap { Slug($0) },
                files: files.map { ImportDraft.File(name: $0.name, bytes: $0.bytes) }, map: try row.textIfAny("map"))
        }
    }

    /// The same without what stands in its files.
    public func draftInShort(
        of owner: Account, at date: Date
    ) async throws -> (files: [String], madeAt: Date, plan: Slug?)? {
        try await database.read { db in
            guard let row = try db.draft(of: owner, at: date) else { return nil }
            let files = try db.rows(
                """
                SELECT name FROM import_file WHERE city = \(owner.city) AND account = \(owner.id) AND part = 0
                ORDER BY position
                """)
            return (
                try files.map { try $0.text("name") }, try row.date("made_at"),
                try row.textIfAny("plan").flatMap { Slug($0) }
            )
        }
    }

    /// Keeps what was chosen.
    ///
    /// - Returns: whether the draft was still the one that the choice was made for.
    public func choose(
        map: String?, for edition: ImportDraft.Edition, of owner: Account, at date: Date
    ) async throws -> Bool {
        try await database.write { db in
            try db.execute(
                """
                UPDATE import_draft SET map = \(map), version = version + 1
                WHERE city = \(owner.city) AND account = \(owner.id) AND id = \(edition.id)
                    AND version = \(edition.version)
                """) > 0
        }
    }

    /// Throws away what somebody is importing. Done twice it is the same.
    public func discardDraft(of owner: Account) async throws {
        try await database.write { try $0.dropDraft(of: owner) }
    }

    /// The map by which a plan was read last, as a document.
    public func sheetMap(of key: PlanKey) async throws -> String? {
        try await database.read { db in
            try db.row("SELECT map FROM sheet_map WHERE city = \(key.city) AND plan = \(key.plan)")?.text("map")
        }
    }

    private static var newID: String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(UInt32.random(in: 0...UInt32.max, using: &generator), radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }
}

extension Transaction {
    /// Ends an import: its map stays with the plan, and files that were sent for it go.
    func finish(_ keeping: ImportKeeping, into key: PlanKey, at date: Date) throws {
        if let map = keeping.map {
            try execute(
                """
                INSERT INTO sheet_map (city, plan, map, kept_at) VALUES (\(key.city), \(key.plan), \(map), \(date))
                ON CONFLICT (city, plan) DO UPDATE SET map = excluded.map, kept_at = excluded.kept_at
                """)
        }
        if let owner = keeping.owner { try dropDraft(of: owner) }
    }

    /// Not one that is older than a day.
    fileprivate func draft(of owner: Account, at date: Date) throws -> Row? {
        let oldest = date.addingTimeInterval(-ImportDraft.lifetime)
        return try row(
            """
            SELECT id, version, made_at, plan, map FROM import_draft
            WHERE city = \(owner.city) AND account = \(owner.id) AND made_at >= \(oldest)
            """)
    }

    fileprivate func dropDraft(of owner: Account) throws {
        try dropDrafts("city = \(owner.city) AND account = \(owner.id)")
    }

    fileprivate func dropDrafts(_ condition: SQL) throws {
        let drafts: SQL = "SELECT city, account FROM import_draft WHERE \(condition)"
        try execute("DELETE FROM import_file WHERE (city, account) IN (\(drafts))")
        try execute("DELETE FROM import_draft WHERE \(condition)")
    }
}

import Foundation
import JapaneseText
import Plan
import Round

extension Store {
    /// Makes the plan at `revision` the plan's next edition.
    ///
    /// - Parameters:
    ///   - document: what is published, byte for byte.
    ///   - date: when; kept to the second.
    ///   - note: what is said about the edition beside it.
    /// - Throws: `StoreError.unknownPlan`, `.revisionMoved`, `.noRight` for anything that differs from the last edition, or
    ///   `.alreadyPublished` when this revision is an edition already.
    @discardableResult
    public func publish(
        _ key: PlanKey, revision: Int, document: String, at date: Date, by author: Author, note: String? = nil
    ) async throws -> Edition {
        let hash = sha256(document.utf8)
        return try await database.write { db in
            guard try db.lock(key.city), let kept = try db.keptPlan(key) else { throw StoreError.unknownPlan(key) }
            guard kept.revision == revision else {
                throw StoreError.revisionMoved(key, expected: revision, found: kept.revision)
            }
            let number = try db.nextEdition(of: key, revision: revision)
            try db.expect(author, to: .coordinate(key.plan, db.unpublished(kept)), in: key.city)
            let logged = try db.append(
                LogDraft(
                    cause: .publication, at: date, by: author.signature, reason: note, plan: key.plan,
                    revision: revision,
                    edition: number, documentSHA256: hash),
                to: key.city)
            let edition = Edition(
                summary: EditionSummary(
                    key: key, number: number, revision: revision, title: kept.plan.title, publishedAt: logged.at,
                    publishedBy: author.signature, note: note, sha256: hash),
                document: document)
            try db.insert(edition, pinning: logged)
            try db.replacePublishedTexts(of: edition.summary, by: kept.plan)
            // Last: everyone who publishes waits here for everyone else.
            try db.execute("UPDATE publication SET count = count + 1")
            return edition
        }
    }

    /// Every edition of a plan, the latest first.
    public func editions(of key: PlanKey) async throws -> [EditionSummary] {
        try await database.read { db in
            try db.rows(
                """
                SELECT \(EditionSummary.columns) FROM edition WHERE city = \(key.city) AND plan = \(key.plan)
                ORDER BY number DESC
                """
            ).map { try EditionSummary($0) }
        }
    }

    /// The latest edition of every published plan, in the order of their keys; of every city when none is given.
    public func latestEditions(of city: Slug? = nil) async throws -> [EditionSummary] {
        try await database.read { try $0.latestEditions(of: city) }
    }

    /// An edition; the latest when no number is given, `nil` when there is none.
    public func edition(_ key: PlanKey, number: Int? = nil) async throws -> Edition? {
        try await database.read { db in
            let wanted: SQL = number.map { "AND number = \($0)" } ?? ""
            return try db.row(
                """
                SELECT \(EditionSummary.columns), document FROM edition
                WHERE city = \(key.city) AND plan = \(key.plan) \(wanted) ORDER BY number DESC LIMIT 1
                """
            ).map { Edition(summary: try EditionSummary($0), document: try $0.text("document")) }
        }
    }

    /// Changes whenever anything is published, also by another process. Cheap enough to ask several times a second.
    public func publicationStamp() async throws -> PublicationStamp {
        try await database.read { db in
            PublicationStamp(count: try db.row("SELECT count FROM publication")?.integer("count") ?? 0)
        }
    }
}

extension EditionSummary {
    fileprivate static let columns: SQL =
        "city, plan, number, revision, title, published_at, published_by, note, sha256"

    fileprivate init(_ row: Row) throws {
        self.init(
            key: PlanKey(city: try row.slug("city"), plan: try row.slug("plan")), number: try row.integer("number"),
            revision: try row.integer("revision"), title: try row.text("title"),
            publishedAt: try row.date("published_at"), publishedBy: try row.text("published_by"),
            note: try row.textIfAny("note"), sha256: try row.text("sha256"))
    }
}

extension Transaction {
    func latestEditions(of city: Slug?) throws -> [EditionSummary] {
        let ofCity: SQL = city.map { "AND city = \($0)" } ?? ""
        return try rows(
            """
            SELECT \(EditionSummary.columns) FROM edition
            WHERE number = (
                SELECT max(number) FROM edition AS other WHERE other.city = edition.city AND other.plan = edition.plan
            ) \(ofCity) ORDER BY city, plan
            """
        ).map { try EditionSummary($0) }
    }

    /// - Throws: `StoreError.alreadyPublished`.
    fileprivate func nextEdition(of key: PlanKey, revision: Int) throws -> Int {
        let last = try row(
            """
            SELECT number, revision FROM edition WHERE city = \(key.city) AND plan = \(key.plan)
            ORDER BY number DESC LIMIT 1
            """)
        guard let last else { return 1 }
        let number = try last.integer("number")
        if try last.integer("revision") == revision { throw StoreError.alreadyPublished(key, edition: number) }
        return number + 1
    }

    fileprivate func insert(_ edition: Edition, pinning entry: ChangeSet) throws {
        let summary = edition.summary
        try execute(
            """
            INSERT INTO edition (city, plan, number, revision, title, published_at, published_by, note, sha256,
                log_sequence, log_hash, document)
            VALUES (\(summary.key.city), \(summary.key.plan), \(summary.number), \(summary.revision), \(summary.title),
                \(summary.publishedAt), \(summary.publishedBy), \(summary.note), \(summary.sha256),
                \(entry.sequence), \(entry.hash), \(edition.document))
            """)
    }
}

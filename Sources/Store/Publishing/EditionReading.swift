import Foundation
import Japanese
import Plan
import PlanDocument

extension EditionStore {
    /// Every edition of a plan, the latest first, also those whose text was taken down.
    public func all(of key: PlanKey) async throws -> [EditionSummary] {
        try await database.read { try $0.editions(of: key) }
    }

    /// Those that can be read, the latest first.
    public func readable(of key: PlanKey) async throws -> [EditionSummary] {
        try await all(of: key).filter { $0.retraction == nil }
    }

    /// Those whose text was taken down; of every city when none is given.
    public func retracted(of city: Slug? = nil) async throws -> [EditionSummary] {
        try await database.read { db in
            let ofCity: SQL = city.map { "AND edition.city = \($0)" } ?? ""
            return try db.editions(
                where: "retracted_at IS NOT NULL \(ofCity)", "edition.city, edition.plan, number DESC")
        }
    }

    /// The latest edition that can be read of every published plan, in the order of their keys; of every city when none is given.
    public func latest(of city: Slug? = nil) async throws -> [EditionSummary] {
        try await database.read { try $0.latestEditions(of: city) }
    }

    /// An edition; the latest when no number is given, `nil` when there is none or its text was taken down.
    public func edition(_ key: PlanKey, number: Int? = nil) async throws -> Edition? {
        try await database.read { db in
            let found = try db.editions(of: key).first { $0.retraction == nil && (number ?? $0.number) == $0.number }
            return try found.map { Edition(summary: $0, document: try db.document(of: $0)) }
        }
    }
}

extension EditionSummary {
    fileprivate static let columns: SQL =
        """
        edition.city AS city, edition.plan AS plan, number, revision, title, published_at, published_by, note, sha256,
        retracted_at, retracted_by, retraction_reason, continued_plans
        """

    fileprivate static let table: SQL =
        """
        edition LEFT JOIN retraction ON retraction.city = edition.city AND retraction.plan = edition.plan
            AND retraction.edition = edition.number
        """

    fileprivate init(_ row: Row) throws {
        self.init(
            key: PlanKey(city: try row.slug("city"), plan: try row.slug("plan")), number: try row.integer("number"),
            revision: try row.integer("revision"), title: try row.text("title"),
            publishedAt: try row.date("published_at"), publishedBy: try row.text("published_by"),
            note: try row.textIfAny("note"), sha256: try row.text("sha256"), retraction: try Retraction(row),
            continued: Set(
                (try row.textIfAny("continued_plans") ?? "").split(separator: " ").compactMap { Slug(String($0)) }))
    }
}

extension Redaction {
    fileprivate init(_ row: Row) throws {
        self.init(
            number: try row.integer("number"), at: try row.date("redacted_at"), by: try row.text("redacted_by"),
            reason: try row.text("redaction_reason"), sha256: try row.text("sha256"))
    }
}

extension Retraction {
    /// `nil` for a row of an edition that can be read.
    fileprivate init?(_ row: Row) throws {
        guard try row.textIfAny("retracted_at") != nil else { return nil }
        self.init(
            at: try row.date("retracted_at"), by: try row.text("retracted_by"),
            reason: try row.text("retraction_reason"))
    }
}

extension Transaction {
    func latestEditions(of city: Slug?) throws -> [EditionSummary] {
        let ofCity: SQL = city.map { "AND edition.city = \($0)" } ?? ""
        return try editions(
            where: """
                number = (
                    SELECT max(other.number) FROM edition AS other
                    WHERE other.city = edition.city AND other.plan = edition.plan AND NOT EXISTS (
                        SELECT 1 FROM retraction AS gone
                        WHERE gone.city = other.city AND gone.plan = other.plan AND gone.edition = other.number
                    )
                ) \(ofCity)
                """, "edition.city, edition.plan")
    }

    /// Every edition of a plan, the latest first.
    func editions(of key: PlanKey) throws -> [EditionSummary] {
        try editions(where: "edition.city = \(key.city) AND edition.plan = \(key.plan)", "number DESC")
    }

    fileprivate func editions(where condition: SQL, _ order: SQL) throws -> [EditionSummary] {
        let editions = try rows(
            """
            SELECT \(EditionSummary.columns) FROM \(EditionSummary.table) WHERE \(condition) ORDER BY \(order)
            """
        ).map { try EditionSummary($0) }
        guard !editions.isEmpty else { return [] }
        // Few cities ever have one.
        let redactions = Dictionary(
            grouping: try rows(
                """
                SELECT city, plan, edition, number, redacted_at, redacted_by, redaction_reason, sha256 FROM redaction
                ORDER BY city, plan, edition, number
                """)
        ) { (try? "\($0.text("city"))/\($0.text("plan")) \($0.integer("edition"))") ?? "" }
        guard !redactions.isEmpty else { return editions }
        return try editions.map { edition in
            var edition = edition
            edition.redactions = try (redactions["\(edition.key) \(edition.number)"] ?? []).map { try Redaction($0) }
            return edition
        }
    }

    /// The document as it can be read; an empty text where the edition was taken down.
    func document(of edition: EditionSummary) throws -> String {
        let key = edition.key
        return try row(
            """
            SELECT coalesce(
                (SELECT document FROM redaction WHERE redaction.city = edition.city AND redaction.plan = edition.plan
                    AND redaction.edition = edition.number ORDER BY redaction.number DESC LIMIT 1),
                document) AS document
            FROM edition WHERE city = \(key.city) AND plan = \(key.plan) AND number = \(edition.number)
            """)?.text("document") ?? ""
    }

    /// What the document says, read back; `nil` where the edition was taken down.
    func contents(of edition: EditionSummary) throws -> PlanDocument.Contents? {
        guard edition.retraction == nil else { return nil }
        return try PlanDocument.read(Array(document(of: edition).utf8))
    }
}

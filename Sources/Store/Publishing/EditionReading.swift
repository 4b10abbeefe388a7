import Foundation
import Japanese
import Plan

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
            let wanted: SQL = number.map { "AND number = \($0)" } ?? ""
            return try db.row(
                """
                SELECT \(EditionSummary.columns), document FROM \(EditionSummary.table)
                WHERE edition.city = \(key.city) AND edition.plan = \(key.plan) AND retracted_at IS NULL \(wanted)
                ORDER BY number DESC LIMIT 1
                """
            ).map { Edition(summary: try EditionSummary($0), document: try $0.text("document")) }
        }
    }
}

extension EditionSummary {
    fileprivate static let columns: SQL =
        """
        edition.city AS city, edition.plan AS plan, number, revision, title, published_at, published_by, note, sha256,
        retracted_at, retracted_by, retraction_reason
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
            note: try row.textIfAny("note"), sha256: try row.text("sha256"), retraction: try Retraction(row))
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
        try rows(
            """
            SELECT \(EditionSummary.columns) FROM \(EditionSummary.table) WHERE \(condition) ORDER BY \(order)
            """
        ).map { try EditionSummary($0) }
    }
}

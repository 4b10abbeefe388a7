import ChangeLog
import Findings
import Foundation
import Plan
import Rounds

extension EditionStore {
    /// Makes a link. Its secret is told this once.
    ///
    /// - Throws: `StoreError.unknownPlan`, `.noRight`.
    public func makePreviewLink(for key: PlanKey, until expiry: Date, at date: Date, by author: Author) async throws
        -> (token: PreviewToken, link: PreviewLink)
    {
        let token = PreviewToken()
        let link = try await database.write { db in
            guard try db.lock(key.city), let kept = try db.keptPlan(key) else { throw StoreError.unknownPlan(key) }
            try db.expect(author, to: .coordinate(key.plan, .whole(kept.plan.years)), in: key.city)
            let last = try db.row(
                """
                SELECT coalesce(max(number), 0) AS number FROM preview_link
                WHERE city = \(key.city) AND plan = \(key.plan)
                """)
            let number = (try last?.integer("number") ?? 0) + 1
            let logged = try db.append(
                LogDraft(
                    cause: .preview, at: date, by: author.signature, plan: key.plan,
                    lines: [
                        LogLine(.previewLink(number), "expires", after: expiry.formatted(.iso8601))
                    ]),
                to: key.city)
            try db.execute(
                """
                INSERT INTO preview_link (city, plan, number, token_hash, made_at, made_by, expires_at)
                VALUES (\(key.city), \(key.plan), \(number), \(token.hash), \(logged.at), \(author.signature), \(expiry))
                """)
            return PreviewLink(
                key: key, number: number, madeAt: logged.at, madeBy: author.signature, expiresAt: expiry)
        }
        return (token, link)
    }

    /// Ends a link at once (取消し). Done twice it is the same.
    ///
    /// - Throws: `StoreError.unknownPreviewLink`, `.noRight`.
    public func revokePreviewLink(_ number: Int, of key: PlanKey, at date: Date, by author: Author) async throws {
        try await database.write { db in
            guard try db.lock(key.city),
                let link = try db.previewLinks(of: key, where: "number = \(number)").first
            else { throw StoreError.unknownPreviewLink(key) }
            let years = try db.keptPlan(key)?.plan.years ?? []
            try db.expect(author, to: .coordinate(key.plan, .whole(years)), in: key.city)
            guard link.revokedAt == nil else { return }
            _ = try db.append(
                LogDraft(
                    cause: .preview, at: date, by: author.signature, plan: key.plan,
                    lines: [LogLine(.previewLink(number), "revoked", after: "revoked")]),
                to: key.city)
            try db.execute(
                """
                UPDATE preview_link SET revoked_at = \(date), revoked_by = \(author.signature)
                WHERE city = \(key.city) AND plan = \(key.plan) AND number = \(number)
                """)
        }
    }

    /// Every link of a plan, the latest first.
    public func previewLinks(of key: PlanKey) async throws -> [PreviewLink] {
        try await database.read { try $0.previewLinks(of: key).reversed() }
    }

    /// The plan as it is kept now, for whoever holds a link to it.
    ///
    /// - Returns: `nil` where the link is not one of this plan, has expired or was revoked: there is no telling which.
    public func plan(_ key: PlanKey, previewedWith token: PreviewToken, at date: Date) async throws -> KeptPlan? {
        let hash = token.hash
        return try await database.read { db in
            guard let link = try db.previewLinks(of: key, where: "token_hash = \(hash)").first,
                link.state(at: date) == .usable
            else { return nil }
            return try db.keptPlan(key)
        }
    }
}

extension PreviewToken {
    /// What the database knows of it.
    fileprivate var hash: String { sha256("hakadori preview \(secret)".utf8) }
}

extension Transaction {
    fileprivate func previewLinks(of key: PlanKey, where condition: SQL = "1 = 1") throws -> [PreviewLink] {
        try rows(
            """
            SELECT number, made_at, made_by, expires_at, revoked_at, revoked_by FROM preview_link
            WHERE city = \(key.city) AND plan = \(key.plan) AND \(condition) ORDER BY number
            """
        ).map { row in
            PreviewLink(
                key: key, number: try row.integer("number"), madeAt: try row.date("made_at"),
                madeBy: try row.text("made_by"), expiresAt: try row.date("expires_at"),
                revokedAt: try row.textIfAny("revoked_at") == nil ? nil : try row.date("revoked_at"),
                revokedBy: try row.textIfAny("revoked_by"))
        }
    }
}

import ChangeLog
import Findings
import Foundation
import Japanese
import Plan
import PlanDocument
import Rounds

extension EditionStore {
    /// Makes the plan at `revision` the plan's next edition: its document is written here, and its digest goes into the log.
    ///
    /// - Parameters:
    ///   - date: when; kept to the second. Its day in Japan is the document's.
    ///   - note: what is said about the edition beside it.
    /// - Throws: `StoreError.unknownPlan`, `.changedMeanwhile`, `.noRight` for anything that differs from the last edition, or
    ///   `.alreadyPublished` when this revision is an edition already, `.retracted` when it is one whose text was taken down.
    @discardableResult
    public func publish(
        _ key: PlanKey, revision: Int, at date: Date, by author: Author, note: String? = nil
    ) async throws -> Edition {
        try await database.write { db in
            guard try db.lock(key.city), let kept = try db.keptPlan(key) else { throw StoreError.unknownPlan(key) }
            guard kept.revision == revision else {
                throw StoreError.changedMeanwhile(.plan(key, expected: revision, found: kept.revision))
            }
            let number = try db.nextEdition(of: key, revision: revision)
            try db.expect(author, to: .coordinate(key.plan, db.unpublished(kept)), in: key.city)
            let document = kept.document(on: Day(inJapan: date))
            let hash = sha256(document.utf8)
            let logged = try db.append(
                LogDraft(
                    cause: .publication, at: date, by: author.signature, reason: note, plan: key.plan,
                    revision: revision, edition: number, documentSHA256: hash),
                to: key.city)
            let edition = Edition(
                summary: EditionSummary(
                    key: key, number: number, revision: revision, title: kept.plan.title, publishedAt: logged.at,
                    publishedBy: author.signature, note: note, sha256: hash),
                document: document)
            try db.insert(edition, pinning: logged)
            try db.replacePublishedTexts(of: edition.summary, by: kept.plan.forPublication)
            // Last: everyone who publishes waits here for everyone else.
            try db.execute("UPDATE publication SET count = count + 1")
            return edition
        }
    }

    /// Changes whenever anything is published, also by another process. Cheap enough to ask several times a second.
    public func stamp() async throws -> PublicationStamp {
        try await database.read { db in
            let row = try db.row(
                """
                SELECT count, (SELECT count(*) FROM retraction) + (SELECT count(*) FROM redaction) AS retractions
                FROM publication
                """)
            return PublicationStamp(
                count: try row?.integer("count") ?? 0, retractions: try row?.integer("retractions") ?? 0)
        }
    }
}

extension KeptPlan {
    /// The document that an edition of it is.
    fileprivate func document(on day: Day) -> String {
        PlanDocument.write(
            plan.forPublication, municipality: municipality, day: day, indicatorDecisions: indicatorDecisions)
    }
}

extension Transaction {
    /// - Throws: `StoreError.alreadyPublished`, `.retracted`.
    fileprivate func nextEdition(of key: PlanKey, revision: Int) throws -> Int {
        guard let last = try editions(of: key).first else { return 1 }
        guard last.revision != revision else {
            throw last.retraction == nil
                ? StoreError.alreadyPublished(key, edition: last.number)
                : StoreError.retracted(key, edition: last.number)
        }
        return last.number + 1
    }

    fileprivate func insert(_ edition: Edition, pinning entry: LogEntry) throws {
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

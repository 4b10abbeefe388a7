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
    ///   - withheld: fiscal years whose results are left as the latest edition has them; they can be published later.
    /// - Throws: `StoreError.unknownPlan`, `.changedMeanwhile`, `.noRight` for anything that differs from the last edition, or
    ///   `.alreadyPublished` when this revision is an edition already, `.retracted` when it is one whose text was taken down.
    @discardableResult
    public func publish(
        _ key: PlanKey, revision: Int, at date: Date, by author: Author, note: String? = nil,
        withholding withheld: Set<FiscalYear> = []
    ) async throws -> Edition {
        try await database.write { db in
            guard try db.lock(key.city), let kept = try db.keptPlan(key) else { throw StoreError.unknownPlan(key) }
            guard kept.revision == revision else {
                throw StoreError.changedMeanwhile(.plan(key, expected: revision, found: kept.revision))
            }
            let number = try db.nextEdition(of: key, revision: revision)
            try db.expect(author, to: .coordinate(key.plan, db.unpublished(kept)), in: key.city)
            let whole = kept.plan.forPublication
            let earlier =
                withheld.isEmpty ? nil : try db.editions(of: key).current.flatMap { try db.contents(of: $0)?.plan }
            let shown = whole.withholding(withheld, since: earlier)
            let leftOut = Plan.changes(from: whole, to: shown)
            let document = kept.document(of: shown, on: Day(inJapan: date))
            let hash = sha256(document.utf8)
            var draft = LogDraft(
                cause: .publication, at: date, by: author.signature, reason: note, plan: key.plan,
                revision: revision, edition: number, documentSHA256: hash,
                lines: leftOut.map { change in
                    LogLine(
                        .editionText(edition: number, .content(change.place.subject)), change.place.field.rawValue,
                        before: change.before, after: change.after)
                })
            let before = try db.decision(.withheld, "", of: key)
            if leftOut.isEmpty, let before {
                let line = LogLine(.decision(item: ""), PlanDecision.Kind.withheld.rawValue, before: before)
                try db.make(line, about: key)
                draft.lines.append(line)
            }
            let logged = try db.append(draft, to: key.city)
            let edition = Edition(
                summary: EditionSummary(
                    key: key, number: number, revision: revision, title: kept.plan.title, publishedAt: logged.at,
                    publishedBy: author.signature, note: note, sha256: hash, continued: shown.continuedPlans),
                document: document)
            try db.insert(edition, pinning: logged)
            try db.replacePublishedTexts(of: edition.summary, by: shown)
            if !leftOut.isEmpty {
                try db.note(withheld.sorted(), leftOutOf: edition.summary, before: before, by: author.signature)
            }
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
    /// - Parameter shown: what it is to say.
    fileprivate func document(of shown: Plan, on day: Day) -> String {
        PlanDocument.write(
            shown, municipality: municipality, day: day, indicatorDecisions: indicatorDecisions)
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

    /// Moves the plan's revision on, so that what was left out can be the next edition.
    fileprivate func note(
        _ years: [FiscalYear], leftOutOf edition: EditionSummary, before: String?, by author: String
    ) throws {
        let key = edition.key
        let text = ([edition.number] + years.map(\.value)).map { String($0) }.joined(separator: " ")
        let line = LogLine(.decision(item: ""), PlanDecision.Kind.withheld.rawValue, before: before, after: text)
        try make(line, about: key)
        let revision = try lastRevision(of: key) + 1
        try execute("UPDATE plan SET revision = \(revision) WHERE city = \(key.city) AND slug = \(key.plan)")
        _ = try append(
            LogDraft(
                cause: .review, at: edition.publishedAt, by: author, plan: key.plan, revision: revision, lines: [line]),
            to: key.city)
    }

    fileprivate func insert(_ edition: Edition, pinning entry: LogEntry) throws {
        let summary = edition.summary
        let continued = summary.continued.map(\.text).sorted()
        try execute(
            """
            INSERT INTO edition (city, plan, number, revision, title, published_at, published_by, note, sha256,
                log_sequence, log_hash, document, continued_plans)
            VALUES (\(summary.key.city), \(summary.key.plan), \(summary.number), \(summary.revision), \(summary.title),
                \(summary.publishedAt), \(summary.publishedBy), \(summary.note), \(summary.sha256),
                \(entry.sequence), \(entry.hash), \(edition.document),
                \(continued.isEmpty ? nil : continued.joined(separator: " ")))
            """)
    }
}

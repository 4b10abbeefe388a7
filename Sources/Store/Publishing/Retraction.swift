import ChangeLog
import Foundation
import Plan

/// What came of taking an edition's text down, and where its words may still stand (取下げの結果).
public struct RetractionReport: Hashable, Sendable {
    public let edition: EditionSummary
    /// What the public reads from now on; `nil` where nothing is left.
    public let current: EditionSummary?
    /// How many links for reading before publication were ended.
    public let endedLinks: Int
    /// How many texts of the edition the plan as it is kept still holds; they would be published again.
    public let keptTexts: Int
    /// How many texts of the edition it holds no more: what was corrected.
    public let goneTexts: Int
    /// The entries of the log that hold texts of the edition: those that the plan holds no more, or all where it holds all.
    public let entries: [Int]
    /// How many lines of them do.
    public let lines: Int
}

extension Store {
    /// Takes the text of an edition down, for good (版の取下げ).
    ///
    /// Its document goes out of the database, its words out of the search; links for reading before publication end, as what they
    /// show may say the same. Where it was the latest, the latest one that still has its text is what the public reads.
    /// - Parameter reason: stands on the public page; never blank.
    /// - Throws: `StoreError.unknownEdition`, `.retracted` where it was done before.
    @discardableResult
    public func retract(_ number: Int, of key: PlanKey, reason: String, at date: Date, by author: String) async throws
        -> RetractionReport
    {
        try await database.write { db in
            guard try db.lock(key.city), let edition = try db.editions(of: key).first(where: { $0.number == number })
            else { throw StoreError.unknownEdition(key, number) }
            guard edition.retraction == nil else { throw StoreError.retracted(key, edition: number) }
            let links = try db.openPreviewLinks(of: key)
            var draft = LogDraft(cause: .retraction, at: date, by: author, reason: reason, plan: key.plan)
            draft.lines = [LogLine(.edition(number), "document", before: edition.sha256)]
            draft.lines += links.map { LogLine(.previewLink($0), "revoked", after: "revoked") }
            let logged = try db.append(draft, to: key.city)
            if let overwriting = db.dialect.overwriting { try db.execute(script: overwriting) }
            try db.execute(
                """
                INSERT INTO retraction (city, plan, edition, retracted_at, retracted_by, retraction_reason)
                VALUES (\(key.city), \(key.plan), \(number), \(logged.at), \(author), \(reason))
                """)
            try db.execute(
                """
                UPDATE edition SET document = '' WHERE city = \(key.city) AND plan = \(key.plan) AND number = \(number)
                """)
            try db.execute(
                """
                UPDATE preview_link SET revoked_at = \(logged.at), revoked_by = \(author)
                WHERE city = \(key.city) AND plan = \(key.plan) AND revoked_at IS NULL
                """)
            let current = try db.editions(of: key).current
            try db.replacePublishedTexts(of: key, by: current)
            let report = try db.remains(of: edition, current: current, endedLinks: links.count)
            // Last: everyone who publishes waits here for everyone else.
            try db.execute("UPDATE publication SET count = count + 1")
            return report
        }
    }

    /// Overwrites what was taken out and still lies in free pages of the database's own files.
    ///
    /// - Returns: whether that was done; not where somebody else kept the database busy. It can be done again.
    public func wipeRemovedTexts() async -> Bool {
        do { try await database.wipe(tables: ["edition", "published_text"]) } catch { return false }
        return true
    }
}

extension Transaction {
    fileprivate func openPreviewLinks(of key: PlanKey) throws -> [Int] {
        try rows(
            """
            SELECT number FROM preview_link WHERE city = \(key.city) AND plan = \(key.plan) AND revoked_at IS NULL
            ORDER BY number
            """
        ).map { try $0.integer("number") }
    }

    /// What is found from now on is what the public reads.
    fileprivate func replacePublishedTexts(of key: PlanKey, by current: EditionSummary?) throws {
        guard let current else {
            try execute("DELETE FROM published_text WHERE city = \(key.city) AND plan = \(key.plan)")
            return
        }
        guard let plan = try plan(key, at: .revision(current.revision))?.plan else { return }
        try replacePublishedTexts(of: current, by: plan)
    }

    /// Where the words of an edition may still stand.
    fileprivate func remains(of edition: EditionSummary, current: EditionSummary?, endedLinks: Int) throws
        -> RetractionReport
    {
        let key = edition.key
        func texts(_ plan: Plan?) -> Set<SQLValue> {
            Set(Plan.changes(from: nil, to: plan).compactMap { $0.after.map { .text($0) } })
        }
        let published = texts(try plan(key, at: .revision(edition.revision))?.plan)
        let kept = published.intersection(texts(try keptPlan(key)?.plan))
        let gone = published.subtracting(kept)
        let wanted = gone.isEmpty ? published : gone
        let entries = try entries(of: key.city.text, where: "change_set.plan = \(key.plan)").map { entry in
            let lines = entry.changes.count { line in
                [line.before, line.after].contains { $0.map { wanted.contains(.text($0)) } ?? false }
            }
            return (sequence: entry.sequence, lines: lines)
        }.filter { $0.lines > 0 }
        var report = edition
        report.retraction = try editions(of: key).first { $0.number == edition.number }?.retraction
        return RetractionReport(
            edition: report, current: current, endedLinks: endedLinks, keptTexts: kept.count, goneTexts: gone.count,
            entries: entries.map(\.sequence), lines: entries.reduce(0) { $0 + $1.lines })
    }
}

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
    /// How many of these another edition says that can be read; they stay in the log, which proves that one.
    public let sharedTexts: Int
    /// At how many places the log said what was corrected, and says it no more.
    public let removedTexts: Int
    /// The entries of the log that still hold such texts because they were written before texts could be removed; where the plan
    /// holds every text of the edition, all entries that hold one.
    public let entries: [Int]
    /// How many lines of them do.
    public let lines: Int
}

extension EditionStore {
    /// Takes the text of an edition down, for good (版の取下げ).
    ///
    /// Its document goes out of the database, its words out of the search; links for reading before publication end, as what they
    /// show may say the same. What it alone said goes out of the log. Where it was the latest, the latest one that still has its
    /// text is what the public reads. Done again after the plan was corrected, it removes from the log what was corrected.
    /// - Parameter reason: stands on the public page; never blank.
    /// - Throws: `StoreError.unknownEdition`, `.retracted` where it was done before and the log holds nothing more to remove.
    @discardableResult
    public func retract(_ number: Int, of key: PlanKey, reason: String, at date: Date, by author: String) async throws
        -> RetractionReport
    {
        try await database.write { db in
            guard try db.lock(key.city), let edition = try db.editions(of: key).first(where: { $0.number == number })
            else { throw StoreError.unknownEdition(key, number) }
            let quotations = try db.quotations(of: edition)
            let isFirst = edition.retraction == nil
            guard isFirst || !quotations.removable.isEmpty else { throw StoreError.retracted(key, edition: number) }
            let links = isFirst ? try db.openPreviewLinks(of: key) : []
            var draft = LogDraft(cause: .retraction, at: date, by: author, reason: reason, plan: key.plan)
            if isFirst { draft.lines = [LogLine(.edition(number), "document", before: edition.sha256)] }
            draft.lines += links.map { LogLine(.previewLink($0), "revoked", after: "revoked") }
            draft.lines += quotations.removable.map(\.removal)
            let logged = try db.append(draft, to: key.city)
            if let overwriting = db.dialect.overwriting { try db.execute(script: overwriting) }
            for quotation in quotations.removable { try db.remove(quotation, in: key.city) }
            if isFirst { try db.takeDown(edition, at: logged.at, by: author, reason: reason) }
            let editions = try db.editions(of: key)
            let current = editions.current
            try db.replacePublishedTexts(of: key, by: current)
            let report = RetractionReport(
                edition: editions.first { $0.number == number } ?? edition, current: current, endedLinks: links.count,
                keptTexts: quotations.kept.count, goneTexts: quotations.gone.count,
                sharedTexts: quotations.shared.count, removedTexts: quotations.removable.count,
                entries: Set(quotations.staying.map(\.entry)).sorted(),
                lines: Set(quotations.staying.map { [$0.entry, $0.position] }).count)
            // Last: everyone who publishes waits here for everyone else.
            try db.execute("UPDATE publication SET count = count + 1")
            return report
        }
    }

    /// Overwrites what was taken out and still lies in free pages of the database's own files.
    ///
    /// - Returns: whether that was done; not where somebody else kept the database busy. It can be done again.
    public func wipeRemovedTexts() async -> Bool {
        do { try await database.wipe(tables: ["edition", "published_text", "change"]) } catch { return false }
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

    /// The edition without its text, and the links that show the same ended.
    fileprivate func takeDown(_ edition: EditionSummary, at date: Date, by author: String, reason: String) throws {
        let key = edition.key
        try execute(
            """
            INSERT INTO retraction (city, plan, edition, retracted_at, retracted_by, retraction_reason)
            VALUES (\(key.city), \(key.plan), \(edition.number), \(date), \(author), \(reason))
            """)
        try execute(
            """
            UPDATE edition SET document = ''
            WHERE city = \(key.city) AND plan = \(key.plan) AND number = \(edition.number)
            """)
        try execute(
            """
            UPDATE preview_link SET revoked_at = \(date), revoked_by = \(author)
            WHERE city = \(key.city) AND plan = \(key.plan) AND revoked_at IS NULL
            """)
    }
}

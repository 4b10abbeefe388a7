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
            guard try db.lock(key.city) else { throw StoreError.unknownEdition(key, number) }
            if let overwriting = db.dialect.overwriting { try db.execute(script: overwriting) }
            return try db.retract(
                number, of: key,
                as: LogDraft(cause: .retraction, at: date, by: author, reason: reason, plan: key.plan))
        }
    }

    /// Overwrites what was taken out and still lies in free pages of the database's own files.
    ///
    /// - Returns: whether that was done; not where somebody else kept the database busy. It can be done again.
    public func wipeRemovedTexts() async -> Bool {
        let tables = [
            "edition", "redaction", "published_text", "change", "removal_request", "policy", "policy_year", "action",
            "planned_year", "annual_target", "earlier_target", "annual_report", "responsibility", "predecessor",
            "indicator", "indicator_year", "working_report", "report_set_aside", "report_comment", "contribution",
            "evaluation", "erratum", "plan_decision", "open_note", "open_note_change",
        ]
        do { try await database.wipe(tables: tables) } catch { return false }
        return true
    }
}

extension Transaction {
    /// Takes the text of an edition down. The city must be locked.
    ///
    /// - Parameter log: who, when and why, and what caused it; it is appended with what goes.
    func retract(_ number: Int, of key: PlanKey, as log: LogDraft) throws -> RetractionReport {
        guard let edition = try editions(of: key).first(where: { $0.number == number })
        else { throw StoreError.unknownEdition(key, number) }
        let quotations = try quotations(of: edition)
        let isFirst = edition.retraction == nil
        guard isFirst || !quotations.removable.isEmpty else { throw StoreError.retracted(key, edition: number) }
        let links = isFirst ? try openPreviewLinks(of: key) : []
        var draft = log
        draft.lines = isFirst ? [LogLine(.edition(number), "document", before: edition.presentSHA256)] : []
        draft.lines += links.map { LogLine(.previewLink($0), "revoked", after: "revoked") }
        draft.lines += quotations.removable.map(\.removal) + log.lines
        let logged = try append(draft, to: key.city)
        for quotation in quotations.removable { try remove(quotation, in: key.city) }
        if isFirst { try takeDown(edition, at: logged.at, by: log.by, reason: log.reason ?? "") }
        let editions = try editions(of: key)
        let current = editions.current
        try replacePublishedTexts(of: key, by: current)
        let report = RetractionReport(
            edition: editions.first { $0.number == number } ?? edition, current: current, endedLinks: links.count,
            keptTexts: quotations.kept.count, goneTexts: quotations.gone.count,
            sharedTexts: quotations.shared.count, removedTexts: quotations.removable.count,
            entries: Set(quotations.staying.map(\.entry)).sorted(),
            lines: Set(quotations.staying.map { [$0.entry, $0.position] }).count)
        // Last: everyone who publishes waits here for everyone else.
        try execute("UPDATE publication SET count = count + 1")
        return report
    }

    /// Ends every link for reading a plan before publication, as one that goes.
    func endPreviewLinks(of key: PlanKey, at date: Date, by author: String) throws -> [LogLine] {
        let links = try openPreviewLinks(of: key)
        try execute(
            """
            UPDATE preview_link SET revoked_at = \(date), revoked_by = \(author)
            WHERE city = \(key.city) AND plan = \(key.plan) AND revoked_at IS NULL
            """)
        return links.map { LogLine(.previewLink($0), "revoked", after: "revoked") }
    }

    fileprivate func openPreviewLinks(of key: PlanKey) throws -> [Int] {
        try rows(
            """
            SELECT number FROM preview_link WHERE city = \(key.city) AND plan = \(key.plan) AND revoked_at IS NULL
            ORDER BY number
            """
        ).map { try $0.integer("number") }
    }

    /// What is found from now on is what the public reads.
    func replacePublishedTexts(of key: PlanKey, by current: EditionSummary?) throws {
        guard let current else {
            try execute("DELETE FROM published_text WHERE city = \(key.city) AND plan = \(key.plan)")
            return
        }
        guard let plan = try contents(of: current)?.plan else { return }
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
            UPDATE redaction SET document = ''
            WHERE city = \(key.city) AND plan = \(key.plan) AND edition = \(edition.number)
            """)
        try execute(
            """
            UPDATE preview_link SET revoked_at = \(date), revoked_by = \(author)
            WHERE city = \(key.city) AND plan = \(key.plan) AND revoked_at IS NULL
            """)
    }
}

import ChangeLog
import Findings
import Foundation
import JSON
import Japanese
import Plan
import PlanDocument
import Rounds

/// What came of blotting words out, and where they may still stand (墨消しの結果).
public struct RedactionReport: Hashable, Sendable {
    /// The editions that say something else now, the latest first.
    public let editions: [Int]
    /// At how many places of them.
    public let places: Int
    /// At how many places of the plan as it is kept.
    public let planPlaces: Int
    /// In how many texts of rounds, notes, decisions and errata.
    public let otherTexts: Int
    /// At how many places the log said them, and says them no more.
    public let removedTexts: Int
    /// The entries of the log that still say them: because something that is kept says the same, or because they were written before
    /// texts could be removed.
    public let entries: [Int]
    /// Messages and reasons of the log that say them.
    public let messages: Int
    public let reasons: Int
    /// Files of this plan that people sent and nobody looks into: uploads that wait, and workbooks of divisions.
    public let files: Int
}

extension Transaction {
    /// Blots words out, for good (墨消し): in the editions, where it is wished in the plan and what hangs on it, and in the lines of the log
    /// that say what nothing else says any more. The city must be locked.
    ///
    /// - Parameter log: who, when and why, and what caused it; it is appended with what is said now.
    func redact(
        _ words: RedactedWords, in numbers: [Int], andPlan: Bool, of key: PlanKey, as log: LogDraft
    ) throws -> RedactionReport {
        var draft = log
        draft.lines = []
        let kept = try keptPlan(key)
        var planPlaces = 0
        if andPlan, let kept {
            planPlaces = kept.plan.places(of: words).texts.count
            draft.lines += try redact(words, in: kept, moving: &draft.revision)
        }
        var otherTexts = andPlan ? try redactBesides(words, of: key, at: log.at, noting: &draft) : 0
        let editions = try editions(of: key).filter { numbers.contains($0.number) && $0.retraction == nil }
        var places = 0
        for edition in editions {
            let lines = try redact(words, in: edition, log)
            places += lines.count - 1
            draft.lines += lines
        }
        draft.lines += log.lines
        let whole = try wholeTexts(words, of: key, editions: Set(numbers), withComments: andPlan)
        otherTexts += whole.count
        let said = try texts(saying: words, of: key, without: whole)
        var removable: [Quotation] = []
        var staying: Set<Int> = []
        for entry in try entries(of: key.city.text, where: "change_set.plan = \(key.plan)") {
            for quotation in entry.quotations(where: { words.stand(in: $0) }) {
                if quotation.digest == nil || quotation.says.contains(where: { said.contains(.text($0)) }) {
                    staying.insert(entry.sequence)
                } else {
                    removable.append(quotation.place)
                }
            }
        }
        draft.lines += removable.map(\.removal)
        _ = try append(draft, to: key.city)
        for quotation in removable { try remove(quotation, in: key.city) }
        for text in whole { try execute(text.goes) }
        try replacePublishedTexts(of: key, by: try self.editions(of: key).current)
        // Last: everyone who publishes waits here for everyone else.
        try execute("UPDATE publication SET count = count + 1")
        return RedactionReport(
            editions: editions.map(\.number), places: places, planPlaces: planPlaces, otherTexts: otherTexts,
            removedTexts: removable.count, entries: staying.sorted(),
            messages: try messages(saying: words, in: key.city),
            reasons: try reasons(saying: words, of: key), files: try files(of: key))
    }

    // MARK: Editions

    /// - Returns: what the log says of it: the digests of the document before and after, and every place that says something else.
    private func redact(_ words: RedactedWords, in edition: EditionSummary, _ log: LogDraft) throws -> [LogLine] {
        let key = edition.key
        guard let contents = try contents(of: edition) else { return [] }
        let plan = contents.plan.redacting(words)
        let decisions = contents.indicatorDecisions.map { words.redacting($0) }
        let municipality = contents.municipality.map { city in
            Municipality(slug: contents.slug ?? key.city, name: city.name, code: city.code)
        }
        let document = PlanDocument.write(
            plan, municipality: municipality, day: contents.day ?? Day(inJapan: edition.publishedAt),
            indicatorDecisions: decisions)
        let hash = sha256(document.utf8)
        let number = edition.redactions.count + 1
        try execute(
            """
            INSERT INTO redaction (city, plan, edition, number, redacted_at, redacted_by, redaction_reason, sha256, document)
            VALUES (\(key.city), \(key.plan), \(edition.number), \(number), \(log.at), \(log.by), \(log.reason ?? "–"),
                \(hash), \(document))
            """)
        try execute(
            """
            UPDATE redaction SET document = '' WHERE city = \(key.city) AND plan = \(key.plan)
                AND edition = \(edition.number) AND number < \(number)
            """)
        try execute(
            """
            UPDATE edition SET document = ''
            WHERE city = \(key.city) AND plan = \(key.plan) AND number = \(edition.number)
            """)
        let ofPlan = Plan.changes(from: contents.plan, to: plan).map { change in
            LogLine(
                .editionText(edition: edition.number, .content(change.place.subject)), change.place.field.rawValue,
                before: LogSeal.removedText, after: change.after)
        }
        let ofDecisions = zip(contents.indicatorDecisions, decisions).enumerated().filter { $1.0 != $1.1 }.map {
            LogLine(
                .editionText(edition: edition.number, .decision(item: String($0))),
                PlanDecision.Kind.indicator.rawValue,
                before: LogSeal.removedText, after: $1.1.json.document)
        }
        return [
            LogLine(
                .redaction(edition: edition.number, number: number), "document", before: edition.presentSHA256,
                after: hash)
        ] + ofPlan + ofDecisions
    }

    // MARK: The plan

    private func redact(_ words: RedactedWords, in kept: KeptPlan, moving revision: inout Int?) throws -> [LogLine] {
        let plan = kept.plan.redacting(words)
        let changes = Plan.changes(from: kept.plan, to: plan)
        guard !changes.isEmpty else { return [] }
        try plan.checkIsKeepable()
        let next = try lastRevision(of: kept.key) + 1
        try replace(kept.plan, by: plan, of: kept.key, revision: next)
        revision = next
        return changes.map { LogLine($0).without(words) }
    }

    /// Decisions of the office, reports in rounds, what divisions added, evaluations, notes of imports.
    private func redactBesides(
        _ words: RedactedWords, of key: PlanKey, at date: Date, noting draft: inout LogDraft
    ) throws -> Int {
        var count = 0
        for decision in try decisions(of: key) {
            guard let text = words.redacting(decision.text) else { continue }
            let line = LogLine(
                .decision(item: decision.item), decision.kind.rawValue, before: LogSeal.removedText, after: text)
            try make(line, about: key)
            draft.lines.append(line)
            count += 1
        }
        for kept in try rounds(where: "city = \(key.city) AND plan = \(key.plan)") {
            guard let state = try roundState(kept.key) else { continue }
            count += try redact(words, in: state, noting: &draft)
        }
        for table in [
            ("open_note", ["japanese", "english", "places"]), ("open_note_change", ["old_text", "new_text"]),
        ] {
            count += try redact(
                words, in: table.0, table.1, keys: table.0 == "open_note" ? ["number"] : ["number", "position"], of: key
            )
        }
        count += try redact(words, in: "evaluation", ["own"], keys: ["year", "step", "item"], of: key)
        count += try redact(
            words, in: "report_set_aside", AnnualReport.columns.filter { $0 != "status" },
            keys: ["year", "action", "account"], of: key)
        return count
    }

    private func redact(_ words: RedactedWords, in state: RoundState, noting draft: inout LogDraft) throws -> Int {
        let key = state.kept.key
        var count = 0
        for (action, report) in state.reports {
            var report = report
            let before = report.submitted
            report.text = report.text.redacting(words)
            let submitted = before.redacting(words)
            guard report.text != state.reports[action]?.text || submitted != before else { continue }
            try execute(
                """
                UPDATE working_report SET \(report.text.assignments()), \(submitted.assignments(prefix: "submitted_"))
                WHERE \(key.condition) AND action = \(action)
                """)
            draft.lines += LogLine.lines(.report(action, key.year), from: before.logged, to: submitted.logged)
                .map { $0.without(words) }
            count += 1
        }
        for (action, divisions) in state.contributions {
            for (division, old) in divisions {
                guard let text = old.text.flatMap({ words.redacting($0.text) }) else { continue }
                let new = Contribution(
                    text: Passage(text), isAnswered: old.isAnswered, revision: old.revision, savedBy: old.savedBy,
                    savedAt: old.savedAt)
                draft.lines += try keep(new, of: division, to: action, insteadOf: old, in: key).map {
                    $0.without(words)
                }
                count += 1
            }
        }
        return count
    }

    /// Texts of a table of which the log tells nothing.
    private func redact(
        _ words: RedactedWords, in table: String, _ columns: [String], keys: [String], of key: PlanKey
    ) throws -> Int {
        var count = 0
        for row in try rows("SELECT * FROM \(trusted: table) WHERE city = \(key.city) AND plan = \(key.plan)") {
            let changed = try columns.compactMap { column in
                try row.textIfAny(column).flatMap(words.redacting).map { "\(trusted: column) = \($0)" as SQL }
            }
            guard !changed.isEmpty else { continue }
            let place = try keys.map { "\(trusted: $0) = \(try row.value($0))" as SQL }
            try execute(
                """
                UPDATE \(trusted: table) SET \(changed.joined(", "))
                WHERE city = \(key.city) AND plan = \(key.plan) AND \(place.joined(" AND "))
                """)
            count += changed.count
        }
        return count
    }

    // MARK: What goes as a whole

    /// Errata of the editions, and comments on reports, that say the words and whose line in the log can do without them.
    private func wholeTexts(
        _ words: RedactedWords, of key: PlanKey, editions: Set<Int>, withComments: Bool
    ) throws -> [WholeText] {
        var found: [WholeText] = []
        for row in try rows("SELECT * FROM erratum WHERE city = \(key.city) AND plan = \(key.plan)") {
            let (edition, number) = (try row.integer("edition"), try row.integer("number"))
            guard editions.contains(edition) else { continue }
            for column in ["place", "wrong", "correct"] {
                let text = try row.text(column)
                guard words.stand(in: text) else { continue }
                found.append(
                    WholeText(
                        logged: text,
                        goes: """
                            UPDATE erratum SET \(trusted: column) = \(LogSeal.removedText)
                            WHERE city = \(key.city) AND plan = \(key.plan) AND edition = \(edition) AND number = \(number)
                            """))
            }
        }
        let comments: SQL = "SELECT * FROM report_comment WHERE city = \(key.city) AND plan = \(key.plan)"
        for row in withComments ? try rows(comments) : [] {
            let text = try row.text("text")
            guard words.stand(in: text) else { continue }
            found.append(
                WholeText(
                    logged: "\(try row.textIfAny("field") ?? "")\t\(text)",
                    goes: """
                        UPDATE report_comment SET text = \(LogSeal.removedText), field = field
                        WHERE city = \(key.city) AND plan = \(key.plan) AND year = \(try row.integer("year"))
                            AND action = \(try row.text("action")) AND event = \(try row.integer("event"))
                            AND position = \(try row.integer("position"))
                        """))
        }
        return found
    }

    /// Every text that is still kept and says the words: the log must go on saying it.
    private func texts(saying words: RedactedWords, of key: PlanKey, without whole: [WholeText]) throws -> Set<SQLValue>
    {
        var said: Set<SQLValue> = []
        func take(_ plan: Plan?) {
            for change in Plan.changes(from: nil, to: plan) {
                if let text = change.after, words.stand(in: text) { said.insert(.text(text)) }
            }
        }
        try take(keptPlan(key)?.plan)
        for edition in try editions(of: key) where edition.retraction == nil {
            guard let contents = try contents(of: edition) else { continue }
            take(contents.plan)
            for decision in contents.indicatorDecisions where words.stand(in: decision.json.document) {
                said.insert(.text(decision.json.document))
            }
        }
        for decision in try decisions(of: key) { said.insert(.text(decision.text)) }
        for kept in try rounds(where: "city = \(key.city) AND plan = \(key.plan)") {
            guard let state = try roundState(kept.key) else { continue }
            for report in state.reports.values {
                for text in report.submitted.logged { said.insert(.text(text.text ?? "")) }
                for event in report.trail.events {
                    for line in event.lines(about: .init(""), in: kept.key.year) {
                        said.insert(.text(line.after ?? ""))
                    }
                }
            }
            for contribution in state.contributions.values.joined().map(\.value) {
                said.insert(.text(contribution.text?.text ?? ""))
            }
        }
        for row in try rows("SELECT place, wrong, correct FROM erratum WHERE city = \(key.city) AND plan = \(key.plan)")
        {
            for column in ["place", "wrong", "correct"] { said.insert(.text(try row.text(column))) }
        }
        for request in try removalRequests(where: "city = \(key.city) AND plan = \(key.plan)") {
            for text in request.logged { said.insert(.text(text.text ?? "")) }
        }
        return said.subtracting(whole.map { .text($0.logged) })
    }

    // MARK: What is not reached

    private func messages(saying words: RedactedWords, in city: Slug) throws -> Int {
        try rows("SELECT subject, body FROM message WHERE city = \(city)").count {
            try words.stand(in: $0.text("subject")) || words.stand(in: $0.text("body"))
        }
    }

    private func reasons(saying words: RedactedWords, of key: PlanKey) throws -> Int {
        try rows(
            "SELECT reason FROM change_set WHERE city = \(key.city) AND plan = \(key.plan) AND reason IS NOT NULL"
        ).count { try words.stand(in: $0.text("reason")) }
    }

    private func files(of key: PlanKey) throws -> Int {
        let drafts = try row(
            "SELECT count(*) AS count FROM import_draft WHERE city = \(key.city) AND plan = \(key.plan)")
        let workbooks = try row(
            "SELECT count(*) AS count FROM returned_workbook WHERE city = \(key.city) AND plan = \(key.plan)")
        return try (drafts?.integer("count") ?? 0) + (workbooks?.integer("count") ?? 0)
    }
}

/// A text that goes as a whole, in its table and in the log.
private struct WholeText {
    /// As the log has it.
    let logged: String
    let goes: SQL
}

extension LogLine {
    /// The line as it can be written while words are blotted out: what was there before says nothing of them.
    fileprivate func without(_ words: RedactedWords) -> LogLine {
        guard let before, words.stand(in: before) else { return self }
        return LogLine(subject, field, before: LogSeal.removedText, after: after)
    }
}

extension LogEntry {
    /// The texts of it that can be removed or have to stay, with their places.
    ///
    /// Of a decision about an indicator, the decision itself is a text as well: an edition says it without moment and author.
    fileprivate func quotations(where isWanted: (String) -> Bool) -> [(
        says: [String], digest: String?, place: Quotation
    )] {
        lines.enumerated().flatMap { position, line in
            [("before", line.before, line.beforeSeal), ("after", line.after, line.afterSeal)].compactMap {
                field, text, seal in
                guard let text, !(seal?.isRemoved ?? false), isWanted(text) else { return nil }
                let digest = seal?.digest(of: text) { sha256($0.utf8) }
                let alone = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false).last.map(
                    String.init)
                return (
                    [text, alone ?? text], digest,
                    Quotation(entry: sequence, position: position, field: field, digest: digest)
                )
            }
        }
    }
}

extension AnnualReport {
    fileprivate func redacting(_ words: RedactedWords) -> AnnualReport {
        var report = self
        for field in Self.fields {
            guard let text = field.passage(of: report).flatMap({ words.redacting($0.text) }) else { continue }
            field.write(Passage(text), into: &report)
        }
        report.own = own.mapValues { words.redacting($0.text).flatMap { Passage($0) } ?? $0 }
        report.indicators = indicators.mapValues { words.redacting($0.text).flatMap { Passage($0) } ?? $0 }
        return report
    }
}

extension RedactedWords {
    /// A decision with the words blotted out; as it was where it would not be one any more.
    fileprivate func redacting(_ decision: IndicatorDecision) -> IndicatorDecision {
        guard let text = redacting(decision.json.document), let json = try? JSON(parsing: Array(text.utf8)),
            let redacted = try? IndicatorDecision(JSONPlace(json))
        else { return decision }
        return redacted
    }
}

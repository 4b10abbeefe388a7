import Algorithms
import ChangeLog
import Foundation
import Plan

/// What is about to be written into the log: an entry without its place in the chain.
struct LogDraft {
    var cause: LogEntry.Cause
    var at: Date
    var by: String
    var reason: String?
    var plan: Slug?
    var revision: Int?
    var undoes: Int?
    var edition: Int?
    var documentSHA256: String?
    /// Of the plan first, then of what hangs on it.
    var lines: [LogLine] = []
}

extension Transaction {
    /// Keeps everyone else from writing in this city until the transaction ends.
    ///
    /// Every write begins here, so that what it reads afterwards stays true; and the chain has one end.
    /// - Returns: whether there is such a city.
    func lock(_ city: Slug) throws -> Bool {
        try row("SELECT slug FROM municipality WHERE slug = \(city)\(dialect.forUpdate)") != nil
    }

    /// Adds an entry to the end of a city's log. The city must be locked.
    func append(_ draft: LogDraft, to city: Slug) throws -> LogEntry {
        guard let head = try row("SELECT log_length, log_head FROM municipality WHERE slug = \(city)") else {
            throw StoreError.database(code: "log", detail: "no municipality \(city)")
        }
        if let plan = draft.plan, !draft.cause.reachesArchive, try isArchived(PlanKey(city: city, plan: plan)) {
            throw StoreError.end(.archived)
        }
        var entry = LogEntry(
            format: LogEntry.currentFormat, city: city, sequence: try head.integer("log_length") + 1,
            at: draft.at.toTheSecond, by: draft.by,
            cause: draft.cause, reason: draft.reason, reasonSeal: draft.reason.map { _ in .random() }, plan: draft.plan,
            revision: draft.revision, undoes: draft.undoes,
            edition: draft.edition, documentSHA256: draft.documentSHA256, lines: draft.lines.map(\.sealed),
            previousHash: try head.text("log_head"))
        entry.hash = entry.computedHash
        try insert(entry)
        try execute(
            "UPDATE municipality SET log_length = \(entry.sequence), log_head = \(entry.hash) WHERE slug = \(city)")
        return entry
    }

    private func insert(_ entry: LogEntry) throws {
        try execute(
            """
            INSERT INTO change_set (city, sequence, at, author, cause, reason, plan, revision, undoes, edition,
                document_sha256, previous_hash, hash, format, reason_salt)
            VALUES (\(entry.city), \(entry.sequence), \(entry.at), \(entry.by), \(entry.cause.rawValue), \(entry.reason),
                \(entry.plan), \(entry.revision), \(entry.undoes), \(entry.edition), \(entry.documentSHA256),
                \(entry.previousHash), \(entry.hash), \(entry.format), \(entry.reasonSeal?.salt))
            """)
        let lines = entry.lines.enumerated().map { position, line -> SQL in
            let subject = line.subject.spelling
            return """
                (\(entry.city), \(entry.sequence), \(position), \(subject.word), \(subject.item), \(subject.division),
                \(subject.repetition), \(subject.year), \(line.field), \(line.before), \(line.after),
                \(line.beforeSeal?.salt), \(line.afterSeal?.salt))
                """
        }
        for some in lines.chunks(ofCount: 400) {
            try execute(
                """
                INSERT INTO change (city, sequence, position, subject, item, division, repetition, year, field,
                    old_text, new_text, old_salt, new_salt)
                VALUES \(some.joined(", "))
                """)
        }
    }

    /// The number of the last revision a plan ever had; 0 for a plan that never was.
    func lastRevision(of key: PlanKey) throws -> Int {
        try row(
            """
            SELECT coalesce(max(revision), 0) AS revision FROM change_set
            WHERE city = \(key.city) AND plan = \(key.plan)
            """)?.integer("revision") ?? 0
    }
}

extension LogEntry {
    var computedHash: String { sha256(canonical(hashing: { sha256($0.utf8) }).utf8) }
}

extension Date {
    /// The log keeps no fractions.
    fileprivate var toTheSecond: Date { Date(timeIntervalSince1970: timeIntervalSince1970.rounded(.down)) }
}

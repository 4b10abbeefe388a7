import ChangeLog
import Foundation
import Plan

extension Transaction {
    /// Entries of a city's log with their changes, oldest first.
    ///
    /// - Parameter condition: on `change_set`, beside the city.
    func entries(of city: String, where condition: SQL = "1 = 1") throws -> [LogEntry] {
        var lines: [Int: [LogLine]] = [:]
        let changes = try rows(
            """
            SELECT change.* FROM change JOIN change_set
                ON change_set.city = change.city AND change_set.sequence = change.sequence
            WHERE change.city = \(city) AND \(condition) ORDER BY change.sequence, change.position
            """)
        for row in changes {
            let sequence = try row.integer("sequence")
            guard try row.integer("position") == lines[sequence, default: []].count else {
                throw RowError(column: "position", wanted: "place")
            }
            lines[sequence, default: []].append(try LogLine(row))
        }
        let removals = try removals(in: lines, of: city)
        return try rows("SELECT * FROM change_set WHERE city = \(city) AND \(condition) ORDER BY sequence").map { row in
            var entry = try LogEntry(row)
            entry.lines = lines[entry.sequence] ?? []
            entry.removals = removals[entry.sequence] ?? []
            return entry
        }
    }
}

extension LogEntry {
    fileprivate init(_ row: Row) throws {
        self.init(
            format: try row.integer("format"), city: try row.slug("city"), sequence: try row.integer("sequence"),
            at: try row.made("at") { Date(logged: $0) }, by: try row.text("author"),
            cause: try row.made("cause") { Cause(rawValue: $0) }, reason: try row.textIfAny("reason"),
            reasonSeal: try row.textIfAny("reason_salt").map { .salt($0) },
            plan: try row.textIfAny("plan").map { _ in try row.slug("plan") },
            revision: try row.integerIfAny("revision"),
            undoes: try row.integerIfAny("undoes"), edition: try row.integerIfAny("edition"),
            documentSHA256: try row.textIfAny("document_sha256"), previousHash: try row.text("previous_hash"),
            hash: try row.text("hash"))
    }
}

extension LogSubject {
    /// - Throws: `RowError` for a subject that this program never writes.
    init(_ row: Row) throws {
        let spelling = Spelling(
            try row.text("subject"), try row.textIfAny("item"), division: try row.textIfAny("division"),
            repetition: try row.integerIfAny("repetition"), year: try row.integerIfAny("year"))
        guard let subject = LogSubject(spelling) else { throw RowError(column: "subject", wanted: "subject") }
        self = subject
    }
}

extension LogLine {
    /// - Throws: `RowError` for a line that this program never writes.
    init(_ row: Row) throws {
        let subject = try LogSubject(row)
        let before = try row.sealed("old")
        let after = try row.sealed("new")
        self.init(
            subject, try row.text("field"), before: before.text, beforeSeal: before.seal, after: after.text,
            afterSeal: after.seal)
    }
}

extension Row {
    /// - Parameter side: `old` or `new`.
    fileprivate func sealed(_ side: String) throws -> (text: String?, seal: LogSeal?) {
        LogSeal.read(
            text: try textIfAny("\(side)_text"), salt: try textIfAny("\(side)_salt"),
            digest: try textIfAny("\(side)_digest"))
    }
}

extension Transaction {
    /// When and why texts were removed, by the entry that they stood in; asked only where some were.
    fileprivate func removals(in lines: [Int: [LogLine]], of city: String) throws -> [Int: [TextRemoval]] {
        guard lines.values.contains(where: { $0.contains { $0.removedTexts > 0 } }) else { return [:] }
        var removals: [Int: [TextRemoval]] = [:]
        let told = try rows(
            """
            SELECT change.item, change_set.sequence, change_set.cause, change_set.at, change_set.reason FROM change JOIN change_set
                ON change_set.city = change.city AND change_set.sequence = change.sequence
            WHERE change.city = \(city) AND change.subject = 'text' ORDER BY change.sequence, change.position
            """)
        for row in told {
            guard case .text(let entry, _) = LogSubject(LogSubject.Spelling("text", try row.text("item"))) else {
                continue
            }
            let removal = TextRemoval(
                entry: try row.integer("sequence"), cause: try row.made("cause") { LogEntry.Cause(rawValue: $0) },
                at: try row.date("at"), reason: try row.textIfAny("reason"))
            if removals[entry]?.last != removal { removals[entry, default: []].append(removal) }
        }
        return removals
    }
}

extension LogStore {
    /// What happened to a plan, the latest first.
    public func entries(of key: PlanKey) async throws -> [LogEntry] {
        try await database.read { db in
            try db.entries(of: key.city.text, where: "change_set.plan = \(key.plan)").reversed()
        }
    }

    /// Writes the log as JSON lines, one entry a line, oldest first; of every city when none is given.
    ///
    /// - Parameter write: gets each line without its line break.
    public func export(of city: Slug? = nil, to write: @Sendable (String) throws -> Void) async throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for city in try await cities(city) {
            for entry in try await database.read({ try $0.entries(of: city.text) }) {
                try write(String(decoding: try encoder.encode(entry), as: UTF8.self))
            }
        }
    }

    func cities(_ city: Slug?) async throws -> [Slug] {
        if let city { return [city] }
        return try await database.read { db in
            try db.rows("SELECT slug FROM municipality ORDER BY slug").map { try $0.slug("slug") }
        }
    }
}

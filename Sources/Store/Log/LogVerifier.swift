import ChangeLog
import Foundation
import Japanese
import Plan
import Rounds

/// Goes through the log of one city.
struct LogVerifier {
    private(set) var part: LogVerification.Part
    let db: any Transaction
    let city: Slug
    let entries: [LogEntry]
    /// What the log said at earlier moments, as it was saved elsewhere.
    private let saved: [LogHead]
    /// The plans as the entries so far make them.
    private(set) var plans: [Slug: Plan] = [:]
    private(set) var revisions: [Slug: Int] = [:]
    var publications: [PlanKey: [Int: ReplayedPublication]] = [:]
    /// The plan as its latest edition shows it.
    var published: [Slug: Plan] = [:]
    /// Everything beside the plans as the entries so far make it.
    private(set) var tables = ReplayedTables()
    /// Passwords and sessions as far as the entries tell of them.
    private(set) var secrets = ReplayedSecrets()
    /// The texts of the log that later entries removed, as those tell it.
    private(set) var removals = LogRemovals()
    /// Plan and number of the editions whose text was taken down.
    private(set) var retracted: Set<String> = []
    /// Plan and number of the editions of which words were blotted out, with what they say since.
    private(set) var redactions: [String: ReplayedEditionTexts] = [:]

    init(city: Slug, db: any Transaction, saved: [LogHead]) throws {
        part = LogVerification.Part(city: city)
        self.city = city
        self.db = db
        self.saved = saved.filter { $0.city == city }.sorted { $0.sequence < $1.sequence }
        do { entries = try db.entries(of: city.text) } catch let error as RowError {
            throw try Self.unreadable(city, error, in: db)
        }
    }

    /// Names the first entry that cannot be read.
    private static func unreadable(_ city: Slug, _ error: RowError, in db: any Transaction) throws -> LogBreak {
        for row in try db.rows("SELECT sequence FROM change_set WHERE city = \(city) ORDER BY sequence") {
            let sequence = try row.integer("sequence")
            do { _ = try db.entries(of: city.text, where: "change_set.sequence = \(sequence)") } catch is RowError {
                return LogBreak(.contents, city, Spot(sequence, nil), "a \(error.wanted)", error.column)
            }
        }
        throw error
    }

    mutating func verify() throws {
        try verifyChain()
        try verifyContinuation()
        try verifyRemovals()
        try verifyEditions()
        try verifyTables()
        part.passwordsWithoutDigest = secrets.withoutDigest
        part.head = LogHead(city: city, sequence: entries.count, hash: entries.last?.hash ?? LogEntry.noHash)
    }

    // MARK: The chain

    private mutating func verifyChain() throws {
        var previous = LogEntry.noHash
        for (index, entry) in entries.enumerated() {
            let at = Spot(entry.sequence, entry.plan)
            try expect(.sequence, Spot(index + 1, entry.plan), String(index + 1), String(entry.sequence))
            try expect(.link, at, previous, entry.previousHash)
            try expect(.contents, at, entry.hash, entry.computedHash)
            try replay(entry)
            previous = entry.hash
            part.changeSets += 1
            part.changes += entry.lines.count
        }
        guard let head = try db.row("SELECT log_length, log_head FROM municipality WHERE slug = \(city)") else {
            throw LogBreak(.head, city, Spot(entries.count, nil), "municipality \(city)", "–")
        }
        let length = try head.integer("log_length")
        try expect(.head, Spot(length, nil), String(length), String(entries.count))
        try expect(.head, Spot(length, nil), try head.text("log_head"), previous)
    }

    /// The chain holds together, so an entry that is still the same has all the same before it.
    private func verifyContinuation() throws {
        for head in saved where head.sequence > 0 {
            let kept = head.sequence <= entries.count ? entries[head.sequence - 1] : nil
            try expect(.continuation, Spot(head.sequence, kept?.plan), head.hash, kept?.hash)
        }
    }

    /// A text is gone where a later entry says so, and only there.
    private mutating func verifyRemovals() throws {
        for entry in entries {
            if let (expected, found) = removals.difference(in: entry) {
                throw LogBreak(.contents, city, Spot(entry.sequence, entry.plan), expected, found)
            }
            part.removedTexts += entry.lines.reduce(0) { $0 + $1.removedTexts }
        }
    }

    private mutating func replay(_ entry: LogEntry) throws {
        let origin = ReplayedTables.Origin(
            plan: entry.plan, at: entry.at.formatted(.iso8601), by: entry.by, reason: entry.reason)
        for line in entry.lines {
            if let step = line.unknownStep { throw unknown("step", step, in: entry) }
            if case .content = line.subject, line.change == nil { throw unknown("field", line.field, in: entry) }
            tables.take(line, origin)
            removals.take(line)
            secrets.take(line, at: origin.at)
            let plan = entry.plan?.text ?? ""
            switch line.subject {
            case .edition(let number): retracted.insert("\(plan) \(number)")
            case .redaction(let number, _): redactions["\(plan) \(number)", default: .init()].sha256 = line.after
            case .editionText(let number, _): redactions["\(plan) \(number)", default: .init()].take(line)
            default: break
            }
        }
        guard let plan = entry.plan, let revision = entry.revision else { return }
        let changes = entry.changes
        if !changes.isEmpty { plans[plan] = Plan.applying(changes, to: plans[plan]) }
        revisions[plan] = revision
        if let edition = entry.edition {
            publications[PlanKey(city: city, plan: plan), default: [:]][edition] = ReplayedPublication(
                entry: entry, plan: plans[plan]?.forPublication, municipality: tables.municipality(city),
                decisions: tables.decisions(.indicator, about: plan))
        }
    }

    private func unknown(_ kind: String, _ found: String, in entry: LogEntry) -> LogBreak {
        LogBreak(.contents, city, Spot(entry.sequence, entry.plan), "a known \(kind)", found)
    }

    // MARK: Comparing

    /// - Parameter isSameBytes: whether this release would write the same document; `nil` for one that was taken down.
    mutating func count(edition plan: Plan?, of slug: Slug, isSameBytes: Bool?) {
        part.editions += 1
        guard let isSameBytes else { return }
        published[slug] = plan
        if !isSameBytes { part.editionsInEarlierForm += 1 }
    }

    func expect(_ kind: LogBreak.Kind, _ at: Spot, _ expected: String?, _ found: String?) throws {
        if !expected.isSameText(as: found) { throw LogBreak(kind, city, at, expected ?? "–", found ?? "–") }
    }
}

/// An entry of the log and the plan it is about.
struct Spot {
    let sequence: Int
    let plan: Slug?

    init(_ sequence: Int, _ plan: Slug?) {
        self.sequence = sequence
        self.plan = plan
    }
}

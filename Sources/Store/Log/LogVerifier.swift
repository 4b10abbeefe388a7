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
    private(set) var plans: [String: Plan] = [:]
    private(set) var revisions: [String: Int] = [:]
    var publications: [PlanKey: [Int: ReplayedPublication]] = [:]
    /// The plan as its latest edition shows it.
    var published: [Slug: Plan] = [:]
    private(set) var municipality: [Field: String] = [:]
    /// The accounts as the entries so far make them.
    private(set) var accounts = ReplayedAccounts()
    /// Passwords and sessions as far as the entries tell of them.
    private(set) var secrets = ReplayedSecrets()
    /// The decisions about each plan as the entries so far make them, by kind and item.
    private(set) var decisions: [String: [String: String]] = [:]
    /// The rounds as the entries so far make them.
    private(set) var rounds = ReplayedRounds()
    /// Errata and links as the entries so far make them.
    private(set) var publishing = ReplayedPublishing()
    /// Plan and number of the editions whose text was taken down.
    private(set) var retracted: Set<String> = []
    /// What was told to whom, a line each.
    private(set) var messages: [String] = []

    init(city: String, db: any Transaction, saved: [LogHead]) throws {
        guard let slug = Slug(city) else { throw RowError(column: "slug", wanted: "slug") }
        part = LogVerification.Part(city: slug)
        self.city = slug
        self.db = db
        self.saved = saved.filter { $0.city == slug }.sorted { $0.sequence < $1.sequence }
        entries = try db.entries(of: city)
    }

    mutating func verify() throws {
        try verifyChain()
        try verifyContinuation()
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
            part.changes += entry.changes.count
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

    private mutating func replay(_ entry: LogEntry) throws {
        accounts.apply(entry.changes.compactMap(\.accountChange))
        secrets.apply(entry.changes.compactMap(\.accountChange), at: entry.at)
        for change in entry.changes.compactMap(\.decisionChange) {
            decisions[entry.plan ?? "", default: [:]]["\(change.kind) \(change.item)"] = change.after
        }
        let ofRounds = entry.changes.compactMap(\.roundChange)
        if let step = ofRounds.lazy.compactMap(\.unknownStep).first {
            throw LogBreak(.contents, city, Spot(entry.sequence, entry.plan), "a known step", step)
        }
        rounds.apply(ofRounds, plan: entry.plan ?? "", at: entry.at)
        messages += entry.changes.compactMap(\.messageChange).map { "\($0.account) \($0.sha256) \($0.key)" }
        publishing.apply(
            entry.changes.compactMap(\.publishingChange), plan: entry.plan ?? "", at: entry.at, by: entry.by,
            reason: entry.reason)
        for change in entry.changes.compactMap(\.publishingChange) {
            if case .edition(let number) = change.subject { retracted.insert("\(entry.plan ?? "") \(number)") }
        }
        let others = entry.changes.filter { !$0.isBesidePlan }
        let changes = try others.map { line in
            guard let change = line.change else {
                throw LogBreak(.contents, city, Spot(entry.sequence, entry.plan), "a known subject", line.subject)
            }
            return change
        }
        guard let plan = entry.plan else {
            for change in changes { municipality[change.place.field] = change.after }
            return
        }
        guard entry.revision != nil else { return }
        if !changes.isEmpty { plans[plan] = Plan.applying(changes, to: plans[plan]) }
        revisions[plan] = entry.revision
        if let edition = entry.edition, let slug = Slug(plan) {
            publications[PlanKey(city: city, plan: slug), default: [:]][edition] = publication(entry, of: plan)
        }
    }

    /// What has just been published.
    private func publication(_ entry: LogEntry, of plan: String) -> ReplayedPublication {
        let prefix = "\(PlanDecision.Kind.indicator.rawValue) "
        let decided = decisions[plan, default: [:]].filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }
        return ReplayedPublication(
            entry: entry, plan: plans[plan],
            municipality: municipality[.name].map {
                Municipality(slug: city, name: $0, code: municipality[.number].flatMap { MunicipalityCode($0) })
            },
            decisions: decided.map {
                PlanDecision(kind: .indicator, item: String($0.key.dropFirst(prefix.count)), text: $0.value)
            })
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
    let plan: String?

    init(_ sequence: Int, _ plan: String?) {
        self.sequence = sequence
        self.plan = plan
    }
}

import Foundation
import JapaneseText
import Plan
import Round

extension Store {
    /// Recomputes the hash chain, and compares editions and tables with what it says; of every city when none is given.
    ///
    /// Each city is read in one transaction. The first thing that does not fit ends the search.
    public func verifyLog(of city: Slug? = nil) async throws -> LogVerification {
        var verification = LogVerification()
        for city in try await loggedCities(city) {
            let sofar = verification
            verification = try await database.read { db in
                var verifier = try LogVerifier(city: city, db: db, verification: sofar)
                do {
                    try verifier.verify()
                } catch let found as LogBreak {
                    verifier.verification.firstBreak = found
                }
                return verifier.verification
            }
            if verification.firstBreak != nil { break }
        }
        return verification
    }
}

extension LogBreak: Error {}

/// Goes through the log of one city.
private struct LogVerifier {
    var verification: LogVerification
    private let db: any Transaction
    private let city: Slug
    private let entries: [LogEntry]
    /// The plans as the entries so far make them.
    private var plans: [String: Plan] = [:]
    private var revisions: [String: Int] = [:]
    private var publications: [PlanKey: [Int: (entry: LogEntry, plan: Plan?)]] = [:]
    /// The plan as its latest edition shows it.
    private var published: [Slug: Plan] = [:]
    private var municipality: [Field: String] = [:]
    /// The accounts as the entries so far make them.
    private var accounts = ReplayedAccounts()
    /// The decisions about each plan as the entries so far make them, by kind and item.
    private var decisions: [String: [String: String]] = [:]
    /// The rounds as the entries so far make them.
    private var rounds = ReplayedRounds()
    /// Errata and links as the entries so far make them.
    private var publishing = ReplayedPublishing()

    /// What was told to whom, a line each.
    private var messages: [String] = []

    init(city: String, db: any Transaction, verification: LogVerification) throws {
        guard let slug = Slug(city) else { throw RowError(column: "slug", wanted: "slug") }
        self.verification = verification
        self.city = slug
        self.db = db
        entries = try db.entries(of: city)
    }

    mutating func verify() throws {
        verification.cities += 1
        try verifyChain()
        try verifyEditions()
        try verifyTables()
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
            verification.changeSets += 1
            verification.changes += entry.changes.count
        }
        guard let head = try db.row("SELECT log_length, log_head FROM municipality WHERE slug = \(city)") else {
            throw RowError(column: "slug", wanted: "municipality")
        }
        let length = try head.integer("log_length")
        try expect(.head, Spot(length, nil), String(length), String(entries.count))
        try expect(.head, Spot(length, nil), try head.text("log_head"), previous)
    }

    private mutating func replay(_ entry: LogEntry) throws {
        accounts.apply(entry.changes.compactMap(\.accountChange))
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
            entry.changes.compactMap(\.publishingChange), plan: entry.plan ?? "", at: entry.at, by: entry.by)
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
            publications[PlanKey(city: city, plan: slug), default: [:]][edition] = (entry, plans[plan])
        }
    }

    // MARK: Editions

    private mutating func verifyEditions() throws {
        let rows = try db.rows(
            """
            SELECT plan, number, revision, title, published_at, published_by, note, sha256, log_sequence, log_hash,
                document
            FROM edition WHERE city = \(city) ORDER BY plan, number
            """)
        for row in rows {
            let plan = try row.slug("plan")
            let number = try row.integer("number")
            let at = Spot(try row.integer("log_sequence"), plan.text)
            guard let published = publications[PlanKey(city: city, plan: plan)]?.removeValue(forKey: number) else {
                throw LogBreak(.pin, city, at, "edition \(number)", "–")
            }
            let entry = published.entry
            try expect(.pin, at, String(entry.sequence), String(try row.integer("log_sequence")))
            try expect(.pin, at, entry.hash, try row.text("log_hash"))
            try expect(.edition, at, entry.documentSHA256, sha256(try row.text("document").utf8))
            try expect(.edition, at, entry.documentSHA256, try row.text("sha256"))
            try expect(.edition, at, entry.revision.map { String($0) }, String(try row.integer("revision")))
            try expect(.edition, at, entry.at, try row.text("published_at"))
            try expect(.edition, at, entry.by, try row.text("published_by"))
            try expect(.edition, at, entry.reason, try row.textIfAny("note"))
            try expect(.edition, at, published.plan?.title, try row.text("title"))
            self.published[plan] = published.plan
            verification.editions += 1
        }
        let missing = publications.flatMap { key, editions in editions.map { (key, $0.value.entry) } }
            .min { $0.1.sequence < $1.1.sequence }
        if let (key, entry) = missing {
            throw LogBreak(.edition, city, Spot(entry.sequence, key.plan.text), entry.documentSHA256 ?? "", "–")
        }
    }

    // MARK: Tables

    private func verifyTables() throws {
        let end = Spot(entries.count, nil)
        let row = try db.row("SELECT name, code FROM municipality WHERE slug = \(city)")
        try expect(.tables, end, municipality[.name], try row?.text("name"))
        try expect(.tables, end, municipality[.number], try row?.textIfAny("code"))
        let people = try db.people(of: city).map(\.account)
        for (expected, found) in accounts.differences(from: people) { try expect(.tables, end, expected, found) }
        do {
            let states = try db.rounds(where: "city = \(city)").compactMap { try db.roundState($0.key) }
            try expect(.tables, end, rounds.written, ReplayedRounds(states).written)
        } catch let error as RowError where error.column == "deed" {
            throw LogBreak(.tables, city, end, "a known step", "\(error)")
        }
        try expect(.tables, end, publishing.written, try ReplayedPublishing(of: city, in: db).written)
        let kept = Set(try db.rows("SELECT slug FROM plan WHERE city = \(city)").map { try $0.slug("slug") })
        try verifyMessages(at: end)
        try verifyPublishedTexts(at: end)
        for slug in Set(plans.keys.compactMap { Slug($0) }).union(kept).sorted() {
            let at = Spot(entries.count, slug.text)
            let found = try db.keptPlan(PlanKey(city: city, plan: slug))
            if let change = Plan.changes(from: plans[slug.text], to: found?.plan).first {
                throw LogBreak(.tables, city, at, change.before ?? "–", change.after ?? "–")
            }
            let decided = try db.decisions(of: PlanKey(city: city, plan: slug)).map {
                "\($0.kind) \($0.item) \($0.text)"
            }
            let expected = decisions[slug.text, default: [:]].map { "\($0.key) \($0.value)" }
            try expect(.tables, at, expected.sorted().joined(separator: "\n"), decided.sorted().joined(separator: "\n"))
            if let found { try expect(.tables, at, revisions[slug.text].map { String($0) }, String(found.revision)) }
        }
    }

    /// What became of a message is no change that the log tells of; to whom it went and what it said is.
    private func verifyMessages(at end: Spot) throws {
        let kept = try db.rows("SELECT account, key, subject, body FROM message WHERE city = \(city)").map { row in
            let mail = MailDraft(
                to: try row.made("account", by: { Account.ID($0) }), subject: try row.text("subject"),
                body: try row.text("body"), key: try row.text("key"))
            return "\(mail.to) \(mail.digest) \(mail.key)"
        }
        try expect(
            .tables, end, messages.sorted().joined(separator: "\n"), kept.sorted().joined(separator: "\n"))
    }

    /// What is found must be what is published.
    private func verifyPublishedTexts(at end: Spot) throws {
        let rows = try db.rows("SELECT plan, folded FROM published_text WHERE city = \(city) ORDER BY plan, position")
        let found = try Dictionary(grouping: rows) { try $0.slug("plan") }
        for slug in Set(found.keys).union(published.keys).sorted() {
            let texts = try found[slug, default: []].map { try $0.text("folded") }
            let expected = published[slug].map { plan in plan.actions.map(plan.foldedText) } ?? []
            try expect(
                .tables, Spot(end.sequence, slug.text), expected.joined(separator: "\n\n"),
                texts.joined(separator: "\n\n"))
        }
    }

    private func expect(_ kind: LogBreak.Kind, _ at: Spot, _ expected: String?, _ found: String?) throws {
        let same =
            switch (expected, found) {
            case (nil, nil): true
            case (let expected?, let found?): expected.utf8.elementsEqual(found.utf8)
            default: false
            }
        if !same { throw LogBreak(kind, city, at, expected ?? "–", found ?? "–") }
    }
}

/// An entry of the log and the plan it is about.
private struct Spot {
    let sequence: Int
    let plan: String?

    init(_ sequence: Int, _ plan: String?) {
        self.sequence = sequence
        self.plan = plan
    }
}

extension LogBreak {
    fileprivate init(_ kind: Kind, _ city: Slug, _ at: Spot, _ expected: String, _ found: String) {
        self.init(
            kind: kind, city: city, sequence: at.sequence, plan: at.plan.flatMap { Slug($0) }, expected: expected,
            found: found)
    }
}

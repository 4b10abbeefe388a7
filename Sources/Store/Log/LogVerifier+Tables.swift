import Japanese
import People
import Plan
import Rounds

extension LogVerifier {
    /// What is kept is what the log, replayed, says.
    func verifyTables() throws {
        let end = Spot(entries.count, nil)
        let row = try db.row("SELECT name, code FROM municipality WHERE slug = \(city)")
        try expect(.tables, end, municipality[.name], try row?.text("name"))
        try expect(.tables, end, municipality[.number], try row?.textIfAny("code"))
        let people = try db.people(of: city).map(\.account)
        for (expected, found) in accounts.differences(from: people) { try expect(.tables, end, expected, found) }
        if let (expected, found) = try secrets.difference(of: city, in: db) {
            throw LogBreak(.secret, city, end, expected, found)
        }
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
            let changes = Plan.changes(from: plans[slug.text], to: found?.plan)
            if !changes.isEmpty { throw LogBreak(.tables, city, at, changes.map { LogDifference($0) }) }
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
            // What an earlier release wrote still had its invisible letters.
            let texts = try found[slug, default: []].map { row in
                String(String.UnicodeScalarView(try row.text("folded").unicodeScalars.filter { !$0.isInvisible }))
            }
            let expected = published[slug].map { plan in plan.actions.map(plan.foldedText) } ?? []
            try expect(
                .tables, Spot(end.sequence, slug.text), expected.joined(separator: "\n\n"),
                texts.joined(separator: "\n\n"))
        }
    }
}

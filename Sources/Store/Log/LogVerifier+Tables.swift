import Japanese
import Plan
import Rounds

extension LogVerifier {
    /// What is kept is what the log, replayed, says.
    func verifyTables() throws {
        let end = Spot(entries.count, nil)
        let kept = Set(try db.rows("SELECT slug FROM plan WHERE city = \(city)").map { try $0.slug("slug") })
        let slugs = kept.union(plans.keys).sorted()
        if let (expected, found) = try secrets.difference(of: city, in: db) {
            throw LogBreak(.secret, city, end, expected, found)
        }
        do {
            let found = try ReplayedTables(keptOf: city, plans: slugs, in: db)
            if let difference = tables.difference(from: found) {
                let at = Spot(end.sequence, difference.plan)
                throw LogBreak(.tables, city, at, difference.expected, difference.found)
            }
        } catch let error as RowError where error.column == "deed" {
            throw LogBreak(.tables, city, end, "a known step", "\(error)")
        }
        try verifyPublishedTexts(at: end)
        for slug in slugs {
            let at = Spot(entries.count, slug)
            let found = try db.keptPlan(PlanKey(city: city, plan: slug))
            let changes = Plan.changes(from: plans[slug], to: found?.plan)
            if !changes.isEmpty { throw LogBreak(.tables, city, at, changes.map { LogDifference($0) }) }
            if let found { try expect(.tables, at, revisions[slug].map { String($0) }, String(found.revision)) }
        }
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
                .tables, Spot(end.sequence, slug), expected.joined(separator: "\n\n"),
                texts.joined(separator: "\n\n"))
        }
    }
}

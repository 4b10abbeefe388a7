import ChangeLog
import Findings
import Foundation
import Japanese
import Plan
import PlanDocument
import Testing

@testable import Store

/// An edition's document says what the log says.
@Suite struct EditionDocumentTests {
    @Test(arguments: TestDatabase.available)
    func `it is made of what is kept, with the office's decisions, and read back`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            let decisions = try await store.keepDecided()
            let edition = try await store.publish()
            let contents = try edition.contents()
            #expect(contents.plan == .sample && contents.indicatorDecisions == decisions && contents.notes.isEmpty)
            #expect(contents.municipality?.name == "霞浜市" && contents.slug == key.city)
            #expect(contents.municipality?.code == MunicipalityCode("132039"))
            #expect(contents.day == Day(year: 2026, month: 4, day: 1))
            #expect(try await store.editions.edition(key) == edition)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `each is held against its own moment, whatever became of plan, city and decisions since`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keepDecided()
            try await store.publish()
            let decided = try #require(try await store.plans.plan(key)?.decisions.first)
            try await store.plans.takeBack(decided.id, about: key, at: .sample, by: "事務局")
            let renamed = try await store.plans.preview(
                .sample.with { $0.actions[0].name = "申請の電子化" }, as: key.plan,
                of: .named("kasumihama", name: "新霞浜市"))
            try await store.plans.apply(renamed, at: .sample, by: "事務局")
            try await store.publish()
            // It says all that the second one says: a text that is said nowhere else would leave the log with it.
            try await store.keep(
                .sample.with {
                    $0.actions[0].name = "申請の電子化"
                    $0.actions.removeLast()
                })
            try await store.publish()
            try await store.editions.retract(2, of: key, reason: "誤掲載", at: .sample, by: "管理者")
            for _ in 0..<3 { try await store.plans.undoLastImport(of: key, at: .sample, by: "事務局") }
            #expect(try await store.plans.plan(key) == nil)
            let found = try await store.log.verify()
            #expect(found.isIntact && found.editions == 3 && found.editionsInEarlierForm == 0)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a plan's table changed for the time of a publication is found in the edition`(_ kind: TestDatabase)
        async throws
    {
        try await withStore(kind) { store in
            try await store.keep()
            func setStatus(_ status: String) async throws {
                _ = try await store.database.write {
                    try $0.execute("UPDATE annual_report SET status = \(status) WHERE action = 'a1' AND year = 2024")
                }
            }
            try await setStatus("achieved")
            try await store.publish()
            try await setStatus("partly")
            let found = try #require(try await store.log.verify().firstBreak)
            #expect(found.kind == .document && found.edition == 1 && found.sequence == 3)
            #expect(found.expected == "partly" && found.found == "achieved")
            #expect(found.differences.map(\.location) == [.plan(Place(.year(.init("a1"), FiscalYear(2024)), .status))])
            #expect(
                found.sentence(in: .japanese)
                    == "kasumihama/dx-2 の履歴の3番目：第1版の文書が、履歴から作り直した公表の時の計画と違います（1か所）。"
                    + "取組事項a1 令和6年度 達成状況（履歴では「partly」、実際は「achieved」）。")
            #expect(
                found.sentence(in: .english)
                    == "Entry 3 in the log of kasumihama/dx-2: the document of edition 1 is not the plan as the log had it "
                    + "when it was published, in 1 place: action a1, fiscal year 2024, status (the log says “partly”, "
                    + "found “achieved”).")
        }
    }

    @Test(arguments: TestDatabase.available)
    func `where a plan's table differs from the log is said`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            _ = try await store.database.write { try $0.execute("DELETE FROM annual_target") }
            let found = try #require(try await store.log.verify().firstBreak)
            #expect(found.kind == .tables && found.differences.count == 2)
            #expect(
                found.sentence(in: .japanese).hasSuffix(
                    "（2か所）。取組事項a1 令和5年度 年度目標・取組内容（履歴では「電子申請：４００件」、実際は「–」）、"
                        + "取組事項a1 令和6年度 年度目標・取組内容（履歴では「電子申請：600件」、実際は「–」）。"))
        }
    }

    /// What somebody who can rewrite the whole database puts into a document.
    struct Forgery: Sendable, CustomTestStringConvertible {
        /// The text from which on it is put in.
        let after: String
        let old: String
        let new: String
        /// Where it is found; `nil` where the document says the same to whoever reads it back.
        let location: LogDifference.Location?

        init(after: String = "", _ old: String, _ new: String, _ location: LogDifference.Location?) {
            (self.after, self.old, self.new, self.location) = (after, old, new, location)
        }

        var testDescription: String { "\(old) → \(new)" }

        func made(of document: String) throws -> String {
            let start = after.isEmpty ? document.startIndex : try #require(document.range(of: after)).upperBound
            let place = try #require(document.range(of: old, range: start..<document.endIndex))
            return document.replacingCharacters(in: place, with: new)
        }

        private static let reported = Subject.year(.init("a1"), FiscalYear(2024))

        static let all = [
            Forgery(
                after: "\"actions\": [", "\"code\": \"partly\"", "\"code\": \"achieved\"",
                .plan(Place(reported, .status))),
            Forgery(
                after: "\"actions\": [", "\"text\": \"電子申請：113件", "\"text\": \"電子申請：613件",
                .plan(Place(reported, .result))),
            Forgery("\"title\": \"第二次", "\"title\": \"第三次", .plan(Place(.plan, .title))),
            Forgery("\"name\": \"霞浜市\"", "\"name\": \"浜霞市\"", .municipalityName),
            Forgery("\"code\": \"132039\"", "\"code\": null", .municipalityCode),
            Forgery("\"slug\": \"kasumihama\"", "\"slug\": \"minato\"", .slug),
            Forgery("\"generated\": \"2026-04-01\"", "\"generated\": \"2026-04-02\"", .day),
            // The log does not tell on which day an earlier release wrote a document.
            Forgery("\"generated\": \"2026-04-01\"", "\"generated\": \"2026-03-31\"", nil),
            Forgery(
                "\"readingNotes\": []",
                #""readingNotes": [{"line":1,"column":1,"seen":"","kind":"noTitle","certainty":"repaired","words":[]}]"#,
                .readingNotes),
            Forgery("\"confirm\"", "\"dismiss\"", .indicatorDecision(1)),
            Forgery("\"format\": \"hakadori-plan/1\"", "\"format\": \"hakadori-plan/9\"", .form),
            Forgery("\"申請が紙だけである。\"", "\"申請は\", \"紙だけである。\"", nil),
        ]
    }

    @Test(arguments: TestDatabase.available, Forgery.all)
    func `a document put in the place of another, with digest and chain made anew, is found`(
        _ kind: TestDatabase, _ forgery: Forgery
    ) async throws {
        try await withStore(kind) { store in
            try await store.keepDecided()
            try await store.forge(document: try forgery.made(of: try await store.publish().document))
            let found = try await store.log.verify()
            guard let location = forgery.location else {
                #expect(found.isIntact && found.editions == 1 && found.editionsInEarlierForm == 1)
                return
            }
            let place = try #require(found.firstBreak)
            #expect(place.kind == .document && place.differences.map(\.location) == [location])
            #expect(place.expected != place.found)
            let said = place.expected.replacing(/\s+/, with: " ").prefix(20)
            for language in Language.allCases { #expect(place.sentence(in: language).contains(said)) }
        }
    }
}

extension Store {
    /// Imports the sample plan and confirms what it says about its indicators.
    @discardableResult
    fileprivate func keepDecided() async throws -> [IndicatorDecision] {
        try await keep()
        let key = try PlanKey.of("kasumihama/dx-2")
        let decisions = Plan.sample.series().map { IndicatorDecision.confirm($0) }
        try #require(!decisions.isEmpty)
        try await plans.decide(decisions, about: key, revision: 1, at: .sample, by: "事務局")
        return decisions
    }

    /// Puts another document into the first edition, and makes everything anew that would tell of it: digests, the chain, its head.
    fileprivate func forge(document: String) async throws {
        var entries = try await database.read { try $0.entries(of: "kasumihama") }
        let digest = sha256(document.utf8)
        var statements = [
            "UPDATE edition SET sha256 = '\(digest)', document = '\(document.replacing("'", with: "''"))'"
        ]
        for index in entries.indices {
            let old = entries[index]
            entries[index] = LogEntry(
                format: old.format, city: old.city, sequence: old.sequence, at: old.at, by: old.by, cause: old.cause,
                reason: old.reason, reasonSeal: old.reasonSeal, plan: old.plan, revision: old.revision,
                undoes: old.undoes, edition: old.edition,
                documentSHA256: old.edition == 1 ? digest : old.documentSHA256, lines: old.lines,
                previousHash: index > 0 ? entries[index - 1].hash : old.previousHash)
            entries[index].hash = entries[index].computedHash
            let (entry, place) = (entries[index], "WHERE sequence = \(entries[index].sequence)")
            statements.append(
                "UPDATE change_set SET hash = '\(entry.hash)', previous_hash = '\(entry.previousHash)' \(place)")
            if entry.edition == 1 {
                statements.append("UPDATE change_set SET document_sha256 = '\(digest)' \(place)")
                statements.append("UPDATE edition SET log_hash = '\(entry.hash)'")
            }
        }
        statements.append("UPDATE municipality SET log_head = '\(try #require(entries.last).hash)'")
        try await tamper(statements.joined(separator: "; "))
    }
}

import Findings
import Foundation
import Japanese
import Plan
import Sheets
import Store
import Testing

@testable import Site

/// What an indicator came to and what was found is the same on a page, in a file and at a terminal, with what the office decided.
struct SameEverywhereTests {
    @Test func `page, file and command say the same of every indicator and finding`() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try FileManager.default.copyItem(atPath: Project.sample, toPath: folder.path("plan.txt"))
        let kasumihama = ["kasumihama/plan", "--database", folder.database]
        #expect(try Run(["import", "plan.txt", "--to"] + kasumihama, in: folder).status == 0)
        let store = try await Store.open(DatabaseAddress(folder.database))
        let kept = try await decided(store, try #require(PlanKey("kasumihama/plan")))

        let terminal = try Run(["indicators"] + kasumihama, language: "ja_JP.UTF-8", in: folder)
        #expect(terminal.status == 0, "\(terminal.messages)")
        let lines = terminal.lines.filter { $0.hasPrefix("    20") || $0.hasPrefix("    令和") }
            .map {
                $0.components(separatedBy: "  ").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            }
        let table = DataTable(
            .indicators, of: kept.plan,
            source: DataTable.Source(title: "", municipality: nil, day: try #require(Day("2026-01-01"))),
            indicatorDecisions: kept.indicatorDecisions)
        let file = table.rows.map { row in
            Dictionary(zip(table.columns.map(\.key), row)) { first, _ in first }
        }
        var expected: [[String]] = []
        for indicator in kept.indicators {
            for year in kept.plan.years where indicator.years[year] != nil {
                let outcome = indicator.outcome(in: year, isDue: kept.plan.isDue(year))
                expected.append([
                    indicator[year].target?.quantity.words(in: .japanese) ?? "–",
                    indicator[year].actual?.quantity.words(in: .japanese) ?? "–",
                    indicator.rateWords(in: year, language: .japanese) ?? "–", outcome.words(in: .japanese),
                ])
            }
        }
        #expect(lines.map { Array($0.dropFirst()) } == expected)
        #expect(file.map { $0["outcome"] } == expected.map { .text($0[3]) })
        #expect(file.map { $0["actualApproximate"] == .flag(true) } == expected.map { $0[1].hasPrefix("約") })
        #expect(expected.contains { $0[2].hasPrefix("約") } && expected.contains { $0[3] == "未達" })

        for action in kept.plan.actions {
            let indicators = kept.indicators.filter { $0.action == action.id }
            let page = try cells(of: action, kept)
            let inOrder = indicators.filter { !$0.isWithoutTarget } + indicators.filter(\.isWithoutTarget)
            let rows = inOrder.flatMap { indicator in
                kept.plan.years.map { year -> [String] in
                    // Nothing is promised: neither a target nor a rate has a cell.
                    if indicator.isWithoutTarget {
                        return [indicator[year].actual?.quantity.words(in: .japanese) ?? "–"]
                    }
                    return [
                        indicator[year].target?.quantity.words(in: .japanese) ?? "–",
                        indicator[year].actual?.quantity.words(in: .japanese) ?? "–",
                        indicator.rateWords(in: year, language: .japanese) ?? "–",
                        indicator.outcome(in: year, isDue: kept.plan.isDue(year)).words(in: .japanese),
                    ]
                }
            }
            #expect(page.rows == rows, "\(action.number)")
            #expect(page.guesses == indicators.reduce(0) { $0 + $1.guesses.count }, "\(action.number)")
        }
        let guesses = terminal.lines.count { $0.hasPrefix("      推定：") }
        #expect(guesses == kept.indicators.reduce(0) { $0 + $1.guesses.count } && guesses > 0)

        let checked = try Run(["check", "--format", "json"] + kasumihama, in: folder)
        let found = try #require(try JSONSerialization.jsonObject(with: checked.output) as? [[String: Any]])
        let findings = kept.plan.findings(indicators: kept.indicators)
        #expect(found.map { $0["fingerprint"] as? String } == findings.map(\.fingerprint.text))
        // The decisions have a say in them.
        #expect(findings.map(\.fingerprint) != kept.plan.findings().map(\.fingerprint))
    }

    /// One indicator is dismissed, one is confirmed, and one has an actual that is only about so much.
    private func decided(_ store: Store, _ key: PlanKey) async throws -> KeptPlan {
        let kept = try #require(try await store.plans.plan(key))
        let read = kept.indicators
        let reached = try #require(
            kept.plan.findings().first { $0.rule.id == "target-already-reached" }?.action)
        let dismissed = read.filter { $0.action == reached }
        let others = read.filter {
            $0.action != reached && $0.years.values.contains { $0.target != nil && $0.actual != nil }
        }
        var corrected = try #require(others.first)
        let year = try #require(corrected.years.first { $0.value.target != nil && $0.value.actual != nil }?.key)
        let target = try #require(corrected[year].target)
        corrected.years[year]?.actual = Figure(
            Quantity(.value(1), unit: target.quantity.unit, isApproximate: true), name: corrected.name, year: year)
        try await store.plans.decide(
            dismissed.map { .dismiss($0) } + [.correct(others[0], to: corrected), .confirm(others[1])], about: key,
            revision: kept.revision, at: Date(timeIntervalSince1970: 1_780_000_000), by: "試験")
        return try #require(try await store.plans.plan(key))
    }

    /// The rows of the tables of numbers on an action's page, without years and quotes.
    private func cells(of action: Action, _ kept: KeptPlan) throws -> (rows: [[String]], guesses: Int) {
        let published = PublishedPlan(
            municipality: kept.municipality, key: kept.key,
            edition: EditionSummary(
                key: kept.key, number: 1, revision: kept.revision, title: kept.plan.title,
                publishedAt: Date(timeIntervalSince1970: 1_780_000_000), publishedBy: "試験", sha256: ""),
            plan: kept.plan, indicatorDecisions: kept.indicatorDecisions)
        let html = try #require(
            PlanPages.document(
                at: Address(.plan(kept.key, edition: nil, .action(action.number)), language: .japanese), of: published))
        let rows = html.components(separatedBy: "<table class=\"records numbers\"").dropFirst().flatMap { table in
            (table.components(separatedBy: "</table>")[0]).components(separatedBy: "<tr role=\"row\" class=")
                .dropFirst().map { row in
                    row.components(separatedBy: "<td ").dropFirst().map { cell in
                        cell.drop { $0 != ">" }.dropFirst().replacing(#/<q.*?</q>/#, with: "")
                            .replacing(#/<[^>]*>/#, with: "").trimmingCharacters(in: .whitespaces)
                    }
                }
        }
        let guesses = html.components(separatedBy: "<div class=\"note guess\">").dropFirst().reduce(0) { count, note in
            count + note.components(separatedBy: "</ul>")[0].components(separatedBy: "<li>").count - 1
        }
        return (rows, guesses)
    }
}

import ChangeLog
import Foundation
import Japanese
import Plan
import Testing

@testable import Store

@Suite struct LongHistoryTests {
    /// 2,000 reports, each an entry of its own, on a plan of 100 actions: what a large city writes in several years.
    @Test func `the past of a log of some thousand entries is made again`() async throws {
        try await withStore(.file) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            var plan = Plan.sample
            for number in 10..<110 {
                var action = Action(
                    id: .init("x\(number)"), number: "\(number)", name: "取組\(number)", policy: .init("2.1"))
                for year in plan.years { action[year].target = Passage("年\(number)件").map(AnnualTarget.init) }
                plan.actions.append(action)
            }
            try await store.keep(plan)
            let entries = 2000
            // Past the store's checks of a whole plan, which are not what this is about: the log alone is written.
            try await store.database.write { db in
                for number in 0..<entries {
                    let action = Action.ID("x\(10 + number % 100)")
                    let change = Change(
                        place: Place(.year(action, FiscalYear(2023)), .result),
                        before: number < 100 ? nil : "実績：\(number - 100)件", after: "実績：\(number)件")
                    _ = try db.append(
                        LogDraft(
                            cause: .report, at: Date.sample.addingTimeInterval(Double(number) * 600), by: "担当者",
                            plan: key.plan, revision: 2 + number, lines: [LogLine(change)]),
                        to: key.city)
                }
            }
            let begin = ContinuousClock.now
            let then = try #require(try await store.plans.plan(key, at: .revision(1 + entries)))
            let replay = ContinuousClock.now - begin
            #expect(then.plan.actions.last?[FiscalYear(2023)].report.result?.text == "実績：1999件")
            #expect(then.revision == 1 + entries)
            let second = ContinuousClock.now
            let latest = try await store.log.history(HistoryQuestion(.plan(key), limit: 20))
            let page = ContinuousClock.now - second
            #expect(latest.entries.count == 20)
            let third = ContinuousClock.now
            let found = try await store.log.history(HistoryQuestion(.action(key, Action.ID("x10")), limit: 20))
            let action = ContinuousClock.now - third
            #expect(found.entries.count == 20 && found.hasMore)
            print("log of \(entries) entries: replayed in \(replay), a page in \(page), an action's page in \(action)")
        }
    }
}

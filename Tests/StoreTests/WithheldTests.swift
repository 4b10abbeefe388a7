import ChangeLog
import Foundation
import Japanese
import Plan
import Testing

@testable import Store

/// Editions that leave the results of a year out, on every database.
@Suite struct WithheldTests {
    private let year = FiscalYear(2024)

    @Test(arguments: TestDatabase.available)
    func `an edition without a year's results says all else, the log knows, and the next one may have them`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            try await store.publish()
            try await store.keep(
                .sample.with {
                    $0.actions[0][year].report.result = "電子申請：250件"
                    $0.actions[1][year].report = AnnualReport(status: "achieved", result: "運用した。")
                    $0.actions[0][year].target = AnnualTarget("電子申請：800件")
                    $0.actions[2].name = "在宅勤務"
                })
            let kept = try #require(try await store.plans.plan(key))
            let second = try await store.editions.publish(
                key, revision: kept.revision, at: .sample, by: "事務局", withholding: [year])
            let shown = try second.contents().plan
            #expect(shown.actions[0][year].report == Plan.sample.actions[0][year].report)
            #expect(shown.actions[1][year].report == AnnualReport())
            #expect(shown.actions[0][year].target?.text.text == "電子申請：800件" && shown.actions[2].name == "在宅勤務")
            #expect(try await store.editions.search("運用した", city: key.city).isEmpty)
            #expect(try await store.log.verify().firstBreak == nil)
            let after = try #require(try await store.plans.plan(key))
            #expect(
                after.plan == kept.plan && after.revision == kept.revision + 1, "there is something left to publish")
            // Left out once more, and then published.
            try await store.editions.publish(
                key, revision: after.revision, at: .sample, by: "事務局", withholding: [year])
            let last = try #require(try await store.plans.plan(key))
            let fourth = try await store.editions.publish(key, revision: last.revision, at: .sample, by: "事務局")
            #expect(try fourth.contents().plan == kept.plan)
            #expect(try await store.database.read { try $0.decision(.withheld, "", of: key) } == nil)
            #expect(try await store.editions.search("運用した", city: key.city).count == 1)
            #expect(try await store.log.verify().firstBreak == nil)
            await #expect(throws: StoreError.alreadyPublished(key, edition: 4)) {
                try await store.editions.publish(key, revision: last.revision, at: .sample, by: "事務局")
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what is left out is told where the log and the document differ`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            try await store.editions.publish(key, revision: 1, at: .sample, by: "事務局", withholding: [year])
            let edition = try #require(try await store.editions.edition(key))
            #expect(try edition.contents().plan.lastReportedYear == FiscalYear(2023))
            #expect(!edition.document.contains("周知が足りなかった"))
            #expect(try await store.log.verify().firstBreak == nil)
            let entry = try #require(try await store.log.entries(of: key).first { $0.cause == .publication })
            #expect(entry.remarks(in: .japanese).contains { $0.hasPrefix("載せなかった実績") })
            try await store.tamper("UPDATE edition SET document = replace(document, '電子申請を広げる', '電子申請を減らす')")
            #expect(try await store.log.verify().firstBreak?.kind == .edition)
        }
    }
}

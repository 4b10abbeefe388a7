import Plan
import PlanDocument
import Rounds
import Testing

@testable import Store

@Suite struct OwnFieldReportTests {
    private static let cost = OwnField(
        id: .init("cost"), label: "決算額", subject: .actionYear, kind: .money(.thousandYen), phase: .reporting,
        requirement: .always)
    private static let memo = OwnField(
        id: .init("memo"), label: "課内メモ", subject: .actionYear, kind: .text(isLong: true), phase: .reporting,
        isPublic: false)

    @Test(arguments: TestDatabase.available)
    func `an own field is asked for, reported, logged and published, and what is internal stays in the office`(
        _ kind: TestDatabase
    ) async throws {
        try await withRound(kind) { office in
            let store = office.store
            var plan = try #require(try await store.plans.plan(office.key.plan)).plan
            plan.form.ownFields = [Self.cost, Self.memo]
            try await store.keep(plan)

            var report = AnnualReport(status: "achieved", result: "12件の手続")
            _ = try await office.save(report)
            let refusal = await office.refusal { try await submit(office, 1) }
            guard case .steps(let refusals) = refusal else { throw Expected.refusal }
            #expect(refusals.refusals == [.blank(.own(Self.cost.id), .always)])

            // A field that no form has comes from nowhere but a forged request.
            report.own = [Self.cost.id: "2,413", Self.memo.id: "来年は委託を見直す", .init("forged"): "x"]
            _ = try await office.save(report, expecting: 1)
            try await submit(office, 2)
            try await store.rounds.approveReport(
                of: office.online, in: office.key, expecting: 2, by: office.head, at: .sample)
            try await store.rounds.approveReport(
                of: office.online, in: office.key, expecting: 2, by: office.coordinator, at: .sample)

            let kept = try #require(try await store.plans.plan(office.key.plan)?.plan[office.online])
            #expect(kept[office.key.year].report.own == [Self.cost.id: "2,413", Self.memo.id: "来年は委託を見直す"])
            let edition = try await store.publish()
            #expect(edition.document.contains("2413") && !edition.document.contains("委託を見直す"))
            #expect(!edition.document.contains("課内メモ"))
            let published = try PlanDocument.read(Array(edition.document.utf8)).plan
            #expect(published[office.online]?[office.key.year].report.own == [Self.cost.id: "2,413"])
        }
    }

    private enum Expected: Error { case refusal }

    private func submit(_ office: RoundOffice, _ revision: Int) async throws {
        try await office.store.rounds.submitReport(
            of: office.online, in: office.key, expecting: revision, by: office.reporter, at: .sample)
    }
}

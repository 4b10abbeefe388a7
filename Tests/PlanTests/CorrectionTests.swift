import Japanese
import Testing

@testable import Plan

/// Reports corrected without a round (報告の訂正).
@Suite struct CorrectionTests {
    private let plan = EditTests.plan
    private let action = Action.ID("a")
    private let year = FiscalYear(2024)

    private func correction(of plan: Plan, _ change: (inout ReportTexts) -> Void) throws -> PlanEdit {
        var texts = ReportTexts(of: try #require(plan[action])[year].report, in: plan.form)
        change(&texts)
        return .correction(action, year, texts)
    }

    @Test(arguments: 0..<100)
    func `a correction writes the report of one year and nothing else, and can be corrected back`(_ seed: Int) throws {
        var random = Seeded(seed)
        let texts: [Field: Passage] = [
            .result: Passage("実績" + random.text()), .reasonAndImprovement: Passage("理由" + random.text()),
        ].compactMapValues { $0 }
        let status = random.one(plan.scale.statuses)?.code
        let edit = try correction(of: plan) { $0 = ReportTexts(status: status, passages: texts) }
        let corrected = try edit.applied(to: plan)
        let report = try #require(corrected[action])[year].report
        #expect(report.status == status && report.result == texts[.result])
        #expect(Plan.changes(from: plan, to: corrected).allSatisfy { $0.place.subject == .year(action, year) })
        #expect(try correction(of: plan) { _ in }.applied(to: corrected) == plan)
        #expect(edit.alwaysNeedsReason)
    }

    @Test
    func `it opens no gap: what the status asks for is not taken away, and was no fault of the correction before`()
        throws
    {
        let needing = try #require(plan.scale.statuses.first { $0.needsReason }).code
        let changed = try correction(of: plan) { $0.status = needing }
        #expect(changed.problems(on: plan) == [.blank(.reasonAndImprovement)])
        #expect(try correction(of: plan) { $0.passages[.result] = nil }.problems(on: plan) == [.blank(.result)])
        // Last year's sheet had no reason: its result can be corrected all the same.
        var old = plan
        old.actions[0][year].report = AnnualReport(status: needing, result: "380件")
        #expect(try correction(of: old) { $0.passages[.result] = Passage("387件") }.problems(on: old) == [])
        // What was never due may be taken away as a whole.
        #expect(try correction(of: plan) { $0 = ReportTexts(status: nil) }.problems(on: plan) == [])
        #expect(try correction(of: plan) { $0.status = "nothing" }.problems(on: plan) == [.gone])
        #expect(PlanEdit.correction(.init("x"), year, ReportTexts(status: nil)).problems(on: plan) == [.gone])
    }
}

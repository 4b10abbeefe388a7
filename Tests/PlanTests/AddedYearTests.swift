import Japanese
import Testing

@testable import Plan

/// A fiscal year that is added to a plan (年度の追加): nothing else changes by it.
@Suite struct AddedYearTests {
    private let first = FiscalYear(2024)
    private let last = FiscalYear(2026)
    private let new = FiscalYear(2027)

    private var plan: Plan {
        var plan = EditTests.plan
        plan.years = [2024, 2025, 2026].map(FiscalYear.init)
        for index in plan.actions.indices { plan.actions[index][first].stage = "運用" }
        plan.actions[0][first].target = AnnualTarget("10件")
        plan.actions[1][first].stage = "検討 → 試行 → 運用"
        return plan
    }

    private func adding(_ years: [Int], to plan: Plan) throws -> Plan {
        var head = PlanHead(of: plan)
        head.years += years.map(FiscalYear.init)
        return try PlanEdit.head(head).applied(to: plan)
    }

    @Test func `a stage does not run on into it, and is shown in it once it is written there`() throws {
        let before = plan
        var after = try adding([2027, 2028], to: before)
        #expect(after.years.count == 5 && after.addedYears == [new, new.next])
        for (old, action) in zip(before.actions, after.actions) {
            #expect(after.stageBand(of: action) == before.stageBand(of: old))
        }
        #expect(after.stageBand(of: after.actions[1]).map(\.certainty) == [.spread, .spread, .spread])
        after.actions[0][new].stage = "拡充"
        #expect(
            after.stageBand(of: after.actions[0]) == [
                StageSpan(years: first...last, text: "運用", certainty: .continued),
                StageSpan(years: new...new, text: "拡充", certainty: .asWritten),
            ])
        // Taken out again, it was never there.
        after.actions[0][new].stage = nil
        #expect(try PlanEdit.head(PlanHead(of: before)).applied(to: after) == before)
    }

    @Test func `years before the first are no such years`() throws {
        var head = PlanHead(of: plan)
        head.years = [2023, 2024, 2025, 2026].map(FiscalYear.init)
        #expect(try PlanEdit.head(head).applied(to: plan).addedYears.isEmpty)
    }

    @Test func `its first targets and stages are no change of what was adopted, and those of other years are`() throws {
        let before = plan
        var after = try adding([2027], to: before)
        #expect(Plan.changesNeedingReason(from: before, to: after).isEmpty)
        let added = after
        for index in after.actions.indices {
            after.actions[index][new].target = AnnualTarget("20件")
            after.actions[index][new].stage = "拡充"
        }
        #expect(Plan.changesNeedingReason(from: added, to: after).isEmpty)
        #expect(after.keepingTargets(of: added, replacedOn: Day("2026-12-01")!, reason: "理由") == after)
        let planned = after
        after.actions[0][new].target = AnnualTarget("30件")
        after.actions[0][first].target = AnnualTarget("11件")
        #expect(Plan.changesNeedingReason(from: planned, to: after).count == 2)
    }

    @Test func `a sheet that brings one adds it as well`() throws {
        let before = plan
        var sheet = before
        sheet.years.append(new)
        sheet.actions[0][new].target = AnnualTarget("20件")
        let merged = before.merging(sheet, since: SheetTexts(), writtenAs: nil, .init()).plan
        #expect(merged.years.last == new && merged.addedYears == [new])
        #expect(merged.stageBand(of: merged.actions[2]) == before.stageBand(of: before.actions[2]))
    }
}

import Foundation
import Japanese
import Plan
import Sheets
import Testing

@testable import Findings

/// A fiscal year that is added to a plan (年度の追加).
struct AddedYearTests {
    private func plans() throws -> [Plan] {
        let samples = ["Samples/kasumihama-general-plan.txt", "Samples/kasumihama-environment-plan.csv"].map {
            Project.root.appendingPathComponent($0)
        }
        let real = Project.realSheet.map { [URL(fileURLWithPath: $0)] } ?? []
        return try (samples + real).map { try SheetReader.read(Array(Data(contentsOf: $0))).plan }
    }

    /// A year more behind the last.
    private func longer(_ plan: Plan) throws -> Plan {
        var head = PlanHead(of: plan)
        head.years.append(try #require(plan.years.last).next)
        return try PlanEdit.head(head).applied(to: plan)
    }

    @Test func `adding it changes no finding`() throws {
        for plan in try plans() {
            let before = plan.findings()
            #expect(!before.isEmpty)
            #expect(try longer(plan).findings() == before, "\(plan.title)")
        }
        // It is the added year that makes it so: in a plan that had the year from the first, the stages run on.
        let plan = try #require(try plans().first)
        var longer = try longer(plan)
        longer.addedYears = []
        #expect(longer.findings().count > plan.findings().count)
    }

    @Test(arguments: 0..<60)
    func `neither in a plan without contradictions`(_ seed: Int) throws {
        let plan = CleanPlan(seed).plan
        #expect(try longer(plan).findings() == plan.findings())
    }

    @Test func `what is planned in it changes no finding about other years, and no stage is missed in it`() throws {
        for plan in try plans() {
            var after = try longer(plan)
            let year = try #require(after.years.last)
            // An action that never had a stage lacks it in every year.
            for index in after.actions.indices where !plan.stageBand(of: plan.actions[index]).isEmpty {
                after.actions[index][year].target = Passage("新しい年度の取組その\(index)に着手する。").map(AnnualTarget.init)
            }
            let findings = after.findings()
            #expect(findings.filter { !$0.years.contains(year) } == plan.findings(), "\(plan.title)")
            #expect(!findings.contains { $0.years.contains(year) && $0.rule.id.text == "stage-missing" })
        }
    }
}

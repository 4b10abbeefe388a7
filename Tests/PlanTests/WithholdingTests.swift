import Japanese
import Testing

@testable import Plan

/// Results of years that an edition leaves out.
struct WithholdingTests {
    private static let years = [2023, 2024, 2025].map { FiscalYear($0) }

    /// A plan in which every place may be blank or not.
    private func plan(_ generator: inout SystemRandomNumberGenerator) -> Plan {
        func text(_ word: String) -> Passage? {
            Bool.random(using: &generator) ? Passage("\(word)\(Int.random(in: 0..<3, using: &generator))") : nil
        }
        var plan = Plan(
            title: "計画", years: Self.years, lastReportedYear: Self.years.randomElement(using: &generator),
            levels: [Level(label: "施策")], scale: .usual, policies: [Policy(id: .init("1"), level: 0, name: "窓口")])
        for number in 1...Int.random(in: 1...3, using: &generator) {
            var action = Action(
                id: .init("a\(number)"), number: "\(number)", name: "取組\(number)", policy: .init("1"),
                description: text("内容"))
            for year in Self.years {
                action[year] = ActionYear(
                    stage: text("検討"), target: text("目標").map { AnnualTarget($0) },
                    report: AnnualReport(
                        status: Bool.random(using: &generator) ? "achieved" : nil, result: text("実績"),
                        reasonAndImprovement: text("理由")))
            }
            plan.actions.append(action)
        }
        return plan
    }

    @Test func `results are the earlier edition's, everything else is the plan's own`() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let (earlier, now) = (plan(&generator), plan(&generator))
            let left = Set(Self.years.filter { _ in Bool.random(using: &generator) })
            let shown = now.withholding(left, since: earlier)
            for action in shown.actions {
                let before = earlier[action.id]
                for year in Self.years {
                    let own = now[action.id]?[year]
                    #expect(action[year].target == own?.target && action[year].stage == own?.stage)
                    let report = left.contains(year) ? before?[year].report ?? AnnualReport() : own?.report
                    #expect(action[year].report == report, "\(year)")
                }
                #expect(action.description == now[action.id]?.description)
            }
            #expect(now.withholding([], since: earlier) == now)
            #expect(shown.withholding(left, since: earlier) == shown, "done twice it is the same")
            #expect(earlier.withholding(Set(Self.years), since: earlier) == earlier)
        }
    }

    @Test func `a year that was not due before is not due without its results`() {
        func plan(until year: Int?) -> Plan {
            Plan(
                title: "計画", years: Self.years, lastReportedYear: year.map { FiscalYear($0) }, levels: [], scale: .usual
            )
        }
        func due(without years: [Int], since earlier: Plan?) -> Int? {
            plan(until: 2025).withholding(Set(years.map { FiscalYear($0) }), since: earlier).lastReportedYear?.value
        }
        #expect(due(without: [2025], since: plan(until: 2023)) == 2024)
        #expect(due(without: [2024, 2025], since: plan(until: 2023)) == 2023)
        #expect(due(without: [2024], since: plan(until: 2023)) == 2025, "a later year is due")
        #expect(due(without: [2023], since: plan(until: 2023)) == 2025, "it was due before")
        #expect(due(without: [2023, 2024, 2025], since: nil) == nil)
        #expect(due(without: [2023, 2024, 2025], since: plan(until: nil)) == nil)
    }

    @Test func `only years whose results differ are named`() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let earlier = plan(&generator)
            var now = earlier
            now.actions[0][FiscalYear(2024)].report.result = "ほかの実績"
            now.actions[0][FiscalYear(2025)].target = AnnualTarget("ほかの目標")
            #expect(now.yearsOfResults(differingFrom: earlier).map(\.year.value) == [2024])
            #expect(now.yearsOfResults(differingFrom: earlier).map(\.count) == [1])
            #expect(earlier.yearsOfResults(differingFrom: earlier).isEmpty)
        }
    }
}

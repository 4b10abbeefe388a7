import Japanese
import Plan
import Testing

@testable import People
@testable import Rounds

struct ExtentTests {
    private static let years = [2023, 2024, 2025].map(FiscalYear.init)

    private static let plan: Plan = {
        var plan = Plan(
            title: "計画", years: years, lastReportedYear: years[0], levels: [Level(label: "施策")], scale: .usual,
            policies: [Policy(id: .init("1"), level: 0, name: "施策")])
        for id in ["a", "b"] {
            var action = Action(
                id: .init(id), number: id, name: "取組\(id)", policy: .init("1"),
                responsibilities: [Responsibility(division: Division("総務課"))])
            for year in years { action[year] = ActionYear(stage: "実施", target: AnnualTarget("10件")) }
            plan.actions.append(action)
        }
        return plan
    }()

    @Test func `a change touches the years that it stands in, and what stands in none touches them all`() {
        let (first, second, third) = (Self.years[0], Self.years[1], Self.years[2])
        let whole = Extent.whole(Self.years)
        let table: [(String, (inout Plan) -> Void, Extent)] = [
            ("nothing", { _ in }, .nothing),
            ("a target", { $0.actions[0][third].target = AnnualTarget("20件") }, .year(third)),
            (
                "two years",
                { plan in
                    plan.actions[0][first].stage = nil
                    plan.actions[1][second].report = AnnualReport(status: "achieved", result: "10件")
                }, .years([first, second])
            ),
            ("a name", { $0.actions[0].name = "別の名前" }, whole), ("a policy", { $0.policies[0].vision = "目指す姿" }, whole),
            ("a division", { $0.actions[0].responsibilities = [] }, whole), ("the title", { $0.title = "別の計画" }, whole),
            ("the order", { $0.actions.swapAt(0, 1) }, whole), ("an action", { $0.actions.removeLast() }, whole),
            ("the scale", { $0.scale = AchievementScale([]) }, whole),
            ("a year comes due", { $0.lastReportedYear = second }, .year(second)),
            ("two come due", { $0.lastReportedYear = third }, .years([second, third])),
            ("none is due any more", { $0.lastReportedYear = nil }, .year(first)),
            ("more years", { $0.years.append(FiscalYear(2026)) }, .whole(Self.years + [FiscalYear(2026)])),
        ]
        for (name, change, expected) in table {
            var plan = Self.plan
            change(&plan)
            #expect(Extent(from: Self.plan, to: plan) == expected, "\(name)")
            #expect(Extent(from: plan, to: Self.plan) == expected, "\(name), backwards")
        }
        #expect(Extent(from: nil, to: Self.plan) == whole && Extent(from: Self.plan, to: nil) == whole)
    }
}

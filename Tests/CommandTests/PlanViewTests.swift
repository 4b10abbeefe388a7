import Japanese
import Plan
import Testing

@testable import hakadori

/// A plan on a screen (計画の表示).
@Suite struct PlanViewTests {
    @Test func `the choices and amounts of a form are counted below the statuses`() {
        let year = FiscalYear(2024)
        var plan = Plan(
            title: "計画", years: [year], lastReportedYear: year, levels: [Level(label: "施策")], scale: .usual)
        let course = OwnField(
            id: .init("course"), label: "今後の方向性", subject: .actionYear,
            kind: .choice([OwnOption(id: "o1", label: "拡充"), OwnOption(id: "o2", label: "継続")], isMultiple: false),
            phase: .reporting)
        let cost = OwnField(
            id: .init("cost"), label: "決算額", subject: .actionYear, kind: .money(.thousandYen), phase: .reporting)
        plan.form.ownFields = [course, cost]
        plan.policies = [Policy(id: .init("1"), level: 0, name: "窓口")]
        plan.actions = ["2,413", "1千円", nil].enumerated().map { index, amount in
            var action = Action(id: .init("a\(index)"), number: "\(index)", name: "取組", policy: .init("1"))
            action[year].report.own[course.id] = amount == nil ? nil : "o1"
            action[year].report.own[cost.id] = amount.flatMap { Passage($0) }
            return action
        }
        let lines = PlanView(plan: plan).lines.map {
            $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        }
        for line in ["拡充 2", "継続 0"] { #expect(lines.contains(line), "\(line) in \(lines)") }
        #expect(lines.contains { $0.hasSuffix(" 2,414") })
    }
}

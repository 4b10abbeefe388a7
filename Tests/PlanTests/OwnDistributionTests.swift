import Foundation
import Japanese
import Plan
import Testing

/// What is counted and added up of a form's own fields (独自の項目の集計).
@Suite struct OwnDistributionTests {
    private static let course = OwnField(
        id: .init("course"), label: "今後の方向性", subject: .actionYear,
        kind: .choice([OwnOption(id: "o1", label: "拡充"), OwnOption(id: "o2", label: "継続")], isMultiple: true),
        phase: .reporting)
    private static let cost = OwnField(
        id: .init("cost"), label: "決算額", subject: .actionYear, kind: .money(.thousandYen), phase: .reporting)
    private static let budget = OwnField(
        id: .init("budget"), label: "予算額", subject: .actionYear, kind: .money(.yen), phase: .planning)

    private static let plan: Plan = {
        let years = [FiscalYear(2024), FiscalYear(2025)]
        var plan = Plan(
            title: "計画", years: years, lastReportedYear: years[0], levels: [Level(label: "施策")], scale: .usual)
        plan.form.ownFields = [course, cost, budget]
        plan.policies = [Policy(id: .init("1"), level: 0, name: "窓口")]
        let written: [(String?, String?)] = [
            ("o1", "2,413千円"), ("o1\no2", "▲13"), ("見直し", "集計中"), (nil, "0"), (nil, nil),
        ]
        plan.actions = written.enumerated().map { index, texts in
            var action = Action(id: .init("a\(index)"), number: "\(index)", name: "取組\(index)", policy: .init("1"))
            action[years[0]].report.own[course.id] = texts.0.flatMap { Passage($0) }
            action[years[0]].report.own[cost.id] = texts.1.flatMap { Passage($0) }
            action[years[1]].own[budget.id] = "1500円"
            return action
        }
        return plan
    }()

    @Test func `a distribution counts each choice, and says what it leaves out`() {
        let found = Self.plan.distribution(of: Self.course, in: FiscalYear(2024))
        #expect(found.counts.map(\.count) == [2, 1] && found.counts.map(\.option.label) == ["拡充", "継続"])
        #expect((found.other, found.answered, found.missing, found.notDue) == (1, 3, 2, 0))
        let later = Self.plan.distribution(
            of: Self.course, in: FiscalYear(2025), among: Array(Self.plan.actions.prefix(2)))
        #expect(later.notDue == 2 && later.total == 2 && later.counts.map(\.count) == [0, 0])
    }

    @Test func `a sum is of numbers alone; a zero is one of them, and words are counted beside it`() {
        let found = Self.plan.sum(of: Self.cost, in: FiscalYear(2024))
        #expect(found.sum == 2400 && found.counted == 3)
        #expect((found.wordsInstead, found.missing, found.notDue) == (1, 1, 0))
        #expect(Self.plan.sum(of: Self.cost, in: FiscalYear(2025)).sum == nil)
        #expect(Self.plan.sum(of: Self.budget, in: FiscalYear(2025)).sum == 7500)
    }

    @Test func `a year in which nobody wrote in a field is not one that misses everything`() {
        #expect(Self.plan.years(countedIn: Self.course) == [FiscalYear(2024)])
        #expect(Self.plan.years(countedIn: Self.budget) == [FiscalYear(2025)])
    }

    @Test func `a retired field is counted as long as anything stands in it`() {
        var plan = Self.plan
        for index in plan.form.ownFields.indices { plan.form.ownFields[index].isRetired = true }
        #expect(plan.distributedFields.map(\.id) == [Self.course.id])
        #expect(plan.summedFields.map(\.label) == ["決算額", "予算額"])
        for index in plan.actions.indices { plan.actions[index][FiscalYear(2024)].report.own = [:] }
        #expect(plan.distributedFields.isEmpty && plan.summedFields.map(\.label) == ["予算額"])
    }
}

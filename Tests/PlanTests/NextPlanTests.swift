import Japanese
import Testing

@testable import Plan

/// The plan of the next period (次期計画).
@Suite struct NextPlanTests {
    private let slug: Slug

    init() throws { slug = try #require(Slug("dx-1")) }

    private static let plan: Plan = {
        var plan = EditTests.plan
        plan.years = [2024, 2025, 2026].map(FiscalYear.init)
        plan.lastReportedYear = FiscalYear(2025)
        return plan
    }()

    @Test(arguments: 0..<300)
    func `nothing of a fiscal year comes along, and each action knows from which it goes on`(_ seed: Int) throws {
        var plan = Plan.random(seed)
        if plan.years.isEmpty { plan.years = [FiscalYear(2024)] }
        var random = Seeded(seed)
        var next = NextPlan(after: plan)
        #expect(next.years.first == plan.years.last?.next && next.years.count == plan.years.count)
        if random.chance(50), let one = random.one(plan.policies) { next.policies.remove(one.id) }
        let new = plan.nextPlan(next, of: slug)
        #expect(new.years == next.years && new.lastReportedYear == nil && new.addedYears.isEmpty)
        #expect(
            new.actions.allSatisfy { $0.writtenYears.isEmpty } && new.policies.allSatisfy { $0.writtenYears.isEmpty })
        #expect(new.indicators.allSatisfy { $0.writtenYears.isEmpty && $0.finalTarget == nil })
        let there = Set(new.policies.map(\.id))
        #expect(there.isSubset(of: next.policies) && new.policies.allSatisfy { $0.parent.map(there.contains) ?? true })
        for action in new.actions {
            let old = try #require(plan[action.id])
            #expect(there.contains(action.policy) && action.reprints.allSatisfy { there.contains($0.policy) })
            #expect(action.name == old.name && action.number == old.number && action.description == old.description)
            #expect(
                action.predecessors == [
                    Predecessor(
                        continuing: ActionPlace(slug, old.id), number: old.number, name: old.name)
                ])
        }
        #expect(new.continuedPlans == (new.actions.isEmpty ? [] : [slug]))
        #expect(Plan.applying(Plan.changes(from: nil, to: new), to: nil) == new)
        // And again, for the period behind it.
        var again = NextPlan(after: new)
        again.actions = Set(new.actions.map(\.id))
        #expect(new.nextPlan(again, of: slug).actions.map(\.id) == new.actions.map(\.id))
    }

    @Test func `own fields keep what was written with the plan of the thing as a whole`() throws {
        func field(_ id: String, _ subject: OwnField.Subject, _ phase: OwnField.Phase, isRetired: Bool = false)
            -> OwnField
        {
            OwnField(
                id: .init(id), label: id, subject: subject, kind: .text(isLong: false), phase: phase,
                isRetired: isRetired)
        }
        var plan = Self.plan
        plan.form.ownFields = [
            field("f1", .action, .planning), field("f2", .action, .planning, isRetired: true),
            field("f3", .actionYear, .planning), field("f4", .actionYear, .reporting), field("f5", .policy, .planning),
        ]
        plan.form.absent = [.vision]
        plan.actions[0].own = [.init("f1"): "法定", .init("f2"): "旧"]
        plan.actions[0][FiscalYear(2024)].own = [.init("f3"): "年の記載"]
        plan.actions[0][FiscalYear(2024)].report.own = [.init("f4"): "報告の記載"]
        plan.policies[0].own = [.init("f5"): "重点"]
        let new = plan.nextPlan(NextPlan(after: plan), of: slug)
        #expect(new.form.ownFields.map(\.id.text) == ["f1", "f3", "f4", "f5"] && new.form.absent == [.vision])
        #expect(new.actions[0].own == [.init("f1"): "法定"] && new.policies[0].own == [.init("f5"): "重点"])
        #expect(new.scale == plan.scale && new.levels == plan.levels)
    }

    @Test func `divisions come along as far as they are still in charge`() throws {
        var plan = Self.plan
        plan.actions.removeSubrange(1...)
        plan.actions[0].responsibilities = [
            Responsibility(division: Division("市民課"), note: "令和6年度まで", until: FiscalYear(2024)),
            Responsibility(division: Division("窓口課"), role: .lead, note: "窓口分、令和7年度から"),
            Responsibility(division: Division("福祉課"), note: "令和12年度から"),
            Responsibility(division: Division("総務課")), Responsibility(division: Division("各課")),
        ]
        var next = NextPlan(after: plan)
        #expect(!next.divisions.contains(Division("市民課")))
        next.divisions.remove(Division("総務課"))
        let parts = plan.nextPlan(next, of: slug).actions[0].responsibilities
        #expect(parts.map(\.text) == ["窓口課（窓口分）", "福祉課（令和12年度から）", "各課"])
        #expect(parts[0].role == .lead)
    }

    @Test func `the last actual that is a number is proposed as the baseline, with its year`() throws {
        var plan = Self.plan
        let old = IndicatorMilestone(FiscalYear(2023), try #require(IndicatorValue("30件", number: 30)))
        func indicator(_ id: String, _ years: [FiscalYear: IndicatorYear]) -> Indicator {
            Indicator(
                id: .init(id), owner: .action(plan.actions[0].id), name: id, unit: "件", direction: .up,
                span: .cumulative,
                rateRule: .fromBaseline, baseline: old, finalTarget: old, years: years)
        }
        plan.indicators = [
            indicator(
                "i1",
                [
                    FiscalYear(2024): IndicatorYear(
                        target: IndicatorValue("40件", number: 40), actual: IndicatorValue("45件", number: 45)),
                    FiscalYear(2025): IndicatorYear(actual: IndicatorValue("集計中")),
                ]), indicator("i2", [:]),
        ]
        var next = NextPlan(after: plan)
        let new = plan.nextPlan(next, of: slug)
        #expect(new.indicators.map { $0.baseline?.value.text } == ["45件", "30件"])
        #expect(new.indicators[0].baseline?.year == FiscalYear(2024))
        #expect(new.indicators[0].rateRule == .fromBaseline && new.indicators[0].span == .cumulative)
        next.baseline = .blank
        #expect(plan.nextPlan(next, of: slug).indicators.allSatisfy { $0.baseline == nil })
        next.baseline = .unchanged
        #expect(plan.nextPlan(next, of: slug).indicators.allSatisfy { $0.baseline == old })
        next.actions.remove(plan.actions[0].id)
        #expect(plan.nextPlan(next, of: slug).indicators.isEmpty)
    }

    @Test func `an action that has ended is not proposed, and it is said why`() throws {
        var plan = Self.plan
        plan.scale.statuses.append(
            AchievementStatus(
                code: "out", mark: "－", label: "対象外", needsReason: false, countsInTotals: false, tone: .neutral))
        #expect(plan.end(of: plan.actions[0]) == nil)
        var ended = plan.actions[0]
        ended.responsibilities = [Responsibility(division: Division("市民課"), until: FiscalYear(2024))]
        #expect(plan.end(of: ended) == .nobodyInCharge(after: FiscalYear(2024)))
        ended.responsibilities.append(Responsibility(division: Division("窓口課")))
        ended[FiscalYear(2024)].report.status = "out"
        #expect(plan.end(of: ended) == .status(plan.scale.statuses[plan.scale.statuses.count - 1], FiscalYear(2024)))
        ended[FiscalYear(2025)].report.status = "achieved"
        ended[FiscalYear(2024)].stage = "運用 → 終了"
        #expect(plan.end(of: ended) == .stage("終了", FiscalYear(2024)))
        ended[FiscalYear(2025)].stage = "完了検査"
        #expect(plan.end(of: ended) == nil)
        plan.actions[0].responsibilities = [Responsibility(division: Division("市民課"), until: FiscalYear(2024))]
        #expect(!NextPlan(after: plan).actions.contains(plan.actions[0].id))
    }

    @Test func `what is missing is said`() {
        var next = NextPlan(after: Self.plan)
        #expect(next.problems(after: Self.plan).isEmpty)
        (next.title, next.years, next.policies) = ("　", [], [])
        #expect(next.problems(after: Self.plan) == [.untitled, .badYears, .empty])
        next = NextPlan(after: Self.plan)
        next.years = [FiscalYear(2024), FiscalYear(2025)]
        #expect(next.problems(after: Self.plan) == [.tooEarly(FiscalYear(2025))])
        next.years = [FiscalYear(2026), FiscalYear(2028)]
        #expect(next.problems(after: Self.plan) == [.badYears])
        next.years = (2026..<2057).map(FiscalYear.init)
        #expect(next.problems(after: Self.plan) == [.badYears])
    }

    @Test(
        arguments: [
            ("第2次総合計画", "第3次総合計画"), ("第９期介護保険計画", "第１０期介護保険計画"), ("第七次情報化計画", "第八次情報化計画"), ("第九次計画", "第十次計画"),
            ("第十次計画", "次期第十次計画"), ("総合計画", "次期総合計画"), ("第次計画", "次期第次計画"),
        ])
    func `a title counts on`(title: String, next: String) { #expect(NextPlan.title(after: title) == next) }

    @Test(
        arguments: [
            ("dx-2", [], "dx-3"), ("dx-2", ["dx-3", "dx-4"], "dx-5"), ("general-plan", [], "general-plan-2"),
            ("plan-2026", [], "plan-2026-2"), ("7", [], "7-2"),
        ] as [(String, [String], String)])
    func `a word for addresses is proposed that no plan has`(slug: String, taken: [String], next: String) throws {
        let slug = try #require(Slug(slug))
        #expect(NextPlan.slug(after: slug, taken: Set(taken.compactMap(Slug.init)))?.text == next)
    }
}

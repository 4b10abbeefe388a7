import Japanese
import Plan
import Testing

/// The steps at which a plan is evaluated, and the fields that are written at them (評価段階).
@Suite struct EvaluationStepTests {
    private static let year = FiscalYear(2024)
    private static let first = EvaluationStep(id: .init("s1"), label: "一次評価", englishLabel: "By the head")
    private static let second = EvaluationStep(id: .init("s2"), label: "外部評価", subject: .policies)
    private static let view = OwnField(
        id: .init("view"), label: "一次所見", subject: .actionYear, kind: .text(isLong: true), phase: .reporting)
    private static let opinion = OwnField(
        id: .init("opinion"), label: "委員の意見", subject: .policyYear, kind: .text(isLong: true),
        phase: .evaluation(second.id), isPublic: false)

    private static let plan: Plan = {
        var plan = Plan(title: "計画", years: [year], levels: [Level(label: "施策")], scale: .usual)
        plan.form = PlanForm(ownFields: [view, opinion], evaluationSteps: [first, second])
        plan.policies = [Policy(id: .init("1"), level: 0, name: "窓口")]
        plan.policies[0][year] = PolicyYear(own: [opinion.id: "妥当"])
        plan.actions = [Action(id: .init("a"), number: "1", name: "予約", policy: .init("1"))]
        plan.actions[0][year] = ActionYear(
            report: AnnualReport(status: "achieved", result: "12件", own: [view.id: "良好"]))
        return plan
    }()

    private func problems(_ edit: PlanEdit, _ plan: Plan = plan) -> [EditProblem] {
        edit.problems(on: plan)
    }

    @Test func `steps have names of their own, and stay what they are while fields are written at them`() throws {
        var renamed = Self.second
        renamed.label = "外部評価（委員会）"
        let third = EvaluationStep(id: .init("s3"), label: "最終評価")
        let plan = try PlanEdit.evaluationSteps([renamed, third]).applied(to: Self.plan)
        #expect(plan.form.evaluationSteps == [renamed, third])
        #expect(problems(.evaluationSteps([Self.first])) == [.stepInUse("外部評価", fields: 1)])
        renamed.subject = .actions
        #expect(problems(.evaluationSteps([renamed])) == [.stepInUse("外部評価", fields: 1)])
        let unnamed = EvaluationStep(id: .init("s4"), label: "　")
        let twice = EvaluationStep(id: .init("s5"), label: "外部 評価")
        #expect(
            problems(.evaluationSteps([Self.second, unnamed, twice]))
                == [.blank(.evaluationSteps), .repeatedLabel("外部 評価")])
        let many = (0...EvaluationStep.most).map { EvaluationStep(id: .init("m\($0)"), label: "段階\($0)") }
        #expect(problems(.evaluationSteps(many + [Self.second])) == [.tooManyEvaluationSteps])
    }

    @Test func `what a column said becomes the word of a step, and its texts go along`() throws {
        var evaluated = Self.view
        evaluated.phase = .evaluation(Self.first.id)
        let plan = try PlanEdit.ownField(evaluated).applied(to: Self.plan)
        #expect(plan.actions[0][Self.year].own == [Self.view.id: "良好"])
        #expect(plan.actions[0][Self.year].report.own.isEmpty && plan.actions[0][Self.year].report.result == "12件")
        #expect(plan.form.evaluatedFields.map(\.field) == [.own(Self.view.id)])
        #expect(plan.form.reportFields.map(\.field) == [.result, .reasonAndImprovement])
        // In the history the text stays where it is: only when it is written is another.
        let changes = Plan.changes(from: Self.plan, to: plan)
        #expect(changes.map(\.place) == [Place(.ownField(Self.view.id), .phase)])
        #expect(Plan.applying(changes, to: Self.plan) == plan)
        // A report that somebody is writing would lose it.
        let reports = [AnnualReport(own: [Self.view.id: "記入中"])]
        #expect(PlanEdit.ownField(evaluated).problems(in: Self.plan, besides: reports) == [.kindInUse(count: 1)])
        // Back to the report it does not come: what evaluators wrote is no division's.
        #expect(problems(.ownField(Self.view), plan) == [.kindInUse(count: 1)])
    }

    @Test func `a field is written at a step that is there and speaks of the same`() {
        var field = OwnField(
            id: .init("n"), label: "判定", subject: .policyYear, kind: .yesNo, phase: .evaluation(Self.first.id))
        #expect(problems(.addOwnField(field)) == [.gone])
        field.subject = .actionYear
        #expect(problems(.addOwnField(field)) == [])
        field.phase = .evaluation(.init("gone"))
        #expect(problems(.addOwnField(field)) == [.gone])
    }

    @Test func `the office's form of a policy leaves alone what evaluators wrote`() throws {
        let texts = PolicyTexts(of: Self.plan.policies[0], in: Self.plan.form)
        #expect(texts.years[Self.year]?.isEmpty == true)
        let plan = try PlanEdit.policy(.init("1"), texts).applied(to: Self.plan)
        #expect(plan == Self.plan)
    }

    @Test func `a step at which only internal fields are written is not published`() {
        let plan = Self.plan.forPublication
        #expect(plan.form.evaluationSteps.isEmpty && plan.form[Self.opinion.id] == nil)
        #expect(plan.policies[0].writtenYears.isEmpty)
    }

    @Test func `the history says steps in words`() {
        let names = Names([Self.plan])
        let steps = EvaluationStep.text(Self.plan.form.evaluationSteps) ?? ""
        #expect(
            names.value(steps, at: Place(.plan, .evaluationSteps), in: .japanese) == "一次評価（By the head、取組）、外部評価（施策）")
        let phase = names.value("evaluation.s1", at: Place(.ownField(.init("view")), .phase), in: .japanese)
        #expect(phase == "「一次評価」のとき（評価者）")
        #expect(OwnField.Phase(rawValue: "evaluation.") == nil && OwnField.Phase(rawValue: "evaluation.a b") == nil)
    }
}

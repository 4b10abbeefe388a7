import Japanese
import Plan
import Testing

/// What the office can do to the form of a plan (様式の定義), and what stands in its way.
@Suite struct FormEditTests {
    private static let course = OwnField(
        id: .init("course"), label: "今後の方向性", subject: .actionYear,
        kind: .choice([OwnOption(id: "o1", label: "拡充"), OwnOption(id: "o2", label: "継続")], isMultiple: false),
        phase: .reporting)
    private static let cost = OwnField(
        id: .init("cost"), label: "決算額", subject: .actionYear, kind: .money(.thousandYen), phase: .reporting)
    private static let note = OwnField(
        id: .init("note"), label: "備考", subject: .policyYear, kind: .text(isLong: true), phase: .planning)

    private static let plan: Plan = {
        let year = FiscalYear(2024)
        var plan = Plan(title: "計画", years: [year], levels: [Level(label: "施策")], scale: .usual)
        plan.form.ownFields = [course, cost, note]
        plan.policies = [Policy(id: .init("1"), level: 0, name: "窓口")]
        plan.policies[0][year] = PolicyYear(own: [note.id: "順調"])
        plan.actions = [Action(id: .init("a"), number: "1", name: "予約", policy: .init("1"))]
        plan.actions[0][year] = ActionYear(
            report: AnnualReport(status: "achieved", result: "12件", own: [course.id: "o1"]))
        return plan
    }()

    private func problems(_ edit: PlanEdit, _ plan: Plan = plan) -> [EditProblem] {
        edit.problems(on: plan)
    }

    @Test func `a field is added behind the others, moved among its like, retired and brought back`() throws {
        let year = OwnField(
            id: .init("next"), label: "来年度", subject: .actionYear, kind: .text(isLong: false), phase: .reporting)
        var plan = try PlanEdit.addOwnField(year).applied(to: Self.plan)
        #expect(plan.form.ownFields.map(\.id.text) == ["course", "cost", "note", "next"])
        plan = try PlanEdit.shiftOwnField(year.id, by: -1).applied(to: plan)
        #expect(plan.form.reportFields.suffix(3).map(\.field.rawValue) == ["own.course", "own.next", "own.cost"])
        #expect(try PlanEdit.shiftOwnField(Self.note.id, by: -1).applied(to: plan) == plan)
        plan = try PlanEdit.retireOwnField(Self.course.id, true).applied(to: plan)
        #expect(plan.form[Self.course.id]?.isRetired == true)
        // Whoever edits a retired field does not bring it back by that.
        var renamed = Self.course
        renamed.label = "方向性"
        plan = try PlanEdit.ownField(renamed).applied(to: plan)
        #expect(plan.form[Self.course.id]?.isRetired == true && plan.labels[.own(Self.course.id)] == "方向性")
        plan = try PlanEdit.retireOwnField(Self.course.id, false).applied(to: plan)
        #expect(plan.actions[0][FiscalYear(2024)].report.own == [Self.course.id: "o1"])
        #expect(try PlanEdit.removeOwnField(Self.cost.id).applied(to: plan).form[Self.cost.id] == nil)
    }

    @Test func `what is written in a field holds its kind and its options, and keeps it from being removed`() {
        var changed = Self.course
        changed.kind = .text(isLong: true)
        #expect(problems(.ownField(changed)) == [.kindInUse(count: 1)])
        changed = Self.course
        changed.subject = .action
        #expect(problems(.ownField(changed)) == [.kindInUse(count: 1)])
        changed = Self.course
        changed.kind = .choice([OwnOption(id: "o2", label: "継続"), OwnOption(id: "o3", label: "廃止")], isMultiple: false)
        #expect(problems(.ownField(changed)) == [.optionInUse("拡充", count: 1)])
        changed.kind = .choice([OwnOption(id: "o1", label: "拡大")], isMultiple: false)
        #expect(problems(.ownField(changed)) == [], "a word can be changed, and one that nobody chose can go")
        #expect(problems(.removeOwnField(Self.course.id)) == [.fieldInUse(.own(Self.course.id), count: 1)])
        #expect(problems(.removeOwnField(Self.note.id)) == [.fieldInUse(.own(Self.note.id), count: 1)])
        // Nothing is written in it yet: it may become anything.
        changed = Self.cost
        changed.kind = .number(unit: "人")
        #expect(problems(.ownField(changed)) == [])
        // In the reports of an open round something may be.
        let reports = [AnnualReport(own: [Self.cost.id: "12"]), AnnualReport(result: "済")]
        #expect(PlanEdit.ownField(changed).problems(in: Self.plan, besides: reports) == [.kindInUse(count: 1)])
        #expect(
            PlanEdit.removeOwnField(Self.cost.id).problems(in: Self.plan, besides: reports)
                == [.fieldInUse(.own(Self.cost.id), count: 1)])
    }

    @Test func `a known field leaves the form only while nothing stands in it`() throws {
        #expect(
            problems(.absentFields([.result, .status, .stage]))
                == [.fieldInUse(.status, count: 1), .fieldInUse(.result, count: 1)])
        let plan = try PlanEdit.absentFields([.stage, .vision, .name]).applied(to: Self.plan)
        #expect(plan.form.absent == [.stage, .vision], "a name is never missing")
        #expect(try PlanEdit.absentFields([]).applied(to: plan) == Self.plan)
        let report = AnnualReport(reasonAndImprovement: "工事のため")
        #expect(
            PlanEdit.absentFields([.reasonAndImprovement]).problems(in: Self.plan, besides: [report])
                == [.fieldInUse(.reasonAndImprovement, count: 1)])
    }

    @Test func `a label is there, is one's own, and is short; a choice has words that differ`() {
        func adding(_ label: String, _ kind: OwnField.Kind = .date, _ subject: OwnField.Subject = .actionYear)
            -> [EditProblem]
        {
            problems(
                .addOwnField(OwnField(id: .init("n"), label: label, subject: subject, kind: kind, phase: .planning)))
        }
        #expect(adding("　") == [.blank(.label)])
        #expect(adding("決算 額") == [.repeatedField("決算 額")])
        #expect(adding("達成状況") == [.repeatedField("達成状況")])
        #expect(adding("決算額", .date, .action) == [])
        #expect(adding(String(repeating: "長", count: 101)) == [.tooLong(.label, most: 100)])
        #expect(adding("方向", .choice([], isMultiple: true)) == [.noOptions])
        let options = ["甲", "", "甲 "].enumerated().map { OwnOption(id: "o\($0)", label: $1) }
        #expect(adding("方向", .choice(options, isMultiple: true)) == [.blank(.options), .repeatedOption("甲 ")])
    }

    @Test
    func `two who change different parts of a field both keep theirs, and at the same part each sees the other's`()
        throws
    {
        var theirs = Self.cost
        theirs.hint = "税込み"
        let current = try PlanEdit.ownField(theirs).applied(to: Self.plan)
        var mine = Self.cost
        mine.label = "支出額"
        guard case .merged(let merged) = try PlanEdit.ownField(mine).merged(base: Self.plan, current: current) else {
            Issue.record("both changes fit beside each other")
            return
        }
        #expect(merged.form[Self.cost.id]?.label == "支出額" && merged.form[Self.cost.id]?.hint == "税込み")
        mine.hint = "税抜き"
        guard
            case .conflict(let conflicts, let draft) = try PlanEdit.ownField(mine).merged(
                base: Self.plan, current: current)
        else {
            Issue.record("the hint was written twice")
            return
        }
        #expect(conflicts.map(\.spot) == [.field(Place(.ownField(Self.cost.id), .hint))])
        #expect(draft.form[Self.cost.id]?.hint == "税抜き")
        guard case .conflict = try PlanEdit.removeOwnField(Self.cost.id).merged(base: Self.plan, current: current)
        else {
            Issue.record("who removes a field must have seen what it says")
            return
        }
    }

    @Test func `the history says the parts of a field in words, also of one that is gone`() {
        let old = Plan(title: "計画", years: [FiscalYear(2024)], levels: [Level(label: "施策")], scale: .usual)
        var plan = old
        var field = Self.course
        field.requirement = .atStatuses(["partly"])
        field.kind = .choice(
            [OwnOption(id: "o1", label: "拡充", englishLabel: "Expand", tone: .good), OwnOption(id: "o2", label: "継続")],
            isMultiple: true)
        plan.form.ownFields = [field]
        let changes = Plan.changes(from: plan, to: old)
        let names = Names([old], changes: changes)
        #expect(names.label(of: field.id) == "今後の方向性")
        func said(_ field: Field, in language: Language = .japanese) -> String? {
            changes.first { $0.place.field == field }.flatMap { change in
                change.before.map { names.value($0, at: change.place, in: language) }
            }
        }
        #expect(said(.kind) == "選択（いくつでも）" && said(.subject) == "取組の各年度")
        #expect(said(.options) == "拡充（Expand、良い）、継続")
        #expect(said(.requirement) == "「△ 一部のみ達成」のとき必須")
        #expect(said(.phase, in: .english) == "With the report, by the division")
    }
}

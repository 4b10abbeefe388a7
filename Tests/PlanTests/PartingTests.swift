import Japanese
import Testing

@testable import Plan

/// Splitting and merging actions, and who took over from a division (分割・統合・引継ぎ).
@Suite struct PartingTests {
    private func problems(_ edit: PlanEdit, in plan: Plan) -> [EditProblem] { edit.problems(on: plan) }

    @Test(arguments: 0..<300)
    func `what is split and merged again says what it said before`(_ seed: Int) throws {
        var random = Seeded(seed)
        var plan = Plan.random(seed)
        guard !plan.actions.isEmpty else { return }
        let index = random.number(0...(plan.actions.count - 1))
        plan.actions[index].name = "取組" + random.text()
        let action = plan.actions[index]
        let copied = Set(ActionPart.allCases.filter { _ in random.chance(50) })
        let share = ActionShare(id: .init("new"), number: "新1", name: "新しい取組", copied: copied)
        let split = try PlanEdit.split(action.id, into: [share]).applied(to: plan)
        #expect(split.actions.filter { $0.id != share.id } == plan.actions)
        let new = try #require(split[share.id])
        // What the whole goes on from in earlier plans, each of its parts does.
        #expect(
            new.predecessors == action.continued + [Predecessor(.split, number: action.number, name: action.name)])
        #expect(new.description == (copied.contains(.description) ? action.description : nil))
        #expect(new.responsibilities == (copied.contains(.divisions) ? action.responsibilities : []))
        let both = [action.id, share.id]
        let union = ActionUnion(number: action.number, name: action.name)
        let different = split.yearsOfDifferentStatus(both)
        let merged = try PlanEdit.merge(both, union).applied(to: split)
        var expected = plan
        // Where only the plan's texts were copied, the new one's report is missing: they do not agree.
        for year in different {
            #expect(!copied.contains(.reports))
            expected.actions[index][year].report.status = nil
        }
        let isMergedAlready = action.predecessors.contains { $0.kind == .merged }
        expected.actions[index].predecessors += [action, new].dropFirst(isMergedAlready ? 1 : 0).map {
            Predecessor(.merged, number: $0.number, name: $0.name)
        }
        #expect(merged == expected)
        #expect(Plan.applying(Plan.changes(from: split, to: merged), to: split) == merged)
        #expect(!Plan.changesNeedingReason(from: plan, to: split).isEmpty)
        #expect(!Plan.changesNeedingReason(from: split, to: merged).isEmpty)
    }

    @Test func `a merger joins texts in order, and takes a status only where all agree`() throws {
        var plan = EditTests.plan
        let (first, second) = (FiscalYear(2024), FiscalYear(2025))
        plan.actions[1][first] = ActionYear(
            target: AnnualTarget("20か所"), report: AnnualReport(status: "partly", result: "18か所"))
        plan.actions[0][second].report.status = "achieved"
        plan.actions[1][second].report.status = "achieved"
        plan.actions[1].responsibilities = [
            Responsibility(division: Division("市民課"), role: .supporting),
            Responsibility(division: Division("福祉課"), role: .lead),
        ]
        let edit = PlanEdit.merge([.init("a"), .init("b")], ActionUnion(number: "1", name: "窓口の改善"))
        #expect(plan.yearsOfDifferentStatus([.init("a"), .init("b")]) == [first])
        let merged = try edit.applied(to: plan)
        #expect(merged.actions.map(\.id.text) == ["a", "c", "d"] && merged.actions.map(\.number) == ["1", "c", "d"])
        #expect(merged.actions.dropFirst() == plan.actions.dropFirst(2))
        let action = merged.actions[0]
        #expect(action[first].target == AnnualTarget("400件\n20か所"))
        #expect(action[first].report == AnnualReport(status: nil, result: "387件\n18か所"))
        #expect(action[second].report.status == "achieved")
        #expect(action.responsibilities.map(\.division.name) == ["市民課", "福祉課"])
        #expect(action.responsibilities.map(\.role) == [.lead, .lead])
        #expect(
            action.predecessors == [
                Predecessor(.merged, number: "a", name: "取組a"), Predecessor(.merged, number: "b", name: "取組b"),
            ])
        // Only what is chosen is joined.
        let apart = try PlanEdit.merge(
            [.init("a"), .init("b")], ActionUnion(number: "1", name: "窓口", joined: [.divisions])
        ).applied(to: plan)
        #expect(apart.actions[0][first].target == AnnualTarget("400件"))
        #expect(apart.actions[0][first].report == AnnualReport(status: nil, result: "387件"))
        // A third one joins: those of before are not named twice.
        let third = try PlanEdit.merge([.init("a"), .init("c")], ActionUnion(number: "1", name: "窓口")).applied(
            to: merged)
        #expect(third.actions[0].predecessors.map(\.number) == ["a", "b", "c"])
    }

    @Test func `what cannot be split or merged is said`() {
        let plan = EditTests.plan
        func share(_ id: String, _ number: String, _ name: String) -> ActionShare {
            ActionShare(id: .init(id), number: number, name: name)
        }
        #expect(problems(.split(.init("x"), into: [share("n", "9", "新")]), in: plan) == [.gone])
        #expect(problems(.split(.init("a"), into: []), in: plan) == [.unnamedShare(0)])
        #expect(
            problems(.split(.init("a"), into: [share("n", "9", "新"), share("m", "8", "　")]), in: plan)
                == [.unnamedShare(1)])
        #expect(problems(.split(.init("a"), into: [share("b", "9", "新")]), in: plan) == [.gone])
        #expect(
            problems(.split(.init("a"), into: [share("n", "9", "新"), share("m", "９", "新")]), in: plan)
                == [.numberTaken("９", share: 1)])
        func merge(_ ids: [String], _ number: String, _ name: String = "名前") -> PlanEdit {
            .merge(ids.map { .init($0) }, ActionUnion(number: number, name: name))
        }
        #expect(problems(merge(["a"], "1"), in: plan) == [.nothingToMerge])
        #expect(problems(merge(["a", "x"], "1"), in: plan) == [.gone])
        #expect(problems(merge(["a", "a"], "1"), in: plan) == [.gone])
        #expect(problems(merge(["a", "b"], "1", " "), in: plan) == [.blank(.name)])
        #expect(problems(merge(["a", "b"], "c"), in: plan) == [.numberTaken("c", share: nil)])
        #expect(problems(merge(["a", "b"], "b"), in: plan) == [])
    }

    @Test func `free numbers go on counting, and no other action gets one`() {
        var plan = EditTests.plan
        #expect(plan.freeNumbers(2, beside: plan.actions[0]) == ["a-1", "a-2"])
        plan.actions[1].number = "ａ-1"
        #expect(plan.freeNumbers(2, beside: plan.actions[0]) == ["a-2", "a-3"])
        for index in plan.actions.indices { plan.actions[index].number = ["3", "", "１２", "7"][index] }
        #expect(plan.freeNumbers(2, beside: plan.actions[0]) == ["13", "14"])
        for index in plan.actions.indices { plan.actions[index].number = "" }
        #expect(plan.freeNumbers(2, beside: plan.actions[0]) == ["", ""])
    }

    @Test func `whoever saw an older state merges nothing that others changed meanwhile`() throws {
        let base = EditTests.plan
        var current = base
        current.actions[1].description = "相手の文"
        let edit = PlanEdit.merge([.init("a"), .init("b")], ActionUnion(number: "a", name: "窓口"))
        guard case .conflict(let conflicts, _) = try edit.merged(base: base, current: current) else {
            Issue.record("no conflict")
            return
        }
        #expect(conflicts.count == 1)
        current.actions[1].description = nil
        current.actions[2].description = "ほかの取組の文"
        guard case .merged(let plan) = try edit.merged(base: base, current: current) else {
            Issue.record("not merged")
            return
        }
        #expect(plan.actions.map(\.id.text) == ["a", "c", "d"] && plan.actions[1].description == "ほかの取組の文")
    }

    @Test func `who took over from a division is read from what renaming writes`() throws {
        let (old, new) = (Division("市民課"), Division("窓口課"))
        let plan = EditTests.plan
        #expect(plan.successions(of: old).isEmpty)
        var renamed = try PlanEdit.succeed([old], to: new, from: FiscalYear(2025)).applied(to: plan)
        #expect(renamed.successions(of: old) == [Succession(division: new, from: FiscalYear(2025))])
        #expect(renamed.successions(of: new).isEmpty)
        // Still in charge of something: then it is not one's successor.
        renamed.actions[3].responsibilities = [Responsibility(division: old)]
        #expect(renamed.successions(of: old).isEmpty)
    }
}

import Japanese
import Testing

@testable import Plan

/// Actions shown under a second policy and counted once (再掲).
@Suite struct ReprintTests {
    private let plan = EditTests.plan

    private func ids(_ actions: [Action]) -> [String] { actions.map(\.id.text) }

    private func refusal(_ edit: PlanEdit, on plan: Plan) -> [EditProblem]? {
        do {
            _ = try edit.applied(to: plan)
            return nil
        } catch { return error.problems }
    }

    @Test func `an action is shown under another policy, and counted under its own alone`() throws {
        let shown = try PlanEdit.addReprint(.init("a"), under: .init("1.2")).applied(to: plan)
        #expect(ids(shown.reprints(under: .init("1.2"))) == ["a"])
        #expect(shown.reprints(under: .init("1")).isEmpty, "it belongs below that one")
        let year = FiscalYear(2024)
        for policy in plan.policies.map(\.id) {
            #expect(shown.actions(under: policy).map(\.id) == plan.actions(under: policy).map(\.id))
            #expect(
                shown.distribution(in: year, of: shown.actions(under: policy))
                    == plan.distribution(in: year, of: plan.actions(under: policy)))
        }
        let twice = try PlanEdit.addReprint(.init("a"), under: .init("2")).applied(to: shown)
        #expect(twice[Action.ID("a")]?.reprints == [Reprint(under: .init("1.2")), Reprint(under: .init("2"))])
        #expect(try PlanEdit.removeReprint(.init("a"), under: .init("2")).applied(to: twice) == shown)
        for policy in ["1.1", "1.2", "9"] {
            #expect(refusal(.addReprint(.init("a"), under: .init(policy)), on: shown) == [.badReprint], "\(policy)")
        }
        #expect(refusal(.addReprint(.init("none"), under: .init("2")), on: shown) == [.gone])
    }

    @Test func `what is shown again goes with the policy, and ends where the action comes home`() throws {
        var shown = plan
        shown.actions[0].reprints = [Reprint(under: .init("1.2")), Reprint(under: .init("2"))]
        #expect(
            try PlanEdit.removePolicy(.init("2")).applied(to: shown).actions[0].reprints == [.init(under: .init("1.2"))]
        )
        var texts = ActionTexts(of: shown.actions[0], in: shown.form)
        texts.policy = .init("1.2")
        let moved = try PlanEdit.action(.init("a"), texts).applied(to: shown)
        #expect(moved[Action.ID("a")]?.reprints == [Reprint(under: .init("2"))])
        shown.actions[2].reprints = [Reprint(under: .init("2")), Reprint(under: .init("1.1"))]
        let union = ActionUnion(number: "a", name: "一つ")
        let merged = try PlanEdit.merge([.init("a"), .init("c")], union).applied(to: shown)
        #expect(merged[Action.ID("a")]?.reprints == [Reprint(under: .init("1.2")), Reprint(under: .init("2"))])
        let share = ActionShare(id: .init("n"), number: "n", name: "新")
        let split = try PlanEdit.split(.init("a"), into: [share]).applied(to: shown)
        #expect(split[Action.ID("n")]?.reprints == [] && split[Action.ID("a")]?.reprints.count == 2)
    }

    @Test func `a sheet, which carries none, leaves them where their policies still are`() throws {
        var kept = plan
        kept.actions[0].reprints = [Reprint(under: .init("1.2")), Reprint(under: .init("2"))]
        var sheet = plan
        sheet.policies.removeLast()
        #expect(sheet.takingWhatNoSheetCarries(of: kept).actions[0].reprints == [Reprint(under: .init("1.2"))])
        // A document that names policies by other ids is put in its place with what it shows again.
        var other = kept
        other.policies[2].id = .init("x")
        for index in other.actions.indices where other.actions[index].policy == .init("1.2") {
            other.actions[index].policy = .init("x")
        }
        other.actions[0].reprints[0].policy = .init("x")
        #expect(other.matched(to: kept) == kept)
    }

    @Test func `whoever moves an action to where somebody shows it again meanwhile ends that`() throws {
        var texts = ActionTexts(of: plan.actions[0], in: plan.form)
        texts.policy = .init("1.2")
        let theirs = try PlanEdit.addReprint(.init("a"), under: .init("1.2")).applied(to: plan)
        let merged = try PlanEdit.action(.init("a"), texts).merged(base: plan, current: theirs)
        guard case .merged(let moved) = merged else {
            Issue.record("\(merged)")
            return
        }
        #expect(moved[Action.ID("a")]?.policy == .init("1.2") && moved[Action.ID("a")]?.reprints == [])
    }

    @Test(arguments: 0..<200)
    func `a sheet has each action once where it belongs, and once where it is shown again`(_ seed: Int) throws {
        var random = Seeded(seed)
        var plan = plan
        for index in plan.actions.indices {
            let others = plan.policies.map(\.id).filter { $0 != plan.actions[index].policy }
            plan.actions[index].reprints = others.filter { _ in random.chance(40) }.map { Reprint(under: $0) }
        }
        let listed = plan.actions.filter { _ in random.chance(70) }
        let rows = plan.rowsOfSheet(listed)
        #expect(rows.filter { !$0.isReprint }.map(\.action) == listed)
        for policy in plan.policies.map(\.id) {
            let again = rows.filter { $0.isReprint && $0.policy == policy }.map(\.action)
            #expect(again == plan.reprints(rightUnder: policy).filter(listed.contains))
        }
        // What stands under one policy stands together, in the order of the tree.
        let places = rows.map { row in plan.policies.firstIndex { $0.id == row.policy } ?? -1 }
        #expect(places == places.sorted())
    }

    @Test func `history says the names of the policies`() throws {
        var shown = plan
        shown.actions[0].reprints = [Reprint(under: .init("1.2")), Reprint(under: .init("2"))]
        let change = try #require(Plan.changes(from: plan, to: shown).first)
        #expect(change.place == Place(.action(.init("a")), .reprints) && change.before == nil)
        let names = Names([shown])
        #expect(names.value(change.after ?? "", at: change.place, in: .japanese) == "相談、働き方")
        #expect(names.field(of: change.place, in: .japanese) == "再掲")
    }
}

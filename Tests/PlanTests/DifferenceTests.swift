import Japanese
import Testing

@testable import Plan

struct DifferenceTests {
    private func plan() -> Plan {
        var plan = Plan(
            title: "計画", years: [FiscalYear(2024)], lastReportedYear: nil, levels: [Level(label: "施策")], scale: .usual,
            policies: [Policy(id: .init("1"), level: 0, number: "1", name: "施策")])
        plan.actions = (1...3).map { number in
            Action(
                id: .init("a\(number)"), number: "\(number)", name: "取組\(number)", policy: .init("1"),
                responsibilities: [Responsibility(division: Division("甲課"), role: .lead)])
        }
        return plan
    }

    @Test func `a thing that comes or goes is one difference, and what only moves is counted`() {
        var new = plan()
        new.actions.remove(at: 0)
        new.actions[0].name = "改めた取組"
        new.actions[0].responsibilities.append(Responsibility(division: Division("乙課"), note: "令和6年度から"))
        new.actions.append(Action(id: .init("a9"), number: "9", name: "新しい取組", policy: .init("1")))
        let difference = PlanDifference(from: plan(), to: new)
        #expect(difference.actions(.removed).map(\.subject) == [.action(.init("a1"))])
        #expect(difference.actions(.added).map(\.subject) == [.action(.init("a9"))])
        #expect(difference.actions(.changed).map(\.subject) == [.action(.init("a2"))])
        #expect(difference.items.count == 3 && difference.moved == 2)
        #expect(difference[.init("a2")]?.changes.map(\.place.field) == [.name, .position])
        #expect(PlanDifference(from: new, to: new).isEmpty)
        #expect(PlanDifference(from: nil, to: new).items.allSatisfy { $0.fate == .added || $0.subject == .plan })
    }

    @Test func `a field is called as the form calls it, and a thing's own number and name plainly`() {
        var form = plan()
        form.labels[.result] = "実績の詳細"
        let names = Names([form])
        let policy = Subject.policy(.init("1"))
        for (subject, field, japanese, english) in [
            (policy, Field.name, "名称", "name"), (policy, .number, "番号", "number"),
            (.action(.init("a1")), .name, "名称", "name"), (.plan, .title, "計画名", "title"),
            (.year(.init("a1"), FiscalYear(2024)), .result, "実績の詳細", "result"),
        ] {
            #expect(names.field(of: Place(subject, field), in: .japanese) == japanese)
            #expect(names.field(of: Place(subject, field), in: .english) == english)
        }
    }

    @Test func `names come from the first plan that knows a thing, and from the changes where none does`() {
        var old = plan()
        let changes = Plan.changes(from: old, to: nil)
        old.actions.remove(at: 0)
        let names = Names([old], changes: changes)
        #expect(names[Action.ID("a2")] == "2 取組2" && names[Action.ID("a1")] == "1 取組1")
        #expect(names[Action.ID("nowhere")] == "nowhere" && names[Policy.ID("1")] == "1 施策")
    }
}

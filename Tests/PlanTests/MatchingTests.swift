import Japanese
import Plan
import Testing

/// An action of a table of cases: `id number name` and the policy's place.
private func plan(_ actions: [(id: String, number: String, name: String, policy: String)]) -> Plan {
    var plan = Plan(title: "計画", years: [], levels: [Level(label: "施策")], scale: .usual)
    plan.policies = ["1", "2"].map { Policy(id: .init($0), level: 0, name: "施策\($0)") }
    plan.actions = actions.map { Action(id: .init($0.id), number: $0.number, name: $0.name, policy: .init($0.policy)) }
    return plan
}

@Suite struct MatchingTests {
    private let kept = plan([("k1", "1", "申請", "1"), ("k2", "2", "図書", "1"), ("k3", "3", "在宅", "2")])

    private func ids(_ actions: [(id: String, number: String, name: String, policy: String)], kept: Plan? = nil)
        -> [String]
    {
        plan(actions).matched(to: kept ?? self.kept).actions.map(\.id.text)
    }

    @Test func `an action keeps its id by number and name`() {
        #expect(ids([("1", "1", "申請", "1"), ("2", "2", "図書", "1"), ("3", "3", "在宅", "2")]) == ["k1", "k2", "k3"])
    }

    @Test func `width, case and spaces do not matter`() {
        #expect(ids([("1", "１", "申 請", "1"), ("2", " 2", "図書", "1"), ("3", "3", "在宅　", "2")]) == ["k1", "k2", "k3"])
    }

    @Test func `a renamed action keeps its id`() {
        #expect(ids([("1", "1", "手続", "1"), ("2", "2", "図書", "2")]) == ["k1", "k2"])
    }

    @Test func `when one is put in before them, the others keep their ids under new numbers`() {
        #expect(
            ids([("1", "1", "新規", "1"), ("2", "2", "申請", "1"), ("3", "3", "図書", "1"), ("4", "4", "在宅", "2")])
                == ["1", "k1", "k2", "k3"])
    }

    @Test func `when one goes, the others keep their ids under new numbers`() {
        #expect(ids([("1", "1", "図書", "1"), ("2", "2", "在宅", "2")]) == ["k2", "k3"])
    }

    @Test func `a new action never takes the id of a kept one`() {
        #expect(
            ids([("k1", "9", "新規", "1"), ("k1-2", "8", "別の新規", "1"), ("2", "2", "図書", "1")]) == [
                "k1-2", "k1-2-2", "k2",
            ])
    }

    @Test func `where a number repeats the policy decides`() {
        let kept = plan([("k1", "1", "甲", "1"), ("k2", "1", "乙", "2")])
        #expect(ids([("x", "1", "丙", "2"), ("y", "1", "丁", "1")], kept: kept) == ["k2", "k1"])
    }

    @Test func `where nothing tells two apart, neither poses as a kept one`() {
        let kept = plan([("k1", "1", "甲", "1"), ("k2", "1", "乙", "1")])
        #expect(ids([("x", "1", "丙", "1"), ("y", "1", "丁", "1")], kept: kept) == ["x", "y"])
    }

    @Test func `actions without number and name are told apart by their order`() {
        let kept = plan([("k1", "", "", "1"), ("k2", "", "", "1")])
        #expect(ids([("x", "", "", "1"), ("y", "", "", "1"), ("z", "", "", "1")], kept: kept) == ["k1", "k2", "z"])
    }

    @Test func `policies are named by their place`() {
        var incoming = plan([("1", "1", "申請", "b")])
        incoming.policies = [
            Policy(id: .init("a"), level: 0, name: "甲"),
            Policy(id: .init("b"), parent: .init("a"), level: 1, name: "乙"),
            Policy(id: .init("c"), level: 0, name: "丙"),
        ]
        let matched = incoming.matched(to: kept)
        #expect(matched.policies.map(\.id.path) == ["1", "1.1", "2"])
        #expect(matched.policies[1].parent == Policy.ID("1"))
        #expect(matched.actions[0].policy == Policy.ID("1.1"))
    }

    @Test(arguments: 0..<200)
    func `a plan matched to itself is itself`(_ seed: Int) {
        let plan = Plan.random(seed).matched(to: nil)
        #expect(plan.matched(to: plan) == plan)
    }

    @Test(arguments: 0..<200)
    func `no id stands twice, and nothing but ids and places changes`(_ seed: Int) {
        let (incoming, kept) = (Plan.random(seed), Plan.random(seed + 1000))
        let matched = incoming.matched(to: kept)
        #expect(Set(matched.actions.map(\.id)).count == matched.actions.count)
        #expect(matched.actions.map(\.name) == incoming.actions.map(\.name))
        #expect(matched.actions.map(\.responsibilities) == incoming.actions.map(\.responsibilities))
        #expect(matched.policies.map(\.name) == incoming.policies.map(\.name))
        #expect(matched.matched(to: kept).actions.map(\.id) == matched.actions.map(\.id))
    }
}

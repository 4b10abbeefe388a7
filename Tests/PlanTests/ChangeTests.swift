import Japanese
import Plan
import Testing

@Suite struct ChangeTests {
    @Test(arguments: 0..<300)
    func `the changes between two plans make the one of the other`(_ seed: Int) {
        let (old, new) = (Plan.random(seed), Plan.random(seed + 1000))
        #expect(Plan.applying(Plan.changes(from: old, to: new), to: old) == new)
        #expect(Plan.applying(Plan.changes(from: nil, to: new), to: nil) == new)
        #expect(Plan.applying(Plan.changes(from: old, to: nil), to: old) == nil)
    }

    /// The past is made again so, from the change log.
    @Test(arguments: 0..<100)
    func `changes one after another can be taken in one pass, to every plan on the way`(_ seed: Int) {
        let plans: [Plan?] = [.random(seed), .random(seed + 1000), nil, .random(seed + 2000), .random(seed + 3000)]
        var log: [Change] = []
        var kept: Plan?
        for plan in plans {
            log += Plan.changes(from: kept, to: plan)
            kept = plan
            #expect(Plan.applying(log, to: nil) == kept)
        }
    }

    @Test(arguments: 0..<300)
    func `changes turned round take themselves back`(_ seed: Int) {
        let (old, new) = (Plan.random(seed), Plan.random(seed + 1000))
        let changes = Plan.changes(from: old, to: new)
        #expect(Plan.applying(changes.map(\.inverted), to: new) == old)
        #expect(Set(changes.map(\.inverted)) == Set(Plan.changes(from: new, to: old)))
        #expect(Plan.overtaken(changes, in: new).isEmpty)
    }

    @Test(arguments: 0..<100)
    func `nothing differs between a plan and itself`(_ seed: Int) {
        let plan = Plan.random(seed)
        #expect(Plan.changes(from: plan, to: plan).isEmpty)
        #expect(Plan.applying([], to: plan) == plan)
    }

    @Test(arguments: 0..<100)
    func `no place stands twice among the changes`(_ seed: Int) {
        let changes = Plan.changes(from: .random(seed), to: .random(seed + 1000))
        #expect(Set(changes.map(\.place)).count == changes.count)
        #expect(changes.allSatisfy { $0.before?.utf8.elementsEqual(($0.after ?? "").utf8) != true || $0.after == nil })
    }

    @Test func `a division named twice for an action stays twice`() {
        var plan = Plan(title: "計画", years: [], levels: [], scale: .usual)
        plan.actions = [
            Action(
                id: .init("1"), number: "1", name: "窓口", policy: .init("1"),
                responsibilities: [
                    Responsibility(division: Division("市民課"), note: "令和5年度まで", until: FiscalYear(2023)),
                    Responsibility(division: Division("市民課"), note: "令和6年度から"),
                ])
        ]
        #expect(Plan.applying(Plan.changes(from: nil, to: plan), to: nil) == plan)
    }

    @Test func `a text in other bytes is another text`() {
        var (old, new) = (Plan(title: "が", years: [], levels: [], scale: .usual), Plan.random(0))
        new = old
        new.title = "か\u{3099}"
        #expect(Plan.changes(from: old, to: new).count == 1)
        old = new
        #expect(Plan.changes(from: old, to: new).isEmpty)
    }

    @Test func `what changed again later cannot be taken back`() {
        let old = Plan(title: "一", years: [], levels: [], scale: .usual)
        var new = old
        new.title = "二"
        new.lastReportedYear = FiscalYear(2024)
        let changes = Plan.changes(from: old, to: new)
        new.title = "三"
        #expect(
            Plan.overtaken(changes, in: new) == [Change(place: Place(.plan, .title), before: "二", after: "三")])
        #expect(Plan.overtaken(changes, in: nil).map(\.after) == [nil, nil])
    }
}

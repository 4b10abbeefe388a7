import Testing

@testable import Plan

/// Actions over the plans of several periods (取組の歩み).
@Suite struct ActionLineageTests {
    /// `b/2 ← a/1 a/2` says that action 2 of plan b goes on from two of plan a.
    private func plans(_ lines: [String: [(String, [String])]]) throws -> [Slug: Plan] {
        var plans: [Slug: Plan] = [:]
        for (slug, actions) in lines {
            var plan = Plan(title: slug, years: [], levels: [Level(label: "施策")], scale: .usual)
            plan.actions = try actions.map { id, earlier in
                Action(
                    id: .init(id), number: id, name: "\(slug)の\(id)", policy: .init("1"),
                    predecessors: try earlier.map { Predecessor(continuing: try place($0), number: "旧", name: "旧名") })
            }
            plans[try #require(Slug(slug))] = plan
        }
        return plans
    }

    private func place(_ text: String) throws -> ActionPlace {
        let sides = text.split(separator: "/").map(String.init)
        return ActionPlace(try #require(Slug(sides[0])), .init(sides[1]))
    }

    private func lineage(_ text: String, in plans: [Slug: Plan]) throws -> ([String], [String]) {
        let place = try place(text)
        let action = try #require(plans[place.plan]?[place.action])
        let lineage = ActionsOverPeriods(plans).lineage(of: action, at: place)
        func say(_ stops: [ActionLineage.Stop]) -> [String] {
            stops.map { "\($0.place.plan)/\($0.place.action)\($0.action == nil ? "?" : "")" }
        }
        return (say(lineage.earlier), say(lineage.later))
    }

    @Test func `an action is followed over every period, in both directions`() throws {
        let plans = try plans([
            "a": [("1", []), ("2", [])], "b": [("1", ["a/1"]), ("2", ["a/1", "a/2"])],
            "c": [("9", ["b/1", "b/2"]), ("8", [])],
        ])
        #expect(try lineage("a/1", in: plans) == ([], ["b/1", "b/2", "c/9"]))
        #expect(try lineage("a/2", in: plans) == ([], ["b/2", "c/9"]))
        #expect(try lineage("b/2", in: plans) == (["a/1", "a/2"], ["c/9"]))
        #expect(try lineage("c/9", in: plans) == (["b/1", "b/2", "a/1", "a/2"], []))
        #expect(try lineage("c/8", in: plans) == ([], []))
    }

    @Test func `what cannot be seen keeps the name by which it was known, and nothing runs in circles`() throws {
        var plans = try plans([
            "a": [("1", ["c/1", "a/1"])], "b": [("1", ["a/1", "x/5", "a/77"])], "c": [("1", ["b/1", "b/1"])],
        ])
        #expect(try lineage("b/1", in: plans) == (["a/1", "x/5?", "a/77?", "c/1"], []))
        #expect(try lineage("a/1", in: plans) == (["c/1", "b/1", "x/5?", "a/77?"], []))
        let lineage = ActionsOverPeriods(plans).lineage(
            of: try #require(plans[Slug("b")!]?.actions[0]), at: try place("b/1"))
        #expect(lineage.earlier[1].plan == nil && lineage.earlier[1].name == "旧名" && lineage.earlier[1].number == "旧")
        #expect(lineage.earlier[2].plan != nil)
        plans[try #require(Slug("c"))] = nil
        #expect(try self.lineage("b/1", in: plans) == (["a/1", "x/5?", "a/77?", "c/1?"], []))
    }

    @Test func `the office says from which it goes on, and what it was split from stays`() throws {
        let (first, second) = (try place("a/1"), try place("b/7"))
        func earlier(_ place: ActionPlace) -> Predecessor { Predecessor(continuing: place, number: "1", name: "旧名") }
        var plan = EditTests.plan
        let split = Predecessor(.split, number: "3", name: "もとの取組")
        plan.actions[0].predecessors = [split, earlier(first)]
        let id = plan.actions[0].id
        func after(_ predecessors: [Predecessor]) throws -> [Predecessor] {
            try PlanEdit.continuing(id, predecessors).applied(to: plan).actions[0].predecessors
        }
        #expect(try after([]) == [split])
        // Each once, and nothing else.
        #expect(
            try after([earlier(second), earlier(first), earlier(second), Predecessor(.merged, number: "9", name: "ほか")])
                == [earlier(second), earlier(first), split])
        #expect(PlanEdit.continuing(.init("none"), []).problems(on: plan) == [.gone])
        // Two people at the same action: it is asked.
        let mine = PlanEdit.continuing(id, [earlier(second)])
        let theirs = try PlanEdit.continuing(id, []).applied(to: plan)
        guard case .conflict = try mine.merged(base: plan, current: theirs) else {
            Issue.record("no conflict")
            return
        }
    }

    @Test func `a split in the new plan goes on from what the whole did, and a merger from what all did`() throws {
        let slug = try #require(Slug("a"))
        func action(_ id: String, _ earlier: String) -> Action {
            Action(
                id: .init(id), number: id, name: id, policy: .init("1"),
                predecessors: [
                    Predecessor(continuing: ActionPlace(slug, .init(earlier)), number: earlier, name: earlier)
                ])
        }
        var plan = Plan(title: "b", years: [], levels: [Level(label: "施策")], scale: .usual)
        plan.policies = [Policy(id: .init("1"), level: 0, name: "施策")]
        plan.actions = [action("1", "11"), action("2", "12")]
        let split = try PlanEdit.split(.init("1"), into: [ActionShare(id: .init("3"), number: "3", name: "分かれた")])
            .applied(to: plan)
        #expect(split[Action.ID("3")]?.continued == plan.actions[0].continued)
        let merged = try PlanEdit.merge([.init("1"), .init("2"), .init("3")], ActionUnion(number: "1", name: "一つ"))
            .applied(to: split)
        #expect(merged.actions[0].continued.map(\.number) == ["11", "12"])
        #expect(merged.actions[0].predecessors.words(in: .japanese).first == "前の計画の取組11から継続")
    }
}

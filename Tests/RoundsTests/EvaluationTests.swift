import Foundation
import Japanese
import Plan
import Testing

@testable import People
@testable import Rounds

/// When an evaluation step opens, for whom, and what it asks (評価段階の進み方).
@Suite struct EvaluationTests {
    private let year = FiscalYear(2025)
    private let road = Division("道路河川課")
    private let park = Division("公園緑地課")
    private let first = EvaluationStep(id: .init("s1"), label: "一次評価")
    private let outside = EvaluationStep(id: .init("s2"), label: "外部評価", subject: .policies)
    private let view = OwnField(
        id: .init("view"), label: "一次所見", subject: .actionYear, kind: .text(isLong: true),
        phase: .evaluation(.init("s1")), requirement: .always)
    private let opinion = OwnField(
        id: .init("opinion"), label: "委員の意見", subject: .policyYear, kind: .text(isLong: true),
        phase: .evaluation(.init("s2")))

    /// Two actions under 1, one under 2; 公園緑地課 is in charge of the second.
    private func plan() -> Plan {
        var plan = Plan(title: "計画", years: [year], levels: [Level(label: "施策")], scale: .usual)
        plan.form = PlanForm(ownFields: [view, opinion], evaluationSteps: [first, outside])
        plan.policies = [Policy(id: .init("1"), level: 0, name: "道"), Policy(id: .init("2"), level: 0, name: "水")]
        plan.actions = [("a1", road, "1"), ("a2", park, "1"), ("a3", road, "2")].map { id, division, policy in
            Action(
                id: .init(id), number: id, name: "取組\(id)", policy: .init(policy),
                responsibilities: [Responsibility(division: division, role: .lead)])
        }
        return plan
    }

    private func round() throws -> Round {
        Round.proposed(
            for: plan(), as: try #require(Slug("plan")), year: year, opensOn: try #require(Day("2026-04-15")))
    }

    private func account(_ rights: Set<Right>) throws -> Account {
        Account(
            city: try #require(Slug("city")), id: try #require(Account.ID("evaluator")),
            login: try #require(Login("evaluator")), name: "評価 一郎", rights: rights)
    }

    /// - Parameter done: the actions whose reports are approved.
    private func steps(
        done: [String], isClosed: Bool = false, _ written: WrittenEvaluations = WrittenEvaluations(),
        approvedAt: Date = .distantPast, of plan: Plan? = nil
    ) throws -> [EvaluationProgress] {
        let by = try #require(Account.ID("somebody"))
        let events: [ReportEvent.Kind] = [.writing, .submission, .approval, .approval]
        let trail = ReportTrail(events.map { ReportEvent($0, by: by, at: approvedAt) })
        let plan = plan ?? self.plan()
        let trails = Dictionary(uniqueKeysWithValues: done.map { (Action.ID($0), trail) })
        let round = try round()
        return round.evaluations(
            in: plan, reports: RoundProgress(of: round, in: plan, trails: trails),
            closedAt: isClosed ? .distantPast : nil, written)
    }

    private func evaluated(_ actions: String...) throws -> WrittenEvaluations {
        let by = try #require(Account.ID("somebody"))
        let done = Evaluation(revision: 1, submission: .init(by: by, at: .distantPast, revision: 1))
        return WrittenEvaluations(
            texts: [first.id: Dictionary(uniqueKeysWithValues: actions.map { (.action(.init($0)), done) })])
    }

    @Test
    func `a step opens with the report, the next one when the step before is done with all beneath it, or closed`()
        throws
    {
        func states(_ steps: [EvaluationProgress]) -> [[EvaluationState]] { steps.map { $0.items.map(\.state) } }
        let none: [[EvaluationState]] = [[.notOpen, .notOpen, .notOpen], [.notOpen, .notOpen]]
        #expect(try states(steps(done: [])) == none)
        #expect(try states(steps(done: ["a1", "a3"])) == [[.notBegun, .notOpen, .notBegun], [.notOpen, .notOpen]])
        let all = ["a1", "a2", "a3"]
        #expect(
            try states(steps(done: all, evaluated("a1"))) == [[.done, .notBegun, .notBegun], [.notOpen, .notOpen]])
        #expect(
            try states(steps(done: all, evaluated("a1", "a2"))) == [[.done, .done, .notBegun], [.notBegun, .notOpen]])
        var written = try evaluated("a1")
        written.closures[first.id] = EvaluationClosure(
            at: .distantPast, by: try #require(Account.ID("office")), unfinished: [])
        #expect(try states(steps(done: all, written))[1] == [.notBegun, .notBegun])
        // Of a closed round what was approved is evaluated; what never came keeps nobody waiting who has the step closed.
        #expect(
            try states(steps(done: ["a1"], isClosed: true, written)) == [
                [.done, .notOpen, .notOpen], [.notBegun, .notOpen],
            ])
        written.texts[outside.id] = [.policy(.init("1")): Evaluation(own: [opinion.id: "妥当"], revision: 2)]
        #expect(try states(steps(done: all, written))[1][0] == .beingWritten)
    }

    @Test func `of a closed round, a policy does not wait for actions whose reports never came`() throws {
        let written = try evaluated("a1")
        #expect(try steps(done: ["a1"], isClosed: true, written)[1].items.map(\.state) == [.notBegun, .notOpen])
        #expect(try steps(done: ["a1"], written)[1].items.map(\.state) == [.notOpen, .notOpen])
        let both = try steps(done: ["a1", "a2"], isClosed: true, written)
        #expect(both[1].items.map(\.state) == [.notOpen, .notOpen], "what was reported is waited for")
    }

    @Test func `an evaluation that is written anew or whose report was approved anew is asked for again`() throws {
        let all = ["a1", "a2", "a3"]
        let round = try round()
        var written = try evaluated("a1", "a2")
        written.texts[first.id]?[.action(.init("a1"))]?.revision = 2
        let ahead = try steps(done: all, written)
        #expect(ahead[0].items.map(\.state) == [.beingWritten, .done, .notBegun])
        #expect(ahead[0].unfinished.map(\.text) == ["action:a1", "action:a3"], "closing names it")
        #expect(ahead[1].items[0].state == .notBegun, "what was handed in counts meanwhile")
        let asked = try account([Right(.evaluator)]).evaluationRequests(in: round, ahead)
        #expect(asked.first { $0.item == .action(.init("a1")) }?.isBegun == true)

        written = try evaluated("a1", "a2", "a3")
        let anew = try steps(done: all, written, approvedAt: .distantFuture)
        #expect(anew[0].items.allSatisfy { $0.isOutdated && $0.state == .beingWritten })
        #expect(anew[1].items.allSatisfy { $0.state == .notOpen })
        let returned = try steps(done: ["a1", "a3"], written)
        #expect(returned[0].items.map(\.state) == [.done, .notOpen, .done], "a report was sent back")
        written.closures[first.id] = EvaluationClosure(
            at: .distantPast, by: try #require(Account.ID("office")), unfinished: [])
        #expect(try steps(done: ["a1", "a3"], written)[0].items.allSatisfy { $0.state == .done })
    }

    @Test func `a step at which nothing is asked is left out of rounds`() throws {
        var plan = plan()
        plan.form.ownFields[0].isRetired = true
        #expect(plan.form.askedEvaluationSteps == [outside])
        #expect(try steps(done: ["a1", "a2", "a3"], of: plan).map(\.step) == [outside])
        let proposed = Round.proposed(
            for: plan, as: try #require(Slug("plan")), year: year, opensOn: try #require(Day("2026-04-15")))
        #expect(Set(proposed.evaluationDues.keys) == [outside.id])
    }

    @Test func `an evaluation in which every field is blank is not handed in`() throws {
        var plan = plan()
        plan.form.ownFields[0].requirement = .never
        let steps = try steps(done: ["a1", "a2", "a3"], of: plan)
        func refusals(_ own: OwnValues?) throws -> [EvaluationRefusal] {
            try account([Right(.evaluator)]).refusals(
                evaluating: steps[0].items[0], at: steps[0], in: round(), form: plan.form, submitting: own)
        }
        #expect(try refusals([:]) == [.empty] && refusals(nil) == [])
        #expect(try refusals([opinion.id: "他の段階"]) == [.empty] && refusals([view.id: "良好"]) == [])
    }

    @Test func `a text on which somebody builds is known again by what a form carries`() throws {
        let base = Evaluation.Base(revision: 3, planned: [view.id: "良好"])
        let read = try #require(Evaluation.Base(base.text))
        #expect(read == base && read.isStill([view.id: "良好"]))
        #expect(!read.isStill([view.id: "良"]) && !read.isStill([opinion.id: "良好"]) && !read.isStill([:]))
        #expect(
            Evaluation.Base("3")?.isStill([:]) == true && Evaluation.Base("") == nil && Evaluation.Base("x-3") == nil)
    }

    @Test func `a round takes the steps that have a due day, each after the one before`() throws {
        var round = try round()
        let dues = [first, outside].compactMap { round.evaluationDues[$0.id] }
        #expect(dues.count == 2 && dues[0] < dues[1] && round.steps.allSatisfy { $0.due < dues[0] })
        #expect(round.faults(for: plan()).isEmpty)
        round.evaluationDues[first.id] = round.opensOn
        #expect(round.faults(for: plan()) == [.evaluationDueTooEarly(first.id)])
        round.evaluationDues[first.id] = nil
        let progress = RoundProgress(of: round, in: plan(), trails: [:])
        let steps = round.evaluations(in: plan(), reports: progress, WrittenEvaluations())
        #expect(steps.map(\.step.id) == [outside.id])
    }

    @Test func `what is asked of an evaluator goes by step and division, and nothing of it by the office`() throws {
        let round = try round()
        let steps = try steps(done: ["a1", "a2", "a3"])
        func asked(_ right: Right) throws -> [String] {
            try account([right]).evaluationRequests(in: round, steps).map(\.item.text)
        }
        #expect(try asked(Right(.evaluator)) == ["action:a1", "action:a2", "action:a3"])
        #expect(try asked(Right(.evaluator, division: .only(park))) == ["action:a2"])
        #expect(try asked(Right(.evaluator, step: .only(outside.id))) == [])
        #expect(try asked(Right(.evaluator, step: .only(first.id))).count == 3)
        #expect(try asked(Right(.evaluator, year: .only(year.next))) == [])
        #expect(try asked(Right(.coordinator)) == [])
        let plan = try #require(Slug("plan"))
        func named(_ item: EvaluationItem) -> Right { Right(.evaluator, plan: .only(plan), item: .only(item)) }
        #expect(try asked(named(.action(.init("a2")))) == ["action:a2"])
        #expect(try asked(named(.policy(.init("1")))) == ["action:a1", "action:a2"], "a policy has what lies below it")
        let next = try self.steps(done: ["a1", "a2", "a3"], evaluated("a1", "a2", "a3"))
        #expect(
            try account([named(.policy(.init("1")))]).evaluationRequests(in: round, next).map(\.item.text) == [
                "policy:1"
            ])
        #expect(try account([named(.action(.init("a2")))]).evaluationRequests(in: round, next).isEmpty)
        let requests = try account([Right(.evaluator)]).evaluationRequests(in: round, steps)
        #expect(requests.allSatisfy { $0.kind == .evaluate(first.id) && $0.due == round.evaluationDues[first.id] })
    }

    @Test func `what is required must be there when it is handed in, and a policy is given by what lies beneath it`()
        throws
    {
        let round = try round()
        let steps = try steps(done: ["a1", "a2", "a3"])
        let item = try #require(steps[0][.action(.init("a1"))])
        func refusals(_ right: Right, _ own: OwnValues?) throws -> [EvaluationRefusal] {
            try account([right]).refusals(
                evaluating: item, at: steps[0], in: round, form: plan().form, submitting: own)
        }
        #expect(try refusals(Right(.evaluator), nil) == [])
        #expect(try refusals(Right(.evaluator), [:]) == [.blank(.own(view.id))])
        #expect(try refusals(Right(.coordinator), [view.id: "良好"]) == [], "the office writes for whoever asks it to")
        guard case .noRight(let missing)? = try refusals(Right(.evaluator, division: .only(park)), nil).first else {
            Issue.record("an evaluator of another division may write")
            return
        }
        #expect(missing.role == .evaluator && missing.divisions == [road])
        #expect(try !refusals(Right(.reader), nil).isEmpty && !refusals(Right(.reporter), nil).isEmpty)
        #expect(steps[1].items.map(\.divisions) == [[road, park], [road]])
        let closed = try #require(steps[1][.policy(.init("2"))])
        #expect(
            try account([Right(.evaluator)]).refusals(evaluating: closed, at: steps[1], in: round, form: plan().form)
                == [.notOpen])
    }

    @Test func `evaluators are reminded of what is theirs, and divisions without one are named`() throws {
        let round = try round()
        let steps = try steps(done: ["a1", "a2", "a3"])
        let list = round.reminders(of: steps[0], to: [try account([Right(.evaluator, division: .only(road))])])
        #expect(list.reminders.map(\.kinds) == [[.evaluations]] && list.unreached == [park])
        #expect(list.reminders[0].evaluations?.items == [.action(.init("a1")), .action(.init("a3"))])
        let text = list.reminders[0].written(
            to: try account([]), of: round, in: plan(), ReminderTexts(), .japanese)
        #expect(text.subject == "【計画】令和7年度の評価のお願い" && text.body.contains("次の2件") && text.body.contains("・a3 取組a3"))
        #expect(text.body.contains(steps[0].due.written(in: .japanese)))
    }

    @Test
    func
        `evaluators are told once that something waits, when all of theirs does or since yesterday, and of many at once`()
        throws
    {
        let round = try round()
        func moment(_ text: String) throws -> Date { try #require(ISO8601DateFormatter().date(from: text)) }
        let (before, opened, evening) = (
            try moment("2026-04-20T00:00:00Z"), try moment("2026-05-11T01:00:00Z"), try moment("2026-05-11T14:59:59Z")
        )
        let (tomorrow, later) = (try moment("2026-05-11T15:00:00Z"), try moment("2026-05-17T15:00:00Z"))
        let person = try account([Right(.evaluator, step: .only(first.id))])
        func told(_ steps: [EvaluationProgress], _ last: Date? = nil, at date: Date) -> [EvaluationItem] {
            round.evaluationOpenings(
                of: steps[0], to: [person], told: last.map { [person.id: $0] } ?? [:], at: date
            ).flatMap { $0.evaluations?.items ?? [] }
        }
        let all: [EvaluationItem] = ["a1", "a2", "a3"].map { .action(.init($0)) }
        let some = try steps(done: ["a1", "a2"], approvedAt: opened)
        #expect(some[0].items.map(\.openedAt) == [opened, opened, nil])
        // While reports still come in on the same day, nobody is told of each.
        #expect(told(some, at: evening).isEmpty)
        #expect(told(some, at: tomorrow) == Array(all.prefix(2)))
        let whole = try steps(done: ["a1", "a2", "a3"], approvedAt: opened)
        #expect(told(whole, at: opened) == all)
        #expect(told(whole, before, at: evening) == all, "what was told before it opened said nothing of it")
        // Once told, never again of the same; of others after the pause at the earliest.
        #expect(told(whole, opened, at: later).isEmpty && told(whole, evening, at: later).isEmpty)
        #expect(told(whole, opened.addingTimeInterval(-3600), at: tomorrow).isEmpty)
        #expect(told(whole, opened.addingTimeInterval(-3600), at: later) == all)
        // After the due day reminding is the office's.
        #expect(told(whole, at: try moment("2027-04-20T00:00:00Z")).isEmpty)
        var written = try evaluated("a1", "a2", "a3")
        #expect(told(try steps(done: ["a1", "a2", "a3"], written), at: tomorrow).isEmpty)
        let opening = try steps(done: ["a1", "a2", "a3"], written, approvedAt: .distantPast)[1]
        #expect(opening.items[0].openedAt == .distantPast)
        written.closures[first.id] = EvaluationClosure(
            at: tomorrow, by: try #require(Account.ID("office")), unfinished: [])
        #expect(told(try steps(done: ["a1", "a2", "a3"], written), at: later).isEmpty, "a closed step asks nothing")
        #expect(
            try steps(done: ["a1", "a2", "a3"], written, approvedAt: opened)[1].items.map(\.openedAt) == [
                tomorrow, tomorrow,
            ])
        // Of a closed round, what was reported opens when it is closed.
        #expect(
            try steps(done: ["a1"], isClosed: true, approvedAt: opened)[0].items.map(\.openedAt) == [opened, nil, nil])
    }

    @Test func `what is written joins the plan in the fields of its step alone`() throws {
        let plan = plan()
        let own: OwnValues = [view.id: "良好", opinion.id: "他の段階", .init("forged"): "x"]
        let evaluated = plan.with(own, at: first, of: .action(.init("a1")), in: year)
        #expect(evaluated[Action.ID("a1")]?[year].own == [view.id: "良好"])
        #expect(evaluated.evaluation(of: .action(.init("a1")), at: first, in: year) == [view.id: "良好"])
        let policy = plan.with(own, at: outside, of: .policy(.init("1")), in: year)
        #expect(policy[Policy.ID("1")]?[year].own == [opinion.id: "他の段階"])
        #expect(plan.with(own, at: first, of: .action(.init("gone")), in: year) == plan)
    }
}

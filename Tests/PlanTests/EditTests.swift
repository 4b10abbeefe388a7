import Japanese
import Testing

@testable import Plan

@Suite struct EditTests {
    /// Two policies with two actions each, and one that is reported.
    static let plan: Plan = {
        var plan = Plan(
            title: "計画", years: [2024, 2025].map(FiscalYear.init), lastReportedYear: FiscalYear(2024),
            levels: [Level(label: "基本施策"), Level(label: "施策")], scale: .usual)
        plan.policies = [
            Policy(id: .init("1"), level: 0, name: "窓口"),
            Policy(id: .init("1.1"), parent: .init("1"), level: 1, name: "申請"),
            Policy(id: .init("1.2"), parent: .init("1"), level: 1, name: "相談"),
            Policy(id: .init("2"), level: 0, name: "働き方"),
        ]
        plan.actions = [("a", "1.1"), ("b", "1.1"), ("c", "1.2"), ("d", "1.2")].map { id, policy in
            Action(
                id: .init(id), number: id, name: "取組\(id)", policy: .init(policy),
                responsibilities: [Responsibility(division: Division("市民課"), role: .lead)])
        }
        plan.actions[0][FiscalYear(2024)] = ActionYear(
            target: AnnualTarget("400件"), report: AnnualReport(status: "mostly", result: "387件"))
        return plan
    }()

    private func texts(_ id: String, in plan: Plan = plan, _ change: (inout ActionTexts) -> Void) throws -> PlanEdit {
        var texts = ActionTexts(of: try #require(plan[Action.ID(id)]), in: plan.form)
        change(&texts)
        return .action(.init(id), texts)
    }

    @Test(arguments: 0..<200)
    func `writing an action and writing it back leaves the plan as it was`(_ seed: Int) throws {
        var random = Seeded(seed)
        let chosen = random.one(Self.plan.actions)
        let old = try #require(chosen)
        let edit = try texts(old.id.text) { texts in
            texts.name = "名前" + random.text()
            texts.number = random.text()
            texts.policy = random.one(Self.plan.policies)?.id ?? texts.policy
            texts.passages[.description] = random.passage()
            let year = FiscalYear(random.number(2024...2025))
            texts.years[year] = [:]
            for field in [Field.stage, .target] { texts.years[year]?[field] = random.passage() }
        }
        let edited = try edit.applied(to: Self.plan)
        var back = ActionTexts(of: old, in: Self.plan.form)
        for year in Self.plan.years where back.years[year] == nil { back.years[year] = [:] }
        let restored = try PlanEdit.action(old.id, back).applied(to: edited)
        #expect(Set(restored.actions) == Set(Self.plan.actions))
        #expect(edited[old.id]?[FiscalYear(2024)].report == old[FiscalYear(2024)].report)
    }

    @Test func `what is added can be removed, and what is shifted can be shifted back`() throws {
        let plan = Self.plan
        let added = try PlanEdit.addPolicy(under: .init("1"), PolicyTexts(number: nil, name: "電話")).applied(to: plan)
        #expect(added.policies.map(\.id.path) == ["1", "1.1", "1.2", "1.3", "2"])
        #expect(try PlanEdit.removePolicy(.init("1.3")).applied(to: added) == plan)
        let action = ActionTexts(number: "9", name: "新しい取組", policy: .init("1.1"))
        let more = try PlanEdit.addAction(.init("n"), action).applied(to: plan)
        #expect(more.actions.map(\.id.text) == ["a", "b", "n", "c", "d"])
        #expect(try PlanEdit.removeAction(.init("n")).applied(to: more) == plan)
        let shifted = try PlanEdit.shiftPolicy(.init("1.2"), by: -1).applied(to: plan)
        #expect(shifted.policies.map(\.id.path) == ["1", "1.2", "1.1", "2"])
        #expect(shifted.actions.map(\.id.text) == ["c", "d", "a", "b"])
        #expect(try PlanEdit.shiftPolicy(.init("1.2"), by: 1).applied(to: shifted) == plan)
        let swapped = try PlanEdit.shiftAction(.init("a"), by: 1).applied(to: plan)
        #expect(swapped.actions.map(\.id.text) == ["b", "a", "c", "d"])
        #expect(try PlanEdit.shiftAction(.init("a"), by: -1).applied(to: swapped) == plan)
        #expect(try PlanEdit.shiftAction(.init("a"), by: -1).applied(to: plan) == plan)
        let moved = try PlanEdit.movePolicy(.init("1.1"), under: .init("2")).applied(to: plan)
        #expect(moved.policies.map(\.id.path) == ["1", "1.2", "2", "1.1"])
        #expect(moved.actions.map(\.id.text) == ["c", "d", "a", "b"])
    }

    @Test func `an edit that would spoil the plan says why`() throws {
        func problems(_ edit: PlanEdit) -> [EditProblem] { edit.problems(on: Self.plan) }
        var head = PlanHead(of: Self.plan)
        head.title = " "
        head.years = [FiscalYear(2025)]
        head.levels = [Level(label: "基本施策")]
        #expect(
            problems(.head(head)) == [
                .blank(.title), .yearInUse(FiscalYear(2024)), .badLastReportedYear, .levelInUse("施策"),
            ])
        head = PlanHead(of: Self.plan)
        head.years = [2024, 2026].map(FiscalYear.init)
        #expect(problems(.head(head)) == [.badYears])
        var scale = AchievementScale.usual
        scale.statuses.remove(at: 1)
        #expect(problems(.scale(scale)) == [.statusInUse("mostly", reports: 1)])
        scale = .usual
        scale.statuses.removeLast()
        #expect(problems(.scale(scale)).isEmpty)
        #expect(problems(.removePolicy(.init("1"))) == [.policyNotEmpty])
        #expect(problems(.removePolicy(.init("2"))).isEmpty)
        #expect(problems(.movePolicy(.init("1.1"), under: nil)) == [.badParent])
        #expect(problems(.addPolicy(under: .init("1.1"), PolicyTexts(number: nil, name: "x"))) == [.badParent])
        #expect(problems(.removeAction(.init("x"))) == [.gone])
        #expect(problems(try texts("a") { $0.name = "　" }) == [.blank(.name)])
        #expect(
            problems(.succeed([Division("税務課")], to: Division("市民課"), from: FiscalYear(2025))) == [
                .unknownDivision("税務課")
            ])
    }

    @Test func `edits at different places merge, whoever comes first`() throws {
        let base = Self.plan
        let edits = [
            try texts("a") { $0.name = "別の名前" },
            try texts("a") { $0.passages[.description] = "説明" },
            try texts("a") { $0.years[FiscalYear(2024)]?[.target] = "500件" },
            try texts("a") { $0.responsibilities = [Responsibility(division: Division("総務課"))] },
            try texts("c") { $0.policy = .init("1.1") },
            PlanEdit.policy(.init("1.1"), PolicyTexts(number: "1", name: "手続")),
            .scale(AchievementScale(AchievementScale.usual.statuses.reversed())),
        ]
        for one in edits {
            for other in edits where one != other {
                let first = try one.applied(to: base)
                let second = try other.applied(to: base)
                let left = try other.merged(base: base, current: first)
                #expect(left == (try one.merged(base: base, current: second)))
                guard case .merged(let merged) = left else {
                    Issue.record("\(one) and \(other)")
                    continue
                }
                #expect(merged != first && merged != second)
            }
        }
    }

    @Test func `at the same place both texts are shown, and the draft keeps everything of mine and theirs`() throws {
        let base = Self.plan
        let theirs = try texts("a") { texts in
            texts.name = "相手の名前"
            texts.passages[.description] = "相手の説明"
        }.applied(to: base)
        let mine = try texts("a") { texts in
            texts.name = "私の名前"
            texts.number = "12"
        }
        guard case .conflict(let conflicts, let draft) = try mine.merged(base: base, current: theirs) else {
            Issue.record("no conflict")
            return
        }
        let place = Place(.action(.init("a")), .name)
        #expect(
            conflicts == [MergeConflict(spot: .field(place), base: "取組a", theirs: "相手の名前", mine: "私の名前")])
        #expect(draft.actions[0].name == "私の名前" && draft.actions[0].number == "12")
        #expect(draft.actions[0].description == "相手の説明")
        // The same change twice is no conflict.
        #expect(try mine.merged(base: base, current: mine.applied(to: base)) == .merged(mine.applied(to: base)))
        // Removing what somebody has just written in is one.
        guard case .conflict = try PlanEdit.removeAction(.init("a")).merged(base: base, current: theirs) else {
            Issue.record("removed")
            return
        }
        guard case .merged = try PlanEdit.removeAction(.init("b")).merged(base: base, current: theirs) else {
            Issue.record("not removed")
            return
        }
    }

    @Test func `scales that differ in what the eye does not see are a conflict too`() throws {
        func scale(_ change: (inout AchievementStatus) -> Void) -> PlanEdit {
            var scale = AchievementScale.usual
            change(&scale.statuses[0])
            return .scale(scale)
        }
        let theirs = try scale { $0.tone = .neutral }.applied(to: Self.plan)
        guard
            case .conflict(let conflicts, _) = try scale({ $0.needsReason = true }).merged(
                base: Self.plan, current: theirs)
        else {
            Issue.record("no conflict")
            return
        }
        #expect(conflicts.map(\.spot) == [.scale])
    }

    @Test func `a division that is renamed keeps its name for the years before`() throws {
        let year = FiscalYear(2025)
        let edit = PlanEdit.succeed([Division("市民課")], to: Division("窓口課"), from: year)
        let plan = try edit.applied(to: Self.plan)
        let action = try #require(plan.actions.first)
        #expect(action.responsibilities.map(\.text) == ["市民課（令和6年度まで）", "窓口課（令和7年度から）"])
        #expect(plan.actions(of: Division("市民課"), in: FiscalYear(2024)).count == 4)
        #expect(plan.actions(of: Division("市民課"), in: year).isEmpty)
        #expect(plan.actions(of: Division("窓口課"), in: year).count == 4)
        #expect(action.responsibilities.map(\.role) == [.lead, .lead])
    }

    @Test func `a target that is changed keeps what it said before`() throws {
        let day = try #require(Day("2026-04-01"))
        let changed = try texts("a") { $0.years[FiscalYear(2024)]?[.target] = "500件" }.applied(to: Self.plan)
        #expect(Plan.changesNeedingReason(from: Self.plan, to: changed).count == 1)
        let kept = changed.keepingTargets(of: Self.plan, replacedOn: day, reason: "実績が上回った。")
        let year = kept.actions[0][FiscalYear(2024)]
        #expect(year.earlierTargets == [EarlierTarget("400件", replacedOn: day, reason: "実績が上回った。")])
        let sheet = changed.takingWhatNoSheetCarries(of: kept)
        #expect(sheet == kept)
        let removed = try PlanEdit.removeAction(.init("b")).applied(to: Self.plan)
        #expect(!Plan.changesNeedingReason(from: Self.plan, to: removed).isEmpty)
    }
    @Test func `the first targets of a new fiscal year are no change of what was adopted`() throws {
        let day = try #require(Day("2026-04-01"))
        let year = FiscalYear(2026)
        var grown = Self.plan
        grown.years.append(year)
        for index in grown.actions.indices { grown.actions[index][year].target = AnnualTarget("500件") }
        #expect(Plan.changesNeedingReason(from: Self.plan, to: grown).isEmpty)
        #expect(grown.keepingTargets(of: Self.plan, replacedOn: day, reason: "新年度") == grown)
        // Once it is planned, a blank that is filled is one.
        var planned = grown
        planned.actions[1][year].target = nil
        #expect(Plan.changesNeedingReason(from: planned, to: grown).count == 1)
        #expect(Plan.changesNeedingReason(from: grown, to: planned).count == 1)
    }
}

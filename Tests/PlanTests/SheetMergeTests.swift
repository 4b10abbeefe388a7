import Japanese
import Testing

@testable import Plan

/// A sheet comes back to a plan on which people went on.
@Suite struct SheetMergeTests {
    private static let year = FiscalYear(2024)

    /// Three policies with two actions each.
    private static let base: Plan = {
        var plan = Plan(
            title: "環境計画", years: [year, year.next], levels: [Level(label: "基本方針")], scale: .usual)
        for policy in 1...3 {
            plan.policies.append(Policy(id: .init("\(policy)"), level: 0, number: "\(policy)", name: "方針\(policy)"))
            for position in 1...2 {
                var action = Action(
                    id: .init("a\(policy)-\(position)"), number: "\(policy)-\(position)",
                    name: "取組\(policy)\(position)",
                    policy: .init("\(policy)"), responsibilities: [Responsibility(division: Division("環境課"))],
                    description: "内容")
                action[year].target = Passage("目標：\(position)件").map { AnnualTarget($0) }
                plan.actions.append(action)
            }
        }
        return plan
    }()

    private static func texts(_ plan: Plan) -> SheetTexts {
        var texts = SheetTexts()
        texts.take(Plan.changes(from: nil, to: plan))
        return texts
    }

    private func merge(
        _ ours: Plan, _ sheet: Plan, since base: Plan? = base, _ choices: SheetMerge.Choices = .init()
    ) -> SheetMerge {
        ours.merging(sheet, since: base.map(Self.texts) ?? SheetTexts(), choices)
    }

    private func with(_ plan: Plan = base, _ change: (inout Plan) -> Void) -> Plan {
        var plan = plan
        change(&plan)
        return plan
    }

    @Test func `what only one side changed is taken, and what only the other changed stays`() {
        let ours = with { $0.actions[0].description = "直した内容" }
        let sheet = with { $0.actions[1][Self.year].report.result = "実績：3件" }
        let merge = merge(ours, sheet)
        #expect(merge.conflicts.isEmpty && merge.standing.count == 1)
        #expect(merge.plan == with(ours) { $0.actions[1][Self.year].report.result = "実績：3件" })
    }

    @Test func `where both wrote a person chooses, and until then the plan stays`() throws {
        let ours = with { $0.actions[0][Self.year].report.result = "実績：9件" }
        let sheet = with { $0.actions[0][Self.year].report.result = "実績：9件（うち3件）" }
        let open = merge(ours, sheet)
        let place = Place(.year(.init("a1-1"), Self.year), .result)
        let conflict = MergeConflict(spot: .field(place), base: nil, theirs: "実績：9件", mine: "実績：9件（うち3件）")
        #expect(open.conflicts == [conflict] && open.undecided == [conflict] && open.plan == ours)
        var choices = SheetMerge.Choices()
        choices.sides[.field(place)] = .sheet
        let chosen = merge(ours, sheet, choices)
        #expect(chosen.plan == sheet && chosen.undecided.isEmpty)
        let change = try #require(Plan.changes(from: ours, to: chosen.plan).first)
        #expect(chosen.settles(change) && !open.settles(change))
        #expect(merge(ours, sheet, .init(others: .plan)).plan == ours)
    }

    @Test func `without an earlier sheet every other text is a conflict, and blanks are filled`() {
        let ours = with { $0.actions[0].description = nil }
        let sheet = with { $0.actions[1].description = "別の内容" }
        let merge = merge(ours, sheet, since: nil)
        #expect(merge.conflicts.map(\.mine) == ["別の内容"])
        #expect(merge.plan == Self.base)
    }

    @Test func `rows and texts that the sheet has not stay, unless somebody wants them away`() {
        let sheet = with { plan in
            plan.policies.removeFirst()
            plan.actions.removeFirst(2)
            plan.actions[0].description = nil
        }
        let kept = merge(Self.base, sheet)
        #expect(kept.plan == Self.base)
        #expect(kept.missing == [.policy(.init("1")), .action(.init("a1-1")), .action(.init("a1-2"))])
        #expect(kept.blanked == [Place(.action(.init("a2-1")), .description)])
        var choices = SheetMerge.Choices()
        choices.dropsMissing = true
        #expect(merge(Self.base, sheet, choices).plan == sheet)
        // What people wrote since goes only where a person says so.
        let ours = with { $0.actions[1].description = "直した内容" }
        let asked = merge(ours, sheet, choices)
        #expect(asked.undecided.map(\.spot) == [.thing(.action(.init("a1-2")))])
        #expect(asked.plan.actions.map(\.id.text) == ["a1-2", "a2-1", "a2-2", "a3-1", "a3-2"])
        #expect(asked.plan.policies.count == 3, "what stands under a policy still stands somewhere")
    }

    @Test func `what the office took away stays away until the sheet says something new of it`() {
        let ours = with { $0.actions.removeLast() }
        #expect(merge(ours, Self.base).plan == ours)
        let sheet = with { $0.actions[5].description = "新しい内容" }
        let asked = merge(ours, sheet)
        #expect(asked.undecided.map(\.spot) == [.thing(.action(.init("a3-2")))] && asked.plan == ours)
        #expect(merge(ours, sheet, .init(others: .sheet)).plan == sheet)
    }

    @Test func `a division's own rows are known by what they are called, in any order, with days for numbers`() {
        let sheet = with { plan in
            plan.policies = [plan.policies[2], plan.policies[1]]
            plan.policies[0].id = .init("1")
            plan.policies[1].id = .init("2")
            plan.actions = [plan.actions[5], plan.actions[2]]
            (plan.actions[0].policy, plan.actions[1].policy) = (.init("1"), .init("2"))
            (plan.actions[0].number, plan.actions[1].number) = ("3月2日", "2月1日")
            plan.actions[0][Self.year].report.result = "実績：5回"
        }
        let merge = merge(Self.base, sheet)
        #expect(merge.plan == with { $0.actions[5][Self.year].report.result = "実績：5回" })
        #expect(merge.conflicts.isEmpty && merge.additions.isEmpty)
    }

    @Test func `what was renamed and renumbered since is known by what the sheet calls it`() {
        let ours = with { plan in
            plan.actions[0].name = "街路灯の新設"
            plan.actions[0].number = "9"
            plan.policies[1].name = "別の方針"
        }
        let sheet = with { $0.actions[0][Self.year].report.result = "実績：5回" }
        let merge = merge(ours, sheet)
        #expect(merge.plan == with(ours) { $0.actions[0][Self.year].report.result = "実績：5回" })
        #expect(merge.matches.allSatisfy(\.isSure) && merge.additions.isEmpty && merge.missing.isEmpty)
        // And by what it is called now, where the sheet was made from that.
        #expect(self.merge(ours, ours).plan == ours)
    }

    /// A file of another system: numbers, and what it knows of a year.
    private static let costs: Plan = {
        var plan = Plan(title: "決算", years: [year], levels: [Level(label: "計画")], scale: .usual)
        plan.form.ownFields = [
            OwnField(id: .init("f1"), label: "決算額", subject: .actionYear, kind: .money(.thousandYen), phase: .reporting)
        ]
        plan.policies = [Policy(id: .init("1"), level: 0, name: "決算")]
        for (number, costs) in [("2-1", "2,500"), ("9-9", "7"), ("1-1", "900")] {
            var action = Action(id: .init("a\(number)"), number: number, name: Action.unnamed, policy: .init("1"))
            action[year].report.own = [.init("f1"): Passage(costs)].compactMapValues { $0 }
            plan.actions.append(action)
        }
        return plan
    }()

    @Test func `a file without a tree changes what it knows, and says which rows the plan has not`() throws {
        let merged = merge(Self.base, Self.costs)
        #expect(merged.isPartial && merged.unplaced == ["9-9 （名称なし）"])
        #expect(merged.missing.isEmpty && merged.formChanges.isEmpty && merged.additions.isEmpty)
        let plan = with { plan in
            plan.form.ownFields = Self.costs.form.ownFields
            plan.actions[0][Self.year].report.own[.init("f1")] = "900"
            plan.actions[2][Self.year].report.own[.init("f1")] = "2,500"
        }
        #expect(merged.plan == plan)
        var choices = SheetMerge.Choices()
        choices.dropsMissing = true
        #expect(merge(plan, Self.costs, choices).plan == plan, "nothing goes because it is not in such a file")
        choices.left = [.init("a9-9"), .init("a1-1")]
        let left = merge(Self.base, Self.costs, choices)
        #expect(left.unplaced.isEmpty && left.plan.actions[0] == Self.base.actions[0])
    }

    @Test func `new actuals of indicators are matched by name, and change nothing else of them`() {
        let base = with { plan in
            plan.indicators = [
                Indicator(
                    id: .init("i1"), owner: .policy(.init("2")), name: "回収量", unit: "t", span: .cumulative,
                    years: [Self.year: IndicatorYear(target: IndicatorValue("3", number: 3))]),
                Indicator(id: .init("i2"), owner: .action(.init("a1-1")), name: "同じ名"),
                Indicator(id: .init("i3"), owner: .action(.init("a1-2")), name: "同じ名"),
            ]
        }
        var sheet = Plan(title: "実績", years: [Self.year], levels: [Level(label: "計画")], scale: .usual)
        sheet.policies = [Policy(id: .init("1"), level: 0, name: "実績")]
        for (id, name) in [("x", "回収量"), ("y", "同じ名"), ("z", "知らない名")] {
            sheet.indicators.append(
                Indicator(
                    id: .init(id), owner: .policy(.init("1")), name: name,
                    years: [Self.year: IndicatorYear(actual: IndicatorValue("2.4", number: 2.4))]))
        }
        let merged = merge(base, sheet, since: base)
        #expect(merged.unplaced == ["同じ名", "知らない名"])
        #expect(merged.plan == with(base) { $0.indicators[0][Self.year].actual = IndicatorValue("2.4", number: 2.4) })
    }

    @Test func `a sheet without numbers or names takes none away`() {
        let sheet = with { plan in
            for index in plan.actions.indices { plan.actions[index].number = "" }
            plan.actions[0].description = "新しい内容"
        }
        #expect(merge(Self.base, sheet).plan == with { $0.actions[0].description = "新しい内容" })
    }

    @Test func `new rows stand behind those of their policy, or wait`() {
        let sheet = with { plan in
            plan.actions.insert(Action(id: .init("p1"), number: "新規", name: "油の回収", policy: .init("1")), at: 0)
            plan.indicators = [Indicator(id: .init("i1"), owner: .action(.init("p1")), name: "回収量")]
        }
        let merged = merge(Self.base, sheet)
        #expect(merged.plan.actions.map(\.id.text) == ["a1-1", "a1-2", "p1", "a2-1", "a2-2", "a3-1", "a3-2"])
        #expect(merged.plan.indicators.map(\.owner) == [.action(.init("p1"))])
        var choices = SheetMerge.Choices()
        choices.refusesNew = true
        let waiting = merge(Self.base, sheet, choices)
        #expect(waiting.plan == Self.base && waiting.additions.first == .action(.init("p1")))
        choices = SheetMerge.Choices()
        choices.left = [.init("p1"), .init("a2-1")]
        let left = merge(Self.base, sheet, choices)
        #expect(left.plan == Self.base && left.additions.isEmpty && left.missing == [.action(.init("a2-1"))])
        #expect(left.matches.count == 7, "it can be chosen again")
    }

    @Test func `a person says which action is which`() {
        let sheet = with { $0.actions[0].name = "全く別の取組" }
        // By its number it is the one that was renamed.
        #expect(merge(Self.base, sheet).plan.actions[0].id.text == "a1-1")
        var choices = SheetMerge.Choices()
        choices.same[.init("a1-1")] = .some(nil)
        let new = merge(Self.base, sheet, choices)
        #expect(new.plan.actions.map(\.name).prefix(3) == ["取組11", "取組12", "全く別の取組"])
        choices.same = [.init("a1-1"): .init("a3-1")]
        let other = merge(Self.base, sheet, choices)
        #expect(other.matches[0].kept?.id == .init("a3-1"))
        #expect(other.plan[.init("a3-1") as Action.ID]?.name == "全く別の取組")
    }

    @Test func `a status that the scale has not is blank and said`() {
        let sheet = with { plan in
            plan.scale = AchievementScale([
                AchievementStatus(code: "概ね○", mark: "◇", label: "概ね○", needsReason: false, tone: .neutral),
                AchievementStatus(code: "◎", mark: "◎", label: "◎", needsReason: false, tone: .neutral),
            ])
            plan.actions[0][Self.year].report.status = "概ね○"
            plan.actions[1][Self.year].report.status = "◎"
        }
        let merged = merge(Self.base, sheet)
        #expect(merged.plan == with { $0.actions[1][Self.year].report.status = "achieved" })
        #expect(merged.unknown.map(\.text) == ["概ね○"])
        var choices = SheetMerge.Choices()
        choices.followsForm = true
        let following = merge(Self.base, sheet, choices)
        #expect(following.plan.actions[0][Self.year].report.status == "概ね○")
        #expect(following.plan.scale["achieved"] == Self.base.scale["achieved"] && following.unknown.isEmpty)
    }

    @Test func `what the sheet calls otherwise is said, and followed where that is wanted`() {
        let sheet = with { plan in
            plan.labels[.result] = "R6実績（速報）"
            plan.title = "環境計画（教育課）"
        }
        let merged = merge(Self.base, sheet)
        #expect(merged.plan == Self.base)
        #expect(
            merged.formChanges == [.label(.result, before: Self.base.labels[.result], after: "R6実績（速報）")])
        var choices = SheetMerge.Choices()
        choices.followsForm = true
        #expect(merge(Self.base, sheet, choices).plan == with { $0.labels[.result] = "R6実績（速報）" })
    }

    @Test func `choices are compared by their words, whatever stands for them`() {
        func with(_ labels: [String], _ chosen: [String?]) -> Plan {
            self.with { plan in
                let options = labels.enumerated().map { OwnOption(id: "o\($0.offset + 1)", label: $0.element) }
                plan.form.ownFields = [
                    OwnField(
                        id: .init("f1"), label: "今後の方向性", subject: .action, kind: .choice(options, isMultiple: false),
                        phase: .planning)
                ]
                for (index, label) in chosen.enumerated() {
                    guard let label, let place = labels.firstIndex(of: label) else { continue }
                    plan.actions[index].own[.init("f1")] = Passage("o\(place + 1)")
                }
            }
        }
        let base = with(["継続", "拡充", "縮小"], ["継続", "拡充", "縮小"])
        // The first row is gone: the options are counted anew.
        let sheet = with(["拡充", "縮小", "新しい方向"], [nil, "拡充", "縮小", "新しい方向"])
        let merged = merge(base, sheet, since: base)
        #expect(merged.plan == base && merged.standing.isEmpty)
        #expect(merged.unknown.map(\.text) == ["新しい方向"])
        #expect(merge(base, with(["拡充"], ["拡充"]), since: base).plan.actions[0].own == [.init("f1"): "o2"])
        // Taken whole, too, an option keeps what stands for it.
        #expect(sheet.matched(to: base).actions[1].own == base.actions[1].own)
    }

    @Test func `a sheet that still says what was there before was not made from what came since`() {
        let form = Self.texts(Self.base)
        let first = with { plan in
            for index in plan.actions.indices { plan.actions[index][Self.year].report.result = "済" }
            plan.actions[0].description = "直した内容"
        }
        var after = form
        after.take(Plan.changes(from: Self.base, to: first))
        // Another division wrote the same results into the form, and left the rest as it was.
        let second = with { plan in
            for index in plan.actions.indices { plan.actions[index][Self.year].report.result = "済" }
        }
        #expect(first.origin(of: second, among: [after, form]) == 1)
        #expect(first.merging(second, since: form, .init()).plan == first)
    }

    @Test func `what may be another thing is asked`() {
        let sheet = with { plan in
            plan.policies[0].name = "物を大切に使う"
            plan.actions[0].name = "防犯カメラ"
        }
        let open = merge(Self.base, sheet)
        #expect(open.undecided.map(\.spot) == [.field(Place(.policy(.init("1")), .name))])
        #expect(open.plan.policies == Self.base.policies && open.plan.actions[0].name == "防犯カメラ")
        var choices = SheetMerge.Choices()
        choices.refusesNew = true
        let asked = merge(Self.base, sheet, choices)
        #expect(asked.plan == Self.base && asked.doubtful.map(\.incoming.name) == ["防犯カメラ"])
    }

    @Test func `what comes back brings its policy back, and goes with what people added to it`() {
        let ours = with { plan in
            plan.policies.removeFirst()
            plan.actions.removeFirst(2)
        }
        let sheet = with { plan in
            plan.actions[0].description = "新しい内容"
            plan.actions.insert(Action(id: .init("p1"), number: "1-3", name: "新しい行", policy: .init("1")), at: 2)
        }
        let open = merge(ours, sheet)
        #expect(open.plan == ours)
        #expect(open.undecided.map(\.spot) == [.thing(.action(.init("a1-1"))), .thing(.action(.init("p1")))])
        let back = merge(ours, sheet, .init(others: .sheet)).plan
        #expect(back.policies.map(\.id.path).sorted() == ["1", "2", "3"])
        #expect(Set(back.actions.filter { $0.policy == .init("1") }.map(\.name)) == ["取組11", "新しい行"])
        // Somebody counts something of an action that the sheet has not.
        let counted = with {
            $0.indicators = [Indicator(id: .init("i1"), owner: .action(.init("a1-1")), name: "数えるもの")]
        }
        var choices = SheetMerge.Choices()
        choices.dropsMissing = true
        let without = with { $0.actions.removeFirst() }
        #expect(merge(counted, without, choices).undecided.map(\.spot) == [.thing(.action(.init("a1-1")))])
        choices.others = .sheet
        #expect(merge(counted, without, choices).plan == without)
    }

    @Test func `a status that the scale has not is no blank`() {
        let base = with { $0.actions[0][Self.year].report.status = "achieved" }
        let sheet = with { plan in
            plan.scale = AchievementScale([
                AchievementStatus(code: "ほぼ", mark: "◇", label: "ほぼ達成", needsReason: false, tone: .neutral),
                AchievementStatus(code: "achieved", mark: "◎", label: "達成", needsReason: false, tone: .good),
            ])
            plan.actions[0][Self.year].report.status = "ほぼ"
            plan.actions[1][Self.year].report.status = "achieved"
        }
        var choices = SheetMerge.Choices()
        choices.dropsMissing = true
        #expect(merge(base, sheet, since: base, choices).plan.actions[0][Self.year].report.status == "achieved")
    }

    // MARK: - Any texts

    /// The plan with some of its texts, divisions and rows written anew.
    private func edited(_ plan: Plan, using random: inout Seeded, as word: String) -> Plan {
        with(plan) { plan in
            for index in plan.actions.indices {
                if random.chance(20) { plan.actions[index].description = Passage("\(word)\(random.number(1...3))") }
                if random.chance(20) { plan.actions[index].name += word }
                if random.chance(20) {
                    plan.actions[index][Self.year].target = Passage("\(word)：\(index)件").map { AnnualTarget($0) }
                }
                if random.chance(20) { plan.actions[index][Self.year].report.result = random.passage() }
                if random.chance(15) {
                    plan.actions[index].responsibilities.append(Responsibility(division: Division(word)))
                }
            }
            if random.chance(30) { plan.policies[random.number(0...2)].vision = Passage(word) }
            if random.chance(30), let gone = random.one(plan.actions) { plan.actions.removeAll { $0.id == gone.id } }
            if random.chance(30) {
                plan.actions.append(Action(id: .init(word), number: word, name: "新しい\(word)", policy: .init("3")))
            }
        }
    }

    @Test(arguments: 0..<200)
    func `nothing that somebody wrote is lost in silence`(_ seed: Int) {
        var random = Seeded(seed)
        let ours = edited(Self.base, using: &random, as: "甲")
        let sheet = edited(Self.base, using: &random, as: "乙")
        let merge = merge(ours, sheet)
        let written = Plan.changes(from: Self.base, to: ours).filter { $0.place.field != .position }
        #expect(Plan.overtaken(written, in: merge.plan).isEmpty, "the plan's own stays")
        #expect(self.merge(ours, Self.base).plan == ours, "a sheet as it was given out brings nothing")
        #expect(self.merge(Self.base, ours).conflicts.isEmpty)
        // Whatever the sheet says and the plan does not is named, or it is there.
        let contested = Set(merge.conflicts.map(\.spot))
        for change in Plan.changes(from: merge.plan, to: merge.sheet) where change.after != nil {
            let (place, was) = (change.place, Plan.changes(from: Self.base, to: merge.sheet))
            guard place.field != .position, was.contains(where: { $0.place == place }) else { continue }
            let owner: MergeConflict.Spot? = place.subject.action.map { .thing(.action($0)) }
            let isNamed =
                contested.contains(.field(place)) || owner.map(contested.contains) ?? false
                || place.subject.action.map { contested.contains(.divisions($0)) } ?? false
            #expect(isNamed, "\(change)")
        }
        // Taken again, it brings nothing more.
        let again = merge.plan.merging(sheet, since: Self.texts(merge.sheet), .init())
        #expect(Plan.changes(from: merge.plan, to: again.plan).allSatisfy { $0.place.field == .position })
    }
}

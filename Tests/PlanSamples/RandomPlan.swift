import Japanese
import Plan

/// A generator that gives the same numbers in every run (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    package init(state: UInt64) { self.state = state }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// A text of ordinary words and, sometimes, of letters that break programs.
    package mutating func text(blankIn percent: Int = 0) -> String {
        guard !chance(percent) else { return "" }
        if chance(10), let hostile = WritingSamples.hostileTexts.dropLast().randomElement(using: &self) {
            return hostile
        }
        let words = ["窓口", "の", "整備", "、", "5件", "・", "\n", "Ⅱ", "～", "か\u{3099}", "\"", "=", " ", "。", "推進する", "　"]
        return (0..<Int.random(in: 1..<12, using: &self)).map { _ in words.randomElement(using: &self) ?? "" }.joined()
    }

    private mutating func passage() -> Passage? { Passage(text(blankIn: 30)) }

    /// A sound plan of any shape: depth, years, scale, labels and blanks differ.
    package mutating func plan() -> Plan {
        let first = Int.random(in: 1990...2030, using: &self)
        let years = (first...(first + Int.random(in: 0...6, using: &self))).map(FiscalYear.init)
        let levels = (0..<Int.random(in: 1...5, using: &self)).map { Level(label: "階層\($0)" + text(blankIn: 50)) }
        let scale = AchievementScale(
            (0..<Int.random(in: 0...6, using: &self)).map { index in
                AchievementStatus(
                    code: .init("s\(index)"), mark: text(blankIn: 20), label: text(), needsReason: chance(50),
                    countsInTotals: chance(80),
                    tone: AchievementStatus.Tone.allCases.randomElement(using: &self) ?? .good)
            })
        var labels = Labels()
        // What an indicator or an own field is described by has no column of its own.
        for field in Field.allCases.prefix(while: { $0 != .owner }) where chance(20) { labels[field] = text() }
        var plan = Plan(
            title: text(), years: years, lastReportedYear: chance(70) ? years.randomElement(using: &self) : nil,
            levels: levels, labels: labels, scale: scale)
        for index in 0..<Int.random(in: 1...8, using: &self) {
            let parent =
                chance(70) ? plan.policies.filter { $0.level + 1 < levels.count }.randomElement(using: &self) : nil
            plan.policies.append(
                Policy(
                    id: Policy.ID("\(index + 1)"), parent: parent?.id, level: parent.map { $0.level + 1 } ?? 0,
                    number: chance(50) ? text(blankIn: 10) : nil, name: text(blankIn: 5), vision: passage(),
                    situationAndChallenges: passage()))
        }
        if chance(30) { plan.addedYears = Set(years.suffix(1)) }
        plan.actions = (0..<Int.random(in: 0...8, using: &self)).map { action("a\($0)", in: plan) }
        return plan
    }

    /// A plan as a sheet has it: the usual labels, levels with names, and in its texts what people and spreadsheets put there.
    package mutating func planOfASheet() -> Plan {
        var plan = plan()
        plan.labels = Labels()
        for index in plan.levels.indices { plan.levels[index].label = "階層\(index)" }
        var codes: [AchievementStatus.Code: AchievementStatus.Code] = [:]
        for index in plan.scale.statuses.indices {
            let code = AchievementStatus.Code(["◎", "○", "achieved", "mostly", "a", "s"][index])
            codes[plan.scale.statuses[index].code] = code
            plan.scale.statuses[index].code = code
            plan.scale.statuses[index].label = "\(["超えた", "届いた", "できた", "ほぼ", "足りない", "待つ"][index])区分"
        }
        for index in plan.actions.indices {
            if chance(40) { plan.actions[index].name = sheetText() }
            for year in plan.years {
                let status = plan.actions[index][year].report.status
                plan.actions[index][year].report.status = status.flatMap { codes[$0] }
                guard chance(50) else { continue }
                plan.actions[index][year].target = Passage(sheetText()).map(AnnualTarget.init)
                plan.actions[index][year].report.result = Passage(sheetText())
            }
        }
        return plan
    }

    /// The same as a city's form has it: each step with a sign of its own, each action below a policy of every level, and each policy
    /// and each note beside a division with words of its own.
    package mutating func planOfAForm() -> Plan {
        var plan = planOfASheet()
        for index in plan.scale.statuses.indices {
            plan.scale.statuses[index].mark = ["◎", "○", "△", "×", "◇", "▽"][index]
        }
        plan.policies = []
        for branch in 0..<3 {
            var above: Policy.ID?
            for level in plan.levels.indices {
                let id = Policy.ID("\(branch + 1)" + String(repeating: ".1", count: level))
                plan.policies.append(
                    Policy(
                        id: id, parent: above, level: level, number: chance(50) ? "\(branch + 1)" : nil,
                        name: "柱\(branch)の\(level)" + sheetText(), vision: passage(), situationAndChallenges: passage())
                )
                above = id
            }
        }
        let lowest = plan.policies.filter { $0.level == plan.levels.count - 1 }
        for index in plan.actions.indices {
            plan.actions[index].policy = lowest[index * lowest.count / plan.actions.count].id
            plan.actions[index].reprints = []
            plan.actions[index].number = "\(index + 1)"
            for part in plan.actions[index].responsibilities.indices {
                plan.actions[index].responsibilities[part].division = Division("第\(part)課")
                let note = plan.actions[index].responsibilities[part].note
                plan.actions[index].responsibilities[part].note = note.map { _ in "窓口\(part)" }
            }
        }
        return plan
    }

    private mutating func sheetText() -> String {
        let fronts = [
            "", "", "'", "''", "=", "+", "-", "@", "＝", "＋", "－", "＠", "'=", "'－", " ", "\u{200B}", "\t", "\"",
        ]
        let bodies = [
            "6回", "1-1", "3月4日", "SUM(A1)", "1,234件", "未達成", "目標", "○", "令和5年度", "<b>太字", "①㎡～𠮷", "　", "あ\nい",
        ]
        return [fronts, bodies, ["", "", " ", "\u{200D}", "'"]].map { $0.randomElement(using: &self) ?? "" }.joined()
    }

    private mutating func predecessor() -> Predecessor {
        let (number, name) = (text(blankIn: 10), text(blankIn: 5))
        if chance(40), let plan = Slug("dx-1") {
            return Predecessor(
                continuing: ActionPlace(plan, Action.ID("a \(text(blankIn: 30))")), number: number, name: name)
        }
        return Predecessor(chance(50) ? .split : .merged, number: number, name: name)
    }

    private mutating func action(_ id: String, in plan: Plan) -> Action {
        var action = Action(
            id: Action.ID(id), number: text(blankIn: 10), name: text(blankIn: 5),
            policy: plan.policies.randomElement(using: &self)?.id ?? Policy.ID(""), description: passage(),
            predecessors: (0..<max(0, Int.random(in: -2...2, using: &self))).map { _ in
                predecessor()
            })
        let others = plan.policies.map(\.id).filter { $0 != action.policy }.shuffled(using: &self)
        if chance(30) { action.reprints = others.prefix(2).map { Reprint(under: $0) } }
        for index in 0..<Int.random(in: 0...4, using: &self) {
            action.responsibilities.append(
                Responsibility(
                    division: Division(chance(10) ? "各課" + String(repeating: " ", count: index) : "第\(index)課"),
                    role: Responsibility.Role.allCases.randomElement(using: &self) ?? .lead,
                    note: chance(30) ? text(blankIn: 20) : nil,
                    until: chance(20) ? plan.years.randomElement(using: &self) : nil))
        }
        for year in plan.years where chance(80) {
            action[year] = ActionYear(
                stage: passage(), target: passage().map(AnnualTarget.init),
                earlierTargets: (0..<max(0, Int.random(in: -3...2, using: &self))).map { _ in
                    EarlierTarget(
                        passage(), replacedOn: Day(daysSince1970: Int.random(in: 0...30_000, using: &self)),
                        reason: text())
                },
                report: AnnualReport(
                    status: chance(60) ? plan.scale.statuses.randomElement(using: &self)?.code : nil, result: passage(),
                    reasonAndImprovement: passage()))
        }
        return action
    }
}

import Japanese
import Plan

/// Random numbers that are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
    mutating func one<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &self) }

    mutating func maybe<Value>(_ make: (inout Seeded) -> Value?) -> Value? { chance(60) ? make(&self) : nil }

    /// A text such as nobody would write, and some that somebody did.
    mutating func text() -> String {
        let pieces = [
            "", "a", "図書館", "\n", "\r\n", "\r", "=", "\\", "\\n", "・", "→", "　", " ", "\u{3099}", "か\u{3099}", "が",
            "\u{0}", "①～",
            "👨‍👩‍👧", "𠮷", "400件", "\t", "\"", "，",
        ]
        return (0..<number(0...4)).map { _ in one(pieces) ?? "" }.joined()
    }

    mutating func passage() -> Passage? { Passage(text()) }
}

extension Plan {
    /// A plan whose ids are its own, with hostile texts and every field now blank and now not.
    static func random(_ seed: Int) -> Plan {
        var random = Seeded(seed)
        let first = random.number(2015...2025)
        var plan = Plan(
            title: random.text(), years: (0..<random.number(0...5)).map { FiscalYear(first + $0) },
            lastReportedYear: random.maybe { FiscalYear($0.number(2014...2031)) },
            levels: (0..<random.number(0...4)).map { _ in Level(label: random.text()) },
            scale: .random(using: &random))
        if random.chance(30) { plan.addedYears = Set(plan.years.suffix(1)) }
        for field in Field.allCases where random.chance(15) { plan.labels[field] = random.text() }
        for number in 0..<random.number(0...5) {
            plan.policies.append(
                Policy(
                    id: .init("p\(number)"), parent: random.maybe { $0.one(plan.policies)?.id },
                    level: random.number(0...4),
                    number: random.maybe { $0.text() }, name: random.text(), vision: random.passage(),
                    situationAndChallenges: random.passage()))
        }
        plan.actions = (0..<10).filter { _ in random.chance(60) }.shuffled(using: &random).map { number in
            .random(id: .init("a\(number)"), in: plan, using: &random)
        }
        return plan
    }
}

extension AchievementScale {
    fileprivate static func random(using random: inout Seeded) -> AchievementScale {
        AchievementScale(
            ["a", "b", "c", "d", "e"].filter { _ in random.chance(70) }.shuffled(using: &random).map { code in
                AchievementStatus(
                    code: .init(code), mark: random.text(), label: random.text(), needsReason: random.chance(50),
                    countsInTotals: random.chance(70), tone: random.one(AchievementStatus.Tone.allCases) ?? .neutral)
            })
    }
}

extension Action {
    fileprivate static func random(id: ID, in plan: Plan, using random: inout Seeded) -> Action {
        var action = Action(
            id: id, number: random.text(), name: random.text(), policy: random.one(plan.policies)?.id ?? .init("none"),
            responsibilities: (0..<random.number(0...3)).map { _ in
                Responsibility(
                    division: Division(random.one(["市民課", "各課", "", "総務課"]) ?? ""),
                    role: random.one(Responsibility.Role.allCases) ?? .notStated, note: random.maybe { $0.text() },
                    until: random.maybe { FiscalYear($0.number(2020...2030)) })
            }, description: random.passage(),
            predecessors: (0..<max(0, random.number(-2...2))).map { _ in
                .random(using: &random)
            })
        let others = plan.policies.map(\.id).filter { $0 != action.policy }
        if random.chance(30), let shown = random.one(others) { action.reprints = [Reprint(under: shown)] }
        for _ in 0..<random.number(0...4) {
            action[FiscalYear(random.number(2014...2031))] = ActionYear(
                stage: random.passage(), target: random.passage().map(AnnualTarget.init),
                earlierTargets: (0..<max(0, random.number(-3...2))).map { _ in
                    EarlierTarget(
                        random.passage(), replacedOn: Day(daysSince1970: random.number(0...30_000)),
                        reason: random.text())
                },
                report: AnnualReport(
                    status: random.maybe { random in random.one(plan.scale.statuses)?.code ?? "unknown" },
                    result: random.passage(), reasonAndImprovement: random.passage()))
        }
        return action
    }
}

extension Predecessor {
    fileprivate static func random(using random: inout Seeded) -> Predecessor {
        let (number, name) = (random.text(), random.text())
        if random.chance(40), let plan = Slug("dx-1") {
            return Predecessor(
                continuing: ActionPlace(plan, Action.ID("a \(random.text())")), number: number, name: name)
        }
        return Predecessor(random.chance(50) ? .split : .merged, number: number, name: name)
    }
}

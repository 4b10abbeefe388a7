import Foundation
import Japanese
import Plan

@testable import Findings

/// Random numbers that are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
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
    mutating func one<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }
}

/// A plan in which nothing contradicts anything: numbers add up, statuses fit them, reasons stand where they are due.
struct CleanPlan {
    var plan: Plan
    var dice: Dice

    init(_ seed: Int) {
        dice = Dice(seed)
        let first = dice.number(2019...2023)
        let years = (0..<dice.number(3...5)).map { FiscalYear(first + $0) }
        plan = Plan(
            title: "第\(dice.number(1...9))次の計画", years: years,
            lastReportedYear: years[dice.number(1...years.count - 1)],
            levels: [Level(label: "基本目標"), Level(label: "施策")], scale: dice.chance(50) ? .usual : Self.fiveSteps)
        for goal in 1...dice.number(1...2) {
            let id = Policy.ID(String(goal))
            plan.policies.append(Policy(id: id, level: 0, number: String(goal), name: "目標\(Self.topics[goal])のまち"))
            for number in 1...dice.number(1...2) {
                plan.policies.append(
                    Policy(
                        id: id.child(number), parent: id, level: 1, number: String(number),
                        name: "\(Self.topics[goal * 3 + number])の施策"))
            }
        }
        let leaves = plan.policies.filter { $0.level == 1 }
        let numbersBeginAgain = dice.chance(30)
        var number = 0
        for (index, leaf) in leaves.enumerated() {
            if numbersBeginAgain { number = 0 }
            for _ in 1...dice.number(1...3) {
                number += 1
                let mark = numbersBeginAgain ? "\(index + 1)-\(number)" : "\(number)"
                plan.actions.append(action(mark, under: leaf.id))
            }
        }
    }

    /// 「対象外」 stands outside the order; the two best ask for no reason.
    private static let fiveSteps = AchievementScale([
        AchievementStatus(code: "c", mark: "C", label: "順調に進んだ", needsReason: false, tone: .good),
        AchievementStatus(code: "b", mark: "B", label: "ほぼ順調に進んだ", needsReason: false, tone: .fair),
        AchievementStatus(code: "a", mark: "A", label: "遅れた", needsReason: true, tone: .poor),
        AchievementStatus(
            code: "none", mark: "－", label: "対象外", needsReason: false, countsInTotals: false, tone: .neutral),
    ])

    static let topics = [
        "相談", "防災", "図書", "公園", "道路", "学習", "健康", "観光", "農業", "水道", "保育", "介護", "交通", "環境", "文化", "広報",
    ]
    private static let divisions = ["総務課", "市民課", "福祉課", "環境課", "道路課", "企画課"]
    private static let proseObjects = ["手引き", "案内図", "点検表", "教材", "台帳", "名簿", "様式集", "事例集"]

    // MARK: Actions

    private mutating func action(_ number: String, under policy: Policy.ID) -> Action {
        let topic = dice.one(Self.topics)
        var action = Action(
            id: .init("a\(plan.actions.count + 1)"), number: number, name: "\(topic)の充実（その\(plan.actions.count + 1)）",
            policy: policy, responsibilities: responsibilities(), description: Passage("\(topic)の取組を進める。"))
        switch dice.number(0...6) {
        case 0: count(&action, topic)
        case 1: atMost(&action, topic)
        case 2: cumulative(&action, topic)
        case 3: share(&action, topic)
        case 4: zero(&action, topic)
        case 5 where plan.years.count == 3: stages(&action, topic)
        default: prose(&action)
        }
        return action
    }

    private mutating func responsibilities() -> [Responsibility] {
        let first = dice.number(0...3)
        var parts = [Responsibility(division: Division(Self.divisions[first]))]
        if dice.chance(20) {
            parts[0].until = plan.years[0]
            parts[0].note = "\(plan.years[0].eraLabel)まで"
            parts.append(Responsibility(division: Division(Self.divisions[first + 1])))
        }
        if dice.chance(20) { parts.append(Responsibility(division: Division("各課"))) }
        return parts
    }

    /// How far the year came: 0 reached, 1 nearly, 2 far from it.
    private mutating func outcome() -> Int { dice.one([0, 0, 0, 1, 1, 2]) }

    private mutating func report(_ action: inout Action, _ year: FiscalYear, _ outcome: Int, _ result: String) {
        guard plan.isDue(year) else { return }
        let steps = plan.scale.statuses.filter(\.countsInTotals)
        action[year].report.status = steps[min(outcome, steps.count - 1)].code
        action[year].report.result = Passage(result)
        if outcome == 2 {
            let cause = dice.one(["資材の納入が遅れたため、一部を実施できなかった。", "参加を希望する団体が少なかった。", "会場の改修と重なったことによる。"])
            let next = dice.one(["次年度は発注の時期を早める。", "今後は募集の方法を見直す。", "\(year.next.eraLabel)に別の会場で実施する。"])
            action[year].report.reasonAndImprovement = Passage(cause + next)
        }
    }

    private mutating func count(_ action: inout Action, _ topic: String) {
        var target = dice.number(4...60) * 10
        action[plan.years[0]].stage = "推進"
        for year in plan.years {
            action[year].target = AnnualTarget(Passage(stringLiteral: "\(topic)の利用件数：\(target)件"))
            let outcome = outcome()
            let actual = outcome == 0 ? target + dice.number(0...9) : target * (outcome == 1 ? 93 : 40) / 100
            report(&action, year, outcome, "\(topic)の利用件数：\(actual)件")
            target = max(target, actual) + dice.number(2...9) * 10
        }
    }

    private mutating func atMost(_ action: inout Action, _ topic: String) {
        var target = 100 + dice.number(0...9)
        for year in plan.years {
            action[year].stage = "実施"
            action[year].target = AnnualTarget(Passage(stringLiteral: "\(topic)窓口の平均待ち時間：\(target)分以内"))
            let outcome = outcome()
            let actual = outcome == 0 ? target - dice.number(0...3) : target * (outcome == 1 ? 108 : 180) / 100
            report(&action, year, outcome, "\(topic)窓口の平均待ち時間：\(actual)分")
            target = min(target, actual) - dice.number(2...9)
        }
    }

    private mutating func cumulative(_ action: inout Action, _ topic: String) {
        var target = dice.number(10...60)
        var reached = 0
        action[plan.years[0]].stage = "育成"
        for year in plan.years {
            action[year].target = AnnualTarget(Passage(stringLiteral: "\(topic)講座の修了者：\(target)人（累計）"))
            let outcome = dice.one([0, 0, 1])
            reached = max(reached + 1, outcome == 0 ? target + dice.number(0...4) : (target * 92 + 99) / 100)
            report(&action, year, reached >= target ? 0 : 1, "\(topic)講座の修了者：\(reached)人（累計）")
            target = max(target, reached) + dice.number(10...30)
        }
    }

    private mutating func share(_ action: inout Action, _ topic: String) {
        var wanted = dice.number(2...4)
        action[plan.years[0]].stage = "拡大"
        for year in plan.years {
            action[year].target = AnnualTarget(Passage(stringLiteral: "\(topic)の実施率：\(wanted * 5)%"))
            let isReached = dice.chance(70)
            let schools = isReached ? wanted + (dice.chance(50) ? 1 : 0) : max(1, wanted / 2)
            report(&action, year, isReached ? 0 : 2, "\(topic)の実施率：\(schools * 5)%（20校中\(schools)校）")
            wanted = max(wanted, schools) + dice.number(1...2)
        }
    }

    private mutating func zero(_ action: inout Action, _ topic: String) {
        action[plan.years[0]].stage = "徹底"
        for year in plan.years {
            action[year].target = AnnualTarget(Passage(stringLiteral: "\(topic)に関する重大な事故：0件"))
            report(&action, year, 0, "\(topic)に関する重大な事故：0件")
        }
    }

    private mutating func stages(_ action: inout Action, _ topic: String) {
        action[plan.years[0]].stage = "検討 → 試行 → 運用"
        let targets = ["\(topic)の仕組みの内容を検討する。", "\(topic)の仕組みの試行を開始する。", "\(topic)の仕組みの本格運用を開始する。"]
        let results = ["会議を開き、\(topic)の仕組みの内容を決定した。", "北部地区で試行を開始した。", "市内の全域で運用を開始した。"]
        for (index, year) in plan.years.enumerated() {
            action[year].target = AnnualTarget(Passage(stringLiteral: targets[index]))
            report(&action, year, 0, results[index])
        }
    }

    private mutating func prose(_ action: inout Action) {
        let objects = Self.proseObjects.shuffled(using: &dice)
        for (index, year) in plan.years.enumerated() {
            action[year].stage = index == 0 || dice.chance(50) ? "作成" : nil
            action[year].target = AnnualTarget(Passage(stringLiteral: "\(objects[index])を作成し、公表する。"))
            let outcome = outcome()
            let results = [
                "\(objects[index])を作成し、ホームページで公表した。", "\(objects[index])の作成を終え、公表の準備を整えた。",
                "\(objects[index])の案をまとめるにとどまった。",
            ]
            report(&action, year, outcome, results[outcome])
        }
    }
}

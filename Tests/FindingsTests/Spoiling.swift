import Japanese
import Plan

@testable import Findings

/// One thing put wrong in a clean plan (誤りの作り込み), so that exactly one rule speaks, at a place that is known.
struct Spoiling: Sendable {
    let rule: Rule.ID
    /// Spoils the plan; says where the finding must be, or `nil` where this plan has nothing that can be spoilt so.
    let spoil: @Sendable (inout CleanPlan) -> Place?

    init(_ rule: Rule.ID, _ spoil: @escaping @Sendable (inout CleanPlan) -> Place?) {
        self.rule = rule
        self.spoil = spoil
    }

    static let withoutNumbers: [Spoiling] = [
        Spoiling("report-missing") { clean in
            clean.change(where: { $0.status != nil }) { $0.report = AnnualReport() }.map { Place($0, $1, .status) }
        },
        Spoiling("result-missing") { clean in
            clean.change(where: { $0.status != nil && !$0.isNumeric }) { $0.report.result = nil }
                .map { Place($0, $1, .result) }
        },
        Spoiling("target-missing") { clean in
            clean.change(where: { $0.target != nil && !$0.isNumeric && $0.status == nil }) { $0.target = nil }
                .map { Place($0, $1, .target) }
        },
        Spoiling("stage-missing") { clean in
            guard clean.plan.actions.count > 2, let index = clean.plan.actions.indices.randomElement(using: &clean.dice)
            else { return nil }
            for year in clean.plan.years { clean.plan.actions[index][year].stage = nil }
            return Place(clean.plan.actions[index], clean.plan.years[0], .stage)
        },
        Spoiling("reason-missing") { clean in
            clean.change(where: { $0.report.reasonAndImprovement != nil }) { $0.report.reasonAndImprovement = nil }
                .map { Place($0, $1, .reasonAndImprovement) }
        },
        Spoiling("reason-needless") { clean in
            clean.change(where: { $0.status != nil && $0.report.reasonAndImprovement == nil }) {
                $0.report.reasonAndImprovement = "人手が足りなかったため、次年度は応援を頼む。"
            }.map { Place($0, $1, .reasonAndImprovement) }
        },
        Spoiling("reason-without-improvement") { clean in
            clean.change(where: { $0.report.reasonAndImprovement != nil }) {
                $0.report.reasonAndImprovement = "協議に時間を要したため、着手できなかった。"
            }.map { Place($0, $1, .reasonAndImprovement) }
        },
        Spoiling("improvement-without-reason") { clean in
            clean.change(where: { $0.report.reasonAndImprovement != nil }) {
                $0.report.reasonAndImprovement = "パンフレットの配布を行う。"
            }.map { Place($0, $1, .reasonAndImprovement) }
        },
        Spoiling("target-repeated") { clean in
            clean.copy(\.target) { $0.target?.text.text.hasSuffix("公表する。") ?? false }.map { Place($0, $1, .target) }
        },
        Spoiling("result-copied") { clean in
            clean.copy(\.report.result) { !$0.isNumeric && $0.report.result != nil }.map { Place($0, $1, .result) }
        },
        Spoiling("result-copied-but-numbers") { clean in
            let years = clean.plan.years
            guard clean.plan.isDue(years[1]),
                let index = clean.plan.actions.firstIndex(where: { !$0[years[0]].isNumeric })
            else { return nil }
            for (year, count) in zip(years, [12, 31]) {
                clean.plan.actions[index][year].report.result = Passage(
                    stringLiteral: "関係する団体との意見交換を行い、出された意見を踏まえて案内の方法を改め、窓口での配布とホームページへの掲載を行った（\(count)回）。")
            }
            return Place(clean.plan.actions[index], years[1], .result)
        },
        Spoiling("stage-against-target") { clean in
            clean.change(where: { !$0.isNumeric && $0.stage?.text == "作成" && $0.target != nil }) {
                $0.stage = "運用"
                $0.target = AnnualTarget("導入に向けた検討を行う。")
            }.map { Place($0, $1, .stage) }
        },
        Spoiling("policy-worded-differently") { clean in
            let last = clean.plan.policies[clean.plan.policies.count - 1]
            let twin = Policy(
                id: .init("\(last.id).9"), parent: last.parent, level: last.level, number: last.number,
                name: "\(last.name)の推進")
            clean.plan.policies.append(twin)
            return Place(.policy(twin.id), .name)
        },
        Spoiling("division-ended") { clean in
            let index = clean.dice.number(0...clean.plan.actions.count - 1)
            clean.plan.actions[index].responsibilities = [
                Responsibility(division: Division("広報課"), note: "途中まで", until: clean.plan.years[1])
            ]
            return Place(.action(clean.plan.actions[index].id), .divisions)
        },
        Spoiling("number-repeated") { clean in
            guard
                let index = clean.plan.actions.indices.dropFirst().first(where: { index in
                    clean.plan.actions[index].policy == clean.plan.actions[index - 1].policy
                })
            else { return nil }
            // The number of the one before, and all that follow move up, so that none is left out.
            var copy = clean.plan.actions[index]
            copy = Action(
                id: .init("twin"), number: clean.plan.actions[index - 1].number, name: "別の取組", policy: copy.policy,
                responsibilities: copy.responsibilities)
            clean.plan.actions.insert(copy, at: index)
            return Place(.action(copy.id), .number)
        },
        Spoiling("number-skipped") { clean in
            guard
                let index = clean.plan.actions.indices.dropFirst().dropLast().first(where: { index in
                    clean.plan.actions[index - 1].policy == clean.plan.actions[index].policy
                        && clean.plan.actions[index + 1].policy == clean.plan.actions[index].policy
                })
            else { return nil }
            let after = clean.plan.actions[index + 1]
            clean.plan.actions.remove(at: index)
            return Place(.action(after.id), .number)
        },
    ]
}

extension Spoiling {
    /// A fault of numbers in an action of its own, at the end of the plan; its first two years are always due.
    static let withNumbers: [Spoiling] = [
        Spoiling("status-above-numbers") { clean in
            clean.add({ "講座の受講者：\(100 + 40 * $0)人" }, ["講座の受講者：104人", "講座の受講者：62人"], [0, 1], .status)
        },
        Spoiling("status-above-numbers") { clean in
            clean.add({ "講座の受講者：\(100 + 40 * $0)人" }, ["講座の受講者：104人", "講座の受講者：133人"], [0, 0], .status)
        },
        Spoiling("status-above-numbers") { clean in
            clean.add({ "処理の日数：\(30 - 5 * $0)日以内" }, ["処理の日数：29日", "処理の日数：48日"], [0, 1], .status)
        },
        Spoiling("status-below-numbers") { clean in
            clean.add({ "講座の受講者：\(100 + 40 * $0)人" }, ["講座の受講者：104人", "講座の受講者：149人"], [0, 1], .status)
        },
        Spoiling("zero-target-missed") { clean in
            clean.add({ _ in "誤送信の事故：0件" }, ["誤送信の事故：0件", "誤送信の事故：2件"], [0, 1], .status)
        },
        Spoiling("target-already-reached") { clean in
            clean.add({ "講座の受講者：\(100 + 10 * $0)人" }, ["講座の受講者：118人", "講座の受講者：119人"], [0, 0], .target)
        },
        Spoiling("target-lowered") { clean in
            clean.add({ "講座の受講者：\($0 == 0 ? 100 : 70 + 10 * $0)人" }, ["講座の受講者：60人", "講座の受講者：81人"], [2, 0], .target)
        },
        Spoiling("target-unanswered") { clean in
            clean.add({ "講座の受講者：\(100 + 40 * $0)人" }, ["講座の受講者：104人", "教材を改め、講座を開いた。"], [0, 0], .result)
        },
        Spoiling("unit-changed") { clean in
            clean.add(
                { "冊子の配布：\(100 + 40 * $0)\($0 == 0 ? "部" : "冊")" }, ["冊子の配布：102部", "冊子の配布：143冊"], [0, 0], .target)
        },
        Spoiling("indicator-renamed") { clean in
            clean.add(
                { "相談窓口の\($0 == 0 ? "電話" : "来庁")による受付件数：\(100 + 40 * $0)件" },
                ["相談窓口の電話による受付件数：102件", "相談窓口の来庁による受付件数：143件"], [0, 0], .target)
        },
        Spoiling("sum-differs") { clean in
            clean.add(
                { "講座の受講者：\(100 + 40 * $0)人" }, ["講座の受講者：104人（昼間60人、夜間44人）", "講座の受講者：149人（昼間80人、夜間59人）"],
                [0, 0], .result)
        },
        Spoiling("share-differs") { clean in
            clean.add(
                { "\($0 + 1)回の説明会を開き、台帳を改める。" }, ["1回の説明会を開いた。40校中20校（50%）で実施した。", "2回の説明会を開いた。40校中28校（66.7%）で実施した。"],
                [0, 0], .result)
        },
        Spoiling("change-differs") { clean in
            clean.add(
                { "講座の受講者：\(100 + 40 * $0)人" }, ["講座の受講者：104人", "講座の受講者：149人（前年度比＋55人）"], [0, 0], .result)
        },
        Spoiling("stated-value-differs") { clean in
            let place = clean.add(
                { "講座の受講者：\(100 + 40 * $0)人" }, ["講座の受講者：104人", "講座の受講者：149人"], [0, 0], .result)
            guard let action = place.action, let year = place.year, let value = IndicatorValue("150人", number: 150)
            else { return place }
            clean.plan.indicators.append(
                Indicator(
                    id: .init("i1"), owner: .action(action), name: "講座の受講者", unit: "人",
                    years: [year: IndicatorYear(actual: value)]))
            return place
        },
        Spoiling("deadline-passed") { clean in
            let next = clean.plan.years[1]
            return clean.add(
                { $0 == 0 ? "台帳の案を作る。" : "台帳を公表する（\($0)）。" },
                ["台帳の案を作った。\(next.eraLabel)中に公表する。", "公表には至らなかった。"], [0, 2], .result, year: 0)
        },
        Spoiling("value-of-another-year") { clean in
            let first = clean.plan.years[0]
            return clean.add(
                { "講座の受講者：\(100 + 40 * $0)人" },
                ["講座を開いた。", "\(first.eraLabel)の講座の受講者は104人であった。講座の受講者：149人"], [0, 0], .result)
        },
        Spoiling("status-unlike-others") { clean in
            for name in ["朗読会", "見学会", "体験会", "演奏会"] {
                _ = clean.add(
                    { "\(name)の参加者：\(200 + 100 * $0)人" }, ["\(name)の参加者：203人", "\(name)の参加者：273人"], [0, 1], .status)
            }
            // The rates of the others in the plan must not speak against it.
            let (nearly, years) = (clean.step(1), clean.plan.years)
            clean.plan.actions.removeAll { action in
                !action.name.hasSuffix("の会") && years.contains { action[$0].report.status == nearly }
            }
            clean.renumber()
            return clean.add({ "講演会の参加者：\(200 + 100 * $0)人" }, ["講演会の参加者：203人", "講演会の参加者：273人"], [0, 2], .status)
        },
    ]

    static let all = withoutNumbers + withNumbers
}

extension ActionYear {
    fileprivate var status: AchievementStatus.Code? { report.status }

    /// Whether its target has a number in it; then other rules have something to say as well.
    var isNumeric: Bool { target?.text.text.contains(where: \.isNumber) ?? false }
}

extension CleanPlan {
    /// The code of a step: 0 reached, 1 nearly, 2 far from it.
    func step(_ outcome: Int) -> AchievementStatus.Code { plan.scale.statuses.filter(\.countsInTotals)[outcome].code }

    /// Numbers the actions from 1 on.
    mutating func renumber() {
        for index in plan.actions.indices { plan.actions[index].number = String(index + 1) }
    }

    /// An action at the end of the plan, with a target for every year and a report for the first two.
    ///
    /// - Parameter year: the place among the years at which the fault must be found.
    /// - Returns: that place.
    mutating func add(
        _ target: (Int) -> String, _ results: [String], _ outcomes: [Int], _ field: Field, year: Int = 1
    ) -> Place {
        let last = plan.actions.last
        var action = Action(
            id: .init("b\(plan.actions.count)"), number: String((last.flatMap { Int($0.number) } ?? 0) + 1),
            name: "催しの会",
            policy: last?.policy ?? plan.policies[0].id, responsibilities: last?.responsibilities ?? [])
        plan.lastReportedYear = plan.years[1]
        for index in plan.actions.indices {
            for year in plan.years.dropFirst(2) { plan.actions[index][year].report = AnnualReport() }
        }
        for (index, year) in plan.years.enumerated() {
            action[year].stage = "推進"
            action[year].target = AnnualTarget(Passage(stringLiteral: target(index)))
            guard index < 2 else { continue }
            action[year].report = AnnualReport(
                status: step(outcomes[index]), result: Passage(results[index]),
                reasonAndImprovement: outcomes[index] == 2 ? "会場の工事と重なったため。次年度は会場を変える。" : nil)
        }
        plan.actions.append(action)
        return Place(action, plan.years[year], field)
    }

    /// Changes one year of one action, drawn from those that fit.
    mutating func change(
        where fits: (ActionYear) -> Bool, _ change: (inout ActionYear) -> Void
    ) -> (Action, FiscalYear)? {
        let places = plan.actions.indices.flatMap { index in
            plan.years.filter { fits(plan.actions[index][$0]) }.map { (index, $0) }
        }
        guard let (index, year) = places.randomElement(using: &dice) else { return nil }
        change(&plan.actions[index][year])
        return (plan.actions[index], year)
    }

    /// Writes what a year says into the next one.
    mutating func copy<Value>(
        _ path: WritableKeyPath<ActionYear, Value>, where fits: (ActionYear) -> Bool
    ) -> (Action, FiscalYear)? {
        let places = plan.actions.indices.flatMap { index in
            zip(plan.years, plan.years.dropFirst()).filter {
                fits(plan.actions[index][$0]) && fits(plan.actions[index][$1])
            }.map { (index, $0, $1) }
        }
        guard let (index, before, year) = places.randomElement(using: &dice) else { return nil }
        plan.actions[index][year][keyPath: path] = plan.actions[index][before][keyPath: path]
        return (plan.actions[index], year)
    }
}

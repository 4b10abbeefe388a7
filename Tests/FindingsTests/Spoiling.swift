import JapaneseText
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

extension ActionYear {
    fileprivate var status: AchievementStatus.Code? { report.status }

    /// Whether its target has a number in it; then other rules have something to say as well.
    var isNumeric: Bool { target?.text.text.contains(where: \.isNumber) ?? false }
}

extension CleanPlan {
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

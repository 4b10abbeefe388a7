import Japanese
import Plan
import Testing

@testable import Findings

/// What somebody decided outlasts every change of the text, over generated plans.
struct DecisionSurvivalTests {
    @Test(arguments: 1...60)
    func `whatever becomes of the text, what was decided stands, and nothing stands twice`(seed: Int) {
        var dice = Dice(seed * 7919)
        let before = CleanPlan(seed).plan
        let decisions = before.series().compactMap { decision(about: $0, &dice) }
        let after = reworded(before, &dice)
        let kept = after.series(decisions: decisions)
        #expect(Set(kept.map(\.id)).count == kept.count)
        for decision in decisions {
            for decided in decision.after {
                let now = kept.first { $0.id == decided.id }
                #expect(now?.name == decided.name && now?.isConfirmed == true, "\(decided.id)")
                for (year, values) in decided.years {
                    if let target = values.target { #expect(now?[year].target == target) }
                    if let actual = values.actual { #expect(now?[year].actual == actual) }
                }
            }
            if decision.kind == .dismiss { #expect(!kept.contains { $0.id == decision.before[0].id }) }
        }
        // Reading the same twice makes no difference, and neither does the order of the actions asked for.
        #expect(after.series(decisions: decisions) == kept)
        for action in after.actions {
            #expect(after.series(of: action, decisions: decisions) == kept.filter { $0.action == action.id })
        }
    }

    private func decision(about read: IndicatorSeries, _ dice: inout Dice) -> IndicatorDecision? {
        switch dice.number(1...4) {
        case 1: return .confirm(read)
        case 2: return .dismiss(read)
        case 3:
            var entry = IndicatorEntry(read)
            entry.name = "別の名称"
            if let number = entry.numbers.keys.sorted().first { entry.numbers[number] = "\(dice.number(0...90_000))" }
            return (try? entry.indicator(from: [read], as: read.id).get()).map { .correct(read, to: $0) }
        default: return nil
        }
    }

    /// Other numbers, other words, cells exchanged or emptied.
    private func reworded(_ plan: Plan, _ dice: inout Dice) -> Plan {
        var plan = plan
        for index in plan.actions.indices {
            for year in plan.years where dice.chance(60) {
                let written = plan.actions[index][year]
                switch dice.number(1...4) {
                case 1: plan.actions[index][year].report.result = nil
                case 2: plan.actions[index][year].target = nil
                case 3:
                    let digits = "\(dice.number(1...9))"
                    let text = written.report.result?.text.replacing(/[0-9]/, with: digits) ?? ""
                    plan.actions[index][year].report.result = Passage("なお、" + text)
                default:
                    plan.actions[index][year].report.result = written.target?.text
                }
            }
        }
        return plan
    }
}

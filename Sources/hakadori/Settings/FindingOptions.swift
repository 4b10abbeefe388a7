import ArgumentParser
import Findings
import Japanese
import Plan

/// Which findings of a kept plan are meant.
struct FindingOptions: ParsableArguments {
    @Argument(help: .say("計画：市/計画", "The plan: CITY/PLAN.", value: "city/plan"), transform: PlanKey.argument)
    var plan: PlanKey

    @Argument(help: .say("規則の名前", "The name of the rule.", value: "rule"), transform: Rule.ID.argument)
    var rule: Rule.ID

    @Option(help: .say("この番号の取組事項だけ", "Only the action with this number.", value: "number"))
    var action: String?

    @Option(help: .say("この年度だけ（例：2024）", "Only this fiscal year, such as 2024.", value: "year"))
    var year: Int?

    /// - Throws: `Problem` (66) when there are none.
    func chosen(from findings: [Finding], of plan: Plan) throws -> [Finding] {
        let chosen = findings.filter { finding in
            guard finding.rule.id == rule, year.map({ finding.years.contains(FiscalYear($0)) }) ?? true else {
                return false
            }
            guard let action else { return true }
            return finding.action.flatMap { plan[$0]?.number.folded } == action.folded
        }
        guard chosen.isEmpty else { return chosen }
        throw Problem(
            .noInput,
            say(
                "当てはまる指摘はありません。hakadori check \(self.plan) で確かめてください。",
                "There is no such finding. See hakadori check \(self.plan)."))
    }
}

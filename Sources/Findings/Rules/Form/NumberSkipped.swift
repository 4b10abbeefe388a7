import Algorithms
import Japanese
import Plan

extension Rule {
    /// Between two actions that are counted together a number is left out (番号の欠番).
    static let numberSkipped = Rule(
        "number-skipped", .textual,
        title: Words("番号の欠番", "Number skipped"),
        looksAt: Words("続き番号の途中が抜けているもの", "A gap in the numbers of actions"),
        advice: Words(
            "抜けた取組がないか確かめてください。欠番であれば、そのままで構いません。",
            "Check that no action was lost. If the number was given up, it may stay.")
    ) { rule, inspection in
        NumberedRun.all(of: inspection.plan).flatMap { run in
            let inOrder = run.members.sorted { $0.value < $1.value }
            return inOrder.adjacentPairs().compactMap { before, after -> Finding? in
                guard after.value > before.value + 1 else { return nil }
                let place = Place(.action(after.action.id), .number)
                let missing = "\(run.prefix)\(before.value + 1)"
                let last = after.value - before.value > 2 ? "\(run.prefix)\(after.value - 1)" : nil
                return rule.finding(
                    at: place,
                    [
                        .quote(before.action.number, at: Place(.action(before.action.id), .number)),
                        .quote(after.action.number, at: place),
                    ],
                    "番号\(missing)\(last.map { "から\($0)まで" } ?? "")の取組がありません。",
                    "There is no action with the number \(missing)\(last.map { " to \($0)" } ?? "").")
            }
        }
    }
}

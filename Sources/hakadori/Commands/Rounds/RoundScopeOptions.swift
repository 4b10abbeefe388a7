import ArgumentParser
import Japanese
import Plan

/// Which actions a round asks about (対象の取組), as the page chooses them: those below policies, and those of divisions.
struct RoundScopeOptions: ParsableArguments {
    @Option(
        name: .customLong("division"),
        help: .say("この課の取組を対象にする（繰り返せる）", "Ask about the actions of this division; may be repeated.", value: "name"))
    var divisions: [String] = []

    @Option(
        name: .customLong("policy"),
        help: .say(
            "この施策の下の取組を対象にする：番号か名前（繰り返せる）",
            "Ask about the actions below this policy, by number or name; may be repeated.", value: "policy"))
    var policies: [String] = []

    var isEmpty: Bool { divisions.isEmpty && policies.isEmpty }

    /// - Returns: `nil` where nothing was chosen.
    /// - Throws: `Problem` where a policy is none of the plan's, or a number is that of several.
    func actions(of plan: Plan, in year: FiscalYear) throws -> Set<Action.ID>? {
        guard !isEmpty else { return nil }
        let below = try policies.flatMap { plan.actions(under: try policy($0, in: plan).id) }
        let own = divisions.flatMap { plan.actions(of: Division($0), in: year) }
        return Set((below + own).map(\.id))
    }

    private func policy(_ word: String, in plan: Plan) throws -> Policy {
        let folded = word.folded
        let found = plan.policies.filter { policy in
            policy.name.folded == folded || policy.number?.folded == folded || policy.id.path == word
        }
        guard let policy = found.first else {
            throw Problem(.usage, say("施策「\(word)」はこの計画にありません。", "The plan has no policy “\(word)”."))
        }
        guard found.count == 1 else {
            throw Problem(
                .usage,
                say(
                    "「\(word)」に当たる施策が\(found.count)件あります。名前で指定してください。",
                    "“\(word)” is \(found.count) policies; name one by its name."))
        }
        return policy
    }
}

import ArgumentParser
import Findings
import Foundation
import Japanese
import Plan
import Store

/// `hakadori confirm-indicators`: says that indicators were looked at and are right as they were read.
struct ConfirmIndicators: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "confirm-indicators",
            abstract: say("指標を確認済みにする", "Say that indicators were looked at and are right."),
            discussion: say(
                """
                確認した指標は、文章が変わっても変わりません。公表（hakadori publish）すると市民にも見えます。\
                直すとき、分けるとき、取り消すときは、職員用の画面を使います。

                例：
                  hakadori confirm-indicators kasumihama/plan --action 26
                """,
                """
                What is confirmed stays, whatever the text says later. The public sees it with the next edition \
                (hakadori publish). To correct, split or take back, use the staff pages.

                Example:
                  hakadori confirm-indicators kasumihama/plan --action 26
                """)
        )
    }

    @Argument(help: .say("計画：市/計画", "The plan: CITY/PLAN.", value: "city/plan"), transform: PlanKey.argument)
    var plan: PlanKey

    @Option(help: .say("この番号の取組事項だけ", "Only the action with this number.", value: "number"))
    var action: String?

    @Flag(help: .say("推定を含む指標も確認済みにする", "Also those that were put together by guessing."))
    var guesses = false

    @OptionGroup var author: AuthorOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings([.author: author.author])
        let (lines, left) = try await settings.withStore(for: .writing) { store in
            guard let kept = try await store.plans.plan(plan) else { throw StoreError.unknownPlan(plan) }
            let open = kept.readIndicators.filter { indicator in
                indicator.needsLook
                    && (action.map { indicator.action.flatMap { kept.plan[$0] }?.number.folded == $0.folded } ?? true)
            }
            guard !open.isEmpty else {
                throw Problem(
                    .noInput,
                    say(
                        "確認していない指標はありません。hakadori indicators \(plan) で確かめてください。",
                        "There is no indicator to confirm. See hakadori indicators \(plan)."))
            }
            let chosen = open.filter { guesses || !$0.isGuess }
            try await store.plans.decide(
                chosen.map { .confirm($0) }, about: plan, revision: kept.revision, at: Date(),
                by: .server(settings.author))
            let lines = chosen.map { "\($0.action.flatMap { kept.plan[$0] }?.number ?? "") \($0.name)\n" }
            return (lines, open.count - chosen.count)
        }
        for line in lines { try StandardOutput.write(line) }
        let rest =
            left == 0
            ? ""
            : say(
                "推定を含む\(left)件は残しました（--guesses）。",
                " \(left.counted("indicator", "indicators")) with guesses left out (--guesses).")
        StandardError.write(
            line: say("指標\(lines.count)件を確認済みにしました。", "\(lines.count.counted("indicator", "indicators")) confirmed.")
                + rest)
    }
}

import ArgumentParser
import Foundation
import Plan
import Rounds
import Store

/// `hakadori round close`: no report moves any more.
struct RoundClose: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "close",
            abstract: say("照会を締め切る", "Close a round."),
            discussion: say(
                """
                完了していない報告があるときは、--unfinished を付けないと締め切りません。

                例：
                  hakadori round close kasumihama/plan 2025 --as sato --unfinished
                """,
                """
                Where a report is not done, it closes only with --unfinished.

                Example:
                  hakadori round close kasumihama/plan 2025 --as sato --unfinished
                """)
        )
    }

    @OptionGroup var round: RoundArguments
    @OptionGroup var acting: ActingOption

    @Flag(help: .say("未完了のものがあっても締め切る", "Close it although something is unfinished."))
    var unfinished = false

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let (count, missing) = try await database.settings().withStore { store in
            let account = try await acting.account(store, of: round.plan.city)
            let (plan, state) = try await store.statedRound(round.key)
            let open = state.progress(in: plan.plan).unfinished.count
            guard unfinished || open == 0 || state.kept.isClosed else {
                throw Problem(
                    .temporary,
                    say(
                        "\(open)件が完了していません。このまま締め切るには --unfinished を付けてください。",
                        "\(open) reports are not done. Close it all the same with --unfinished."))
            }
            let missing = plan.plan.unasked(by: state.round).count
            return (try await store.rounds.closeRound(round.key, by: account, at: Date()).count, missing)
        }
        StandardError.write(line: say("照会を締め切りました（未完了\(count)件）。", "The round is closed, \(count) unfinished."))
        if missing > 0 {
            StandardError.write(
                line: say(
                    "対象でなかった取組のうち\(missing)件は、この年度の実績がないため「未入力」になりました。",
                    "\(missing) actions that were not asked about have no report of this year and are missing now."))
        }
    }
}

import ArgumentParser
import Foundation
import Plan
import Store

/// `hakadori round reopen`: takes the closing back.
struct RoundReopen: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reopen",
            abstract: say("締切りを取り消す", "Open a closed round again."),
            discussion: say(
                """
                例：
                  hakadori round reopen kasumihama/plan 2025 --as sato --reason 差替えのため
                """,
                """
                Example:
                  hakadori round reopen kasumihama/plan 2025 --as sato --reason "late report"
                """)
        )
    }

    @OptionGroup var round: RoundArguments
    @OptionGroup var acting: ActingOption

    @Option(help: .say("理由（変更履歴に残る）", "Why; it stands in the change log.", value: "text"))
    var reason: String

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        try await database.settings().withStore { store in
            let account = try await acting.account(store, of: round.plan.city)
            try await store.rounds.reopenRound(round.key, reason: reason, by: account, at: Date())
        }
        StandardError.write(line: say("締切りを取り消しました。", "The round is open again."))
    }
}

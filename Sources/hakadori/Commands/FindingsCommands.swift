import ArgumentParser

/// `hakadori findings`: what the office says to findings.
struct FindingsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "findings",
            abstract: say("指摘に答える（確認済み）", "Answer findings of a plan that is kept."),
            discussion: say(
                """
                例：
                  hakadori findings answer kasumihama/plan target-missing --action 27 --reason 公表後に定める
                """,
                """
                Example:
                  hakadori findings answer kasumihama/plan target-missing --action 27 --reason "set in April"
                """),
            subcommands: [AnswerFindings.self, ReopenFindings.self]
        )
    }
}

import ArgumentParser

/// `hakadori log`: the change log (変更履歴).
struct Log: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("変更履歴を確かめ、書き出す", "Check the change log and write it out."),
            discussion: say(
                """
                例：
                  hakadori log verify
                  hakadori log export --output log.jsonl
                """,
                """
                Example:
                  hakadori log verify
                  hakadori log export --output log.jsonl
                """),
            subcommands: [LogVerify.self, LogExport.self]
        )
    }
}

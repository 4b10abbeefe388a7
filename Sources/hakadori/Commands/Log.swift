import ArgumentParser

/// `hakadori log`: the change log (変更履歴).
struct Log: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("変更履歴を表示し、確かめ、書き出す", "Show the change log, check it, write it out."),
            discussion: say(
                """
                例：
                  hakadori log show kasumihama/plan
                  hakadori log verify
                  hakadori log export --output log.jsonl
                """,
                """
                Example:
                  hakadori log show kasumihama/plan
                  hakadori log verify
                  hakadori log export --output log.jsonl
                """),
            subcommands: [LogShow.self, LogVerify.self, LogExport.self]
        )
    }
}

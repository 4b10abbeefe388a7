import ArgumentParser

/// `hakadori account`: people and their rights (利用者と権限).
struct AccountCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "account",
            abstract: say("利用者と権限を管理する", "Administer people and their rights."),
            discussion: say(
                """
                画面の /staff/people と同じことを、命令で行います。行ったことは変更履歴に残ります。

                例：
                  hakadori account add kasumihama/tanaka --name "田中 花子"
                  hakadori account grant kasumihama/tanaka --role 担当者 --division 道路河川課
                  hakadori account list kasumihama
                """,
                """
                Does what the pages under /staff/people do. What is done stands in the change log.

                Example:
                  hakadori account add kasumihama/tanaka --name "田中 花子"
                  hakadori account grant kasumihama/tanaka --role reporter --division 道路河川課
                  hakadori account list kasumihama
                """),
            subcommands: [
                AccountAdd.self, AccountList.self, AccountDisable.self, AccountUnlock.self, AccountPassword.self,
                AccountGrant.self, AccountRevoke.self, AccountImport.self,
            ]
        )
    }
}

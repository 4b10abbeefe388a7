import ArgumentParser

/// `hakadori mail`: what is told to people (通知とメール).
struct MailCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "mail",
            abstract: say("通知の記録を見る、メールを試しに送る", "See what people were told, and try sending mail."),
            discussion: say(
                """
                通知は serve がメールで送ります。設定は mail-server と mail-from です（docs/operate.md）。

                例：
                  hakadori mail test tanaka@city.example
                  hakadori mail list kasumihama
                """,
                """
                Mail is sent by serve; the settings are mail-server and mail-from (docs/operate.md).

                Example:
                  hakadori mail test tanaka@city.example
                  hakadori mail list kasumihama
                """),
            subcommands: [MailList.self, MailTest.self])
    }
}

import ArgumentParser

/// `hakadori settings`: the settings in effect, and who said each.
struct ShowSettings: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "settings",
            abstract: say("有効な設定と、その出所を表示する", "Show the settings in effect and where each comes from."),
            discussion: say(
                """
                オプション、環境変数 HAKADORI_…、設定ファイル、既定値の順に優先します。\
                設定ファイルには「名前 = 値」を1行に一つ書きます。パスワードは表示しません。

                例：
                  hakadori settings
                  HAKADORI_PORT=9000 hakadori settings --format json
                """,
                """
                An option goes before the environment (HAKADORI_…), that before the settings file, that before the \
                default. The file has one “name = value” a line. Passwords are not shown.

                Example:
                  hakadori settings
                  HAKADORI_PORT=9000 hakadori settings --format json
                """)
        )
    }

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var format: FormatOption

    func run() async throws {
        let settings = try database.settings()
        let listing = Listing(
            columns: [
                .init("setting", "設定", "setting"), .init("value", "値", "value"), .init("origin", "出所", "from"),
                .init("variable", "環境変数", "variable"), .init("meaning", "意味", "meaning"),
            ],
            rows: Setting.allCases.map { setting in
                [
                    .text(setting.rawValue), .text(settings.text(of: setting)),
                    .text(settings.origin(of: setting).words), .text(setting.variable), .text(setting.meaning),
                ]
            }
        )
        try listing.write(as: format.format)
    }
}

import ArgumentParser

/// The command line (コマンドライン): one file a command.
@main
struct Hakadori: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "hakadori",
            abstract: say(
                "捗り：自治体の計画の進捗シートを読み、保管し、公開する",
                "Hakadori: reads, keeps and publishes the progress sheets of municipal plans."),
            discussion: say(
                """
                はじめに：
                  hakadori import plan.txt --to kasumihama/plan --publish
                  hakadori serve
                """,
                """
                To begin with:
                  hakadori import plan.txt --to kasumihama/plan --publish
                  hakadori serve
                """),
            version: "0.1.0",
            subcommands: [
                Serve.self, Check.self, FindingsCommands.self, Convert.self, Map.self, Import.self, Publish.self,
                Retract.self,
                Export.self, Book.self,
                Show.self,
                Indicators.self, ConfirmIndicators.self, Search.self,
                Plans.self,
                AccountCommands.self, RoundCommands.self, MailCommands.self, Log.self,
                Quantities.self, Backup.self, Restore.self, Migrate.self, ShowSettings.self,
            ]
        )
    }

    static func main() async {
        do {
            var command = try await asyncParseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            Ending.end(with: error)
        }
    }
}

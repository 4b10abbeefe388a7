import ArgumentParser
import Plan
import Store
import Synchronization

/// `hakadori log export`: the change log as a file that anyone can check.
struct LogExport: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: say("変更履歴を書き出す", "Write the change log out."),
            discussion: say(
                """
                1行に一つの記録を、古い順にJSONで書きます（JSON Lines）。

                例：
                  hakadori log export --output log.jsonl
                  hakadori log export --city kasumihama | tail -n 1
                """,
                """
                One entry a line as JSON, the oldest first (JSON Lines).

                Example:
                  hakadori log export --output log.jsonl
                  hakadori log export --city kasumihama | tail -n 1
                """)
        )
    }

    @Option(help: .say("この市だけ", "Only this city.", value: "city"), transform: Slug.argument)
    var city: Slug?

    @OptionGroup var output: OutputOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings()
        let lines = Mutex<[UInt8]>([])
        try await settings.withStore { store in
            try await store.log.export(of: city) { line in
                lines.withLock {
                    $0 += line.utf8
                    if !line.hasSuffix("\n") { $0.append(0x0A) }
                }
            }
        }
        try output.file(settings).write(lines.withLock { $0 })
    }
}

import ArgumentParser
import Plan
import Store

/// `hakadori log verify`: proves that nothing in the change log was altered.
struct LogVerify: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: say("変更履歴が書き換えられていないことを確かめる", "Prove that nothing in the change log was altered."),
            discussion: say(
                """
                ハッシュの鎖を計算し直し、版と表を履歴と突き合わせます。合わない所があれば、それを示して\
                終了コード65で終わります。

                例：
                  hakadori log verify
                  hakadori log verify --city kasumihama
                """,
                """
                Computes the hash chain again and compares editions and tables with it. Where something does not \
                fit, it is named and the exit code is 65.

                Example:
                  hakadori log verify
                  hakadori log verify --city kasumihama
                """)
        )
    }

    @Option(help: .say("この市だけ", "Only this city.", value: "city"), transform: Slug.argument)
    var city: Slug?

    @OptionGroup var format: FormatOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings()
        StandardError.progress("変更履歴を計算し直しています…", "Computing the change log again…")
        let found = try await settings.withStore { try await $0.verifyLog(of: city) }
        let listing = Listing(
            columns: [
                .init("intact", "結果", "result"), .init("cities", "団体", "cities"),
                .init("changeSets", "履歴", "entries"), .init("changes", "変更", "changes"),
                .init("editions", "版", "editions"),
            ],
            rows: [
                [
                    .text(
                        format.format == .text
                            ? (found.isIntact ? say("正常", "intact") : say("不整合", "broken")) : "\(found.isIntact)"),
                    .number(found.cities), .number(found.changeSets), .number(found.changes), .number(found.editions),
                ]
            ])
        try listing.write(as: format.format)
        if let broken = found.firstBreak {
            throw Problem(.data, broken.sentence(in: Speech.language))
        }
    }
}

import ArgumentParser
import Japanese
import Plan
import Store

/// `hakadori plans`: what is kept.
struct Plans: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("保管している計画の一覧を表示する", "List the plans that are kept."),
            discussion: say(
                """
                例：
                  hakadori plans
                  hakadori plans --city kasumihama --format csv
                """,
                """
                Example:
                  hakadori plans
                  hakadori plans --city kasumihama --format csv
                """)
        )
    }

    @Option(help: .say("この市だけ", "Only this city.", value: "city"), transform: Slug.argument)
    var city: Slug?

    @OptionGroup var format: FormatOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings()
        let plans = try await settings.withStore { try await $0.plans.all(of: city) }
        if plans.isEmpty, format.format == .text {
            StandardError.write(
                line: say(
                    "保管している計画はありません。hakadori import でシートを取り込めます。",
                    "No plan is kept. Import a sheet with hakadori import."))
            return
        }
        let listing = Listing(
            columns: [
                .init("plan", "計画", "plan"), .init("municipality", "団体名", "municipality"),
                .init("title", "計画名", "title"), .init("firstYear", "最初の年度", "from"),
                .init("lastYear", "最後の年度", "to"), .init("actions", "取組事項", "actions"),
                .init("revision", "改訂", "revision"), .init("edition", "公表した版", "edition"),
                .init("published", "公表日時", "published"),
            ],
            rows: plans.map { plan in
                [
                    .text(plan.key.description), .text(plan.municipality.name), .text(plan.title),
                    .text(plan.years.first?.label), .text(plan.years.last?.label), .number(plan.actionCount),
                    .number(plan.revision), .number(plan.latestEdition?.number),
                    .text(plan.latestEdition?.publishedAt.moment),
                ]
            }
        )
        try listing.write(as: format.format)
    }
}

import ArgumentParser
import Plan
import Rounds
import Store

/// `hakadori round list`: the rounds of a plan.
struct RoundList: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: say("照会の一覧を表示する", "List the rounds of a plan."),
            discussion: say(
                """
                例：
                  hakadori round list kasumihama/plan
                """,
                """
                Example:
                  hakadori round list kasumihama/plan
                """)
        )
    }

    @Argument(help: .say("計画：市/計画", "The plan: CITY/PLAN.", value: "city/plan"), transform: PlanKey.argument)
    var plan: PlanKey

    @OptionGroup var format: FormatOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let rows = try await database.settings().withStore { store in
            guard let kept = try await store.plans.plan(plan) else { throw StoreError.unknownPlan(plan) }
            var rows: [[Listing.Cell]] = []
            for round in try await store.rounds.all(of: plan) {
                guard let state = try await store.rounds.round(round.key) else { continue }
                let progress = state.progress(in: kept.plan)
                rows.append([
                    .number(round.key.year.value),
                    .text(round.isClosed ? say("締切り済み", "closed") : say("照会中", "open")),
                    .number(progress.count(.done)), .number(progress.items.count), .text(round.round.reportsDue.text),
                    .number(round.closure?.unfinished.count),
                ])
            }
            return rows
        }
        try Listing(
            columns: [
                .init("year", "年度", "year"), .init("state", "状態", "state"), .init("done", "完了", "done"),
                .init("total", "報告", "reports"), .init("due", "回答期限", "due"),
                .init("unfinished", "未完了", "unfinished"),
            ], rows: rows
        ).write(as: format.format)
    }
}

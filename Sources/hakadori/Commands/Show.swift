import ArgumentParser
import Japanese
import Plan
import Sheets
import Store

/// `hakadori show`: a plan or one of its actions on the screen.
struct Show: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("計画、または一つの取組事項を画面に表示する", "Show a plan or one of its actions."),
            discussion: say(
                """
                保管している今の内容を表示します。公表した版は --edition で、\
                過去の時点は --on で指定します。

                例：
                  hakadori show kasumihama/plan
                  hakadori show kasumihama/plan 12
                """,
                """
                Shows what is kept now; name a published edition with --edition, an earlier day \
                with --on.

                Example:
                  hakadori show kasumihama/plan
                  hakadori show kasumihama/plan 12
                """)
        )
    }

    @Argument(help: .say("計画：市/計画", "The plan: CITY/PLAN.", value: "city/plan"), transform: PlanKey.argument)
    var plan: PlanKey

    @Argument(help: .say("取組事項の番号", "The number of an action.", value: "number"))
    var number: String?

    @Option(help: .say("公表した版の番号", "The number of a published edition.", value: "number"))
    var edition: Int?

    @Option(
        help: .say("この日の終わりの時点（例：2025-03-31）", "As it stood at the end of this day, such as 2025-03-31.", value: "day"),
        transform: Day.argument)
    var on: Day?

    @OptionGroup var format: FormatOption
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if edition != nil, on != nil {
            throw ValidationError(say("--edition と --on は同時に使えません。", "Give --edition or --on, not both."))
        }
    }

    func run() async throws {
        let settings = try database.settings()
        let kept = try await settings.withStore { try await $0.stated(plan, edition: edition, on: on) }.plan
        guard let number else {
            if format.format == .text { return try write(PlanView(plan: kept).lines) }
            return try StatusListing.of(kept).write(as: format.format)
        }
        let actions = kept.actions.filter { $0.number.folded == number.folded }
        guard !actions.isEmpty else {
            let numbers = [kept.actions.first, kept.actions.last].compactMap { $0?.number }
            throw Problem(
                .noInput,
                say(
                    "\(plan)に番号「\(number)」の取組事項はありません。番号は\(numbers.joined(separator: "から"))までです。",
                    "\(plan) has no action number “\(number)”; the numbers go from "
                        + "\(numbers.joined(separator: " to "))."))
        }
        if format.format == .text {
            for action in actions { try write(ActionView(action: action, plan: kept).lines) }
        } else {
            try StatusListing.years(of: actions, in: kept).write(as: format.format)
        }
    }

    private func write(_ lines: [String]) throws {
        try StandardOutput.write(lines.map { $0 + "\n" }.joined())
    }
}

import ArgumentParser
import Foundation
import Japanese
import Plan
import Rounds
import Store

/// `hakadori round show`: who has answered, and who has not.
struct RoundShow: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: say("照会の進み具合を表示する", "Show how far a round has come."),
            discussion: say(
                """
                例：
                  hakadori round show kasumihama/plan 2025
                  hakadori round show kasumihama/plan 2025 --actions --format csv
                """,
                """
                Example:
                  hakadori round show kasumihama/plan 2025
                  hakadori round show kasumihama/plan 2025 --actions --format csv
                """)
        )
    }

    @OptionGroup var round: RoundArguments

    @Flag(help: .say("課ごとでなく取組ごとに表示する", "One row an action, not a division."))
    var actions = false

    @OptionGroup var format: FormatOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings()
        let (plan, state) = try await settings.withStore { try await $0.statedRound(round.key) }
        let progress = state.progress(in: plan.plan)
        let today = Day(inJapan: Date())
        let listing =
            actions
            ? RoundListings.actions(state, progress, in: plan.plan)
            : RoundListings.divisions(state.round, progress, today, settings.calendar)
        try listing.write(as: format.format)
        let brief = RoundBrief(state.round, progress, on: today, calendar: settings.calendar)
        let closed = state.kept.isClosed ? say("（締切り済み）", " (closed)") : ""
        StandardError.write(
            line: say(
                "\(brief.total)件中\(brief.done)件完了。回答期限：\(state.round.reportsDue.text)\(closed)",
                "\(brief.done) of \(brief.total) done; reports due \(state.round.reportsDue.text)\(closed)"))
        for progress in state.evaluations(in: plan.plan) {
            let (done, total) = (progress.count(.done), progress.items.count)
            let closed = progress.isClosed ? say("（締切り済み）", " (closed)") : ""
            StandardError.write(
                line: say(
                    "\(progress.step.label)：\(total)件中\(done)件が評価済み。期限：\(progress.due.text)\(closed)",
                    "\(progress.step.label): \(done) of \(total) evaluated; due \(progress.due.text)\(closed)"))
        }
    }
}

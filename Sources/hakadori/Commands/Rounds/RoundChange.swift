import ArgumentParser
import Foundation
import Japanese
import Plan
import Rounds
import Store

/// `hakadori round change`: moves due days, writes other instructions, asks about other actions.
struct RoundChange: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "change",
            abstract: say("照会の期限、要領、対象を変える", "Change due days, instructions or scope of an open round."),
            discussion: say(
                """
                書かないものは変わりません。手続の段階は、報告が一つでも提出された後は、期限だけを変えられます。

                例：
                  hakadori round change kasumihama/plan 2025 --as sato \\
                    --reports-due 2026-05-18 --reason 災害対応のため --dry-run
                """,
                """
                What is left out stays as it is. Once a report was handed in, steps keep their names and order; only \
                their days move.

                Example:
                  hakadori round change kasumihama/plan 2025 --as sato \\
                    --reports-due 2026-05-18 --reason "after the storm" --dry-run
                """)
        )
    }

    @OptionGroup var round: RoundArguments
    @OptionGroup var acting: ActingOption

    @Option(help: .say("照会日", "The first day.", value: "day"), transform: Day.argument)
    var opensOn: Day?

    @Option(help: .say("回答期限", "Until when the divisions report.", value: "day"), transform: Day.argument)
    var reportsDue: Day?

    @Option(
        name: .customLong("step"),
        help: .say(
            "手続の一段階：名前=head か office[:期限]。書くなら全段階を書く", "A step: NAME=head or office[:day]; all of them, or none.",
            value: "step"),
        transform: StatedStep.argument)
    var steps: [StatedStep] = []

    @Option(help: .say("記入要領のファイル。- は標準入力", "A file with instructions; - is standard input.", value: "file"))
    var instructions: String?

    @OptionGroup var scope: RoundScopeOptions

    @Flag(help: .say("すべての取組を対象にする", "Ask about all actions."))
    var allActions = false

    @Option(help: .say("理由（変更履歴に残る）", "Why; it stands in the change log.", value: "text"))
    var reason: String?

    @Flag(help: .say("変えずに、だれに何を求めるかを表示する", "Only show who would be asked for what."))
    var dryRun = false

    @OptionGroup var format: FormatOption
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard !allActions || scope.isEmpty else {
            throw ValidationError(
                say("--all-actions は --division、--policy と一緒に使えません", "--all-actions excludes --division and --policy"))
        }
    }

    func run() async throws {
        let settings = try database.settings()
        let text = try instructions.map { String(decoding: try InputFile(path: $0).read(), as: UTF8.self) }
        let now = Date()
        let (listing, isSame) = try await settings.withStore { store in
            let (kept, state) = try await store.statedRound(round.key)
            let stated = try changed(state.round, of: kept.plan, text, settings.calendar)
            let faults = stated.faults(for: kept.plan)
            guard faults.isEmpty else { throw StoreError.round(.faults(faults)) }
            if !dryRun {
                let account = try await acting.account(store, of: round.plan.city)
                try await store.rounds.changeRound(
                    stated, of: round.plan.city, by: account, at: now,
                    reason: reason.flatMap { Passage($0)?.text })
            }
            let progress = RoundProgress(
                of: stated, in: kept.plan, trails: state.reports.mapValues(\.trail),
                contributions: state.contributions.mapValues { Set($0.filter { $0.value.isAnswered }.keys) })
            return (
                RoundListings.divisions(stated, progress, Day(inJapan: now), settings.calendar), stated == state.round
            )
        }
        try listing.write(as: format.format)
        StandardError.write(
            line: dryRun
                ? say("このように変わります。何も書き込んでいません。", "It would become this. Nothing was written.")
                : isSame
                    ? say("変わるところはありませんでした。", "Nothing is different.")
                    : say("照会を変えました。", "The round is changed."))
    }

    private func changed(_ kept: Round, of plan: Plan, _ text: String?, _ calendar: BusinessCalendar) throws -> Round {
        var round = kept
        if let opensOn { round.opensOn = opensOn }
        if let reportsDue { round.reportsDue = reportsDue }
        if !steps.isEmpty {
            var due = round.reportsDue
            round.steps = steps.map { stated in
                due =
                    stated.due ?? kept.steps.first { $0.step == stated.step }?.due
                    ?? calendar.day(Round.usualDays.step, workingDaysAfter: due)
                return Round.Step(stated.step, due: due)
            }
        }
        if let text { round.instructions = Passage(text) }
        if allActions { round.actions = nil }
        if let actions = try scope.actions(of: plan, in: round.year) { round.actions = actions }
        return round
    }
}

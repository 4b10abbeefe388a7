import ArgumentParser
import Foundation
import Japanese
import People
import Plan
import Rounds
import Store

/// `hakadori round open`: asks every division how its actions went.
struct RoundOpen: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "open",
            abstract: say("照会を始める", "Open a round."),
            discussion: say(
                """
                書かない期限は、照会日から開庁日で数えます。手続を書かなければ、前の照会と同じです。
                --tell を付けると、求める相手に一通ずつ、照会日（今日までならすぐ）に知らせます（メールのない人には本人のホームで）。

                例：
                  hakadori round open kasumihama/plan 2025 --as sato \\
                    --opens-on 2026-04-15 --reports-due 2026-05-11 \\
                    --step 課長の承認=head:2026-05-18 --step 事務局の確認=office:2026-05-25
                """,
                """
                What is left out is counted in working days from the first day. Without steps they are those of the \
                round before. With --tell, those who are asked get a message each, by mail or on their home page, on the first day or at once \
                where that has come.

                Example:
                  hakadori round open kasumihama/plan 2025 --as sato \\
                    --opens-on 2026-04-15 --reports-due 2026-05-11 \\
                    --step 課長の承認=head:2026-05-18 --step 事務局の確認=office:2026-05-25
                """)
        )
    }

    @OptionGroup var round: RoundArguments
    @OptionGroup var acting: ActingOption

    @Option(
        help: .say("照会日（既定：今日か次の開庁日）", "The first day (default: today, or the next working day).", value: "day"),
        transform: Day.argument)
    var opensOn: Day?

    @Option(help: .say("回答期限", "Until when the divisions report.", value: "day"), transform: Day.argument)
    var reportsDue: Day?

    @Option(
        name: .customLong("step"),
        help: .say("手続の一段階：名前=head か office[:期限]", "A step: NAME=head or office[:day].", value: "step"),
        transform: StatedStep.argument)
    var steps: [StatedStep] = []

    @Option(help: .say("記入要領のファイル。- は標準入力", "A file with instructions; - is standard input.", value: "file"))
    var instructions: String?

    @OptionGroup var scope: RoundScopeOptions

    @Flag(help: .say("求める相手に知らせる", "Tell those who are asked."))
    var tell = false

    @Option(
        help: .say("お知らせの言語：ja か en（既定：ja）", "The language of the messages: ja or en (default: ja).", value: "language")
    )
    var text: String?

    @Flag(help: .say("始めずに、だれに何を求めるかを表示する", "Only show who would be asked for what."))
    var dryRun = false

    @OptionGroup var format: FormatOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try database.settings()
        let language = try Language.ofMessages(text)
        let instructions = try instructions.map { String(decoding: try InputFile(path: $0).read(), as: UTF8.self) }
        let now = Date()
        let opened = try await settings.withStore { store in
            guard let kept = try await store.plans.plan(round.plan) else { throw StoreError.unknownPlan(round.plan) }
            let last = try await store.rounds.all(of: round.plan).first?.round
            let stated = try stated(kept.plan, last, instructions, settings.calendar, now)
            let faults = stated.faults(for: kept.plan)
            guard faults.isEmpty else { throw StoreError.round(.faults(faults)) }
            var announcement = Announcement.notWished
            if !dryRun {
                let account = try await acting.account(store, of: round.plan.city)
                announcement = try await store.rounds.openRound(
                    stated, of: round.plan.city, telling: tell ? language : nil, by: account, at: now)
            }
            return (stated, RoundProgress(of: stated, in: kept.plan, trails: [:]), announcement)
        }
        try RoundListings.divisions(opened.0, opened.1, Day(inJapan: now), settings.calendar).write(as: format.format)
        let count = opened.1.items.count
        StandardError.write(
            line: dryRun
                ? say(
                    "報告\(count)件を求めることになります。何も書き込んでいません。", "\(count) reports would be asked for. Nothing was written.")
                : say("照会を始めました。報告\(count)件を求めます。", "The round is open: \(count) reports are asked for."))
        switch opened.2 {
        case .notWished: break
        case .onFirstDay:
            StandardError.write(
                line: say(
                    "\(opened.0.opensOn.written(in: .japanese))に、求める相手に知らせます（hakadori serve が動いているとき）。",
                    "Those who are asked are told on \(opened.0.opensOn.written(in: .english)), by hakadori serve."))
        case .done(let outcome):
            StandardError.write(line: say("\(outcome.told.count)人に知らせました。", "\(outcome.told.count) told."))
            outcome.sayUnreached()
        }
    }

    private func stated(
        _ plan: Plan, _ last: Round?, _ text: String?, _ calendar: BusinessCalendar, _ now: Date
    ) throws -> Round {
        let opens = opensOn ?? calendar.day(0, workingDaysAfter: Day(inJapan: now))
        var stated = Round.proposed(
            for: plan, as: round.plan.plan, year: round.year, opensOn: opens, after: last, calendar: calendar)
        var due = reportsDue ?? stated.reportsDue
        stated.reportsDue = due
        let flow = steps.isEmpty ? stated.steps.map { StatedStep(step: $0.step, due: nil) } : steps
        stated.steps = flow.map { step in
            due = step.due ?? calendar.day(Round.usualDays.step, workingDaysAfter: due)
            return Round.Step(step.step, due: due)
        }
        if let text { stated.instructions = Passage(text) }
        if let actions = try scope.actions(of: plan, in: round.year) { stated.actions = actions }
        return stated
    }
}

/// A step as an option writes it (手続の指定): 「課長の承認=head:2026-05-18」.
struct StatedStep {
    let step: ApprovalFlow.Step
    /// Counted from the one before where it is not stated.
    let due: Day?

    static func argument(_ text: String) throws -> StatedStep {
        let fault = ValidationError(
            say(
                "手続は 課長の承認=head:2026-05-18 のように書きます（head か office、期限は任意）",
                "write a step as NAME=head:2026-05-18 (head or office; the day may be left out)"))
        guard let mark = text.lastIndex(of: "="), mark > text.startIndex else { throw fault }
        let parts = text[text.index(after: mark)...].split(separator: ":", maxSplits: 1)
        guard let role = ["head": Role.approver, "office": .coordinator][parts.first.map(String.init) ?? ""] else {
            throw fault
        }
        let due = parts.count > 1 ? Day(parts[1]) : nil
        guard parts.count == 1 || due != nil else { throw fault }
        return StatedStep(step: ApprovalFlow.Step(String(text[..<mark]), role), due: due)
    }
}

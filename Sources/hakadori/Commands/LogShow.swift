import ChangeLog
import ArgumentParser
import Japanese
import Plan
import Store

/// `hakadori log show`: who changed what, when, from what, and why.
struct LogShow: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: say("計画の変更履歴を表示する", "Show what happened to a plan."),
            discussion: say(
                """
                新しい順に、変わった項目を1行ずつ示します。

                例：
                  hakadori log show kasumihama/plan
                  hakadori log show kasumihama/plan --action 17 --format csv
                """,
                """
                The latest first, one line for each field that changed.

                Example:
                  hakadori log show kasumihama/plan
                  hakadori log show kasumihama/plan --action 17 --format csv
                """)
        )
    }

    @Argument(help: .say("計画：市/計画", "The plan: CITY/PLAN.", value: "city/plan"), transform: PlanKey.argument)
    var plan: PlanKey

    @Option(help: .say("この取組事項だけ（番号、または内部のID）", "Only this action, by number or id.", value: "number"))
    var action: String?

    @Option(help: .say("この操作だけ（import、publication など）", "Only this cause, such as import.", value: "cause"))
    var cause: String?

    @Option(help: .say("この人の変更だけ", "Only what this person did.", value: "name"))
    var by: String?

    @Option(help: .say("新しい方からこの数の記録だけ", "Only so many entries, the latest.", value: "count"))
    var limit: Int?

    @OptionGroup var format: FormatOption
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError(say("--limit は1以上です。", "--limit is 1 or more.")) }
        if let cause, LogEntry.Cause(rawValue: cause) == nil {
            let known = LogEntry.Cause.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(say("「\(cause)」という操作はありません：\(known)", "There is no cause “\(cause)”: \(known)"))
        }
    }

    func run() async throws {
        let settings = try database.settings()
        let (entries, kept) = try await settings.withStore { store in
            let kept = try await store.plans.plan(plan)?.plan
            var scope = HistoryQuestion.Scope.plan(plan)
            if let action {
                let numbered = kept?.actions.first { $0.number.folded == action.folded }
                scope = .action(plan, numbered?.id ?? Action.ID(action))
            }
            let question = HistoryQuestion(
                scope, cause: cause.flatMap(LogEntry.Cause.init), author: by, limit: limit)
            return (try await store.log.history(question).entries, kept)
        }
        guard !entries.isEmpty else {
            throw Problem(
                .noInput, say("\(plan)に、当てはまる履歴はありません。", "\(plan) has no such history."))
        }
        try listing(entries, kept).write(as: format.format)
    }

    private func listing(_ entries: [LogEntry], _ kept: Plan?) -> Listing {
        let words = ChangeWords(before: nil, after: kept)
        let isForPeople = format.format == .text
        let rows = entries.flatMap { entry -> [[Listing.Cell]] in
            let cause = isForPeople ? entry.cause.words(in: CLILanguage.language) : entry.cause.rawValue
            func row(_ place: String?, _ before: String?, _ after: String?) -> [Listing.Cell] {
                [
                    .number(entry.sequence), .text(entry.at.moment), .text(entry.by), .text(cause),
                    .text(entry.reason), .number(entry.revision), .text(place), .text(before), .text(after),
                ]
            }
            func value(_ text: String?, _ place: Place) -> String? {
                isForPeople ? text.map { words.value($0, at: place).shortened(to: 24) } : text
            }
            let remarks = entry.remarks(in: CLILanguage.language).map { row(nil, nil, $0) }
            let changes = entry.changes.map {
                row(words.name(of: $0.place), value($0.before, $0.place), value($0.after, $0.place))
            }
            return remarks.isEmpty && changes.isEmpty ? [row(nil, nil, nil)] : remarks + changes
        }
        return Listing(
            columns: [
                .init("entry", "記録", "entry"), .init("at", "日時", "at"), .init("by", "変更した人", "by"),
                .init("cause", "操作", "cause"), .init("reason", "理由", "reason"),
                .init("revision", "改訂", "revision"), .init("place", "箇所", "place"),
                .init("before", "変更前", "before"), .init("after", "変更後", "after"),
            ], rows: rows)
    }
}

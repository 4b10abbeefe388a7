import Japanese
import Plan
import Rounds
import Store

/// A round as rows (照会の一覧).
enum RoundListings {
    /// One row a division.
    static func divisions(_ round: Round, _ progress: RoundProgress, _ today: Day, _ calendar: BusinessCalendar)
        -> Listing
    {
        let states = ReportState.allCases
        return Listing(
            columns: [.init("division", "課", "division"), .init("total", "報告", "reports")]
                + states.map {
                    Listing.Column($0.rawValue, $0.words(in: CLILanguage.language), $0.words(in: CLILanguage.language))
                }
                + [.init("missing", "追記待ち", "to add"), .init("due", "期限", "due"), .init("left", "残り開庁日", "days left")],
            rows: progress.byDivision(of: round).map { line in
                [.text(line.division?.name ?? say("事務局", "the office")), .number(line.total)]
                    + states.map { .number(line.counts[$0] ?? 0) }
                    + [
                        .number(line.missing), .text(line.due?.text),
                        .number(line.due.map { calendar.timeLeft(until: $0, on: today).count }),
                    ]
            })
    }

    /// One row an action.
    static func actions(_ state: RoundState, _ progress: RoundProgress, in plan: Plan) -> Listing {
        Listing(
            columns: [
                .init("number", "番号", "number"), .init("action", "取組", "action"), .init("divisions", "課", "divisions"),
                .init("stage", "進み具合", "stage"), .init("missing", "追記がまだの課", "to add"),
                .init("unfinished", "未完了", "unfinished"),
            ],
            rows: progress.items.map { item in
                let action = plan.actions.first { $0.id == item.assignment.action }
                let isUnfinished = state.kept.closure?.unfinished.contains(item.assignment.action) ?? false
                return [
                    .text(action?.number), .text(action?.name),
                    .text(item.assignment.compilers.map(\.name).joined(separator: "; ")),
                    .text(item.state.words(in: CLILanguage.language)),
                    .text(item.missing.map(\.name).joined(separator: "; ")),
                    .text(isUnfinished ? say("未完了", "unfinished") : nil),
                ]
            })
    }
}

extension TimeLeft {
    /// Less than 0 where it is overdue.
    fileprivate var count: Int {
        switch self {
        case .left(let count): count
        case .today: 0
        case .over(let count): -count
        }
    }
}

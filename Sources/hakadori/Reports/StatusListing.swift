import Japanese
import Plan

/// A plan as rows for programs (達成状況の一覧). The three kinds of blank are told apart in a column of their own.
enum StatusListing {
    /// One row for each action and year.
    static func of(_ plan: Plan) -> Listing {
        rows(of: plan.actions, in: plan, [.init("status", "達成状況", "status"), .init("entry", "記入", "entry")]) {
            _, entry in
            [.text(entry.value?.label), .text(entry.word)]
        }
    }

    /// One row for each year of these actions, with everything written for it.
    static func years(of actions: [Action], in plan: Plan) -> Listing {
        func column(_ field: Field) -> Listing.Column { .init(field.rawValue, field.usualLabel, field.english) }
        let columns =
            ActionYear.planned.map { column($0.field) } + [column(.status), .init("entry", "記入", "entry")]
            + AnnualReport.fields.map { column($0.field) }
        return rows(of: actions, in: plan, columns) { year, entry in
            ActionYear.planned.map { .text($0.passage(of: year)?.text) }
                + [.text(entry.value?.label), .text(entry.word)]
                + AnnualReport.fields.map { .text($0.passage(of: year.report)?.text) }
        }
    }

    private static func rows(
        of actions: [Action], in plan: Plan, _ columns: [Listing.Column],
        cells: (ActionYear, Entry<AchievementStatus>) -> [Listing.Cell]
    ) -> Listing {
        Listing(
            columns: [
                .init("number", "番号", "number"), .init("name", "取組事項", "action"), .init("year", "年度", "year"),
            ] + columns,
            rows: actions.flatMap { action in
                plan.years.map { year in
                    [.text(action.number), .text(action.name), .text(year.label)]
                        + cells(action[year], plan.status(of: action, in: year))
                }
            }
        )
    }
}

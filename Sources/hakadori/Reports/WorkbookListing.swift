import Japanese
import Plan
import Rounds
import Store

/// What returned workbooks change, a row a place (照会票の違いの一覧).
struct WorkbookListing {
    let merge: WorkbookMerge
    let plan: Plan
    let year: FiscalYear

    var listing: Listing {
        Listing(
            columns: [
                .init("division", "課", "division"), .init("number", "番号", "number"), .init("field", "項目", "field"),
                .init("outcome", "扱い", "outcome"), .init("now", "今の報告", "now"),
                .init("workbook", "照会票", "workbook"),
            ],
            rows: merge.entries.flatMap { entry in
                entry.outcome.options.map { option in
                    let divisions = option.workbooks.map { merge.workbooks[$0].identity.division.name }
                    return [
                        .text(divisions.joined(separator: "; ")), .text(plan[entry.place.action]?.number),
                        .text(name(entry.place)), .text(word(entry.outcome)), .text(shown(entry.now, entry.place)),
                        .text(shown(option.value, entry.place)),
                    ]
                }
            })
    }

    private func name(_ place: AnswerPlace) -> String {
        switch place.item {
        case .addition: say("追記", "addition")
        case .field(.status): plan.labels[.status]
        case .field(let field):
            plan.reportFields(of: place.action, in: year).first { $0.field == field }.map {
                $0.own?.label ?? (field.isOfIndicator ? $0.column : plan.labels[field])
            } ?? field.usualLabel
        }
    }

    private func shown(_ value: Passage?, _ place: AnswerPlace) -> String? {
        guard case .field(let field) = place.item else { return value?.text }
        if field == .status { return value.map { plan.scale[AchievementStatus.Code($0.text)]?.label ?? $0.text } }
        if case .own(let id) = field { return plan.form[id]?.shown(value) ?? value?.text }
        return value?.text
    }

    private func word(_ outcome: WorkbookMerge.Outcome) -> String {
        switch outcome {
        case .taken: say("受け取る", "taken")
        case .same: say("同じ", "the same")
        case .conflict: say("両方で変更", "both changed")
        case .away: say("受け取れない（提出済み）", "not taken (handed in)")
        case .notAsked: say("受け取れない（対象外）", "not taken (not asked)")
        }
    }
}

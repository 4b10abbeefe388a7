import HTML
import Japanese
import Plan

/// What the numbers of the form's own add up to (独自の項目の合計): a row each, a column a year, with what a sum leaves out.
struct OwnSumTable: Sendable {
    let caption: String
    let actions: [Action]
    let years: [FiscalYear]
    let context: PlanContext

    var html: HTML {
        let wording = context.wording
        let columns =
            [RecordTable.Column(wording.fieldWord)]
            + years.map { RecordTable.Column(wording.year($0), style: "figure") }
        let rows = context.plan.summedFields.map { field in
            let name = FieldName(of: field, wording: wording).html
            let cells = years.map { year -> HTML in
                context.plan.counts(field, in: year) ? cell(context.plan.sum(of: field, in: year, among: actions)) : "–"
            }
            return RecordTable.Row(cells: [name] + cells)
        }
        return RecordTable(caption: caption, style: "sums", columns: columns, rows: rows).html
    }

    private func cell(_ sum: OwnSum) -> HTML {
        let wording = context.wording
        let left = [
            sum.wordsInstead == 0 ? nil : wording.wordsInstead(sum.wordsInstead),
            sum.missing == 0 ? nil : "\(wording.missing) \(wording.count(sum.missing))",
            sum.notDue == 0 ? nil : "\(wording.notDue) \(wording.count(sum.notDue))",
        ].compactMap { $0 }
        let rest: HTML =
            left.isEmpty ? "" : " <span class=\"of\">\(left.joined(separator: wording.say("、", ", ")))</span>"
        let figure = sum.sum?.grouped ?? "–"
        return "\(figure)\(rest)"
    }
}

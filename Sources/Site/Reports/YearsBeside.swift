import HTML
import Japanese
import Plan
import Rounds

/// Last year beside this year (昨年度と今年度の対照), to be read.
struct YearsBeside: Sendable {
    let context: ReportContext
    let wording: Wording

    var html: HTML {
        let last = context.lastYear
        let (old, new) = (last.map { context.action[$0] }, context.action[context.year])
        let columns: HTML = last.map { "<th scope=\"col\">\(wording.lastYear($0))</th>" } ?? ""
        func row(_ name: HTML, _ before: HTML?, _ after: HTML) -> HTML {
            let cell: HTML =
                last.map { "<td data-year=\"\(wording.lastYear($0))\">\(before ?? "")</td>" } ?? ""
            return """
                <tr><th scope="row">\(name)</th>\(cell)\
                <td data-year="\(wording.thisYear(context.year))">\(after)</td></tr>
                """
        }
        func name<Owner>(_ field: TextField<Owner>) -> HTML {
            FieldName(of: field, labels: context.plan.labels, wording: wording).html
        }
        func text(_ passage: Passage?) -> HTML { WrittenText(text: passage?.text, wording: wording).html }
        let report = context.report.text
        return """
            <table class="sheet years-beside"><caption class="visually-hidden">\(wording.annualReport)</caption>\
            <thead><tr><td></td>\(columns)<th scope="col">\(wording.thisYear(context.year))</th></tr></thead><tbody>\
            \(context.plan.form.plannedFields.map { field in
                row(name(field), text(old.flatMap(field.shown)), text(field.shown(of: new)))
            })\
            \(row(
                wording.label(.status, in: context.plan.labels), status(old?.report.status), status(report.status)),
                if: context.plan.form.has(.status))\
            \(context.fields.map { field in
                row(name(field), text(last.flatMap { context.kept(field, in: $0) }), text(field.shown(of: report)))
            })\
            </tbody></table>
            """
    }

    private func status(_ code: AchievementStatus.Code?) -> HTML {
        guard let status = code.flatMap({ context.plan.scale[$0] }) else {
            return "<p class=\"blank\">\(wording.noStatusYet)</p>"
        }
        return StatusChip.chip(status, wording)
    }
}

extension Wording {
    fileprivate var annualReport: String { say("実績の報告", "Report") }
    fileprivate func thisYear(_ year: FiscalYear) -> String {
        say("今回の報告（\(self.year(year))）", "This report (\(self.year(year)))")
    }
}

import Foundation
import HTML
import Japanese
import Plan
import Rounds

/// Who did what when with a report (これまでの経過).
struct TrailList: Sendable {
    let context: ReportContext
    let wording: Wording

    var html: HTML {
        let items = context.report.trail.events.map(item)
        let list: HTML =
            items.isEmpty ? "<p class=\"empty\">\(wording.nothingHappened)</p>" : "<ol class=\"events\">\(items)</ol>"
        return "<section aria-labelledby=\"trail\"><h2 id=\"trail\">\(wording.trailTitle)</h2>\(list)</section>"
    }

    private func item(_ event: ReportEvent) -> HTML {
        let lines = event.comments.map { comment -> HTML in
            let label =
                comment.field.map { wording.label($0, in: context.plan.labels) } ?? "\(wording.wholeReport)"
            return "<li><b>\(label)</b> <span class=\"written\"\(wording.originalAttribute)>\(comment.text)</span></li>"
        }
        return """
            <li><span class="of">\(wording.moment(event.at))</span> \(wording.original(context.name(event.by))) \
            <b>\(wording.kind(event.kind))</b>\(event.inNameOf.map(wording.fromWorkbook))\("<ul class=\"comments\">\(lines)</ul>", if: !lines.isEmpty)</li>
            """
    }
}

extension Wording {
    /// That a step was taken in a division's name.
    fileprivate func fromWorkbook(of division: Division) -> HTML {
        say("（\(original(division.name))の照会票による）" as HTML, " (from the workbook of \(original(division.name)))" as HTML)
    }

    /// 「2026年5月29日 05:28」, in Japan.
    func moment(_ date: Date) -> String { "\(day(Day(inJapan: date))) \(date.clockInJapan())" }
    fileprivate var trailTitle: String { say("これまでの経過", "What happened so far") }
    fileprivate var nothingHappened: String { say("まだ何も行われていません。", "Nothing yet.") }
}

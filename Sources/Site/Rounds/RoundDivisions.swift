import HTML
import Japanese
import Plan
import Rounds

/// A round division by division (課ごとの進み具合): whoever has still something to do first, the rest folded below.
struct RoundDivisions: Sendable {
    let page: RoundPage
    let frame: StaffFrame

    private var wording: Wording { frame.wording }

    var html: HTML {
        let lines = page.progress.byDivision(of: page.round)
        // Once a round is closed nothing is awaited of anybody.
        let open = lines.filter { page.closure != nil || $0.due != nil }
        let settled = lines.filter { page.closure == nil && $0.due == nil }
        let rest: HTML = """
            <details class="more whole"><summary>\(wording.settledDivisions(settled.count))</summary>\(table(settled))</details>
            """
        return """
            <section aria-labelledby="divisions"><h2 id="divisions">\(wording.byEachDivision)</h2>\
            \(table(open), if: !open.isEmpty)\(rest, if: !settled.isEmpty)</section>
            """
    }

    private func table(_ lines: [DivisionProgress]) -> HTML {
        let rows = lines.map { line in
            let name: HTML =
                line.division.map { division in
                    "<a href=\"\(link(to: division))#actions\">\(wording.original(division.name))</a>"
                } ?? "\(wording.office)"
            let states = ReportState.allCases.compactMap { state -> HTML? in
                guard let count = line.counts[state] else { return nil }
                return "<li>\(ReportStateChip(state, wording).html) \(wording.count(count))</li>"
            }
            let missing: HTML =
                line.missing == 0
                ? "" : "<li><span class=\"chip missing\">\(wording.toAdd)</span> \(wording.count(line.missing))</li>"
            let time: HTML =
                page.closure == nil && line.due != nil
                ? wording.deadline(line.due.map { page.calendar.timeLeft(until: $0, on: page.today) }) : "–"
            return RecordTable.Row(
                cells: [
                    name,
                    line.total == 0 ? "–" : "\(wording.doneOf(line.counts[.done] ?? 0, line.total))",
                    ReportStateBar(counts: line.counts, wording: wording).html,
                    "<ul class=\"plain states\">\(states)\(missing)</ul>",
                    time,
                ] + (mayRemind ? [remind(line)] : []))
        }
        // Whoever may not remind has no column for it.
        let columns: [RecordTable.Column] = [
            .init(wording.divisionInCharge), .init(wording.doneReports, style: "done-reports"),
            .init(wording.bar, style: "chart"),
            .init(wording.whereItStands, style: "names"), .init(wording.remaining),
        ]
        return RecordTable(
            caption: wording.byEachDivision, style: "round-divisions",
            columns: columns + (mayRemind ? [.init(wording.remind)] : []), rows: rows
        ).html
    }

    private var mayRemind: Bool { page.mayCoordinate && page.closure == nil }

    private func remind(_ line: DivisionProgress) -> HTML {
        guard line.isAwaited, let division = line.division else { return "–" }
        return frame.form(
            to: .roundReminders, style: "plain-form",
            """
            <input type="hidden" name="scope" value="division"><input type="hidden" name="division" value="\(division.name)">\
            <button type="submit" class="quiet">\(wording.remind)\
            <span class="visually-hidden">\(wording.colon)\(wording.original(division.name))</span></button>
            """)
    }

    /// To the reports of one division.
    private func link(to division: Division) -> String {
        frame.link(.round, year: page.round.year, showing: .reports(state: nil, division: division))
    }
}

extension Wording {
    fileprivate var byEachDivision: String { say("課ごとの進み具合", "By division") }
    fileprivate func settledDivisions(_ count: Int) -> String {
        say("することが残っていない課（\(count)課）", "Divisions with nothing left to do (\(count))")
    }
    fileprivate var toAdd: String { say("追記待ち", "to add") }
    /// What is overdue is marked by its word and a frame, not by colour alone.
    fileprivate func deadline(_ time: TimeLeft?) -> HTML {
        time?.isOver == true ? "<strong class=\"overdue\">\(inShort(time))</strong>" : "\(inShort(time))"
    }
}

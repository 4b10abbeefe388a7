import HTML
import Japanese
import Plan
import Rounds

/// A round action by action (取組ごとの進み具合), folded until somebody asks: each the way to its report.
struct RoundReports: Sendable {
    let page: RoundPage
    let frame: StaffFrame

    private var wording: Wording { frame.wording }

    var html: HTML {
        let isAsked = frame.address.view.division != nil || frame.address.view.state != nil
        let shown = page.progress.items.filter { item in
            let division = frame.address.view.division
            let isOurs =
                division.map { item.assignment.compilers.contains($0) || item.missing.contains($0) } ?? true
            return isOurs && (frame.address.view.state.map { $0 == item.state } ?? true)
        }
        let rows = shown.compactMap { item -> RecordTable.Row? in
            guard let action = page.plan[item.assignment.action] else { return nil }
            let compilers = item.assignment.compilers.map { wording.original($0.name) }
            let missing = item.missing.map { wording.original($0.name) }
            let step: HTML =
                if case .waiting(let step) = item.standing, step < item.assignment.flow(of: page.round).steps.count {
                    "<span class=\"of\">\(wording.original(item.assignment.flow(of: page.round).steps[step].label))</span>"
                } else { "" }
            let name = wording.original(action.numberedName)
            return RecordTable.Row(cells: [
                page.hidden.contains(action.id)
                    ? name : "<a href=\"\(frame.link(.report, action: action.id))\">\(name)</a>",
                compilers.isEmpty ? "\(wording.office)" : wording.list(compilers),
                "\(ReportStateChip(item.state, wording).html) \(step)", missing.isEmpty ? "–" : wording.list(missing),
            ])
        }
        let table: HTML =
            rows.isEmpty
            ? "<p class=\"empty\">\(wording.noSuchReports)</p>"
            : RecordTable(
                caption: wording.byEachAction, style: "round-actions",
                columns: [
                    .init(wording.reports), .init(wording.divisionInCharge), .init(wording.whereItStands),
                    .init(wording.missingContributions),
                ], rows: rows
            ).html
        return """
            <section aria-labelledby="actions"><h2 id="actions">\(wording.byEachAction)</h2>\
            <details class="more whole"\(" open", if: isAsked)><summary>\(wording.showReports(page.progress.items.count))</summary>\
            \(filter)<p class="result-count">\(wording.shownOf(shown.count, page.progress.items.count))</p>\(table)</details></section>
            """
    }

    private var filter: HTML {
        let divisions = page.progress.divisions.map { division in
            "<option\(division == frame.address.view.division ? " selected" : "")>\(division.name)</option>" as HTML
        }
        let states = ReportState.allCases.map { state in
            """
            <option value="\(state.rawValue)"\(" selected", if: state == frame.address.view.state)>\(state.words(in: wording.language))</option>
            """ as HTML
        }
        return frame.filter(
            to: .round, at: "#actions",
            """
            <div><label for="division">\(wording.divisionInCharge)</label>\
            <select id="division" name="division"><option value="">\(wording.all)</option>\(divisions)</select></div>\
            <div><label for="stage">\(wording.whereItStands)</label>\
            <select id="stage" name="stage"><option value="">\(wording.all)</option>\(states)</select></div>\
            <div><button type="submit">\(wording.filter)</button></div>
            """)
    }
}

extension Wording {
    fileprivate func shownOf(_ shown: Int, _ total: Int) -> String {
        say("\(total)件のうち\(shown)件を表示", "\(shown) of \(total) shown")
    }
    fileprivate var byEachAction: String { say("取組ごとの進み具合", "By action") }
    fileprivate func showReports(_ count: Int) -> String {
        say("報告を一件ずつ見る（\(count)件）", "The reports one by one (\(count))")
    }
    fileprivate var missingContributions: String { say("追記がまだの課", "Still to add") }
    fileprivate var noSuchReports: String { say("当てはまる取組はありません。", "No such actions.") }
}

import HTML
import Plan
import Rounds

/// What came of taking workbooks (受取りの結果), where somebody has still to look at some of it.
struct WorkbookResults: Sendable {
    let page: RoundWorkbooksPage
    let frame: StaffFrame

    private var wording: Wording { frame.wording }

    var html: HTML {
        guard let outcome = page.outcome else { return "" }
        let stuck = zip(outcome.reports, page.reasons).filter { !$0.1.isEmpty }
        let texts = WorkbookTexts(page: page, frame: frame)
        let drafts = stuck.map { report, reasons in
            "<li>\(texts.link(to: report.action))\(wording.colon)\(reasons.map { "<span>\($0)</span> " as HTML })</li>"
                as HTML
        }
        let unspoken = outcome.unspoken.map { "<li>\(texts.link(to: $0))</li>" as HTML }
        let left = outcome.left.map { "<li>\(texts.name(of: $0.place))<br>\(texts.options($0))</li>" as HTML }
        return """
            <section class="callout" aria-labelledby="result" role="status"><h2 id="result">\(wording.takenNow)</h2>\
            <p>\(wording.takenCounts(outcome))</p>\
            \("<h3>\(wording.stillDrafts)</h3><ul>\(drafts)</ul>", if: !drafts.isEmpty)\
            \("<h3>\(wording.unspoken)</h3><ul>\(unspoken)</ul>", if: !unspoken.isEmpty)\
            \("<h3>\(wording.leftOut)</h3><ul>\(left)</ul>", if: !left.isEmpty)</section>
            """
    }
}

extension Wording {
    fileprivate var takenNow: String { say("受け取りました", "Taken") }
    fileprivate func takenCounts(_ outcome: WorkbookOutcome) -> String {
        let changed = outcome.reports.count(where: \.isChanged)
        return say(
            "報告\(changed)件の内容が変わり、追記\(outcome.additions)件を受け取りました。",
            "\(changed) reports changed; additions taken: \(outcome.additions).")
    }
    fileprivate var stillDrafts: String { say("提出できず、記入中のままの報告", "Not handed in, still being written") }
    fileprivate var unspoken: String {
        say("照会票に新しい記入がなく、提出していない報告", "Not handed in, since the workbook says nothing new of them")
    }
    fileprivate var leftOut: String {
        say("受け取れなかった所（提出済みの報告など。差し戻せば、画面で直せます）", "Not taken (handed in before; send the report back to mend it)")
    }
}

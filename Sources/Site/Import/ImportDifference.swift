import ChangeLog
import HTML
import Japanese
import Plan

/// What an import would change in a plan that is kept, and what would be lost by it (今の計画との違い).
struct ImportDifference: Sendable {
    let merged: MergedImport
    let wording: Wording

    private var names: Names { Names([merged.merge.plan, merged.kept]) }
    private var lost: [ImportLoss] { merged.losses }

    var html: HTML {
        """
        <section aria-labelledby="difference"><h2 id="difference">\(wording.differenceTitle)</h2>\
        \(PlanDifferenceView(difference: PlanDifference(merged.changes), names: names, wording: wording).html)</section>\
        \(losses)
        """
    }

    private static let mostLosses = 100

    private var losses: HTML {
        guard !lost.isEmpty else { return "" }
        let names = names
        let items = lost.prefix(Self.mostLosses).map { loss -> HTML in
            let remark = "\(loss.by)、\(wording.day(Day(inJapan: loss.at)))、\(loss.cause.words(in: wording.language))"
            switch loss.subject {
            case .change(let change):
                return """
                    <li><dl class="changes">\(ChangeView(change: change, names: names, wording: wording).html)</dl>\
                    <p class="of">\(wording.original(remark))</p></li>
                    """
            case .report(let action, let year): return report(names[action], year, remark)
            case .reportedIndicator(let indicator, let year): return report(names[indicator], year, remark)
            }
        }
        func report(_ name: String, _ year: FiscalYear, _ remark: String) -> HTML {
            "<li><p>\(wording.reportUnderWay(name, year))</p><p class=\"of\">\(wording.original(remark))</p></li>"
        }
        let rest = lost.count - items.count
        return """
            <section class="callout" aria-labelledby="losses"><h2 id="losses">\(wording.lossesTitle(lost.count))</h2>\
            <p>\(wording.lossesSentence)</p><ul class="plain differences">\(items)</ul>\
            \("<p class=\"note\">\(wording.more(rest))</p>", if: rest > 0)</section>
            """
    }
}

extension Wording {
    fileprivate var differenceTitle: String { say("計画の変わる所", "What changes in the plan") }
    fileprivate func lossesTitle(_ count: Int) -> String {
        say("失われるもの（\(count)件）", "What would be lost (\(count))")
    }
    fileprivate var lossesSentence: String {
        say(
            "前の取込みの後に画面で編集・報告・承認された次の内容が、ファイルの内容に置き換わります。変更履歴には残ります。",
            "People edited, reported or approved the following since, and the files would replace it. The change log keeps it."
        )
    }
    fileprivate func reportUnderWay(_ name: String, _ year: FiscalYear) -> HTML {
        say("\(name)　\(self.year(year))：作成中の報告", "\(original(name)), \(self.year(year)): the report under way")
    }
}

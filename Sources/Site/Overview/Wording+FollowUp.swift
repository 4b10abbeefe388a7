import HTML
import Japanese
import Plan

extension Wording {
    func followUpTitle(_ year: FiscalYear) -> String {
        say(
            "下がった取組と、前年度の理由・改善策のその後（\(self.year(year))）",
            "What fell, and what became of last year's reasons (\(self.year(year)))")
    }
    func followUpSentence(_ year: FiscalYear, fell: Int, promised: Int) -> String {
        say(
            """
            前年度より達成状況が下がった取組は\(fell)件、\(self.year(year.previous))に理由・改善策を書いていた取組は\(promised)件です。
            """,
            """
            \(fell) \(fell == 1 ? "action" : "actions") fell against the year before; \(promised) gave a reason and remedy in \
            \(self.year(year.previous)).
            """)
    }
    var followUpNote: String {
        say(
            "前年度に書かれたことと、その次の年度に書かれたことを並べています。評価ではなく、読み比べるためのものです。",
            "What was written one year stands beside what was written the next. It is for reading, and judges nothing.")
    }
    func gaveReason(_ year: FiscalYear) -> String {
        say("\(self.year(year))に理由・改善策の記載あり", "Gave a reason in \(self.year(year))")
    }
    func toFollowUps(_ year: FiscalYear, _ count: Int) -> String {
        say(
            "下がった取組と、前年度に理由・改善策を書いた取組のその後（\(count)件）",
            "What fell, and what became of last year's reasons (\(count))")
    }
}

import HTML
import Japanese
import Plan

/// A fiscal year whose results would change for the public (公表で変わる年度), and how far its round is.
struct PublicationYear: Hashable, Sendable {
    struct Round: Hashable, Sendable {
        let isOpen: Bool
        /// Reports that are not done: they are no part of the plan.
        let unfinished: Int
        let total: Int
    }

    let year: FiscalYear
    /// Of how many actions, policies and indicators.
    let changes: Int
    var round: Round?
}

/// Which years' results the next edition takes along (載せる実績の選択).
struct PublicationYears: Sendable {
    let years: [PublicationYear]
    /// Those that were not ticked.
    let leftOut: Set<FiscalYear>
    let frame: StaffFrame

    var html: HTML {
        guard !years.isEmpty else { return "" }
        let wording = frame.wording
        let items = years.map { line -> HTML in
            let name = "year-\(line.year.value)"
            let note: HTML? = line.round.map { round in
                let link = frame.link(.round, year: line.year)
                return """
                    <p class="hint" id="\(name)-hint">\(wording.roundOf(round)) <a href="\(link)">\(wording.seeRound(line.year))</a></p>
                    """
            }
            let described: HTML = line.round == nil ? "" : " aria-describedby=\"\(name)-hint\""
            return """
                <div class="choice"><label><input type="checkbox" name="\(name)" value="yes"\
                \(" checked", if: !leftOut.contains(line.year))\(described)> \(wording.resultsOf(line.year, line.changes))</label>\(note)</div>
                """
        }
        return """
            <input type="hidden" name="choice" value="yes">\
            <fieldset class="choices"><legend>\(wording.resultsToPublish)</legend>\
            <p class="hint">\(wording.resultsToPublishHint)</p>\(items)</fieldset>
            """
    }
}

extension Wording {
    fileprivate var resultsToPublish: String { say("載せる実績の年度", "Results to publish") }
    fileprivate var resultsToPublishHint: String {
        say(
            "印を外した年度の実績と評価は、今の版のまま（まだなければ空欄のまま）公表され、次の版で載せられます。目標やそのほかの内容は、すべて載ります。",
            "Without its tick, a year's results and evaluations stay as the public has them (blank where there are none), and can be published later. Targets and everything else go along."
        )
    }
    fileprivate func resultsOf(_ year: FiscalYear, _ count: Int) -> String {
        say(
            "\(self.year(year))の実績（\(count)件が変わります）",
            count == 1 ? "Results of \(self.year(year)) (1 changes)" : "Results of \(self.year(year)) (\(count) change)"
        )
    }
    fileprivate func roundOf(_ round: PublicationYear.Round) -> String {
        let state =
            round.isOpen ? say("照会は締切り前です。", "Its round is still open. ") : say("照会は締切り済みです。", "Its round is closed. ")
        return state
            + (round.unfinished == 0
                ? say("報告\(round.total)件はすべて完了しています。", "All \(round.total) reports are done.")
                : say(
                    "報告\(round.total)件のうち\(round.unfinished)件は完了していないため、載りません（空欄のままです）。",
                    "\(round.unfinished) of \(round.total) reports are not done and do not go along: their places stay blank."
                ))
    }
    fileprivate func seeRound(_ year: FiscalYear) -> String {
        say("\(self.year(year))の照会を見る", "See the round of \(self.year(year))")
    }
}

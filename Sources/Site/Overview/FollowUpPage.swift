import HTML
import Japanese
import Plan

/// What got worse, and what became of last year's promises (前年度からの宿題): each with both years side by side.
struct FollowUpPage: Page {
    let context: PlanContext
    let year: FiscalYear
    let followUps: [FollowUp]

    func title(_ wording: Wording) -> String { wording.followUpTitle(year) }

    func content(_ wording: Wording) -> HTML {
        let fell = followUps.count(where: \.fell)
        let promised = followUps.count { $0.promise != nil }
        return """
            <header class="lead"><h1>\(title(wording))</h1>\
            <p class="sentence">\(wording.followUpSentence(year, fell: fell, promised: promised))</p>\
            <p class="note">\(wording.followUpNote)</p></header>\(followUps.map { section($0, wording) })
            <nav class="neighbours"><a href="\(context.link(.year(year)))">\(wording.yearHeading(year))</a></nav>
            """
    }

    private func section(_ followUp: FollowUp, _ wording: Wording) -> HTML {
        let action = followUp.action
        let id = "action-\(context.plan.addressNumber(of: action))"
        let years = [year.previous, year]
        let heads = years.map { "<th scope=\"col\" role=\"columnheader\">\(wording.year($0))</th>" as HTML }
        let divisions = DivisionLinks(action.responsibilities, context).html
        return """
            <section class="follow-up" aria-labelledby="\(id)"><h2 id="\(id)"><a href="\(context.link(action))"\(wording.originalAttribute)>\
            <span class="number">\(action.number)</span> \(action.name)</a></h2>\
            <div class="marks"><p>\(marks(followUp, wording))</p>\(divisions)</div>\
            <table class="sheet single" role="table"><caption class="visually-hidden">\(action.number) \(action.name)</caption>\
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(wording.item)</th>\(heads)</tr></thead>\
            <tbody role="rowgroup">\(YearGrid(action: action, years: years, context: context).rows)</tbody></table></section>
            """
    }

    /// Why the action stands here, in words.
    private func marks(_ followUp: FollowUp, _ wording: Wording) -> HTML {
        let direction = followUp.movement.direction
        let moved: HTML = """
            <span class="movement \(direction.rawValue)"><span aria-hidden="true">\(direction.arrow)</span> \(wording.direction(direction))</span>
            """
        return followUp.promise == nil
            ? moved : "\(moved) <span class=\"promised\">\(wording.gaveReason(year.previous))</span>"
    }
}

/// Where the actions to ask again about stand, where there are any (続きへの案内).
struct FollowUpLink: Sendable {
    let year: FiscalYear
    let context: PlanContext

    var html: HTML {
        guard let count = context.plan.followUps(in: year)?.count, count > 0 else { return "" }
        let label = context.wording.toFollowUps(year, count)
        return "<p class=\"onward\"><a href=\"\(context.link(.followUp(year)))\">\(label)</a></p>"
    }
}

extension Wording {
    fileprivate func followUpTitle(_ year: FiscalYear) -> String {
        say(
            "下がった取組と、前年度の理由・改善策のその後（\(self.year(year))）",
            "What fell, and what became of last year's reasons (\(self.year(year)))")
    }
    fileprivate func followUpSentence(_ year: FiscalYear, fell: Int, promised: Int) -> String {
        say(
            """
            前年度より達成状況が下がった取組は\(fell)件、\(self.year(year.previous))に理由・改善策を書いていた取組は\(promised)件です。
            """,
            """
            \(fell) \(fell == 1 ? "action" : "actions") fell against the year before; \(promised) gave a reason and remedy in \
            \(self.year(year.previous)).
            """)
    }
    fileprivate var followUpNote: String {
        say(
            "前年度に書かれたことと、その次の年度に書かれたことを並べています。評価ではなく、読み比べるためのものです。",
            "What was written one year stands beside what was written the next. It is for reading, and judges nothing.")
    }
    fileprivate func gaveReason(_ year: FiscalYear) -> String {
        say("\(self.year(year))に理由・改善策の記載あり", "Gave a reason in \(self.year(year))")
    }
    fileprivate func toFollowUps(_ year: FiscalYear, _ count: Int) -> String {
        say(
            "下がった取組と、前年度に理由・改善策を書いた取組のその後（\(count)件）",
            "What fell, and what became of last year's reasons (\(count))")
    }
}

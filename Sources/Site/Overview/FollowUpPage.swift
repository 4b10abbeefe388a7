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
        let divisions = DivisionLinks(action: action, context: context).html
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

import HTML
import JapaneseText
import Plan

/// A list of actions with their statuses year by year (取組の一覧).
struct ActionTable: Sendable {
    let caption: String
    let actions: [Action]
    let context: PlanContext
    var years: [FiscalYear]?

    var html: HTML {
        let wording = context.wording
        let years = years ?? context.reportedYears
        let heads = years.map { "<th scope=\"col\">\(wording.year($0))</th>" as HTML }
        let lines = actions.map { action in
            let cells = years.map { year in
                "<td>\(StatusChip(entry: context.plan.status(of: action, in: year), wording: wording).html)</td>"
                    as HTML
            }
            return """
                <tr><td class="figure">\(action.number)</td><th scope="row">\(ActionLink(action: action, context: context).html)</th>\
                <td>\(DivisionLinks(action: action, context: context).html)</td>\(cells)</tr>
                """ as HTML
        }
        return ScrollRegion(
            label: caption,
            content: """
                <table class="data actions"><caption>\(caption)</caption><thead><tr><th scope="col" class="figure">\(wording.number)</th>\
                <th scope="col">\(wording.original(context.plan.labels[.name]))</th>\
                <th scope="col">\(wording.original(context.plan.labels[.divisions]))</th>\(heads)</tr></thead>\
                <tbody>\(lines)</tbody></table>
                """
        ).html
    }
}

/// An action's name as a link to its page.
struct ActionLink: Sendable {
    let action: Action
    let context: PlanContext

    var html: HTML { "<a href=\"\(context.link(action))\">\(context.wording.original(action.name))</a>" }
}

/// The divisions in charge of an action, each a link to its page (担当課).
struct DivisionLinks: Sendable {
    let action: Action
    let context: PlanContext

    var html: HTML {
        guard !action.responsibilities.isEmpty else { return "<span class=\"blank\">\(context.wording.blank)</span>" }
        let items = action.responsibilities.map { responsibility in
            let name = context.wording.original(responsibility.division.name)
            let note = responsibility.note.map { context.wording.original("（\($0)）") }
            if responsibility.division.isAllDivisions { return "<li>\(name)\(note)</li>" as HTML }
            return "<li><a href=\"\(context.link(.division(responsibility.division)))\">\(name)</a>\(note)</li>" as HTML
        }
        return "<ul class=\"inline\">\(items)</ul>"
    }
}

import HTML
import Japanese
import Plan

/// A list of actions with their statuses year by year (取組の一覧).
struct ActionTable: Sendable {
    let caption: String
    let actions: [Action]
    let context: PlanContext
    /// The years to show; every year with achievements when not given.
    var years: [FiscalYear]?

    var html: HTML {
        let wording = context.wording
        let labels = context.plan.labels
        let years = context.plan.form.has(.status) ? years ?? context.reportedYears : []
        let columns =
            [
                RecordTable.Column(wording.number, style: "figure number"),
                RecordTable.Column(
                    heading: wording.label(.name, in: labels), label: wording.labelText(.name, in: labels)),
                RecordTable.Column(
                    heading: wording.label(.divisions, in: labels), label: wording.labelText(.divisions, in: labels)),
            ] + years.map { RecordTable.Column(wording.year($0), style: "year") }
        let rows = actions.map { action in
            let statuses = years.map {
                StatusChip(entry: context.plan.status(of: action, in: $0), wording: wording).html
            }
            return RecordTable.Row(
                cells: [
                    "\(action.number)", ActionLink(action: action, context: context).html,
                    DivisionLinks(action.responsibilities, context).html,
                ] + statuses)
        }
        return RecordTable(caption: caption, style: "actions", columns: columns, headingColumn: 1, rows: rows).html
    }
}

/// An action's name as a link to its page.
struct ActionLink: Sendable {
    let action: Action
    let context: PlanContext

    var html: HTML { "<a href=\"\(context.link(action))\">\(context.wording.original(action.name))</a>" }
}

/// The divisions in charge of an action or an indicator, each a link to its page (担当課).
struct DivisionLinks: Sendable {
    let responsibilities: [Responsibility]
    let context: PlanContext

    init(_ responsibilities: [Responsibility], _ context: PlanContext) {
        (self.responsibilities, self.context) = (responsibilities, context)
    }

    var html: HTML {
        guard !responsibilities.isEmpty else { return "<span class=\"blank\">\(context.wording.blank)</span>" }
        let items = responsibilities.map { responsibility in
            let name = context.wording.original(responsibility.division.name)
            let note = responsibility.note.map { context.wording.original("（\($0)）") }
            if responsibility.division.isAllDivisions { return "<li>\(name)\(note)</li>" as HTML }
            return "<li><a href=\"\(context.link(.division(responsibility.division)))\">\(name)</a>\(note)</li>" as HTML
        }
        return "<ul class=\"inline\">\(items)</ul>"
    }
}

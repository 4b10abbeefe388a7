import HTML
import Plan

/// Actions of other policies that are shown under one, too (再掲の一覧): each with the place where it is counted.
struct ReprintTable: Sendable {
    let actions: [Action]
    let context: PlanContext

    var html: HTML {
        guard !actions.isEmpty else { return "" }
        let wording = context.wording
        let plan = context.plan
        let year = plan.form.has(.status) ? context.latestYear : nil
        let columns =
            [
                RecordTable.Column(wording.number, style: "figure number"),
                RecordTable.Column(
                    heading: wording.label(.name, in: plan.labels), label: wording.labelText(.name, in: plan.labels)),
                RecordTable.Column(wording.countedUnder, style: "names"),
            ] + (year.map { [RecordTable.Column(wording.year($0), style: "year")] } ?? [])
        let rows = actions.map { action in
            let status = year.map {
                [StatusChip(entry: plan.status(of: action, in: $0), wording: wording).html]
            }
            return RecordTable.Row(
                cells: [
                    "\(action.number)", ReprintLink(action: action, context: context).html,
                    PolicyPlace(policy: action.policy, context: context).html,
                ] + (status ?? []))
        }
        return """
            <section aria-labelledby="reprints"><h2 id="reprints">\(wording.reprints)</h2><p class="note">\(wording.reprintsNote)</p>\
            \(RecordTable(
                caption: wording.reprintsHere(actions.count), style: "actions", columns: columns, headingColumn: 1,
                rows: rows
            ).html)</section>
            """
    }
}

/// An action's name as a link, marked as shown here again (再掲).
struct ReprintLink: Sendable {
    let action: Action
    let context: PlanContext

    var html: HTML {
        "<span class=\"of\">\(context.wording.reprint)</span> \(ActionLink(action: action, context: context).html)"
    }
}

/// A policy's name as a link to its page.
struct PolicyPlace: Sendable {
    let policy: Policy.ID
    let context: PlanContext

    var html: HTML {
        guard let policy = context.plan[policy] else { return "" }
        return
            "<a href=\"\(context.link(.policy(policy.id)))\"\(context.wording.originalAttribute)>\(policy.numberedName)</a>"
    }
}

extension Wording {
    /// The mark before an action that is shown under another policy than its own.
    var reprint: String { say("再掲", "Shown again") }
    var reprints: String { say("再掲", "Shown under other policies") }
    /// The row of an action's facts.
    var reprintedUnder: String { say("再掲している施策", "Also shown under") }
    fileprivate var countedUnder: String { say("もとの施策", "Counted under") }
    fileprivate var reprintsNote: String {
        say(
            "ほかの施策の取組で、ここにも示すものです。上の件数や集計には含みません。",
            "Actions of other policies that are shown here, too. No figure above counts them.")
    }
    fileprivate func reprintsHere(_ count: Int) -> String {
        say("この施策に再掲する取組（\(count)件）", "Actions of other policies shown here (\(count))")
    }
}

import Findings
import HTML
import Japanese
import Plan

/// Chooses the day as of which a page shows the plan, and says so (時点の選択).
struct MomentForm: Sendable {
    let frame: StaffFrame
    let revision: Int?

    var html: HTML {
        let wording = frame.wording
        let on = frame.address.view.history.on
        let back: HTML =
            on == nil
            ? "" : " <a href=\"\(frame.link(frame.address.place))\">\(wording.showNow)</a>"
        let notice: HTML =
            on.map { day in
                """
                <aside class="notice"><p>\(wording.asOf(day, revision: revision))\(back)</p></aside>
                """ as HTML
            } ?? ""
        return notice
            + frame.filter(
                to: frame.address.place,
                """
                <div><label for="on">\(wording.onDay)</label>\
                <input type="date" id="on" name="on" value="\(on?.text ?? "")"></div>\
                <div><button type="submit">\(wording.showThen)</button></div>
                """)
    }
}

/// Every action of a plan as it is kept, or stood on a day (取組の一覧).
struct KeptActionsPage: StaffPage {
    /// `nil` where there was no such plan on that day.
    let state: KeptPlan?

    init(state: KeptPlan?) {
        self.state = state
    }

    var above: [StaffPlace] { [.plan] }

    func title(_ wording: Wording) -> String { wording.keptActions }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let moment = MomentForm(frame: frame, revision: state?.revision).html
        guard let state else {
            return
                "<h1>\(wording.keptActions)</h1>\(moment)<p class=\"empty\">\(wording.noPlanThen(frame.address.view.history.on.map(wording.day) ?? ""))</p>"
        }
        let plan = state.plan
        let year = plan.lastReportedYear
        let table = RecordTable(
            caption: wording.keptActions, style: "actions",
            columns: [
                RecordTable.Column(wording.actionKind, style: "names"),
                RecordTable.Column(
                    heading: wording.original(plan.labels[.divisions].beforeBracket),
                    label: plan.labels[.divisions].beforeBracket),
                RecordTable.Column(year.map { "\(wording.year($0)) \(wording.status)" } ?? wording.status),
                RecordTable.Column(wording.history, style: "bare"),
            ],
            rows: plan.actions.map { action in
                let status: HTML =
                    year.map { StatusChip(entry: plan.status(of: action, in: $0), wording: wording).html }
                    ?? "<span class=\"blank\">\(wording.notDue)</span>"
                let page = frame.link(
                    .keptAction, action: action.id, showing: .history(HistoryView(on: frame.address.view.history.on)))
                return RecordTable.Row(cells: [
                    "<span class=\"number\">\(action.number)</span> <a href=\"\(page)\"\(wording.originalAttribute)>\(action.name)</a>",
                    wording.list(action.responsibilities.map { wording.original($0.text) }), status,
                    "<a href=\"\(frame.link(.actionHistory, action: action.id))\">\(wording.history)<span class=\"visually-hidden\"> \(wording.original(action.name))</span></a>",
                ])
            })
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(wording.keptActions)</h1>\
            <p class="sentence">\(wording.keptActionsNote(plan.actions.count))</p></header>\(moment)\(table.html)
            """
    }
}

/// One action as it is kept, or stood on a day (取組の内容).
struct KeptActionPage: StaffPage {
    let state: KeptPlan
    let action: Action
    /// In the plans of other periods.
    let lineage: ActionLineage

    init(state: KeptPlan, action: Action, lineage: ActionLineage = ActionLineage()) {
        self.state = state
        self.action = action
        self.lineage = lineage
    }

    var above: [StaffPlace] { [.plan, .keptActions] }

    func title(_ wording: Wording) -> String { "\(action.number) \(action.name)" }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let context = PlanContext(
            municipality: state.municipality, key: state.key, plan: state.plan, wording: wording)
        let plan = state.plan
        let heads = plan.years.map { "<th scope=\"col\" role=\"columnheader\">\(wording.year($0))</th>" as HTML }
        let description: HTML =
            action.description.map { PassageView(passage: $0).html } ?? "<span class=\"blank\">\(wording.blank)</span>"
        let path = plan.path(of: action).map { policy in
            "<li>\(policy.numberedName)</li>" as HTML
        }
        return """
            <header class="lead"><ol class="trail"\(wording.originalAttribute)>\(path)</ol>\
            <h1\(wording.originalAttribute)><span class="number">\(action.number)</span>\(action.name)</h1>\
            <p><a href="\(frame.link(.actionHistory))">\(wording.history)</a></p></header>\
            \(MomentForm(frame: frame, revision: state.revision).html)\
            <section aria-labelledby="years"><h2 id="years">\(wording.yearsSideBySide)</h2>\
            <table class="sheet single" role="table"><caption class="visually-hidden">\(wording.yearsSideBySide)</caption>\
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(wording.item)</th>\(heads)</tr></thead>\
            <tbody role="rowgroup">\(YearGrid(action: action, years: plan.years, context: context).rows)</tbody></table></section>\
            \(LineageView(lineage, at: .keptAction, frame).html)\
            <section aria-labelledby="about"><h2 id="about">\(wording.aboutAction)</h2><dl class="facts">\
            <dt>\(wording.label(.divisions, in: plan.labels))</dt>\
            <dd>\(wording.list(action.responsibilities.map { wording.original($0.text) }))</dd>\
            <dt>\(wording.label(.description, in: plan.labels))</dt><dd\(wording.originalAttribute)>\(description)</dd>\(wording.originFacts(action))</dl></section>
            """
    }
}

extension Wording {
    fileprivate func keptActionsNote(_ count: Int) -> String {
        say(
            "保管している内容です（\(self.count(count))）。公表しているものとは異なることがあります。",
            "As they are kept: \(count) actions. What is published may differ.")
    }
    fileprivate var onDay: String { say("この日の終わりの時点", "As of the end of") }
    fileprivate var showThen: String { say("この時点を表示", "Show this day") }
    fileprivate var showNow: String { say("今の内容に戻る", "Back to now") }
    fileprivate func asOf(_ day: Day, revision: Int?) -> String {
        say(
            "\(self.day(day))の終わりの時点の内容です" + (revision.map { "（改訂\($0)）" } ?? "") + "。",
            "As it stood at the end of \(self.day(day))" + (revision.map { " (revision \($0))" } ?? "") + ".")
    }
}

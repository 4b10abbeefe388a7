import HTML
import Japanese
import Plan

/// One action (取組事項の編集), or a new one under a policy.
struct ActionFormPage: StaffPage {
    let state: EditState
    /// `nil` for a new one.
    let action: Action?
    /// Above a new one.
    let policy: Policy.ID?
    /// In the plans of other periods.
    let lineage: ActionLineage

    init(_ state: EditState, action: Action?, under policy: Policy.ID? = nil, lineage: ActionLineage = ActionLineage())
    {
        self.state = state
        self.action = action
        self.policy = policy
        self.lineage = lineage
    }

    var problems: [FieldProblem] { state.problems }
    var above: [StaffPlace] { [.plan, .planEdit] }

    func title(_ wording: Wording) -> String {
        action.map { "\($0.number) \($0.name)" } ?? wording.place(.newAction)
    }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let plan = state.plan
        let policies = plan.policies.map { ($0.id.path, plan.trail(to: $0.id)) }
        let years = Set(plan.years).union(action?.writtenYears ?? []).sorted()
        let form = state.form(
            frame, to: action == nil ? .newAction : .editAction,
            """
            \(state.field("number", plan.labels[.number], action?.number, wording))\
            \(state.field("name", plan.labels[.name], action?.name, isNeeded: true, wording))\
            \(state.field("policy", wording.policyAbove, (action?.policy ?? policy)?.path, kind: .choice(policies), isNeeded: true, wording))\
            \(plan.form.actionFields.filter(\.isAsked).map { field in
                state.field(field, named: field.field.rawValue, of: action, rows: 5, wording)
            })\
            \(DivisionLines(state: state, responsibilities: action?.responsibilities ?? []).html(wording))\(years.map { year($0, wording) })
            """)
        return
            "<h1>\(wording.original(title(wording)))</h1>\(parting(frame))\(form)\(reprints(frame))\(indicators(frame))\(reports(frame))\(removal(frame))"
    }

    /// What it comes from, and the ways to split it and to merge others into it.
    private func parting(_ frame: StaffFrame) -> HTML {
        guard let action else { return "" }
        let origin = frame.wording.originFacts(action)
        let links = [StaffPlace.actionSplit, .actionMerge, .actionOrigin].map {
            "<li><a href=\"\(state.link($0, action.id.text, frame))\">\(frame.wording.place($0))</a></li>" as HTML
        }
        return """
            \("<dl class=\"facts\">\(origin)</dl>", if: action.predecessors.contains { $0.kind != .continued })<ul>\(links)</ul>\
            \(LineageView(lineage, at: .keptAction, frame).links)
            """
    }

    private func year(_ year: FiscalYear, _ wording: Wording) -> HTML {
        let written = action?[year]
        let earlier = (written?.earlierTargets ?? []).map { earlier in
            """
            <dt>\(wording.targetUntil(earlier.replacedOn))</dt><dd\(wording.originalAttribute)>\(earlier.text?.text ?? "")</dd>\
            <dt>\(wording.reasonOfChange)</dt><dd\(wording.originalAttribute)>\(earlier.reason)</dd>
            """ as HTML
        }
        return """
            <fieldset><legend>\(wording.year(year))</legend>\
            \(state.plan.form.plannedFields.filter(\.isAsked).map { field in
                state.field(field, named: "\(field.field.rawValue)-\(year.value)", of: written, rows: 3, wording)
            })\
            \("<dl class=\"earlier-targets\">\(earlier)</dl>", if: !earlier.isEmpty)</fieldset>
            """
    }

    private func indicators(_ frame: StaffFrame) -> HTML {
        action.map { IndicatorsToEdit(state: state, owner: .action($0.id), frame: frame).html } ?? ""
    }

    private func reprints(_ frame: StaffFrame) -> HTML {
        action.map { ReprintsToEdit(state: state, action: $0, frame: frame).html } ?? ""
    }

    private func reports(_ frame: StaffFrame) -> HTML {
        action.map { ReportsToCorrect(state: state, action: $0, frame: frame).html } ?? ""
    }

    private func removal(_ frame: StaffFrame) -> HTML {
        guard let action else { return "" }
        let wording = frame.wording
        return """
            <section aria-labelledby="removal"><h2 id="removal">\(wording.removeAction)</h2><p>\(wording.removeActionSentence)</p>\
            \(frame.form(
                to: .actionRemoval,
                """
                <input type="hidden" name="revision" value="\(state.revision)"><input type="hidden" name="item" value="\(action.id.text)">\
                \(FormField(name: "removal", label: wording.removalReason, kind: .paragraphs(rows: 2), problems: state.problems, wording: wording).html())\
                <p><button type="submit" class="danger">\(wording.removeAction)</button></p>
                """))</section>
            """
    }
}

extension Wording {
    fileprivate var removeActionSentence: String {
        say(
            "計画から削除します。これまでの記載は変更履歴と公表済みの版に残ります。",
            "Takes it out of the plan. What was written stays in the change log and in published editions.")
    }
    fileprivate var removalReason: String { say("削除する理由", "Reason for removing it") }
}

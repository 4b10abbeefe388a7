import HTML
import Japanese
import Plan

/// One policy (施策の編集), or a new one under another.
struct PolicyFormPage: StaffPage {
    let state: EditState
    /// `nil` for a new one.
    let policy: Policy?

    init(_ state: EditState, policy: Policy?) {
        self.state = state
        self.policy = policy
    }

    var problems: [FieldProblem] { state.problems }
    var above: [StaffPlace] { [.plan, .planEdit] }

    func title(_ wording: Wording) -> String { policy?.numberedName ?? wording.place(.newPolicy) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let form = state.form(
            frame, to: policy == nil ? .newPolicy : .editPolicy,
            """
            \(state.field("number", wording.policyNumber, policy?.number, wording))\
            \(state.field("name", wording.policyName, policy?.name, isNeeded: true, wording))\
            \(state.plan.form.policyFields.filter(\.isAsked).map { field in
                state.field(field, named: field.field.rawValue, of: policy, rows: 6, wording)
            })\(years(wording))
            """)
        return "<h1>\(wording.original(title(wording)))</h1>\(form)\(others(frame))"
    }

    /// What is written of each year, where the form asks for any such thing.
    private func years(_ wording: Wording) -> HTML {
        let fields = state.plan.form.plannedPolicyYearFields.filter(\.isAsked)
        guard !fields.isEmpty else { return "" }
        let years = Set(state.plan.years).union(policy?.writtenYears ?? []).sorted()
        return years.map { year in
            let inputs = fields.map { field in
                state.field(field, named: "\(field.field.rawValue)-\(year.value)", of: policy?[year], rows: 3, wording)
            }
            return "<fieldset><legend>\(wording.year(year))</legend>\(inputs)</fieldset>" as HTML
        }.reduce(HTML(), +)
    }

    private func others(_ frame: StaffFrame) -> HTML {
        guard let policy else { return "" }
        let wording = frame.wording
        let parents = state.plan.policies.filter { $0.level + 1 == policy.level }.map { ($0.id.path, $0.numberedName) }
        let move: HTML =
            parents.count < 2
            ? ""
            : """
            <section aria-labelledby="move"><h2 id="move">\(wording.movePolicy)</h2>\
            \(frame.form(
                to: .policyMove,
                """
                \(state.hidden(frame))\(state.field("under", wording.policyAbove, policy.parent?.path, kind: .choice(parents), isNeeded: true, wording))\
                <p><button type="submit" class="second">\(wording.movePolicy)</button></p>
                """))</section>
            """
        return """
            \(IndicatorsToEdit(state: state, owner: .policy(policy.id), frame: frame).html)\
            \(move)<section aria-labelledby="removal"><h2 id="removal">\(wording.remove)</h2><p>\(wording.removePolicySentence)</p>\
            \(state.button(frame, to: .policyRemoval, item: policy.id.path, "\(wording.remove)", style: "danger"))</section>
            """
    }
}

extension Wording {
    fileprivate var policyNumber: String { say("番号", "Number") }
    fileprivate var policyName: String { say("名称", "Name") }
    fileprivate var removePolicySentence: String {
        say("下に施策や取組がないときに削除できます。", "It can be removed when no policy and no action stands under it.")
    }
}

import HTML
import Japanese
import Plan

/// Splits one action into several (取組の分割).
struct ActionSplitPage: StaffPage {
    let state: EditState
    let action: Action

    init(_ state: EditState, action: Action) {
        self.state = state
        self.action = action
    }

    /// How many new actions a form has room for.
    static let shares = 3

    var problems: [FieldProblem] { state.problems }
    var above: [StaffPlace] { [.plan, .planEdit] }

    func title(_ wording: Wording) -> String { wording.place(.actionSplit) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let numbers = state.plan.freeNumbers(Self.shares, beside: action)
        return """
            <header class="lead"><p class="owner">\(wording.original(action.numberedName))</p>\
            <h1>\(title(wording))</h1><p class="sentence">\(wording.splitSentence)</p></header>\
            \(state.form(frame, to: .actionSplit, "\(numbers.enumerated().map { share($0.offset, $0.element, wording) })"))
            """
    }

    private func share(_ index: Int, _ number: String, _ wording: Wording) -> HTML {
        let labels = state.plan.labels
        let boxes = ActionPart.allCases.map {
            state.check("copy-\(index)-\($0.rawValue)", wording.copyPart($0, labels), false)
        }
        return """
            <fieldset><legend>\(wording.newAction(index + 1))</legend>\
            \(state.field("number-\(index)", labels[.number], number, wording))\
            \(state.field("name-\(index)", labels[.name], nil, isNeeded: index == 0, wording))\(boxes)</fieldset>
            """
    }
}

/// Merges other actions into one (取組の統合).
struct ActionMergePage: StaffPage {
    let state: EditState
    let action: Action

    init(_ state: EditState, action: Action) {
        self.state = state
        self.action = action
    }

    var problems: [FieldProblem] { state.problems }
    var above: [StaffPlace] { [.plan, .planEdit] }

    func title(_ wording: Wording) -> String { wording.place(.actionMerge) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let plan = state.plan
        let chosen = Set(state.values.filter { $0.key.hasPrefix("with-") }.values)
        let others = plan.actions.filter { $0.id != action.id }.enumerated().map { index, other in
            """
            <li><label><input type="checkbox" id="field-with-\(index)" name="with-\(index)" value="\(other.id.text)"\
            \(" checked", if: chosen.contains(other.id.text))> \(wording.original(other.numberedName))</label></li>
            """ as HTML
        }
        let parts = ActionPart.allCases.map {
            state.check("join-\($0.rawValue)", wording.joinPart($0, plan.labels), true)
        }
        return """
            <header class="lead"><p class="owner">\(wording.original(action.numberedName))</p>\
            <h1>\(title(wording))</h1><p class="sentence">\(wording.mergeSentence)</p></header>\
            \(state.form(frame, to: .actionMerge,
                """
                <fieldset><legend>\(wording.actionsToMerge)</legend><ul class="plain choices">\(others)</ul></fieldset>\
                \(state.field("number", plan.labels[.number], action.number, wording))\
                \(state.field("name", plan.labels[.name], action.name, isNeeded: true, wording))\
                <fieldset><legend>\(wording.textsToJoin)</legend><p class="hint">\(wording.joinHint)</p>\(parts)</fieldset>\
                <p>\(wording.mergedStatusRule)</p>
                """))
            """
    }
}

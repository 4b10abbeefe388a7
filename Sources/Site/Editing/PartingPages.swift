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

extension Wording {
    fileprivate func name(of part: ActionPart, _ labels: Labels) -> String {
        switch part {
        case .divisions: labels[.divisions]
        case .description: labels[.description]
        case .stages: labels[.stage]
        case .targets: labels[.target]
        case .reports:
            say("実績（\(AnnualReport.fields.map { labels[$0.field] }.joined(separator: "、"))）", "Reports")
        }
    }
    fileprivate var splitSentence: String {
        say(
            "この取組の記載はすべてこの取組に残ります。新しい取組の名前を入れ、写す記載を選んでください。名前のない欄は使いません。",
            "The action keeps all of its texts. Name the new actions and choose which texts are copied to them. Blank parts are not used."
        )
    }
    fileprivate func copyPart(_ part: ActionPart, _ labels: Labels) -> String {
        say("\(name(of: part, labels))を写す", "Copy: \(name(of: part, labels))")
    }
    fileprivate var mergeSentence: String {
        say(
            "選んだ取組をこの取組にまとめます。選んだ取組は計画からなくなり、番号と名前は前身の取組として残ります。",
            "The chosen actions become part of this one. They leave the plan; their numbers and names stay as what it comes from."
        )
    }
    fileprivate var actionsToMerge: String { say("統合する取組", "Actions to merge into it") }
    fileprivate var textsToJoin: String { say("合わせる記載", "Texts to join") }
    fileprivate var joinHint: String {
        say(
            "この取組の記載の下に、ほかの取組の記載を計画の順に、年度ごとにつなげます。同じ文は一度だけ書きます。選ばない項目は、この取組の記載だけが残ります。",
            "They stand one below the other for each year: this action's first, then the others' in the order of the plan. The same text is written once. Of what is not ticked, only this action's text stays."
        )
    }
    fileprivate func joinPart(_ part: ActionPart, _ labels: Labels) -> String { name(of: part, labels) }
    fileprivate var mergedStatusRule: String {
        say(
            "達成状況は、すべての取組で同じ年度だけ引き継ぎます。違う年度は空欄になります。",
            "A status is taken only for years in which all of them have the same. It is blank for the others.")
    }
}

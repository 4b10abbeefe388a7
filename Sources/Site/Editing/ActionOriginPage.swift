import HTML
import Japanese
import Plan

/// From which actions of earlier plans one goes on (前の計画の取組): where a plan came from a sheet, the office joins the histories here.
struct ActionOriginPage: StaffPage {
    let state: EditState
    let action: Action
    /// The other plans of the city that the editor may read.
    let plans: [(plan: Slug, title: String)]

    var problems: [FieldProblem] { state.problems }
    var above: [StaffPlace] { [.plan, .planEdit] }

    func title(_ wording: Wording) -> String { wording.actionOrigin }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let kept = action.continued.enumerated().map { index, earlier -> HTML in
            let title = plans.first { $0.plan == earlier.place?.plan }?.title ?? earlier.place?.plan.text ?? ""
            let name = [earlier.number, earlier.name].filter { !$0.isEmpty }.joined(separator: " ")
            return state.check("keep-\(index)", "\(name)（\(title)）", true)
        }
        let choices = [("", wording.noneChosen)] + plans.map { ($0.plan.text, $0.title) }
        let add: HTML = """
            <fieldset><legend>\(wording.addOrigin)</legend>\
            \(state.field("earlier-plan", wording.earlierPlan, nil, kind: .choice(choices), wording))\
            \(state.field("earlier-number", wording.earlierNumber, nil, wording))</fieldset>
            """
        let keep: HTML = "<fieldset><legend>\(wording.originsKept)</legend>\(kept)</fieldset>"
        return """
            <header class="lead"><p class="owner">\(wording.original(action.numberedName))</p>\
            <h1>\(title(wording))</h1><p class="sentence">\(wording.originSentence)</p></header>\
            \(state.form(frame, to: .actionOrigin, "\(keep, if: !kept.isEmpty)\(add, if: !plans.isEmpty)"))
            """
    }
}

extension Wording {
    var actionOrigin: String { say("前の計画の取組とつなぐ", "Link it to earlier plans") }
    fileprivate var originSentence: String {
        say(
            "前の計画のどの取組の続きかを示します。市民は取組のページから、前の計画での経過をたどれます。分かれた取組やまとまった取組のときは、いくつでもつなげます。",
            "Says which action of an earlier plan it goes on from, so that citizens can follow it back. It may go on from several."
        )
    }
    fileprivate var originsKept: String { say("つながっている取組（外すと、つながりをやめます）", "Linked now (untick to end it)") }
    fileprivate var addOrigin: String { say("つなぐ取組を加える", "Add one") }
    fileprivate var earlierPlan: String { say("前の計画", "Earlier plan") }
    fileprivate var earlierNumber: String { say("その計画での取組の番号", "Its number in that plan") }
    fileprivate var noneChosen: String { say("選ばない", "None") }
}

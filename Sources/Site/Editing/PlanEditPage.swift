import HTML
import Japanese
import Plan

/// The plan as a tree of what can be edited (計画の編集).
struct PlanEditPage: StaffPage {
    let state: EditState

    init(_ state: EditState) { self.state = state }

    var problems: [FieldProblem] { state.problems }
    var above: [StaffPlace] { [.plan] }

    func title(_ wording: Wording) -> String { wording.place(.planEdit) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let plan = state.plan
        let links = [StaffPlace.editHead, .editScale, .editForm, .editDivisions, .adoption].map {
            "<li><a href=\"\(frame.link($0))\">\(wording.place($0))</a></li>" as HTML
        }
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(title(wording))</h1>\
            <p class="sentence">\(wording.editSentence)</p>\
            <p>\(state.isAdopted ? wording.isAdopted : wording.isNotAdopted)</p></header>\
            \(state.conflictNotice(wording))<ul>\(links)</ul>\
            <section aria-labelledby="tree"><h2 id="tree">\(wording.tree)</h2>\(policies(under: nil, frame))\
            <p><a href="\(state.link(.newPolicy, "", frame))">\(wording.addPolicy(label(0)))</a></p></section>
            """
    }

    private func label(_ level: Int) -> String {
        state.plan.levels.indices.contains(level) ? state.plan.levels[level].label : ""
    }

    private func policies(under parent: Policy.ID?, _ frame: StaffFrame) -> HTML {
        let policies = state.plan.children(of: parent)
        guard !policies.isEmpty else { return "" }
        let items = policies.enumerated().map { index, policy -> HTML in
            let add: HTML =
                policy.level + 1 < state.plan.levels.count
                ? "<a href=\"\(state.link(.newPolicy, policy.id.path, frame))\">\(frame.wording.addPolicy(label(policy.level + 1)))</a> "
                : ""
            return """
                <li><div class="edit-row"><span><span class="of">\(frame.wording.original(label(policy.level)))</span> \
                <a href="\(state.link(.editPolicy, policy.id.path, frame))">\(frame.wording.original(policy.numberedName))</a></span>\
                \(state.shifts(.policyShift, policy.id.path, policy.name, index, policies.count, frame))</div>\
                \(below(policy, frame))\
                <p class="edit-add">\(add)<a href="\(state.link(.newAction, policy.id.path, frame))">\(frame.wording.addAction(state.plan.labels[.name]))</a></p></li>
                """
        }
        return "<ul class=\"edit-tree\">\(items)</ul>"
    }

    private func below(_ policy: Policy, _ frame: StaffFrame) -> HTML {
        let actions = state.plan.actions.filter { $0.policy == policy.id }
        let items = actions.enumerated().map { index, action in
            """
            <li><div class="edit-row"><a href="\(state.link(.editAction, action.id.text, frame))">\
            \(frame.wording.original("\(action.number) \(action.name)"))</a>\
            \(state.shifts(.actionShift, action.id.text, action.name, index, actions.count, frame))</div></li>
            """ as HTML
        }
        let again = state.plan.reprints(rightUnder: policy.id).map { action in
            """
            <li><div class="edit-row"><span><span class="of">\(frame.wording.reprint)</span> \
            <a href="\(state.link(.editAction, action.id.text, frame))">\(frame.wording.original("\(action.number) \(action.name)"))</a></span></div></li>
            """ as HTML
        }
        return policies(under: policy.id, frame)
            + (items.isEmpty && again.isEmpty ? "" : "<ul class=\"edit-tree\">\(items)\(again)</ul>")
    }
}

extension Wording {
    fileprivate var editSentence: String {
        say(
            "施策や取組の名前を選ぶと編集できます。ここで変えた内容は、次に公表するまで市民には見えません。",
            "Choose a policy or an action to edit it. What is changed here is not seen by the public until the next edition."
        )
    }
}

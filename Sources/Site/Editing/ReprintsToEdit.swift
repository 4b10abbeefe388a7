import HTML
import Plan

/// Under which other policies an action is shown, on its page (再掲の編集).
struct ReprintsToEdit: Sendable {
    let state: EditState
    let action: Action
    let frame: StaffFrame

    private var plan: Plan { state.plan }

    var html: HTML {
        let wording = frame.wording
        let shown = action.reprints.map(\.policy)
        let others = plan.policies.map(\.id).filter { $0 != action.policy && !shown.contains($0) }
        guard state.mayEditWhole ? !others.isEmpty || !shown.isEmpty : !shown.isEmpty else { return "" }
        let items = shown.map { policy -> HTML in
            let name = wording.original(plan.trail(to: policy))
            let remove = state.button(
                frame, to: .actionReprintRemoval, item: action.id.text,
                "\(wording.removeReprint)<span class=\"visually-hidden\">\(wording.colon)\(name)</span>",
                "<input type=\"hidden\" name=\"under\" value=\"\(policy.path)\">")
            return "<li><div class=\"edit-row\"><span>\(name)</span>\(remove, if: state.mayEditWhole)</div></li>"
        }
        return """
            <section aria-labelledby="reprints"><h2 id="reprints" tabindex="-1">\(wording.reprints)</h2>\
            <p>\(wording.reprintsSentence)</p>\("<ul class=\"edit-tree\">\(items)</ul>", if: !items.isEmpty)\
            \(add(others), if: state.mayEditWhole && !others.isEmpty)</section>
            """
    }

    private func add(_ others: [Policy.ID]) -> HTML {
        let wording = frame.wording
        let under = FormField(
            name: "under", label: wording.reprintUnder, kind: .choice(others.map { ($0.path, plan.trail(to: $0)) }),
            problems: state.problems, wording: wording)
        return frame.form(
            to: .actionReprint,
            """
            <input type="hidden" name="revision" value="\(state.revision)"><input type="hidden" name="item" value="\(action.id.text)">\
            \(under.html())<p><button type="submit" class="second">\(wording.addReprint)</button></p>
            """)
    }
}

extension Plan {
    /// 「1 暮らし › 1.2 子育て」: a policy with those above it.
    func trail(to policy: Policy.ID) -> String { path(to: policy).map(\.numberedName).joined(separator: " › ") }
}

extension Wording {
    fileprivate var reprintsSentence: String {
        say(
            "ほかの施策にもこの取組を示すときに使います。その施策のページに「再掲」として現れ、件数や集計には、もとの施策でだけ数えます。",
            "Shows the action under another policy, too. It stands there marked as a reprint, and is counted under its own policy alone."
        )
    }
    fileprivate var reprintUnder: String { say("再掲する施策", "Policy under which it is shown again") }
    fileprivate var addReprint: String { say("再掲する", "Show it there") }
    fileprivate var removeReprint: String { say("再掲をやめる", "No longer show it there") }
}

import HTML
import Japanese
import Plan

/// What every form of the plan is filled from (編集中の状態): the plan, its revision, and what was typed and not yet taken.
struct EditState: Sendable {
    var plan: Plan
    /// Sent back with the form: what the editor saw.
    var revision: Int
    var isAdopted: Bool
    /// The years of the plan for which whoever edits does the office's work.
    var years: Set<FiscalYear>
    /// Whether they may do what stands in no fiscal year.
    var mayEditWhole: Bool
    /// What was typed, where something is wrong with it.
    var values: [String: String] = [:]
    var problems: [FieldProblem] = []
    var conflicts: [MergeConflict] = []
    /// The reason that was typed, where the texts stand in the plan's draft.
    var typedReason = ""

    init(plan: Plan, revision: Int, isAdopted: Bool, years: Set<FiscalYear>, mayEditWhole: Bool) {
        self.plan = plan
        self.revision = revision
        self.isAdopted = isAdopted
        self.years = years
        self.mayEditWhole = mayEditWhole
    }

    /// What stands in a field: what was typed, or else what the plan says.
    func value(_ name: String, _ kept: String?) -> String { values.isEmpty ? kept ?? "" : values[name] ?? "" }

    func field(
        _ name: String, _ label: String, _ kept: String?, kind: FormField.Kind = .text(), hint: String? = nil,
        isNeeded: Bool = false, mark: String? = nil, _ wording: Wording
    ) -> HTML {
        FormField(
            name: name, label: label, kind: kind, value: value(name, kept), hint: hint, isNeeded: isNeeded, mark: mark,
            problems: problems, wording: wording
        ).html()
    }

    func check(_ name: String, _ label: String, _ kept: Bool) -> HTML {
        let isOn = values.isEmpty ? kept : values[name] == "on"
        return
            "<p><label><input type=\"checkbox\" name=\"\(name)\" value=\"on\"\(" checked", if: isOn)> \(label)</label></p>"
    }

    /// The form around its fields: the revision, the item, the reason, the button.
    ///
    /// - Parameter neededReason: what the reason is called where it is never done without one.
    func form(
        _ frame: StaffFrame, to place: StaffPlace, back: StaffPlace = .planEdit, neededReason: String? = nil,
        _ content: HTML
    ) -> HTML {
        let wording = frame.wording
        return """
            \(conflictNotice(wording))\(frame.form(
                to: place,
                """
                \(hidden(frame))\(content)\(reason(wording, needed: neededReason))<p class="buttons"><button type="submit">\(wording.save)</button>\
                <a href="\(frame.link(back))">\(wording.back)</a></p>
                """))
            """
    }

    /// A button that does one thing with one item.
    ///
    /// - Parameter spot: its id, where it has one.
    func button(
        _ frame: StaffFrame, to place: StaffPlace, item: String, _ label: HTML, style: String = "quiet",
        spot: String = "", _ more: HTML = ""
    ) -> HTML {
        frame.form(
            to: place, style: "plain-form",
            """
            <input type="hidden" name="revision" value="\(revision)"><input type="hidden" name="item" value="\(item)">\
            \(more)<button type="submit" class="\(style)"\(" id=\"\(spot)\"", if: !spot.isEmpty)>\(label)</button>
            """)
    }

    /// Up and down, as far as there is a way.
    ///
    /// - Parameter spot: the id of the button of a step, by which whoever pressed it finds it again.
    func shifts(
        _ place: StaffPlace, _ item: String, _ name: String, _ index: Int, _ count: Int, _ frame: StaffFrame,
        spot: (Int) -> String = { _ in "" }
    ) -> HTML {
        func arrow(_ step: Int, _ sign: String, _ word: String) -> HTML {
            button(
                frame, to: place, item: item,
                """
                <span aria-hidden="true" title="\(word)">\(sign)</span>\
                <span class="visually-hidden">\(word)\(frame.wording.colon)\(frame.wording.original(name))</span>
                """, spot: spot(step), "<input type=\"hidden\" name=\"step\" value=\"\(step)\">")
        }
        // Where there is no way, its place stays empty, so that the arrows stand in two columns.
        return """
            <div class="edit-shifts"><div>\(arrow(-1, "↑", frame.wording.moveUp), if: index > 0)</div>\
            <div>\(arrow(1, "↓", frame.wording.moveDown), if: index + 1 < count)</div></div>
            """
    }

    /// To the form for one policy, action or indicator.
    func link(_ place: StaffPlace, _ item: String, _ frame: StaffFrame) -> String {
        frame.link(place, showing: .item(item))
    }

    func hidden(_ frame: StaffFrame) -> HTML {
        """
        <input type="hidden" name="revision" value="\(revision)">\
        <input type="hidden" name="item" value="\(frame.address.view.item ?? "")">
        """
    }

    func reason(_ wording: Wording, needed: String? = nil) -> HTML {
        field(
            "reason", needed ?? wording.reasonForLog, typedReason, kind: .paragraphs(rows: 2),
            hint: isAdopted && needed == nil ? wording.reasonHintAdopted : wording.reasonHint, isNeeded: needed != nil,
            wording)
    }

    func conflictNotice(_ wording: Wording) -> HTML {
        guard !conflicts.isEmpty else { return "" }
        let items = conflicts.map { conflict -> HTML in
            let text = ConflictText(spot: conflict.spot, names: names, wording: wording)
            return """
                <h3>\(wording.original(wording.name(of: conflict.spot, in: plan)))</h3><dl class="facts">\
                <dt>\(wording.textBefore)</dt><dd>\(text.html(conflict.base))</dd>\
                <dt>\(wording.theirText)</dt><dd>\(text.html(conflict.theirs))</dd>\
                <dt>\(wording.myText)</dt><dd>\(text.html(conflict.mine))</dd></dl>
                """
        }
        return """
            <section class="errors" aria-labelledby="conflict"><h2 id="conflict">\(wording.editConflictTitle)</h2>\
            <p>\(wording.editConflictSentence)</p>\(items)</section>
            """
    }
}

extension Wording {
    fileprivate var moveUp: String { say("上へ", "Up") }
    fileprivate var moveDown: String { say("下へ", "Down") }
    fileprivate var reasonHintAdopted: String {
        say(
            "策定済みのため、年度目標などを変えるときは必ず書いてください。年度目標の理由は、次の版で市民に公開されます。",
            "The plan is adopted: needed when a target or the like changes. The public reads the reasons for changed targets in the next edition."
        )
    }
    fileprivate var editConflictTitle: String { say("ほかの人が同じ箇所を変えています", "Somebody else changed the same place") }
    fileprivate var editConflictSentence: String {
        say(
            "まだ何も保存していません。下の欄にはあなたの文が入っています。相手の文と見比べて直し、もう一度保存してください。",
            "Nothing is saved yet. The form holds your text. Compare it with the other one, mend it, and save again.")
    }
    fileprivate var theirText: String { say("ほかの人の文", "Their text") }
    fileprivate var myText: String { say("あなたの文", "Your text") }
}

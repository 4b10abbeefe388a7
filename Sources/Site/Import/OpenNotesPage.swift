import HTML
import Japanese
import Plan
import PlanDocument

/// What imports left to the office (残った注記): each with where it stands, what taking it would write, and the ways to settle it. It empties as
/// it is worked off.
struct OpenNotesPage: StaffPage {
    let plan: Plan
    let notes: [OpenNote]
    let isAdopted: Bool
    /// What was typed, where something is wrong with it.
    var values: [String: String] = [:]
    var problems: [FieldProblem] = []

    private static let most = 100

    var above: [StaffPlace] { [.plan, .planImport] }

    func title(_ wording: Wording) -> String { wording.place(.openNotes) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let items = notes.prefix(Self.most).map { item($0, frame) }
        let rest = notes.count - items.count
        return """
            <header class="lead"><p class="owner">\(wording.original(plan.title))</p><h1>\(title(wording))</h1>\
            <p class="sentence">\(notes.isEmpty ? wording.nothingLeft : wording.notesSentence(notes.count))</p></header>\
            \("<ol class=\"plain open-notes\">\(items)</ol>", if: !items.isEmpty)\
            \("<p class=\"note\">\(wording.moreNotes(rest))</p>", if: rest > 0)
            """
    }

    private func item(_ note: OpenNote, _ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let draft = note.draft
        let places: HTML = draft.places.map { "<p class=\"of\">\(wording.original($0))</p>" } ?? ""
        let edit: HTML =
            draft.action.flatMap { plan[$0] }.map {
                "<p><a href=\"\(frame.link(.editAction, showing: .item($0.id.text)))\">\(wording.editIt($0.numberedName))</a></p>"
            } ?? ""
        return """
            <li class="callout" id="note-\(note.number)"><h2>\(wording.original(draft.words[wording.language]))</h2>\(places)\
            \(changes(draft.changes, wording))\(edit)<p class="of">\(wording.leftBy(note.by, Day(inJapan: note.at)))</p>\
            \(frame.form(
                to: .noteSettling, style: "plain-form",
                """
                <input type="hidden" name="note" value="\(note.number)">\(reason(note, wording))<p class="buttons">\
                \("<button type=\"submit\" name=\"do\" value=\"take\">\(wording.takeNote)</button> ", if: !draft.changes.isEmpty)\
                <button type="submit" name="do" value="leave" class="second">\
                \(draft.changes.isEmpty ? wording.noteIsDone : wording.leaveNote)</button></p>
                """))</li>
            """
    }

    /// What taking it would write.
    private func changes(_ changes: [Change], _ wording: Wording) -> HTML {
        guard !changes.isEmpty else { return "" }
        let names = Names([Plan.applying(changes, to: plan) ?? plan, plan])
        let difference = PlanDifference(changes)
        return PlanDifferenceView(
            difference: difference, names: names, wording: wording, level: 2, showsContents: true
        ).list
    }

    /// Of an adopted plan, for what would be written; and wherever something was wrong.
    private func reason(_ note: OpenNote, _ wording: Wording) -> HTML {
        let name = "reason-\(note.number)"
        let own = problems.filter { $0.field == name }
        guard (isAdopted && !note.draft.changes.isEmpty) || !own.isEmpty else { return "" }
        return """
            <div class="field\(" wrong", if: !own.isEmpty)"><label for="field-\(name)">\(wording.importReason) \
            <span class="of">\(wording.optional)</span></label>\
            \(own.error(id: "field-\(name)-error", wording))\
            <input type="text" id="field-\(name)" name="reason" value="\(own.isEmpty ? "" : values["reason"] ?? "")" maxlength="200" \
            autocomplete="off"\(" aria-describedby=\"field-\(name)-error\" aria-invalid=\"true\"", if: !own.isEmpty)></div>
            """
    }
}

extension Wording {
    fileprivate var nothingLeft: String { say("残った注記はありません。", "Nothing is left.") }
    fileprivate func notesSentence(_ count: Int) -> String {
        say(
            "取込みで読み取れなかった所や、決めていない所が\(count)件あります。確かめたものから一覧から外してください。外したものは、同じファイルを取り込んでも出ません。",
            "\(count == 1 ? "One thing" : "\(count) things") that imports could not read or decide. Take each off the list once you have seen to it; the same file does not bring it back."
        )
    }
    fileprivate func moreNotes(_ count: Int) -> String {
        say("ほか\(count)件は、上の注記を処理すると出ます。", "\(count) more follow as these are settled.")
    }
    fileprivate func editIt(_ name: String) -> HTML {
        say("「\(name)」を編集する", "Edit “\(original(name))”")
    }
    fileprivate func leftBy(_ author: String, _ day: Day) -> HTML {
        say("\(self.day(day))の取込み（\(author)）", "Import of \(self.day(day)) (\(original(author)))")
    }
    fileprivate var takeNote: String { say("計画に取り込む", "Take it into the plan") }
    fileprivate var leaveNote: String { say("取り込まずに外す", "Leave the plan as it is") }
    fileprivate var noteIsDone: String { say("確かめたので外す", "I have seen to it") }
    var noteOvertaken: String {
        say(
            "その後に計画が変わったため、取り込みませんでした。今の内容を確かめ、必要なら編集してください。",
            "The plan changed since, so nothing was taken. See how it stands, and edit it if needed.")
    }
}

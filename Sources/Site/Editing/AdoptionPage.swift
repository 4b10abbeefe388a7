import HTML
import Japanese
import Plan

/// That the plan is adopted, and what changed since (策定と変更前・変更後).
struct AdoptionPage: StaffPage {
    let state: EditState
    /// `nil` while the plan is not adopted.
    let adoption: Adoption?

    init(_ state: EditState, adoption: Adoption?) {
        self.state = state
        self.adoption = adoption
    }

    var problems: [FieldProblem] { state.problems }
    var above: [StaffPlace] { [.plan, .planEdit] }

    func title(_ wording: Wording) -> String { wording.place(.adoption) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        guard let adoption else {
            return """
                <h1>\(title(wording))</h1><p>\(wording.isNotAdopted)</p><p>\(wording.adoptSentence)</p>\(frame.form(
                    to: .adoption,
                    """
                    \(state.field("day", wording.adoptionDay, "", kind: .day, isNeeded: true, wording))\
                    \(state.field("reason", wording.adoptionNote, "", kind: .paragraphs(rows: 2), wording))\
                    <p><button type="submit">\(wording.adopt)</button></p>
                    """))
                """
        }
        return """
            <h1>\(title(wording))</h1><p>\(wording.adoptedOn(adoption.day, by: adoption.by))</p>\
            <section aria-labelledby="since"><h2 id="since">\(wording.changesSince)</h2>\(since(adoption, wording))</section>\
            <section aria-labelledby="undoing"><h2 id="undoing">\(wording.undoAdoption)</h2>\
            \(frame.form(
                to: .adoptionUndoing,
                """
                \(state.field("reason", wording.reasonForLog, "", kind: .paragraphs(rows: 2), isNeeded: true, wording))\
                <p><button type="submit" class="danger">\(wording.undoAdoption)</button></p>
                """))</section>
            """
    }

    private func since(_ adoption: Adoption, _ wording: Wording) -> HTML {
        let lines = adoption.changes.flatMap { set in set.changes.map { (set, $0) } }
        guard !lines.isEmpty else { return "<p class=\"empty\">\(wording.nothingChangedSince)</p>" }
        return RecordTable(
            caption: wording.changesSince, style: "people",
            columns: [wording.placeLabel, wording.textBefore, wording.textAfter, wording.reasonOfChange].map {
                RecordTable.Column($0)
            },
            rows: lines.map { set, change in
                RecordTable.Row(cells: [
                    "\(wording.original(wording.name(of: .field(change.place), in: state.plan)))",
                    "\(wording.original(change.before ?? wording.blank))",
                    "\(wording.original(change.after ?? wording.blank))",
                    "\(set.reason.map(wording.original))<br><span class=\"of\">\(wording.day(Day(inJapan: set.at))) \(wording.original(set.by))</span>",
                ])
            }
        ).html
    }
}

/// Divisions that are renamed or merged from a fiscal year on (組織改正).
struct SuccessionPage: StaffPage {
    let state: EditState

    init(_ state: EditState) { self.state = state }

    var problems: [FieldProblem] { state.problems }
    var above: [StaffPlace] { [.plan, .planEdit] }

    func title(_ wording: Wording) -> String { wording.place(.editDivisions) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        let boxes = state.plan.divisions.enumerated().map { index, division in
            let isOn = state.values["old-\(index)"] == division.name
            return """
                <li><label><input type="checkbox" name="old-\(index)" value="\(division.name)"\(" checked", if: isOn)> \
                \(wording.original(division.name))</label></li>
                """ as HTML
        }
        let rights: HTML =
            frame.viewer?.may(.administer) == true
            ? state.check("rights", wording.rightsFollow, true) : "<p>\(wording.askForRights)</p>"
        let years = state.plan.years.map { (String($0.value), wording.year($0)) }
        return """
            <h1>\(title(wording))</h1><p>\(wording.successionSentence)</p>\(state.form(frame, to: .editDivisions,
                """
                <fieldset><legend>\(wording.oldDivisions)</legend><ul class="plain choices">\(boxes)</ul></fieldset>\
                \(state.field("new", wording.newDivision, "", isNeeded: true, wording))\
                \(state.field("from", wording.fromYear, "", kind: .choice(years), isNeeded: true, wording))\
                \(rights)
                """))
            """
    }
}

extension Wording {
    fileprivate var textAfter: String { say("変更後", "After") }
    fileprivate var placeLabel: String { say("箇所", "Place") }
    fileprivate var adoptSentence: String {
        say(
            "策定すると、その後の年度目標などの変更には理由が要り、変更前の年度目標は理由と日付とともに次の版で公開されます。",
            "From then on changes to targets and the like need a reason, and the public reads the earlier targets with reason and date in the next edition."
        )
    }
    fileprivate var adoptionDay: String { say("策定日", "Day of adoption") }
    fileprivate var adoptionNote: String { say("備考（決定した会議など）", "Note, such as the meeting that decided") }
    fileprivate func adoptedOn(_ day: Day, by: String) -> String {
        say("\(self.day(day))に策定しました（登録：\(by)）。", "Adopted on \(self.day(day)) (entered by \(by)).")
    }
    fileprivate var changesSince: String { say("策定後の変更", "Changes since adoption") }
    fileprivate var nothingChangedSince: String {
        say(
            "理由の要る変更はまだありません。変更すると、変更前と変更後がここに並びます。",
            "No change that needs a reason yet. When there is one, it stands here before and after.")
    }
    fileprivate var successionSentence: String {
        say(
            "選んだ課が今担当している取組を、その年度から新しい課が引き継ぎます。それまでの年度には前の名前が残ります。",
            "From that fiscal year on the new division takes over the actions of the chosen ones. The old names stay for the years before."
        )
    }
    fileprivate var oldDivisions: String { say("なくなる課", "Divisions that end") }
    fileprivate var newDivision: String { say("引き継ぐ課", "Division that takes over") }
    fileprivate var fromYear: String { say("引き継ぐ年度", "From the fiscal year") }
    fileprivate var rightsFollow: String {
        say("なくなる課の利用者に、引き継ぐ課の同じ権限も与える", "Give the people of these divisions the same rights for the new one")
    }
    fileprivate var askForRights: String {
        say("利用者の権限は変わりません。管理者に頼んでください。", "Rights of people stay as they are. Ask the administrator.")
    }
}

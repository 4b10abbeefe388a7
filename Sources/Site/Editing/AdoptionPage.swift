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

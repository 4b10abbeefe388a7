import HTML
import Japanese
import Plan

/// That the plan is adopted, and what changed since (策定と変更前・変更後).
struct AdoptionPage: StaffPage {
    /// One change since, with who and why.
    struct Line: Sendable {
        let day: Day
        let by: String
        let reason: String
        let change: Change

        init(day: Day, by: String, reason: String, change: Change) {
            self.day = day
            self.by = by
            self.reason = reason
            self.change = change
        }
    }

    let state: EditState
    let day: Day?
    let by: String
    let lines: [Line]

    init(_ state: EditState, day: Day?, by: String, lines: [Line]) {
        self.state = state
        self.day = day
        self.by = by
        self.lines = lines
    }

    var problems: [FieldProblem] { state.problems }
    var above: [StaffPlace] { [.plan, .planEdit] }

    func title(_ wording: Wording) -> String { wording.place(.adoption) }

    func content(_ frame: StaffFrame) -> HTML {
        let wording = frame.wording
        guard let day else {
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
            <h1>\(title(wording))</h1><p>\(wording.adoptedOn(day, by: by))</p>\
            <section aria-labelledby="since"><h2 id="since">\(wording.changesSince)</h2>\(since(wording))</section>\
            <section aria-labelledby="undoing"><h2 id="undoing">\(wording.undoAdoption)</h2>\
            \(frame.form(
                to: .adoptionUndoing,
                """
                \(state.field("reason", wording.reasonForLog, "", kind: .paragraphs(rows: 2), isNeeded: true, wording))\
                <p><button type="submit" class="danger">\(wording.undoAdoption)</button></p>
                """))</section>
            """
    }

    private func since(_ wording: Wording) -> HTML {
        guard !lines.isEmpty else { return "<p class=\"empty\">\(wording.nothingChangedSince)</p>" }
        return RecordTable(
            caption: wording.changesSince, style: "people",
            columns: [wording.placeLabel, wording.textBefore, wording.textAfter, wording.reasonOfChange].map {
                RecordTable.Column($0)
            },
            rows: lines.map { line in
                RecordTable.Row(cells: [
                    "\(wording.original(wording.name(of: .field(line.change.place), in: state.plan)))",
                    "\(wording.original(line.change.before ?? wording.blank))",
                    "\(wording.original(line.change.after ?? wording.blank))",
                    "\(wording.original(line.reason))<br><span class=\"of\">\(wording.day(line.day)) \(wording.original(line.by))</span>",
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

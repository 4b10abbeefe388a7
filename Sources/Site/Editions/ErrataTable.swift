import HTML
import Japanese
import Plan

/// A list of errata (正誤表): where, what was wrong, what is right, since when.
struct ErrataTable: Sendable {
    let errata: [Erratum]
    let wording: Wording
    /// Who made them is for staff alone.
    var isForStaff = false
    /// How an action is named and linked, where one is concerned.
    var action: @Sendable (Action.ID) -> HTML = { _ in "" }

    var html: HTML {
        RecordTable(
            caption: wording.errata, style: "errata",
            columns: [
                RecordTable.Column(wording.erratumPlace), RecordTable.Column(wording.erratumWrong),
                RecordTable.Column(wording.erratumCorrect), RecordTable.Column(wording.erratumMade),
            ],
            rows: errata.map { erratum in
                let about: HTML = erratum.action.map { "\(action($0)) " as HTML } ?? ""
                let author: HTML = isForStaff ? " <span class=\"of\">\(wording.original(erratum.madeBy))</span>" : ""
                return RecordTable.Row(cells: [
                    "\(about)\(wording.original(erratum.place))", "\(wording.original(erratum.wrong))",
                    "\(wording.original(erratum.correct))", "\(wording.day(erratum.madeOn))\(author)",
                ])
            }
        ).html
    }
}

extension Wording {
    fileprivate var erratumMade: String { say("訂正日", "Set right") }
}

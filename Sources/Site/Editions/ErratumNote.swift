import HTML
import Japanese
import Plan

/// An erratum as pages show it (正誤の表示).
struct ErratumNote: Hashable, Sendable {
    let edition: Int
    let number: Int
    let action: Action.ID?
    /// What the edition calls it: 「16 自転車通行空間の整備」.
    let actionName: String?
    let place: String
    let wrong: String
    let correct: String
    let madeOn: Day
    /// Named on staff pages alone.
    let author: String

    init(
        edition: Int, number: Int, action: Action.ID?, actionName: String? = nil, place: String, wrong: String,
        correct: String, madeOn: Day,
        author: String
    ) {
        self.edition = edition
        self.number = number
        self.action = action
        self.actionName = actionName
        self.place = place
        self.wrong = wrong
        self.correct = correct
        self.madeOn = madeOn
        self.author = author
    }
}

/// A list of errata (正誤表): where, what was wrong, what is right, since when.
struct ErrataTable: Sendable {
    let errata: [ErratumNote]
    let wording: Wording
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
                let author: HTML = isForStaff ? " <span class=\"of\">\(wording.original(erratum.author))</span>" : ""
                return RecordTable.Row(cells: [
                    "\(about)\(wording.original(erratum.place))", "\(wording.original(erratum.wrong))",
                    "\(wording.original(erratum.correct))", "\(wording.day(erratum.madeOn))\(author)",
                ])
            }
        ).html
    }
}

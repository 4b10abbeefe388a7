import HTML
import Sheets

/// Which label of the cards gives which field (個票の項目).
struct CardLabelsForm: Sendable {
    let look: SheetLook
    let labels: [SheetMap.CardLabel]
    let edition: String
    let frame: StaffFrame

    private var wording: Wording { frame.wording }

    var html: HTML {
        let shown = labels.prefix(SheetLook.labelsShown)
        let rows = shown.enumerated().map { index, label in
            RecordTable.Row(cells: [
                wording.original(label.path.joined(separator: " ／ ")), choice(label, index), examples(index),
                "\(wording.cardCount(label.places.count))", "\(label.why.words[wording.language])",
            ])
        }
        let table = RecordTable(
            caption: wording.labelsOfCards, style: "people",
            columns: [
                RecordTable.Column(wording.labelOnCard), RecordTable.Column(wording.takenFor, style: "names"),
                RecordTable.Column(wording.examplesHead, style: "names"),
                RecordTable.Column(wording.cardsHead, style: "figure"),
                RecordTable.Column(wording.whyHead, style: "names"),
            ], rows: Array(rows))
        let rest = labels.count - shown.count
        return frame.form(
            to: .importLook, style: "entry whole",
            """
            \(LookFields(spot: look.spot, edition: edition).html)\(table.html)\
            \("<p class=\"note\">\(wording.moreLabels(rest))</p>", if: rest > 0)\
            \(RoleChoice.buttons(wording))
            """)
    }

    private func choice(_ label: SheetMap.CardLabel, _ index: Int) -> HTML {
        let name = label.path.joined(separator: " ")
        let role = RoleChoice(
            name: "card-\(index)",
            groups: SheetMap.Role.choices(levels: 4).filter { $0.group != .indicator && $0.group != .number },
            chosen: label.role, wording: wording)
        return """
            \(role.select(labelled: wording.roleOf(name)))\(role.ownName(label.label, for: name, as: "name-\(index)"))
            """
    }

    private func examples(_ index: Int) -> HTML {
        guard look.examples.indices.contains(index) else { return "" }
        return wording.list(
            look.examples[index].filter { !$0.isEmpty }.map { wording.original($0) }, japaneseMark: " ／ ")
    }
}

extension Wording {
    fileprivate func roleOf(_ name: String) -> String { say("「\(name)」を何として読むか", "What “\(name)” is") }
    fileprivate var labelsOfCards: String { say("個票の項目と、その読み方", "Labels of the cards and what they give") }
    fileprivate var labelOnCard: String { say("項目名", "Label") }
    fileprivate var takenFor: String { say("読み方", "Taken for") }
    fileprivate var examplesHead: String { say("書かれている内容", "What stands there") }
    fileprivate var cardsHead: String { say("枚数", "Cards") }
    fileprivate var whyHead: String { say("理由", "Why") }
    fileprivate func cardCount(_ count: Int) -> String { say("\(count)枚", "\(count)") }
    fileprivate func moreLabels(_ count: Int) -> String {
        say("ほかに\(count)個の項目があります。提案どおりに読みます。", "\(count) more labels are read as proposed.")
    }
}

import Japanese
import Plan
import Rounds
import Workbook

/// What a workbook says of itself out of sight (照会票の識別): which it is, and of each row what it is and what stood in it when it was made.
struct DivisionFormIdentity {
    private let identity: DivisionWorkbook.Identity
    private var rows: [[String]] = []
    private var texts: Set<String> = []

    init(_ identity: DivisionWorkbook.Identity) { self.identity = identity }

    /// Adds a row that nobody fills in.
    ///
    /// - Returns: its key.
    mutating func addRow(locked texts: [DivisionForm.Column: String]) -> String {
        add(["", "", "", texts[.number] ?? "", texts[.item] ?? "", Self.fingerprint(texts, of: "")], "h")
    }

    /// Adds a row with a place to be filled in.
    mutating func addRow(
        locked texts: [DivisionForm.Column: String], field: AnswerField, _ revision: Int, _ value: Passage?
    ) -> String {
        let item =
            switch field.place.item {
            case .field(let field): field.rawValue
            case .addition: Self.addition
            }
        return add(
            [
                field.place.action.text, item, String(revision), texts[.number] ?? "", field.label,
                Self.fingerprint(texts, of: field.place.action.text), value?.text ?? "",
            ], "q")
    }

    static let addition = "addition"

    /// Adds a text that nobody is to change, and that is no row with a key.
    mutating func addText(_ text: String) {
        let key = Self.key(of: text)
        if texts.insert(key).inserted { rows.append([key]) }
    }

    /// How a text is known again, however it is spaced.
    static func key(of text: String) -> String { "t-\([unspaced(text)].textDigest)" }

    private static func unspaced(_ text: String) -> String {
        String(decoding: text.utf8.filter { $0 > 0x20 }, as: UTF8.self)
    }

    private mutating func add(_ cells: [String], _ letter: String) -> String {
        // Of this workbook alone: a row of another that is pasted here is none of ours.
        let own = [
            identity.city.text, identity.plan.text, String(identity.year.value), identity.division.name,
            identity.madeOn.text, cells[0], cells[1],
        ]
        let key = "\(letter)\(rows.count + 1)-\(own.textDigest)"
        rows.append([key] + cells)
        return key
    }

    func sheet() -> Worksheet {
        var sheet = Worksheet(name: DivisionForm.identitySheet)
        sheet.isHidden = true
        sheet.isProtected = true
        let head = [
            [DivisionForm.mark, DivisionForm.version], ["city", identity.city.text], ["plan", identity.plan.text],
            ["year", String(identity.year.value)], ["division", identity.division.name],
            ["made", identity.madeOn.text],
            ["key", "action", "item", "revision", "number", "label", "fingerprint", "sent"],
        ]
        for (row, cells) in (head + rows).enumerated() {
            for (column, text) in cells.enumerated() where !text.isEmpty {
                sheet.cells.append(
                    Cell(
                        CellRange(row: row, column: column), .text(text),
                        CellStyle().with { $0.numberFormat = CellStyle.asText }))
            }
        }
        return sheet
    }

    /// Of the texts that nobody is to change, however they are spaced, in a row of an action.
    static func fingerprint(_ texts: [DivisionForm.Column: String], of action: String) -> String {
        ([action] + DivisionForm.Column.fixed.map { unspaced(texts[$0] ?? "") }).textDigest
    }
}

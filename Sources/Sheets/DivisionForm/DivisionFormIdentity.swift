import Japanese
import Plan
import Rounds
import Workbook

/// What a workbook says of itself out of sight (照会票の識別): which it is, and of each row what it is and what stood in it when it was made.
struct DivisionFormIdentity {
    private let identity: DivisionWorkbook.Identity
    private var rows: [[String]] = []

    init(_ identity: DivisionWorkbook.Identity) { self.identity = identity }

    /// Adds a row that nobody fills in.
    ///
    /// - Returns: its key.
    mutating func addRow(locked texts: [DivisionForm.Column: String] = [:]) -> String {
        add(["", "", "", "", "", Self.fingerprint(texts)], "h")
    }

    /// Adds a row with a place to be filled in.
    mutating func addRow(
        locked texts: [DivisionForm.Column: String], field: AnswerField, number: String, _ revision: Int,
        _ value: Passage?
    ) -> String {
        let item =
            switch field.place.item {
            case .field(let field): field.rawValue
            case .addition: Self.addition
            }
        return add(
            [
                field.place.action.text, item, String(revision), number, field.label, Self.fingerprint(texts),
                value?.text ?? "",
            ], "q")
    }

    static let addition = "addition"

    private mutating func add(_ cells: [String], _ letter: String) -> String {
        let key = "\(letter)\(rows.count + 1)"
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

    /// Of the texts that nobody is to change, however they are spaced: FNV-1a, for it guards against nobody, it only notices.
    static func fingerprint(_ texts: [DivisionForm.Column: String]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for column in DivisionForm.Column.locked {
            for byte in (texts[column] ?? "").utf8 where byte > 0x20 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0x1F) &* 0x100_0000_01B3
        }
        return String(hash, radix: 16)
    }
}

import Workbook

/// The texts that no cell of a workbook can hold (32,767 letters), kept whole on a sheet of their own (長い文章).
struct OverlongTexts {
    private var texts: [(place: String, text: String)] = []

    /// As many letters of a text as a cell holds, with a remark where the rest is.
    mutating func shortened(_ text: String, place: String) -> String {
        guard Workbook.length(of: text) > Workbook.longestText else { return text }
        texts.append((place, text))
        return Self.pieces(of: text)[0] + "……（続きは「長い文章」のシートの\(texts.count)番）"
    }

    /// `nil` where every text fitted into its cell.
    var sheet: Worksheet? {
        guard !texts.isEmpty else { return nil }
        var sheet = Worksheet(name: "長い文章")
        sheet.columnWidths = [8, 40, 8, 100]
        let wrapped = CellStyle().with { $0.wraps = true }
        for (column, heading) in ["番号", "場所", "部分", "文章（部分を順につなぐと全文になります）"].enumerated() {
            sheet.cells.append(
                Cell(CellRange(row: 0, column: column), .text(heading), CellStyle().with { $0.isBold = true }))
        }
        var row = 1
        for (index, entry) in texts.enumerated() {
            for (part, piece) in Self.pieces(of: entry.text).enumerated() {
                let place = String(entry.place.oneLine.prefix(200))
                let values: [Cell.Value] = [
                    .number(Double(index + 1)), .text(place), .number(Double(part + 1)), .text(piece),
                ]
                for (column, value) in values.enumerated() {
                    sheet.cells.append(Cell(CellRange(row: row, column: column), value, wrapped))
                }
                row += 1
            }
        }
        return sheet
    }

    /// Cut so that even a text of control characters (seven letters each in the file) fits; a pair is never cut.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var piece = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            // 「_」 may have to be written as `_x005F_`.
            let cost = scalar.value < 0x20 || scalar == "_" ? 7 : scalar.value > 0xFFFF ? 2 : 1
            if length + cost > 32_000 {
                pieces.append(String(piece))
                piece = String.UnicodeScalarView()
                length = 0
            }
            piece.append(scalar)
            length += cost
        }
        return pieces + [String(piece)]
    }
}

import Japanese
import Workbook

extension DataTable {
    /// Tables as a plain workbook: a sheet each, names in row 1, nothing merged, one value a cell.
    ///
    /// - Parameter tables: of one source; at least one.
    /// - Returns: the bytes of an .xlsx file. Texts stand in one line as in CSV, without the guarding apostrophe: a cell of
    ///   a workbook knows that it holds a text. A text too long for a cell stands whole on a sheet of its own.
    /// - Throws: `UnwritableWorkbook` where the disk refuses.
    public static func xlsx(_ tables: [DataTable]) throws(UnwritableWorkbook) -> [UInt8] {
        guard let source = tables.first?.source else { throw .refused("no table") }
        var overlong = OverlongTexts()
        var sheets: [Worksheet] = []
        for table in tables { sheets.append(table.worksheet(&overlong)) }
        if let more = overlong.sheet { sheets.append(more) }
        return try Workbook(
            title: source.title, author: source.municipality?.name ?? "", created: source.day.noonInJapan,
            sheets: sheets
        ).bytes()
    }

    private func worksheet(_ overlong: inout OverlongTexts) -> Worksheet {
        var sheet = Worksheet(name: name.title(in: .japanese))
        let heading = CellStyle().with {
            $0.isBold = true
            $0.background = 0xDCE6F2
        }
        for (index, column) in columns.enumerated() {
            let title = overlong.shortened(column.label, place: "見出し")
            sheet.cells.append(Cell(CellRange(row: 0, column: index), .text(title), heading))
        }
        let plain = CellStyle()
        for (row, values) in rows.enumerated() {
            for (index, value) in values.enumerated() {
                let place = "\(name.title(in: .japanese)) \(row + 2)行目 \(columns[index].label)"
                guard let value = value.inWorkbook(place, &overlong) else { continue }
                sheet.cells.append(Cell(CellRange(row: row + 1, column: index), value, plain))
            }
        }
        sheet.columnWidths = columns.indices.map { index in
            let widest = rows.prefix(200).map { $0[index].text.prefix(30).count }.max() ?? 0
            return Double(min(60, max(columns[index].label.count, widest) * 2 + 4))
        }
        sheet.frozen = (rows: 1, columns: 0)
        sheet.filter = CellRange(row: 0, column: 0, lastRow: rows.count, lastColumn: columns.count - 1)
        sheet.page.isLandscape = true
        sheet.page.fitsWidth = true
        sheet.page.repeatedRows = 0...0
        return sheet
    }
}

extension DataTable.Value {
    fileprivate func inWorkbook(_ place: String, _ overlong: inout OverlongTexts) -> Cell.Value? {
        switch self {
        case .blank: nil
        case .integer(let number): .number(Double(number))
        case .number(let number): .number(Double("\(number)") ?? 0)
        case .flag(let truth): .number(truth ? 1 : 0)
        case .fiscalYear(let year): .text(year.label)
        case .text(let text): .text(overlong.shortened(text.oneLine, place: place))
        }
    }
}

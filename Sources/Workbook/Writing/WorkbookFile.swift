import CXlsxWriter
import Foundation

extension Workbook {
    /// The file's bytes.
    ///
    /// libxlsxwriter writes to a file, so this takes a folder of its own among the temporary ones and removes it.
    public func bytes() throws(UnwritableWorkbook) -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("workbook-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch { throw .refused(error.localizedDescription) }
        let path = folder.appendingPathComponent("workbook.xlsx").path
        try WorkbookFile(self, path: path, folder: folder.path).write()
        guard let data = FileManager.default.contents(atPath: path) else { throw .refused("nothing was written") }
        return Array(data)
    }
}

/// One run of libxlsxwriter over a workbook.
private struct WorkbookFile {
    private let workbook: Workbook
    private let file: UnsafeMutablePointer<lxw_workbook>
    private let formats: Formats

    init(_ workbook: Workbook, path: String, folder: String) throws(UnwritableWorkbook) {
        self.workbook = workbook
        let opened = folder.withCString { folder in
            var options = lxw_workbook_options()
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return workbook_new_opt(path, &options)
        }
        guard let opened else { throw .refused("no workbook") }
        file = opened
        // The first format is the workbook's standard type, by which widths are counted; it is Calibri, which is not
        // everywhere, and a workbook that is opened without it has other widths. A half-width letter of this one is
        // exactly 7 pixels wide.
        if let standard = opened.pointee.formats?.pointee.stqh_first {
            format_set_font_name(standard, CellStyle.standardFont)
            format_set_font_size(standard, 10.5)
        }
        formats = Formats(file: opened)
    }

    func write() throws(UnwritableWorkbook) {
        var problem: UnwritableWorkbook?
        do throws(UnwritableWorkbook) {
            setProperties()
            for sheet in workbook.sheets {
                guard let pointer = workbook_add_worksheet(file, sheet.name) else {
                    throw UnwritableWorkbook.refused("the name of the sheet \(sheet.name)")
                }
                try SheetFile(sheet, pointer, formats).write()
            }
        } catch { problem = error }
        // Closing also frees everything, so it comes whatever happened before.
        let result = workbook_close(file)
        if let problem { throw problem }
        try check(result)
    }

    private func setProperties() {
        workbook.title.inWorkbook.withCString { title in
            workbook.author.inWorkbook.withCString { author in
                var properties = lxw_doc_properties()
                properties.title = UnsafeMutablePointer(mutating: title)
                properties.author = UnsafeMutablePointer(mutating: author)
                properties.created = time_t(workbook.created)
                workbook_set_properties(file, &properties)
            }
        }
    }
}

private func check(_ result: lxw_error) throws(UnwritableWorkbook) {
    guard result != LXW_NO_ERROR else { return }
    throw .refused(lxw_strerror(result).map { String(cString: $0) } ?? "error \(result.rawValue)")
}

/// The formats of a workbook, each made once: Excel allows 64,000 of them.
private final class Formats {
    private let file: UnsafeMutablePointer<lxw_workbook>
    private var made: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    init(file: UnsafeMutablePointer<lxw_workbook>) { self.file = file }

    subscript(style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let format = made[style] { return format }
        guard let format = workbook_add_format(file) else { return nil }
        format_set_font_name(format, style.font)
        format_set_font_size(format, style.size)
        if style.isBold { format_set_bold(format) }
        if let background = style.background {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, lxw_color_t(background))
        }
        if let color = style.color { format_set_font_color(format, lxw_color_t(color)) }
        if style.isUnlocked { format_set_unlocked(format) }
        if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if style.wraps { format_set_text_wrap(format) }
        switch style.horizontal {
        case .automatic: break
        case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        }
        let vertical = style.vertical == .top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
        format_set_align(format, UInt8(vertical.rawValue))
        if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
        made[style] = format
        return format
    }

    /// The format of a highlight: only a background.
    func background(_ color: Int) -> UnsafeMutablePointer<lxw_format>? {
        guard let format = workbook_add_format(file) else { return nil }
        format_set_bg_color(format, lxw_color_t(color))
        return format
    }
}

/// One sheet on its way into the file.
private struct SheetFile {
    private let sheet: Worksheet
    private let pointer: UnsafeMutablePointer<lxw_worksheet>
    private let formats: Formats

    init(_ sheet: Worksheet, _ pointer: UnsafeMutablePointer<lxw_worksheet>, _ formats: Formats) {
        self.sheet = sheet
        self.pointer = pointer
        self.formats = formats
    }

    func write() throws(UnwritableWorkbook) {
        for (column, width) in sheet.columnWidths.enumerated() {
            var options = lxw_row_col_options()
            options.hidden = sheet.hiddenColumns.contains(column) ? 1 : 0
            let column = try self.column(column)
            try check(worksheet_set_column_opt(pointer, column, column, width, nil, &options))
        }
        for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
            try check(worksheet_set_row(pointer, try self.row(row), min(height, 409), nil))
        }
        for cell in sheet.cells { try write(cell) }
        for choice in sheet.choices { try write(choice) }
        for highlight in sheet.highlights { try write(highlight) }
        if let frozen = sheet.frozen {
            worksheet_freeze_panes(pointer, try row(frozen.rows), try column(frozen.columns))
        }
        if let range = sheet.filter {
            let (row, column, lastRow, lastColumn) = try corners(range)
            try check(worksheet_autofilter(pointer, row, column, lastRow, lastColumn))
        }
        if sheet.isHidden { worksheet_hide(pointer) }
        if sheet.isProtected {
            var options = lxw_protection()
            options.format_columns = 1
            options.format_rows = 1
            worksheet_protect(pointer, nil, &options)
        }
        if let range = sheet.numbersAsText {
            let place = Self.reference(range, isAbsolute: false)
            try check(worksheet_ignore_errors(pointer, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), place))
        }
        try setPage(sheet.page)
    }

    // MARK: - Places

    private func row(_ row: Int) throws(UnwritableWorkbook) -> lxw_row_t {
        guard (0..<1_048_576).contains(row) else { throw .outsideTheSheet(sheet: sheet.name, row: row, column: 0) }
        return lxw_row_t(row)
    }

    private func column(_ column: Int) throws(UnwritableWorkbook) -> lxw_col_t {
        guard (0..<16_384).contains(column) else { throw .outsideTheSheet(sheet: sheet.name, row: 0, column: column) }
        return lxw_col_t(column)
    }

    private func corners(
        _ range: CellRange
    ) throws(UnwritableWorkbook) -> (lxw_row_t, lxw_col_t, lxw_row_t, lxw_col_t) {
        (try row(range.row), try column(range.column), try row(range.lastRow), try column(range.lastColumn))
    }

    // MARK: - Cells

    private func write(_ cell: Cell) throws(UnwritableWorkbook) {
        let (row, column, lastRow, lastColumn) = try corners(cell.range)
        let format = formats[cell.style]
        if row != lastRow || column != lastColumn {
            try check(worksheet_merge_range(pointer, row, column, lastRow, lastColumn, "", format))
        }
        switch cell.value {
        case .blank: try check(worksheet_write_blank(pointer, row, column, format))
        case .number(let number): try check(worksheet_write_number(pointer, row, column, number, format))
        case .text(let text):
            let text = text.inWorkbook
            guard text.utf16.count <= Workbook.longestText else {
                throw .textTooLong(sheet: sheet.name, cell: "R\(row + 1)C\(column + 1)")
            }
            try check(worksheet_write_string(pointer, row, column, text, format))
        }
    }

    private func write(_ choice: Choice) throws(UnwritableWorkbook) {
        let (row, column, lastRow, lastColumn) = try corners(choice.range)
        var validation = lxw_data_validation()
        validation.error_message = strdup(String(choice.refusal.inWorkbook.prefix(200)))
        defer { free(validation.error_message) }
        switch choice.list {
        case .words(let words):
            guard Choice.List.areShort(words) else {
                throw .textTooLong(sheet: sheet.name, cell: "R\(row + 1)C\(column + 1)")
            }
            var list: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0.inWorkbook) } + [nil]
            defer { list.forEach { free($0) } }
            let result = list.withUnsafeMutableBufferPointer { buffer in
                validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
                validation.value_list = buffer.baseAddress
                return worksheet_data_validation_range(pointer, row, column, lastRow, lastColumn, &validation)
            }
            try check(result)
        case .cells(let name, let range):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            let quoted = name.replacingOccurrences(of: "'", with: "''")
            validation.value_formula = strdup("='\(quoted)'!\(Self.reference(range, isAbsolute: true))")
            defer { free(validation.value_formula) }
            try check(worksheet_data_validation_range(pointer, row, column, lastRow, lastColumn, &validation))
        }
    }

    /// `A1:C7`, or `$A$1:$C$7`.
    private static func reference(_ range: CellRange, isAbsolute: Bool) -> String {
        let mark = isAbsolute ? "$" : ""
        return "\(mark)\(letters(of: range.column))\(mark)\(range.row + 1)"
            + ":\(mark)\(letters(of: range.lastColumn))\(mark)\(range.lastRow + 1)"
    }

    /// `A`, `Z`, `AA`.
    private static func letters(of column: Int) -> String {
        var letters = ""
        var rest = column
        while rest >= 0 {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        }
        return letters
    }

    private func write(_ highlight: Highlight) throws(UnwritableWorkbook) {
        let (row, column, lastRow, lastColumn) = try corners(highlight.range)
        let quoted = highlight.text.inWorkbook.replacingOccurrences(of: "\"", with: "\"\"")
        // A formula holds a text of at most 255 letters.
        guard quoted.utf16.count <= 255 else { return }
        var condition = lxw_conditional_format()
        condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
        condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
        condition.value_string = strdup("\"\(quoted)\"")
        defer { free(condition.value_string) }
        condition.format = formats.background(highlight.background)
        try check(worksheet_conditional_format_range(pointer, row, column, lastRow, lastColumn, &condition))
    }

    // MARK: - Printing

    private func setPage(_ page: PageSetup) throws(UnwritableWorkbook) {
        worksheet_set_paper(pointer, page.paper.rawValue)
        if page.isLandscape { worksheet_set_landscape(pointer) }
        let margins = page.margins
        worksheet_set_margins(pointer, margins.left, margins.right, margins.top, margins.bottom)
        if page.fitsWidth { worksheet_fit_to_pages(pointer, 1, 0) }
        if let rows = page.repeatedRows {
            try check(worksheet_repeat_rows(pointer, try row(rows.lowerBound), try row(rows.upperBound)))
        }
        if !page.footer.isEmpty { try check(worksheet_set_footer(pointer, page.footer.inWorkbook)) }
        // Excel takes 1,023 breaks; where there are more, pages break by themselves.
        var breaks: [lxw_row_t] = []
        for place in page.breaks.prefix(1_023) where place > 0 { breaks.append(try row(place)) }
        guard !breaks.isEmpty else { return }
        breaks.append(0)
        try check(worksheet_set_h_pagebreaks(pointer, &breaks))
    }
}

import Japanese
import Sheets
import Testing
import Workbook

/// What a workbook says about its cells beside what they show.
struct SeenCellsTests {
    private func sheet(_ rows: String, before: String = "", after: String = "") throws -> SheetCells {
        let book = PackedWorkbook(
            sheet: "<worksheet>\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>")
        return try #require(try SheetCells.all(in: book.packed()).first)
    }

    private func cell(_ cell: String) throws -> SheetCells.Cell {
        try #require(try sheet("<row>\(cell)</row>").cells.first)
    }

    // MARK: - Struck out

    private static let struckRun = "<r><rPr><strike/></rPr><t>60本</t></r>"

    @Test(arguments: [
        ("\(struckRun)<r><rPr><b/></rPr><t>45本</t></r>", "45本", ["60本"]),
        ("<r><t>植替え：</t></r>\(struckRun)<r><t>45本</t></r>", "植替え：45本", ["60本"]),
        ("\(struckRun)<r><t>、</t></r>\(struckRun)", "、", ["60本", "60本"]),
        ("\(struckRun)\(struckRun)", "", ["60本60本"]),
        ("<r><rPr><strike val=\"0\"/></rPr><t>60本</t></r>", "60本", []),
        ("<t>60本</t>", "60本", []),
    ])
    func `letters that are struck out stand beside the rest`(runs: String, shown: String, struck: [String]) throws {
        let cell = try cell("<c t=\"inlineStr\"><is>\(runs)</is></c>")
        #expect(cell.text == shown)
        #expect(cell.struck == struck)
    }

    @Test func `a font strikes out all letters but those with a font of their own`() throws {
        let runs = "<is><r><t>60本</t></r><r><rPr><b/></rPr><t>45本</t></r></is>"
        let mixed = try cell("<c s=\"3\" t=\"inlineStr\">\(runs)</c>")
        #expect(mixed.text == "45本" && mixed.struck == ["60本"])
        for whole in ["<c s=\"3\" t=\"s\"><v>0</v></c>", "<c s=\"3\" t=\"str\"><v>施策</v></c>"] {
            let cell = try cell(whole)
            #expect(cell.text.isEmpty && cell.struck == ["施策"])
        }
        let number = try cell("<c s=\"3\"><v>60</v></c>")
        #expect(number.text.isEmpty && number.struck == ["60"] && number.number == 60)
    }

    // MARK: - What stands behind what is shown

    private static let kinds: [(String, SheetCells.Cell.Kind, String?)] = [
        ("<c><v>0.1</v></c>", .number, "0.1"), ("<c><v>-12000</v></c>", .number, "-12000"),
        ("<c><v>0.33000000000000002</v></c>", .number, "0.33"), ("<c><v>1.5E-7</v></c>", .number, "0.00000015"),
        ("<c><v>1e20</v></c>", .number, "100000000000000000000"), ("<c><v>0</v></c>", .number, "0"),
        ("<c s=\"4\"><v>0.33</v></c>", .percent, "0.33"), ("<c t=\"str\"><v>5</v></c>", .text, nil),
        ("<c t=\"b\"><v>1</v></c>", .truth, nil), ("<c t=\"e\"><v>#REF!</v></c>", .failure, nil),
        ("<c s=\"1\"><v>45383</v></c>", .day, nil), ("<c><v>二</v></c>", .text, nil),
    ]

    @Test(arguments: kinds)
    func `a cell says what its number is, however it is shown`(xml: String, kind: SheetCells.Cell.Kind, digits: String?)
        throws
    {
        let cell = try cell(xml)
        #expect(cell.kind == kind)
        #expect(cell.digits == digits)
    }

    @Test func `a day that is shown as a year is still that day`() throws {
        let cell = try cell("<c s=\"2\"><v>45017</v></c>")
        #expect(cell.text == "令和5年")
        #expect(cell.day == Day(year: 2023, month: 4, day: 1))
        #expect(cell.number == nil)
    }

    @Test(arguments: [
        ("<c><f>1+1</f></c>", "1+1"), ("<c><f>1+1</f><v></v></c>", "1+1"), ("<c><f>1+1</f><v/></c>", "1+1"),
        ("<c t=\"str\"><f>A1&amp;\"\"</f></c>", "A1&\"\""), ("<c><f t=\"shared\" si=\"0\"/></c>", ""),
    ])
    func `a formula without a result is not blank`(xml: String, formula: String) throws {
        let cell = try cell(xml)
        #expect(cell.kind == .notCalculated && cell.text.isEmpty && cell.formula == formula)
    }

    @Test func `a formula whose result is an empty text is blank, and one with a result is its result`() throws {
        #expect(try sheet("<row><c t=\"str\"><f>IF(1=0,1,\"\")</f><v></v></c></row>").cells.isEmpty)
        let cell = try cell("<c><f>1+1</f><v>2</v></c>")
        #expect(cell.text == "2" && cell.formula == nil)
    }

    // MARK: - The sheet

    @Test func `merged cells, hidden rows and hidden columns are told`() throws {
        let sheet = try sheet(
            "<row r=\"2\" hidden=\"1\"/><row r=\"3\" hidden=\"true\"/><row r=\"4\" hidden=\"0\"/><row r=\"9\" hidden=\"1\"/>",
            before: """
                <cols><col min="1" max="2"/><col min="4" max="6" hidden="1"/><col min="3" max="3" hidden="1"/>\
                <col min="9" max="16384" hidden="1"/><col min="0" max="3" hidden="1"/><col min="7" max="6" hidden="1"/></cols>
                """,
            after: """
                <mergeCells><mergeCell ref="A1:BC2"/><mergeCell ref="B2:A1"/><mergeCell ref="A0:B1"/><mergeCell/>\
                <mergeCell ref="A1:B2:C3"/></mergeCells>
                """)
        #expect(sheet.merged == [CellRange(row: 0, column: 0, lastRow: 1, lastColumn: 54)])
        #expect(sheet.hiddenRows.ranges == [1...2, 8...8])
        #expect(sheet.hiddenColumns.ranges == [2...5, 8...16383])
        for (column, isHidden) in [
            (1, false), (2, true), (5, true), (6, false), (8, true), (16383, true), (20000, false),
        ] {
            #expect(sheet.hiddenColumns.contains(column) == isHidden)
        }
    }

    @Test func `a sheet that only a program shows is told from one that is hidden`() throws {
        for (state, visibility) in [
            ("", SheetCells.Visibility.visible), ("state=\"visible\"", .visible), ("state=\"hidden\"", .hidden),
            ("state=\"veryHidden\"", .veryHidden), ("state=\"?\"", .hidden),
        ] {
            let book = PackedWorkbook(
                sheet: "<worksheet/>", workbook: "<workbook><sheet name=\"一\" \(state) r:id=\"a\"/></workbook>")
            #expect(try SheetCells.all(in: book.packed()).first?.visibility == visibility)
        }
    }

    @Test func `comments hang on their cells, blank or not`() throws {
        #expect(try sheet("").comments == [SheetCells.Comment(row: 2, column: 1, text: "係:速報")])
    }

    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (54, "BC"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")])
    func `a column is named as in a spreadsheet`(column: Int, letters: String) {
        #expect(SheetCells.columnLetters(column) == letters)
    }

    // MARK: - What a reader of plans does with it

    private static let headings = """
        <row r="1">\(texts(["基本施策", "番号", "取組", "担当課", "令和5年度目標", "令和5年度評価", "令和5年度実績", "メモ"]))</row>
        """
    private static func texts(_ texts: [String]) -> String {
        texts.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined()
    }

    @Test func `what is hidden, struck out or not calculated is left out and said, once a row or column`() throws {
        let rows =
            Self.headings
            + "<row>\(Self.texts(["1 緑", "1", "植替え", "公園課"]))<c><f>1+1</f></c><c s=\"3\" t=\"str\"><v>達成</v></c>"
            + "<c t=\"inlineStr\"><is>\(Self.struckRun)<r><t>45本</t></r></is></c><c t=\"str\"><v>内緒</v></c></row>"
            + "<row hidden=\"1\">\(Self.texts(["1 緑", "2", "取下げ", "公園課"]))</row>"
            + "<row hidden=\"1\">\(Self.texts(["1 緑", "3", "取下げ", "公園課"]))</row>"
        let reading = try SheetReader.read(
            PackedWorkbook(
                sheet:
                    "<worksheet><cols><col min=\"8\" max=\"8\" hidden=\"1\"/></cols><sheetData>\(rows)</sheetData></worksheet>"
            ).packed())
        let action = try #require(reading.plan.actions.first)
        #expect(reading.plan.actions.count == 1)
        let year = action[FiscalYear(2023)]
        #expect(year.report.result?.text == "45本" && year.target == nil && year.report.status == nil)
        let said = reading.notes.map { "\($0.kind) \($0.line) \($0.column) \($0.seen) \($0.words)" }
        for note in [
            "hiddenColumns 1 8 メモ [\"H\", \"H\", \"2\"]", "hiddenRows 3 1 1 緑 [\"3\", \"4\", \"8\"]",
            "notCalculated 2 5 =1+1 []", "struckOut 2 6 達成 [\"\"]", "struckOut 2 7 60本 [\"45本\"]",
            "comment 3 2 係:速報 [\"2\"]",
        ] {
            #expect(said.contains(note), "\(said)")
        }
        // Every cell is accounted for, those that were left out too.
        #expect(reading.cells.count { $0.use == .note } == 2 + 8 + 1)
        for note in reading.notes {
            for language in [Language.japanese, .english] { #expect(!note.sentence(in: language).isEmpty) }
        }
    }
}

import Testing
import Workbook

@Suite struct WorkbookTests {
    private func book(_ sheets: [Worksheet]) -> Workbook { Workbook(title: "題", created: 0, sheets: sheets) }

    @Test(arguments: [
        ("進捗管理シート", "進捗管理シート"), ("a/b\\c:d*e?f[g]", "abcdefg"), ("", "Sheet"), ("''", "Sheet"),
        ("'一覧'", "一覧"), (String(repeating: "長", count: 40), String(repeating: "長", count: 31)),
        (String(repeating: "𠮷", count: 20), String(repeating: "𠮷", count: 15)), ("一\n二\u{0}", "一二"),
    ])
    func `a sheet's name is made one that Excel takes`(name: String, taken: String) throws {
        let sheet = Worksheet(name: name)
        #expect(sheet.name == taken)
        #expect(throws: Never.self) { try book([sheet]).bytes() }
    }

    @Test func `a workbook is a zip archive, the same bytes every time`() throws {
        var sheet = Worksheet(name: "一")
        sheet.cells = [
            Cell(CellRange(row: 0, column: 0), .text("=1+1")), Cell(CellRange(row: 1, column: 0), .number(0)),
        ]
        let bytes = try book([sheet]).bytes()
        #expect(bytes.prefix(2) == [0x50, 0x4B])
        #expect(try book([sheet]).bytes() == bytes)
    }

    @Test func `a text that no cell can hold is refused by its place`() {
        var sheet = Worksheet(name: "一")
        sheet.cells = [Cell(CellRange(row: 4, column: 2), .text(String(repeating: "あ", count: 32_768)))]
        #expect(throws: UnwritableWorkbook.textTooLong(sheet: "一", cell: "R5C3")) { try book([sheet]).bytes() }
        sheet.cells = [Cell(CellRange(row: 4, column: 2), .text(String(repeating: "あ", count: 32_767)))]
        #expect(throws: Never.self) { try book([sheet]).bytes() }
    }

    @Test(arguments: [
        CellRange(row: 1_048_576, column: 0), CellRange(row: 0, column: 16_384), CellRange(row: -1, column: 0),
    ])
    func `a cell outside the sheet is refused`(range: CellRange) {
        var sheet = Worksheet(name: "一")
        sheet.cells = [Cell(range, .text("外"))]
        #expect(throws: UnwritableWorkbook.self) { try book([sheet]).bytes() }
    }

    @Test func `two sheets of one name are refused in the library's words`() {
        let error = #expect(throws: UnwritableWorkbook.self) {
            try book([Worksheet(name: "一"), Worksheet(name: "一")]).bytes()
        }
        if case .refused? = error {} else { Issue.record("\(String(describing: error))") }
    }

    @Test func `a list longer than a cell can hold is refused`() {
        var sheet = Worksheet(name: "一")
        sheet.choices = [
            Choice(CellRange(row: 0, column: 0), .words([String(repeating: "長", count: 256)]), refusal: "一覧から")
        ]
        #expect(throws: UnwritableWorkbook.self) { try book([sheet]).bytes() }
    }

    @Test(arguments: [
        (["長い"], true), ([String(repeating: "長", count: 85)], true), ([String(repeating: "長", count: 85), ""], false),
        ([String(repeating: "長", count: 86)], false),
        (Array(repeating: String(repeating: "区", count: 20), count: 5), false),
        ([String(repeating: "a", count: 255)], true), ([String(repeating: "a", count: 256)], false), (["a,b"], false),
        ([String(repeating: "\u{1}", count: 40)], false),
    ])
    func `a list of any length is written or refused`(words: [String], isShort: Bool) throws {
        #expect(Choice.List.areShort(words) == isShort)
        var sheet = Worksheet(name: "一")
        sheet.choices = [Choice(CellRange(row: 0, column: 0), .words(words), refusal: "一覧から")]
        if isShort {
            #expect(try !book([sheet]).bytes().isEmpty)
        } else {
            #expect(throws: UnwritableWorkbook.self) { try book([sheet]).bytes() }
        }
    }

    @Test(arguments: [("a", 1), ("\u{1}", 7), ("_x0041_", 13), ("\r\n", 1), ("𠮷", 2)])
    func `a text's length is counted as the workbook holds it`(text: String, length: Int) {
        #expect(Workbook.length(of: text) == length)
    }
}

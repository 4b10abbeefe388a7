import Foundation
import Sheets
import Testing
import Workbook

/// Workbooks that nobody's Excel wrote: read or refused in one sentence, at once and in little memory.
struct ReadingHostileWorkbookTests {
    private func cells(_ book: PackedWorkbook) throws -> [String] {
        try SheetCells.all(in: book.packed()).flatMap(\.cells).map(\.text)
    }

    private func fault(_ book: PackedWorkbook) -> UnreadableWorkbook? {
        do {
            _ = try SheetCells.all(in: book.packed())
            return nil
        } catch {
            return error
        }
    }

    @Test func `a workbook put together by hand is read`() throws {
        let rows = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45383</v></c></row>\
            <row><c s="2"><v>45383</v></c><c t="inlineStr"><is><t>文</t></is></c><c t="b"><v>1</v></c></row>
            """
        #expect(try cells(PackedWorkbook(rows: rows)) == ["施策", "2024/4/1", "令和6年", "文", "TRUE"])
    }

    // MARK: - Numbers that no sheet has

    private static let extremes = [
        "-9223372036854775808", "9223372036854775807", "9223372036854775808", "-1", "0", "1048577", "x", "", "1e3",
    ]

    @Test(arguments: extremes)
    func `a row that no sheet has is refused`(row: String) {
        let broken = UnreadableWorkbook.broken(part: "xl/a.xml")
        let after = "<row><c><v>1</v></c></row>"
        #expect(fault(PackedWorkbook(rows: "<row r=\"\(row)\"><c><v>1</v></c></row>\(after)")) == broken)
        #expect(fault(PackedWorkbook(rows: "<row><c r=\"A\(row)\"><v>1</v></c></row>\(after)")) == broken)
    }

    @Test(arguments: ["A", "1", "AAAA1", "XFE1", "a1", "ZZZ1048576"])
    func `a column that no sheet has is refused`(place: String) {
        #expect(fault(PackedWorkbook(rows: "<row><c r=\"\(place)\"><v>1</v></c></row>")) == .broken(part: "xl/a.xml"))
    }

    @Test func `cells and rows without places do not run past the edge of the sheet`() {
        let broken = UnreadableWorkbook.broken(part: "xl/a.xml")
        #expect(fault(PackedWorkbook(rows: "<row><c r=\"XFD1\"><v>1</v></c><c><v>1</v></c></row>")) == broken)
        #expect(fault(PackedWorkbook(rows: "<row r=\"1048576\"/><row><c><v>1</v></c></row>")) == broken)
        #expect(fault(PackedWorkbook(sheet: "<worksheet><c><v>1</v></c></worksheet>")) == broken)
    }

    @Test(arguments: extremes)
    func `indexes of strings, styles and formats may be anything`(index: String) throws {
        let string = PackedWorkbook(rows: "<row><c t=\"s\"><v>\(index)</v></c></row>")
        if !["", "0"].contains(index) { #expect(fault(string) == .broken(part: "xl/a.xml")) }
        #expect(try cells(PackedWorkbook(rows: "<row><c s=\"\(index)\"><v>5</v></c></row>")) == ["5"])
        var book = PackedWorkbook(rows: "<row><c s=\"0\"><v>\(index)</v></c><c s=\"1\"><v>\(index)</v></c></row>")
        _ = try cells(book)
        book.parts[4].bytes = Array("<styleSheet><cellXfs><xf numFmtId=\"\(index)\"/></cellXfs></styleSheet>".utf8)
        _ = try cells(book)
    }

    @Test func `two cells in one place are refused, cells in another order are put in order`() throws {
        let two = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"
        #expect(fault(PackedWorkbook(rows: two)) == .broken(part: "xl/a.xml"))
        let turned = "<row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        #expect(try cells(PackedWorkbook(rows: turned)) == ["1", "2"])
    }

    // MARK: - More than there can be

    @Test func `one sheet under a thousand names is refused`() {
        let tabs = (0..<1000).map { "<sheet name=\"\($0)\" r:id=\"a\"/>" }.joined()
        let book = PackedWorkbook(
            sheet: "<worksheet/>", workbook: "<workbook><sheets>\(tabs)</sheets></workbook>")
        #expect(fault(book) == .broken(part: "xl/workbook.xml"))
    }

    @Test func `more sheets than any workbook has are refused`() {
        let tabs = String(repeating: "<sheet name=\"一\" r:id=\"none\"/>", count: 1001)
        let book = PackedWorkbook(sheet: "<worksheet/>", workbook: "<workbook>\(tabs)</workbook>")
        #expect(fault(book) == .tooManySheets(limit: 1000))
    }

    @Test func `a text that stands in a hundred thousand cells counts each time`() throws {
        let text = String(repeating: "橋", count: 10_000)
        var book = PackedWorkbook(
            sheet: "<worksheet>\(String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 100_000))</worksheet>",
            strings: "<sst><si><t>\(text)</t></si></sst>")
        #expect(fault(book) == .tooMuchText(limit: 20_000_000))
        let error = #expect(throws: UnreadableSheet.self) { try SheetReader.read(book.packed()) }
        #expect(error?.sentence(in: .japanese).contains("20 MB") == true)
        // Also where no cell shows it.
        book.parts[3].bytes = Array("<sst>\(String(repeating: "<si><t>\(text)</t></si>", count: 700))</sst>".utf8)
        book.parts[5].bytes = Array("<worksheet/>".utf8)
        #expect(fault(book) == .tooMuchText(limit: 20_000_000))
    }

    @Test func `more merged cells than any sheet has are refused`() {
        let merged = String(repeating: "<mergeCell ref=\"A1:B2\"/>", count: 1_000_001)
        #expect(fault(PackedWorkbook(sheet: "<worksheet>\(merged)</worksheet>")) == .tooManyCells(limit: 1_000_000))
    }

    // MARK: - What is no XML

    @Test(arguments: [
        "<worksheet><row></worksheet></row>", "<worksheet>", "<worksheet></worksheet><worksheet/>", "", "x",
        "<worksheet/>x", "<worksheet>&nbsp;</worksheet>", "<worksheet>a & b</worksheet>", "<worksheet>&#0;</worksheet>",
        "<worksheet>&#xD800;</worksheet>", "<worksheet>&#-1;</worksheet>", "<worksheet>&#x110000;</worksheet>",
        "<worksheet a=\"<\"/>", "<worksheet a=\"1\" a=\"2\"/>", "<worksheet a=1/>", "<worksheet a=\"1\"b=\"2\"/>",
        "<worksheet a/>", "<!DOCTYPE a [<!ENTITY b \"bb\">]><worksheet/>", "<worksheet>]]></worksheet>",
        "<worksheet><![CDATA[</worksheet>", "<worksheet><!-- -- --></worksheet>", "<worksheet>\u{1}</worksheet>",
        "<worksheet>\u{FFFF}</worksheet>", "<1a/>", "< a/>", "<worksheet/ >", "<worksheet></ worksheet>",
        "<worksheet><?xml version=\"1.0\"?></worksheet>", "<a:worksheet></b:worksheet>", "<worksheet>&amp</worksheet>",
        String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300),
        "<worksheet \((0..<100).map { "a\($0)=\"\"" }.joined(separator: " "))/>",
    ])
    func `a part that is not well-formed is refused`(xml: String) {
        #expect(fault(PackedWorkbook(sheet: xml)) == .broken(part: "xl/a.xml"))
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        var book = PackedWorkbook(rows: "")
        book.parts[5].bytes = Array("<worksheet>".utf8) + [0xE3, 0x81] + Array("</worksheet>".utf8)
        #expect(fault(book) == .broken(part: "xl/a.xml"))
    }

    @Test(arguments: [
        ("<w><c t=\"str\"><v><![CDATA[a&b]]></v></c></w>", "a&b"),
        ("<x:w xmlns:x='x'><x:c><x:v>5</x:v></x:c></x:w>", "5"),
        (
            "<?xml version='1.0' encoding='UTF-8'?>\n<!-- 注 --><w><?x y?><c t='str'><v>&#x3042;&amp;\r\nb</v></c></w>\n",
            "あ&\nb"
        ),
        ("<w><y:c><v>1</v></y:c><c><v>2</v></c></w>", "2"), ("<w><c t = \"str\" ><v>い</v ></c></w>", "い"),
        ("<w><c t=\"str\"><v>_x0041__x005F_x0042_</v></c></w>", "A_x0042_"),
    ])
    func `what is well-formed is read`(xml: String, shown: String) throws {
        let inRow = xml.replacing("<w>", with: "<w><row/>").replacing(
            "<x:w xmlns:x='x'>", with: "<x:w xmlns:x='x'><x:row/>")
        #expect(try cells(PackedWorkbook(sheet: inRow)) == [shown])
    }

    @Test(arguments: [true, false])
    func `UTF-16 is read, and a declaration that is not true is refused`(isLittleEndian: Bool) throws {
        var book = PackedWorkbook(rows: "")
        func wide(_ text: String) -> [UInt8] {
            ("\u{FEFF}" + text).utf16.flatMap { unit in
                let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                return isLittleEndian ? pair.reversed() : pair
            }
        }
        let sheet = "<w><row/><c t=\"str\"><v>橋𠮷</v></c></w>"
        book.parts[5].bytes = wide("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + sheet)
        #expect(try cells(book) == ["橋𠮷"])
        book.parts[5].bytes = wide("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + sheet)
        #expect(fault(book) == .encoding(part: "xl/a.xml", name: "UTF-8"))
        book.parts[5].bytes = Array("<?xml version='1.0' encoding='Shift_JIS'?><w/>".utf8)
        #expect(fault(book) == .encoding(part: "xl/a.xml", name: "Shift_JIS"))
        let error = #expect(throws: UnreadableSheet.self) { try SheetReader.read(book.packed()) }
        #expect(error?.sentence(in: .english).contains("says “Shift_JIS”") == true)
    }

    @Test func `what a newer Excel adds to the workbook does not move its days by four years`() throws {
        let book = PackedWorkbook(
            sheet: "<worksheet><row><c s=\"1\"><v>43921</v></c></row></worksheet>",
            workbook: """
                <workbook><workbookPr date1904="1"/><sheets><sheet name="一" r:id="a"/></sheets>\
                <extLst><ext><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>
                """)
        #expect(try cells(book) == ["2024/4/1"])
    }

    // MARK: - Other files

    private static func oldFile(holding name: String) -> [UInt8] {
        [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 7, count: 512 + 128 * 3 - 4)
            + name.utf16.flatMap { [UInt8($0), 0] }
            + [UInt8](repeating: 0, count: 500)
    }

    private static func package(_ parts: [(String, String)]) -> [UInt8] { PackedWorkbook(parts: parts).packed() }

    private static let others: [([UInt8], UnreadableSheet.FileSort, word: String)] = [
        (oldFile(holding: "EncryptedPackage"), .locked, "パスワード"), (oldFile(holding: "Workbook"), .oldOffice, ".xls"),
        (
            package([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")]),
            .openDocument, ".ods"
        ),
        (
            package([("_rels/.rels", PackedWorkbook.root.replacing("workbook.xml", with: "workbook.bin"))]),
            .binaryWorkbook, ".xlsb"
        ),
        (
            package([("_rels/.rels", PackedWorkbook.root.replacing("xl/workbook", with: "word/document"))]), .zip,
            "圧縮ファイル"
        ),
        (package([("a.txt", "a")]), .zip, "圧縮ファイル"), (Array("PK".utf8), .zip, "圧縮ファイル"),
        (Array("%PDF-1.7\n".utf8), .pdf, "PDF"), ([0, 0, 0, 24] + Array("ftypheic".utf8) + [0], .picture, "画像"),
        (Array("RIFF\0\0\0\0WEBPVP8 ".utf8), .picture, "画像"),
    ]

    @Test(arguments: others.indices)
    func `a file of another kind is named in the sentence that refuses it`(index: Int) {
        let (bytes, sort, word) = Self.others[index]
        let error = #expect(throws: UnreadableSheet.self) { try SheetReader.read(bytes) }
        #expect(error?.reason == .notText(sort))
        #expect(error?.sentence(in: .japanese).contains(word) == true)
    }
}

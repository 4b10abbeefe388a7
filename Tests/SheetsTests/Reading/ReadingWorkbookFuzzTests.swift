import Foundation
import Japanese
import Plan
import PlanSamples
import Sheets
import Testing
import Workbook

/// Valid workbooks with something changed in their XML: a plan or one sentence, never a crash.
struct ReadingWorkbookFuzzTests {
    private static let rows = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>月影市 計画</t></is></c></row>\
        <row r="2"><c r="A2" t="s"><v>0</v></c><c t="inlineStr"><is><t>取組</t></is></c>\
        <c t="inlineStr"><is><t>担当課</t></is></c><c t="inlineStr"><is><r><t>令和5年度</t></r><r><t>目標</t></r></is></c>\
        <c t="inlineStr"><is><t>令和5年度達成状況<rPh><t>レイワ</t></rPh></t></is></c></row>\
        <row r="3"><c t="inlineStr"><is><t>安全</t></is></c><c t="str"><f>A1&amp;"x"</f><v>橋の点検_x000A_</v></c>\
        <c t="inlineStr"><is><t>道路課</t></is></c><c s="2"><v>45383</v></c><c t="s"><v>1</v></c></row>\
        <row><c r="B4" t="e"><v>#REF!</v></c><c s="1"><v>45383.5</v></c><c r="D4"><v>-1.5E3</v></c></row>\
        <row hidden="1"><c r="B5" t="str"><v>橋の架替え</v></c></row><row><c r="D6"><f>1+1</f></c>\
        <c s="3" t="str"><v>達成</v></c><c t="inlineStr"><is><r><rPr><strike/></rPr><t>旧</t></r></is></c></row>
        """

    /// Pieces that mean something to a reader of workbooks.
    private static let pieces = [
        "<c>", "</c>", "<row r=\"", "<v>", "</v>", "<t>", "</t>", "<is>", "</is>", "<si>", "&amp;", "&#x", ";", "&",
        "<", ">", "\"", "'",
        "]]>", "<![CDATA[", "<!--", "-->", "<?", "?>", "/>", "<!DOCTYPE a>", "-9223372036854775808",
        "9223372036854775807", "1e999",
        "XFD1048576", "_x0000_", "\u{301}", "\0", " s=\"99\"", " t=\"s\"", " r=\"A1\"", "x:", "[h]", "#,##0;", "# ?/?",
        "令和元年", "<strike/>", "<f>", " hidden=\"1\"", "<mergeCell ref=\"A1:XFD1048576\"/>",
        "<col min=\"1\" max=\"16384\"/>",
    ]

    private static func damaged(_ book: PackedWorkbook, _ generator: inout SeededGenerator) -> PackedWorkbook {
        var book = book
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let part = Int.random(in: 0..<book.parts.count, using: &generator)
            var bytes = book.parts[part].bytes
            guard !bytes.isEmpty else { continue }
            func place() -> Int { Int.random(in: 0..<bytes.count, using: &generator) }
            let start = place()
            let length = min(Int.random(in: 1...40, using: &generator), bytes.count - start)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: bytes[start] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.insert(contentsOf: Array((pieces.randomElement(using: &generator) ?? "").utf8), at: start)
            case 2: bytes.removeSubrange(start..<start + length)
            case 3: bytes.insert(contentsOf: bytes[start..<start + length], at: place())
            case 4: bytes.removeSubrange(start...)
            default:
                let piece = Array((pieces.randomElement(using: &generator) ?? "").utf8)
                bytes.replaceSubrange(start..<start + length, with: piece)
            }
            book.parts[part].bytes = bytes
        }
        return book
    }

    @Test(arguments: 0..<60)
    func `a workbook with changed XML is read or refused in a sentence`(seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        let whole = PackedWorkbook(
            sheet: """
                <worksheet><cols><col min="9" max="16384" hidden="1"/></cols><sheetData>\(Self.rows)</sheetData>\
                <mergeCells><mergeCell ref="B3:B4"/></mergeCells></worksheet>
                """)
        #expect(try SheetReader.read(whole.packed()).plan.actions.map(\.name) == ["橋の点検"])
        for _ in 0..<50 {
            do {
                _ = try SheetReader.read(Self.damaged(whole, &generator).packed())
            } catch let error as UnreadableSheet {
                #expect(!error.sentence(in: .japanese).isEmpty)
                #expect(error.sentence(in: .english).isStreamSafe)
            }
        }
    }

    /// Each would take minutes if anything in the scanner grew with the square of the size.
    @Test(arguments: [
        "<c>", "<c/>", "&amp;", "<!-- -", "<![CDATA[]]>", "<a b=\"c\"/>", "<a><b></b></a>", "_x0041", "<t>あ</t>", "a",
        "]", "<v>",
        "<si/>", "<row/>", "a=\"\" ",
    ])
    func `the same piece over and over takes no longer than it must`(piece: String) {
        let many = String(repeating: piece, count: 300_000 / piece.utf8.count)
        for sheet in [
            "<w>\(many)</w>", "<w \(many)/>", "<w><c t=\"str\"><v>\(many)</v></c></w>", "<\(many)></\(many)>",
        ] {
            let book = PackedWorkbook(sheet: sheet, strings: "<sst>\(many)</sst>")
            _ = try? SheetReader.read(book.packed())
        }
    }
}

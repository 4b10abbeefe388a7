import Japanese
import Testing

@testable import Print

struct PaperTests {
    private let page = PageFormat(.a4, margins: PageFormat.Margins(left: 40, right: 40, top: 40, bottom: 40))

    private func paper(_ blocks: [Block], stamp: String? = nil) throws -> Paper {
        let day = try #require(Day("2026-04-01"))
        return Paper(
            title: "試験", day: day, stamp: stamp,
            parts: [PaperPart(page: page, blocks: blocks, foot: ("左", "右"))])
    }

    private func cell(_ text: String, rows: Int = 1) -> Table.Cell { Table.Cell([Paragraph(text)], rows: rows) }

    @Test func `the same paper gives the same bytes`() throws {
        let blocks: [Block] = [.heading(Heading("第1章", level: 1)), .paragraph(Paragraph("本文「書く」。"))]
        let first = try paper(blocks).pdf()
        let second = try paper(blocks).pdf()
        #expect(first.bytes == second.bytes)
        #expect(first.pageCount == 1)
        let other = try paper(blocks, stamp: "案").pdf()
        #expect(first.bytes != other.bytes)
    }

    @Test func `what no font has is said, and a letter of JIS X 0213 is not`() throws {
        let printed = try paper([.paragraph(Paragraph("𠮷野家 ☑ か゚ 龥 𓀀\u{E000}"))]).pdf()
        #expect(printed.replacedLetters == ["\u{E000}", "𓀀"])
    }

    @Test func `rows that belong together stand on one page where they fit`() throws {
        func group(_ lines: Int) -> Table.Group {
            Table.Group([Table.Row([cell(Array(repeating: "行", count: lines).joined(separator: "\n"))])])
        }
        func pages(_ groups: [Table.Group]) throws -> Int {
            try paper([.table(Table(columns: [Table.Column(1)], head: [], groups: groups))]).pdf().pageCount
        }
        // 762 points of room, 13.5 a line.
        #expect(try pages([group(27), group(27)]) == 1)
        #expect(try pages([group(30), group(30)]) == 2)
        #expect(try pages([group(200)]) == 4)
        // One that fits on no page begins where there is room for it.
        #expect(try pages([group(20), group(90)]) == 2)
    }

    @Test func `a cell beside rows of several pages goes on with them`() throws {
        let long = Array(repeating: "長い文章", count: 150).joined(separator: "\n")
        let rows = (0..<40).map { number in
            Table.Group([Table.Row((number == 0 ? [cell(long, rows: 40)] : []) + [cell("行\(number)")])])
        }
        let table = Table(
            columns: [Table.Column(1), Table.Column(2)],
            head: [Table.Row([cell("左の列"), cell("右の列")])], groups: rows)
        // 150 lines of 13.5 points on pages of 762 less a head of 19.5.
        #expect(try paper([.table(table)]).pdf().pageCount == 3)
    }

    @Test func `a heading does not stand alone at the foot of a page`() throws {
        let lines = Array(repeating: Block.paragraph(Paragraph("行")), count: 54)
        #expect(try paper(lines + [.paragraph(Paragraph("行"))]).pdf().pageCount == 1)
        #expect(try paper(lines + [.heading(Heading("見出し", level: 2))]).pdf().pageCount == 2)
    }

    @Test func `a code leads to an address, and one that is too long to none`() throws {
        #expect(Figure.qrCode("https://example.lg.jp/", width: 80, alternative: "QRコード") != nil)
        #expect(Figure.qrCode(String(repeating: "あ", count: 3000), width: 80, alternative: "QRコード") == nil)
    }
}

import Foundation
import Japanese
import Sheets
import Testing

/// What is no sheet gets one clear sentence.
struct ReadingRefusalTests {
    private func reason(_ bytes: [UInt8]) -> UnreadableSheet.Reason? {
        do {
            _ = try SheetReader.read(bytes)
            return nil
        } catch {
            return (error as? UnreadableSheet)?.reason
        }
    }

    private func reason(_ text: String) -> UnreadableSheet.Reason? { reason(Array(text.utf8)) }

    @Test func `an empty file, and one of blanks`() {
        #expect(reason([]) == .empty)
        #expect(reason([0xEF, 0xBB, 0xBF]) == .empty)
        #expect(reason(" \t\r\n \n") == .empty)
    }

    @Test(arguments: [
        ([0xFF, 0xD8, 0xFF, 0xE0], UnreadableSheet.FileSort.picture), ([0x89, 0x50, 0x4E, 0x47, 0x0D], .picture),
        (Array("GIF89a".utf8), .picture), (Array("%PDF-1.7".utf8), .pdf), ([0x50, 0x4B, 3, 4, 20, 0], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .oldOffice), ([0x7F, 0x45, 0x4C, 0x46, 0, 0], .other),
    ])
    func `files of other sorts are known by their first bytes`(bytes: [UInt8], sort: UnreadableSheet.FileSort) {
        #expect(reason(bytes + [UInt8](repeating: 7, count: 5000)) == .notText(sort))
    }

    @Test func `a hundred megabytes of zeros, as bytes or as digits`() {
        let size = 100_000_000
        #expect(reason([UInt8](repeating: 0, count: size)) == .notText(.other))
        #expect(
            reason([UInt8](repeating: 0x30, count: size)) == .tooLarge(size, limit: 20_000_000))
    }

    @Test func `bytes that are no text`() {
        var bytes = Array("施策\t事業\n".utf8)
        bytes += (0..<300).map { UInt8(0x80 + $0 % 0x80) }
        guard case .unknownEncoding = reason(bytes) else {
            Issue.record("read as text")
            return
        }
    }

    @Test func `another city's budget, an address list, a novel`() {
        let budget = """
            款\t項\t目\t令和5年度予算額\t令和6年度予算額\t増減
            総務費\t総務管理費\t一般管理費\t1,200\t1,300\t100
            """
        #expect(reason(budget) == .noHeadings(found: "款　項　目　令和5年度予算額"))
        let years = """
            事業\t担当課\t令和5年度\t令和6年度
            道路の維持\t道路課\t12,000\t13,500
            橋の点検\t道路課\t3,000\t2,800
            """
        #expect(reason(years) == .onlyFigures(line: 1))
        #expect(reason("name,mail\nA,a@example.jp\nB,b@example.jp") == .noHeadings(found: "name　mail"))
        guard case .noHeadings = reason("吾輩は猫である。名前はまだ無い。\nどこで生れたか頓と見当がつかぬ。") else {
            Issue.record("a novel was read")
            return
        }
    }

    @Test func `headings without actions, and without years`() {
        #expect(reason("計画\n施策\t事業\t担当課\t令和5年度目標\t令和5年度実績\n") == .noActions(line: 2))
        #expect(reason("計画\n施策\t事業\t担当課\t目標\t実績\n守る\t見回り\t防災課\t毎日\t毎日\n") == .noYears(line: 2))
    }

    @Test func `every sentence says what was expected, in both languages`() {
        let reasons: [UnreadableSheet.Reason] =
            [
                .empty, .tooLarge(1, limit: 2), .tooManyCells(limit: 3), .unknownEncoding(byte: 4),
                .noHeadings(found: "何か"), .onlyFigures(line: 5), .noYears(line: 6), .noActions(line: 7),
            ] + UnreadableSheet.FileSort.allCases.map { .notText($0) }
        for reason in reasons {
            let sheet = UnreadableSheet(reason)
            #expect(sheet.sentence(in: .japanese).contains("期待しましたが"))
            #expect(sheet.sentence(in: .english).hasPrefix("Expected"))
        }
    }
}

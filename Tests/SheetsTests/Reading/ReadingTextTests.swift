import Foundation
import Japanese
import Plan
import Programs
import PlanDocument
import Sheets
import Testing

struct ReadingTextTests {
    /// A sheet with ①, Ⅱ, ～ and a long dash, which only Windows' Shift_JIS has.
    private let sheet = """
        計画名\t①番の計画
        施策\t事業\t担当課\t取組内容\t令和5年度目標\t令和5年度評価
        Ⅱ 守る\t見回り\t防災課\t朝～夕に―毎日―行う\t年①回\t達成

        """

    private func check(_ reading: Reading) {
        #expect(reading.plan.title == "①番の計画")
        #expect(reading.plan.policies.map(\.number) == ["Ⅱ"])
        #expect(reading.plan.actions.first?.description == "朝～夕に―毎日―行う")
        #expect(reading.plan.actions.first?[FiscalYear(2023)].target?.text == "年①回")
        #expect(reading.notes == [])
    }

    @Test func `UTF-8 with and without a mark, with either line end`() throws {
        check(try read(sheet))
        check(try SheetReader.read([0xEF, 0xBB, 0xBF] + Array(sheet.utf8)))
        check(try read(sheet.replacing("\n", with: "\r\n")))
        check(try read(sheet.replacing("\n", with: "\r")))
    }

    @Test func `CP932 with the characters that only Windows has`() throws {
        let bytes = try Program.run(
            "/usr/bin/env", ["iconv", "-f", "UTF-8", "-t", "CP932"], input: Data(sheet.utf8)
        ).output
        #expect(bytes.starts(with: [0x8C, 0x76, 0x89, 0xE6, 0x96, 0xBC, 0x09, 0x87, 0x40]))
        check(try SheetReader.read(Array(bytes)))
    }

    @Test func `UTF-16 with tabs, as spreadsheets save Unicode text`() throws {
        let units = Array(sheet.utf16)
        check(try SheetReader.read([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
        check(try SheetReader.read([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }))
    }

    @Test(arguments: [",", ";", "\t"])
    func `quoted cells keep their line breaks, separators and quotation marks`(separator: String) throws {
        let text = [
            ["施策", "事業", "担当課", "令和5年度目標", "令和5年度実績"],
            ["守る", "見回り", "防災課", "\"一つ,二つ;三つ\t\n「\"\"四つ\"\"」\"", "\"10回\r\n実施\""],
            ["守る", "備え", "防災課", "\"1,000個\"", "900個"],
        ].map { $0.joined(separator: separator) }.joined(separator: "\r\n")
        let plan = try read(text).plan
        #expect(plan.actions.first?[FiscalYear(2023)].target?.text == "一つ,二つ;三つ\t\n「\"四つ\"」")
        #expect(plan.actions.first?[FiscalYear(2023)].report.result == "10回\r\n実施")
        #expect(plan.actions.last?[FiscalYear(2023)].target?.text == "1,000個")
    }

    @Test func `a quotation mark that is never closed swallows nothing`() throws {
        let reading = try read(
            """
            施策\t事業\t担当課\t令和5年度目標
            守る\t見回り\t防災課\t"毎日
            守る\t備え\t防災課\t"毎週" 行う
            守る\t点検\t防災課\t"毎月"
            """)
        let targets = reading.plan.actions.map { $0[FiscalYear(2023)].target?.text.text }
        #expect(targets == ["\"毎日", "\"毎週\" 行う", "毎月"])
        #expect(reading.notes.filter { $0.kind == .openQuote }.map(\.line) == [2, 3])
    }

    @Test func `a few broken bytes do not make a sheet unreadable, and are shown`() throws {
        var bytes = Array(sheet.utf8)
        let place = try #require(bytes.firstRange(of: Array("毎日".utf8))?.lowerBound)
        bytes[place] = 0xFF
        let reading = try SheetReader.read(bytes)
        #expect(reading.notes.contains { $0.kind == .brokenText && $0.line == 3 && $0.column == 4 })
    }

    @Test func `our own plan document reads back as the plan it was`() throws {
        let plan = try read(sheet).plan
        let day = try #require(Day("2026-04-01"))
        let document = PlanDocument.write(plan, municipality: nil, day: day, indicatorDecisions: [])
        #expect(try read("\u{FEFF}\n" + document).plan == plan)
        #expect(throws: UnreadableSheet.self) { try read("{\"format\": \"something else\"}") }
    }

    @Test func `markup is taken out and nothing else`() throws {
        let reading = try read(
            """
            施策\t事業\t担当課\t令和5年度目標\t令和5年度実績
            守る\t見回り\t防災課\t<ul style="x: y"> a<b かつ c>d <li>朝</li> <br>夕 \t<ul>
            """)
        let year = try #require(reading.plan.actions.first?[FiscalYear(2023)])
        #expect(year.target?.text == "a<b かつ c>d 朝 \n夕")
        #expect(year.report.result == nil)
        #expect(
            reading.notes.filter { $0.kind == .markupRemoved }.map { $0.words[0] }.sorted()
                == ["</li>", "<br>", "<li>", "<ul style=\"x: y\">", "<ul>"])
    }
}

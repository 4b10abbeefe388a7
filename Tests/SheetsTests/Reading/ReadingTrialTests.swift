import Foundation
import Japanese
import Plan
import PlanDocument
import Sheets
import Testing

/// The small difficult sheets beside the checkout (../shared/field/trial), each with what its README calls right.
@Suite(.enabled(if: FieldFiles.areThere, "the field's sheets are not beside this checkout (../shared/field)"))
struct ReadingTrialTests {
    private func reading(_ name: String) throws -> Reading {
        try SheetReader.read(try #require(FieldFiles.bytes("trial/\(name)")))
    }

    private func notes(_ reading: Reading, _ kind: ReadingNote.Kind) -> [ReadingNote] {
        reading.notes.filter { $0.kind == kind }
    }

    @Test func `nothing hidden becomes public, and all of it is said`() throws {
        let reading = try reading("f07_hidden.xlsx")
        #expect(reading.plan.actions.map(\.number) == ["1-1", "1-2", "2-1", "2-2"])
        #expect(notes(reading, .hiddenRows).map(\.words) == [["11", "11", "7"]])
        #expect(notes(reading, .hiddenColumns).map(\.words) == [["R", "R", "2"]])
        #expect(notes(reading, .hiddenSheet).map { $0.words[0] } == ["前年度（控え）", "作業用"])
    }

    @Test func `a formula without a value is said, and one with an empty text is blank`() throws {
        let reading = try reading("f08_formulas.xlsx")
        #expect(reading.plan.actions.map(\.number) == ["1-1", "1-2", "2-1", "2-2"])
        #expect(notes(reading, .notCalculated).map { [$0.line, $0.column] } == [[9, 10]])
        #expect(notes(reading, .failedCalculation).map { [$0.line, $0.column] } == [[10, 8]])
        #expect(reading.plan.action("1-1")?[FiscalYear(2024)].target == nil)
        #expect(reading.plan.action("1-2")?[FiscalYear(2023)].report.result == nil)
        #expect(reading.plan.action("2-2")?[FiscalYear(2024)].report.result == nil)
    }

    @Test func `what is struck out is not read with the rest, and is said`() throws {
        let reading = try reading("f10_strikethrough.xlsx")
        #expect(reading.plan.action("1-1")?[FiscalYear(2024)].target?.text.text == "植替え：45本")
        #expect(notes(reading, .struckOut).map(\.seen) == ["植替え：60本", "用水路の清掃"])
    }

    @Test func `headings that are dates are the years they show, and what no heading says is said`() throws {
        let reading = try reading("f06_era_formats.xlsx")
        #expect(reading.plan.actions.first?.writtenYears.map(\.value) == [2019, 2023, 2024])
        #expect(!notes(reading, .fieldAssumed).isEmpty)
        let day = Day(daysSince1970: 20_000)
        let document = PlanDocument.write(reading.plan, sheetMunicipality: nil, day: day, notes: reading.notes)
        #expect(!document.contains("45017"))
    }

    @Test func `numbers that became days are kept as written and said`() throws {
        let reading = try reading("f17_excel_dates.csv")
        #expect(reading.plan.actions.map(\.number) == ["1月1日", "1月2日", "2月1日", "2月2日"])
        #expect(reading.plan.actions[0][FiscalYear(2023)].report.result?.text == "3月4日")
        #expect(notes(reading, .dayForNumber).map { [$0.line, $0.column] }.count == 6)
    }

    @Test func `a title, its day and unit, column numbers, totals and remarks are no actions, and are said`() throws {
        let reading = try reading("f18_title_and_notes.csv")
        #expect(reading.plan.title == "令和6年度　瀬ノ浦市みどりの計画　進捗状況調査票")
        #expect(reading.plan.actions.map(\.number) == ["1-1", "1-2", "2-1", "2-2"])
        #expect(notes(reading, .aboveTable).map(\.seen) == ["令和7年5月20日現在", "（単位：本、件、回）"])
        #expect(!notes(reading, .totalRow).isEmpty)
        // The remark below the table says what its signs mean.
        #expect(reading.plan.scale.statuses.map(\.label) == ["目標を超えた", "目標に届いた", "目標に届かなかった", "評価しない"])
        #expect(reading.plan.scale.statuses.map(\.mark) == ["◎", "○", "△", "－"])
        #expect(notes(reading, .newStatus).isEmpty)
    }

    @Test func `cells under headings that nobody sees are said once each`() throws {
        let reading = try reading("f23_headings_invisible.csv")
        #expect(reading.plan.actions.map(\.name) == ["街路樹の植替え", "生け垣づくりの助成", "用水路の清掃", "水質の測定"])
        #expect(reading.plan.actions[0].responsibilities.map(\.division.name) == ["公園課"])
        #expect(notes(reading, .notPlaced).map { [$0.line, $0.column] } == [[10, 9], [12, 13]])
    }

    @Test(arguments: ["f23b_headings_repeated.csv", "f27_years_down.csv"])
    func `what would have to be guessed is refused in one sentence`(name: String) throws {
        let bytes = try #require(FieldFiles.bytes("trial/\(name)"))
        let error = #expect(throws: UnreadableSheet.self) { try SheetReader.read(bytes) }
        #expect(error?.sentence(in: .japanese).isEmpty == false)
    }
}

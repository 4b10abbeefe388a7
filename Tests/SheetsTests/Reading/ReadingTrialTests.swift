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
}

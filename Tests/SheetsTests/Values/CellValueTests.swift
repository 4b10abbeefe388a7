import Foundation
import Japanese
import Testing
import Workbook

@testable import Sheets

/// Values out of cells of a workbook, whose number formats show them in some way.
struct CellValueTests {
    private func cell(_ text: String, _ kind: SheetCells.Cell.Kind = .number, _ number: Double = 0) -> SheetCells.Cell {
        SheetCells.Cell(row: 0, column: 0, text: text, kind: kind, number: number)
    }

    @Test func `what is seen counts, and the number behind it where the format hides it`() {
        #expect(cell("33.0%", .percent, 0.3296).writtenValue(in: "％").number == 33)
        #expect(cell("2,413千円", .number, 2_413_000).writtenValue(in: "千円").number == 2413)
        #expect(cell("1.23457E+11", .number, 123_456_789_012).writtenValue(in: "円").number == 123_456_789_012)
        #expect(cell("(1,500)", .number, -1500).writtenValue(in: "円").number == -1500)
        #expect(cell("▲ 3.5", .number, -3.5).writtenValue(in: "％").number == Decimal(string: "-3.5"))
        #expect(cell("済", .number, 1).writtenValue(in: nil).number == nil)
        #expect(cell("1.5E-3", .text).writtenValue(in: nil).number == Decimal(string: "0.0015"))
    }

    @Test func `a day is no value, whatever is shown of it`() {
        let cell = cell("9.12", .day, 20_000)
        #expect(cell.writtenValue(in: "地点").number == nil)
        #expect(cell.writtenValue(in: "地点").obstacle == .date)
    }

    /// The expectations beside the sheets of the field: every value of an indicator with the text that a person sees.
    @Test(.enabled(if: FieldFiles.areThere, "the field's sheets are not beside this checkout (../shared/field)"))
    func `of the field's values each is the number that a careful officer enters, and none is wrong`() throws {
        var count = 0
        for value in try FieldFiles.values() {
            count += 1
            let read = WrittenValue(value.text, unit: value.unit)
            // 「36％減」 is expected as 36 %, in another unit than the indicator's.
            if read.obstacle == .change { continue }
            #expect(read.number == value.number, "\(value.text) in \(value.unit ?? "")")
        }
        #expect(count > 400)
    }
}

import Japanese
import Plan
import Sheets
import Testing
import Workbook

/// Combining marks (結合文字): thousands on one letter take a processor for minutes where texts are compared.
struct ReadingMarksTests {
    private static let marks = "目" + String(repeating: "\u{301}", count: 60_000)

    private static let rows = [
        ["月影市計画"], ["施策", "取組", "担当課", "令和5年度目標", "令和5年度実績"],
        ["守る", "見回り", "防災課", "\(marks)標", "3回"],
        ["守る", "点検\(String(repeating: "\u{302}", count: 30))", marks, "1回", "2回"],
    ]

    private func check(_ reading: Reading, _ name: Comment) {
        #expect(reading.plan.actions.count == 2, name)
        let notes = reading.notes.filter { $0.kind == .tooManyMarks }
        #expect(notes.map { [$0.line, $0.column] } == [[3, 4], [4, 3]], name)
        #expect(notes.allSatisfy { $0.certainty == .needsReview && $0.seen.unicodeScalars.count == 31 }, name)
        #expect(
            notes.allSatisfy { $0.sentence(in: .japanese).contains("結合文字") && !$0.sentence(in: .english).isEmpty }, name
        )
        let left = reading.cells.filter { $0.use == .note }.map { [$0.line, $0.column] }
        #expect(left.contains([3, 4]) && left.contains([4, 3]), name)
        #expect(reading.plan.actions[0][FiscalYear(2023)].target == nil, name)
        #expect(reading.plan.actions[1].name.utf8.starts(with: "点検".utf8), name)
    }

    @Test func `a cell with too many marks in a row is left out and noted, in a table of text`() throws {
        for separator in ["\t", ","] {
            let text = Self.rows.map { $0.joined(separator: separator) }.joined(separator: "\n")
            check(try SheetReader.read(Array(text.utf8)), "separator \(separator)")
        }
    }

    @Test func `and in a workbook`() throws {
        let xml = Self.rows.map { row in
            "<row>\(row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined())</row>"
        }
        check(try SheetReader.read(PackedWorkbook(rows: xml.joined()).packed()), "workbook")
    }

    @Test func `a heading or a title of marks is no heading and no title`() {
        let title = "\(Self.marks)\n施策\t\(Self.marks)\t担当課\t令和5年度目標\n守る\t見回り\t防災課\t3回\n"
        _ = try? SheetReader.read(Array(title.utf8))
        _ = try? SheetReader.read(Array(Self.marks.utf8))
    }

    @Test func `a list of people with such a cell is refused by its place`() {
        let list = "login,氏名\na,\(Self.marks)\n"
        let error = #expect(throws: UnreadableSheet.self) { try TextRows.read(Array(list.utf8)) }
        #expect(error?.reason == .tooManyMarks(line: 2, column: 2))
        #expect(error?.sentence(in: .japanese).contains("2行2列目") == true)
    }
}

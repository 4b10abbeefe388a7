import Japanese
import Plan
import PlanDocument
import PlanSamples
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

    @Test(.timeLimit(.minutes(1))) func `a plan document with such a text or name is refused by its place`() throws {
        let document = PlanDocument.write(
            WritingSamples.plan, municipality: WritingSamples.city, day: WritingSamples.day, indicatorDecisions: [])
        let marks = String(repeating: "\u{301}\u{316}", count: 60_000)
        for (right, wrong, path) in [
            ("hakadori-plan/1", "hakadori-plan/1\(marks)", "$.format"), ("月影市", "月影市\(marks)", "$.municipality.name"),
            ("暮らしやすい月影", "暮\(marks)", "$.policies[0].name"), ("partly", "partly\(marks)", "$.scale[2].code"),
            ("一部のみ達成", "一部\(String(repeating: "\u{301}", count: 31))", "$.labels.reasonAndImprovement"),
            ("\"generated\":", "\"e\(String(marks.unicodeScalars.prefix(60)))\": 1, \"generated\":", "$.e"),
            ("\"generated\":", "\"more\": [[], {\"more\": \"\(marks)\"}], \"generated\":", "$.more[1].more"),
        ] {
            let spoilt = document.replacing(right, with: wrong, maxReplacements: 1)
            #expect(spoilt.utf8.count > document.utf8.count)
            let error = #expect(throws: UnreadableSheet.self, "\(path)") { try SheetReader.read(Array(spoilt.utf8)) }
            for language in Language.allCases {
                let sentence = error?.sentence(in: language) ?? ""
                #expect(
                    Array(sentence.utf8).contains(Array(path.utf8)) && sentence.utf8.count < 400,
                    "\(sentence.prefix(200))")
                #expect(sentence.isStreamSafe && sentence.contains(language == .japanese ? "結合文字" : "marks"))
            }
        }
        let fair = document.replacing("月影市", with: "月影市\(String(repeating: "\u{301}", count: 30))")
        #expect(throws: Never.self) { try SheetReader.read(Array(fair.utf8)) }
    }

    @Test(.timeLimit(.minutes(1))) func `what a document has instead of what belongs there is said in few letters`()
        throws
    {
        let document = PlanDocument.write(
            WritingSamples.plan, municipality: WritingSamples.city, day: WritingSamples.day, indicatorDecisions: [])
        // One letter to who counts letters as they are seen: joiners are no marks.
        let long = "e" + String(repeating: "\u{200D}", count: 100_000)
        for (right, wrong) in [
            ("\"2025-06-02\"", "\"\(long)\""), ("\"tone\": \"bad\"", "\"tone\": \"\(long)\""),
            ("\"2025-06-02\"", "{\"e\(String(repeating: "\u{200D}", count: 60))\": 1}"),
        ] {
            let spoilt = document.replacing(right, with: wrong, maxReplacements: 1)
            let error = #expect(throws: UnreadableSheet.self) { try SheetReader.read(Array(spoilt.utf8)) }
            #expect((error?.sentence(in: .japanese).utf8.count ?? .max) < 400)
        }
    }

    @Test func `an edition with such a text stays readable`() throws {
        var plan = WritingSamples.plan
        plan.title += String(repeating: "\u{301}", count: 31)
        let document = PlanDocument.write(
            plan, municipality: WritingSamples.city, day: WritingSamples.day, indicatorDecisions: [])
        #expect(try PlanDocument.read(Array(document.utf8)).plan.title.utf8.elementsEqual(plan.title.utf8))
    }

    @Test func `a list of people with such a cell is refused by its place`() {
        let list = "login,氏名\na,\(Self.marks)\n"
        let error = #expect(throws: UnreadableSheet.self) { try TextRows.read(Array(list.utf8)) }
        #expect(error?.reason == .tooManyMarks(line: 2, column: 2))
        #expect(error?.sentence(in: .japanese).contains("2行2列目") == true)
    }
}

import Foundation
import Japanese
import Plan
import PlanDocument
import PlanSamples
import Sheets
import Testing
import Workbook

/// Excel files: our own form comes back, others' are read, and a broken one is one sentence.
struct ReadingWorkbookTests {
    private static var sheets: [String] {
        let samples = ["Samples/kasumihama-general-plan.txt", "Samples/kasumihama-environment-plan.csv"]
        let real = "../shared/sheet/musashino-dx-plan-7.txt"
        guard FileManager.default.fileExists(atPath: real) else {
            print("SKIPPED: no real sheet at \(real)")
            return samples
        }
        return samples + [real]
    }

    private static func plan(_ path: String) throws -> Plan {
        try SheetReader.read(Array(try Data(contentsOf: URL(fileURLWithPath: path)))).plan
    }

    private static func workbook(_ plan: Plan) throws -> [UInt8] {
        try CityForm.xlsx(plan, municipality: SheetMunicipality(name: "月影市"), day: WritingSamples.day)
    }

    @Test(arguments: sheets)
    func `the city's own form is read back to an equal plan`(path: String) throws {
        let plan = try Self.plan(path)
        #expect(try SheetReader.read(Self.workbook(plan)).plan == plan)
    }

    @Test(arguments: sheets)
    func `so it is after LibreOffice has opened and saved it`(path: String) throws {
        let plan = try Self.plan(path)
        guard
            let saved = try IndependentReader.office(Self.workbook(plan), to: "xlsx", filter: "Calc MS Excel 2007 XML")
        else { return }
        #expect(try SheetReader.read(saved).plan == plan)
    }

    /// A workbook that openpyxl makes of lines of Python on `book` and `sheet`.
    private func openpyxl(_ lines: String) throws -> [UInt8]? {
        let script = """
            import base64, datetime, io, openpyxl
            from openpyxl.cell.rich_text import CellRichText, TextBlock
            from openpyxl.cell.text import InlineFont
            book = openpyxl.Workbook()
            sheet = book.active
            head = ["施策", "取組番号", "取組", "担当課", "令和5年度目標", "令和5年度達成状況", "令和6年度目標", "令和6年度達成状況"]
            \(lines)
            out = io.BytesIO()
            book.save(out)
            print(base64.b64encode(out.getvalue()).decode())
            """
        return try IndependentReader.python(script, [], needsOpenpyxl: true).flatMap {
            Data(base64Encoded: $0.trimmingCharacters(in: .whitespacesAndNewlines)).map(Array.init)
        }
    }

    @Test func `cells of every kind say what they show`() throws {
        let made = try openpyxl(
            """
            sheet.append(["月影市 施設計画"]); sheet.append(head)
            sheet.append(["安全", 1, "橋の点検", "道路課", 0.3, "達成", datetime.date(2024, 4, 1), "達成"])
            sheet["E3"].number_format = "0%"
            sheet.append([None, 2, CellRichText("街路灯", TextBlock(InlineFont(b=True), "の更新")), "道路課", 1234, "達成", "=1+1", "達成"])
            sheet["E4"].number_format = "#,##0"
            sheet.merge_cells("A3:A4")
            """)
        guard let made else { return }
        let plan = try SheetReader.read(made).plan
        #expect(plan.actions.map(\.name) == ["橋の点検", "街路灯の更新"])
        #expect(plan.actions.map(\.number) == ["1", "2"])
        #expect(plan.actions[0][FiscalYear(2023)].target?.text.text == "30%")
        #expect(plan.actions[0][FiscalYear(2024)].target?.text.text == "2024-04-01")
        #expect(plan.actions[1][FiscalYear(2023)].target?.text.text == "1,234")
        #expect(plan.path(of: plan.actions[1]).map(\.name) == ["安全"])
    }

    @Test func `of several sheets the visible one with the most actions is read, and the others are named`() throws {
        let made = try openpyxl(
            """
            sheet.title = "説明"; sheet.append(["この表の使い方"])
            for title, count, state in [("旧", 1, "visible"), ("進捗", 2, "visible"), ("控え", 3, "hidden")]:
                other = book.create_sheet(title); other.sheet_state = state; other.append(["月影市 計画"]); other.append(head)
                for number in range(count):
                    other.append(["安全", number + 1, f"{title}の取組{number}", "道路課", "1件", "達成", "2件", "達成"])
            """)
        guard let made else { return }
        let reading = try SheetReader.read(made)
        #expect(reading.plan.actions.map(\.name) == ["進捗の取組0", "進捗の取組1"])
        let others = reading.notes.filter { $0.kind == .otherSheet }
        #expect(others.map(\.words) == [["旧", "進捗"]])
    }

    @Test func `the readings that Excel keeps beside kanji are not taken for text`() throws {
        var bytes = try Self.workbook(WritingSamples.plan)
        let made = try IndependentReader.python(
            """
            import sys, io, base64, zipfile, re
            book = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())); out = io.BytesIO(); new = zipfile.ZipFile(out, "w")
            for item in book.infolist():
                data = book.read(item)
                if item.filename == "xl/sharedStrings.xml":
                    data = data.replace(b"</t></si>", '</t><rPh sb="0" eb="1"><t>ヨミガナ</t></rPh><phoneticPr fontId="1"/></si>'.encode())
                new.writestr(item.filename, data)
            new.close(); print(base64.b64encode(out.getvalue()).decode())
            """, bytes)
        guard let made, let data = Data(base64Encoded: made.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            return
        }
        let plain = try SheetReader.read(bytes).plan
        bytes = Array(data)
        #expect(try SheetReader.read(bytes).plan == plain)
    }

    @Test func `an archive that is no workbook is refused in one sentence`() throws {
        let made = try IndependentReader.python(
            """
            import io, base64, zipfile
            def packed(files):
                out = io.BytesIO()
                with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
                    for name, text in files: z.writestr(name, text)
                return base64.b64encode(out.getvalue()).decode()
            root = '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="%s"/></Relationships>'
            book = '<workbook><sheets><sheet name="a" id="s"/></sheets></workbook>'
            rel = '<Relationships><Relationship Id="s" Type="x/worksheet" Target="a.xml"/></Relationships>'
            for part in [[("a.txt", "a")], [("_rels/.rels", root % "word/document.xml")],
                [("_rels/.rels", root % "xl/workbook.xml")],
                [("_rels/.rels", root % "xl/workbook.xml"), ("xl/_rels/workbook.xml.rels", rel), ("xl/workbook.xml", book)],
                [("_rels/.rels", "<!DOCTYPE a [<!ENTITY b 'bbbb'>]>" + root % "xl/workbook.xml")],
                [("_rels/.rels", root % "xl/workbook.xml"), ("xl/_rels/workbook.xml.rels", rel), ("xl/workbook.xml", book),
                 ("xl/a.xml", "<worksheet>" + " " * 150_000_000)]]:
                print(packed(part))
            """, [])
        guard let made else { return }
        let reasons = try made.split(separator: "\n").map { line in
            let bytes = Array(try #require(Data(base64Encoded: String(line))))
            return try #require(#expect(throws: UnreadableSheet.self) { try SheetReader.read(bytes) }).reason
        }
        func broken(_ reason: UnreadableSheet.Reason, _ part: String) -> Bool {
            if case .broken(let japanese, let english) = reason {
                japanese.contains(part) && english.contains(part)
            } else {
                false
            }
        }
        #expect(reasons.count == 6)
        #expect(reasons[0] == .notText(.zip) && reasons[1] == .notText(.zip) && reasons[2] == .notText(.zip))
        #expect(broken(reasons[3], "xl/a.xml"))
        #expect(broken(reasons[4], "_rels/.rels"))
        #expect(reasons[5] == .tooLarge(100_000_001, limit: 100_000_000))
    }

    @Test(arguments: 0..<120)
    func `a workbook with broken bytes is read or refused, and never crashes`(seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        var bytes = try Self.workbook(WritingSamples.plan)
        for _ in 0..<Int.random(in: 1...20, using: &generator) {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            bytes[place] = UInt8.random(in: 0...255, using: &generator)
        }
        if seed % 3 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator)) }
        do {
            _ = try SheetReader.read(bytes)
        } catch let error as UnreadableSheet {
            #expect(!error.sentence(in: .japanese).isEmpty)
        }
    }
}

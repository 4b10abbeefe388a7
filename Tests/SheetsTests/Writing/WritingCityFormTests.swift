import Foundation
import Japanese
import Plan
import PlanDocument
import PlanSamples
import Testing

@testable import Sheets

/// What openpyxl found in a workbook.
private struct ReadWorkbook: Decodable {
    struct Sheet: Decodable {
        let name: String
        let hidden: Bool
        let paper: Int?
        let orientation: String?
        let fits: Bool?
        let fitWidth: Int?
        let fitHeight: Int?
        let titleRows: String?
        let freeze: String?
        /// A page ends after each of these rows, counted from 1.
        let breaks: [Int]
        /// First row, first column, last row, last column, counted from 1.
        let merged: [[Int]]
        /// Cells and formula of each list.
        let lists: [[String]]
        let heights: [Double]
        let kinds: [String]
        /// Row, column, text.
        let cells: [Cell]
    }

    struct Cell: Decodable {
        let row: Int
        let column: Int
        let text: String
    }

    let sheets: [Sheet]

    init?(_ bytes: [UInt8]) throws {
        let script = """
            import sys, io, json, openpyxl
            book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
            out = []
            for s in book.worksheets:
                cells = [c for row in s.iter_rows() for c in row if c.value is not None]
                out.append(dict(
                    name=s.title, hidden=s.sheet_state != 'visible', paper=s.page_setup.paperSize and int(s.page_setup.paperSize),
                    orientation=s.page_setup.orientation, fits=s.sheet_properties.pageSetUpPr and s.sheet_properties.pageSetUpPr.fitToPage,
                    fitWidth=s.page_setup.fitToWidth, fitHeight=s.page_setup.fitToHeight,
                    titleRows=s.print_title_rows, freeze=s.freeze_panes, breaks=[b.id for b in s.row_breaks.brk],
                    merged=[[m.min_row, m.min_col, m.max_row, m.max_col] for m in s.merged_cells.ranges],
                    lists=[[str(v.sqref), v.formula1] for v in s.data_validations.dataValidation],
                    heights=[d.height for d in s.row_dimensions.values() if d.height],
                    kinds=sorted({c.data_type for c in cells}),
                    cells=[dict(row=c.row, column=c.column, text=str(c.value)) for c in cells]))
            print(json.dumps(dict(sheets=out)))
            """
        guard let json = try IndependentReader.python(script, bytes, needsOpenpyxl: true) else { return nil }
        self = try JSONDecoder().decode(ReadWorkbook.self, from: Data(json.utf8))
    }

}

@Suite struct WritingCityFormTests {
    private let city = SheetMunicipality(name: "月影市")

    private func written(_ plan: Plan) throws -> [UInt8] {
        try CityForm.xlsx(plan, municipality: city, day: WritingSamples.day)
    }

    @Test func `the form is A3 landscape, one page wide, with its headings on every page`() throws {
        guard let sheet = try ReadWorkbook(try written(WritingSamples.plan))?.sheets.first else { return }
        #expect(sheet.paper == 8)
        #expect(sheet.orientation == "landscape")
        #expect(sheet.fits == true)
        // One page is what a workbook means when it says nothing.
        #expect(sheet.fitWidth ?? 1 == 1)
        #expect(sheet.fitHeight == 0)
        #expect(sheet.titleRows == "$5:$5")
        #expect(sheet.freeze == "A6")
    }

    @Test func `policies are merged beside their actions, and a stage over the years in which it goes on`() throws {
        guard let sheet = try ReadWorkbook(try written(WritingSamples.plan))?.sheets.first else { return }
        func range(of text: String) -> [Int]? {
            guard let cell = sheet.cells.first(where: { $0.text == text }) else { return nil }
            return sheet.merged.first { $0[0] == cell.row && $0[1] == cell.column }
        }
        #expect(range(of: "暮らしやすい月影").map { [$0[0], $0[2]] } == [6, 20])
        #expect(range(of: "手続のオンライン化").map { [$0[0], $0[2]] } == [6, 15])
        #expect(range(of: "電子申請の拡充").map { [$0[0], $0[2]] } == [6, 10])
        #expect(range(of: "推進").map { $0[3] - $0[1] } == 2)
        #expect(range(of: "運用").map { $0[3] - $0[1] } == 1)
    }

    @Test func `a page ends between actions, and nothing merged crosses it`() throws {
        for plan in try RealPlans.all() + [long] {
            guard let sheet = try ReadWorkbook(try written(plan))?.sheets.first else { return }
            #expect(!sheet.breaks.isEmpty)
            let numbers = CityFormColumn.columns(of: plan).firstIndex { $0.kind == .actionNumber } ?? 0
            let starts = Set(sheet.merged.filter { $0[1] == numbers + 1 }.map { $0[0] })
            #expect(starts.count == plan.actions.count)
            for row in sheet.breaks {
                #expect(starts.contains(row + 1))
                #expect(!sheet.merged.contains { $0[0] <= row && $0[2] > row })
                // The words of the policies stand again at the head of the next page.
                #expect(sheet.cells.contains { $0.row == row + 1 && $0.column == 2 })
            }
            #expect(sheet.heights.allSatisfy { $0 <= 409 })
        }
    }

    /// The small plan twenty times over.
    private var long: Plan {
        var plan = WritingSamples.plan
        plan.actions = (0..<20).flatMap { round in
            WritingSamples.plan.actions.map { action in
                var copy = Action(
                    id: Action.ID("\(round)-\(action.id)"), number: "\(round)-\(action.number)", name: action.name,
                    policy: action.policy, responsibilities: action.responsibilities, description: action.description)
                for year in plan.years { copy[year] = action[year] }
                return copy
            }
        }
        return plan
    }

    @Test func `LibreOffice prints as many pages as were laid out`() throws {
        for plan in try RealPlans.all() + [WritingSamples.plan, long] {
            let pages = CityFormLayout(plan: plan).pages().count
            guard let pdf = try IndependentReader.office(try written(plan), to: "pdf") else { return }
            let text = String(decoding: pdf, as: UTF8.self)
            let count =
                text.components(separatedBy: "/Type/Page/").count + text.components(separatedBy: "/Type /Page ").count
                - 2
            #expect(count == pages, "\(plan.title)")
        }
    }

    @Test func `LibreOffice reads every text of the plan out of the form`() throws {
        for plan in try RealPlans.all() + [WritingSamples.plan] {
            guard
                let csv = try IndependentReader.office(
                    try written(plan), to: "csv", filter: "Text - txt - csv (StarCalc):44,34,76,1")
            else { return }
            let letters = String(decoding: csv, as: UTF8.self).bare
            for text in WritingSamples.texts(of: plan) { #expect(letters.contains(text.bare), "\(text.prefix(60))") }
        }
    }

    @Test func `no text of any plan is lost, however hostile`() throws {
        var random = SeededGenerator(state: 8)
        let plans = try [WritingSamples.hostilePlan] + RealPlans.all() + (0..<12).map { _ in random.plan() }
        for plan in plans {
            guard let book = try ReadWorkbook(try written(plan)) else { return }
            // Policies without actions have no place on the form.
            var used = plan
            let paths = Set(plan.actions.flatMap { plan.path(of: $0).map(\.id) })
            used.policies.removeAll { !paths.contains($0.id) }
            for sheet in book.sheets { #expect(Set(sheet.kinds).isSubset(of: ["s", "n"])) }
            let cells = Set(book.sheets[0].cells.map(\.text.bare))
            let parts = book.sheets.last?.cells.filter { $0.column == 4 && $0.row > 1 }.map(\.text).joined() ?? ""
            for text in WritingSamples.texts(of: used) where !text.bare.isEmpty {
                let isThere =
                    cells.contains(text.bare) || cells.contains { $0.contains(text.bare) }
                    || parts.bare.contains(text.bare)
                #expect(isThere, "\(text.prefix(60))")
            }
        }
    }

    @Test func `a text too long for a cell says where the rest is`() throws {
        guard let book = try ReadWorkbook(try written(WritingSamples.hostilePlan)) else { return }
        #expect(book.sheets.last?.name == "長い文章")
        let remarks = book.sheets[0].cells.filter { $0.text.contains("……（続きは「長い文章」のシートの") }
        #expect(!remarks.isEmpty)
        #expect(book.sheets.flatMap(\.cells).allSatisfy { $0.text.utf16.count <= 32_767 })
    }

    @Test func `a status is chosen from a list, which moves to a hidden sheet when it is long`() throws {
        guard let short = try ReadWorkbook(try written(WritingSamples.plan)) else { return }
        let lists = short.sheets[0].lists
        #expect(Set(lists.map { $0[1] }) == ["\"◎ 達成,○ 概ね達成,△ 一部のみ達成,× 未達成,－ 対象外\""])
        #expect(short.sheets.count == 1)

        var plan = WritingSamples.plan
        for index in plan.scale.statuses.indices {
            plan.scale.statuses[index].label += String(repeating: "とても長い区分の名称", count: 8)
        }
        guard let long = try ReadWorkbook(try written(plan)) else { return }
        #expect(Set(long.sheets[0].lists.map { $0[1] }) == ["'選択肢'!$A$1:$A$5"])
        #expect(long.sheets[1].hidden)
        #expect(long.sheets[1].cells.map(\.text).first == plan.scale.statuses.first?.markedLabel)
    }

    @Test func `a form is written whatever the length of the words for the statuses`() throws {
        for length in [1, 15, 16, 30, 60] {
            var plan = WritingSamples.plan
            for index in plan.scale.statuses.indices {
                plan.scale.statuses[index].label = "\(index)" + String(repeating: "区", count: length)
            }
            let book = try ReadWorkbook(try written(plan))
            #expect(book.map { $0.sheets[0].lists.isEmpty } != true, "\(length)")
        }
    }

    @Test(arguments: ["👨‍👩‍👧‍👦", "か" + String(repeating: "\u{3099}", count: 29), "&", "𠮷", "\u{1}"])
    func `a form is written whatever letters its title is long of`(letter: String) throws {
        var plan = WritingSamples.plan
        plan.title = String(repeating: letter, count: 200)
        #expect(try !written(plan).isEmpty)
    }

    @Test func `the same plan gives the same bytes`() throws {
        #expect(try written(WritingSamples.plan) == written(WritingSamples.plan))
    }

    @Test func `the tables as a workbook have their names in row 1 and nothing merged`() throws {
        for plan in [WritingSamples.plan, WritingSamples.hostilePlan] {
            let source = DataTable.Source(plan, municipality: WritingSamples.city, day: WritingSamples.day)
            let tables = DataTable.all(of: plan, source: source)
            guard let book = try ReadWorkbook(try DataTable.xlsx(tables)) else { return }
            for (sheet, table) in zip(book.sheets, tables) {
                #expect(sheet.name == table.name.title(in: .japanese))
                #expect(sheet.merged.isEmpty)
                #expect(sheet.freeze == "A2")
                #expect(sheet.cells.filter { $0.row == 1 }.map(\.text.bare) == table.columns.map(\.label.bare))
                for cell in sheet.cells where cell.row > 1 && !cell.text.contains("……（続きは") {
                    #expect(cell.text.bare == table.rows[cell.row - 2][cell.column - 1].text.bare)
                }
                #expect(sheet.cells.count >= table.rows.joined().count { $0 != .blank })
            }
        }
    }

    @Test(arguments: [
        ("", 1), ("あ", 1), ("あいうえおかきくけこ", 1), ("あいうえおかきくけこさ", 2), ("あいうえおかきくけこ。", 2), ("一\n二\r\n三", 3),
        ("1,234,567,890,123,456,789,012", 2), (String(repeating: "あ", count: 100), 10), ("Internationalization and", 2),
    ])
    func `lines are counted as they are wrapped`(text: String, lines: Int) {
        // Ten full-width letters of 12 pixels, the padding, and the half letter kept back.
        #expect(WrappedText.lines(text, width: 120 + 4 + 6, size: 9) == lines)
    }

    @Test func `the day of a file's making is the day that was given`() throws {
        for (text, seconds) in [("1970-01-01", 10_800), ("2000-02-29", 951_793_200), ("2025-06-02", 1_748_833_200)] {
            #expect(Day(text)?.noonInJapan == seconds)
        }
    }
}

extension String {
    /// Without white space, control characters and what a workbook puts for them. openpyxl reads `_x005F_` and leaves
    /// `_x0001_` alone, so both are left out.
    fileprivate var bare: String {
        let kept = unicodeScalars.filter {
            !$0.properties.isWhitespace && $0.properties.generalCategory != .control
                && !"\"\u{FFFD}／".unicodeScalars.contains($0)
        }
        return String(String.UnicodeScalarView(kept)).replacing(/_x[0-9A-Fa-f]{4}_/, with: "")
    }
}

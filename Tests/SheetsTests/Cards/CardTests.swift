import Foundation
import Japanese
import Plan
import PlanDocument
import PlanSamples
import Testing
import Workbook

@testable import Sheets

/// Cards: one sheet or one file an action, labels beside values.
struct CardTests {
    static let rows = [
        ["令和6年度　事務事業評価シート", "", "", "", "", ""],
        ["整理番号", "001", "所管部", "福祉部", "所管課", "高齢福祉課"],
        ["事務事業名", "介護予防教室", "", "", "事業開始年度", "平成18年度"],
        ["体系", "政策", "健やかに暮らせるまち", "", "", ""],
        ["", "施策", "高齢者の支援", "", "", ""],
        ["事業の目的", "", "", "", "", ""],
        ["高齢者が元気に暮らす。", "", "", "", "", ""],
        ["", "", "", "", "", ""],
        ["【成果】", "", "", "", "", ""],
        ["指標名", "単位", "区分", "令和5年度", "令和6年度", "令和7年度"],
        ["参加者数", "人", "目標", "100", "120", "140"],
        ["", "", "実績", "90", "115", ""],
        ["", "", "", "", "", ""],
        ["【コスト】（単位：千円）", "", "", "", "", ""],
        ["項目", "令和5年度決算", "令和6年度決算", "令和7年度予算", "", ""],
        ["事業費", "1,200", "1,300", "1,400", "", ""],
        ["", "", "", "", "", ""],
        ["視点", "評価", "理由", "", "", ""],
        ["必要性", "A", "担い手が要る。", "", "", ""],
        ["有効性", "B", "参加者が増えた。", "", "", ""],
        ["", "", "", "", "", ""],
        ["一次評価", "B", "概ね計画どおりである。", "", "", ""],
        ["今後の方向性", "□拡大　☑継続　□縮小", "", "", "", ""],
    ]

    private func reading(_ rows: [[String]]) throws -> Reading {
        let sheets = [SeenSheet(name: "個票", Grid(rows: rows))]
        return try MapReader.read(sheets, by: SheetMap.propose(sheets))
    }

    /// What an action says in its own fields, 「label：text」; in a year 「label 2024：text」.
    private func own(_ plan: Plan, _ action: Action) -> Set<String> {
        var said: Set<String> = []
        for field in plan.form.ownFields {
            func words(_ value: Passage?) -> String? { value.map { field.shown($0) ?? "" } }
            if let text = words(action.own[field.id]) { said.insert("\(field.label)：\(text)") }
            for year in action.writtenYears {
                if let text = words(action[year].own[field.id]) {
                    said.insert("\(field.label) \(year.value) 計画：\(text)")
                }
                if let text = words(action[year].report.own[field.id]) {
                    said.insert("\(field.label) \(year.value)：\(text)")
                }
            }
        }
        return said
    }

    @Test
    func `each label gives its place, beside or over its value, and what is not known becomes a field of its own`()
        throws
    {
        let plan = try reading(Self.rows).plan
        let action = try #require(plan.actions.first)
        #expect(plan.actions.count == 1)
        #expect(action.number == "001" && action.name == "介護予防教室")
        #expect(action.responsibilities.map(\.division.name) == ["高齢福祉課"])
        #expect(plan.levels.map(\.label) == ["政策", "施策"])
        #expect(plan.policies.map(\.name) == ["健やかに暮らせるまち", "高齢者の支援"])
        #expect(
            own(plan, action) == [
                "所管部：福祉部", "事業開始年度：平成18年度", "事業の目的：高齢者が元気に暮らす。", "事業費 2023：1,200", "事業費 2024：1,300",
                "事業費 2025 計画：1,400", "必要性 2024：A", "必要性　理由 2024：担い手が要る。", "有効性 2024：B", "有効性　理由 2024：参加者が増えた。",
                "一次評価 2024：B", "一次評価　意見 2024：概ね計画どおりである。", "今後の方向性 2024：継続",
            ])
    }

    @Test func `a table of indicators on a card is read as any is`() throws {
        let plan = try reading(Self.rows).plan
        let indicator = try #require(plan.indicators.first)
        #expect(plan.indicators.count == 1)
        #expect(indicator.owner == .action(try #require(plan.actions.first).id))
        #expect(indicator.name == "参加者数" && indicator.unit == "人")
        #expect([2023, 2024, 2025].map { indicator[FiscalYear($0)].target?.number } == [100, 120, 140])
        #expect([2023, 2024, 2025].map { indicator[FiscalYear($0)].actual?.number } == [90, 115, nil])
    }

    @Test func `a card may stand anywhere on its sheet`() throws {
        let plan = try reading(Self.rows).plan
        let lower = Array(repeating: [String](), count: 5) + Self.rows.map { ["", ""] + $0 }
        #expect(try reading(lower).plan == plan)
        let wider = Self.rows.map { row in row.flatMap { [$0, ""] } }
        #expect(try reading(wider).plan == plan)
    }

    @Test(arguments: 0..<40)
    func `a card with its cells in disorder is read or refused, and each cell is accounted for`(seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        var rows = Self.rows
        for _ in 0..<Int.random(in: 0...6, using: &generator) {
            let row = Int.random(in: 0..<rows.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: rows.remove(at: row)
            case 1: rows[row].shuffle(using: &generator)
            case 2: rows.swapAt(row, Int.random(in: 0..<rows.count, using: &generator))
            case 3: rows.insert(rows[row], at: Int.random(in: 0..<rows.count, using: &generator))
            default: rows[row][0] = rows.randomElement(using: &generator)?.last ?? ""
            }
        }
        guard let reading = try? reading(rows) else { return }
        #expect(reading.cells.count == rows.joined().count { !$0.isEmpty })
        #expect(!reading.notes.contains { $0.sentence(in: .japanese).isEmpty })
    }

    @Test(arguments: [
        [["記入要領"], ["１　事業名は、予算書の名称を書く。"], ["例　事業名：○○事業　担当課：○○課"]],
        [["番号", "事業名", "担当課"], ["1", "教室", "福祉課"], ["2", "見守り", "福祉課"]],
        [["事業名", "教室"], ["担当課", "福祉課"]],
    ])
    func `what is no card is none`(rows: [[String]]) {
        var cache = HeadingCache()
        #expect(CardProposal(SeenSheet(Grid(rows: rows)), &cache, tables: { _ in [] }) == nil)
    }

    @Test(
        arguments: [
            ("□拡充　☑改善　□廃止", ["拡充", "改善", "廃止"], ["改善"]), ("■拡充 ■改善", ["拡充", "改善"], ["拡充", "改善"]),
            ("☐継続\n☐終了", ["継続", "終了"], []), ("拡充", nil, nil), ("□拡充", nil, nil), ("拡充□　改善☑", nil, nil),
            ("□□", nil, nil),
        ] as [(String, [String]?, [String]?)])
    func `boxes are choices, and those that are ticked are chosen`(text: String, labels: [String]?, ticked: [String]?) {
        let boxes = TickedBoxes(text)
        #expect(boxes?.labels == labels)
        #expect(boxes?.ticked == ticked)
    }
}

/// The cards of the field, which stand beside the checkout on some machines.
@Suite(.enabled(if: FieldFiles.areThere, "the field's sheets are not beside this checkout (../shared/field)"))
struct FieldCardTests {
    private func cards() throws -> [SheetCells] {
        try SheetCells.all(in: try #require(FieldFiles.bytes("05-cards.xlsx")))
    }

    private func reading(_ cells: [SheetCells]) throws -> Reading {
        var count = 0
        let sheets = try cells.map { sheet in
            let grid = try Grid(sheet, firstIndex: count)
            count = grid.cellCount
            return SeenSheet(name: sheet.name, isHidden: sheet.isHidden, grid, merged: sheet.merged)
        }
        return try MapReader.read(sheets, by: SheetMap.propose(sheets))
    }

    private func files() throws -> [SheetReader.File] {
        let folder = "\(FieldFiles.folder)/05b-cards-by-division"
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
            SheetReader.File(name: name, bytes: try #require(FieldFiles.bytes("05b-cards-by-division/\(name)")))
        }
    }

    @Test func `a workbook of cards is read whether it is one of several files or alone`() throws {
        let bytes = try #require(FieldFiles.bytes("05-cards.xlsx"))
        let alone = try SheetReader.read([SheetReader.File(name: "05-cards.xlsx", bytes: bytes)])
        #expect(alone.plan.actions.map(\.number) == ["11-01", "12-03", "21-01", "31-02", "41-01"])
    }

    @Test func `five cards are five actions of one plan, and the list and the instructions beside them are none`()
        throws
    {
        let reading = try reading(cards())
        #expect(reading.plan.actions.map(\.number) == ["11-01", "12-03", "21-01", "31-02", "41-01"])
        let left = reading.notes.filter { $0.kind == .sheetLeftOut }.map { Array($0.words.prefix(2)) }
        #expect(left == [["記入要領", "noHeadings"], ["一覧", "listOfCards"]])
    }

    @Test
    func
        `a folder of cards is one plan, without last year's card, and the file names the division that a card leaves blank`()
        throws
    {
        let reading = try SheetReader.read(files())
        #expect(reading.plan.actions.map(\.number) == ["11-01", "12-03", "21-01", "31-02", "41-01"])
        #expect(reading.plan.action("31-02")?.responsibilities.map(\.division.name) == ["道路維持課"])
        #expect(reading.notes.filter { $0.kind == .divisionOfFile }.map { $0.words[0] } == ["道路維持課"])
        let older = reading.notes.filter { $0.words.dropFirst().first == "olderCard" }.map { $0.words[0] }
        #expect(older == ["R6評価シート（こども育成課）.xlsx　個票（前年度）"])
        let single = try self.reading(cards()).plan
        #expect(reading.plan.indicators.map(\.name) == single.indicators.map(\.name))
        #expect(reading.plan.policies.map(\.name) == single.policies.map(\.name))
    }

    @Test func `a budget is planned and no cost, and two ticked boxes are two choices`() throws {
        let plan = try reading(cards()).plan
        let action = try #require(plan.action("41-01"))
        let costs = plan.form.ownFields.filter { $0.label == "事業費（ａ）" }
        #expect(costs.map(\.phase) == [.reporting, .planning])
        #expect(action[FiscalYear(2025)].own[costs[1].id]?.text == "3,900")
        #expect(action[FiscalYear(2025)].report.own[costs[0].id] == nil)
        let direction = try #require(plan.form.ownFields.first { $0.label == "今後の方向性" })
        let chosen = try #require(action[FiscalYear(2024)].report.own[direction.id])
        #expect(direction.shown(chosen) == "拡充\n改善")
    }

    @Test func `a map of cards is the same after it was written and read, and a person can say what a label gives`()
        throws
    {
        let files = try files()
        var map = try SheetReader.propose(files)
        #expect(try SheetMap(map.json) == map)
        for sheet in map.sheets.indices {
            guard let pair = map.sheets[sheet].card?.pairs.firstIndex(where: { $0.label == "会計区分" }) else { continue }
            map.sheets[sheet].card?.pairs[pair].role = .nothing
        }
        let reading = try SheetReader.read(files, by: map)
        #expect(!reading.plan.form.ownFields.contains { $0.label == "会計区分" })
        #expect(reading.plan.actions.count == 5)
    }

    @Test(arguments: ["shifted", "unmerged", "filled", "spread"])
    func `the cards say the same when they are laid out otherwise`(how: String) throws {
        let plain = try reading(cards()).plan
        let moved = try cards().map { sheet in
            sheet.name.first?.isNumber == true ? try #require(Self.deformed(sheet, how)) : sheet
        }
        let plan = try reading(moved).plan
        #expect(plan == plain, "\(Plan.changes(from: plain, to: plan).prefix(3))")
    }

    private static func deformed(_ sheet: SheetCells, _ how: String) -> SheetCells? {
        func moved(_ place: (Int) -> Int, _ row: (Int) -> Int) -> SheetCells {
            SheetCells(
                name: sheet.name,
                cells: sheet.cells.map { .init(row: row($0.row), column: place($0.column), text: $0.text) },
                merged: sheet.merged.map {
                    CellRange(
                        row: row($0.row), column: place($0.column), lastRow: row($0.lastRow),
                        lastColumn: place($0.lastColumn))
                })
        }
        switch how {
        case "shifted": return moved({ $0 + 1 }, { $0 + 4 })
        case "spread": return SheetCells(name: sheet.name, cells: moved({ $0 * 2 }, { $0 }).cells)
        case "unmerged": return SheetCells(name: sheet.name, cells: sheet.cells)
        case "filled":
            let texts = sheet.cells.reduce(into: [[Int]: String]()) { $0[[$1.row, $1.column]] = $1.text }
            var all = texts
            for range in sheet.merged {
                for row in range.row...range.lastRow {
                    for column in range.column...range.lastColumn {
                        all[[row, column]] = texts[[range.row, range.column]]
                    }
                }
            }
            let cells = all.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }
            return SheetCells(
                name: sheet.name, cells: cells.map { .init(row: $0.key[0], column: $0.key[1], text: $0.value) })
        default: return nil
        }
    }
}

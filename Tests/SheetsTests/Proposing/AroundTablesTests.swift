import Japanese
import Plan
import Testing
import Workbook

@testable import Sheets

/// Texts below a table, sums with a label behind them, periods over years, and what days above a table say of its year.
struct AroundTablesTests {
    private let rows = [
        ["施策", "取組名", "担当課", "事業費区分", "令和5年度 決算額（千円）", "令和6年度 決算額（千円）"],
        ["学ぶ", "夜の講座", "学習課", "事業費", "120", "130"], ["学ぶ", "出前の講座", "図書館", "事業費", "80", "90"],
    ]

    private func actionsAndText(above lines: [String]) throws -> Reading {
        let rows =
            lines.map { [$0, "", "", ""] } + [
                ["取組名", "担当課", "令和6年度の実績", "令和6年度の評価"], ["夜の講座", "学習課", "9回開いた。", "A"],
                ["出前の講座", "図書館", "4回開いた。", "B"], ["課題", "若い人の参加が少ないままである。", "", ""],
            ]
        let last = rows.count - 1
        let merged = [CellRange(row: last, column: 1, lastRow: last, lastColumn: 3)]
        let sheets = [SeenSheet(name: "一覧", Grid(rows: rows), merged: merged)]
        let map = SheetMap.propose(sheets)
        #expect(map.sheets[0].tables[0].rows.contains { $0.row == last && $0.use == .policyText })
        return try MapReader.read(sheets, by: map)
    }

    @Test func `a label and a text merged over the table are a field of the policy above`() throws {
        let plan = try actionsAndText(above: ["花浦市の計画", "基本目標1　学ぶ", "施策1-1　講座を開く"]).plan
        #expect(plan.actions.map(\.name) == ["夜の講座", "出前の講座"])
        let field = try #require(plan.form.ownFields.first { $0.label == "課題" })
        #expect(field.subject == .policy)
        #expect(plan.policies.first { $0.name == "講座を開く" }?.own[field.id]?.text == "若い人の参加が少ないままである。")
        // Sentences are no steps of a scale, however short.
        #expect(plan.actions[0][FiscalYear(2024)].report.result?.text == "9回開いた。")
    }

    @Test func `where no policy stands above, such a text is said to be left out and is no action`() throws {
        let reading = try actionsAndText(above: ["花浦市の計画"])
        #expect(reading.plan.actions.map(\.name) == ["夜の講座", "出前の講座"])
        #expect(reading.notes.contains { $0.seen.contains("若い人") || $0.words.contains { $0.contains("課題") } })
    }

    @Test func `each table stands under the policy named last above it, whatever tables lie between`() throws {
        func part(_ policy: String, _ action: String, _ indicator: String) -> [[String]] {
            [
                [policy], ["番号", "取組名", "担当課", "令和6年度の実績", "令和6年度の評価"], ["1", action, "学習課", "9回開いた。", "A"],
                ["2", "\(action)の支援", "図書館", "4回開いた。", "B"],
                ["番号", "指標名", "単位", "基準値（令和4年度）", "令和6年度実績値", "目標値（令和9年度）"],
                ["①", "\(indicator)の数", "件", "12", "15", "20"], ["②", "\(indicator)の満足度", "％", "51.5", "60.2", "70"],
            ]
        }
        let rows =
            [["花浦市の計画"], ["基本目標1　学ぶ"]] + part("施策1-1　講座を開く", "夜の講座", "受講者") + part("施策1-2　本を読む", "読書会", "貸出")
            + [["基本目標2　守る"]] + part("施策2-1　火を防ぐ", "見回り", "火事")
        let sheets = [SeenSheet(name: "一覧", Grid(rows: rows))]
        let plan = try MapReader.read(sheets, by: SheetMap.propose(sheets)).plan
        #expect(plan.policies.map(\.name) == ["学ぶ", "講座を開く", "本を読む", "守る", "火を防ぐ"])
        #expect(plan.policies.map { $0.parent.flatMap { plan[$0]?.name } ?? "" } == ["", "学ぶ", "学ぶ", "", "守る"])
        #expect(plan.actions.map { plan[$0.policy]?.name } == ["講座を開く", "講座を開く", "本を読む", "本を読む", "火を防ぐ", "火を防ぐ"])
        let owners = plan.indicators.map { indicator in
            if case .policy(let id) = indicator.owner { plan[id]?.name ?? "" } else { "" }
        }
        #expect(owners == ["講座を開く", "講座を開く", "本を読む", "本を読む", "火を防ぐ", "火を防ぐ"])
    }

    @Test func `the same label in a row that is no wider than a cell stays an action's own row`() throws {
        let rows = [
            ["取組名", "担当課", "令和6年度の実績", "令和6年度の評価"], ["夜の講座", "学習課", "9回開いた。", "A"],
            ["出前の講座", "図書館", "", ""],
        ]
        let map = SheetMap.propose([SeenSheet(name: "一覧", Grid(rows: rows))])
        #expect(!map.sheets[0].tables[0].rows.contains { $0.use == .policyText })
    }

    @Test func `a sum with what is summed behind its name is no action`() throws {
        let sheets = [
            SeenSheet(name: "一覧", Grid(rows: rows + [["合計（2事業）", "事業費", "", "", "200", "220"]]))
        ]
        let reading = try MapReader.read(sheets, by: SheetMap.propose(sheets))
        #expect(reading.plan.actions.map(\.name) == ["夜の講座", "出前の講座"])
        #expect(reading.notes.contains { $0.kind == .totalRow })
    }

    @Test(
        arguments: [
            ("2040年に向けた人口の見通し", nil), ("令和7年3月末時点", 2024), ("令和7年3月31日現在", 2024), ("令和6年10月1日作成", nil),
            ("令和6年度事務事業評価", 2024), ("令和5年度に実施した事業（令和7年3月末時点）", 2023),
        ] as [(String, Int?)])
    func `a day that closes a year says which year is reported, the year of a calendar does not`(
        _ line: String, _ year: Int?
    ) { #expect(TitleYears([line]).reportYear?.value == year) }

    @Test func `a period over years is no part of a name`() throws {
        let sheets = [
            SeenSheet(
                name: "一覧",
                Grid(rows: [
                    ["取組名", "担当課", "前期（R3～R7）", "", ""], ["", "", "R5 利用者数", "R6 利用者数", "R7 利用者数"],
                    ["夜の講座", "学習課", "12", "15", "18"], ["出前の講座", "図書館", "3", "4", "5"],
                ]), merged: [CellRange(row: 0, column: 2, lastRow: 0, lastColumn: 4)])
        ]
        let plan = try MapReader.read(sheets, by: SheetMap.propose(sheets)).plan
        let labels = plan.form.ownFields.map(\.label) + plan.indicators.map(\.name)
        #expect(!labels.isEmpty && !labels.contains { $0.contains("前期") })
    }
}

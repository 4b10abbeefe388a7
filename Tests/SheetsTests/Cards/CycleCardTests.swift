import Japanese
import Plan
import Testing
import Workbook

@testable import Sheets

/// Cards along the cycle of plan, do, check and act (ＰＤＣＡの個票).
struct CycleCardTests {
    @Test func `stages and titles beside blocks are no labels, and costs are no final targets`() throws {
        let rows = [
            ["令和6年度　事業の点検（令和5年度実施分）", "", "", "", "", "", ""],
            ["", "事業番号", "12", "事業名", "川をきれいにする", "", ""], ["", "担当課", "河川課", "施策", "水辺を守る", "", ""],
            ["計\n画", "目的", "ごみのない川にする。", "", "", "", ""], ["", "事業の概要", "市民と川を掃除する。", "", "", "", ""],
            ["実\n施", "令和5年度の実施内容", "三つの川を掃除した。", "", "", "", ""],
            ["", "指標", "指標の名称", "単位", "令和4年度", "令和5年度", "最終目標（令和8年度）"],
            ["", "", "参加した人", "人", "210", "260", "400"], ["", "", "拾ったごみ", "kg", "90", "84", "40"],
            ["", "経費（千円）", "区分", "", "令和4年度決算", "令和5年度決算", "令和6年度予算"],
            ["", "", "事業費", "", "300", "310", "350"], ["", "", "うち一般財源", "", "200", "210", "250"],
            ["評\n価", "視点", "評価", "評価の理由", "", "", ""], ["", "必要性", "Ａ", "市が行うべきである。", "", "", ""],
            ["", "有効性", "Ｂ", "参加が増えた。", "", "", ""], ["", "総合評価（令和5年度）", "Ｂ", "", "", "", ""],
            ["改\n善", "未達成の理由と改善策", "雨で一度中止した。", "", "", "", ""], ["", "令和6年度の取組", "予備日を設ける。", "", "", "", ""],
        ]
        func down(_ row: Int, _ last: Int, _ column: Int) -> CellRange {
            CellRange(row: row, column: column, lastRow: last, lastColumn: column)
        }
        let merged = [
            down(3, 4, 0), down(5, 11, 0), down(12, 15, 0), down(16, 17, 0), down(6, 8, 1), down(9, 11, 1),
        ]
        let sheets = [SeenSheet(name: "12", Grid(rows: rows), merged: merged)]
        let plan = try MapReader.read(sheets, by: SheetMap.propose(sheets)).plan
        let action = try #require(plan.actions.first)
        #expect(plan.actions.count == 1 && action.name == "川をきれいにする")
        #expect(plan.indicators.map(\.name) == ["参加した人", "拾ったごみ"])
        #expect(plan.indicators[0].finalTarget?.value.number == 400)
        let done = action[FiscalYear(2023)]
        #expect(done.report.result?.text == "三つの川を掃除した。" && done.report.status != nil)
        #expect(done.report.reasonAndImprovement?.text == "雨で一度中止した。")
        #expect(action[FiscalYear(2024)].target?.text == "予備日を設ける。")
        let labels = Set(plan.form.ownFields.map(\.label))
        #expect(labels.isSuperset(of: ["目的", "事業費", "うち一般財源", "必要性", "有効性"]))
    }
}

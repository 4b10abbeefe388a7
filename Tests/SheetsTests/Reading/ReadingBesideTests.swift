import Japanese
import Plan
import Sheets
import Testing

/// Rows and cells of a table that say nothing of an action.
struct ReadingBesideTests {
    private let rows = [
        ["緑の計画"],
        ["基本方針", "番号", "取組", "担当課", "令和5年度目標", "令和5年度評価", "令和5年度実績"],
        ["①", "②", "③", "④", "(5)", "（６）", "(7)"],
        ["緑", "1-1", "植替え", "公園課", "40本", "達成", "#REF!"],
        ["水", "1月2日", "清掃", "河川課", "6月12日", "達成", "3月4日までに6回"],
        ["小計", "", "2取組"], ["合　計", "", "", "", "46"],
        ["※　評価は4段階。"], ["（注1）実績は速報。"],
    ]

    @Test func `column numbers, totals and remarks are no actions and no policies`() throws {
        let reading = try SheetReader.read(rows: rows)
        #expect(reading.plan.actions.map(\.name) == ["植替え", "清掃"])
        #expect(reading.plan.policies.map(\.name) == ["緑", "水"])
        #expect(reading.plan.scale.statuses.map(\.mark) == AchievementScale.usual.statuses.map(\.mark))
        #expect(reading.notes.filter { $0.kind == .totalRow }.map(\.seen) == ["小計", "2取組", "合　計", "46"])
        #expect(reading.notes.filter { $0.kind == .notPlaced }.map(\.line) == [8, 9])
        #expect(Accounting(reading: reading, rows: rows).faults == [])
    }

    @Test func `a failed calculation is blank and said, and a day where a number stood is kept and said`() throws {
        let reading = try SheetReader.read(rows: rows)
        #expect(reading.plan.actions[0][FiscalYear(2023)].report.result == nil)
        #expect(reading.notes.filter { $0.kind == .failedCalculation }.map(\.line) == [4])
        #expect(
            reading.plan.actions[1].number == "1月2日"
                && reading.plan.actions[1][FiscalYear(2023)].target?.text == "6月12日")
        #expect(reading.notes.filter { $0.kind == .dayForNumber }.map(\.seen) == ["1月2日", "6月12日"])
    }
}

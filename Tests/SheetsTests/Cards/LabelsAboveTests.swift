import Japanese
import Plan
import Testing

@testable import Sheets

/// Cards whose labels stand over their values (項目名の下に内容を書く個票).
struct LabelsAboveTests {
    private static let card = [
        ["令和7年度　事業カルテ（令和6年度の振り返り）", "", "", "", ""], ["", "", "", "", ""],
        ["事業番号", "事業名", "", "所管課", "実施期間"], ["21", "里山の手入れ", "", "農林課", "令和2年度～"],
        ["政策", "", "施策", "", ""], ["みどりを守る", "", "森を育てる", "", ""], ["", "", "", "", ""],
        ["ねらい", "", "", "", ""], ["手の入らない森を減らす。", "", "", "", ""], ["", "", "", "", ""],
        ["■指標", "", "", "", ""], ["指標名", "単位", "R5", "R6", ""], ["", "", "実績", "目標", "実績"],
        ["手入れした面積", "ha", "12", "15", "14"], ["参加した人", "人", "80", "90", "97"], ["", "", "", "", ""],
        ["■費用（千円）", "", "", "", ""], ["区分", "R5決算", "R6決算", "R7予算", ""], ["事業費", "300", "320", "350", ""],
        ["", "", "", "", ""], ["必要性", "有効性", "進み具合", "", ""], ["A", "B", "順調", "", ""],
    ]

    private func map(_ rows: [[String]]) -> ([SeenSheet], SheetMap) {
        let sheets = [SeenSheet(name: "個票", Grid(rows: rows))]
        return (sheets, SheetMap.propose(sheets))
    }

    @Test func `the row below a row of labels has their values`() throws {
        let (sheets, map) = map(Self.card)
        let plan = try MapReader.read(sheets, by: map).plan
        let action = try #require(plan.actions.first)
        #expect(plan.actions.count == 1 && action.number == "21" && action.name == "里山の手入れ")
        #expect(plan.policies.map(\.name) == ["みどりを守る", "森を育てる"])
        #expect(action.responsibilities.map(\.division.name) == ["農林課"])
        try #require(plan.indicators.map(\.name) == ["手入れした面積", "参加した人"])
        #expect(plan.indicators.allSatisfy { $0.owner == .action(action.id) })
        #expect(plan.indicators[0][FiscalYear(2024)].target?.number == 15)
        #expect(plan.indicators[0][FiscalYear(2024)].actual?.number == 14)
        #expect(plan.form.ownFields.map(\.label) == ["実施期間", "ねらい", "事業費", "事業費", "必要性", "有効性"])
        #expect(action[FiscalYear(2024)].report.status != nil)
    }

    @Test func `a table with a blank row behind each of its rows is no card`() {
        let rows = [
            ["柱", "番号", "取組", "担当課", "取組内容", "令和8年度目標"], ["窓口", "1", "予約の拡大", "市民課", "窓口を広げる。", "5割"],
            ["", "", "", "", "", ""], ["財政", "2", "補助金の見直し", "財政課", "一体で見直す。", "30件"], ["", "", "", "", "", ""],
            ["人", "3", "学びの応援", "人事課", "費用を助ける。", "20人"],
        ]
        #expect(map(rows).1.sheets[0].card == nil)
    }
}

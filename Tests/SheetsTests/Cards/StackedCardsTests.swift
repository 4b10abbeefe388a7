import Japanese
import Plan
import PlanDocument
import Testing

@testable import Sheets

/// Cards below one another on one sheet, years as rows (縦に並ぶ個票).
struct StackedCardsTests {
    private static let rows = [
        ["水辺計画　施策ごとの記録", "", "", "", "", ""], ["視点１　川に親しむ", "", "", "", "", ""],
        ["施策番号", "1-1", "施策名", "川の学校", "", ""], ["取組番号", "1", "取組名", "川遊びの日", "", ""],
        ["取組内容", "川で遊ぶ日を設ける。", "担当課", "河川課", "", ""], ["指標", "参加した子ども", "単位", "人", "", ""],
        ["年度", "計画", "取組実績", "目標値", "実績値", "自己評価"], ["令和5年度", "2回開く。", "2回開いた。", "80", "91", "Ａ"],
        ["令和6年度", "3回開く。", "", "120", "", ""], ["", "", "", "", "", ""],
        ["施策番号", "1-2", "施策名", "川の道", "", ""], ["取組番号", "2", "取組名", "土手の花", "", ""],
        ["取組内容", "土手に花を植える。", "担当課", "公園課", "", ""], ["指標", "（設定しない）", "単位", "－", "", ""],
        ["年度", "計画", "取組実績", "目標値", "実績値", "自己評価"], ["令和5年度", "種をまく。", "種をまいた。", "－", "－", "Ｂ"],
        ["令和6年度", "苗を植える。", "", "－", "－", ""], ["", "", "", "", "", ""], ["視点２　水を守る", "", "", "", "", ""],
        ["施策番号", "2-1", "施策名", "水の見張り", "", ""], ["取組番号", "3", "取組名", "水質の調査", "", ""],
        ["取組内容", "水質を調べる。", "担当課", "環境課", "", ""], ["指標", "調べた地点", "単位", "か所", "", ""],
        ["年度", "計画", "取組実績", "目標値", "実績値", "自己評価"], ["令和5年度", "12地点の調査", "11地点で調べた。", "12", "11", "Ｂ"],
        ["令和6年度", "14地点の調査", "", "14", "", ""],
    ]

    private func opened(_ rows: [[String]]) throws -> OpenedSheets {
        try OpenedSheets(
            Array(
                rows.map { $0.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") }.joined(
                    separator: "\n"
                ).utf8))
    }

    @Test func `each card is an action with its years, below the band that stands above it`() throws {
        let opened = try opened(Self.rows)
        #expect(opened.count == 3)
        let reading = try opened.read().reading
        let plan = reading.plan
        #expect(plan.actions.map(\.name) == ["川遊びの日", "土手の花", "水質の調査"])
        #expect(plan.policies.map(\.name).prefix(2) == ["川に親しむ", "川の学校"])
        #expect(plan.actions.map { plan[$0.policy]?.name ?? "" } == ["川の学校", "川の道", "水の見張り"])
        let tops = plan.actions.map { action in plan[action.policy]?.parent.flatMap { plan[$0]?.name } ?? "" }
        #expect(tops == ["川に親しむ", "川に親しむ", "水を守る"])
        #expect(plan.indicators.map { "\($0.name) \($0.unit ?? "")" } == ["参加した子ども 人", "調べた地点 か所"])
        let last = plan.actions[2][FiscalYear(2023)]
        #expect(last.target?.text == "12地点の調査" && last.report.result?.text == "11地点で調べた。")
        #expect(plan.indicators[1][FiscalYear(2023)].target?.number == 12)
        #expect(plan.indicators[1][FiscalYear(2023)].actual?.number == 11)
        let middle = plan.actions[1][FiscalYear(2023)]
        #expect(middle.target?.text == "種をまく。" && middle.report.result?.text == "種をまいた。" && middle.report.status != nil)
        // Each cell is accounted for once.
        #expect(reading.cells.count == Self.rows.joined().count { !$0.isEmpty })
    }

    @Test func `their map reads them again, also as a file`() throws {
        let opened = try opened(Self.rows)
        let map = opened.proposedMap
        #expect(try SheetMap(map.json) == map)
        #expect(try opened.read(by: map).plan == opened.read().reading.plan)
    }

    @Test func `a table with a number in front of each row is one sheet`() throws {
        let rows = [
            ["番号", "取組名", "担当課", "令和5年度", "令和6年度"], ["番号", "取組名", "担当課", "令和5年度", "令和6年度"],
            ["1", "川遊びの日", "河川課", "2回開く。", "3回開く。"], ["2", "土手の花", "公園課", "種をまく。", "苗を植える。"],
        ]
        #expect(try opened(rows).count == 1)
    }

    /// Two cards a row, as somebody lays out a digest (横に並ぶ個票).
    private static let beside = [
        ["令和6年度事務事業評価　ダイジェスト", "", "", "", "", "", "", ""],
        ["整理番号", "301", "所管課", "市民課", "整理番号", "302", "所管課", "防災課"],
        ["事業名", "相談の窓口", "", "", "事業名", "防犯カメラの設置", "", ""],
        ["施策", "3-1　安心な暮らし", "", "", "施策", "3-1　安心な暮らし", "", ""],
        ["令和6年度の実績", "相談に応じた。", "", "", "令和6年度の実績", "9自治会に補助した。", "", ""],
        ["成果指標", "相談の解決率（％）", "", "", "成果指標", "補助した台数（台）", "", ""],
        ["目標値", "95", "実績値", "96.8", "目標値", "60", "実績値", "57"],
        ["総合評価", "Ｂ", "決算額", "12,408千円", "総合評価", "Ｃ", "決算額", "4,830千円"],
        ["", "", "", "", "", "", "", ""],
        ["整理番号", "303", "所管課", "住宅課", "", "", "", ""], ["事業名", "空き家の対策", "", "", "", "", "", ""],
        ["施策", "3-2　住みよいまち", "", "", "", "", "", ""],
        ["令和6年度の実績", "14件を指導した。", "", "", "", "", "", ""],
        ["成果指標", "改善された空き家（件）", "", "", "", "", "", ""], ["目標値", "10", "実績値", "6", "", "", "", ""],
        ["総合評価", "Ｃ", "決算額", "7,215千円", "", "", "", ""],
    ]

    @Test func `cards side by side are one action each, and a label names the indicator of its card`() throws {
        let opened = try opened(Self.beside)
        #expect(opened.count == 3)
        let reading = try opened.read().reading
        let plan = reading.plan
        #expect(plan.actions.map(\.number) == ["301", "302", "303"])
        #expect(plan.actions.map { $0.responsibilities.map(\.text) } == [["市民課"], ["防災課"], ["住宅課"]])
        #expect(plan.actions.map { plan[$0.policy]?.name ?? "" } == ["安心な暮らし", "安心な暮らし", "住みよいまち"])
        let year = FiscalYear(2024)
        #expect(plan.actions.map { $0[year].report.result?.text } == ["相談に応じた。", "9自治会に補助した。", "14件を指導した。"])
        #expect(plan.actions.allSatisfy { $0[year].report.status != nil })
        #expect(plan.indicators.map(\.unit) == ["％", "台", "件"])
        #expect(plan.indicators.map { $0[year].target?.number } == [95, 60, 10])
        #expect(plan.indicators.map { $0[year].actual?.text } == ["96.8", "57", "6"])
        #expect(reading.cells.count == Self.beside.joined().count { !$0.isEmpty })
    }
}

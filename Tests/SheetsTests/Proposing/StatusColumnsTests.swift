import Japanese
import Plan
import PlanDocument
import Testing

@testable import Sheets

/// What is a status (達成状況の列): grades in numbers, directions, and the marks that are no steps.
struct StatusColumnsTests {
    @Test(arguments: ["評価点", "評点", "達成度"])
    func `a grade in numbers is the status of its year`(word: String) throws {
        let plan = try SmallSheet.plan([
            ["施設の計画　進捗一覧（令和6年度末）"],
            ["類型", "番号", "取組名", "主管課", "R5計画", "R5実績", "R5\(word)", "R6計画", "R6実績", "R6\(word)"],
            ["文化", "F-1", "館の統合", "文化課", "設計", "設計を終えた。", "4", "着工", "着工した。", "5"],
            ["文化", "F-2", "館の廃止", "文化課", "協議", "協議を3回行った。", "2", "合意", "合意した。", "4"],
            ["教育", "F-3", "校舎の長寿命化", "学校課", "－", "－", "－", "調査", "調査を始めた。", "3"],
        ])
        #expect(plan.actions.map { plan.status(of: $0, in: 2024) } == ["5", "4", "3"])
        #expect(plan.actions.map { plan.status(of: $0, in: 2023) } == ["4", "2", nil])
    }

    @Test func `a rate of achievement is no grade`() throws {
        let plan = try SmallSheet.plan([
            ["番号", "施策", "取組名", "担当課", "R6目標", "R6実績", "R6達成度"],
            ["1", "守る", "訓練", "防災課", "全校で行う。", "全ての学校で行った。", "80"], ["2", "守る", "備蓄", "防災課", "増やす。", "千食を増やした。", "5"],
        ])
        #expect(plan.actions.allSatisfy { plan.status(of: $0, in: 2024) == nil })
    }

    @Test func `where something is to go is no status`() throws {
        let plan = try SmallSheet.plan(
            [
                ["令和6年度　事務事業評価"],
                ["施策", "番号", "事業名", "担当課", "所属長評価", "", "今後の方向性", ""],
                ["", "", "", "", "評価点", "総評", "成果", "コスト"],
                ["支える", "1", "配食", "福祉課", "4", "よく続けた。", "向上", "維持"],
                ["支える", "2", "見守り", "福祉課", "3", "担い手が減った。", "維持", "増加"],
                ["育てる", "3", "預かり", "こども課", "5", "待つ人がなくなった。", "維持", "維持"],
            ], merged: [(1, 4, 1, 5), (1, 6, 1, 7), (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 2, 3)])
        #expect(plan.actions.map { plan.status(of: $0, in: 2024) } == ["4", "3", "5"])
        #expect(plan.scale.statuses.allSatisfy { !["向上", "維持"].contains($0.label) })
        #expect(plan.own("今後の方向性　成果", of: plan.actions[0], in: 2024) == "向上")
        #expect(plan.own("今後の方向性　コスト", of: plan.actions[1], in: 2024) == "増加")
    }

    @Test(
        arguments: [
            "進捗区分　Ａ：順調　Ｂ：概ね順調　Ｃ：遅れ　－：評価対象外", "（評価　Ａ：順調、Ｂ：概ね順調、Ｃ：遅れ）", "※【評価】Ａ＝順調　Ｂ＝概ね順調　Ｃ＝遅れ",
            "評価：A 順調　B 概ね順調　C 遅れ",
        ], [true, false])
    func `a line with three signs and their words is the scale`(line: String, isAbove: Bool) throws {
        let rows = [
            ["番号", "施策", "取組名", "担当課", "R6実績", "R6評価"], ["1", "守る", "訓練", "防災課", "全ての学校で行った。", "Ａ"],
            ["2", "守る", "備蓄", "防災課", "千食を増やした。", "Ｃ"],
        ]
        let plan = try SmallSheet.plan([["守りの計画"]] + (isAbove ? [[line]] + rows : rows + [[line]]))
        #expect(plan.actions.map { plan.status(of: $0, in: 2024) } == ["順調", "遅れ"])
        #expect(plan.scale.statuses.prefix(3).map(\.mark) == ["A", "B", "C"])
    }

    @Test func `signs that no status has are no scale, and a dash is no step`() throws {
        let plan = try SmallSheet.plan([
            ["守りの計画"], ["新：新しい取組　拡：広げる取組　Ａ：重点　Ｂ：一般　Ｃ：その他"], ["番号", "施策", "取組名", "担当課", "R6実績", "R6評価"],
            ["1", "守る", "訓練", "防災課", "全ての学校で行った。", "順調"], ["2", "守る", "備蓄", "防災課", "千食を増やした。", "－"],
            ["3", "守る", "点検", "防災課", "毎月行った。", "遅れ"],
        ])
        #expect(plan.actions.map { plan.status(of: $0, in: 2024) } == ["順調", nil, "遅れ"])
        #expect(!plan.scale.statuses.contains { ["－", "重点"].contains($0.label) })
    }

    @Test func `a sheet of signs and their words is the scale`() throws {
        let legend = SmallSheet(
            name: "評価の基準", rows: [["評価の基準"], [], ["◎", "大いに進んだ"], ["○", "進んだ"], ["△", "進まなかった"]])
        let list = SmallSheet(
            rows: [
                ["守りの計画（令和6年度）"], ["番号", "施策", "取組名", "担当課", "実績", "評価"], ["1", "守る", "訓練", "防災課", "全ての学校で行った。", "○"],
                ["2", "守る", "備蓄", "防災課", "千食を増やした。", "◎"],
            ])
        let plan = try SmallSheet.reading([legend, list]).plan
        #expect(plan.actions.map { plan.status(of: $0, in: 2024) } == ["進んだ", "大いに進んだ"])
    }
}

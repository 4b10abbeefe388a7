import Japanese
import Plan
import PlanDocument
import Testing

@testable import Sheets

/// What is a table and what is a card (一覧と個票), sums between its rows, and what stands below the costs of a card.
struct TableOrCardTests {
    /// A plan's measures with two lines each, three levels and headings in two rows.
    private static func accounts(_ words: [String: String] = [:]) -> SmallSheet {
        var rows: [[String]] = [
            ["第3次海辺市行政改革　進行管理表"],
            ["", "", "", "", "", "", "", "", "", "", "（効果額の単位：千円）"],
            ["改革の柱", "推進項目", "項目番号", "取組項目", "取組内容", "推進主体", "計画／実績", "効果額", "", "進捗区分（R6）", "今後の対応"],
            ["", "", "", "", "", "", "", "R5", "R6", "", ""],
        ]
        for number in 1...6 {
            rows.append([
                number == 1 ? "Ⅰ 財政" : number == 4 ? "Ⅱ 窓口" : "",
                number % 2 == 1 ? "\(number) \(["", "歳入の確保", "", "歳出の抑制", "", "窓口の改革"][number])" : "", "\(number)",
                "取組の\(number)", "何かを\(number)回行う。", "課の\(number)課", "計画", "\(number)00", "\(number)50", "計画どおり", "続ける。",
            ])
            rows.append(["", "", "", "", "", "", "実績", "\(number)10", "\(number)61", "", ""])
        }
        rows.append(["小計（Ⅰ）", "", "", "", "", "", "計画", "600", "750", "", ""])
        rows.append(["", "", "", "", "", "", "実績", "630", "783", "", ""])
        return SmallSheet(
            rows: rows.map { $0.map { words[$0] ?? $0 } }, merged: [(2, 7, 2, 8), (2, 9, 3, 9), (2, 10, 3, 10)])
    }

    @Test(arguments: [[:], ["推進項目": "推進の柱"], ["項目番号": "番号", "推進主体": "担当課"]])
    func `a list with its headings in two rows is no card, though each heading is a label`(words: [String: String])
        throws
    {
        let map = SmallSheet.map([Self.accounts(words)])
        #expect(map.sheets[0].card == nil)
        let plan = try SmallSheet.reading([Self.accounts(words)]).plan
        #expect(plan.actions.map(\.name) == (1...6).map { "取組の\($0)" })
        #expect(plan.indicators.count == 6 && plan.indicators.allSatisfy { $0.unit == "千円" })
        #expect(plan.written(plan.indicators[5]) == ["2023 600/610", "2024 650/661"])
        #expect(plan.policies.count == 5)
    }

    // MARK: - Sums

    @Test(arguments: ["施策計（111）", "基本目標計", "小計（111）", "施策の計（福祉）", "計（再掲を除く）"])
    func `a sum with its number in brackets is no action and no policy`(sum: String) throws {
        let reading = try SmallSheet.reading(
            [
                ["事業の一覧（令和6年度）"],
                ["施策コード", "施策", "事業名", "担当課", "事業費（千円）", "人件費（千円）"],
                ["111", "支える", "配食", "福祉課", "1,200", "300"], ["", "", "見守り", "福祉課", "800", "450"],
                [sum, "", "", "", "2,000", "750"], ["112", "育てる", "預かり", "こども課", "400", "90"],
                ["", "", "第2期設計（北）", "建築課", "700", "80"], [sum, "", "", "", "1,100", "170"],
            ], merged: [(4, 0, 4, 3), (7, 0, 7, 3)])
        #expect(reading.plan.actions.map(\.name) == ["配食", "見守り", "預かり", "第2期設計（北）"])
        #expect(reading.plan.policies.map(\.name) == ["支える", "育てる"])
        #expect(reading.notes.contains { $0.kind == .totalRow })
    }

    // MARK: - Cards

    @Test(arguments: ["今後の方向性", "今後の方向"], ["課題と改善策", "課題"])
    func `labels below the costs of a card are no rows of them`(direction: String, problem: String) throws {
        func card(_ number: Int, _ grade: String) -> SmallSheet {
            SmallSheet(
                name: "個票\(number)",
                rows: [
                    ["令和6年度　評価調書"], ["整理番号", "1-\(number)", "事業名", "事業の\(number)"],
                    ["所管課", "福祉課", "施策", "支え合い"], ["事業概要", "月に2回訪ねる。"],
                    ["コスト（千円）", "", "", "令和4年度", "令和5年度", "令和6年度"], ["事業費", "", "", "1,820", "1,760", "1,905"],
                    ["人件費", "", "", "2,340", "2,340", "2,340"], ["評価", grade, "評価の理由", "担い手が減っている。", "", ""],
                    [direction, "成果", "向上", "コスト", "維持", ""], [problem, "若い世代に向けて募る。"],
                ], merged: [(3, 1, 3, 5), (4, 0, 4, 2), (7, 3, 7, 5), (9, 1, 9, 5)])
        }
        let plan = try SmallSheet.reading([card(1, "Ｂ"), card(2, "Ａ")]).plan
        #expect(plan.actions.map(\.name) == ["事業の1", "事業の2"])
        let action = plan.actions[0]
        #expect(plan.status(of: action, in: 2024) == "Ｂ")
        #expect(action[FiscalYear(2024)].report.reasonAndImprovement?.text == "担い手が減っている。")
        #expect(plan.own("\(direction)　成果", of: action, in: 2024) == "向上")
        #expect(plan.own("\(direction)　コスト", of: action, in: 2024) == "維持")
        #expect(plan.own("事業費", of: action, in: 2024) == "1,905")
        #expect([2022, 2023].allSatisfy { plan.own("評価", of: action, in: $0) == nil })
        #expect(plan.form.ownFields.contains { plan.own($0.label, of: action, in: 2024) == "若い世代に向けて募る。" })
    }

    @Test(arguments: ["様式2", "別紙１", "（資料3-1）", "第2号様式", "様式第3号"])
    func `which form it is is no title`(form: String) throws {
        let plan = try SmallSheet.plan([
            [form], ["海辺市福祉計画　調査票（令和6年度）"], ["番号", "施策", "取組名", "担当課", "実績"], ["1", "守る", "訓練", "防災課", "9回行った。"],
        ])
        #expect(plan.title == "海辺市福祉計画　調査票（令和6年度）")
    }
}

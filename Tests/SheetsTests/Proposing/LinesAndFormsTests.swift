import Japanese
import Plan
import Testing

@testable import Sheets

/// Lines below each other that no plan has a field for, rows that go on with an action, and forms that come again on a sheet.
struct LinesAndFormsTests {
    @Test func `lines of financing are fields of the form's own for each year`() throws {
        let plan = try SmallSheet.plan(
            [
                ["みなと町総合計画　実施計画（令和7～9年度）", "", "", "", "", "単位：千円", ""],
                ["章・節", "事業番号", "事業名", "担当課", "財源内訳", "計画事業費", ""],
                ["", "", "", "", "", "令和7年度", "令和8年度"], ["1　港を守る", "11", "岸壁の改修", "港湾課", "事業費", "900", "1,200"],
                ["", "", "", "", "国庫支出金", "400", "600"], ["", "", "", "", "一般財源", "500", "600"],
                ["", "12", "灯台の修繕", "港湾課", "事業費", "80", "－"], ["", "", "", "", "一般財源", "80", "－"],
                ["2　町を灯す", "21", "街路灯の設置", "建設課", "事業費", "30", "35"], ["", "", "", "", "一般財源", "30", "35"],
            ], merged: [(1, 5, 1, 6), (3, 0, 7, 0), (3, 1, 5, 1), (3, 2, 5, 2), (3, 3, 5, 3)])
        #expect(plan.actions.map(\.name) == ["岸壁の改修", "灯台の修繕", "街路灯の設置"])
        #expect(plan.actions.map(plan.above) == ["港を守る", "港を守る", "町を灯す"])
        #expect(plan.own("計画事業費　国庫支出金", of: plan.actions[0], in: 2026) == "600")
        #expect(plan.own("計画事業費　一般財源", of: plan.actions[2], in: 2025) == "30")
        #expect(plan.own("計画事業費　国庫支出金", of: plan.actions[1], in: 2025) == nil)
    }

    @Test func `a table of goals above the table of indicators is read too, below the policy of the sheet`() throws {
        func sheet(_ number: Int, _ name: String) -> SmallSheet {
            SmallSheet(
                name: "目標\(number)",
                rows: [
                    ["基本目標\(number)　\(name)", "", "", "", "", ""], ["", "", "", "", "", ""],
                    ["◆数値目標", "", "", "", "", ""],
                    ["指標", "", "単位", "基準値（R2）", "実績値（R6）", "目標値（R7）"], ["従業者の数", "", "人", "2\(number)0", "215", "300"],
                    ["", "", "", "", "", ""], ["◆重要業績評価指標", "", "", "", "", ""],
                    ["施策", "指標", "単位", "基準値（R2）", "実績値（R6）", "目標値（R7）"], ["（１）働く", "創業した人", "人", "3", "9", "12"],
                    ["（２）続ける", "継いだ店", "店", "1", "2", "6"],
                ])
        }
        let plan = try SmallSheet.reading([sheet(1, "しごと"), sheet(2, "くらし")]).plan
        #expect(plan.policies.map(\.name) == ["しごと", "働く", "続ける", "くらし", "働く", "続ける"])
        #expect(plan.policies.map(\.level) == [0, 1, 1, 0, 1, 1])
        #expect(plan.indicators.map(\.name) == ["従業者の数", "創業した人", "継いだ店", "従業者の数", "創業した人", "継いだ店"])
        #expect(plan.indicators.map(plan.owner) == ["しごと", "働く", "続ける", "くらし", "働く", "続ける"])
        #expect(plan.indicators[3].baseline?.value.number == 220)
    }

    private static let reform = [
        ["行政改革　進捗管理表（単位：千円）", "", "", "", "", ""], ["柱", "No.", "実施項目", "区分", "R5", "R6"],
        ["1　窓口", "1", "書かない窓口", "計画", "試行", "実施"], ["", "", "", "実績", "試行", "実施"], ["", "", "", "進捗", "○", "◎"],
        ["", "", "", "効果額", "0", "1,260"], ["", "2", "予約の一元化", "計画", "検討", "→"], ["", "", "", "実績", "検討", "検討"],
        ["", "", "", "進捗", "○", "△"], ["", "", "", "効果額", "－", "－"],
    ]

    @Test func `a line that no plan has a field for is one of the form's own`() throws {
        let plan = try SmallSheet.plan(Self.reform)
        #expect(plan.own("効果額", of: plan.actions[0], in: 2024) == "1,260")
        #expect(plan.own("効果額", of: plan.actions[0], in: 2023) == "0")
        let field = try #require(plan.form.ownFields.first)
        guard case .money(let unit) = field.kind else { return #expect(Bool(false), "\(field.kind)") }
        #expect(unit == OwnField.MoneyUnit(label: "千円"))
    }

    @Test func `divisions in further rows of an action are in charge too, each with its words`() throws {
        let plan = try SmallSheet.plan(
            [
                ["こども計画　実施状況（令和6年度）", "", "", "", "", ""], ["施策", "番号", "取組", "担当課", "令和6年度の実績", "令和6年度の評価"],
                ["守る", "1", "学びの場", "こども課", "冊子を配った。", "2"], ["", "", "", "学校課", "全校で行った。", "2"],
                ["", "2", "会議", "こども課", "6回開いた。", "1"], ["評価の内訳", "", "", "", "1：1　2：1", ""],
            ], merged: [(2, 0, 4, 0), (2, 1, 3, 1), (2, 2, 3, 2)])
        #expect(plan.actions.map(\.name) == ["学びの場", "会議"])
        #expect(plan.actions[0].responsibilities.map(\.division.name) == ["こども課", "学校課"])
        #expect(plan.actions[0][FiscalYear(2024)].report.result?.text == "冊子を配った。\n【学校課】全校で行った。")
        #expect(plan.actions[1].responsibilities.map(\.division.name) == ["こども課"])
    }

    private static func year(_ year: Int, _ division: String, _ text: String, _ value: String) -> SmallSheet {
        SmallSheet(
            name: "令和\(year)年度",
            rows: [
                ["高齢者福祉計画　進捗管理シート（令和\(year)年度分）", "", "", "", "", "", "", "", ""],
                ["基本目標", "No", "取組", "担当課", "指標名", "計画値", "実績値", "自己評価", "実施内容"],
                ["1　元気", "1", "通いの場", division, "場の数", "60", value, "△", text],
                ["1　元気", "2", "見守り", "福祉課", "協定の数", "12", "12", "○", "協定を結んだ。"],
            ])
    }

    @Test func `what stands behind the results of a sheet of one year is what was done, and the last division stays`()
        throws
    {
        let plan = try SmallSheet.reading([
            Self.year(4, "高齢課", "5か所で見送った。", "58"), Self.year(5, "長寿課", "店舗を借りた。", "63"),
        ]).plan
        #expect(plan.actions.count == 2)
        #expect(plan.actions[0][FiscalYear(2022)].report.result?.text == "5か所で見送った。")
        #expect(plan.actions[0][FiscalYear(2023)].report.result?.text == "店舗を借りた。")
        #expect(plan.actions[0].responsibilities.map(\.division.name) == ["長寿課"])
    }

    @Test func `the left of two columns under one heading groups the names in the right one`() throws {
        let plan = try SmallSheet.plan(
            [
                ["介護サービスの利用状況", "", "", "", "", "", ""], ["サービスの種類", "", "単位", "令和5年度", "", "令和6年度", ""],
                ["", "", "", "計画", "実績", "計画", "実績"], ["居宅", "訪問介護", "人", "40", "38", "42", "41"],
                ["", "通所介護", "人", "90", "93", "95", "97"], ["施設", "老人ホーム", "人", "60", "60", "60", "59"],
            ], merged: [(1, 0, 2, 1), (1, 3, 1, 4), (1, 5, 1, 6), (3, 0, 4, 0)])
        #expect(plan.indicators.map(\.name) == ["訪問介護", "通所介護", "老人ホーム"])
        #expect(plan.policies.map(\.name) == ["居宅", "施設"])
        #expect(plan.indicators.map(plan.owner) == ["居宅", "居宅", "施設"])
    }

    @Test func `a budget beside target values is what it is to cost, and signs name no policy`() throws {
        let plan = try SmallSheet.plan(
            [
                ["事務事業評価一覧（令和6年度実績）", "", "", "", "", "", "", "", ""],
                ["施策", "事務事業名", "指標名", "令和6年度", "", "令和7年度", "事業費（千円）", "", "方向性"],
                ["", "", "", "目標", "実績", "目標", "令和6年度", "令和7年度", ""], ["", "", "", "", "", "", "決算", "予算", ""],
                ["安心", "防犯灯", "灯の数", "640", "655", "640", "17,986", "16,900", "→"],
                ["安心", "空き家", "助言", "130", "142", "130", "7,044", "12,300", "↗"],
                ["元気", "体操", "参加", "400", "390", "420", "1,100", "1,300", "↘"],
            ],
            merged: [(1, 3, 1, 4), (1, 6, 1, 7)])
        #expect(plan.policies.map(\.name) == ["安心", "元気"])
        #expect(plan.own("方向性", of: plan.actions[1]) == "↗" || plan.own("方向性", of: plan.actions[1], in: 2024) == "↗")
        let costs = plan.form.ownFields.filter { $0.label.contains("事業費") }.map(\.label)
        #expect(costs.count == 2)
        #expect(costs.compactMap { plan.own($0, of: plan.actions[0], in: 2025) } == ["16,900"])
        #expect(plan.actions.allSatisfy { $0[FiscalYear(2025)].target == nil })
    }
}

import Japanese
import Plan
import PlanDocument
import Testing

@testable import Sheets

/// Several indicators in the lines of one row (一行に並ぶ複数の指標).
struct SeveralLinesTests {
    private static let rows: [[String]] = [
        ["福祉計画　実施状況（令和6年度）"],
        ["施策", "番号", "事業名", "担当課", "評価項目", "単位", "R6見込量", "R6実績", "R6評価", "R7見込量"],
        [
            "支える", "101", "介護", "福祉課", "①利用者数\n②利用時間", "①人／月\n②時間／月", "①182\n②2,950", "①188\n②2,874", "ア",
            "①190\n②3,080",
        ],
        ["支える", "102", "生活の援助", "福祉課", "利用者数", "人", "140", "147", "ア", "150"],
        ["働く", "201", "移動", "福祉課", "実利用者数\n延べ利用時間", "人\n時間", "230\n17,500", "226\n－", "イ", "235\n17,900"],
        ["働く", "202", "訪問", "福祉課", "訪問の回数\n（延べ）", "回", "14", "－", "－", "16"],
    ]

    @Test(arguments: ["①", "・", "", "；", "names", "（1）"])
    func `line k of each cell is of the k-th indicator`(mark: String) throws {
        let reading = try SmallSheet.reading(
            Self.rows.map { row in
                row.enumerated().map { column, text in
                    switch mark {
                    case "・": return text.replacing("①", with: "・").replacing("②", with: "・")
                    case "": return text.replacing("①", with: "").replacing("②", with: "")
                    case "（1）": return text.replacing("①", with: "（1）").replacing("②", with: "（2）")
                    case "；": return text.contains("（延べ）") ? text : text.replacing("\n", with: "；")
                    case "names" where (6...9).contains(column):
                        return text.replacing("①", with: "利用者数：").replacing("②", with: "利用時間：")
                    default: return text
                    }
                }
            })
        let plan = reading.plan
        #expect(
            plan.indicators.map { "\(plan.owner(of: $0)) \($0.name) \($0.unit ?? "")" } == [
                "介護 利用者数 人／月", "介護 利用時間 時間／月", "生活の援助 利用者数 人", "移動 実利用者数 人", "移動 延べ利用時間 時間", "訪問 訪問の回数\n（延べ） 回",
            ])
        #expect(
            plan.indicators.map { plan.written($0) } == [
                ["2024 182/188", "2025 190/－"], ["2024 2,950/2,874", "2025 3,080/－"], ["2024 140/147", "2025 150/－"],
                ["2024 230/226", "2025 235/－"], ["2024 17,500/－", "2025 17,900/－"], ["2024 14/－", "2025 16/－"],
            ])
        #expect(plan.actions.map(\.name) == ["介護", "生活の援助", "移動", "訪問"])
        #expect(plan.actions.map { plan.status(of: $0, in: 2024) } == ["ア", "ア", "イ", nil])
    }

    @Test func `where the lines are not as many as the names nothing is guessed, and it is said`() throws {
        var rows = Self.rows
        rows[2][7] = "①188\n②2,874\n③12"
        let reading = try SmallSheet.reading(rows)
        #expect(reading.plan.indicators.map { reading.plan.owner(of: $0) } == ["生活の援助", "移動", "移動", "訪問"])
        let left = reading.notes.filter { $0.kind == .columnLeftOut && $0.words.contains("noPlace") }
        #expect(Set(left.map { $0.words[0] }).isSuperset(of: ["評価項目", "R6実績"]))
    }
}

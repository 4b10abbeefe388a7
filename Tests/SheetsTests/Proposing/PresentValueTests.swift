import Japanese
import Plan
import Testing

@testable import Sheets

/// 基準値, 現状値 and 目標値 beside each other, their years in the cells (現状値のある指標一覧).
@Suite struct PresentValueTests {
    private static let rows = [
        ["指標名", "単位", "基準値（年度）", "目標値（年度）", "現状値（年度）", "担当課"],
        ["相談件数", "件", "4,120（R3）", "4,500（R8）", "4,310（R5）", "福祉課"],
        ["参加者数", "人", "980（R2）", "1,200（R8）", "1,050（R6）", "学び課"],
        ["満足度", "％", "52.1（R3）", "60（R8）", "55.4（R5）", "企画課"],
    ]

    private func plan(_ rows: [[String]]) throws -> Plan {
        try SmallSheet.reading([SmallSheet(name: "一覧", rows: [["総合戦略　指標一覧"], ["計画期間：令和4年度～令和8年度"]] + rows)]).plan
    }

    @Test(arguments: ["（", "\n（", " \n ("], [[0, 1, 2, 3, 4, 5], [0, 4, 2, 3, 1, 5], [5, 0, 1, 3, 2, 4]])
    func `beside a baseline it is the latest actual, in the year of its cell`(bracket: String, order: [Int]) throws {
        let rows = Self.rows.enumerated().map { place, row in
            order.map { place == 0 ? row[$0] : row[$0].replacing("（", with: bracket) }
        }
        let plan = try plan(rows)
        #expect(plan.indicators.map(\.name) == ["相談件数", "参加者数", "満足度"])
        #expect(plan.indicators.map { $0.baseline?.value.number } == [4120, 980, 52.1])
        #expect(plan.indicators.map { $0.baseline?.year?.value } == [2021, 2020, 2021])
        #expect(plan.indicators.map { $0.finalTarget?.value.number } == [4500, 1200, 60])
        #expect(plan.indicators.map { $0[FiscalYear(2023)].actual?.number } == [4310, nil, 55.4])
        #expect(plan.indicators[1][FiscalYear(2024)].actual?.number == 1050)
    }

    @Test func `alone it is where things began`() throws {
        let rows = Self.rows.map { row in [0, 1, 4, 3, 5].map { row[$0].replacing("目標値（年度）", with: "目標値（R8）") } }
        let plan = try plan(rows)
        #expect(plan.indicators.map { $0.baseline?.value.number } == [4310, 1050, 55.4])
    }
}

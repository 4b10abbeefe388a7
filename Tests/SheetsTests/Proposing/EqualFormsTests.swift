import Japanese
import Plan
import PlanDocument
import Testing

@testable import Sheets

/// One form in several files or sheets (同じ様式のファイル): what a heading means, it means in all of them.
struct EqualFormsTests {
    private static let headings = [
        "部会の区分", "取組番号", "取組名", "担当課", "指標", "単位", "現状値（R3）", "目標値（R8）", "R5実績値", "R6実績値", "進捗度",
    ]

    private func sheet(_ division: String, _ rows: [[String]], headings: [String] = Self.headings) -> SmallSheet {
        SmallSheet(
            name: "\(division).xlsx", file: "\(division).xlsx",
            rows: [["海辺市強靱化計画　調査票（令和6年度）"], ["部課名", division], [], headings] + rows)
    }

    private func row(_ level: String, _ number: String) -> [String] {
        [level, number, "取組の\(number)", "課\(number)", "数えるもの\(number)", "件", "1", "9", "3", "5", "順調"]
    }

    @Test(arguments: [0, 1])
    func `the few rows of one file do not make another form of it`(first: Int) throws {
        let long = sheet("総務部", [row("まもる", "1-1"), row("まもる", "1-2"), row("つなぐ", "2-1"), row("つなぐ", "2-2")])
        let short = sheet("水道部", [row("つなぐ", "2-3"), row("まもる", "1-3"), row("そだてる", "3-1")])
        let sheets = first == 0 ? [long, short] : [short, long]
        let roles = SmallSheet.map(sheets).sheets.compactMap { $0.tables.first?.columns.map(\.role) }
        #expect(roles.count == 2 && roles[0] == roles[1])
        let plan = try SmallSheet.reading(sheets).plan
        #expect(Set(plan.policies.map(\.name)) == ["まもる", "つなぐ", "そだてる"])
        #expect(plan.actions.allSatisfy { ["まもる", "つなぐ", "そだてる"].contains(plan.above($0)) })
        #expect(plan.indicators.allSatisfy { $0.finalTarget?.value.number == 9 })
    }

    @Test(arguments: [0, 2])
    func `a heading that ends in 目標 over numbered names is a level, and no target`(place: Int) throws {
        var headings = Self.headings
        headings.remove(at: 0)
        headings.insert("シナリオの目標", at: place)
        let names = ["4　水道を守る", "4　水道を守る", "2　命を救う", "3　役所を動かす"]
        let rows = names.enumerated().map { index, name in
            var row = row("", "\(name.prefix(1))-\(index)")
            row.remove(at: 0)
            row.insert(name, at: place)
            return row
        }
        let plan = try SmallSheet.reading([sheet("水道部", rows, headings: headings)]).plan
        #expect(plan.policies.map(\.name) == ["水道を守る", "命を救う", "役所を動かす"])
        #expect(plan.actions.map { plan.above($0) } == ["水道を守る", "水道を守る", "命を救う", "役所を動かす"])
        #expect(plan.indicators.allSatisfy { $0.finalTarget?.value.number == 9 })
    }

    @Test func `equal forms of two years keep their years`() throws {
        func sheet(_ year: Int) -> SmallSheet {
            SmallSheet(
                name: "R\(year)",
                rows: [
                    ["令和\(year)年度の実績"], ["番号", "施策", "取組", "担当課", "実績", "評価"],
                    ["1", "守る", "訓練", "防災課", "\(year)回行った。", "Ａ"], ["2", "守る", "備蓄", "防災課", "\(year)か所に置いた。", "Ｂ"],
                ])
        }
        let plan = try SmallSheet.reading([sheet(5), sheet(6)]).plan
        #expect(plan.actions.count == 2)
        #expect([2023, 2024].map { plan.actions[0][FiscalYear($0)].report.result?.text } == ["5回行った。", "6回行った。"])
    }

    @Test func `the only year that is planned, behind a baseline, is that of the final target`() throws {
        let plan = try SmallSheet.plan([
            ["番号", "取組名", "担当課", "指標", "単位", "R3（現状）", "R5（実績）", "R6（実績）", "R8（目標）"],
            ["1", "車の更新", "総務課", "更新した車", "台", "2", "6", "8", "12"],
            ["2", "隊の増員", "警防課", "着くまでの時間", "分", "8.9", "9.4", "9.1", "8.0"],
        ])
        #expect(plan.indicators.map { $0.finalTarget?.value.text } == ["12", "8.0"])
        #expect(plan.indicators.map { $0.finalTarget?.year?.value } == [2026, 2026])
    }
}

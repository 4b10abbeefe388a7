import Japanese
import Plan
import Testing

@testable import Sheets

/// A level in the names of the sheets (シート名の階層).
struct SheetNameLevelsTests {
    private func sheets(_ names: [String], _ change: ([[String]], Int) -> [[String]] = { rows, _ in rows })
        -> [SmallSheet]
    {
        names.enumerated().map { index, name in
            let rows = [
                ["年次報告書（令和6年度）"], ["基本施策", "番号", "取組名", "所管", "令和6年度の実績", "評価"],
                ["\(2 * index + 1)　学びの\(index)期", "\(index)1", "学ぶ取組", "学び課", "9回開いた。", "○"],
                ["\(2 * index + 2)　支えの\(index)期", "\(index)2", "支える取組", "福祉課", "毎月行った。", "△"],
            ]
            return SmallSheet(name: name, rows: change(rows, index))
        }
    }

    @Test(arguments: [["Ⅰ 意識を変える", "Ⅱ 働く場を変える"], ["基本目標1　意識を変える", "基本目標2　働く場を変える"], ["1.意識を変える", "2.働く場を変える"]])
    func `names that count from the first are the policies above`(names: [String]) throws {
        let plan = try SmallSheet.reading(sheets(names)).plan
        #expect(plan.policies.map(\.name) == ["意識を変える", "学びの0期", "支えの0期", "働く場を変える", "学びの1期", "支えの1期"])
        #expect(plan.policies.map(\.level) == [0, 1, 1, 0, 1, 1])
        #expect(plan.actions.map { plan.above($0) } == ["学びの0期", "支えの0期", "学びの1期", "支えの1期"])
        #expect(plan.levels.count == 2)
    }

    @Test(arguments: [
        ["1 総務課", "2 福祉課"], ["Sheet1", "Sheet2"], ["R5", "R6"], ["Ⅰ 意識を変える", "Ⅲ 働く場を変える"], ["4月", "5月"],
    ])
    func `other names say nothing of the plan`(names: [String]) throws {
        let plan = try SmallSheet.reading(sheets(names)).plan
        #expect(plan.levels.count == 1 && plan.policies.count == 4)
    }

    @Test func `a level that the sheet says itself is not said twice`() throws {
        let names = ["Ⅰ 意識を変える", "Ⅱ 働く場を変える"]
        let plan = try SmallSheet.reading(
            sheets(names) { rows, index in [rows[0], ["基本目標" + names[index]]] + rows.dropFirst() }
        ).plan
        #expect(plan.policies.count { $0.name == "意識を変える" } == 1)
    }

    @Test func `the map of such sheets is the same after it was written and read`() throws {
        let map = SmallSheet.map(sheets(["Ⅰ 意識を変える", "Ⅱ 働く場を変える"]))
        #expect(map.sheets.map { $0.tables[0].policy } == ["Ⅰ 意識を変える", "Ⅱ 働く場を変える"])
        #expect(try SheetMap(map.json) == map)
    }
}

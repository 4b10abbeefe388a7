import Plan
import PlanDocument
import Testing

@testable import Sheets

/// Years down the side (年度を行とする表): below each indicator of an action, and with indicators side by side above them.
struct YearRowsTests {
    /// Three years for each of three indicators; the first action has two of them.
    static let rows: [[String]] = [
        ["子育ての計画　令和6年度点検"],
        ["目標", "番号", "事業名", "所管課", "評価指標", "年度", "計画値", "実績値", "達成率", "評価（R6）", "課題と今後の取組"],
        ["安心", "1", "相談の窓口", "子育て課", "相談の件数（件）", "R4", "90", "88", "98%", "Ａ", "連絡に時間がかかる。"],
        ["", "", "", "", "", "R5", "92", "93", "101%", "", ""],
        ["", "", "", "", "", "R6", "94", "－", "", "", ""],
        ["", "", "", "", "窓口の数（か所）", "R4", "5", "4", "80%", "", ""],
        ["", "", "", "", "", "R5", "5", "5", "100%", "", ""],
        ["", "", "", "", "", "R6", "6", "6", "100%", "", ""],
        ["安心", "2", "親子の広場", "保育課", "来た人（人）", "R4", "60", "31", "52%", "Ｂ", "空きが少ない。"],
        ["", "", "", "", "", "R5", "70", "58", "83%", "", ""],
        ["", "", "", "", "", "R6", "80", "83", "104%", "", ""],
    ]

    @Test(arguments: ["as it is", "merged", "filled", "years before their indicators", "other words"])
    func `each row is of the year that its cell says`(how: String) throws {
        var rows = Self.rows
        var merged: [(Int, Int, Int, Int)] = []
        switch how {
        case "merged":
            merged = [0, 1, 2, 3, 9, 10].flatMap { [(2, $0, 7, $0), (8, $0, 10, $0)] }
            merged += [(2, 4, 4, 4), (5, 4, 7, 4), (8, 4, 10, 4)]
        case "filled":
            for row in rows.indices.dropFirst(3) {
                for column in 0..<5 where rows[row][column].isEmpty { rows[row][column] = rows[row - 1][column] }
            }
        case "years before their indicators":
            rows = rows.map { $0.count < 11 ? $0 : [$0[0], $0[1], $0[2], $0[3], $0[5], $0[4]] + $0[6...] }
        case "other words":
            rows[1][5] = "実施年度"
            rows[1][6] = "目標"
            rows[1][7] = "実績"
            for row in rows.indices.dropFirst(2) {
                rows[row][5] = ["R4": "令和4年度", "R5": "令和5年度", "R6": "令和6年度"][rows[row][5]] ?? ""
            }
        default: break
        }
        let reading = try SmallSheet.reading(rows, merged: merged)
        let plan = reading.plan
        #expect(plan.actions.map(\.name) == ["相談の窓口", "親子の広場"])
        #expect(
            plan.indicators.map { plan.written($0) } == [
                ["2022 90/88", "2023 92/93", "2024 94/－"], ["2022 5/4", "2023 5/5", "2024 6/6"],
                ["2022 60/31", "2023 70/58", "2024 80/83"],
            ])
        // What a heading says to be of a year is of that year, wherever it stands among the rows.
        #expect(plan.actions.map { plan.status(of: $0, in: 2024) } == ["Ａ", "Ｂ"])
        #expect(plan.actions.map { $0.writtenYears.filter { $0.value != 2024 } } == [[], []])
    }

    @Test func `what is said once of all years is said of the year reported`() throws {
        var rows = Self.rows
        rows[1][9] = "評価"
        let plan = try SmallSheet.plan(rows)
        #expect(plan.actions.map { plan.status(of: $0, in: 2024) } == ["Ａ", "Ｂ"])
        #expect(plan.own("課題と今後の取組", of: plan.actions[0], in: 2024) == "連絡に時間がかかる。")
    }

    @Test func `of two values of one year the first is taken, and the others are said`() throws {
        var rows = Self.rows
        rows[4][5] = "R5"
        let reading = try SmallSheet.reading(rows)
        #expect(reading.plan.written(reading.plan.indicators[0]) == ["2022 90/88", "2023 92/93"])
        let notes = reading.notes.filter { $0.kind == .columnLeftOut && $0.words.contains("again") }
        #expect(notes.map(\.words) == [["相談の件数（件）", "again", "2"]])
    }

    @Test func `年度 beside a target is the year of that target`() throws {
        let plan = try SmallSheet.plan([
            ["指標の一覧"],
            ["施策", "指標名", "単位", "基準値", "年度", "R5実績", "R6実績", "目標値", "年度"],
            ["守る", "訓練の回数", "回", "3", "R3", "4", "5", "8", "R8"],
            ["守る", "備蓄の数", "食", "900", "R2", "950", "980", "1,200", "R9"],
        ])
        #expect(plan.indicators.map { plan.written($0) } == [["2023 －/4", "2024 －/5"], ["2023 －/950", "2024 －/980"]])
        #expect(plan.indicators.map { $0.finalTarget?.year?.value } == [2026, 2027])
    }

    // MARK: - Indicators side by side

    static let sideBySide: [[String]] = [
        ["海辺市環境計画　指標の推移"],
        [],
        ["目標1　風のまち"],
        ["年度", "排出量（千t）", "", "発電の容量（kW）", ""],
        ["", "目標値", "実績値", "目標値", "実績値"],
        ["令和5年度", "540", "549.3", "22,500", "23,150"],
        ["令和6年度", "520", "算定中", "24,000", "25,420"],
        [],
        ["目標2　巡るまち"],
        ["年度", "ごみの量（g）", "", "資源になった割合（％）", "", "集めた日（日）", ""],
        ["", "目標値", "実績値", "目標値", "実績値", "目標値", "実績値"],
        ["令和5年度", "830", "827", "27", "24.6", "－", "50"],
        ["令和6年度", "820", "819", "28", "24.9", "52", "51"],
        [],
        ["目標3　緑のまち"],
        ["年度", "畑の区画数（区画）", ""],
        ["", "目標値", "実績値"],
        ["令和5年度", "440", "441"],
        ["令和6年度", "450", "452"],
        [],
        ["資料：環境課"],
    ]

    @Test(arguments: ["as it is", "merged", "filled"])
    func `below each other, with years down the side, each table has its own indicators`(how: String) throws {
        let merged = [
            (2, 0, 2, 4), (3, 0, 4, 0), (3, 1, 3, 2), (3, 3, 3, 4), (8, 0, 8, 6), (9, 0, 10, 0), (9, 1, 9, 2),
            (9, 3, 9, 4),
            (9, 5, 9, 6), (14, 0, 14, 2), (15, 0, 16, 0), (15, 1, 15, 2),
        ]
        var rows = Self.sideBySide
        if how == "filled" {
            for (row, column, lastRow, lastColumn) in merged {
                for other in row...lastRow {
                    while rows[other].count <= lastColumn { rows[other].append("") }
                    for place in column...lastColumn { rows[other][place] = rows[row][column] }
                }
            }
        }
        let reading = try SmallSheet.reading(rows, merged: how == "merged" ? merged : [])
        let plan = reading.plan
        #expect(plan.policies.map(\.name) == ["風のまち", "巡るまち", "緑のまち"])
        #expect(
            plan.indicators.map { "\(plan.owner(of: $0)) \($0.name) \($0.unit ?? "")" } == [
                "風のまち 排出量 千t", "風のまち 発電の容量 kW", "巡るまち ごみの量 g", "巡るまち 資源になった割合 ％", "巡るまち 集めた日 日",
                "緑のまち 畑の区画数 区画",
            ])
        #expect(
            plan.indicators.map { plan.written($0).last } == [
                "2024 520/算定中", "2024 24,000/25,420", "2024 820/819", "2024 28/24.9", "2024 52/51", "2024 450/452",
            ])
        #expect(plan.indicators.allSatisfy { $0.writtenYears.count == 2 })
    }
}

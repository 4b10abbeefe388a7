import Japanese
import Plan
import PlanDocument
import Testing

@testable import Sheets

/// Sheets that belong together by a number (番号でつながるシート), and what none of them says.
struct JoinedSheetsTests {
    private static let list = SmallSheet(
        name: "一覧",
        rows: [
            ["ＤＸ計画　取組の一覧"],
            ["取組番号", "基本方針", "取組名", "概要", "担当課"],
            ["1-01", "1 手続", "申請の電子化", "窓口に来ずに済むようにする。", "デジタル課"],
            ["1-02", "", "納付の電子化", "家から納められるようにする。", "会計課"],
            ["2-01", "2 地域", "教室の開催", "使い方を教える。", "学び課"],
            ["2-02", "", "データの公開", "誰でも使えるようにする。", "デジタル課"],
        ])
    private static let indicators = SmallSheet(
        name: "ＫＰＩ",
        rows: [
            ["取組別ＫＰＩ"],
            ["取組番号", "ＫＰＩ", "単位", "R5", "", "R6", ""],
            ["", "", "", "目標", "実績", "目標", "実績"],
            ["1-01", "電子化した手続", "手続", "180", "196", "240", "262"],
            ["1-01", "使われた割合", "％", "25", "27.3", "35", "33.9"],
            ["1-02", "納付できる税目", "税目", "3", "3", "4", "5"],
            ["2-01", "参加者", "人", "600", "588", "800", "846"],
            ["2-02", "公開した件数", "件", "60", "71", "90", "103"],
        ])
    private static let year = SmallSheet(
        name: "状況",
        rows: [
            ["令和6年度の状況"],
            ["取組番号", "取組名", "進捗状況", "令和6年度の主な実績"],
            ["2-01", "教室の開催", "順調", "自治会館で42回開いた。"],
            ["1-01", "申請の電子化", "順調", "全ての手続を移した。"],
            ["1-02", "納付の電子化", "遅れ", "契約が遅れた。"],
            ["2-02", "データの公開", "順調", "避難所の位置を改めた。"],
        ])

    @Test(arguments: [[0, 1, 2], [2, 0, 1], [1, 2, 0]], [false, true])
    func `a number of an action on another sheet means that action`(order: [Int], hasOtherWord: Bool) throws {
        var sheets = [Self.list, Self.indicators, Self.year]
        if hasOtherWord {
            sheets = sheets.map { sheet in
                SmallSheet(
                    name: sheet.name,
                    rows: sheet.rows.map { $0.map { ["取組番号": "事業番号", "取組名": "事業名"][$0] ?? $0 } })
            }
        }
        let reading = try SmallSheet.reading(order.map { sheets[$0] })
        let plan = reading.plan
        #expect(plan.policies.map(\.name) == ["手続", "地域"])
        #expect(plan.actions.map(\.number) == ["1-01", "1-02", "2-01", "2-02"])
        #expect(plan.actions.map { plan.above($0) } == ["手続", "手続", "地域", "地域"])
        #expect(
            plan.indicators.map { "\(plan.owner(of: $0)) \($0.name)" } == [
                "申請の電子化 電子化した手続", "申請の電子化 使われた割合", "納付の電子化 納付できる税目", "教室の開催 参加者", "データの公開 公開した件数",
            ])
        #expect(plan.actions.map { plan.status(of: $0, in: 2024) } == ["順調", "遅れ", "順調", "順調"])
        #expect(!reading.notes.contains { $0.kind == .numberRepeated })
    }

    @Test func `one number with another name is another action`() throws {
        var rows = Self.year.rows
        rows[2][1] = "講座の開催"
        let reading = try SmallSheet.reading([Self.list, SmallSheet(name: "状況", rows: rows)])
        #expect(reading.plan.actions.count == 5)
        #expect(reading.notes.contains { $0.kind == .numberRepeated })
    }

    @Test func `numbers of indicators are no numbers of actions`() throws {
        var rows = Self.indicators.rows
        rows[1][0] = "番号"
        for row in 3..<rows.count { rows[row][0] = String(row - 2) }
        let plan = try SmallSheet.reading([Self.list, SmallSheet(name: "ＫＰＩ", rows: rows)]).plan
        #expect(plan.indicators.map(\.number) == ["1", "2", "3", "4", "5"])
    }

    @Test func `a sheet that names no policy takes none from the end of the one before`() throws {
        var rows = Self.year.rows
        for row in 2..<rows.count { rows[row][0] = "9-0\(row)" }
        for row in 2..<rows.count { rows[row][1] = "ほかの取組その\(row)" }
        let reading = try SmallSheet.reading([Self.list, SmallSheet(name: "状況", rows: rows)])
        let plan = reading.plan
        #expect(plan.actions.count == 8)
        #expect(plan.actions.dropFirst(4).allSatisfy { !["手続", "地域"].contains(plan.above($0)) })
        #expect(reading.notes.contains { $0.kind == .noPolicies })
    }

    @Test func `the same form goes on over a page`() throws {
        func page(_ name: String, _ rows: [[String]]) -> SmallSheet {
            SmallSheet(name: name, rows: [["取組番号", "基本方針", "取組名", "担当課", "令和6年度の実績"]] + rows)
        }
        let first = page("一覧", [["1-01", "1 手続", "申請の電子化", "デジタル課", "始めた。"], ["2-01", "2 地域", "教室", "学び課", "開いた。"]])
        let second = page("一覧（2）", [["2-02", "", "地図の作成", "防災課", "作った。"], ["3-01", "3 庁内", "電子決裁", "総務課", "移した。"]])
        let plan = try SmallSheet.reading([first, second]).plan
        #expect(plan.actions.map { plan.above($0) } == ["手続", "地域", "地域", "庁内"])
    }

    @Test(arguments: [("取組番号", "事務事業番号"), ("整理番号", "整理番号"), ("通し番号", "通し番号")])
    func `a number that counts something else joins nothing`(action: String, other: String) throws {
        let list = SmallSheet(
            name: "一覧",
            rows: [
                [action, "施策", "取組名", "担当課"], ["1", "1 手続", "申請の電子化", "デジタル課"], ["2", "", "納付の電子化", "会計課"],
                ["3", "2 地域", "教室の開催", "学び課"],
            ])
        let indicators = SmallSheet(
            name: "指標",
            rows: [
                [other, "指標名", "単位", "R5目標", "R5実績"], ["1", "移住者数", "人", "10", "12"], ["2", "出生数", "人", "300", "280"],
                ["3", "来訪者数", "人", "900", "950"],
            ])
        let plan = try SmallSheet.reading([list, indicators]).plan
        #expect(plan.actions.map(\.name) == ["申請の電子化", "納付の電子化", "教室の開催"])
        #expect(!plan.indicators.contains { if case .action = $0.owner { true } else { false } })
    }

    @Test func `numbers that begin anew in each policy join nothing`() throws {
        let list = SmallSheet(
            name: "一覧",
            rows: [
                ["取組番号", "施策", "取組名", "担当課"], ["1", "1 手続", "申請の電子化", "デジタル課"], ["2", "", "納付の電子化", "会計課"],
                ["1", "2 地域", "教室の開催", "学び課"], ["2", "", "データの公開", "学び課"],
            ])
        let indicators = SmallSheet(
            name: "指標",
            rows: [
                ["取組番号", "指標名", "単位", "R5目標", "R5実績"], ["1", "手続数", "件", "10", "12"], ["2", "納付数", "件", "300", "280"],
                ["1", "開催数", "回", "9", "9"], ["2", "公開数", "件", "9", "9"],
            ])
        let plan = try SmallSheet.reading([list, indicators]).plan
        #expect(plan.actions.map(\.name) == ["申請の電子化", "納付の電子化", "教室の開催", "データの公開"])
    }
}

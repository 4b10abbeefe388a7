import Foundation
import Japanese
import Plan
import PlanDocument
import Testing
import Workbook

@testable import Sheets

/// Kinds of tables that a third round of unseen sheets brought up (ほかの市の表、その二), each as small as it can be.
struct FurtherCitiesTests {
    @Test func `headings that are merged downward take a third row of headings with them`() throws {
        let plan = try plan(
            [
                ["ＤＸ推進計画　工程表"],
                ["方針", "№", "取組名", "区分", "令和６年度", "", "", ""],
                ["", "", "", "", "工程", "", "進捗状況", "進捗"],
                ["", "", "", "", "1Q", "2Q", "", ""],
                ["便利な窓口", "1", "書かない窓口", "予定", "○", "●", "３月に市民課で始めた。", "遅延"],
                ["", "", "", "実施", "○", "○", "", ""],
                ["", "2", "申請のオンライン化", "予定", "●", "→", "８２手続を加えた。", "順調"],
                ["", "", "", "実施", "●", "→", "", ""],
            ],
            merged: [
                (1, 0, 3, 0), (1, 1, 3, 1), (1, 2, 3, 2), (1, 3, 3, 3), (1, 4, 1, 7), (2, 4, 2, 5), (2, 6, 3, 6),
                (2, 7, 3, 7), (4, 2, 5, 2), (6, 2, 7, 2), (4, 1, 5, 1), (6, 1, 7, 1), (4, 0, 7, 0),
            ])
        #expect(plan.actions.map(\.name) == ["書かない窓口", "申請のオンライン化"])
        let year = plan.actions[0][FiscalYear(2024)]
        // Sentences are no steps of a scale, whatever stands over them.
        #expect(year.report.result?.text == "３月に市民課で始めた。")
        #expect(year.report.status.flatMap { plan.scale[$0]?.label } == "遅延")
        // What is planned and what was done in a quarter are two fields.
        let labels = plan.form.ownFields.map(\.label)
        #expect(Set(labels).isSuperset(of: ["工程　1Q　予定", "工程　1Q　実施", "工程　2Q　予定", "工程　2Q　実施"]), "\(labels)")
        #expect(own("工程　2Q　実施", of: plan.actions[0], in: 2024, plan) == "○")
        #expect(own("工程　2Q　予定", of: plan.actions[0], in: 2024, plan) == "●")
    }

    @Test func `a row for each year gives an own field a value for each year`() throws {
        let plan = try plan([
            ["事業別決算"],
            ["番号", "施策", "事業名", "担当課", "年度", "決算額", "会計"],
            ["1", "支える", "相談の窓口", "福祉課", "令和5年度", "100", "一般会計"],
            ["1", "支える", "相談の窓口", "福祉課", "令和6年度", "200", "一般会計"],
            ["2", "支える", "食事の配達", "福祉課", "令和5年度", "300", "一般会計"],
            ["2", "支える", "食事の配達", "福祉課", "令和6年度", "400", "一般会計"],
        ])
        #expect(plan.actions.count == 2)
        #expect(own("決算額", of: plan.actions[0], in: 2023, plan) == "100")
        #expect(own("決算額", of: plan.actions[1], in: 2024, plan) == "400")
        // What says the same in each year is said of the action.
        #expect(own("会計", of: plan.actions[0], in: nil, plan) == "一般会計")
    }

    @Test func `further lines of one action are joined where they are texts, and said where they are numbers`() throws {
        let reading = try reading([
            ["計画の一覧（令和6年度）"],
            ["番号", "施策", "取組", "担当課", "関係団体", "職員数", "令和6年度の目標"],
            ["1", "守る", "水防の訓練", "防災課", "消防団", "3", "年に2回行う。"],
            ["", "", "", "", "自主防災会の連絡会", "5"],
            ["2", "守る", "備蓄の更新", "防災課", "社会福祉協議会", "2", "半分を入れ替える。"],
        ])
        #expect(reading.plan.actions.count == 2)
        #expect(own("関係団体", of: reading.plan.actions[0], in: nil, reading.plan) == "消防団\n自主防災会の連絡会")
        #expect(own("職員数", of: reading.plan.actions[0], in: nil, reading.plan) == "3")
        #expect(reading.notes.filter { $0.kind == .ownFieldAgain }.map(\.words) == [["職員数", "1"]])
    }

    @Test func `目標額 and 実績額 are two sides of what came of it, in the unit of the line above`() throws {
        let plan = try plan([
            ["財政効果額の一覧", "", "", "", "", "", "", "（単位：千円）"],
            ["番号", "推進項目", "担当", "実　績　額", "", "目　標　額", "", "進捗"],
            ["", "", "", "令和５年度", "令和６年度", "令和５年度", "令和６年度", ""],
            ["【総務部】"],
            ["1-1", "電力契約の見直し", "財産管理課", "4,120", "5,306", "4,000", "5,000", "計画どおり"],
            ["1-2", "広告収入の確保", "広報課", "1,866", "2,044", "1,800", "2,000", "遅れ"],
            ["【市民部】"],
            ["2-1", "窓口の集約", "市民課", "▲40", "580", "600", "600", "遅れ"],
        ])
        #expect(plan.policies.map(\.name) == ["総務部", "市民部"])
        let first = try #require(plan.indicators.first)
        #expect(first[FiscalYear(2023)].target?.number == 4000 && first[FiscalYear(2023)].actual?.number == 4120)
        #expect(plan.indicators.allSatisfy { $0.unit == "千円" })
        // A step without a year is one of the last year with actuals.
        #expect(plan.actions[0].writtenYears.filter { plan.actions[0][$0].report.status != nil } == [FiscalYear(2024)])
        #expect(plan.actions[2].policy == plan.policies[1].id)
    }

    @Test func `計画額 and 実績額 of a project are money, and no indicator`() throws {
        let plan = try plan([
            ["実施計画の進捗", "", "", "", "", "（金額の単位：千円）"],
            ["施策", "事業名", "担当課", "令和６年度", "", ""],
            ["", "", "", "事業内容", "計画額", "実績額"],
            ["育てる", "保育施設の整備", "こども課", "実施設計", "6,600", "6,380"],
            ["育てる", "こども食堂への補助", "こども課", "４団体に補助", "800", "800"],
        ])
        #expect(plan.indicators.isEmpty)
        #expect(plan.form.ownFields.map(\.label).filter { $0.contains("額") } == ["計画額", "実績額"])
    }

    @Test func `利用者数 over years is counted, 職員数 and money are fields of the form`() throws {
        let plan = try plan([
            ["公共施設の一覧"],
            ["大分類", "施設番号", "施設名", "利用者数（人）", "", "職員数（人）", "", "維持管理費（千円）", ""],
            ["", "", "", "R5", "R6", "R5", "R6", "R5", "R6"],
            ["集会施設", "101", "中央公民館", "35,880", "36,204", "4", "4", "29,106", "30,255"],
            ["集会施設", "102", "東公民館", "休館", "9,211", "2", "3", "6,512", "6,498"],
            ["集会施設", "103", "西公民館", "4,826", "4,390", "2", "2", "6,710", "7,008"],
            ["文化施設", "111", "市民会館", "41,200", "58,730", "6", "6", "88,940", "91,204"],
        ])
        #expect(plan.actions.map(\.name) == ["中央公民館", "東公民館", "西公民館", "市民会館"])
        #expect(plan.indicators.map(\.name) == ["利用者数", "利用者数", "利用者数", "利用者数"])
        #expect(plan.indicators[0].unit == "人" && plan.indicators[0][FiscalYear(2024)].actual?.number == 36204)
        #expect(plan.indicators[1][FiscalYear(2023)].actual?.text == "休館")
        #expect(plan.form.ownFields.map(\.label) == ["職員数（人）", "維持管理費（千円）"])
    }

    @Test func `what several headings count stands in the order of its columns`() throws {
        let words = ["利用者数（人）", "貸出の冊数（冊）", "催しの回数（回）", "見学の団体（団体）", "相談の件数（件）"]
        let rows = (1...4).map { number in
            ["集会施設", "第\(number)公民館"] + words.indices.flatMap { ["\(number)\($0)0", "\(number)\($0)5"] }
        }
        let plan = try plan(
            [
                ["公共施設の一覧"], ["大分類", "施設名"] + words.flatMap { [$0, ""] },
                ["", ""] + words.flatMap { _ in ["R5", "R6"] },
            ] + rows)
        #expect(plan.indicators.prefix(5).map(\.name) == ["利用者数", "貸出の冊数", "催しの回数", "見学の団体", "相談の件数"])
    }

    @Test func `区分 beside 計画 and 実績 names what is counted, and 〃 says what stands above it`() throws {
        let plan = try plan(
            [
                ["地域子ども・子育て支援事業"],
                ["№", "事業名\n（担当課）", "単位", "区分", "", "年度", "", "課題"],
                ["", "", "", "", "", "R4", "R5", ""],
                ["1", "延長保育事業\n（保育課）", "人", "量の見込み", "計画", "520", "530", "職員の配置を見直す。"],
                ["", "", "", "", "実績", "498", "541", ""],
                ["", "", "", "確保方策", "計画", "520", "530", ""],
                ["", "", "", "", "実績", "520", "545", ""],
                ["2", "一時預かり事業\n（こども課）", "人日", "量の見込み", "計画", "860", "880", "〃"],
                ["", "", "", "", "実績", "871", "902", ""],
                ["", "", "", "確保方策", "計画", "900", "900", ""],
                ["", "", "", "", "実績", "900", "900", ""],
            ],
            merged: [
                (1, 3, 2, 4), (1, 5, 1, 6), (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 2, 2), (1, 7, 2, 7), (3, 2, 6, 2),
                (7, 2, 10, 2), (3, 0, 6, 0), (7, 0, 10, 0), (3, 1, 6, 1), (7, 1, 10, 1), (3, 3, 4, 3), (5, 3, 6, 3),
                (7, 3, 8, 3), (9, 3, 10, 3),
            ])
        #expect(plan.actions.map(\.name) == ["延長保育事業", "一時預かり事業"])
        #expect(plan.actions.map { $0.responsibilities.map(\.text) } == [["保育課"], ["こども課"]])
        #expect(plan.indicators.map(\.name) == ["量の見込み", "確保方策", "量の見込み", "確保方策"])
        #expect(plan.indicators.map(\.unit) == ["人", "人", "人日", "人日"])
        #expect(plan.indicators[1][FiscalYear(2023)].target?.number == 530)
        #expect(plan.indicators[1][FiscalYear(2023)].actual?.number == 545)
    }

    @Test func `texts and steps of several years in one cell go each to its year`() throws {
        let plan = try plan([
            ["地域福祉計画　取組状況"],
            ["基本目標", "番号", "取組", "実施主体", "指標（単位）", "目標値", "実績値", "取組内容", "評価", "今後の方向"],
            [
                "支え合う", "1-1", "福祉教育の推進", "学校教育課", "実施した学校の割合（％）", "R5：80％\nR6：90％", "R5：80％\nR6：85％",
                "【R5】全校で行った。\n【R6】球技を加えた。", "R5：○\nR6：△", "続ける。",
            ],
            [
                "支え合う", "1-2", "講座の開催", "福祉課", "修了者（人）", "R5：30人\nR6：30人", "R5：22人\nR6：34人",
                "【R5】３回開いた。\n【R6】災害も扱った。", "R5：△\nR6：◎", "〃",
            ],
            ["（評価）◎：目標を上回った　○：目標に届いた　△：届かなかった"],
        ])
        #expect(plan.policies.map(\.name) == ["支え合う"])
        #expect(plan.indicators.map(\.name) == ["実施した学校の割合（％）", "修了者（人）"])
        #expect(plan.indicators[0].unit == "％" && plan.indicators[0][FiscalYear(2024)].actual?.number == 85)
        let action = plan.actions[1]
        #expect(action[FiscalYear(2023)].report.result?.text == "３回開いた。")
        #expect(action[FiscalYear(2024)].report.status.flatMap { plan.scale[$0]?.mark } == "◎")
        #expect(own("今後の方向", of: action, in: nil, plan) ?? own("今後の方向", of: action, in: 2024, plan) == "続ける。")
    }

    @Test func `a long list is no card, and the code of a division numbers no policy`() throws {
        let rows = (1...12).map { number in
            [
                "令和05年度", "一般会計", "03", "民生費", "01", "社会福祉費", "0301\(number)", "支援の事業その\(number)",
                "03\(number % 3)0", ["福祉課", "こども課", "健康課"][number % 3], "\(number),420", "\(number),115",
            ]
        }
        let plan = try plan(
            [
                ["事業別執行状況一覧表"],
                [
                    "会計年度", "会計名称", "款", "款名称", "項", "項名称", "事業コード", "事業名称", "所属コード", "所属名称", "当初予算額", "支出済額",
                ],
            ] + rows)
        #expect(plan.actions.count == 12 && plan.actions[0].number == "03011")
        #expect(plan.actions[0].responsibilities.map(\.text) == ["こども課"])
        #expect(plan.form.ownFields.map(\.label).contains("所属コード"))
    }

    @Test func `a remark in the row of a year is that year's`() throws {
        let plan = try plan([
            ["環境の指標"],
            ["分野", "指標名", "単位", "年度", "目標値", "実績値", "備考"],
            ["水", "河川の水質", "mg/L", "令和5年度", "2.0", "2.1", "速報"],
            ["水", "河川の水質", "mg/L", "令和6年度", "2.0", "1.9", "確定"],
            ["水", "地下水の水位", "m", "令和5年度", "5", "5", ""],
            ["水", "地下水の水位", "m", "令和6年度", "5", "4", "少雨"],
        ])
        #expect(plan.indicators.count == 2)
        #expect(plan.indicators[0][FiscalYear(2023)].remark == "速報")
        #expect(plan.indicators[0][FiscalYear(2024)].remark == "確定")
        #expect(plan.indicators[1][FiscalYear(2024)].remark == "少雨")
    }

    // MARK: - Reading

    private func plan(_ rows: [[String]], merged: [(Int, Int, Int, Int)] = []) throws -> Plan {
        try reading(rows, merged: merged).plan
    }

    /// - Parameter merged: first row, first column, last row, last column.
    private func reading(_ rows: [[String]], merged: [(Int, Int, Int, Int)] = []) throws -> Reading {
        let ranges = merged.map { CellRange(row: $0.0, column: $0.1, lastRow: $0.2, lastColumn: $0.3) }
        let sheets = [SeenSheet(name: "一覧", Grid(rows: rows), merged: ranges)]
        return try MapReader.read(sheets, by: SheetMap.propose(sheets))
    }

    private func own(_ label: String, of action: Action, in year: Int?, _ plan: Plan) -> String? {
        guard let field = plan.form.ownFields.first(where: { $0.label == label }) else { return nil }
        let value: Passage? =
            if let year {
                action[FiscalYear(year)].own[field.id] ?? action[FiscalYear(year)].report.own[field.id]
            } else {
                action.own[field.id]
            }
        return field.shown(value)
    }
}

import Foundation
import Japanese
import Plan
import Testing
import Workbook

@testable import Sheets

/// Bands, sums, marks and lines that stand among the rows of an account (帯・小計・印・行の見出し), each as small as it can be.
struct SumsAndMarksTests {
    @Test func `◎ in front of a division says that it leads and is no part of its name`() throws {
        let plan = try plan([
            ["施策", "取組名", "担当課", "令和6年度の実績"],
            ["学ぶ", "夜の講座", "◎学び推進課\n図書館", "9回開いた。"],
            ["学ぶ", "出前の講座", "◎図書館、全課", "4回開いた。"],
            ["守る", "見回り", "○防災課／◎消防本部総務課", "毎月行った。"],
        ])
        let divisions = plan.actions.map { $0.responsibilities.map { "\($0.division.name) \($0.role)" } }
        #expect(divisions[0] == ["学び推進課 lead", "図書館 notStated"])
        #expect(divisions[1] == ["図書館 lead", "全課 notStated"])
        #expect(divisions[2] == ["防災課 notStated", "消防本部総務課 lead"])
    }

    @Test func `a policy that another table calls by its number alone is that policy`() throws {
        let sheets = [
            SeenSheet(
                name: "取組",
                Grid(rows: [
                    ["取組の柱", "取組名", "担当課", "令和6年度の実績"], ["取組の柱Ⅰ　学び合う", "読書会", "図書館", "9回開いた。"],
                    ["取組の柱Ⅱ　支え合う", "見守り", "福祉課", "毎月行った。"],
                ])),
            SeenSheet(
                name: "数値",
                Grid(rows: [
                    ["取組の柱", "指標名", "単位", "基準値（令和3年度）", "令和6年度の実績"], ["Ⅱ", "見守る人", "人", "40", "66"],
                    ["Ⅰ", "借りた本", "冊", "900", "1,020"],
                ]).counted(from: 12)),
        ]
        let plan = try MapReader.read(sheets, by: SheetMap.propose(sheets)).plan
        #expect(plan.policies.map(\.name) == ["学び合う", "支え合う"])
        #expect(plan.indicators.map { owner($0, plan) } == ["支え合う", "学び合う"])
    }

    @Test func `the first of another count is another policy`() throws {
        let sheets = [
            SeenSheet(
                name: "量",
                Grid(rows: [
                    ["施策", "指標名", "単位", "令和5年度の実績", "令和6年度の実績"], ["（１）昼の場", "日帰りの利用", "人", "31", "35"],
                    ["（２）夜の場", "泊まりの利用", "人", "6", "8"],
                ])),
            SeenSheet(
                name: "目標",
                Grid(rows: [
                    ["成果目標", "項目", "単位", "基準値（令和4年度）", "令和6年度末の実績", "目標値（令和8年度）"],
                    ["①働く人を増やす", "働き始めた人", "人", "3", "4", "6"], ["", "1年続いた人の割合", "％", "50", "60", "75"],
                    ["②話せる場を増やす", "話を聞く場", "か所", "1", "1", "2"], ["", "話を聞く人", "人", "2", "3", "4"],
                ]).counted(from: 15)),
        ]
        let plan = try MapReader.read(sheets, by: SheetMap.propose(sheets)).plan
        #expect(plan.policies.map(\.name) == ["昼の場", "夜の場", "働く人を増やす", "話せる場を増やす"])
        #expect(
            plan.indicators.map { "\(owner($0, plan)) \($0.name)" } == [
                "昼の場 日帰りの利用", "夜の場 泊まりの利用", "働く人を増やす 働き始めた人", "働く人を増やす 1年続いた人の割合", "話せる場を増やす 話を聞く場",
                "話せる場を増やす 話を聞く人",
            ])
    }

    @Test func `one service in two units is two indicators, and a term over the years says nothing of their values`()
        throws
    {
        let plan = try plan([
            ["サービスの種類", "単位", "区分", "前の期", "今の期", ""], ["", "", "", "令和5年度", "令和6年度", "令和7年度"],
            ["（１）通う", "", "", "", "", ""], ["日帰りの介護", "人／月", "計画値", "20", "22", "24"],
            ["", "", "実績値", "19", "23", ""], ["", "回／月", "計画値", "160", "176", "192"],
            ["", "", "実績値", "150", "181", ""], ["送り迎え", "回／月", "計画値", "40", "42", "44"],
            ["", "", "実績値", "38", "45", ""],
        ])
        #expect(plan.indicators.map { "\($0.name) \($0.unit ?? "")" } == ["日帰りの介護 人／月", "日帰りの介護 回／月", "送り迎え 回／月"])
        #expect(
            values(plan.indicators[1]) == [
                "2023 目標 160", "2023 実績 150", "2024 目標 176", "2024 実績 181", "2025 目標 192",
            ])
        #expect(plan.actions.isEmpty && plan.policies.map(\.name) == ["通う"])
    }

    @Test func `what a measure saved is its indicator, and no sum of it is a measure`() throws {
        let plan = try plan([
            ["No.", "取組名", "担当課", "節減額（千円）", "", "", "3か年計", "進捗", "令和6年度の実績"],
            ["", "", "", "区分", "R5", "R6", "", "R6", ""],
            ["【柱１】減らす", "【柱１】減らす", "【柱１】減らす", "【柱１】減らす", "【柱１】減らす", "【柱１】減らす", "【柱１】減らす", "【柱１】減らす", "【柱１】減らす"],
            ["1", "明かりの交換", "管財課", "目標", "400", "500", "900", "☆☆", "体育館を替えた。"],
            ["", "", "", "実績", "420", "▲30", "390", "", ""],
            ["柱１　小計", "", "", "目標", "400", "500", "900", "", ""], ["", "", "", "実績", "420", "▲30", "390", "", ""],
            ["【柱２】増やす", "【柱２】増やす", "【柱２】増やす", "【柱２】増やす", "【柱２】増やす", "【柱２】増やす", "【柱２】増やす", "【柱２】増やす", "【柱２】増やす"],
            ["2", "広告の掲載", "広報課", "目標", "100", "120", "220", "☆", "二社と結んだ。"],
            ["", "", "", "実績", "－", "80", "80", "", ""],
            ["合　計", "", "", "目標", "500", "620", "1,120", "", ""], ["", "", "", "実績", "420", "50", "470", "", ""],
        ])
        #expect(plan.actions.map(\.name) == ["明かりの交換", "広告の掲載"])
        #expect(plan.policies.map(\.name) == ["減らす", "増やす"])
        #expect(plan.indicators.map { "\($0.name) \($0.unit ?? "")" } == ["節減額 千円", "節減額 千円"])
        #expect(values(plan.indicators[0]) == ["2023 目標 400", "2023 実績 420", "2024 目標 500", "2024 実績 -30"])
        #expect(values(plan.indicators[1]) == ["2023 目標 100", "2024 目標 120", "2024 実績 80"])
    }

    @Test func `next year's measures are a target where the heading names a year of which nothing is told`() throws {
        let plan = try plan([
            ["施策", "取組名", "施策の内容", "令和5年度", "", "令和6年度"], ["", "", "", "取組実績", "評価", "次年度の取組"],
            ["育てる", "苗を配る", "苗を配り、庭に植えてもらう。", "300本を配った。", "Ａ", "500本を配る。"],
            ["育てる", "庭を開く", "庭を見せ合う日を設ける。", "雨で中止した。", "Ｃ", "秋にも催しを開く。"],
        ])
        #expect(plan.actions[0][FiscalYear(2024)].target?.text == "500本を配る。")
        #expect(plan.actions[0].description?.text == "苗を配り、庭に植えてもらう。")
        // Below the year of the results it is a plan for another year, and nothing is guessed.
        let other = try self.plan([
            ["施策", "取組名", "令和5年度", "", ""], ["", "", "取組実績", "評価", "次年度の取組"],
            ["育てる", "苗を配る", "300本を配った。", "Ａ", "500本を配る。"], ["育てる", "庭を開く", "雨で中止した。", "Ｃ", "秋にも催しを開く。"],
        ])
        #expect(other.actions.allSatisfy { $0[FiscalYear(2023)].target == nil && $0[FiscalYear(2024)].target == nil })
    }

    @Test func `基準値 among the sides of single values is the baseline`() throws {
        let plan = try plan([
            ["施策", "指標名", "単位", "年度", "区分", "値"], ["森", "植えた木", "本", "2021年度", "基準値", "40"],
            ["森", "植えた木", "本", "2023年度", "目標値", "60"], ["森", "植えた木", "本", "2023年度", "実績値", "57"],
            ["森", "歩いた人", "人", "2021年度", "基準値", "0"], ["森", "歩いた人", "人", "2023年度", "目標値", "30"],
            ["森", "歩いた人", "人", "2023年度", "実績値", "集計中"],
        ])
        #expect(plan.indicators.map(\.name) == ["植えた木", "歩いた人"])
        #expect(plan.indicators.map { $0.baseline?.value.number } == [40, 0])
        #expect(plan.indicators.map { $0.baseline?.year } == [FiscalYear(2021), FiscalYear(2021)])
        #expect(values(plan.indicators[0]) == ["2023 目標 60", "2023 実績 57"])
    }

    private func plan(_ rows: [[String]]) throws -> Plan {
        let sheets = [SeenSheet(name: "一覧", Grid(rows: rows))]
        return try MapReader.read(sheets, by: SheetMap.propose(sheets)).plan
    }

    private func owner(_ indicator: Indicator, _ plan: Plan) -> String {
        switch indicator.owner {
        case .policy(let id): plan[id]?.name ?? ""
        case .action(let id): plan.actions.first { $0.id == id }?.name ?? ""
        }
    }

    /// 「2024 目標 100」, by years.
    private func values(_ indicator: Indicator) -> [String] {
        indicator.writtenYears.flatMap { year in
            (indicator[year].target?.number.map { ["\(year.value) 目標 \($0)"] } ?? [])
                + (indicator[year].actual?.number.map { ["\(year.value) 実績 \($0)"] } ?? [])
        }
    }
}

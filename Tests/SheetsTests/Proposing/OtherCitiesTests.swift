import Foundation
import Japanese
import Plan
import PlanDocument
import Testing
import Workbook

@testable import Sheets

/// Kinds of tables that no file of the field has (ほかの市の表), each as small as it can be.
struct OtherCitiesTests {
    @Test func `what a list counts stands under 項目, and no number is ever the name of an action`() throws {
        let plan = try plan([
            ["港町こども計画　進み具合"],
            ["方針", "番号", "項目", "計画策定時（令和3年度）", "令和5年度", "令和6年度", "目標（令和9年度）"],
            ["1 育つ", "1", "一時預かりの利用", "210人", "240人", "266人", "300人"],
            ["", "2", "絵本を贈った家庭", "81.5％", "84.0％", "未調査", "90.0％"],
            ["2 遊ぶ", "3", "遊び場の見守り", "4か所", "5か所", "7か所", "9か所"],
        ])
        #expect(plan.actions.isEmpty)
        #expect(plan.indicators.map(\.name) == ["一時預かりの利用", "絵本を贈った家庭", "遊び場の見守り"])
        let first = try #require(plan.indicators.first)
        #expect(values(first) == ["基準 2021 210", "2023 実績 240", "2024 実績 266", "最終 2027 300"])
        #expect(plan.policies.map(\.name) == ["育つ", "遊ぶ"])
    }

    @Test func `a list of indicators numbers them, and names who is in charge of each`() throws {
        let reading = try reading([
            ["港町まち・ひと・しごと戦略　進捗"],
            ["港町", "", "計画期間：令和5年度～令和7年度", "", "（単位：千円）"],
            ["基本目標", "No.", "指標名", "担当課", "令和5年度", "", "令和6年度", ""],
            ["", "", "", "", "目標", "実績", "目標", "実績"],
            ["1 稼ぐ", "1", "直売所の売上額", "◎農水産課、商工課（令和5年度まで）", "3,000", "3,120", "3,200", "3,050"],
            ["", "2", "ふるさと納税の額", "企画課", "900", "870", "950", "1,010"],
        ])
        let plan = reading.plan
        #expect(plan.indicators.map(\.number) == ["1", "2"])
        #expect(
            plan.indicators[0].responsibilities == [
                Responsibility(division: Division("農水産課"), role: .lead),
                Responsibility(division: Division("商工課"), note: "令和5年度まで", until: FiscalYear(2023)),
            ])
        #expect(plan.divisions.map(\.name) == ["農水産課", "商工課", "企画課"])
        #expect(plan.years.count == 3)
        // The lines above the table were gone by, and say no more.
        #expect(plan.title == "港町まち・ひと・しごと戦略　進捗")
        #expect(reading.notes.filter { $0.kind == .aboveTable || $0.kind == .columnLeftOut }.map(\.seen) == ["港町"])
    }

    @Test func `two values in a cell are a target and an actual, or two years, and never two targets`() throws {
        let plan = try plan([
            ["柱", "指標名", "単位", "令和5年度", "令和6年度", "実績の推移"],
            ["守る", "訓練の参加者", "人", "目標：90人\n実績：84人", "計画 100人／実績 121人", "R3：61　R4：77"],
            ["守る", "備蓄の更新", "品", "目標：12\n実績：12", "目標：12\n実績：集計中", "R3：9　R4：11"],
        ])
        #expect(
            values(plan.indicators[0]) == [
                "2021 実績 61", "2022 実績 77", "2023 目標 90", "2023 実績 84", "2024 目標 100", "2024 実績 121",
            ])
        #expect(plan.indicators[1][FiscalYear(2024)].actual?.text == "集計中")
    }

    @Test func `plan and result in one cell are two texts of the year`() throws {
        let plan = try plan([
            ["施策", "取組名", "担当課", "令和5年度", "令和6年度"],
            ["緑を増やす", "苗木の配布", "みどり課", "【計画】苗木を配る。\n【実績】春に配った。", "【計画】秋にも配る。\n【実績】雨で中止した。"],
            ["緑を増やす", "花壇づくり", "みどり課", "【計画】駅前に作る。\n【実績】駅前に作った。", "【計画】手入れを続ける。\n【実績】－"],
        ])
        let year = plan.actions[0][FiscalYear(2023)]
        #expect(year.target?.text == "苗木を配る。" && year.report.result?.text == "春に配った。")
        #expect(plan.actions[1][FiscalYear(2024)].target?.text == "手入れを続ける。")
        #expect(plan.actions[1][FiscalYear(2024)].report.result == nil)
    }

    @Test func `a heading over 番号 and 名称 says whose they are`() throws {
        let plan = try plan([
            ["政策", "", "事務事業", "", "担当課", "活動指標（令和6年度）", "", ""],
            ["番号", "名称", "番号", "名称", "", "名称", "計画値", "実績値"],
            ["3", "学びを支える", "3001", "夜間の図書貸出", "図書館", "貸出の冊数（冊）", "4,000", "4,310"],
            ["3", "学びを支える", "3002", "移動図書館", "図書館", "巡回した日（日）", "60", "58"],
            ["4", "水を守る", "4001", "水源林の手入れ", "水道課", "（設定なし）", "－", "－"],
        ])
        #expect(plan.actions.map(\.number) == ["3001", "3002", "4001"])
        #expect(plan.actions.map(\.name) == ["夜間の図書貸出", "移動図書館", "水源林の手入れ"])
        #expect(plan.policies.map { "\($0.number ?? "") \($0.name)" } == ["3 学びを支える", "4 水を守る"])
        #expect(plan.levels.map(\.label) == ["政策"])
        #expect(plan.indicators.map(\.name) == ["貸出の冊数（冊）", "巡回した日（日）"])
        #expect(values(plan.indicators[0]) == ["2024 目標 4000", "2024 実績 4310"])
    }

    @Test func `a heading that only names stands between a known word and its year and says nothing`() throws {
        let plan = try plan([
            ["分野", "成果指標", "単位", "当初値（R2）", "めざす値", "", "実績値", ""],
            ["", "", "", "", "中間値", "最終値", "第1期の期間", ""],
            ["", "", "", "", "R6", "R11", "R4", "R5"],
            ["福祉", "通いの場", "か所", "11", "20", "30", "14", "17"],
            ["環境", "家庭ごみ", "t", "820", "780", "700", "811", "799"],
        ])
        #expect(values(plan.indicators[0]) == ["基準 2020 11", "2022 実績 14", "2023 実績 17", "2024 目標 20", "最終 2029 30"])
    }

    @Test func `rows that head the KPIs of a goal are no measures, and no KPI is one`() throws {
        let plan = try plan([
            ["施策", "関連事業", "KPI", "単位", "基準値（R4）", "R6目標", "R6実績"],
            ["基本目標1　暮らす", "", "", "", "", "", ""],
            ["【数値目標】", "", "転入者", "人", "310", "330", "342"],
            ["(1) 迎える", "空き家の紹介", "成約", "件", "4", "8", "6"],
            ["(1) 迎える", "移住の相談会", "（KPIの設定なし）", "－", "－", "－", "－"],
            ["基本目標2　働く", "", "", "", "", "", ""],
            ["【数値目標】", "", "新しい事業所", "社", "2", "5", "3"],
            ["(1) 育てる", "（仮称）全体計画の策定", "受講者", "人", "20", "30", "33"],
        ])
        #expect(plan.actions.map(\.name) == ["空き家の紹介", "移住の相談会", "（仮称）全体計画の策定"])
        #expect(plan.indicators.map(\.name) == ["転入者", "成約", "新しい事業所", "受講者"])
        let owners = plan.indicators.map { indicator -> String in
            switch indicator.owner {
            case .policy(let id): plan[id]?.name ?? ""
            case .action(let id): plan.actions.first { $0.id == id }?.name ?? ""
            }
        }
        #expect(owners == ["暮らす", "空き家の紹介", "働く", "（仮称）全体計画の策定"])
    }

    @Test func `a row of years that names the baseline is one`() throws {
        let plan = try plan([
            ["柱", "評価指標", "単位", "年度", "目標", "実績"],
            ["食べる", "朝食をとる児童", "％", "令和3年度（計画策定時）", "－", "80.5"],
            ["", "", "", "令和5年度", "82", "81.0"], ["", "", "", "令和6年度", "84", "83.2"],
            ["動く", "歩く会の参加", "人", "基準値", "－", "40"],
            ["", "", "", "令和5年度", "50", "52"], ["", "", "", "令和6年度", "60", "57"],
        ])
        #expect(
            values(plan.indicators[0]) == [
                "基準 2021 80.5", "2023 目標 82", "2023 実績 81", "2024 目標 84", "2024 実績 83.2",
            ])
        #expect(values(plan.indicators[1]).first == "基準  40")
        #expect(plan.years == [FiscalYear(2023), FiscalYear(2024)])
    }

    @Test func `sums and tallies below a table are no actions`() throws {
        let rows = [
            ["No.", "実施項目", "担当課", "取組の概要", "令和6年度の計画", "令和6年度の評価", "R6効果額（千円）"],
            ["1", "広告の募集", "財政課", "封筒に広告を載せる。", "3社と契約する。", "○", "420"],
            ["2", "遊休地の貸付", "管財課", "使わない土地を貸す。", "2筆を貸す。", "△", "▲60"],
            ["3", "会議の見直し", "総務課", "会議の数を減らす。", "1割減らす。", "◎", "－"],
            ["節減した額の合計", "", "", "", "", "", "360"],
            ["", "", "", "", "", "", ""],
            ["", "評価の集計", "", "件数", "", "", ""],
            ["", "◎", "", "1", "", "", ""], ["", "○", "", "1", "", "", ""], ["", "△", "", "1", "", "", ""],
        ]
        let plan = try plan(rows)
        #expect(plan.actions.map(\.name) == ["広告の募集", "遊休地の貸付", "会議の見直し"])
        let effect = try #require(plan.form.ownFields.first { $0.label == "効果額（千円）" })
        #expect(effect.kind == .money(.thousandYen))
        #expect(plan.actions.map { $0[FiscalYear(2024)].report.own[effect.id]?.text } == ["420", "▲60", nil])
    }

    @Test func `fields that differ by their year alone are one`() throws {
        let plan = try plan([
            ["事業コード", "事業名称", "主管課", "R5決算額（千円）", "R6決算額（千円）", "R7予算額（千円）"],
            ["101", "街灯の更新", "道路課", "900", "1,100", "1,200"], ["102", "橋の点検", "道路課", "2,000", "0", "2,400"],
        ])
        #expect(plan.form.ownFields.map(\.label) == ["決算額（千円）", "予算額（千円）"])
        #expect(plan.actions[0].writtenYears.map(\.value) == [2023, 2024, 2025])
    }

    @Test func `a row a value is a table too, in whatever order`() throws {
        let plan = try plan([
            ["年度", "柱", "指標", "単位", "区分", "値"],
            ["令和5年度", "1 暮らす", "訓練の参加者", "人", "目標", "100"], ["令和5年度", "1 暮らす", "訓練の参加者", "人", "実績", "92"],
            ["令和5年度", "2 学ぶ", "貸出冊数", "冊", "目標", "5,000"], ["令和5年度", "2 学ぶ", "貸出冊数", "冊", "実績", "5,210"],
            ["令和6年度", "1 暮らす", "訓練の参加者", "人", "目標", "120"], ["令和6年度", "1 暮らす", "訓練の参加者", "人", "実績", "131"],
            ["令和6年度", "2 学ぶ", "貸出冊数", "冊", "目標", "5,200"], ["令和6年度", "2 学ぶ", "貸出冊数", "冊", "実績", "集計中"],
        ])
        #expect(plan.indicators.map(\.name) == ["訓練の参加者", "貸出冊数"])
        #expect(values(plan.indicators[0]) == ["2023 目標 100", "2023 実績 92", "2024 目標 120", "2024 実績 131"])
    }

    @Test func `small tables of years are about the line above each`() throws {
        let plan = try plan([
            ["健康計画　指標の推移", "", "", "", ""],
            ["1-1 がん検診の受診率（％）", "", "", "", ""], ["年度", "目標", "実績", "評価", "備考"],
            ["令和4年度", "40", "38.2", "B", ""], ["令和5年度", "42", "41.0", "B", ""], ["", "", "", "", ""],
            ["1-2 健康相談の利用者（人）", "", "", "", ""], ["年度", "目標", "実績", "評価", "備考"],
            ["令和4年度", "60", "55", "B", ""], ["令和5年度", "65", "70", "A", ""],
        ])
        #expect(plan.indicators.map(\.name) == ["がん検診の受診率（％）", "健康相談の利用者（人）"])
        #expect(plan.indicators.map(\.unit) == ["％", "人"])
        #expect(values(plan.indicators[1]) == ["2022 目標 60", "2022 実績 55", "2023 目標 65", "2023 実績 70"])
    }

    @Test func `the year of a baseline is no year of the row`() throws {
        let plan = try plan([
            ["施策", "KPI", "単位", "基準値", "", "目標値", "", "実績値", ""], ["", "", "", "年度", "値", "R5", "R6", "R5", "R6"],
            ["起こす", "新しい店", "店", "R3", "12", "15", "18", "14", "19"],
            ["招く", "移住した人", "人", "R4", "40", "45", "50", "44", "51"],
        ])
        #expect(
            values(plan.indicators[0]) == [
                "基準 2021 12", "2023 目標 15", "2023 実績 14", "2024 目標 18", "2024 実績 19",
            ])
    }

    @Test func `what is to be done in a year to come is no result`() throws {
        let plan = try plan([
            ["施策", "事業名", "担当課", "令和6年度", "", "", "令和7年度", ""],
            ["", "", "", "事業内容", "計画額", "進捗", "事業内容", "計画額"],
            ["防災", "倉庫の整備", "総務課", "2か所を建てる。", "400", "順調", "1か所を建てる。", "200"],
            ["防災", "避難路の点検", "総務課", "北部を点検する。", "30", "遅れ", "南部を点検する。", "30"],
        ])
        #expect(plan.actions[0][FiscalYear(2025)].target?.text == "1か所を建てる。")
        #expect(plan.actions.allSatisfy { $0[FiscalYear(2025)].report.result == nil })
    }

    @Test func `sheets of years are one plan, with one indicator and one field for all of them`() throws {
        func sheet(_ year: Int, _ first: Int, target: String, actual: String, hours: String) -> SeenSheet {
            let rows = [
                ["庁舎の環境計画　令和\(year)年度の実績"], ["取組項目", "担当課", "年度の計画", "取組の結果", "指標名", "単位", "目標値", "実績値", "従事した人数"],
                ["灯りを替える", "管財課", "\(year)階を替える。", "\(year)階を終えた。", "替えた灯り", "台", target, actual, hours],
                ["紙を減らす", "総務課", "会議から始める。", "会議で減らした。", "紙の使用量", "千枚", "500", "49\(year)", "2"],
            ]
            return SeenSheet(name: "R\(year)", Grid(rows: rows).counted(from: first))
        }
        let first = sheet(5, 0, target: "30", actual: "31", hours: "3")
        let second = sheet(6, first.grid.cellCount, target: "40", actual: "36", hours: "5")
        let plan = try MapReader.read([first, second], by: SheetMap.propose([first, second])).plan
        #expect(plan.actions.count == 2 && plan.indicators.count == 2)
        #expect(values(plan.indicators[0]) == ["2023 目標 30", "2023 実績 31", "2024 目標 40", "2024 実績 36"])
        #expect(plan.actions[0][FiscalYear(2024)].target?.text == "6階を替える。")
        #expect(plan.actions[0][FiscalYear(2023)].report.result?.text == "5階を終えた。")
        let field = try #require(plan.form.ownFields.first)
        #expect(field.subject == .actionYear)
        #expect(plan.actions[0][FiscalYear(2024)].report.own[field.id]?.text == "5")
    }

    @Test func `a column that names indicators is never read as one of actions`() throws {
        let sheet = SeenSheet(
            name: "一覧",
            Grid(rows: [
                ["総合戦略　KPIの達成状況（令和6年度末）"],
                ["No.", "基本目標", "具体的な施策", "KPI", "現状（R4）", "目標（R6）", "実績（R6）", "達成度", "最終目標（R9）", "担当部署", "要因分析"],
                ["1", "しごと", "起業の支援", "起業した人", "8人", "12人", "14人", "◎", "20人", "商工課", "相談会が効いた。"],
                ["2", "しごと", "就農の支援", "就農した人", "3人", "5人", "2人", "×", "10人", "農政課", "農地が足りない。"],
                ["3", "ひと", "移住の支援", "移住した世帯", "11世帯", "15世帯", "15世帯", "○", "25世帯", "企画課", ""],
            ]))
        let plan = try TwoReadings.better(
            [sheet], by: { .propose([sheet]) }, blocks: { try PlanAssembly.reading(of: sheet.grid) }
        ).reading.plan
        #expect(plan.actions.isEmpty)
        #expect(plan.policies.map(\.name) == ["しごと", "起業の支援", "就農の支援", "ひと", "移住の支援"])
        #expect(plan.policies.allSatisfy { $0.number == nil })
        #expect(values(plan.indicators[1]) == ["基準 2022 3", "2024 目標 5", "2024 実績 2", "最終 2027 10"])
        #expect(plan.indicators[1][FiscalYear(2024)].remark == "達成度：×\n要因分析：農地が足りない。")
    }

    // MARK: -

    private func plan(_ rows: [[String]]) throws -> Plan { try reading(rows).plan }

    private func reading(_ rows: [[String]]) throws -> Reading {
        let sheets = [SeenSheet(name: "一覧", Grid(rows: rows))]
        return try MapReader.read(sheets, by: SheetMap.propose(sheets))
    }

    /// 「2024 目標 100」, by years.
    private func values(_ indicator: Indicator) -> [String] {
        func words(_ lead: String, _ value: IndicatorValue?) -> [String] {
            value?.number.map { ["\(lead) \($0)"] } ?? []
        }
        func year(_ milestone: IndicatorMilestone?) -> String { milestone?.year.map { String($0.value) } ?? "" }
        return words("基準 \(year(indicator.baseline))", indicator.baseline?.value)
            + indicator.writtenYears.flatMap { year in
                words("\(year.value) 目標", indicator[year].target) + words("\(year.value) 実績", indicator[year].actual)
            } + words("最終 \(year(indicator.finalTarget))", indicator.finalTarget?.value)
    }
}

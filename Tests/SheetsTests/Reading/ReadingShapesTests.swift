import Foundation
import Japanese
import Plan
import PlanDocument
import PlanSamples
import Sheets
import Testing

/// Sheets of other fictional cities, each in another of the shapes that are published.
struct ReadingShapesTests {
    private func rows(_ rows: [[String]]) throws -> Reading {
        let reading = try SheetReader.read(rows: rows)
        #expect(Accounting(reading: reading, rows: rows).faults == [])
        return reading
    }

    @Test func `two levels, years as R5, one row of labels a field`() throws {
        let reading = try rows([
            ["星見町DX推進計画"],
            ["施策", "番号", "事業名", "担当", "概要", "項目", "R5", "Ｒ６"],
            ["窓口を便利にする", "1", "書かない窓口", "住民課", "申請書を書かずに済ませる。", "工程", "検討", "導入"],
            ["", "", "", "", "", "目標", "方式を決める", "2窓口で始める"],
            ["", "", "", "", "", "評価", "達成", ""],
            ["", "2", "オンライン予約", "総務課", "来庁を予約できる。", "工程", "導入", ""],
            ["", "", "", "", "", "目標", "予約50件", ""],
            ["", "", "", "", "", "実績", "予約61件", ""],
        ])
        let plan = reading.plan
        #expect(plan.title == "星見町DX推進計画")
        #expect(plan.levels.map(\.label) == ["施策"])
        #expect(plan.policies.map(\.name) == ["窓口を便利にする"])
        #expect(plan.actions.map(\.name) == ["書かない窓口", "オンライン予約"])
        #expect(plan.years.map(\.value) == [2023, 2024])
        #expect(plan.action("1")?[FiscalYear(2024)].target?.text == "2窓口で始める")
        #expect(plan.action("2")?[FiscalYear(2023)].report.result == "予約61件")
        #expect(plan.labels[.stage] == "工程")
        #expect(plan.labels[.name] == "事業名")
        // The merged cell of the policy is said aloud.
        #expect(reading.notes.map(\.kind) == [.blankMeansSame])
    }

    @Test func `five levels with numbers in front of the names, and a two-row heading that is kept`() throws {
        let reading = try rows([
            ["計画名", "第1次みどり市総合戦略"],
            ["", "", "", "", "", "", "令和6年度", "", "", "令和7年度", "", ""],
            ["基本目標", "政策", "基本施策", "施策", "具体的取組", "所管課", "目標", "実績", "評価", "目標", "実績", "評価"],
            [
                "基本目標1 働く", "1-1 産業", "1-1-1 商業", "① 起業", "起業相談", "商工課", "10件", "12件", "達成", "15件", "", "",
            ],
            [
                "基本目標1 働く", "1-1 産業", "1-1-1 商業", "② 継承", "事業承継の支援", "商工課・観光課", "5件", "2件", "未達成", "5件", "", "",
            ],
            [
                "基本目標2 育てる", "2-1 子育て", "2-1-1 保育", "① 施設", "保育所の整備", "こども課", "1園", "1園", "達成", "0園", "", "",
            ],
        ])
        let plan = reading.plan
        #expect(plan.levels.map(\.label) == ["基本目標", "政策", "基本施策", "施策"])
        #expect(
            plan.policies.map(\.id.path) == ["1", "1.1", "1.1.1", "1.1.1.1", "1.1.1.2", "2", "2.1", "2.1.1", "2.1.1.1"])
        #expect(plan.policies.map(\.number) == ["1", "1-1", "1-1-1", "①", "②", "2", "2-1", "2-1-1", "①"])
        #expect(plan.policies.first?.name == "働く")
        #expect(plan.actions[1].responsibilities.map(\.division.name) == ["商工課", "観光課"])
        #expect(plan.actions[1][FiscalYear(2024)].report.status == "not-achieved")
        #expect(plan.actions[2][FiscalYear(2025)].target?.text == "0園")
        #expect(plan.lastReportedYear == FiscalYear(2024))
        #expect(plan.actions.map(\.id.text) == ["p1", "p2", "p3"])
        #expect(reading.notes == [])
    }

    @Test func `one row for each action and year, with the year in a column`() throws {
        let reading = try rows([
            ["青波市", ""],
            ["施策", "事業番号", "事業", "担当課", "年度", "計画", "実績", "進捗状況", "課題・改善策"],
            ["海を守る", "1", "海岸の清掃", "環境課", "令和5年度", "年4回", "年5回", "Ａ", ""],
            ["海を守る", "1", "海岸の清掃", "環境課", "令和6年度", "年4回", "年2回", "C", "台風のため。次年度は秋に行う。"],
            ["海を守る", "2", "藻場の再生", "水産課", "令和5年度", "調査", "調査した", "B", ""],
            ["海を守る", "2", "藻場の再生（試験）", "水産課", "令和6年度", "植付け", "対象外とした", "対象外", ""],
        ])
        let plan = reading.plan
        #expect(plan.actions.count == 2)
        #expect(plan.actions.map(\.name) == ["海岸の清掃", "藻場の再生"])
        #expect(plan.years.map(\.value) == [2023, 2024])
        #expect(plan.scale.statuses.map(\.code.text) == ["a", "b", "c", "excluded"])
        #expect(plan.scale["excluded"]?.countsInTotals == false)
        #expect(plan.scale.statuses.allSatisfy { $0.tone == .neutral })
        #expect(plan.action("1")?[FiscalYear(2024)].report.reasonAndImprovement == "台風のため。次年度は秋に行う。")
        #expect(reading.notes.count { $0.kind == .newStatus && $0.certainty == .needsReview } == 4)
        let wording = try #require(reading.notes.first { $0.kind == .wording })
        #expect(wording.seen == "藻場の再生（試験）")
        #expect(wording.words.last == "藻場の再生")
    }

    @Test func `a year report with its year in the title alone`() throws {
        let reading = try rows([
            ["令和6年度 行財政改革プラン進捗状況"],
            ["No.", "取組項目", "主管課", "関係課", "取組内容", "目標", "実績", "達成度"],
            ["1", "使用料の見直し", "財政課", "各課", "3年ごとに見直す。", "方針の決定", "決定した", "達成"],
            ["2", "広告収入の確保", "広報課", "管財課、会計課", "封筒などに広告を載せる。", "100万円", "82万円", "概ね達成"],
        ])
        let plan = reading.plan
        #expect(plan.years == [FiscalYear(2024)])
        #expect(plan.action("2")?[FiscalYear(2024)].report.status == "mostly")
        #expect(plan.action("1")?.responsibilities.map(\.role) == [.lead, .supporting])
        #expect(plan.action("2")?.responsibilities.map(\.division.name) == ["広報課", "管財課", "会計課"])
        #expect(plan.levels.count == 1)
        #expect(reading.notes.map(\.kind) == [.noPolicies])
    }

    @Test func `years without a field are targets, and said to be assumed`() throws {
        let reading = try rows([
            ["実施計画"],
            ["基本方針", "事業", "担当課", "令和5年度", "令和6年度"],
            ["守る", "防災無線の更新", "防災課", "設計する", "工事する"],
            ["守る", "備蓄の見直し", "防災課", "計画を作る", "買い足す"],
        ])
        #expect(reading.plan.actions[0][FiscalYear(2024)].target?.text == "工事する")
        #expect(reading.plan.lastReportedYear == nil)
        #expect(reading.notes.map(\.kind) == [.fieldAssumed])
    }

    @Test func `a column that no known field takes becomes a field of the form's own, and that is said once`() throws {
        let reading = try rows([
            ["実施計画"],
            ["施策", "事業", "担当課", "令和5年度目標", "令和5年度実績", "令和5年度予算額"],
            ["守る", "防災無線の更新", "防災課", "設計する", "設計した", "1,200千円"],
            ["守る", "備蓄の見直し", "防災課", "計画を作る", "作った", "300千円"],
        ])
        let field = try #require(reading.plan.form.ownFields.first)
        #expect(field.label == "予算額" && field.subject == .actionYear)
        #expect(reading.plan.actions[1][FiscalYear(2023)].report.own[field.id]?.text == "300千円")
        #expect(reading.notes.filter { $0.kind == .ownFieldMade }.map(\.words) == [["予算額", "2"]])
    }

    @Test func `a second text for a filled place does not replace it`() throws {
        let reading = try rows([
            ["実施計画"],
            ["施策", "事業", "担当課", "", "令和5年度", "令和6年度"],
            ["守る", "防災無線の更新", "防災課", "スケジュール", "設計", "工事"],
            ["", "", "", "目標", "設計する", "工事する"],
            ["", "", "", "スケジュール", "検討", ""],
            ["守る", "備蓄", "防災課", "スケジュール", "計画", "購入"],
            ["", "", "", "スケジュール", "計画", "購入"],
        ])
        #expect(reading.plan.actions[0][FiscalYear(2023)].stage == "設計")
        let note = try #require(reading.notes.first { $0.kind == .alreadyWritten })
        #expect(note.line == 5 && note.words == ["スケジュール", "令和5年度", "設計"])
        #expect(reading.notes.count { $0.kind == .repeatsItself } == 3)
    }

    @Test func `numbers that repeat or are missing still give each action an identity of its own`() throws {
        let reading = try rows([
            ["実施計画"],
            ["施策", "番号", "事業", "担当課", "令和5年度目標"],
            ["守る", "１", "防災無線の更新", "防災課", "設計する"],
            ["守る", "1", "備蓄の見直し", "防災課", "買う"],
            ["守る", "", "避難所の点検", "防災課", "点検する"],
        ])
        #expect(reading.plan.actions.map(\.id.text) == ["a1", "a1-2", "p3"])
        #expect(reading.plan.actions.map(\.number) == ["１", "1", ""])
        #expect(reading.notes.map(\.kind) == [.numberRepeated])
    }

    @Test func `one heading over a number and a name, and a scale of signs`() throws {
        let reading = try rows([
            ["浜風村計画"],
            ["施策", "", "取組", "", "担当課", "令和6年度", "", "令和7年度", ""],
            ["", "", "", "", "", "実績", "評価", "実績", "評価"],
            ["1", "海を守る", "1-1", "清掃", "環境課", "5回", "◎", "", ""],
            ["1", "海を守る", "1-2", "調査", "環境課", "2回", "△", "", ""],
            ["2", "山を守る", "2-1", "間伐", "林務課", "3ha", "○", "", ""],
        ])
        let plan = reading.plan
        #expect(plan.policies.map(\.number) == ["1", "2"])
        #expect(plan.policies.map(\.name) == ["海を守る", "山を守る"])
        #expect(plan.actions.map(\.number) == ["1-1", "1-2", "2-1"])
        #expect(plan.actions.map(\.id.text) == ["a1-1", "a1-2", "a2-1"])
        #expect(plan.scale.statuses.map(\.label) == ["◎", "○", "△"])
        #expect(plan.scale.statuses.map(\.tone) == [.neutral, .neutral, .neutral])
        #expect(plan.levels.map(\.label) == ["施策"])
    }

    @Test func `our own table of annual reports comes back`() throws {
        let day = try #require(Day("2025-06-02"))
        let plan = WritingSamples.plan
        let table = DataTable(
            .annualReports, of: plan, source: .init(plan, municipality: WritingSamples.city, day: day))
        let reading = try SheetReader.read(table.csv().bytes)
        #expect(reading.municipality?.name == "月影市")
        #expect(reading.plan.title == plan.title)
        #expect(reading.plan.levels == plan.levels)
        #expect(reading.plan.years == plan.years)
        #expect(reading.plan.actions.map(\.id) == plan.actions.map(\.id))
        #expect(reading.plan.actions.map(\.name) == plan.actions.map(\.name))
        for (read, written) in zip(reading.plan.actions, plan.actions) {
            for year in plan.years { #expect(read[year].report.status == written[year].report.status) }
        }
        #expect(reading.notes.filter { $0.kind == .notPlaced } == [])
    }

    @Test(arguments: ReadingNote.Kind.allCases)
    func `every note says something in both languages`(kind: ReadingNote.Kind) {
        let note = ReadingNote(line: 1, column: 2, seen: "見たもの", kind: kind, words: ["一", "二", "三", "四"])
        #expect(note.sentence(in: .japanese).hasSuffix("。"))
        #expect(note.sentence(in: .english).hasSuffix("."))
        #expect(ReadingNote(line: 1, column: 1, seen: "", kind: kind).sentence(in: .japanese).isEmpty == false)
    }
}

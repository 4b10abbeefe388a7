import Japanese
import Plan
import Testing

@testable import Sheets

/// Cards that tell of a policy and of what is below it (施策評価シート).
struct PolicyCardTests {
    private static func card(_ code: String, _ name: String, grade: String) -> [[String]] {
        [
            ["令和7年度　施策評価シート（令和6年度の実績）", "", "", "", "", "水辺市"], ["", "", "", "", "", ""],
            ["施策コード", code, "施策名", name, "", ""],
            ["政策", "2　川と生きる", "主管課", "河川課", "関係課", "公園課、学校教育課"],
            ["目指す姿", "子どもが川で遊べる。", "", "", "", ""], ["", "", "", "", "", ""],
            ["【成果指標】", "", "", "", "", ""], ["指標名", "単位", "区分", "令和5年度", "令和6年度", "令和8年度\n（最終目標）"],
            ["水質の基準を満たす地点", "地点", "目標", "8", "9", "12"], ["", "", "実績", "8", "10", ""],
            ["", "", "", "", "", ""], ["【構成事業】", "", "", "", "", ""],
            ["No.", "事務事業名", "担当課", "令和6年度決算額\n（千円）", "貢献度", "評価"],
            ["1", "河川の清掃", "河川課", "1,200", "高", "A"], ["2", "川の学校（\(code)）", "公園課", "340", "中", "B"],
            ["合計", "", "", "1,540", "", ""], ["", "", "", "", "", ""],
            ["【評価】　A：達成　B：おおむね達成　C：遅れている", "", "", "", "", ""], ["施策の評価", grade, "評価の理由", "地点が増えた。", "", ""],
            ["今後の方向性", "継続", "具体的な内容", "対岸にも広げる。", "", ""],
        ]
    }

    private func plan() throws -> Plan {
        try SmallSheet.reading([
            SmallSheet(name: "施策21", rows: Self.card("21", "川辺の再生", grade: "A")),
            SmallSheet(name: "施策22", rows: Self.card("22", "水害への備え", grade: "C")),
        ]).plan
    }

    @Test func `what a card of a policy says stands at the policy and its actions below it`() throws {
        let plan = try plan()
        #expect(plan.levels.map(\.label) == ["政策", "施策"])
        #expect(plan.policies.map(\.name) == ["川と生きる", "川辺の再生", "水害への備え"])
        #expect(plan.policies.map(\.number) == ["2", "21", "22"])
        #expect(plan.policies[1].vision?.text == "子どもが川で遊べる。")
        #expect(plan.actions.map(\.name) == ["河川の清掃", "川の学校（21）", "河川の清掃", "川の学校（22）"])
        #expect(plan.actions.map(plan.above) == ["川辺の再生", "川辺の再生", "水害への備え", "水害への備え"])
        #expect(plan.actions.allSatisfy { $0.number.isEmpty })
        #expect(plan.actions[0].responsibilities.map(\.division.name) == ["河川課"])
        #expect(plan.own("決算額（千円）", of: plan.actions[1], in: 2024) == "340")
        #expect(plan.actions.map { plan.status(of: $0, in: 2024) } == ["達成", "おおむね達成", "達成", "おおむね達成"])
        #expect(plan.indicators.map(plan.owner) == ["川辺の再生", "水害への備え"])
        #expect(plan.written(plan.indicators[0]) == ["2023 8/8", "2024 9/10", "2026 12/－"])
    }

    @Test func `the evaluation of a policy is one of its year, and who is in charge a field of it`() throws {
        let plan = try plan()
        func own(_ label: String, _ policy: Int, in year: Int? = nil) -> String? {
            guard let field = plan.form.ownFields.first(where: { $0.label == label }) else { return nil }
            #expect(field.subject == (year == nil ? .policy : .policyYear))
            let policy = plan.policies[policy]
            return field.shown(year.map { policy[FiscalYear($0)].own[field.id] } ?? policy.own[field.id])
        }
        #expect(own("主管課", 1) == "河川課" && own("関係課", 1) == "公園課、学校教育課")
        #expect(own("施策の評価", 1, in: 2024) == "A" && own("施策の評価", 2, in: 2024) == "C")
        #expect(own("評価の理由", 1, in: 2024) == "地点が増えた。")
        #expect(own("今後の方向性", 2, in: 2024) == "継続" && own("具体的な内容", 2) == "対岸にも広げる。")
    }

    @Test func `a list whose headings name a policy is no card of one`() throws {
        let map = SmallSheet.map([
            SmallSheet(rows: [
                ["工程表", "", "", "", "", ""], ["番号", "分野", "取組", "担当", "区分", "R5"],
                ["1", "学び", "校舎の改修", "教育課", "計画", "基本構想"], ["", "", "", "", "実績", "構想の素案"],
                ["2", "学び", "園庭の改修", "教育課", "計画", "設計"], ["", "", "", "", "実績", "設計を終えた"],
            ])
        ])
        #expect(map.sheets[0].card == nil && map.sheets[0].tables.count == 1)
    }
}

import Japanese
import Plan
import Testing

@testable import Sheets

/// What a list of indicators says beside their numbers (指標の一覧の文章の列), and what is merged over several of them.
struct TextsOfIndicatorsTests {
    private static let head = [
        ["環境基本計画　指標の進行管理（令和6年度実績）", "", "", "", "", "", "", "", ""],
        ["施策の方向", "指標", "単位", "基準値\n（R2年度）", "令和6年度", "", "評価", "令和6年度の主な取組", "担当課"],
        ["", "", "", "", "目標", "実績", "", "", ""],
    ]
    private static let rows =
        head + [
            ["1-1　光を集める", "設備の数", "基", "21※1", "30", "31", "A", "・補助を120件行った。", "環境課"],
            ["", "発電量", "MWh", "約312", "400", "390（R5）", "B", "", ""],
            ["1-2　ごみを減らす", "家庭のごみ", "g", "548", "525以下", "519", "A", "・講座を開いた。", "資源課\n環境課"],
        ]
    private static let merged = [
        (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 2, 3), (1, 4, 1, 5), (1, 6, 2, 6), (1, 7, 2, 7), (1, 8, 2, 8),
        (3, 0, 4, 0), (3, 7, 4, 7), (3, 8, 4, 8),
    ]

    @Test func `what is merged as its policy is says something of the policy`() throws {
        let plan = try SmallSheet.plan(Self.rows, merged: Self.merged)
        let field = try #require(plan.form.ownFields.first { $0.label.hasSuffix("主な取組") })
        #expect(field.subject == .policyYear)
        #expect(plan.policies.map { $0[FiscalYear(2024)].own[field.id]?.text } == ["・補助を120件行った。", "・講座を開いた。"])
    }

    @Test func `a division that is merged over indicators is in charge of each`() throws {
        let plan = try SmallSheet.plan(Self.rows, merged: Self.merged)
        #expect(
            plan.indicators.map { $0.responsibilities.map(\.division.name) } == [["環境課"], ["環境課"], ["資源課", "環境課"]])
    }

    @Test func `what an indicator has no place for is a remark that says what it is`() throws {
        let plan = try SmallSheet.plan(Self.rows, merged: Self.merged)
        #expect(plan.indicators.map { $0[FiscalYear(2024)].remark } == ["評価：A", "評価：B", "評価：A"])
    }

    @Test func `the mark of a footnote is no part of a number, and a year in the cell is that of its value`() throws {
        let plan = try SmallSheet.plan(Self.rows, merged: Self.merged)
        #expect(plan.indicators[0].baseline?.value.number == 21 && plan.indicators[0].baseline?.value.text == "21※1")
        #expect(plan.indicators[1][FiscalYear(2024)].actual == nil)
        #expect(plan.indicators[1][FiscalYear(2023)].actual?.number == 390)
    }

    @Test func `an evaluation merged over the actions of a policy is that of the policy`() throws {
        let plan = try SmallSheet.plan(
            [
                ["事業の点検（令和6年度）", "", "", "", ""], ["施策", "事業名", "担当課", "令和6年度の実績", "施策の評価"],
                ["1　安心", "見回り", "防災課", "5回行った。", "順調に進んだので、対象を広げる。"], ["", "訓練", "防災課", "2回行った。", ""],
                ["2　元気", "体操", "健康課", "40人が通った。", "通う人が減ったので、場所を改める。"],
            ], merged: [(2, 0, 3, 0), (2, 4, 3, 4)])
        let field = try #require(plan.form.ownFields.first { $0.label == "施策の評価" })
        #expect(field.subject == .policyYear)
        #expect(plan.policies.compactMap { $0[FiscalYear(2024)].own[field.id]?.text }.count == 2)
        #expect(plan.actions.allSatisfy { $0[FiscalYear(2024)].report.own.isEmpty && $0.own.isEmpty })
    }

    @Test(arguments: [
        ("（全課）", ["全課"]), ("財政課ほか関係各課", ["財政課", "関係各課"]), ("財政課（その他）", ["財政課"]), ("ほかほか館", ["ほかほか館"]),
    ])
    func `who is in charge is told from the words around it`(written: String, divisions: [String]) {
        #expect(DivisionList.read(written, role: .notStated).map(\.division.name) == divisions)
    }

    @Test func `a legend without signs between its marks and words is one, and ends at a wide gap`() {
        let steps = ScaleLegend.steps(in: "計画期間：令和5年度～令和9年度　　【進捗】Ａ計画どおり　Ｂやや遅れ　Ｃ遅れ　Ｄ未着手　　　　効果額の単位：千円")
        #expect(steps.map(\.sign) == ["Ａ", "Ｂ", "Ｃ", "Ｄ"])
        #expect(steps.map(\.word) == ["計画どおり", "やや遅れ", "遅れ", "未着手"])
    }

    @Test func `a legend of another column is no scale of the statuses`() throws {
        let plan = try SmallSheet.plan([
            ["改革の点検（令和6年度）", "", "", "", ""], ["評価区分　A：拡充　B：継続　C：廃止　　金額の単位：千円", "", "", "", ""],
            ["柱", "取組項目", "担当課", "令和6年度の達成状況", "令和6年度の実績"], ["窓口", "予約の拡大", "市民課", "◎", "3課に広げた。"],
            ["窓口", "案内の改善", "市民課", "△", "1課に広げた。"],
        ])
        #expect(plan.actions.map { plan.status(of: $0, in: 2024) } == ["◎", "△"])
        #expect(!plan.scale.statuses.contains { $0.label == "拡充" || $0.label == "千円" })
    }
}

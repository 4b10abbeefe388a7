import Foundation
import Japanese
import Plan
import Testing

@testable import Site

/// What the public reads of the fields of a plan's own form taken together (独自の項目の分布と合計).
struct OwnFigureTests {
    private static let course = OwnField(
        id: .init("course"), label: "今後の方向性", englishLabel: "Course", subject: .actionYear,
        kind: .choice(
            [OwnOption(id: "o1", label: "拡充", englishLabel: "Expand", tone: .good), OwnOption(id: "o2", label: "継続")],
            isMultiple: false), phase: .reporting)
    private static let cost = OwnField(
        id: .init("cost"), label: "決算額", subject: .actionYear, kind: .money(.thousandYen), phase: .reporting)
    private static let secret = OwnField(
        id: .init("secret"), label: "内部評価", subject: .actionYear,
        kind: .choice([OwnOption(id: "s1", label: "要注意")], isMultiple: false), phase: .reporting, isPublic: false)
    private static let view = OwnField(
        id: .init("view"), label: "所見", subject: .policyYear, kind: .text(isLong: true), phase: .planning)

    private func town() async throws -> Town {
        let town = try await Town(publishing: false)
        var plan = try Town.plan()
        let year = FiscalYear(2024)
        plan.form.ownFields = [Self.course, Self.cost, Self.secret, Self.view]
        for index in plan.actions.indices.dropLast() {
            plan.actions[index][year].report.own = [
                Self.course.id: index < 3 ? "o1" : "o2", Self.cost.id: index == 0 ? "集計中" : "1,000千円",
                Self.secret.id: "s1",
            ]
        }
        plan.policies[1][year].own[Self.view.id] = "順調に進んでいる。"
        try await town.keep(plan)
        try await town.publish()
        return town
    }

    @Test func `a choice has its distribution by year, policy and division, and money its sum with what it lacks`()
        async throws
    {
        let town = try await town()
        let overview = await town.get("/minato/plan").text
        #expect(overview.contains("「今後の方向性」の分布（年度別）"))
        #expect(overview.contains("aria-label=\"拡充 3件、継続 8件、未入力 1件\""))
        #expect(overview.contains("10,000 <span class=\"of\">数でない記載 1件、未入力 1件</span>"))
        let year = await town.get("/minato/plan/years/2024").text
        #expect(year.contains("「今後の方向性」の分布（施策別、令和6年度）"))
        #expect(year.contains("「今後の方向性」の分布（担当課別、令和6年度）"))
        let policy = await town.get("/minato/plan/policies/1.1").text
        #expect(policy.contains("「今後の方向性」の分布（年度別）"))
        #expect(policy.contains("順調に進んでいる。") && policy.contains("年度ごとの記載"))
        let english = await town.get("/minato/plan?lang=en").text
        #expect(english.contains("“Course” by fiscal year") && english.contains("Expand 3"))
        for page in [overview, year, policy] { #expect(!page.contains("要注意") && !page.contains("内部評価")) }
        let table = await town.get("/minato/plan/data/policy-years.csv").text
        #expect(table.contains("2024年度,令和6年度,1.1,窓口をなくす,順調に進んでいる。"))
        let text = await town.get("/minato/plan.txt").text
        #expect(text.contains("所見：順調に進んでいる。"))
        #expect(text.contains("今後の方向性：拡充3件、継続8件、未入力1件、未到来0件"))
        #expect(text.contains("決算額：10,000千円（10件の合計）、数でない記載1件、未入力1件"))
    }

    @Test func `the sheet is filtered by a choice, in one year or in any`() async throws {
        let town = try await town()
        let page = await town.get("/minato/plan/sheet?own.course=o1")
        #expect(page.text.contains("取組その2") && !page.text.contains("取組その5"))
        #expect(page.text.contains("<select id=\"filter-own.course\" name=\"own.course\">"))
        #expect(page.text.contains("<option value=\"o1\" selected>拡充</option>"))
        #expect(await town.get("/minato/plan/sheet?year=2025&own.course=o1").text.contains("この条件に合う取組はありません。"))
        // What is not public is no filter; what no form has lets nothing pass.
        #expect(!page.text.contains("own.secret"))
        #expect(await town.get("/minato/plan/sheet?own.secret=s1").text.contains("この条件に合う取組はありません。"))
    }
}

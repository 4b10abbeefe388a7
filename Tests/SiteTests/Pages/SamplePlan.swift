import Foundation
import Japanese
import Plan

@testable import Site

/// A small fictional plan with every status, both kinds of blank, and words that would break a careless page.
enum SamplePlan {
    static let key = PlanKey("kasumi/dx")

    static var published: PublishedPlan? {
        guard let key else { return nil }
        return PublishedPlan(
            municipality: Municipality(slug: key.city, name: "霞浜市"), key: key,
            edition: edition(2, of: key), plan: plan)
    }

    /// Published on 2026-11-22, in Japan.
    static func edition(_ number: Int, of key: PlanKey, note: String? = nil) -> EditionSummary {
        EditionSummary(
            key: key, number: number, revision: number, title: plan.title,
            publishedAt: Date(timeIntervalSince1970: 1_795_305_600), publishedBy: "事務局", note: note,
            sha256: String(repeating: "ab", count: 32))
    }

    static var plan: Plan {
        var plan = Plan(
            title: "霞浜市デジタル計画", years: [2023, 2024, 2025].map(FiscalYear.init),
            lastReportedYear: FiscalYear(2024), levels: [Level(label: "基本目標"), Level(label: "施策")], scale: .usual,
            policies: [
                Policy(id: .init("1"), level: 0, number: "Ⅰ", name: "便利な窓口", vision: "誰もが迷わず手続きできる。"),
                Policy(id: .init("1.1"), parent: .init("1"), level: 1, number: "1", name: "オンラインの手続き"),
            ])
        plan.actions = [
            action("1", "電子申請の拡充", statuses: ["mostly", "achieved"]),
            action("2", "書かない<script>alert(1)</script>窓口", statuses: ["achieved", "partly"]),
            action("3", "図書館の予約＆受取", statuses: ["not-achieved", nil]),
        ]
        return plan
    }

    private static func action(_ number: String, _ name: String, statuses: [AchievementStatus.Code?]) -> Action {
        var action = Action(
            id: .init("a\(number)"), number: number, name: name, policy: .init("1.1"),
            responsibilities: [
                Responsibility(division: Division("情報政策課")),
                Responsibility(division: Division("企画課"), note: "令和5年度まで", until: FiscalYear(2023)),
                Responsibility(division: Division("各課")),
            ],
            description: "・様式を減らす。 ・案内を整える。")
        for (year, status) in zip([2023, 2024].map(FiscalYear.init), statuses) {
            action[year] = ActionYear(
                target: Passage("受付件数：\(year.value)件").map(AnnualTarget.init),
                report: AnnualReport(
                    status: status, result: status == nil ? nil : "受付件数は約6万4千件 & <b>太字</b>ではない。",
                    reasonAndImprovement: status == "partly" ? "周知が遅れたため、次年度は早める。" : nil))
        }
        action[FiscalYear(2023)].stage = "検討 → 試行 → 運用"
        action[FiscalYear(2025)].target = AnnualTarget("受付件数：7万件")
        return action
    }
}

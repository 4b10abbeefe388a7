import ChangeLog
import Foundation
import Japanese
import Plan
import Store
import Testing

extension Municipality {
    /// A fictional city; its code's check digit is right.
    static func named(_ slug: String, name: String = "霞浜市") throws -> Municipality {
        Municipality(slug: try #require(Slug(slug)), name: name, code: MunicipalityCode("132039"))
    }
}

extension PlanKey {
    static func of(_ text: String) throws -> PlanKey { try #require(PlanKey(text)) }
}

extension Plan {
    /// A small plan with everything in it that a table has a column for.
    static let sample: Plan = {
        var plan = Plan(
            title: "第二次デジタル化計画", years: [2023, 2024, 2025].map(FiscalYear.init), lastReportedYear: FiscalYear(2024),
            levels: [Level(label: "基本施策"), Level(label: "施策")], labels: Labels([.result: "達成状況 詳細"]), scale: .usual)
        plan.policies = [
            Policy(id: .init("1"), level: 0, number: "Ⅰ", name: "窓口を便利にする", vision: "来庁しなくても済む。"),
            Policy(
                id: .init("1.1"), parent: .init("1"), level: 1, number: "1", name: "オンライン化",
                situationAndChallenges: "・申請が紙だけである。\n・相談が対面だけである。"),
            Policy(id: .init("2"), level: 0, number: "Ⅱ", name: "職員の働き方"),
            Policy(id: .init("2.1"), parent: .init("2"), level: 1, name: "在宅勤務"),
        ]
        var online = Action(
            id: .init("a1"), number: "1", name: "申請のオンライン化", policy: .init("1.1"),
            responsibilities: [
                Responsibility(division: Division("情報政策課"), role: .lead),
                Responsibility(division: Division("市民課"), note: "令和5年度まで", until: FiscalYear(2023)),
                Responsibility(division: Division("市民課"), note: "令和6年度から"),
                Responsibility(division: Division("各課"), role: .supporting),
            ], description: "電子申請を広げる。")
        online[FiscalYear(2023)] = ActionYear(
            stage: "検討 → 試行", target: AnnualTarget("電子申請：４００件"),
            report: AnnualReport(status: "mostly", result: "電子申請：３８７件"))
        online[FiscalYear(2024)] = ActionYear(
            target: AnnualTarget("電子申請：600件"),
            report: AnnualReport(status: "partly", result: "電子申請：113件", reasonAndImprovement: "周知が足りなかった。"))
        var library = Action(id: .init("a2"), number: "2", name: "図書館の予約", policy: .init("1.1"))
        library[FiscalYear(2023)] = ActionYear(stage: "運用", report: AnnualReport(status: "achieved"))
        plan.actions = [online, library, Action(id: .init("a3"), number: "3", name: "在宅勤務の拡大", policy: .init("2.1"))]
        return plan
    }()

    func with(_ change: (inout Plan) -> Void) -> Plan {
        var plan = self
        change(&plan)
        return plan
    }
}

extension Store {
    /// Imports `plan` as `key`.
    @discardableResult
    func keep(_ plan: Plan = .sample, as key: String = "kasumihama/dx-2", overwrites: Bool = false) async throws
        -> LogEntry?
    {
        let key = try PlanKey.of(key)
        let preview = try await plans.preview(plan, as: key.plan, of: try .named(key.city.text))
        return try await plans.apply(preview, at: .sample, by: "事務局", overwrites: overwrites)
    }

    /// Publishes what is kept as `key`.
    @discardableResult
    func publish(_ key: String = "kasumihama/dx-2") async throws -> Edition {
        let key = try PlanKey.of(key)
        let kept = try #require(try await plans.plan(key))
        return try await editions.publish(key, revision: kept.revision, at: .sample, by: "事務局", note: "初版")
    }
}

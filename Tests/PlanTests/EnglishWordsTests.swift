import Japanese
import Testing

@testable import Plan

/// What becomes of English words when a sheet is imported again (英語の呼び名の引継ぎ).
struct EnglishWordsTests {
    private static let plan: Plan = {
        var plan = Plan(
            title: "計画", englishTitle: "Plan", years: [FiscalYear(2025)],
            levels: [Level(label: "目標", englishLabel: "Goal"), Level(label: "施策", englishLabel: "Policy")],
            scale: .usual)
        plan.scale.statuses[0].englishLabel = "Done"
        plan.scale.statuses[1].englishLabel = "Mostly"
        plan.labels.english = [.divisions: "In charge", .status: "Status"]
        return plan
    }()

    private static func sheet() -> Plan {
        Plan(
            title: "計画", years: [FiscalYear(2025)], levels: [Level(label: "目標"), Level(label: "取組の柱")],
            labels: Labels([.status: "進捗"]), scale: .usual)
    }

    @Test func `what a sheet calls as before keeps its English word, and what it calls otherwise loses it`() {
        var sheet = Self.sheet()
        sheet.scale.statuses[1].label = "ほぼ達成"
        let matched = sheet.matched(to: Self.plan)
        #expect(matched.englishTitle == "Plan" && matched.levels.map(\.englishLabel) == ["Goal", nil])
        #expect(matched.scale.statuses.map(\.englishLabel) == ["Done", nil, nil, nil])
        #expect(matched.labels.english == [.divisions: "In charge"])
        sheet.title = "別の計画"
        #expect(sheet.matched(to: Self.plan).englishTitle == nil)
        var merged = Self.plan
        merged.follow(formOf: Self.sheet())
        #expect(merged.englishTitle == "Plan" && merged.levels.map(\.englishLabel) == ["Goal", nil])
        #expect(merged.scale.statuses.map(\.englishLabel) == ["Done", "Mostly", nil, nil])
    }

    @Test func `a document that says something in English is taken as it is`() {
        var document = Self.sheet()
        document.levels[1].englishLabel = "Pillar"
        #expect(document.matched(to: Self.plan) == document)
    }
}

import JapaneseText
import Plan
import Testing

@testable import Findings

struct CleanPlanTests {
    @Test func `nothing is found in five hundred plans in which nothing is wrong`() {
        for seed in 1...500 {
            let found = CleanPlan(seed).plan.findings().map(\.described)
            #expect(found == [], "seed \(seed)")
        }
    }

    @Test func `the clean plans have everything that rules look at`() {
        let plans = (1...500).map { CleanPlan($0).plan }
        let actions = plans.flatMap(\.actions)
        #expect(plans.contains { $0.years.last == $0.lastReportedYear } && plans.contains { !$0.isDue($0.years[2]) })
        #expect(actions.contains { $0.responsibilities.contains { $0.until != nil } })
        let reports = plans.flatMap { Inspection(plan: $0, indicators: []).reports }
        #expect(reports.count { $0.written.reasonAndImprovement != nil } > 500)
        for word in ["件", "分以内", "累計", "%", "0件", "公表する"] {
            #expect(reports.count { $0.target?.text.contains(word) ?? false } > 100, "\(word)")
        }
    }
}

extension Finding {
    /// For the messages of tests.
    var described: String {
        "\(rule.id) at \(place.subject) \(place.field): \(sentence(in: .japanese)) \(evidence.map(\.text))"
    }
}

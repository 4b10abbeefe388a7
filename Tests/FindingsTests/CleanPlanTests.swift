import Japanese
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

struct HostileTests {
    /// Nothing that stands in a sheet may stop the program: numbers beyond counting, open brackets, marks alone, blanks.
    @Test func `whatever stands in the fields, findings come back, each with words in both languages`() {
        let texts = [
            "（（（", "））", "5件（", "9999999999999999999999999999999999999999999999件", "0校中0校（0%）", "12校中99校（−%）", "…",
            "。。。", "・",
            "100%", "0件", "令和99年度中に", "令和6年13月までに", "1/0", "5人（2人、3人（1人））", "前年度比＋", "に向け", "→→→", "\u{0}\u{FFFD}",
            "約約約", "か\u{3099}", "👨‍👩‍👧10人", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "-1", "▲▲5%", String(repeating: "（1人、", count: 200),
            String(repeating: "9", count: 500),
        ]
        for seed in 1...40 {
            var clean = CleanPlan(seed)
            for index in clean.plan.actions.indices {
                clean.plan.actions[index].number = clean.dice.one(texts)
                clean.plan.actions[index].name = clean.dice.one(texts)
                for year in clean.plan.years {
                    let text = clean.dice.one(texts) + clean.dice.one(texts)
                    clean.plan.actions[index][year].target = Passage(clean.dice.one(texts)).map(AnnualTarget.init)
                    clean.plan.actions[index][year].stage = Passage(clean.dice.one(texts))
                    clean.plan.actions[index][year].report.result = Passage(text)
                    clean.plan.actions[index][year].report.reasonAndImprovement = Passage(clean.dice.one(texts))
                }
            }
            for finding in clean.plan.findings() {
                #expect(!finding.sentence(in: .japanese).isEmpty && !finding.sentence(in: .english).isEmpty)
            }
        }
    }

    @Test func `a plan with nothing in it has no findings`() {
        let plan = Plan(title: "", years: [], levels: [], scale: AchievementScale([]))
        #expect(plan.findings().isEmpty)
    }
}

extension Finding {
    /// For the messages of tests.
    var described: String {
        "\(rule.id) at \(place.subject) \(place.field): \(sentence(in: .japanese)) \(evidence.map(\.text))"
    }
}

import Plan
import Testing

@testable import Findings

struct SpoilingTests {
    @Test(arguments: Spoiling.all.indices)
    func `one thing put wrong is found, there, and by no other rule`(index: Int) {
        let spoiling = Spoiling.all[index]
        var tried = 0
        for seed in 1...24 {
            var clean = CleanPlan(seed)
            guard let place = spoiling.spoil(&clean) else { continue }
            tried += 1
            let findings = clean.plan.findings()
            let isRight = findings.map(\.rule.id) == [spoiling.rule] && findings[0].place == place
            #expect(isRight, "seed \(seed), \(spoiling.rule) at \(place): \(findings.map(\.described))")
        }
        #expect(tried > 5, "\(spoiling.rule) was tried \(tried) times")
    }

    @Test func `every rule is tried`() {
        let tried = Set(Spoiling.all.map(\.rule))
        #expect(Rule.all.map(\.id).filter { !tried.contains($0) } == [])
    }
}

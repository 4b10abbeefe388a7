import Japanese
import Plan
import Testing

@testable import Findings

struct AnswerTests {
    private let day = Day(daysSince1970: 20_000)

    /// A plan with exactly one finding: a status that asks for a reason and has none.
    private func plan(label: String = "一部のみ達成", name: String = "窓口の案内") -> Plan {
        var action = Action(id: .init("a1"), number: "1", name: name, policy: .init("1"))
        action[FiscalYear(2024)] = ActionYear(
            target: AnnualTarget("案内を作る。"), report: AnnualReport(status: "partly", result: "半分まで作った。"))
        var plan = Plan(
            title: "計画", years: [FiscalYear(2024)], lastReportedYear: FiscalYear(2024), levels: [Level(label: "施策")],
            scale: .usual, policies: [Policy(id: .init("1"), level: 0, name: "窓口")], actions: [action])
        plan.scale.statuses[2].label = label
        return plan
    }

    private func answer(_ finding: Finding, reason: String = "口頭で聞いた。", on day: Day) throws -> FindingAnswer {
        try #require(FindingAnswer(to: finding.fingerprint, reason: reason, by: "山田", on: day))
    }

    @Test func `an answered finding stays answered when it is looked for again`() throws {
        let finding = try #require(plan().findings().first)
        let answers = [try answer(finding, on: day)]
        #expect(plan().findings(answers: answers).map(\.answer) == [answers[0]])
        #expect(plan().findings(answers: answers).open.isEmpty)
        #expect(plan(name: "別の名前").findings(answers: answers).open.isEmpty, "the name is nothing that it rests on")
    }

    @Test func `it is open again as soon as a text that it rests on is another`() throws {
        let answers = [try answer(try #require(plan().findings().first), on: day)]
        let changed = plan(label: "一部達成").findings(answers: answers)
        #expect(changed.count == 1 && changed.open.count == 1)
    }

    @Test func `of two answers the later one counts`() throws {
        let finding = try #require(plan().findings().first)
        let later = try answer(finding, reason: "書面で届いた。", on: Day(daysSince1970: 20_001))
        let answers = [later, try answer(finding, on: day)]
        #expect(plan().findings(answers: answers).first?.answer == later)
    }

    @Test(arguments: [("", "山田"), ("　\n", "山田"), ("聞いた。", " ")])
    func `an answer without a reason or a name is none`(reason: String, author: String) throws {
        let finding = try #require(plan().findings().first)
        #expect(FindingAnswer(to: finding.fingerprint, reason: reason, by: author, on: day) == nil)
    }

    @Test func `a rule that is switched off finds nothing, and the others do as before`() {
        for seed in 1...8 {
            var clean = CleanPlan(seed)
            for spoiling in Spoiling.withoutNumbers.prefix(6) { _ = spoiling.spoil(&clean) }
            let all = clean.plan.findings()
            for rule in Set(all.map(\.rule)) {
                let without = clean.plan.findings(switches: RuleSwitches(off: [rule.id]))
                #expect(without == all.filter { $0.rule != rule })
            }
        }
    }

    @Test func `no two findings of a plan have one fingerprint, and it can be written down`() {
        for seed in 1...8 {
            var clean = CleanPlan(seed)
            for spoiling in Spoiling.withoutNumbers { _ = spoiling.spoil(&clean) }
            let fingerprints = clean.plan.findings().map(\.fingerprint)
            #expect(Set(fingerprints).count == fingerprints.count)
            #expect(fingerprints.allSatisfy { Fingerprint($0.text) == $0 })
        }
    }

    @Test(arguments: ["", "0123456789abcde", "0123456789ABCDEF", "0123456789abcdefg", "0123456789abcdeg"])
    func `only sixteen hexadecimal digits are a fingerprint`(text: String) {
        #expect(Fingerprint(text) == nil)
    }
}

import Findings
import People
import Plan
import Store
import Testing

@testable import Site

/// The office defines the steps at which its plan is evaluated (評価段階の画面).
struct EvaluationStepFormTests {
    @Test func `steps are added in the order that is given, renamed and removed, and a field is written at one`()
        async throws
    {
        let office = try await Office()
        let browser = try await office.browser(try await office.add("jimu", [Right(.coordinator)]))
        func address(_ place: StaffPlace) -> String { StaffAddress(place, plan: office.town.key.plan).path }
        func kept() async throws -> KeptPlan { try #require(try await office.store.plans.plan(office.town.key)) }
        func save(_ values: [String: String]) async throws -> Answer {
            await browser.post(
                address(.evaluationSteps), values.merging(["revision": "\(try await kept().revision)"]) { $1 })
        }
        #expect(await browser.get(address(.editForm)).text.contains("name=\"step-1\""))
        let answer = try await save([
            "step-0": "外部<評価>", "subject-0": "policies", "order-0": "2", "step-1": "一次評価", "step-english-1": "First",
            "subject-1": "actions", "order-1": "1",
        ])
        #expect(answer.status == .seeOther, "\(answer.text)")
        var steps = try await kept().plan.form.evaluationSteps
        #expect(steps.map(\.label) == ["一次評価", "外部<評価>"] && steps.map(\.subject) == [.actions, .policies])
        #expect(steps.allSatisfy(\.id.isSound) && steps[0].englishLabel == "First")

        let field = await browser.post(
            address(.newOwnField),
            [
                "revision": "\(try await kept().revision)", "label": "一次所見", "kind": "longText",
                "requirement": "always",
                "place": "evaluation.\(steps[0].id.text)", "public": "on",
            ])
        #expect(field.status == .seeOther, "\(field.text)")
        #expect(try await kept().plan.form.ownFields(at: steps[0]).map(\.label) == ["一次所見"])
        let page = await browser.get(address(.editForm)).text
        #expect(page.contains("取組の各年度（評価段階「一次評価」で評価者が書く）") && page.contains("外部&lt;評価&gt;"))

        let values = [
            "id-0": steps[0].id.text, "step-0": "一次評価（課長）", "subject-0": "actions", "order-0": "1",
            "id-1": steps[1].id.text, "step-1": steps[1].label, "subject-1": "policies", "order-1": "2",
            "remove-1": "on",
        ]
        #expect(try await save(values).status == .seeOther)
        #expect(try await kept().plan.form.evaluationSteps.map(\.label) == ["一次評価（課長）"])
        let refused = try await save(["id-0": steps[0].id.text, "step-0": "一次評価", "remove-0": "on"])
        #expect(refused.text.contains("評価段階「一次評価（課長）」で書く項目が1件あるため"))
        steps = try await kept().plan.form.evaluationSteps
        #expect(steps.count == 1)
        let history = await browser.get(address(.history)).text
        #expect(history.contains("評価段階") && history.contains("一次評価（First、取組）、外部&lt;評価&gt;（施策）"))
        #expect(try await office.store.log.verify().isIntact)
    }
}

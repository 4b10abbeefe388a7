import Foundation
import HTTPTypes
import People
import Plan
import Store
import Testing

@testable import Site

/// Archiving and deleting plans in the browser.
struct PlanEndTests {
    private func path(_ place: StaffPlace, _ office: Office) -> String {
        StaffAddress(place, plan: office.town.key.plan, year: Office.year, action: Office.action).path
    }

    @Test func `an archived plan is read and no more, and the public sees it as before`() async throws {
        let office = try await Office()
        let browser = try await office.browser(office.add("jimu", [Right(.coordinator)]))
        #expect(await browser.get(path(.plan, office)).text.contains("アーカイブ・削除"))
        #expect(await browser.get(path(.planEnd, office)).text.contains("公表した版があるため削除できません"))
        #expect(
            await browser.post(path(.archiving, office), ["reason": "期間満了"]).fields[.location]?.contains(
                "done=archived") == true)
        for place in [StaffPlace.plan, .keptActions, .history, .findings, .indicators, .comparison, .errata, .removals]
        {
            let page = await browser.get(path(place, office))
            #expect(page.status == .ok && page.text.contains("アーカイブした計画です"), "\(place)")
            #expect(!page.text.contains(path(.planEdit, office)) && !page.text.contains(path(.publication, office)))
        }
        for place in [StaffPlace.planEdit, .publication, .planImport, .newRound, .editAction] {
            let page = await browser.get(path(place, office))
            #expect(page.status == .conflict && page.text.contains("アーカイブを取り消してください"), "\(place)")
        }
        for place in [StaffPlace.publication, .editAction, .newRound, .findingAnswer, .adoption] {
            #expect(await browser.post(path(place, office)).status == .conflict, "\(place)")
        }
        let home = await browser.get("/staff").text
        #expect(home.contains("アーカイブした計画（1件）") && home.contains("計画はすべてアーカイブしています"))
        #expect(await office.town.get("/minato/plan/actions/1").status == .ok)
        #expect(await office.town.get("/minato").text.contains("/minato/plan"))
        #expect(await browser.get(path(.planEnd, office)).text.contains("アーカイブを取り消す"))
        #expect(await browser.post(path(.unarchiving, office)).status == .seeOther)
        #expect(await browser.get(path(.planEdit, office)).status == .ok)
    }

    @Test func `a plan that was never published is deleted by its name`() async throws {
        let office = try await Office(publishing: false)
        // An administrator without a right to it may.
        let browser = try await office.browser(office.add("kanrisha", [Right(.administrator)]))
        #expect(await browser.get("/staff").text.contains(path(.planEnd, office)))
        let page = await browser.get(path(.planEnd, office)).text
        #expect(page.contains("港みらい町 &lt;計画&gt; &amp; 実行」と入力してください") && page.contains("取組12件"))
        let wrong = await browser.post(path(.planDeletion, office), ["name": "別の計画", "reason": "試し"])
        #expect(wrong.status.code == 422 && wrong.text.contains("計画名が違います") && wrong.text.contains("value=\"試し\""))
        let right = await browser.post(path(.planDeletion, office), ["name": "港みらい町 <計画> & 実行"])
        #expect(right.fields[.location] == "/staff?done=plan-deleted")
        #expect(try await office.store.plans.plan(office.town.key) == nil)
        #expect(await browser.get(path(.planEnd, office)).status == .notFound)
        #expect(try await office.store.log.verify().isIntact)
    }
}

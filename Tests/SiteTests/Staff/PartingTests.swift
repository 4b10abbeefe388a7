import Findings
import Foundation
import HTTPTypes
import Japanese
import People
import Plan
import Rounds
import Store
import Testing

@testable import Site

/// The office splits and merges actions through its forms (分割と統合の画面).
struct StaffPartingTests {
    private func address(_ place: StaffPlace, _ office: Office, item: String? = nil) -> String {
        StaffAddress(place, plan: office.town.key.plan, showing: item.map(StaffView.item) ?? .whole).path
    }

    private func office() async throws -> (Office, Browser) {
        let office = try await Office()
        return (office, try await office.browser(try await office.add("jimu", [Right(.coordinator)])))
    }

    private func plan(_ office: Office) async throws -> Plan {
        try #require(try await office.store.plans.plan(office.town.key)?.plan)
    }

    @Test func `an action is split, others are merged, and the public reads where they come from`() async throws {
        let (office, browser) = try await office()
        let page = await browser.get(address(.actionSplit, office, item: "a3")).text
        for number in 13...15 { #expect(page.contains("value=\"\(number)\"")) }
        #expect(await browser.get(address(.editAction, office, item: "a3")).text.contains("取組を分割"))
        var split = [
            "item": "a3", "revision": "1", "number-0": "13", "number-1": "14", "number-2": "15",
            "name-0": "新しい<取組>", "copy-0-divisions": "on", "copy-0-targets": "on",
        ]
        #expect(await browser.post(address(.actionSplit, office), split).status == .seeOther)
        var plan = try await plan(office)
        let new = try #require(plan.actions.first { $0.number == "13" })
        #expect(plan.actions.count == 13 && plan.actions[3] == new && new.name == "新しい<取組>")
        #expect(new.responsibilities == plan.actions[2].responsibilities && new.description == nil)
        #expect(new[FiscalYear(2024)].target == plan.actions[2][FiscalYear(2024)].target)
        #expect(new[FiscalYear(2024)].report == AnnualReport())
        // A number that is taken, and what was typed besides.
        split["revision"] = "2"
        split["name-1"] = "もう一つ"
        let taken = await browser.post(address(.actionSplit, office), split)
        #expect(taken.status == .unprocessableContent && taken.text.contains("href=\"#field-number-0\""))
        #expect(taken.text.contains("value=\"もう一つ\"") && taken.text.contains("番号「13」"))
        let unnamed = await browser.post(address(.actionSplit, office), ["item": "a3", "revision": "2"])
        #expect(unnamed.status == .unprocessableContent && unnamed.text.contains("href=\"#field-name-0\""))

        #expect(await browser.get(address(.actionMerge, office, item: "a1")).text.contains("取組その12"))
        let merge = [
            "item": "a1", "revision": "2", "number": "1", "name": "窓口と予約", "with-0": "a2", "with-2": new.id.text,
            "join-targets": "on", "join-reports": "on",
        ]
        let none = await browser.post(
            address(.actionMerge, office), merge.filter { !$0.key.hasPrefix("with-") })
        #expect(none.status == .unprocessableContent && none.text.contains("href=\"#field-with-0\""))
        let answer = await browser.post(address(.actionMerge, office), merge)
        #expect(answer.status == .seeOther)
        // The new one has no report of 2024 yet: the statuses are not the same.
        #expect(answer.fields[.location]?.contains("merged-without-status") == true)
        plan = try await self.plan(office)
        #expect(plan.actions.count == 11 && plan.actions[0].predecessors.map(\.number) == ["1", "2", "13"])
        #expect(plan.actions[0][FiscalYear(2024)].report.status == nil)
        #expect(plan.actions[0][FiscalYear(2024)].target == AnnualTarget("貸出 1千件\n貸出 2千件\n貸出 3千件"))
        let staff = await browser.get(address(.editAction, office, item: "a1")).text
        #expect(staff.contains("取組1と2と13を統合") && staff.contains("新しい&lt;取組&gt;"))
        let path = "/\(office.town.key.city)/\(office.town.key.plan)/actions/1"
        #expect(!(await office.town.get(path).text.contains("統合")))
        try await office.town.publish()
        #expect(await office.town.get(path).text.contains("取組1と2と13を統合"))
        #expect(await office.town.get(path + "?lang=en").text.contains("Merged from actions 1, 2, 13"))
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `while a round is open the page says what stands in the way, and links to no field`() async throws {
        let (office, browser) = try await office()
        try await office.openRound()
        let revision = try await office.store.plans.plan(office.town.key)?.revision ?? 0
        let answer = await browser.post(
            address(.actionSplit, office),
            ["item": "a3", "revision": String(revision), "number-0": "13", "name-0": "新しい取組"])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("の照会で取組3の報告がまだ完了していない") && answer.text.contains("value=\"新しい取組\""))
        #expect(!answer.text.contains("href=\"#field-"))
    }

    @Test func `every page opens after actions went that had reports, answers and indicators`() async throws {
        let (office, browser) = try await office()
        let key = office.town.key
        let writer = try await office.add("tosho", [Right(.reporter, division: .only(Division("図書館")))])
        try await office.openRound()
        let round = RoundKey(key, Office.year)
        let (first, second) = (Action.ID("a1"), Action.ID("a2"))
        _ = try await office.store.rounds.saveReport(
            AnnualReport(status: "mostly", result: "貸出 3千件"), of: second, in: round, expecting: 0, by: writer,
            at: Office.date)
        let kept = try #require(try await office.store.plans.plan(key))
        try await office.store.plans.decide(
            kept.indicators.map { .confirm($0) }, about: key, revision: kept.revision, at: Office.date, by: "試験")
        let day = try #require(Day("2026-06-30"))
        let answers = kept.plan.findings().compactMap {
            FindingAnswer(to: $0.fingerprint, reason: "確認した。", by: "試験", on: day)
        }
        #expect(!kept.indicators.isEmpty)
        try await office.store.plans.decide(
            answers.map { .answer($0) } + [.show(true)], about: key, at: Office.date, by: "試験")
        try await office.store.rounds.closeRound(round, by: office.kanri, at: Office.date)
        let revision = try await office.store.plans.plan(key)?.revision ?? 0
        let merge = [
            "item": "a1", "revision": String(revision), "number": "1", "name": "まとめ", "with-0": "a2",
            "join-targets": "on", "join-reports": "on",
        ]
        #expect(await browser.post(address(.actionMerge, office), merge).status == .seeOther)
        try await office.town.publish()
        let others = [browser, try await office.browser(writer)]
        for route in StaffRoute.all where route.method == .get {
            for (browser, action) in others.flatMap({ browser in [(browser, first), (browser, second)] }) {
                let path = StaffAddress(
                    route.place, person: writer.id, plan: key.plan, year: Office.year, action: action
                ).path
                let answer = await browser.get(path)
                #expect(answer.status.code < 500, "\(path): \(answer.status)")
            }
        }
        let root = "/\(key.city)/\(key.plan)"
        for path in [
            "", "/sheet", "/findings", "/actions/1", "/divisions", "/years/2024", "/years/2025", "/actions/1.json",
            "/actions/1.csv", "/actions/1.txt", ".json", "/editions", "/editions/1/actions/2",
            "/editions/2/changes?since=1",
        ] {
            let answer = await office.town.get(root + path)
            #expect(answer.status == .ok, "\(path): \(answer.status)")
        }
        #expect(await office.town.get(root + "/actions/2").status == .notFound)
        let table = await office.town.get(root + "/data/predecessors.csv")
        #expect(table.status == .ok && table.text.contains(",a1,1,まとめ,2,merged,統合,2,取組その2"), "\(table.text)")
        #expect(await office.town.get(root + "/actions/1.txt").text.contains("2 取組その2（統合）"))
        try await office.store.rounds.reopenRound(round, reason: "漏れ", by: office.kanri, at: Office.date)
        for place in [StaffPlace.home, .round, .report] {
            for browser in others {
                let path = StaffAddress(place, plan: key.plan, year: Office.year, action: second).path
                let answer = await browser.get(path)
                #expect(answer.status.code < 500, "\(path): \(answer.status)")
            }
        }
        #expect(try await office.store.log.verify().isIntact)
    }

    @Test func `the public page of a renamed division leads to the new one`() async throws {
        let (office, browser) = try await office()
        let values = ["old-0": "総務課", "new": "総務企画課", "from": "2025", "revision": "1"]
        #expect(await browser.post(address(.editDivisions, office), values).status == .seeOther)
        try await office.town.publish()
        let path = Address(
            .plan(office.town.key, edition: nil, .division(Division("総務課"))), language: .japanese
        ).path
        let page = await office.town.get(path).text
        #expect(page.contains("令和6年度まで担当していました。") && page.contains("が引き継いでいます"))
        #expect(page.contains("総務企画課</a>が引き継いでいます"))
        let new = Address(
            .plan(office.town.key, edition: nil, .division(Division("総務企画課"))), language: .english
        ).path
        #expect(!(await office.town.get(new).text.contains("It was in charge until")))
    }
}

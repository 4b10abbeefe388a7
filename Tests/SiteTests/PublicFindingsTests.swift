import Findings
import HTTPTypes
import Japanese
import NIOHTTP1
import Plan
import Store
import Testing

@testable import Site

struct PublicFindingsTests {
    @Test func `nobody sees findings until the office shows them, and then with its answers`() async throws {
        let town = try await Town()
        var plan = try Town.plan()
        plan.actions[2][FiscalYear(2024)].report.status = "not-achieved"
        try await town.keep(plan)
        try await town.publish()
        #expect(await town.get("/minato/plan/findings").status == .notFound)
        #expect(await town.get("/minato/plan").text.contains("/minato/plan/findings") == false)

        try await town.store.plans.decide([.show(true)], about: town.key, at: Town.day, by: "事務局")
        town.clock.pass(.seconds(1))
        let shown = await town.get("/minato/plan/findings")
        #expect(shown.status == .ok && shown.text.contains("理由の記入漏れ"))
        #expect(await town.get("/minato/plan").text.contains("/minato/plan/findings"))
        #expect(await town.get("/minato/plan/editions/2/findings?lang=en").text.contains("By what is written"))

        let open = try #require(plan.findings().first { $0.rule.id == "reason-missing" })
        let day = try #require(Day("2026-06-01"))
        let answer = try #require(
            FindingAnswer(to: open.fingerprint, reason: "議会への<報告>を待っている。", by: "事務局 港", on: day))
        try await town.store.plans.decide([.answer(answer)], about: town.key, at: Town.day, by: "事務局 港")
        town.clock.pass(.seconds(1))
        let answered = await town.get("/minato/plan/findings")
        #expect(answered.text.contains("議会への&lt;報告&gt;を待っている。") && answered.text.contains("2026年6月1日"))
        #expect(answered.fields[.eTag] != shown.fields[.eTag])

        try await town.store.plans.decide(
            [.rule("reason-missing", isOn: false)], about: town.key, at: Town.day, by: "事務局")
        town.clock.pass(.seconds(1))
        #expect(await town.get("/minato/plan/findings").text.contains("理由の記入漏れ") == false)
        try await town.store.plans.decide([.show(false)], about: town.key, at: Town.day, by: "事務局")
        town.clock.pass(.seconds(1))
        #expect(await town.get("/minato/plan/findings").status == .notFound)
        #expect(await town.get("/minato/plan").text.contains("/minato/plan/findings") == false)
    }

    @Test func `findings are looked for once and kept like other pages`() async throws {
        let town = try await Town()
        try await town.store.plans.decide([.show(true)], about: town.key, at: Town.day, by: "事務局")
        town.clock.pass(.seconds(1))
        let paths = ["/minato/plan/findings", "/minato/plan/editions/1/findings?lang=en"]
        for path in paths {
            #expect(town.isReady(path) == false, "\(path)")
            #expect(await town.get(path).status == .ok)
            #expect(town.isReady(path), "\(path)")
        }
        // Hidden again, what is ready is shown to nobody.
        try await town.store.plans.decide([.show(false)], about: town.key, at: Town.day, by: "事務局")
        town.clock.pass(.seconds(1))
        for path in paths {
            #expect(await town.get(path).status == .notFound, "\(path)")
            #expect(town.isReady(path) == false, "\(path)")
        }
    }
}

extension Town {
    /// Whether the page goes out from memory, without anything being looked for.
    fileprivate func isReady(_ path: String) -> Bool {
        let request = HTTPRequestHead(version: .http1_1, method: .GET, uri: path)
        return server.handler.readyAnswer(to: request, RequestConditions(request)) != nil
    }
}

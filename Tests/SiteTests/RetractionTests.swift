import Foundation
import HTTPTypes
import Plan
import Store
import Testing

@testable import Site

/// What the public finds where the text of an edition was taken down.
struct RetractionTests {
    private let secret = "山田太郎氏を訪ねる"
    private let reason = "個人情報の<誤掲載>"

    private let places = [
        "", "/actions/1", "/sheet", "/policies", "/divisions", "/years/2024", "/data", "/search?q=%E5%B1%B1%E7%94%B0",
        "/changes",
    ]
    private let files = [".json", ".csv", ".txt", ".xlsx", ".pdf"]

    private func withTwoEditions() async throws -> Town {
        let town = try await Town()
        try await town.keep(Town.plan(named: secret))
        try await town.publish()
        return town
    }

    private func retract(_ number: Int, in town: Town) async throws {
        try await town.store.editions.retract(number, of: town.key, reason: reason, at: Town.day, by: "管理者")
        town.clock.pass(.seconds(1))
    }

    @Test func `everything at its address is 410, also for those who have it already, and on every server`()
        async throws
    {
        let town = try await withTwoEditions()
        let other = Town(restarting: town)
        let targets = places.map { "/minato/plan/editions/2\($0)" } + files.map { "/minato/plan/editions/2\($0)" }
        var tags: [String: String] = [:]
        for server in [town, other] {
            for target in targets {
                let answer = await server.get(target)
                #expect(answer.status == .ok, "\(target)")
                tags[target] = answer.fields[.eTag]
            }
            #expect(await server.get("/minato/plan/actions/1").text.contains(secret))
        }
        try await retract(2, in: town)
        let sha256 = try #require(try await town.store.editions.all(of: town.key).first?.sha256)
        for server in [town, other, Town(restarting: town)] {
            for target in targets {
                for headers in [[], [(HTTPField.Name.ifNoneMatch, tags[target] ?? "*")]] {
                    let answer = await server.get(target, headers)
                    #expect(answer.status == .gone && answer.fields[.eTag] == nil, "\(target)")
                    #expect(answer.fields[.cacheControl] == "no-store")
                    #expect(!answer.text.contains(secret) && answer.text.contains(sha256))
                    #expect(answer.text.contains("個人情報の&lt;誤掲載&gt;") && answer.text.contains("第2版は取り下げられました"))
                }
            }
            #expect(await server.get("/minato/plan/editions/2", method: .head).status == .gone)
            let english = await server.get("/minato/plan/editions/2/actions/1?lang=en").text
            #expect(english.contains("Edition 2 was taken down") && english.contains("/minato/plan/editions?lang=en"))
            #expect(await server.get("/minato/plan/editions/1/changes?since=2").status == .gone)
            #expect(await server.get("/minato/plan/editions/3").status == .notFound)
        }
    }

    @Test func `the one before it is the latest again, and the list says what happened`() async throws {
        let town = try await withTwoEditions()
        #expect(await town.get("/minato/search?q=%E5%B1%B1%E7%94%B0").text.contains("/actions/1"))
        let draft = try #require(ErratumDraft(action: nil, place: "取組1", wrong: secret, correct: "訪問する"))
        try await town.store.editions.add(draft, to: 2, of: town.key, at: Town.day, by: "事務局")
        town.clock.pass(.seconds(1))
        #expect(await town.get("/minato/plan/editions").text.contains(secret))
        try await retract(2, in: town)
        for target in [
            "/", "/minato", "/minato/plan", "/minato/plan/actions/1", "/minato/plan/sheet.csv", "/minato/plan.json",
        ] {
            let answer = await town.get(target)
            #expect(answer.status == .ok && !answer.text.contains(secret), "\(target)")
        }
        #expect(await town.get("/minato/plan/actions/1").text.contains("図書館の電子化"))
        #expect(await town.get("/minato/plan/editions/1").status == .ok)
        #expect(await !town.get("/minato/search?q=%E5%B1%B1%E7%94%B0").text.contains("/actions/1"))
        let list = await town.get("/minato/plan/editions").text
        #expect(list.contains("取下げ") && list.contains("個人情報の&lt;誤掲載&gt;") && !list.contains("editions/2"))
        #expect(!list.contains(secret), "its errata quote it")
        let json = await town.get("/minato/plan/editions.json").text
        #expect(json.contains("\"reason\": \"\(reason)\"") && json.contains("\"on\": \"2026-05-29\""))
        #expect(json.contains("\"retraction\": null") && !json.contains("editions/2.json"))
        let csv = await town.get("/minato/plan/editions.csv").text
        #expect(csv.contains(",取下げ日,墨消し日,現在の文書のSHA-256\r\n2,") && csv.contains(",,2026-05-29,,\r\n"))
        // Corrected, it is published again, and compared with the last one that can be read.
        try await town.keep(Town.plan(named: "訪問する"))
        try await town.publish()
        #expect(await town.get("/minato/plan/editions/3/changes").text.contains("第1版と比べています"))
        #expect(await town.get("/minato/plan/editions/2").status == .gone)
    }

    @Test func `where nothing is left, the plan says so and its editions stay on record`() async throws {
        let town = try await Town()
        _ = await town.get("/minato/plan")
        try await retract(1, in: town)
        let plan = await town.get("/minato/plan")
        #expect(
            plan.status == .notFound && plan.text.contains("取り下げられました") && plan.text.contains("/minato/plan/editions"))
        #expect(await town.get("/minato/plan.json").status == .notFound)
        #expect(await town.get("/minato/plan/editions/1").status == .gone)
        #expect(await town.get("/minato/plan/editions").text.contains("取下げ"))
        #expect(await town.get("/minato").status == .ok)
        #expect(await !town.get("/").text.contains("href=\"/minato/plan\""))
        // Also where the plan itself was taken back.
        try await town.store.plans.undoLastImport(of: town.key, at: Town.day, by: "試験")
        #expect(await Town(restarting: town).get("/minato/plan/editions/1").status == .gone)
    }

    @Test func `what is ready in memory goes with it`() async throws {
        let town = try await withTwoEditions()
        _ = await town.get("/minato/plan/editions/2/actions/1")
        let memory = town.server.handler.pages.memory
        #expect(memory.holds("/minato/plan/editions/2/actions/1"))
        try await retract(2, in: town)
        _ = await town.get("/minato")
        #expect(!memory.holds("/minato/plan/editions/2/actions/1"))
    }
}

extension PageMemory {
    /// Whether anything lies there for this path, good or not.
    fileprivate func holds(_ path: String) -> Bool { paths.contains(path) }
}

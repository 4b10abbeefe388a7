import Foundation
import HTTPTypes
import Logging
import Plan
import Store
import Testing

@testable import Site

struct EditionTests {
    @Test func `a new edition shows at once and the old one stays`() async throws {
        let town = try await Town()
        let old = await town.get("/minato/plan/actions/1")
        let oldDocument = await town.get("/minato/plan.json")
        #expect(old.text.contains("図書館の電子化"))

        try await town.keep(Town.plan(named: "図書館を夜も開ける"))
        town.clock.pass(.seconds(1))
        #expect(await town.get("/minato/plan/actions/1").bytes == old.bytes, "an edit shows before it is published")

        try await town.publish()
        let new = await town.get("/minato/plan/actions/1")
        #expect(new.text.contains("図書館を夜も開ける"))
        #expect(new.fields[.eTag] != old.fields[.eTag])
        #expect(await town.get("/minato/plan/editions/1/actions/1").text.contains("図書館の電子化"))
        #expect(await town.get("/minato/plan/editions/1.json").bytes == oldDocument.bytes)
        #expect(await town.get("/minato/plan/editions/2/actions/1").text.contains("図書館を夜も開ける"))
        #expect(await town.get("/minato/plan/editions.json").text.contains("\"number\": 2"))
        #expect(await town.get("/minato/plan/editions/3").status == .notFound)
    }

    @Test func `an edition stays where it is when the plan is taken back`() async throws {
        let town = try await Town()
        let edition = await town.get("/minato/plan/editions/1")
        try await town.store.plans.undoLastImport(of: town.key, at: Town.day, by: "試験")
        let later = Town(restarting: town)
        for target in [
            "/minato", "/minato/plan", "/minato/plan/editions/1", "/minato/plan.json", "/minato/plan/actions/1",
        ] {
            #expect(await later.get(target).status == .ok, "\(target)")
        }
        #expect(await later.get("/minato/plan/editions/1").bytes == edition.bytes)
        #expect(await later.get("/").text.contains("/minato/plan"))
    }

    @Test func `the document is what its hash says`() async throws {
        let town = try await Town()
        let edition = try #require(try await town.store.editions.edition(town.key))
        let answer = await town.get("/minato/plan.json")
        #expect(answer.bytes == Array(edition.document.utf8))
        #expect(sha256(answer.bytes) == edition.sha256)
        #expect(await town.get("/minato/plan/editions.csv").text.contains(edition.sha256))
    }

    @Test func `files carry a name in ASCII and in Japanese`() async throws {
        let town = try await Town()
        let disposition = try #require(
            await town.get("/minato/plan/divisions/%E5%9B%B3%E6%9B%B8%E9%A4%A8.csv").fields[.contentDisposition])
        #expect(disposition.hasPrefix("attachment; filename=\"minato-plan-___-1.csv\"; filename*=UTF-8''%E6%B8%AF"))
        #expect(!disposition.contains("<") && disposition.utf8.allSatisfy { $0 < 0x80 })
        #expect(await town.get("/minato/plan.json").fields[.contentDisposition]?.hasPrefix("inline; ") == true)
    }

    @Test func `filters reach the files`() async throws {
        let town = try await Town()
        let all = await town.get("/minato/plan/sheet.csv").text
        let some = await town.get("/minato/plan/sheet.csv?division=%E5%9B%B3%E6%9B%B8%E9%A4%A8&year=2024").text
        #expect(all.split(separator: "\r\n").count == 1 + 12 * 2)
        #expect(some.split(separator: "\r\n").count == 1 + 6)
    }

    @Test func `while the database does not answer, what is ready can be read`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "web-\(UUID().uuidString).sqlite").path
        let town = try await Town(database: "sqlite:\(file)")
        #expect(await town.get("/minato/plan").status == .ok)
        for ending in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: file + ending) {
            try Data(repeating: 0x41, count: 65536).write(to: URL(filePath: file + ending), options: [])
        }
        town.clock.pass(.seconds(1))
        #expect(await town.get("/minato/plan").status == .ok)
        #expect(await town.get("/minato/plan/sheet").status == .ok, "made of what was read before")
        let missing = await town.get("/minato/plan/editions")
        #expect(missing.status.code >= 500 && missing.text.contains("<main"))
        #expect(await town.get("/readyz").status == .serviceUnavailable)
        #expect(await town.get("/healthz").status == .ok)
        #expect(town.log.lines.contains { $0.hasPrefix("error") || $0.hasPrefix("warning") })
    }

    @Test func `a server before its first migration is not ready`() async throws {
        let store = try await Store.open(DatabaseAddress("sqlite::memory:"))
        let server = Server(
            settings: Settings().patient, store: store, logger: Logger(label: "test") { _ in LogLines() })
        let request = HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/readyz")
        let answer = await server.handler.answer(to: request, RequestConditions(request))
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.text.contains("migration"))
        let home = HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/")
        #expect(await server.handler.answer(to: home, RequestConditions(home)).status == .serviceUnavailable)
    }
}

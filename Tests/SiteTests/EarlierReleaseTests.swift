import Foundation
import HTTPTypes
import Logging
import Testing

@testable import Site
@testable import Store

/// What an earlier release published is found where it was.
struct EarlierReleaseTests {
    /// A server on what `Tests/StoreTests/Releases` keeps of a release, brought up to date.
    private func server() async throws -> Server {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let script = try String(
            contentsOf: tests.appendingPathComponent("StoreTests/Releases/version-11.sql"), encoding: .utf8)
        let store = try await Store.open(DatabaseAddress("sqlite::memory:"))
        try await store.database.write { try $0.execute(script: "PRAGMA defer_foreign_keys = ON; \(script)") }
        try await store.migrate(at: Town.day)
        return Server(settings: Settings().patient, store: store, logger: Logger(label: "test") { _ in LogLines() })
    }

    private func get(_ target: String, from server: Server) async -> Answer {
        let request = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: target)
        return await server.handler.answer(to: request, RequestConditions(request))
    }

    @Test func `every edition answers at its address with the bytes of its digest`() async throws {
        let server = try await server()
        for (edition, digest) in [("/1", "995bd63a"), ("/3", "a8da88b0"), ("/4", "5c3a10dc")] {
            let document = await get("/kasumihama/dx-2/editions\(edition).json", from: server)
            #expect(document.status == .ok && sha256(document.bytes).hasPrefix(digest))
            for page in ["", "/actions/1", "/policies", "/years/2024", "/sheet"] {
                #expect(await get("/kasumihama/dx-2/editions\(edition)\(page)", from: server).status == .ok, "\(page)")
            }
        }
        #expect(await get("/kasumihama/dx-2/editions/2", from: server).status == .gone)
        #expect(await get("/kasumihama/dx-2.json", from: server).bytes.count > 0)
        #expect(await get("/kasumihama/dx-2/actions/1", from: server).status == .ok)
        #expect(await get("/kasumihama/dx-2/editions", from: server).text.contains("３７８件"), "the erratum")
        #expect(await get("/kasumihama/culture", from: server).status == .notFound, "never published")
    }
}

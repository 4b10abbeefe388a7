import Foundation
import Japanese
import Plan
import Sheets
import Testing

@testable import Store

/// Sheets in the shape of real ones, and a real one where it lies beside the checkout.
@Suite struct SheetTests {
    private static let samples = ["Samples/kasumihama-general-plan.txt", "Samples/kasumihama-environment-plan.csv"]
    private static let real = "../shared/sheet/musashino-dx-plan-7.txt"
    private static let isRealThere = FileManager.default.fileExists(atPath: path(real))

    @Test(arguments: TestDatabase.available, samples)
    func `a sheet goes in, comes out, and changes nothing the second time`(_ kind: TestDatabase, _ sheet: String)
        async throws
    {
        try await check(sheet, in: kind)
    }

    @Test(.enabled(if: isRealThere, "\(real) is not beside the checkout"), arguments: TestDatabase.available)
    func `so does the real sheet`(_ kind: TestDatabase) async throws { try await check(Self.real, in: kind) }

    private func check(_ sheet: String, in kind: TestDatabase) async throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.path(sheet))))
        let plan = try SheetReader.read(bytes).plan
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep(plan)
            #expect(try await store.plans.plan(key)?.plan == plan)
            #expect(try await store.keep(plan) == nil)
            try await store.publish()
            let action = plan.actions[5]
            let hits = try await store.editions.search(String(action.name.prefix(6)), city: key.city)
            #expect(hits.contains(SearchHit(key: key, action: action.id)))
            // A renamed action keeps its history; taken back, everything is as it was.
            let renamed = plan.with { $0.actions[5].name += "（改）" }
            let logged = try await store.keep(renamed)
            #expect(logged?.changes.map(\.place) == [Place(.action(plan.actions[5].id), .name)])
            try await store.plans.undoLastImport(of: key, at: .sample, by: "事務局")
            #expect(try await store.plans.plan(key)?.plan == plan)
            #expect(try await store.log.verify().isIntact)
        }
    }

    private static func path(_ relative: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../\(relative)")
            .standardizedFileURL.path
    }
}

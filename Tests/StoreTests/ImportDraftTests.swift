import Foundation
import People
import Plan
import Testing

@testable import Store

@Suite struct ImportDraftTests {
    private static let files = [
        ImportDraft.File(name: "個票（道路課）.xlsx", bytes: (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }),
        ImportDraft.File(name: "", bytes: []),
    ]

    @Test(arguments: TestDatabase.available)
    func `what was sent comes back as it was, to its owner, for a day`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let other = try await hall.add("tanaka", [Right(.coordinator)])
            let edition = try await store.plans.begin(
                Self.files, into: .of("dx-2"), map: "{}", by: hall.administrator, at: .sample)
            let draft = try #require(try await store.plans.draft(of: hall.administrator, at: .sample))
            #expect(draft.edition == edition && draft.files == Self.files && draft.map == "{}")
            #expect(try draft.plan == .of("dx-2"))
            #expect(ImportDraft.Edition(edition.text) == edition)
            let short = try await store.plans.draftInShort(of: hall.administrator, at: .sample)
            #expect(short?.files == Self.files.map(\.name))
            #expect(try await store.plans.draft(of: other, at: .sample) == nil)
            let late = Date.sample.addingTimeInterval(ImportDraft.lifetime + 1)
            #expect(try await store.plans.draft(of: hall.administrator, at: late) == nil)
            // Somebody else's upload takes the old one out of the tables.
            try await store.plans.begin([], into: nil, map: nil, by: other, at: late)
            let left = try await store.database.read { db in
                try db.row("SELECT (SELECT count(*) FROM import_draft) + (SELECT count(*) FROM import_file) AS rows")?
                    .integer("rows")
            }
            #expect(left == 1)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a choice counts for the state that it was made for, and for no other`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let owner = hall.administrator
            let first = try await store.plans.begin(Self.files, into: nil, map: "{}", by: owner, at: .sample)
            #expect(try await store.plans.choose(map: "[1]", for: first, of: owner, at: .sample))
            #expect(try await !store.plans.choose(map: "[2]", for: first, of: owner, at: .sample))
            #expect(try await store.plans.draft(of: owner, at: .sample)?.map == "[1]")
            // A new upload takes the place of the one before.
            let second = try await store.plans.begin([], into: nil, map: nil, by: owner, at: .sample)
            #expect(second.id != first.id)
            #expect(try await store.plans.draft(of: owner, at: .sample)?.files == [])
            try await store.plans.discardDraft(of: owner)
            try await store.plans.discardDraft(of: owner)
            #expect(try await store.plans.draft(of: owner, at: .sample) == nil)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `applying keeps the map with the plan and lets the files go, or does neither`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let hall = try await Hall(store)
            let owner = hall.administrator
            let key = try PlanKey.of("kasumihama/dx-2")
            func apply(_ preview: ImportPreview, _ map: String?) async throws {
                try await store.plans.apply(
                    preview, at: .sample, by: "試験", keeping: ImportKeeping(of: owner, map: map))
            }
            let preview = try await store.plans.preview(.sample, as: key.plan, of: .named("kasumihama"))
            try await store.plans.begin(Self.files, into: nil, map: "{}", by: owner, at: .sample)
            try await apply(preview, "{}")
            #expect(try await store.plans.sheetMap(of: key) == "{}")
            #expect(try await store.plans.draft(of: owner, at: .sample) == nil)
            // Refused as a whole: the plan is not the one that was looked at.
            try await store.plans.begin(Self.files, into: key.plan, map: "[]", by: owner, at: .sample)
            await #expect(throws: StoreError.self) { try await apply(preview, "[]") }
            #expect(try await store.plans.sheetMap(of: key) == "{}")
            #expect(try await store.plans.draft(of: owner, at: .sample) != nil)
            // The map outlives the plan.
            try await store.plans.undoLastImport(of: key, at: .sample, by: "試験")
            #expect(try await store.plans.sheetMap(of: key) == "{}")
            #expect(try await store.log.verify().firstBreak == nil)
        }
    }

    @Test func `a backup has the maps and nobody's upload`() async throws {
        try await withStore(TestDatabase.lasting[0]) { store in
            let hall = try await Hall(store)
            try await store.plans.begin(Self.files, into: nil, map: "{}", by: hall.administrator, at: .sample)
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("draft-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let file = folder.appendingPathComponent("b.backup").path
            _ = try await store.backup(to: file, at: .sample)
            let report = try await Store.check(backup: file, at: .sample)
            #expect(report.contents.counts["import_draft"] == 0 && report.contents.counts["import_file"] == 0)
            #expect(report.contents.counts["sheet_map"] == 0)
        }
    }
}

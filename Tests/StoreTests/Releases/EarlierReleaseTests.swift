import Foundation
import Plan
import Testing

@testable import Store

/// What earlier releases wrote opens, and proves today what it proved then.
@Suite struct EarlierReleaseTests {
    private func withRelease(
        _ release: EarlierRelease, _ kind: TestDatabase, _ body: (Store) async throws -> Void
    ) async throws {
        try await withAddress(kind) { address in
            let store = try await Store.open(address)
            try await release.restore(into: store)
            #expect(try await store.version() == release.version)
            let pending = Migration.all.filter { $0.number > release.version }.map(\.name)
            #expect(try await store.migrate(at: .sample) == pending)
            try await body(store)
            try await store.close()
        }
    }

    @Test(arguments: TestDatabase.available, EarlierRelease.all)
    func `its log verifies, is exported as it was, and goes on`(_ kind: TestDatabase, _ release: EarlierRelease)
        async throws
    {
        try await withRelease(release, kind) { store in
            let saved = try release.log()
            let heads = try LogHead.read(Array(saved.utf8))
            let verification = try await store.log.verify(against: heads)
            #expect(verification.firstBreak == nil)
            #expect(verification.heads.allSatisfy(heads.contains) && verification.changeSets == heads.count)
            #expect(try await store.log().joined(separator: "\n") == saved)
            try await store.keep(as: "kasumihama/water")
            try await store.keep(.sample.with { $0.title = "新しい計画" }, as: "kasumihama/culture")
            let after = try await store.log.verify(against: heads)
            #expect(after.firstBreak == nil && after.changeSets == heads.count + 2)
            let exported = try await store.log()
            #expect(exported.count { $0.contains(#""format":2"#) } == 2)
            #expect(Set(exported).isSuperset(of: saved.split(separator: "\n").map { String($0) }))
        }
    }

    @Test(arguments: TestDatabase.available, EarlierRelease.all)
    func `its editions have the same digests, and the one that was taken down has no text`(
        _ kind: TestDatabase, _ release: EarlierRelease
    ) async throws {
        try await withRelease(release, kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            let editions = try await store.editions.all(of: key)
            #expect(editions.map(\.number) == [4, 3, 2, 1])
            #expect(editions.map { $0.sha256.prefix(8) } == ["5c3a10dc", "a8da88b0", "aa7779a0", "995bd63a"])
            for edition in editions {
                let document = try await store.editions.edition(key, number: edition.number)?.document
                #expect(document.map { sha256($0.utf8) } == (edition.number == 2 ? nil : edition.sha256))
            }
            #expect(try await store.editions.edition(key)?.number == 4)
        }
    }
}

import Foundation
import Japanese
import Plan
import Synchronization
import Testing

@testable import Store

@Suite struct ImportTests {
    @Test(arguments: TestDatabase.available)
    func `a plan comes back as it was put in`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let logged = try await store.keep()
            let kept = try #require(try await store.plans.plan(.of("kasumihama/dx-2")))
            #expect(kept.plan == .sample)
            #expect(kept.revision == 1)
            #expect(kept.municipality == (try .named("kasumihama")))
            #expect(logged?.cause == .import)
            #expect(logged?.revision == 1)
            #expect(logged?.changes == Plan.changes(from: nil, to: .sample))
            #expect(try await store.plans.municipalities() == [try .named("kasumihama")])
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a preview says what would change and changes nothing`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let preview = try await store.plans.preview(.sample, as: .of("dx-2"), of: .named("kasumihama"))
            #expect(preview.revision == nil)
            #expect(preview.changes == Plan.changes(from: nil, to: .sample))
            #expect(preview.municipalityChanges.map(\.after) == ["霞浜市", "132039"])
            #expect(try await store.plans.municipalities().isEmpty)
            #expect(try await store.plans.all().isEmpty)
            #expect(try await store.log.verify() == LogVerification())
        }
    }

    @Test(arguments: TestDatabase.available)
    func `importing the same plan twice changes nothing`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            let before = try await store.log()
            #expect(try await store.plans.preview(.sample, as: .of("dx-2"), of: .named("kasumihama")).changesNothing)
            #expect(try await store.keep() == nil)
            #expect(try await store.log() == before)
            #expect(try await store.plans.plan(.of("kasumihama/dx-2"))?.revision == 1)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a second import writes what differs and keeps the ids`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            // The reader gives ids of its own; a renamed action, one gone, one new.
            let incoming = Plan.sample.with { plan in
                let library = plan.actions.remove(at: 1)
                plan.actions[0].name = "手続きのオンライン化"
                plan.actions[0].responsibilities.removeLast()
                plan.actions[0][FiscalYear(2024)].report.status = "mostly"
                plan.actions[0][FiscalYear(2024)].report.reasonAndImprovement = nil
                plan.policies[0].name = "窓口をもっと便利にする"
                plan.scale.statuses.append(
                    AchievementStatus(
                        code: "outside", mark: "－", label: "対象外", needsReason: false, countsInTotals: false,
                        tone: .neutral))
                plan.actions.append(Action(id: library.id, number: "4", name: "窓口の混雑予測", policy: .init("1.1")))
            }
            let logged = try #require(try await store.keep(incoming))
            let kept = try #require(try await store.plans.plan(.of("kasumihama/dx-2")))
            #expect(kept.revision == 2)
            #expect(kept.plan.actions.map(\.id.text) == ["a1", "a3", "a2-2"])
            #expect(kept.plan.actions.map(\.name) == ["手続きのオンライン化", "在宅勤務の拡大", "窓口の混雑予測"])
            #expect(kept.plan.scale.statuses.count == 5)
            #expect(
                logged.changes.contains(
                    Change(place: Place(.action(.init("a1")), .name), before: "申請のオンライン化", after: "手続きのオンライン化")))
            #expect(try await store.log.verify().isIntact)
            #expect(try await store.log.entries(of: kept.key).map(\.sequence) == [3, 2])
        }
    }

    @Test(arguments: TestDatabase.available)
    func `an import is refused when the plan changed after the preview`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            let first = try await store.plans.preview(.sample, as: key.plan, of: .named("kasumihama"))
            let second = try await store.plans.preview(
                .sample.with { $0.title = "別の計画" }, as: key.plan, of: .named("kasumihama"))
            try await store.plans.apply(first, at: .sample, by: "甲")
            let before = try await store.log()
            await #expect(throws: StoreError.changedMeanwhile(.plan(key, expected: nil, found: 1))) {
                try await store.plans.apply(second, at: .sample, by: "乙")
            }
            #expect(try await store.log() == before)
            #expect(try await store.plans.plan(key)?.plan == .sample)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a renamed municipality is logged, and the plan's revision stays`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            let renamed = try Municipality.named("kasumihama", name: "新霞浜市")
            let preview = try await store.plans.preview(.sample, as: .of("dx-2"), of: renamed)
            #expect(preview.changes.isEmpty && !preview.changesNothing)
            let logged = try await store.plans.apply(preview, at: .sample, by: "事務局")
            #expect(logged?.cause == .registration)
            #expect(logged?.changes == [Change(place: Place(.municipality, .name), before: "霞浜市", after: "新霞浜市")])
            #expect(try await store.plans.municipalities() == [renamed])
            #expect(try await store.plans.plan(.of("kasumihama/dx-2"))?.revision == 1)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `cities do not see each other`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep(as: "kasumihama/dx-2")
            try await store.keep(.sample.with { $0.title = "別の市の計画" }, as: "minato/dx-2")
            try await store.publish("minato/dx-2")
            #expect(try await store.plans.plan(.of("kasumihama/dx-2"))?.plan.title == "第二次デジタル化計画")
            #expect(try await store.plans.all(of: .of("minato")).map(\.key) == [.of("minato/dx-2")])
            #expect(try await store.plans.all().map(\.key.description) == ["kasumihama/dx-2", "minato/dx-2"])
            #expect(try await store.editions.edition(.of("kasumihama/dx-2")) == nil)
            #expect(try await store.editions.search("図書", city: .of("kasumihama")).isEmpty)
            #expect(try await store.log.entries(of: .of("minato/dx-2")).map(\.sequence) == [3, 2])
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a list of plans says what stands in each`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            try await store.keep()
            try await store.keep(.sample.with { $0.actions = [] }, as: "kasumihama/gyokaku")
            let edition = try await store.publish()
            let plans = try await store.plans.all()
            #expect(plans.map(\.key.plan.text) == ["dx-2", "gyokaku"])
            #expect(plans.map(\.actionCount) == [3, 0])
            #expect(plans.map(\.revision) == [1, 1])
            #expect(plans[0].years == [2023, 2024, 2025].map(FiscalYear.init))
            #expect(plans[0].lastReportedYear == FiscalYear(2024))
            #expect(plans.map(\.latestEdition) == [edition.summary, nil])
        }
    }

    @Test(arguments: TestDatabase.available)
    func `text is kept byte for byte`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let hostile =
                "が か\u{3099} 𠮷野家 髙﨑 ①～〜 ';DROP TABLE plan;-- \\ % _ \r\n\t<b>&amp;</b> \u{202E}abc $1 ? 👨‍👩‍👧 \u{FEFF}x"
            let plan = Plan.sample.with { $0.actions[0].name = hostile }
            try await store.keep(plan)
            let decomposed = hostile.replacing("が", with: "か\u{3099}")
            #expect(
                try await store.plans.plan(.of("kasumihama/dx-2"))?.plan.actions[0].name.utf8.elementsEqual(
                    hostile.utf8)
                    == true)
            // The same characters in other bytes are another text.
            try await store.keep(plan.with { $0.actions[0].name = decomposed })
            let kept = try #require(try await store.plans.plan(.of("kasumihama/dx-2")))
            #expect(kept.plan.actions[0].name.utf8.elementsEqual(decomposed.utf8))
            #expect(kept.revision == 2)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a plan that contradicts itself is refused whole`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let broken = Plan.sample.with { plan in
                plan.actions[1].policy = .init("9")
                plan.actions.append(plan.actions[0])
                plan.actions[0][FiscalYear(2023)].report.status = "splendid"
                plan.actions[2].name = "在宅\0勤務"
                plan.years.append(FiscalYear(99_999))
            }
            let refusal = StoreError.unkeepable([
                .repeatedAction(.init("a1")), .misplacedAction(.init("a2")),
                .unknownStatus(.init("a1"), FiscalYear(2023), "splendid"), .impossibleYear(99_999),
                .nullCharacter(Place(.action(.init("a3")), .name)),
            ])
            await #expect(throws: refusal) { try await store.keep(broken) }
            let municipalities = try await store.plans.municipalities()
            #expect(municipalities.isEmpty)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a large plan is kept in pieces and comes back whole`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            // More rows than one statement carries.
            let large = Plan.sample.with { plan in
                plan.actions = (0..<450).map { number in
                    Action(
                        id: .init("x\(number)"), number: "\(number)", name: "取組\(number)", policy: .init("1.1"),
                        responsibilities: [Responsibility(division: Division("総務課"))])
                }
            }
            try await store.keep(large)
            #expect(try await store.plans.plan(.of("kasumihama/dx-2"))?.plan == large)
            try await store.keep(large.with { $0.actions.removeSubrange(10..<440) })
            #expect(try await store.plans.plan(.of("kasumihama/dx-2"))?.plan.actions.count == 20)
            #expect(try await store.log.verify().isIntact)
        }
    }
}

extension Slug {
    static func of(_ text: String) throws -> Slug { try #require(Slug(text)) }
}

extension Store {
    /// The whole log, as it is exported.
    func log() async throws -> [String] {
        let lines = Mutex<[String]>([])
        try await log.export { line in lines.withLock { $0.append(line) } }
        return lines.withLock { $0 }
    }
}

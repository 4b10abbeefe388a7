import Japanese
import Plan
import Testing

@testable import Store

@Suite struct AddressTests {
    @Test(arguments: [
        ("sqlite::memory:", "sqlite::memory:"), ("sqlite:/var/lib/計画.sqlite", "sqlite:/var/lib/計画.sqlite"),
        ("postgres://db.example/plans", "postgres://db.example/plans"),
        ("postgres://u:se%20cret@db.example:5433/plans?sslmode=require", "postgres://u@db.example:5433/plans"),
        ("postgresql://db.example/plans?password=secret&user=u", "postgres://u@db.example/plans"),
    ])
    func `an address is read, and shown without its password`(_ text: String, _ shown: String) throws {
        let address = try DatabaseAddress(text)
        #expect(address.description == shown)
        var dumped = ""
        dump(address, to: &dumped)
        for written in ["\(address)", String(reflecting: address), dumped] { #expect(!written.contains("cret")) }
    }

    @Test(arguments: [
        "", "sqlite:", "plans.sqlite", "mysql://u:secret@h/d", "postgres://u:secret@[::1/d",
        "postgres://u:%zzsecret@h/d", "postgres://h/d\0", "sqlite:a\0b", "SQLITE:x",
    ])
    func `what is no address is refused without quoting it`(_ text: String) {
        let error = #expect(throws: StoreError.badAddress) { try DatabaseAddress(text) }
        #expect(error?.sentence(in: .english).contains("secret") == false)
    }

    @Test(arguments: [
        "sqlite:/nowhere/at/all.sqlite", "sqlite:/dev/null/x", "postgres://u:secret@127.0.0.1:1/plans",
        "postgres://u:secret@no-such-host.invalid/plans", "postgres://u:secret@localhost:port/plans",
        "postgres://u:secret@127.0.0.1:1/plans?options=secret&application_name=secret",
    ])
    func `a database that cannot be reached is named, never the password`(_ text: String) async throws {
        let address = try DatabaseAddress(text)
        let error = await #expect(throws: StoreError.self) { try await Store.open(address) }
        guard case .cannotConnect(let shown, _)? = error else {
            Issue.record("\(error as Any)")
            return
        }
        #expect(shown == address.description)
        for sentence in Language.allCases.compactMap({ error?.sentence(in: $0) }) {
            #expect(sentence.contains(shown))
            #expect(!sentence.contains("secret"))
        }
    }

    @Test(.enabled(if: TestDatabase.server != nil, "HAKADORI_TEST_POSTGRES is not set"))
    func `what PostgreSQL says is shown without the password`() async throws {
        let server = try #require(TestDatabase.server)
        // The server repeats the unknown setting in its answer.
        let address = try DatabaseAddress(
            "\(server)\(server.contains("?") ? "&" : "?")password=secretword&options=-csecretword%3D1")
        let error = await #expect(throws: StoreError.self) { try await Store.open(address) }
        let sentence = error?.sentence(in: .english) ?? ""
        #expect(sentence.contains("***"))
        #expect(!sentence.contains("secretword"))
    }

    @Test(arguments: Language.allCases)
    func `every error has a sentence, and none is like another`(_ language: Language) throws {
        let key = try PlanKey.of("kasumihama/dx-2")
        let place = Place(.year(.init("12"), FiscalYear(2023)), .result)
        let errors: [StoreError] = [
            .badAddress, .cannotConnect(address: "sqlite:x", detail: "y"), .newerSchema(found: 2, known: 1),
            .notMigrated,
            .unknownPlan(key), .changedMeanwhile(.plan(key, expected: nil, found: 3)),
            .changedMeanwhile(.report(found: 3)), .changedMeanwhile(.people), .alreadyPublished(key, edition: 2),
            .textsRemoved(key, entry: 6),
            .nothingToUndo(key), .cannotUndo(key, [Change(place: place, before: "甲", after: nil)]),
            .unkeepable([.repeatedAction(.init("1"))]), .wouldLose(key, []), .database(code: "1", detail: "x"),
        ]
        let defects: [PlanDefect] = [
            .repeatedStatus("a"), .repeatedPolicy(.init("1")), .repeatedAction(.init("1")),
            .repeatedYear(FiscalYear(2023)),
            .misplacedPolicy(.init("1")), .misplacedAction(.init("1")),
            .unknownStatus(.init("1"), FiscalYear(2023), "x"),
            .impossibleYear(3), .nullCharacter(place),
        ]
        let breaks = LogBreak.Kind.allCases.map {
            LogBreak(kind: $0, city: key.city, sequence: 3, plan: key.plan, expected: "甲", found: "乙")
        }
        let sentences =
            errors.map { $0.sentence(in: language) } + defects.map { $0.sentence(in: language) }
            + breaks.map { $0.sentence(in: language) }
        #expect(Set(sentences).count == sentences.count)
        #expect(
            sentences.allSatisfy {
                $0.hasSuffix(language == .japanese ? "。" : ".") || $0.contains("乙") || $0.contains("」")
                    || $0.contains("”")
            })
    }

    @Test(arguments: Language.allCases)
    func `what does not fit is quoted where it differs, in few letters`(language: Language) {
        let long = String(repeating: "整備した。\n", count: 20_000)
        let marks = "e" + String(repeating: "\u{301}\u{316}", count: 40_000)
        for (expected, found) in [
            (long, long + "（加筆）"), (long, long.replacing("\n", with: "")), ("–", long), (marks, "x"),
            (long + "甲" + long, "乙"),
        ] {
            let sentence = LogBreak(
                kind: .tables, city: Slug("kasumihama"), sequence: 3, plan: nil, expected: expected, found: found
            ).sentence(in: language)
            #expect(sentence.utf8.count < 900 && !sentence.contains("\n"), "\(sentence.prefix(300))")
        }
        let sentence = LogBreak(
            kind: .tables, city: nil, sequence: 3, plan: nil, expected: long + "終わり", found: long + "終わる"
        ).sentence(in: language)
        #expect(sentence.contains("り") && sentence.contains("る"))
    }
}

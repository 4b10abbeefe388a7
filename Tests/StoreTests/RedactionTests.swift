import ChangeLog
import Foundation
import Japanese
import People
import Plan
import Rounds
import Testing

@testable import Store

/// Words of an edition that two people blot out, on every database.
@Suite struct RedactionTests {
    private let secret = "山田太郎"
    private let reason = "個人情報の誤掲載"

    private struct Town {
        let office: RoundOffice
        let second: Account
        let administrator: Account
        var store: Store { office.store }
        var key: PlanKey { office.key.plan }
    }

    /// Two editions that say the secret, a third that is made of the plan as it is kept, a report that was handed in and sent back, an
    /// erratum, a target that was replaced.
    private func withTown(_ kind: TestDatabase, _ body: (Town) async throws -> Void) async throws {
        try await withRound(kind) { office in
            let (store, key) = (office.store, office.key.plan)
            let administrator = try await store.people.addAccount(
                login: try #require(Login("admin")), name: "管理者", rights: [Right(.administrator)], to: key.city,
                at: .sample, by: "試験")
            let second = try await store.people.addAccount(
                login: try #require(Login("second")), name: "事務局二", rights: [Right(.coordinator)], to: key.city,
                at: .sample, by: "試験")
            let town = Town(office: office, second: second, administrator: administrator)
            try await store.keep(
                .sample.with {
                    $0.actions[0][FiscalYear(2024)].report.result = "・山田太郎さん（市民課）に聞いた。\n・電子申請：113件"
                    $0.actions[1].name = "図書館の予約（山田\u{200B}太郎）"
                    $0.actions[0][FiscalYear(2023)].earlierTargets = [
                        EarlierTarget("山田太郎氏の訪問", replacedOn: try! #require(Day("2025-04-01")), reason: "山田太郎氏の転居")
                    ]
                })
            try await store.publish()
            try await store.keep(
                (try #require(try await store.plans.plan(key))).plan.with { $0.actions[2].name = "在宅勤務" })
            try await store.publish()
            let draft = try #require(
                ErratumDraft(action: nil, place: "実績", wrong: "\(secret)さん", correct: "担当者"))
            try await store.editions.add(draft, to: 1, of: key, at: .sample, by: "事務局")
            _ = try await office.save(AnnualReport(status: "mostly", result: "山田太郎さんの件"))
            let report = try await store.rounds.submitReport(
                of: office.online, in: office.key, expecting: 1, by: office.reporter, at: .sample)
            #expect(report.submitted.result != nil)
            try await store.rounds.sendBackReport(
                of: office.online, in: office.key,
                comments: [ReturnComment("\(secret)さんの名前を消してください。")].compactMap { $0 },
                by: office.head, at: .sample)
            try await store.rounds.contribute(
                "山田太郎さんからも聞いた", isAnswer: true, to: office.online, from: Division("市民課"), in: office.key,
                expecting: 0, by: office.supporter, at: .sample)
            try await body(town)
        }
    }

    private func draft(_ words: String = "山田太郎", edition: Int = 1, plan: Bool = true, editions: Bool = true) throws
        -> RemovalDraft
    {
        RemovalDraft(
            edition: edition, words: try #require(RedactedWords(words)), scope: .init(plan: plan, editions: editions),
            reason: reason)
    }

    private func ask(_ draft: RemovalDraft, in town: Town) async throws -> (request: RemovalRequest, seen: String) {
        let request = try await town.store.editions.askForRemoval(
            draft, of: town.key, at: .sample, by: town.office.coordinator)
        let preview = try #require(try await town.store.editions.preview(ofRemoval: request.number, of: town.key))
        return (request, preview.digest)
    }

    @discardableResult
    private func redact(_ draft: RemovalDraft, in town: Town, by account: Account? = nil) async throws
        -> RedactionReport
    {
        let (request, seen) = try await ask(draft, in: town)
        let report = try await town.store.editions.confirmRemoval(
            request.number, of: town.key, seen: seen, at: .sample, by: account ?? town.second)
        guard case .redaction(let report) = report else { throw StoreError.removal(.unknown) }
        return report
    }

    @Test(arguments: TestDatabase.available)
    func `the words are found nowhere any more, and the log holds`(_ kind: TestDatabase) async throws {
        try await withTown(kind) { town in
            let store = town.store
            let before = try #require(try await store.editions.edition(town.key, number: 1))
            #expect(try await store.everything().contains(secret))
            let report = try await redact(try draft(), in: town)
            #expect(report.editions == [2, 1] && report.planPlaces == 3 && report.places == 6)
            #expect(report.entries.isEmpty && report.removedTexts > 0 && report.otherTexts == 4)
            #expect(report.messages == 0 && report.reasons == 0 && report.files == 0)

            let left = try await store.everything().folded
            #expect(!left.contains(secret) && !left.contains("山田"))
            #expect(try await !store.log().joined().folded.contains("山田"))
            #expect(try await store.editions.search("山田", city: town.key.city).isEmpty)
            #expect(try await store.editions.search("墨消し", city: town.key.city).count == 2)
            #expect(try await store.log.verify().firstBreak == nil)
            #expect(await store.editions.wipeRemovedTexts())

            let edition = try #require(try await store.editions.edition(town.key, number: 1))
            #expect(edition.summary.sha256 == before.sha256 && edition.sha256 != before.sha256)
            #expect(sha256(edition.document.utf8) == edition.sha256)
            #expect(edition.summary.redactions.map(\.reason) == [reason])
            let plan = try edition.contents().plan
            #expect(
                plan.actions[0][FiscalYear(2024)].report.result == "・［墨消し］さん（市民課）に聞いた。\n・電子申請：113件")
            #expect(plan.actions[1].name == "図書館の予約（［墨消し］）")
            let kept = try #require(try await store.plans.plan(town.key))
            #expect(kept.plan.actions[0][FiscalYear(2023)].earlierTargets.first?.reason == "［墨消し］氏の転居")
            let working = try await town.office.report()
            #expect(working.text.result == "［墨消し］さんの件" && working.submitted.result == "［墨消し］さんの件")
            // The history says what was done, by whom, and why; not what.
            let entry = try #require(try await store.log.entries(of: town.key).first)
            #expect(entry.cause == .redaction && entry.by == town.second.signature && entry.reason == reason)
            #expect(entry.remarks(in: .japanese).contains("第1版の語句を墨消し"))
            // What was done in between can go on: the office edits, publishes, and words go a second time.
            try await store.keep(kept.plan.with { $0.actions[2].name = "続き" }, overwrites: true)
            try await store.publish()
            try await redact(try draft("電子申請"), in: town)
            #expect(try await store.log.verify().firstBreak == nil)
            #expect(try await !store.everything().contains("電子申請"))
        }
    }

    @Test(arguments: TestDatabase.available)
    func `nobody does it alone`(_ kind: TestDatabase) async throws {
        try await withTown(kind) { town in
            let editions = town.store.editions
            await #expect(throws: StoreError.self) {
                try await editions.askForRemoval(try draft(), of: town.key, at: .sample, by: town.office.head)
            }
            let (request, seen) = try await ask(try draft(), in: town)
            await #expect(throws: StoreError.removal(.own)) {
                try await editions.confirmRemoval(
                    request.number, of: town.key, seen: seen, at: .sample, by: town.office.coordinator)
            }
            await #expect(throws: StoreError.removal(.own)) {
                try await editions.declineRemoval(
                    request.number, of: town.key, reason: "x", at: .sample, by: town.office.coordinator)
            }
            for stranger in [town.office.head, town.office.reporter] {
                await #expect(throws: StoreError.self) {
                    try await editions.confirmRemoval(
                        request.number, of: town.key, seen: seen, at: .sample, by: stranger)
                }
            }
            #expect(try await town.store.everything().contains(secret), "nothing was removed")
            #expect(try await editions.waitingRemovalRequests(of: town.key.city).map(\.number) == [1])
            // Those who can decide were told, without the words.
            let told = try await town.store.messages.all(of: town.key.city)
            #expect(Set(told.map(\.account)) == [town.second.id, town.administrator.id])
            #expect(told.allSatisfy { !$0.body.contains(secret) && !$0.subject.contains(secret) })
            _ = try await editions.confirmRemoval(
                request.number, of: town.key, seen: seen, at: .sample, by: town.administrator)
            #expect(try await !town.store.everything().contains(secret))
            await #expect(throws: StoreError.removal(.settled)) {
                try await editions.confirmRemoval(
                    request.number, of: town.key, seen: seen, at: .sample, by: town.second)
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a whole edition goes with two people, too`(_ kind: TestDatabase) async throws {
        try await withTown(kind) { town in
            let draft = RemovalDraft(
                edition: 2, words: nil, scope: .init(plan: false, editions: false), reason: reason)
            let (request, seen) = try await ask(draft, in: town)
            #expect(request.kind == .retraction)
            await #expect(throws: StoreError.removal(.own)) {
                try await town.store.editions.confirmRemoval(
                    request.number, of: town.key, seen: seen, at: .sample, by: town.office.coordinator)
            }
            let report = try await town.store.editions.confirmRemoval(
                request.number, of: town.key, seen: seen, at: .sample, by: town.administrator)
            guard case .retraction(let gone) = report else { throw StoreError.removal(.unknown) }
            #expect(gone.current?.number == 1)
            #expect(try await town.store.editions.edition(town.key, number: 2) == nil)
            let summary = try #require(try await town.store.editions.all(of: town.key).first)
            #expect(summary.retraction?.reason == reason && summary.retraction?.by == town.administrator.signature)
            #expect(try await town.store.log.verify().firstBreak == nil)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what is not reached stays, is said, and can go later`(_ kind: TestDatabase) async throws {
        try await withTown(kind) { town in
            let store = town.store
            let (request, seen) = try await ask(try draft(plan: false, editions: false), in: town)
            let preview = try #require(try await store.editions.preview(ofRemoval: request.number, of: town.key))
            #expect(preview.others == [2] && preview.planSaysIt && preview.editions.map(\.number) == [1])
            guard
                case .redaction(let report) = try await store.editions.confirmRemoval(
                    request.number, of: town.key, seen: seen, at: .sample, by: town.second)
            else { throw StoreError.removal(.unknown) }
            #expect(report.editions == [1] && report.planPlaces == 0 && !report.entries.isEmpty)
            #expect(try await !(try #require(store.editions.edition(town.key, number: 1))).document.contains("山田"))
            #expect(try await (try #require(store.editions.edition(town.key, number: 2))).document.contains(secret))
            #expect(try await store.log.verify().firstBreak == nil)
            try await redact(try draft(edition: 2), in: town)
            #expect(try await !store.everything().folded.contains("山田"))
            #expect(try await store.log.verify().firstBreak == nil)
            // And a blotted-out edition can be taken down.
            try await store.editions.retract(1, of: town.key, reason: reason, at: .sample, by: "管理者")
            #expect(try await store.editions.all(of: town.key).last?.retraction != nil)
            let documents = try await store.database.read { db in
                try db.rows("SELECT document FROM redaction WHERE edition = 1").map { try $0.text("document") }
            }
            #expect(documents == [""])
            #expect(try await store.log.verify().firstBreak == nil)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a no and a taking back leave everything, and keep no words`(_ kind: TestDatabase) async throws {
        try await withTown(kind) { town in
            let editions = town.store.editions
            let first = try await ask(try draft("さん（市民課）"), in: town).request
            try await editions.declineRemoval(
                first.number, of: town.key, reason: "氏名ではない", at: .sample, by: town.second)
            let second = try await ask(try draft("さん（市民課）"), in: town).request
            try await editions.withdrawRemoval(second.number, of: town.key, at: .sample, by: town.office.coordinator)
            let requests = try await editions.removalRequests(of: town.key)
            #expect(requests.map { $0.settlement?.outcome } == [.withdrawn, .declined])
            #expect(requests.allSatisfy { $0.words == nil })
            #expect(requests.last?.settlement?.reason == "氏名ではない")
            #expect(try await editions.waitingRemovalRequests(of: town.key.city).isEmpty)
            #expect(try await editions.edition(town.key, number: 1)?.document.contains("さん（市民課）") == true)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what cannot be done is refused`(_ kind: TestDatabase) async throws {
        try await withTown(kind) { town in
            let (editions, account) = (town.store.editions, town.office.coordinator)
            func refusal(_ draft: RemovalDraft) async throws -> RemovalRefusal? {
                do {
                    try await editions.askForRemoval(draft, of: town.key, at: .sample, by: account)
                    return nil
                } catch StoreError.removal(let refusal) { return refusal }
            }
            #expect(try await refusal(try draft("どこにもない語")) == .nothingFound)
            #expect(try await refusal(try draft("個人情報\n山田太郎")) == .reasonSaysIt)
            #expect(try await refusal(try draft("情報政策課")) == .fixed(["情報政策課"]), "a name of a division")
            #expect(try await refusal(try draft("デジタル化計画")) == .fixed(["第二次デジタル化計画"]))
            await #expect(throws: StoreError.unknownEdition(town.key, 9)) {
                try await editions.askForRemoval(try draft(edition: 9), of: town.key, at: .sample, by: account)
            }
            // Whoever says yes has seen what goes.
            let (request, seen) = try await ask(try draft(), in: town)
            try await town.store.keep(
                (try #require(try await town.store.plans.plan(town.key))).plan.with {
                    $0.actions[2].name = "山田太郎の仕事"
                })
            await #expect(throws: StoreError.removal(.moved)) {
                try await editions.confirmRemoval(
                    request.number, of: town.key, seen: seen, at: .sample, by: town.second)
            }
        }
    }

    @Test(
        arguments: TestDatabase.available,
        [
            ("UPDATE redaction SET document = replace(document, '電子', '紙の')", LogBreak.Kind.edition),
            ("UPDATE redaction SET document = ''", .edition),
            ("UPDATE redaction SET redaction_reason = 'x'", .tables),
            ("UPDATE edition SET document = 'x' WHERE number = 1", .edition),
            ("DELETE FROM redaction WHERE edition = 1", .edition),
            ("UPDATE removal_request SET outcome = 'declined'", .tables),
            ("UPDATE removal_request SET reason = 'x'", .tables),
        ])
    func `an edition says something else only where the chain says so`(
        _ kind: TestDatabase, change: (statement: String, caught: LogBreak.Kind)
    ) async throws {
        try await withStore(kind) { store in
            let office = try await RoundOffice(store)
            try await office.open()
            let second = try await store.people.addAccount(
                login: try #require(Login("second")), name: "二", rights: [Right(.coordinator)], to: office.key.city,
                at: .sample, by: "試験")
            try await store.publish()
            let town = Town(office: office, second: second, administrator: second)
            try await redact(try draft("周知が足りなかった"), in: town)
            #expect(try await store.log.verify().firstBreak == nil)
            try await store.tamper(change.statement)
            #expect(try await store.log.verify().firstBreak?.kind == change.caught)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `no other statement changes what was blotted out`(_ kind: TestDatabase) async throws {
        try await withTown(kind) { town in
            try await redact(try draft(plan: false, editions: false), in: town)
            for statement: SQL in [
                "UPDATE redaction SET document = ''", "UPDATE redaction SET document = 'x'", "DELETE FROM redaction",
                "UPDATE redaction SET redaction_reason = 'x'", "UPDATE edition SET document = '' WHERE number = 2",
                "UPDATE edition SET document = '', note = 'x' WHERE number = 1",
                "UPDATE erratum SET correct = 'x'", "UPDATE erratum SET made_by = 'x'",
                "UPDATE report_comment SET text = 'x'", "DELETE FROM erratum",
            ] {
                await #expect(throws: StoreError.self) {
                    _ = try await town.store.database.write { try $0.execute(statement) }
                }
            }
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `a backup of it comes back whole`(_ kind: TestDatabase) async throws {
        try await withTown(kind) { town in
            try await redact(try draft(), in: town)
            let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).backup").path
            defer { try? FileManager.default.removeItem(atPath: file) }
            _ = try await town.store.backup(to: file, at: .sample)
            try await withAddress(.memory) { address in
                let other = try await Store.open(address)
                _ = try await other.restore(backup: file, at: .sample)
                #expect(try await other.editions.edition(town.key, number: 1)?.summary.redactions.count == 1)
                #expect(try await other.log.verify().firstBreak == nil)
                #expect(try await other.log() == town.store.log())
                try await other.close()
            }
        }
    }
}

extension Store {
    /// Every value of every table, one a line.
    func everything() async throws -> String {
        try await database.read { db in
            let names: SQL =
                db.dialect == .sqlite
                ? "SELECT name FROM sqlite_schema WHERE type = 'table'"
                : "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()"
            return try db.rows(names).map { try $0.text("name") }.sorted().flatMap { table in
                try db.rows("SELECT * FROM \(trusted: "\"\(table)\"")").flatMap { row in
                    row.values.map { "\(table) \($0)" }
                }
            }.joined(separator: "\n")
        }
    }
}

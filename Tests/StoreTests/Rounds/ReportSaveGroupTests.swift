import Japanese
import People
import Plan
import Rounds
import Testing

@testable import Store

/// Saves that share a transaction, as if each had one of its own.
@Suite struct ReportSaveGroupTests {
    @Test(arguments: TestDatabase.available)
    func `saves that come at once are each answered as if they had come alone`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let store = office.store
            let writer = try await office.person("writer", [Right(.reporter)])
            let rival = try await office.person("rival", [Right(.reporter)])
            let stranger = try await office.person("stranger", [])
            let keys = try await office.openRounds(10)
            for key in keys { _ = try await store.rounds.saveReport("最初の文", of: office.online, in: key, 0, by: writer) }
            for turn in 1...4 {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for key in keys {
                        group.addTask {
                            let saved = try await store.rounds.saveReport(
                                "\(turn)", of: office.online, in: key, turn, by: writer
                            ).report
                            #expect(saved?.revision == turn + 1 && saved?.savedBy == writer.id)
                        }
                        group.addTask {
                            let late = try await store.rounds.saveReport(
                                "遅い", of: office.online, in: key, turn - 1, by: rival)
                            #expect(late.report == nil)
                        }
                        group.addTask {
                            let refusal = await office.refusal {
                                _ = try await store.rounds.saveReport(
                                    "他人", of: office.online, in: key, turn, by: stranger)
                            }
                            #expect(refusal != nil)
                        }
                    }
                    try await group.waitForAll()
                }
                for key in keys {
                    let kept = try await store.rounds.round(key)?.reports[office.online]
                    #expect(kept?.text.result == Passage("\(turn)") && kept?.revision == turn + 1)
                    let aside = try await store.rounds.setAside(office.online, in: key, by: rival.id)
                    #expect(aside?.result == Passage("遅い"))
                }
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `the same text again is no new revision, and a closed round takes none`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let store = office.store
            for (revision, text) in [(0, "一"), (1, "二"), (2, "二"), (2, "三")] {
                _ = try await store.rounds.saveReport(
                    text, of: office.online, in: office.key, revision, by: office.reporter)
            }
            #expect(try await office.report().revision == 3)
            try await store.rounds.closeRound(office.key, by: office.coordinator, at: .sample)
            let refusal = await office.refusal {
                _ = try await store.rounds.saveReport("四", of: office.online, in: office.key, 3, by: office.reporter)
            }
            #expect(refusal != nil)
            #expect(try await office.report().text.result == Passage("三"))
        }
    }

    @Test(arguments: TestDatabase.available)
    func `questions that come at once are each answered, and one that fails spoils no other`(_ kind: TestDatabase)
        async throws
    {
        try await withStore(kind) { store in
            @Sendable func ask(_ number: Int) async throws -> Int? {
                let question: SQL = number % 9 == 0 ? "SELECT n FROM nowhere" : "SELECT \(number) AS n"
                return try await store.people.questions.ask(Question<Int?>(question) { try $0.first?.integer("n") })
            }
            await withTaskGroup(of: Void.self) { group in
                for number in 1...150 {
                    group.addTask {
                        if number % 9 == 0 {
                            await #expect(throws: StoreError.notMigrated) { _ = try await ask(number) }
                        } else {
                            let answer = try? await ask(number)
                            #expect(answer == number)
                        }
                    }
                }
            }
            await #expect(throws: StoreError.notMigrated) {
                try await store.people.questions.ask(Question<Int>("SELECT 1 AS n") { try $0[0].integer("m") })
            }
        }
    }
}

extension RoundStore {
    /// Saves as a page's script does, which has nothing to choose about.
    fileprivate func saveReport(
        _ text: String, of action: Action.ID, in key: RoundKey, _ revision: Int, by account: Account
    ) async throws -> SaveOutcome {
        try await saveReport(
            AnnualReport(status: "mostly", result: Passage(text)), of: action, in: key, expecting: revision,
            by: account, at: .sample, settles: false)
    }
}

extension SaveOutcome {
    fileprivate var report: WorkingReport? { if case .saved(let report) = self { report } else { nil } }
}

extension RoundOffice {
    fileprivate func person(_ name: String, _ rights: Set<Right>) async throws -> Account {
        let login = try #require(Login(name))
        return try await store.people.addAccount(
            login: login, name: name, rights: rights, to: key.city, at: .sample, by: "試験")
    }

    /// Opens a round in each of `count` more plans.
    fileprivate func openRounds(_ count: Int) async throws -> [RoundKey] {
        var keys: [RoundKey] = []
        for number in 0..<count {
            try await store.keep(as: "kasumihama/plan\(number)")
            let plan = try PlanKey.of("kasumihama/plan\(number)")
            var round = try await round()
            round = Round.proposed(
                for: try #require(try await store.plans.plan(plan)).plan, as: plan.plan, year: key.year,
                opensOn: round.opensOn)
            try await store.rounds.openRound(round, of: key.city, by: coordinator, at: .sample)
            keys.append(RoundKey(plan, key.year))
        }
        return keys
    }
}

import Foundation
import Japanese
import People
import Plan
import Rounds
import Store
import Testing

/// A city with a plan, its people and an open round of 2025 (試験用の照会).
struct RoundOffice {
    let store: Store
    let key: RoundKey
    let coordinator: Account
    let reporter: Account
    let colleague: Account
    let head: Account
    let supporter: Account
    /// Led by 情報政策課, with 市民課 beside it and 「各課」 supporting.
    let online = Action.ID("a1")

    init(_ store: Store) async throws {
        self.store = store
        try await store.keep()
        let plan = try PlanKey.of("kasumihama/dx-2")
        key = RoundKey(plan, FiscalYear(2025))
        func person(_ name: String, _ rights: Set<Right>) async throws -> Account {
            try await store.people.addAccount(
                login: try #require(Login(name)), name: name, rights: rights, to: plan.city, at: .sample, by: "試験")
        }
        let information = Scope.only(Division("情報政策課"))
        coordinator = try await person("coordinator", [Right(.coordinator)])
        reporter = try await person("reporter", [Right(.reporter, division: information)])
        colleague = try await person("colleague", [Right(.reporter, division: information)])
        head = try await person("head", [Right(.approver, division: information)])
        supporter = try await person("supporter", [Right(.reporter, division: .only(Division("市民課")))])
    }

    func round(_ change: (inout Round) -> Void = { _ in }) async throws -> Round {
        let kept = try #require(try await store.plans.plan(key.plan))
        var round = Round.proposed(
            for: kept.plan, as: key.plan.plan, year: key.year, opensOn: try #require(Day("2026-04-15")))
        change(&round)
        return round
    }

    func open() async throws {
        try await store.rounds.openRound(try await round(), of: key.city, by: coordinator, at: .sample)
    }

    func save(_ text: AnnualReport, expecting revision: Int = 0, by account: Account? = nil) async throws
        -> SaveOutcome
    {
        try await store.rounds.saveReport(
            text, of: online, in: key, expecting: revision, by: account ?? reporter, at: .sample)
    }

    func report() async throws -> WorkingReport {
        try await store.rounds.round(key)?.reports[online] ?? WorkingReport()
    }

    func refusal(_ work: () async throws -> Void) async -> RoundRefusal? {
        do {
            try await work()
            return nil
        } catch StoreError.round(let refusal) {
            return refusal
        } catch {
            Issue.record("\(error)")
            return nil
        }
    }
}

func withRound(_ kind: TestDatabase, _ body: (RoundOffice) async throws -> Void) async throws {
    try await withStore(kind) { store in
        let office = try await RoundOffice(store)
        try await office.open()
        try await body(office)
        #expect(try await store.log.verify().firstBreak == nil)
    }
}

extension RoundRefusal {
    var isLackOfRight: Bool { if case .noRight = self { true } else { false } }
}

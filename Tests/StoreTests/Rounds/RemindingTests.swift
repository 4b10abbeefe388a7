import Foundation
import Japanese
import Plan
import Rounds
import Testing

@testable import Store

@Suite struct RemindingTests {
    @Test(arguments: TestDatabase.available)
    func `whoever has still to do is told once in five days, and the log has it`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let store = office.store
            func remind(_ scope: ReminderScope = .everyone, after days: Double, rehearsing: Bool = false) async throws
                -> ReminderOutcome
            {
                try await store.rounds.remind(
                    office.key, scope, isRehearsal: rehearsing, by: office.coordinator,
                    at: .sample.addingTimeInterval(days * 86400))
            }
            let rehearsal = try await remind(after: 0, rehearsing: true)
            #expect(try await store.rounds.reminders(of: office.key).isEmpty)
            let first = try await remind(after: 0)
            #expect(first == rehearsal && !first.told.isEmpty && first.spared.isEmpty)
            #expect(
                Set(first.told.map(\.person.id)).isSubset(of: [
                    office.reporter.id, office.colleague.id, office.supporter.id,
                ]))
            let again = try await remind(after: 4.9)
            #expect(again.told.isEmpty && again.spared.count == first.told.count)
            #expect(try await remind(after: 4.9, rehearsing: true) == again)
            #expect(try await remind(after: 5.1).told.count == first.told.count)
            let records = try await store.rounds.reminders(of: office.key)
            #expect(records.count == 2 * first.told.count)
            #expect(records.allSatisfy { $0.subject.contains("令和7年度") && !$0.body.contains("{") })
            let refused = await office.refusal {
                try await store.rounds.remind(office.key, by: office.head, at: .sample)
            }
            #expect(refused?.isLackOfRight == true)
            try await store.rounds.closeRound(office.key, by: office.coordinator, at: .sample)
            #expect(
                await office.refusal { try await store.rounds.remind(office.key, by: office.coordinator, at: .sample) }
                    == .closed)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `opening a round tells whom it asks, where that is chosen, and a reminder within five days finds nobody`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let office = try await RoundOffice(store)
            let text = ReminderText(subject: "始めます", body: "{氏名}さん、{件数}件です。")
            try await store.plans.decide(
                [.reminderText(.opening, .japanese, text)], about: office.key.plan, at: .sample, by: "事務局")
            let today = try #require(Day("2026-04-01"))
            let outcome = try await store.rounds.openRound(
                office.round { $0.opensOn = today }, of: office.key.city, telling: .japanese, by: office.coordinator,
                at: .sample)
            guard case .done(let done) = outcome else { throw NotTold() }
            let told = done.told.map(\.person.id)
            #expect(Set(told) == [office.reporter.id, office.colleague.id, office.supporter.id])
            let sent = try await store.rounds.reminders(of: office.key)
            #expect(sent.count == told.count && sent.allSatisfy { $0.subject == "始めます" && $0.body.contains("件です。") })
            let reminded = try await store.rounds.remind(office.key, by: office.coordinator, at: .sample)
            #expect(reminded.told.isEmpty && reminded.spared.count == told.count)
            #expect(try await store.log.verify().firstBreak == nil)
        }
        try await withRound(kind) { office in
            let unasked = try await office.store.rounds.reminders(of: office.key)
            #expect(unasked.isEmpty)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a round that is prepared tells whom it asks on its first day, as it is by then, once`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let office = try await RoundOffice(store)
            var round = try await office.round()
            round.opensOn = try #require(Day("2026-04-20"))
            let opened = try await store.rounds.openRound(
                round, of: office.key.city, telling: .english, by: office.coordinator, at: .sample)
            #expect(opened == .onFirstDay)
            func told(_ text: String) async throws -> [RoundKey] {
                try await store.rounds.announceRounds(at: #require(ISO8601DateFormatter().date(from: text)))
            }
            #expect(try await told("2026-04-19T14:59:59Z") == [])
            #expect(try await store.rounds.isAnnounced(office.key))

            // It is put off, and asks for less.
            round.opensOn = try #require(Day("2026-04-21"))
            round.actions = [office.online]
            try await store.rounds.changeRound(round, of: office.key.city, by: office.coordinator, at: .sample)
            #expect(try await told("2026-04-19T15:00:00Z") == [])
            #expect(try await store.rounds.reminders(of: office.key).isEmpty)

            // Two servers wake at the same moment.
            async let one = told("2026-04-20T15:00:00Z")
            async let other = told("2026-04-20T15:00:00Z")
            #expect(try await one + other == [office.key])
            let sent = try await store.rounds.reminders(of: office.key)
            #expect(!sent.isEmpty && Set(sent.map(\.account)).count == sent.count)
            #expect(try await !store.rounds.isAnnounced(office.key))
            #expect(try await store.log.verify().firstBreak == nil)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a round that was closed before its first day tells nobody`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let office = try await RoundOffice(store)
            var round = try await office.round()
            round.opensOn = try #require(Day("2026-04-20"))
            try await store.rounds.openRound(
                round, of: office.key.city, telling: .japanese, by: office.coordinator, at: .sample)
            try await store.rounds.closeRound(office.key, by: office.coordinator, at: .sample)
            #expect(try await store.rounds.announceRounds(at: .sample.addingTimeInterval(86400 * 400)) == [])
            #expect(try await store.rounds.reminders(of: office.key).isEmpty)
        }
    }

    private struct NotTold: Error {}

    @Test(arguments: TestDatabase.available)
    func `the office's own text is kept and used, and can be taken back`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let text = ReminderText(subject: "報告を", body: "{氏名}さん\n{件数}件です。")
            for text in [text, text] {
                try await office.store.plans.decide(
                    [.reminderText(.reports, .japanese, text)], about: office.key.plan, at: .sample, by: "事務局")
            }
            #expect(try await office.store.rounds.reminderTexts(of: office.key.plan)[.reports, .japanese] == text)
            try await office.store.rounds.remind(office.key, by: office.coordinator, at: .sample)
            let told = try await office.store.rounds.reminders(of: office.key)
            #expect(told.contains { $0.subject == "報告を" && $0.body.contains("reporterさん\n") })
            try await office.store.plans.decide(
                [.reminderText(.reports, .japanese, nil)], about: office.key.plan, at: .sample, by: "事務局")
            #expect(try await office.store.rounds.reminderTexts(of: office.key.plan) == ReminderTexts())
        }
    }
}

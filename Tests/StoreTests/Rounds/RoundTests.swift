import ChangeLog
import Foundation
import Japanese
import People
import Plan
import Rounds
import Testing

@testable import Store

@Suite struct RoundTests {
    private let written = AnnualReport(
        status: "partly", result: "電子申請：５８０件", reasonAndImprovement: "周知が遅れた。\n年度の始めに知らせる。")

    @Test(arguments: TestDatabase.available)
    func `a round is kept as it was opened, once a year, by the office alone`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let state = try #require(try await office.store.rounds.round(office.key))
            #expect(state.round == (try await office.round()))
            #expect(try await office.refusal { try await office.open() } == .exists)
            let other = try await office.round { _ in }
            let byReporter = await office.refusal {
                try await office.store.rounds.openRound(other, of: office.key.city, by: office.reporter, at: .sample)
            }
            #expect(byReporter?.isLackOfRight == true)
            let entry = try #require(try await office.store.log.entries(of: office.key.plan).first)
            #expect(entry.cause == .round && entry.lines.contains { $0.field == "reportsDue" })
            let asked = try await office.store.rounds.openRounds(of: office.key.city)
            #expect(asked.map(\.state.kept.key) == [office.key])
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a round of another city is not there`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let elsewhere = RoundKey(try PlanKey.of("minato/dx-2"), office.key.year)
            try await office.store.keep(as: "minato/dx-2")
            let round = try await office.round()
            let refused = await office.refusal {
                try await office.store.rounds.openRound(round, of: elsewhere.city, by: office.coordinator, at: .sample)
            }
            #expect(refused?.isLackOfRight == true)
            let saved = await office.refusal {
                _ = try await office.store.rounds.saveReport(
                    written, of: office.online, in: elsewhere, expecting: 0, by: office.reporter, at: .sample)
            }
            #expect(saved == .unknown)
            #expect(try await office.store.rounds.round(elsewhere) == nil)
            #expect(try await office.store.rounds.openRounds(of: elsewhere.city).isEmpty)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a report goes from its writer to the head to the office, and only then into the plan`(
        _ kind: TestDatabase
    ) async throws {
        try await withRound(kind) { office in
            guard case .saved(let saved) = try await office.save(written) else {
                Issue.record("not saved")
                return
            }
            #expect(saved.revision == 1 && saved.savedBy == office.reporter.id)
            let store = office.store
            try await store.rounds.submitReport(
                of: office.online, in: office.key, expecting: 1, by: office.reporter, at: .sample)
            let comment = try #require(ReturnComment("単位を書いてください。", on: .result))
            try await store.rounds.sendBackReport(
                of: office.online, in: office.key, comments: [comment], by: office.head, at: .sample)
            #expect(try await office.report().trail.standing(on: .usual) == .returned([comment]))
            var mended = written
            mended.result = "電子申請：580件（令和7年度末）"
            _ = try await office.save(mended, expecting: 1)
            try await store.rounds.submitReport(
                of: office.online, in: office.key, expecting: 2, by: office.reporter, at: .sample)
            try await store.rounds.approveReport(
                of: office.online, in: office.key, expecting: 2, by: office.head, at: .sample)
            #expect(
                try await store.plans.plan(office.key.plan)?.plan[office.online]?[office.key.year].report.status == nil)
            try await store.rounds.approveReport(
                of: office.online, in: office.key, expecting: 2, by: office.coordinator, at: .sample)
            let kept = try #require(try await store.plans.plan(office.key.plan))
            #expect(kept.plan[office.online]?[office.key.year].report == mended && kept.revision == 2)

            let history = try await store.log.entries(of: office.key.plan).filter { $0.cause == .report }
            #expect(history.count == 6)
            #expect(history.first?.changes.map(\.after).contains("電子申請：580件（令和7年度末）") == true)
            let resubmitted = history[2].lines
            #expect(
                resubmitted.contains {
                    $0.field == "result" && $0.before == "電子申請：５８０件" && $0.after == mended.result?.text
                })
            #expect(resubmitted.contains { $0.field == "step" && $0.after == "submission\t\(office.reporter.id)" })
        }
    }

    @Test(arguments: TestDatabase.available)
    func `nobody approves their own words, or words that they have not seen`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            _ = try await office.save(written, by: office.head)
            _ = try await office.store.rounds.submitReport(
                of: office.online, in: office.key, expecting: 1, by: office.head, at: .sample)
            let own = await office.refusal {
                try await office.store.rounds.approveReport(
                    of: office.online, in: office.key, expecting: 1, by: office.head, at: .sample)
            }
            #expect(own == .steps(StepRefusals([.own])))
            await #expect(throws: StoreError.changedMeanwhile(.report(found: 1))) {
                try await office.store.rounds.approveReport(
                    of: office.online, in: office.key, expecting: 0, by: office.coordinator, at: .sample)
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `the second of two writers sees both texts, and nothing is lost`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            _ = try await office.save(written)
            let mine = AnnualReport(status: "mostly", result: "別の文")
            guard case .conflict(let theirs, mine) = try await office.save(mine, by: office.colleague) else {
                Issue.record("overwritten")
                return
            }
            #expect(theirs.text == written && theirs.savedBy == office.reporter.id)
            let aside = try await office.store.rounds.setAside(office.online, in: office.key, by: office.colleague.id)
            #expect(aside == mine)
            #expect(try await office.report().text == written)
            // A second window of the same person has another text; choosing is about both.
            let other = AnnualReport(status: "partly", result: "もう一つの窓の文", reasonAndImprovement: "理由")
            let both = AnnualReport(status: "partly", result: "別の文\nもう一つの窓の文", reasonAndImprovement: "理由")
            guard case .conflict(theirs, both) = try await office.save(other, by: office.colleague) else {
                Issue.record("one of the two texts is lost")
                return
            }
            #expect(
                try await office.store.rounds.setAside(office.online, in: office.key, by: office.colleague.id) == both)
            // Having chosen, the same person saves on what is there now.
            guard case .saved(let chosen) = try await office.save(mine, expecting: 1, by: office.colleague) else {
                Issue.record("refused")
                return
            }
            #expect(chosen.revision == 2 && chosen.trail.writers == [office.reporter.id, office.colleague.id])
            #expect(
                try await office.store.rounds.setAside(office.online, in: office.key, by: office.colleague.id) == nil)
            // The same text again is no conflict and no new revision, whatever it builds on.
            #expect(try await office.save(mine, expecting: 1) == .saved(try await office.report()))
            #expect(try await office.report().revision == 2)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a division adds to the report of another, if it is asked to`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let citizens = Division("市民課")
            let store = office.store
            try await store.rounds.contribute(
                "窓口の案内を直した。", isAnswer: false, to: office.online, from: citizens, in: office.key, expecting: 0,
                by: office.supporter, at: .sample)
            let progress = try await store.rounds.round(office.key)?.progress(in: .sample)
            #expect(progress?.items.first?.missing.contains(citizens) == true)
            let entries = try await store.log.entries(of: office.key.plan).count
            try await store.rounds.contribute(
                "窓口の案内を直した。", isAnswer: true, to: office.online, from: citizens, in: office.key, expecting: 1,
                by: office.supporter, at: .sample)
            #expect(try await store.log.entries(of: office.key.plan).count == entries + 1)
            let after = try #require(try await store.rounds.round(office.key))
            #expect(after.contributions[office.online]?[citizens]?.text == "窓口の案内を直した。")
            #expect(after.progress(in: .sample).items.first?.missing.contains(citizens) == false)
            await #expect(throws: StoreError.changedMeanwhile(.report(found: 2))) {
                try await store.rounds.contribute(
                    nil, isAnswer: true, to: office.online, from: citizens, in: office.key, expecting: 1,
                    by: office.supporter, at: .sample)
            }
            let stranger = await office.refusal {
                try await store.rounds.contribute(
                    nil, isAnswer: true, to: office.online, from: Division("税務課"), in: office.key, expecting: 0,
                    by: office.coordinator, at: .sample)
            }
            #expect(stranger == .notAsked)
            let foreign = await office.refusal {
                try await store.rounds.contribute(
                    nil, isAnswer: true, to: office.online, from: citizens, in: office.key, expecting: 2,
                    by: office.reporter, at: .sample)
            }
            #expect(foreign?.isLackOfRight == true)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `closing freezes every report, marks the unfinished, and makes the year due`(_ kind: TestDatabase) async throws
    {
        try await withRound(kind) { office in
            _ = try await office.save(written)
            let store = office.store
            let unfinished = try await store.rounds.closeRound(office.key, by: office.coordinator, at: .sample)
            #expect(unfinished.map(\.text) == ["a1", "a2", "a3"])
            #expect(try await store.plans.plan(office.key.plan)?.plan.lastReportedYear == office.key.year)
            let closed = RoundRefusal.steps(StepRefusals([.closed]))
            #expect(await office.refusal { _ = try await office.save(written, expecting: 1) } == closed)
            let moved = await office.refusal {
                try await store.rounds.submitReport(
                    of: office.online, in: office.key, expecting: 1, by: office.reporter, at: .sample)
            }
            #expect(moved == closed)
            #expect(try await office.report().text == written)
            #expect(try await store.rounds.openRounds(of: office.key.city).isEmpty)
            let reasonless = await office.refusal {
                try await store.rounds.reopenRound(office.key, reason: "　", by: office.coordinator, at: .sample)
            }
            #expect(reasonless == .noReason)
            try await store.rounds.reopenRound(office.key, reason: "漏れがあった。", by: office.coordinator, at: .sample)
            _ = try await office.save(written, expecting: 1)
            _ = try await store.rounds.submitReport(
                of: office.online, in: office.key, expecting: 1, by: office.reporter, at: .sample)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `the steps of a round stay once a report has taken one`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let store = office.store
            let short = try await office.round { $0.steps.removeLast() }
            try await store.rounds.changeRound(short, of: office.key.city, by: office.coordinator, at: .sample)
            #expect(try await store.rounds.round(office.key)?.round == short)
            _ = try await office.save(written)
            try await store.rounds.submitReport(
                of: office.online, in: office.key, expecting: 1, by: office.reporter, at: .sample)
            let long = try await office.round()
            let refused = await office.refusal {
                try await store.rounds.changeRound(long, of: office.key.city, by: office.coordinator, at: .sample)
            }
            #expect(refused == .stepsTaken)
            let later = try await office.round {
                $0.steps.removeLast()
                $0.reportsDue = $0.reportsDue.adding(days: 3)
                $0.steps[0].due = $0.steps[0].due.adding(days: 3)
                $0.instructions = "記入は様式のとおり。"
            }
            try await store.rounds.changeRound(
                later, of: office.key.city, by: office.coordinator, at: .sample, reason: "延長")
            #expect(try await store.log.entries(of: office.key.plan).first?.reason == "延長")
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `many who save at once lose nothing`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            _ = try await office.save(written)
            let store = office.store
            let outcomes = try await withThrowingTaskGroup(of: SaveOutcome.self) { group in
                for number in 0..<40 {
                    let account = number % 2 == 0 ? office.reporter : office.colleague
                    group.addTask {
                        try await store.rounds.saveReport(
                            AnnualReport(status: "mostly", result: Passage("第\(number)の文")), of: office.online,
                            in: office.key, expecting: 1, by: account, at: .sample)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let saved = outcomes.filter { if case .saved = $0 { true } else { false } }
            #expect(saved.count == 1 && outcomes.count == 40)
            #expect(try await office.report().revision == 2)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a text that was changed behind the log's back is found`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let office = try await RoundOffice(store)
            try await office.open()
            _ = try await office.save(written)
            try await store.rounds.submitReport(
                of: office.online, in: office.key, expecting: 1, by: office.reporter, at: .sample)
            #expect(try await store.log.verify().isIntact)
            try await store.database.write {
                try $0.execute("UPDATE working_report SET submitted_result = '達成した。'")
            }
            #expect(try await store.log.verify().firstBreak?.kind == .tables)
            let appendOnly = await #expect(throws: (any Error).self) {
                try await store.database.write { try $0.execute("DELETE FROM report_event") }
            }
            #expect(appendOnly != nil)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a step that this program does not know is no return`(_ kind: TestDatabase) async throws {
        #expect(ReportEvent.Kind(word: "nod") == nil)
        try await withStore(kind) { store in
            let office = try await RoundOffice(store)
            try await office.open()
            _ = try await office.save(AnnualReport(status: "achieved", result: "できた。"))
            try await store.database.write { db in
                // What the table's own check would refuse.
                try db.execute(
                    script: kind == .postgreSQL
                        ? "ALTER TABLE report_event DROP CONSTRAINT report_event_deed_check"
                        : "PRAGMA ignore_check_constraints = ON")
                try db.execute(
                    """
                    INSERT INTO report_event (city, plan, year, action, position, deed, account, at)
                    SELECT city, plan, year, action, position + 1, 'nod', account, at FROM report_event
                    """)
            }
            await #expect(throws: StoreError.self) { try await office.report() }
            let found = try #require(try await store.log.verify().firstBreak)
            #expect(found.kind == .tables && found.expected == "a known step")
        }
    }
}

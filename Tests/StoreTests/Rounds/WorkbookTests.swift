import ChangeLog
import Foundation
import Japanese
import People
import Plan
import Rounds
import Testing

@testable import Store

@Suite struct WorkbookTests {
    /// What 情報政策課 sends back: made when the report said `sent`.
    private static func workbook(
        _ office: RoundOffice, sent: AnnualReport = AnnualReport(), _ returned: AnnualReport,
        of division: String = "情報政策課"
    ) throws -> ReturnedWorkbook {
        let fields: [Field] = [.status, .result, .reasonAndImprovement]
        return ReturnedWorkbook(
            try identity(office, division),
            answers: fields.map { field in
                .init(
                    AnswerPlace(office.online, .field(field)), sent: sent[text: field], returned: returned[text: field])
            })
    }

    private static func identity(_ office: RoundOffice, _ division: String) throws -> DivisionWorkbook.Identity {
        DivisionWorkbook.Identity(
            city: office.key.city, plan: office.key.plan.plan, year: office.key.year, division: Division(division),
            madeOn: try #require(Day("2026-04-15")))
    }

    private static let whole = AnnualReport(status: "achieved", result: "開所した。")

    private static func take(
        _ office: RoundOffice, _ books: [ReturnedWorkbook], as standing: WorkbookStanding = .draft,
        deciding decisions: [AnswerPlace: WorkbookMerge.Decision] = [:], stamp: String? = nil,
        by account: Account? = nil
    ) async throws -> WorkbookOutcome {
        try await office.store.rounds.takeWorkbooks(
            WorkbookTaking(books, as: books.map { _ in standing }, deciding: decisions, stamp: stamp), in: office.key,
            by: account ?? office.coordinator, at: .sample)
    }

    @Test(arguments: TestDatabase.available)
    func `a workbook becomes the draft, in the division's name, and the division goes on in the browser`(
        _ kind: TestDatabase
    ) async throws {
        try await withRound(kind) { office in
            let outcome = try await Self.take(office, [try Self.workbook(office, Self.whole)])
            #expect(outcome.reports.map(\.standing) == [.beingWritten] && outcome.reports.map(\.isChanged) == [true])
            let report = try await office.report()
            #expect(report.text == Self.whole && report.revision == 1)
            #expect(report.trail.events.map(\.inNameOf) == [Division("情報政策課")])
            #expect(report.trail.events.map(\.by) == [office.coordinator.id])
            // The same once more changes nothing, not even the log.
            let entries = try await office.store.log().count
            _ = try await Self.take(office, [try Self.workbook(office, Self.whole)])
            #expect(try await office.report() == report)
            #expect(try await office.store.log().count == entries)
            var more = Self.whole
            more.result = "開所した。案内も出した。"
            guard case .saved = try await office.save(more, expecting: 1) else {
                Issue.record("the division goes on where its workbook ended")
                return
            }
            #expect(try await office.report().trail.writers == [office.reporter.id])
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a round with workbooks alone comes to its end, and the log says in whose name`(_ kind: TestDatabase)
        async throws
    {
        try await withRound(kind) { office in
            let outcome = try await Self.take(office, [try Self.workbook(office, Self.whole)], as: .approved)
            #expect(outcome.reports.map(\.standing) == [.waiting(step: 1)])
            #expect(outcome.reports.flatMap(\.refusals).isEmpty)
            // Whoever took it has not written it.
            try await office.store.rounds.approveReport(
                of: office.online, in: office.key, expecting: 1, by: office.coordinator, at: .sample)
            let plan = try #require(try await office.store.plans.plan(office.key.plan)).plan
            #expect(plan[office.online]?[office.key.year].report == Self.whole)
            let log = try await office.store.log().joined(separator: "\n")
            #expect(log.contains("approval\\t\(office.coordinator.id)\\t情報政策課"))
            #expect(log.contains("submission\\t\(office.coordinator.id)\\t情報政策課"))
            #expect(!log.contains("writing\\t\(office.reporter.id)"))
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what cannot be handed in stays a draft, and why is said`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let half = AnnualReport(status: "partly", result: "半分。")
            let outcome = try await Self.take(office, [try Self.workbook(office, half)], as: .submitted)
            #expect(outcome.reports[0].refusals == [.blank(.reasonAndImprovement, .whereStatusNeedsReason)])
            #expect(outcome.reports[0].standing == .beingWritten)
            #expect(try await office.report().text == half)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what both changed is chosen about, and nothing is taken before`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            _ = try await office.save(AnnualReport(result: "画面から書いた。"))
            let book = try Self.workbook(office, Self.whole)
            let place = AnswerPlace(office.online, .field(.result))
            #expect(await office.refusal { _ = try await Self.take(office, [book]) } == .undecided(1))
            #expect(try await office.report().text == AnnualReport(result: "画面から書いた。"))
            let state = try #require(try await office.store.rounds.round(office.key))
            let plan = try #require(try await office.store.plans.plan(office.key.plan)).plan
            let stamp = WorkbookMerge([book], into: state.cases(in: plan)).stamp
            _ = try await office.save(AnnualReport(result: "画面からまた書いた。"), expecting: 1)
            await #expect(throws: StoreError.self, "what was looked at is another now") {
                try await Self.take(office, [book], deciding: [place: .now], stamp: stamp)
            }
            _ = try await Self.take(office, [book], deciding: [place: .now])
            #expect(
                try await office.report().text == AnnualReport(status: "achieved", result: "画面からまた書いた。"))
            _ = try await Self.take(office, [book], deciding: [place: .option(0)])
            #expect(try await office.report().text == Self.whole)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `only the office takes workbooks, and none in a closed round`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let book = try Self.workbook(office, Self.whole)
            for account in [office.reporter, office.head, office.supporter] {
                let refusal = await office.refusal { _ = try await Self.take(office, [book], by: account) }
                #expect(refusal?.isLackOfRight == true)
            }
            // Another division's workbook brings nothing into this report.
            let outcome = try await Self.take(office, [try Self.workbook(office, Self.whole, of: "市民課")])
            #expect(outcome.reports.isEmpty && outcome.left.count == 2)
            #expect(try await office.report() == WorkingReport())
            try await office.store.rounds.closeRound(office.key, by: office.coordinator, at: .sample)
            #expect(await office.refusal { _ = try await Self.take(office, [book]) } == .closed)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what a division adds is its answer`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let place = AnswerPlace(office.online, .addition(Division("市民課")))
            let book = ReturnedWorkbook(
                try Self.identity(office, "市民課"), answers: [.init(place, sent: nil, returned: "窓口の案内を直した。")])
            #expect(try await Self.take(office, [book]).additions == 1)
            let state = try #require(try await office.store.rounds.round(office.key))
            let added = try #require(state.contributions[office.online]?[Division("市民課")])
            #expect(added.text == "窓口の案内を直した。" && added.isAnswered && added.savedBy == office.coordinator.id)
            #expect(try await Self.take(office, [book]).additions == 0)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `files wait until they are taken, each once, and stay as they came`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let (rounds, key) = (office.store.rounds, office.key)
            let division = Division("情報政策課")
            let large = (0..<120_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let files = [("a.xlsx", large, division), ("写し.xlsx", large, division), ("b.xlsx", [UInt8](), division)]
            let known = try await rounds.keepReturned(files, in: key, by: office.coordinator, at: .sample)
            #expect(known.isEmpty)
            let waiting = try await rounds.returnedFiles(of: key)
            #expect(waiting.map(\.name) == ["a.xlsx", "b.xlsx"] && waiting.allSatisfy { $0.taking == nil })
            #expect(try await rounds.returnedBytes(sha256(large), in: key) == large)
            #expect(try await rounds.returnedBytes(sha256([]), in: key) == [])
            let refusal = await office.refusal {
                try await rounds.keepReturned(files, in: key, by: office.reporter, at: .sample)
            }
            #expect(refusal?.isLackOfRight == true)
            try await rounds.discardReturned(sha256([]), in: key, by: office.coordinator)
            try await rounds.takeWorkbooks(
                WorkbookTaking([try Self.workbook(office, Self.whole)], as: [.submitted]), of: [sha256(large)], in: key,
                by: office.coordinator, at: .sample)
            try await rounds.discardReturned(sha256(large), in: key, by: office.coordinator)
            let taken = try await rounds.returnedFiles(of: key)
            #expect(taken.map(\.taking?.standing) == [.submitted] && taken.map(\.taking?.by) == [office.coordinator.id])
            #expect(
                try await rounds.keepReturned(files, in: key, by: office.coordinator, at: .sample).isEmpty,
                "what was taken may be taken further, and waits again")
            #expect(try await rounds.returnedFiles(of: key).filter { $0.taking == nil }.count == 2)
            #expect(
                try await rounds.keepReturned(files, in: key, by: office.coordinator, at: .sample).map(\.name)
                    == ["a.xlsx", "a.xlsx", "b.xlsx"])
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a draft of which a workbook says nothing is not handed in by it`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            _ = try await office.save(Self.whole)
            for standing in [WorkbookStanding.submitted, .approved] {
                let blank = try await Self.take(office, [try Self.workbook(office, AnnualReport())], as: standing)
                #expect(blank.reports.isEmpty && blank.unspoken == [office.online])
                #expect(try await office.report().trail.events.map(\.by) == [office.reporter.id])
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a head's yes is noted for what the workbook holds and for nothing else`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            let first = try Self.workbook(office, Self.whole)
            _ = try await Self.take(office, [first], as: .submitted)
            var other = Self.whole
            other.result = "開所し、案内も出した。"
            let second = try await Self.take(office, [try Self.workbook(office, other)], as: .approved)
            #expect(second.reports.map(\.standing) == [.waiting(step: 0)] && second.left.count == 1)
            let blank = try await Self.take(office, [try Self.workbook(office, AnnualReport())], as: .approved)
            #expect(blank.reports.isEmpty)
            // The very words that were handed in, with the head's yes.
            let again = try await Self.take(office, [first], as: .approved)
            #expect(again.reports.map(\.standing) == [.waiting(step: 1)])
            #expect(try await office.report().submitted == Self.whole)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `of two steps of heads a workbook takes one`(_ kind: TestDatabase) async throws {
        try await withStore(kind) { store in
            let office = try await RoundOffice(store)
            let round = try await office.round { round in
                round.steps.insert(.init(.init("部長の承認", .approver), due: round.steps[0].due), at: 1)
            }
            try await store.rounds.openRound(round, of: office.key.city, by: office.coordinator, at: .sample)
            let outcome = try await Self.take(office, [try Self.workbook(office, Self.whole)], as: .approved)
            #expect(outcome.reports.map(\.standing) == [.waiting(step: 1)])
        }
    }
}

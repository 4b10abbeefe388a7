import ChangeLog
import Japanese
import People
import Plan
import Rounds
import Testing

@testable import Store

/// Reports corrected after their round (報告の訂正).
@Suite struct CorrectionTests {
    private static func correct(
        _ office: RoundOffice, to result: String, because reason: String? = "転記の誤り"
    ) async throws -> EditOutcome {
        let kept = try #require(try await office.store.plans.plan(office.key.plan))
        let action = try #require(kept.plan[office.online])
        var texts = ReportTexts(of: action[office.key.year].report, in: kept.plan.form)
        texts.status = "achieved"
        texts.passages[.result] = Passage(result)
        return try await office.store.plans.edit(
            office.key.plan, expecting: kept.revision, .correction(office.online, office.key.year, texts),
            at: .sample, by: .account(office.coordinator), reason: reason)
    }

    private static func result(_ office: RoundOffice) async throws -> String? {
        let plan = try await office.store.plans.plan(office.key.plan)?.plan
        return plan?[office.online]?[office.key.year].report.result?.text
    }

    @Test(arguments: TestDatabase.available)
    func
        `a report that came to its end is corrected with a reason, and whoever opens the round again goes on from there`(
            _ kind: TestDatabase
        ) async throws
    {
        try await withRound(kind) { office in
            guard case .saved(let saved) = try await office.save(AnnualReport(status: "achieved", result: "3件")) else {
                throw EditRefusal([.gone])
            }
            try await office.store.rounds.submitReport(
                of: office.online, in: office.key, expecting: saved.revision, by: office.reporter, at: .sample)
            guard case .refused([.reportAsked(office.key.year)]) = try await Self.correct(office, to: "8件") else {
                throw EditRefusal([.gone])
            }
            try await office.store.rounds.closeRound(office.key, by: office.coordinator, at: .sample)
            // Nobody has said yes to it: whoever did so afterwards would undo the correction.
            guard case .refused([.reportWaiting(office.key.year)]) = try await Self.correct(office, to: "8件") else {
                throw EditRefusal([.gone])
            }
            try await office.store.rounds.reopenRound(office.key, reason: "承認のため", by: office.coordinator, at: .sample)
            for account in [office.head, office.coordinator] {
                try await office.store.rounds.approveReport(
                    of: office.online, in: office.key, expecting: saved.revision, by: account, at: .sample)
            }
            try await office.store.rounds.closeRound(office.key, by: office.coordinator, at: .sample)
            for blank in [nil, " "] as [String?] {
                guard case .refused([.reasonNeeded]) = try await Self.correct(office, to: "8件", because: blank) else {
                    throw EditRefusal([.gone])
                }
            }
            #expect(try await Self.result(office) == "3件")
            guard case .saved(let entry?) = try await Self.correct(office, to: "8件") else { throw EditRefusal([.gone]) }
            #expect(entry.reason == "転記の誤り" && entry.cause == .edit)
            #expect(try await Self.result(office) == "8件")
            let report = try await office.report()
            #expect(report.text.result?.text == "8件" && report.submitted == report.text)
            // Nothing new needs no reason and is no entry.
            guard case .saved(nil) = try await Self.correct(office, to: "8件", because: nil) else {
                throw EditRefusal([.gone])
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what a division has begun to write and not handed in stays theirs`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            _ = try await office.save(AnnualReport(status: "achieved", result: "書きかけの文"))
            let draft = try await office.report()
            try await office.store.rounds.closeRound(office.key, by: office.coordinator, at: .sample)
            guard case .saved(.some) = try await Self.correct(office, to: "8件") else { throw EditRefusal([.gone]) }
            #expect(try await Self.result(office) == "8件")
            #expect(try await office.report() == draft)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `two who correct at once leave the report as the plan says`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            guard case .saved(let saved) = try await office.save(AnnualReport(status: "achieved", result: "3件")) else {
                throw EditRefusal([.gone])
            }
            try await office.store.rounds.submitReport(
                of: office.online, in: office.key, expecting: saved.revision, by: office.reporter, at: .sample)
            for account in [office.head, office.coordinator] {
                try await office.store.rounds.approveReport(
                    of: office.online, in: office.key, expecting: saved.revision, by: account, at: .sample)
            }
            try await office.store.rounds.closeRound(office.key, by: office.coordinator, at: .sample)
            let seen = try #require(try await office.store.plans.plan(office.key.plan))
            var stale = ReportTexts(
                of: try #require(seen.plan[office.online])[office.key.year].report, in: seen.plan.form)
            _ = try await Self.correct(office, to: "8件")
            stale.passages[.reasonAndImprovement] = Passage("窓口を増やす。")
            let second = try await office.store.plans.edit(
                office.key.plan, expecting: seen.revision, .correction(office.online, office.key.year, stale),
                at: .sample, by: .account(office.coordinator), reason: "追記")
            guard case .saved(.some) = second else { throw EditRefusal([.gone]) }
            let plan = try #require(try await office.store.plans.plan(office.key.plan)).plan
            let text = try await office.report().text
            #expect(text.result?.text == "8件" && text.reasonAndImprovement?.text == "窓口を増やす。")
            #expect(text.result == plan[office.online]?[office.key.year].report.result)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `who does the office's work on another year corrects nothing`(_ kind: TestDatabase) async throws {
        try await withRound(kind) { office in
            try await office.store.rounds.closeRound(office.key, by: office.coordinator, at: .sample)
            let other = Right(.coordinator, year: .only(FiscalYear(2024)))
            let stranger = try await office.store.people.addAccount(
                login: try #require(Login("zennen")), name: "前年", rights: [other], to: office.key.city, at: .sample,
                by: "試験")
            let result = try #require(Passage("8件"))
            let texts = ReportTexts(status: "achieved", passages: [.result: result])
            await #expect(throws: StoreError.self) {
                try await office.store.plans.edit(
                    office.key.plan, expecting: 1, .correction(office.online, office.key.year, texts), at: .sample,
                    by: .account(stranger), reason: "誤り")
            }
            #expect(try await Self.result(office) != "8件")
        }
    }
}

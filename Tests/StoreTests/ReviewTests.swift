import Findings
import Foundation
import Japanese
import Plan
import Testing

@testable import Store

@Suite struct ReviewTests {
    private func answer(_ digits: String, reason: String = "確認しました。\n様式の\"注2\"による。") throws -> FindingAnswer {
        let finding = try #require(Fingerprint(String(repeating: digits, count: 4)))
        let day = try #require(Day("2026-06-01"))
        return try #require(FindingAnswer(to: finding, reason: reason, by: "事務局 月影", on: day))
    }

    @Test(arguments: TestDatabase.available)
    func `answers, switches and what the public sees are kept, logged and taken back`(_ kind: TestDatabase) async throws
    {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            #expect(try await store.plans.review(of: key) == PlanReview())
            let (first, second) = (try answer("00ab"), try answer("ff12"))
            let stamp = try await store.editions.stamp()
            try await store.plans.decide(
                [.answer(first), .answer(second), .rule("reason-missing", isOn: false), .show(true)], about: key,
                at: .sample, by: "事務局 月影", reason: "点検")
            let kept = PlanReview(
                answers: [first, second], switches: RuleSwitches(off: ["reason-missing"]), showsFindings: true)
            #expect(try await store.plans.review(of: key) == kept)
            #expect(try await store.plans.all().map(\.showsFindings) == [true])
            #expect(try await store.editions.stamp() != stamp)

            let entry = try #require(try await store.log.entries(of: key).first)
            #expect(entry.cause == .review && entry.reason == "点検" && entry.by == "事務局 月影")
            #expect(
                entry.lines.map(\.field) == ["findingAnswer", "findingAnswer", "ruleOff", "findingsShown"])

            // The same again is no change, and no entry.
            try await store.plans.decide([.answer(first), .show(true)], about: key, at: .sample, by: "別人")
            #expect(try await store.log.entries(of: key).first?.sequence == entry.sequence)

            let changed = try answer("00ab", reason: "別の理由")
            try await store.plans.decide(
                [.answer(changed), .reopen(second.finding), .rule("reason-missing", isOn: true), .show(false)],
                about: key, at: .sample, by: "事務局 月影")
            #expect(try await store.plans.review(of: key) == PlanReview(answers: [changed]))
            #expect(try await store.log.entries(of: key).first?.lines.first?.before?.contains("注2") == true)
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `how the book is printed is kept and logged, and the usual book is no decision`(_ kind: TestDatabase)
        async throws
    {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            try await store.keep()
            #expect(try await store.plans.review(of: key).book == .usual)
            let choice = BookChoice(parts: [.form, .summary], page: .a3)
            try await store.plans.decide([.book(choice)], about: key, at: .sample, by: "事務局 月影")
            #expect(try await store.plans.review(of: key).book == choice)
            #expect(try await store.log.entries(of: key).first?.lines.map(\.after) == ["a3 form summary"])
            try await store.plans.decide([.book(.usual)], about: key, at: .sample, by: "事務局 月影")
            #expect(try await store.plans.review(of: key) == PlanReview())
            #expect(try await store.log.verify().isIntact)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a decision about a plan that is not kept is refused, and other cities see nothing of one`(
        _ kind: TestDatabase
    ) async throws {
        try await withStore(kind) { store in
            let key = try PlanKey.of("kasumihama/dx-2")
            let elsewhere = try PlanKey.of("minato/dx-2")
            try await store.keep()
            try await store.keep(as: "minato/dx-2")
            await #expect(throws: StoreError.unknownPlan(try PlanKey.of("kasumihama/dx-9"))) {
                try await store.plans.decide(
                    [.show(true)], about: try PlanKey.of("kasumihama/dx-9"), at: .sample, by: "x")
            }
            try await store.plans.decide([.show(true), .answer(try answer("00ab"))], about: key, at: .sample, by: "x")
            #expect(try await store.plans.review(of: elsewhere) == PlanReview())
            #expect(try await store.log.entries(of: elsewhere).allSatisfy { $0.cause != .review })
        }
    }

    @Test(arguments: [
        "UPDATE plan_decision SET text = 'off ' WHERE kind = 'ruleOff'",
        "DELETE FROM plan_decision WHERE kind = 'findingsShown'",
        "INSERT INTO plan_decision (city, plan, kind, item, text) VALUES ('kasumihama', 'dx-2', 'ruleOff', 'x', 'off')",
    ])
    func `a decision that was altered behind the program's back is found`(_ statement: String) async throws {
        for kind in TestDatabase.available {
            try await withStore(kind) { store in
                try await store.keep()
                try await store.plans.decide(
                    [.rule("reason-missing", isOn: false), .show(true)], about: try PlanKey.of("kasumihama/dx-2"),
                    at: .sample, by: "事務局")
                #expect(try await store.log.verify().isIntact)
                try await store.database.write { try $0.execute(script: "\(statement);") }
                #expect(try await store.log.verify().firstBreak != nil)
            }
        }
    }
}

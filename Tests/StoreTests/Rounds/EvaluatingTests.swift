import Foundation
import Japanese
import People
import Plan
import PlanDocument
import Rounds
import Testing

@testable import Store

/// Evaluations as they are kept (評価の保管): drafts, handing in, closing, and what the log says of them.
@Suite struct EvaluatingTests {
    private static let step = EvaluationStep(id: .init("s1"), label: "一次評価")
    private static let grade = OwnField(
        id: .init("grade"), label: "判定", subject: .actionYear,
        kind: .choice([OwnOption(id: "o1", label: "妥当"), OwnOption(id: "o2", label: "要改善")], isMultiple: false),
        phase: .evaluation(step.id), requirement: .always)
    private static let view = OwnField(
        id: .init("view"), label: "所見", subject: .actionYear, kind: .text(isLong: true), phase: .evaluation(step.id))

    private func evaluator(_ office: RoundOffice, _ name: String, _ right: Right = Right(.evaluator)) async throws
        -> Account
    {
        try await office.store.people.addAccount(
            login: try #require(Login(name)), name: name, rights: [right], to: office.key.city, at: .sample, by: "試験")
    }

    /// The report of `online` approved in a round with one evaluation step.
    private func withApproved(_ kind: TestDatabase, _ body: (RoundOffice) async throws -> Void) async throws {
        try await withStore(kind) { store in
            let office = try await RoundOffice(store)
            var plan = try #require(try await store.plans.plan(office.key.plan)).plan
            plan.form = PlanForm(ownFields: [Self.grade, Self.view], evaluationSteps: [Self.step])
            try await store.keep(plan)
            try await office.open()
            _ = try await office.save(AnnualReport(status: "achieved", result: "12件の手続"))
            try await store.rounds.submitReport(
                of: office.online, in: office.key, expecting: 1, by: office.reporter, at: .sample)
            for account in [office.head, office.coordinator] {
                try await store.rounds.approveReport(
                    of: office.online, in: office.key, expecting: 1, by: account, at: .sample)
            }
            try await body(office)
            let verification = try await store.log.verify()
            #expect(verification.firstBreak == nil, "\(String(describing: verification.firstBreak))")
        }
    }

    private func save(
        _ office: RoundOffice, _ own: OwnValues, submits: Bool = false, expecting revision: Int, by account: Account
    ) async throws -> EvaluationOutcome {
        try await office.store.rounds.saveEvaluation(
            own, submits: submits, of: .action(office.online), at: Self.step.id, in: office.key, expecting: revision,
            by: account, at: .sample)
    }

    private func written(_ office: RoundOffice) async throws -> OwnValues {
        try #require(try await office.store.plans.plan(office.key.plan)?.plan[office.online])[office.key.year].own
    }

    @Test(arguments: TestDatabase.available)
    func `a draft stays beside the plan, what is handed in joins it, and a report approved anew takes nothing away`(
        _ kind: TestDatabase
    ) async throws {
        try await withApproved(kind) { office in
            let evaluator = try await evaluator(office, "hyoka")
            let draft = try await save(office, [Self.view.id: "窓口が減った"], expecting: 0, by: evaluator)
            guard case .saved(let saved) = draft else { throw Expected.saved }
            #expect(saved.revision == 1 && saved.submission == nil && saved.savedBy == evaluator.id)
            #expect(try await written(office).isEmpty)
            let refusal = await office.refusal {
                _ = try await save(office, [Self.view.id: "窓口が減った"], submits: true, expecting: 1, by: evaluator)
            }
            #expect(refusal == .evaluation([.blank(.own(Self.grade.id))]))
            // An option that the form has not, and a field of no step, are left out.
            let own: OwnValues = [Self.grade.id: "o1", Self.view.id: "窓口が減った", .init("forged"): "x"]
            let bad = await office.refusal {
                _ = try await save(office, [Self.grade.id: "o9"], submits: true, expecting: 1, by: evaluator)
            }
            #expect(bad == .evaluation([.blank(.own(Self.grade.id))]))
            _ = try await save(office, own, submits: true, expecting: 1, by: evaluator)
            let kept: OwnValues = [Self.grade.id: "o1", Self.view.id: "窓口が減った"]
            #expect(try await written(office) == kept)
            let entry = try #require(
                try await office.store.log.entries(of: office.key.plan).max { $0.sequence < $1.sequence })
            #expect(entry.cause == .evaluation && entry.by.contains("hyoka"))
            #expect(entry.remarks(in: .japanese).contains("令和7年度の評価を提出"))

            // The office has the report mended and approves it again: the evaluation stands.
            try await office.store.rounds.sendBackReport(
                of: office.online, in: office.key, comments: [try #require(ReturnComment("数を"))],
                by: office.coordinator,
                at: .sample)
            _ = try await office.save(AnnualReport(status: "achieved", result: "13件の手続"), expecting: 1)
            try await office.store.rounds.submitReport(
                of: office.online, in: office.key, expecting: 2, by: office.reporter, at: .sample)
            for account in [office.head, office.coordinator] {
                try await office.store.rounds.approveReport(
                    of: office.online, in: office.key, expecting: 2, by: account, at: .sample)
            }
            #expect(try await written(office) == kept)
            let edition = try await office.store.publish()
            let published = try PlanDocument.read(Array(edition.document.utf8)).plan
            #expect(published.form.evaluationSteps == [Self.step])
            #expect(published[office.online]?[office.key.year].own == kept)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `of two who evaluate the same the slower sees the other's words, and nothing is overwritten`(
        _ kind: TestDatabase
    ) async throws {
        try await withApproved(kind) { office in
            let (one, other) = (try await evaluator(office, "hyoka"), try await evaluator(office, "iin"))
            _ = try await save(office, [Self.view.id: "良い"], expecting: 0, by: one)
            let outcome = try await save(office, [Self.view.id: "悪い"], expecting: 0, by: other)
            guard case .conflict(let theirs) = outcome else { throw Expected.conflict }
            #expect(theirs.own == [Self.view.id: "良い"] && theirs.savedBy == one.id)
            // The same words are no conflict, and no news.
            let same = try await save(office, [Self.view.id: "良い"], expecting: 0, by: other)
            #expect(same == .saved(theirs))
        }
    }

    @Test(arguments: TestDatabase.available)
    func `only who has the step and the division writes, and nobody before the report is approved`(
        _ kind: TestDatabase
    ) async throws {
        try await withApproved(kind) { office in
            let elsewhere = try await evaluator(
                office, "tonari", Right(.evaluator, division: .only(Division("図書館"))))
            let other = try await evaluator(office, "betsu", Right(.evaluator, step: .only(.init("s9"))))
            for account in [elsewhere, other, office.reporter, office.head, office.supporter] {
                let refusal = await office.refusal { _ = try await self.save(office, [:], expecting: 0, by: account) }
                guard case .evaluation(let refusals)? = refusal, case .noRight(let missing) = refusals.first else {
                    Issue.record("\(account.login) may evaluate: \(String(describing: refusal))")
                    continue
                }
                #expect(missing.role == .evaluator && missing.holders.contains("coordinator"))
            }
            let evaluator = try await evaluator(office, "hyoka")
            let plan = try #require(try await office.store.plans.plan(office.key.plan)).plan
            let waiting = try #require(plan.actions.first { $0.id != office.online }).id
            func save(_ item: EvaluationItem, _ step: EvaluationStep.ID) async throws {
                _ = try await office.store.rounds.saveEvaluation(
                    [:], submits: false, of: item, at: step, in: office.key, expecting: 0, by: evaluator, at: .sample)
            }
            #expect(await office.refusal { try await save(.action(waiting), Self.step.id) } == .evaluation([.notOpen]))
            #expect(await office.refusal { try await save(.action(.init("gone")), Self.step.id) } == .unknownEvaluation)
            #expect(await office.refusal { try await save(.action(waiting), .init("s9")) } == .unknownEvaluation)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `a step is closed with what is unfinished, opened again with a reason, and goes on after its round is closed`(
        _ kind: TestDatabase
    ) async throws {
        try await withApproved(kind) { office in
            let (rounds, key) = (office.store.rounds, office.key)
            let evaluator = try await evaluator(office, "hyoka")
            try await rounds.closeRound(key, by: office.coordinator, at: .sample)
            #expect(try await rounds.openRounds(of: key.city).isEmpty)
            #expect(try await rounds.evaluatedRounds(of: key.city).map(\.state.kept.key) == [key])
            let told = try await rounds.remindEvaluators(at: Self.step.id, in: key, by: office.coordinator, at: .sample)
            #expect(told.told.map(\.person.login.text) == ["hyoka"])
            let again = try await rounds.remindEvaluators(
                at: Self.step.id, in: key, by: office.coordinator, at: .sample)
            #expect(again.told.isEmpty && again.spared.map(\.login.text) == ["hyoka"])

            #expect(
                await office.refusal {
                    try await rounds.closeEvaluations(at: Self.step.id, in: key, by: evaluator, at: .sample)
                }?.isLackOfRight == true)
            let unfinished = try await rounds.closeEvaluations(
                at: Self.step.id, in: key, by: office.coordinator, at: .sample)
            #expect(unfinished.contains(.action(office.online)))
            let plan = try #require(try await office.store.plans.plan(key.plan)).plan
            let closed = try #require(try await rounds.round(key)?.evaluations(in: plan).first)
            #expect(closed.closure?.unfinished == unfinished && closed.closure?.by == office.coordinator.id)
            let late = await office.refusal { _ = try await save(office, [:], expecting: 0, by: evaluator) }
            #expect(late == .evaluation([.closed]))
            #expect(try await rounds.evaluatedRounds(of: key.city).isEmpty)
            let blank = await office.refusal {
                try await rounds.reopenEvaluations(
                    at: Self.step.id, in: key, reason: " ", by: office.coordinator, at: .sample)
            }
            #expect(blank == .noReason)
            try await rounds.reopenEvaluations(
                at: Self.step.id, in: key, reason: "委員会の日程", by: office.coordinator, at: .sample)
            let own: OwnValues = [Self.grade.id: "o2"]
            _ = try await save(office, own, submits: true, expecting: 0, by: evaluator)
            #expect(try await written(office) == own)
        }
    }

    private enum Expected: Error { case saved, conflict }
}

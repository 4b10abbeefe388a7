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
            own, submits: submits, of: .action(office.online), at: Self.step.id, in: office.key,
            on: .init(revision: revision), by: account, at: .sample)
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
            let plan = try #require(try await office.store.plans.plan(office.key.plan)).plan
            let policy = try #require(plan[office.online]).policy
            func named(_ name: String, _ item: EvaluationItem) async throws -> Account {
                let right = Right(.evaluator, plan: .only(office.key.plan.plan), item: .only(item))
                let account = try await self.evaluator(office, name, right)
                #expect(
                    try await office.store.people.person(account.id, of: office.key.city)?.account.rights == [right])
                return account
            }
            let others = plan.actions.first { $0.id != office.online }
            let besides = try await named("hoka", .action(try #require(others).id))
            let refused = await office.refusal { _ = try await self.save(office, [:], expecting: 0, by: besides) }
            guard case .evaluation(let refusals)? = refused, case .noRight = refusals.first else {
                Issue.record("an evaluator of another action may evaluate")
                return
            }
            let ofThis = try await named("kore", .policy(policy))
            _ = try await self.save(office, [Self.view.id: "施策の評価者"], expecting: 0, by: ofThis)
            // What is taken away is that alone.
            let two: Set<Right> = [Right(.evaluator), ofThis.rights.first ?? Right(.reader)]
            for rights in [two, [Right(.evaluator)]] {
                let kept = try await office.store.people.changeAccount(
                    ofThis.id, of: office.key.city, at: .sample, by: "試験"
                ) { $0.rights = rights }
                #expect(kept.rights == rights)
                #expect(try await office.store.people.person(ofThis.id, of: office.key.city)?.account.rights == rights)
            }
            let evaluator = try await evaluator(office, "hyoka")
            let waiting = try #require(plan.actions.first { $0.id != office.online }).id
            func save(_ item: EvaluationItem, _ step: EvaluationStep.ID) async throws {
                _ = try await office.store.rounds.saveEvaluation(
                    [:], submits: false, of: item, at: step, in: office.key, on: .init(revision: 0), by: evaluator,
                    at: .sample)
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
            // Of a closed round the due days of evaluations may still become others, and nothing else.
            var round = try #require(try await rounds.round(key)).round
            round.evaluationDues[Self.step.id] = try #require(Day("2027-03-31"))
            try await rounds.changeRound(round, of: key.city, by: office.coordinator, at: .sample)
            #expect(try await rounds.round(key)?.round == round)
            var other = round
            other.instructions = Passage("締切りの後の指示")
            #expect(
                await office.refusal {
                    try await rounds.changeRound(other, of: key.city, by: office.coordinator, at: .sample)
                } == .closed)
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

    @Test(arguments: TestDatabase.available)
    func `evaluators are told once that evaluations wait for them, by whichever server, and are not reminded at once`(
        _ kind: TestDatabase
    ) async throws {
        try await withApproved(kind) { office in
            let (rounds, key) = (office.store.rounds, office.key)
            let evaluator = try await self.evaluator(office, "hyoka")
            let idle = try await self.evaluator(office, "betsu", Right(.evaluator, step: .only(.init("s9"))))
            #expect(try await rounds.announceEvaluations(at: .sample) == [], "the round has not begun")
            let day = Date.sample.addingTimeInterval(86400 * 20)
            async let one = rounds.announceEvaluations(at: day)
            async let other = rounds.announceEvaluations(at: day)
            #expect(try await one + other == [key])
            func told(_ account: Account) async throws -> [String] {
                try await office.store.messages.notices(for: account.id, in: key.city).map(\.subject)
            }
            let notices = try await told(evaluator)
            #expect(notices.count == 1 && notices[0].contains("評価のお願い"))
            for other in [idle, office.coordinator] { #expect(try await told(other).isEmpty) }
            #expect(try await rounds.reminders(of: key).map(\.account) == [evaluator.id])
            for days in [1.0, 2, 10, 20] {
                #expect(try await rounds.announceEvaluations(at: day.addingTimeInterval(86400 * days)) == [])
            }
            let soon = try await rounds.remindEvaluators(
                at: Self.step.id, in: key, by: office.coordinator, at: day.addingTimeInterval(86400 * 3))
            #expect(soon.told.isEmpty && soon.spared.map(\.id) == [evaluator.id])
            let entry = try #require(
                try await office.store.log.entries(of: key.plan).max { $0.sequence < $1.sequence })
            #expect(entry.by == "–" && entry.cause == .round)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `that one evaluation was opened again is taken back, and the log says so`(_ kind: TestDatabase) async throws {
        try await withApproved(kind) { office in
            let (rounds, key, item) = (office.store.rounds, office.key, EvaluationItem.action(office.online))
            let evaluator = try await self.evaluator(office, "hyoka")
            let own: OwnValues = [Self.grade.id: "o2"]
            _ = try await save(office, own, submits: true, expecting: 0, by: evaluator)
            try await rounds.closeEvaluations(at: Self.step.id, in: key, by: office.coordinator, at: .sample)
            func end(by account: Account) async throws {
                try await rounds.endReopening(of: item, at: Self.step.id, in: key, by: account, at: .sample)
            }
            func found() async throws -> EvaluationProgress.Item? {
                let plan = try #require(try await office.store.plans.plan(key.plan)).plan
                return try await rounds.round(key)?.evaluations(in: plan).first?[item]
            }
            #expect(await office.refusal { try await end(by: office.coordinator) } == .notReopened)
            try await rounds.reopenEvaluation(
                of: item, at: Self.step.id, in: key, reason: "誤記", by: office.coordinator,
                at: .sample.addingTimeInterval(60))
            #expect(try await found()?.isReopened == true)
            #expect(await office.refusal { try await end(by: evaluator) }?.isLackOfRight == true)
            try await end(by: office.coordinator)
            let ended = try await found()
            #expect(ended?.isReopened == false && ended?.state == .done)
            #expect(try await written(office) == own)
            #expect(await office.refusal { try await end(by: office.coordinator) } == .notReopened)
            let entry = try #require(
                try await office.store.log.entries(of: key.plan).max { $0.sequence < $1.sequence })
            #expect(entry.remarks(in: .japanese).contains("直せるようにした令和7年度の評価を、元に戻した"))
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what was reported and is corrected afterwards is a sign at what was said of it, until it is handed in anew`(
        _ kind: TestDatabase
    ) async throws {
        try await withApproved(kind) { office in
            let (rounds, key, item) = (office.store.rounds, office.key, EvaluationItem.action(office.online))
            let evaluator = try await self.evaluator(office, "hyoka")
            let own: OwnValues = [Self.grade.id: "o2"]
            _ = try await save(office, own, submits: true, expecting: 0, by: evaluator)
            func found() async throws -> EvaluationProgress.Item? {
                let plan = try #require(try await office.store.plans.plan(key.plan)).plan
                return try await rounds.round(key)?.evaluations(in: plan).first?[item]
            }
            try await rounds.closeRound(key, by: office.coordinator, at: .sample)
            #expect(try await found()?.state == .done)
            func edit(_ change: (inout Action, PlanForm) -> PlanEdit, after seconds: Double) async throws {
                let kept = try #require(try await office.store.plans.plan(key.plan))
                var action = try #require(kept.plan[office.online])
                let outcome = try await office.store.plans.edit(
                    key.plan, expecting: kept.revision, change(&action, kept.plan.form),
                    at: .sample.addingTimeInterval(seconds), by: .account(office.coordinator), reason: "転記の誤り")
                guard case .saved(.some) = outcome else { throw EditRefusal([.gone]) }
            }
            func correction(_ result: String) -> (inout Action, PlanForm) -> PlanEdit {
                { action, form in
                    var texts = ReportTexts(of: action[key.year].report, in: form)
                    texts.passages[.result] = Passage(result)
                    return .correction(action.id, key.year, texts)
                }
            }
            try await edit(correction("21件の手続"), after: 60)
            let news = try await found()
            #expect(news?.correctedAt == .sample.addingTimeInterval(60) && news?.isOutdated == true)
            #expect(news?.state == .beingWritten, "the step is open: it is asked for again")
            try await rounds.closeEvaluations(at: Self.step.id, in: key, by: office.coordinator, at: .sample)
            let closed = try await found()
            #expect(closed?.state == .done && closed?.correctedAt != nil, "closed: the sign stays")
            try await rounds.reopenEvaluation(
                of: item, at: Self.step.id, in: key, reason: "訂正のため", by: office.coordinator,
                at: .sample.addingTimeInterval(120))
            _ = try await rounds.saveEvaluation(
                own, submits: true, of: item, at: Self.step.id, in: key, on: .init(revision: 1), by: evaluator,
                at: .sample.addingTimeInterval(180))
            #expect(try await found()?.correctedAt == nil)
            #expect(try await found()?.isOutdated == false, "what was evaluated is no news of itself")
        }
    }

    @Test(arguments: TestDatabase.available)
    func `one evaluation of a closed step is opened again with a reason, until it is handed in`(
        _ kind: TestDatabase
    ) async throws {
        try await withApproved(kind) { office in
            let (rounds, key) = (office.store.rounds, office.key)
            let evaluator = try await self.evaluator(office, "hyoka")
            let item = EvaluationItem.action(office.online)
            func open(_ reason: String, of item: EvaluationItem, by account: Account, at date: Date) async throws {
                try await rounds.reopenEvaluation(
                    of: item, at: Self.step.id, in: key, reason: reason, by: account, at: date)
            }
            func found() async throws -> (progress: EvaluationProgress, item: EvaluationProgress.Item) {
                let plan = try #require(try await office.store.plans.plan(key.plan)).plan
                let progress = try #require(try await rounds.round(key)?.evaluations(in: plan).first)
                return (progress, try #require(progress[item]))
            }
            let own: OwnValues = [Self.grade.id: "o2"]
            _ = try await save(office, own, submits: true, expecting: 0, by: evaluator)
            let office1 = Date.sample.addingTimeInterval(60)
            #expect(
                await office.refusal { try await open("誤記", of: item, by: office.coordinator, at: office1) }
                    == .notClosed)
            try await rounds.closeEvaluations(at: Self.step.id, in: key, by: office.coordinator, at: .sample)
            #expect(
                await office.refusal { try await open("誤記", of: item, by: evaluator, at: office1) }?.isLackOfRight
                    == true)
            #expect(
                await office.refusal { try await open(" ", of: item, by: office.coordinator, at: office1) } == .noReason
            )
            #expect(
                await office.refusal {
                    try await open("誤記", of: .action(.init("gone")), by: office.coordinator, at: office1)
                }
                    == .unknownEvaluation)
            try await open("誤記", of: item, by: office.coordinator, at: office1)
            #expect(
                await office.refusal { try await open("誤記", of: item, by: office.coordinator, at: office1) }
                    == .notClosed)
            let opened = try await found()
            #expect(opened.progress.isClosed && opened.item.isReopened && opened.item.state == .beingWritten)
            #expect(try await rounds.evaluatedRounds(of: key.city).map(\.state.kept.key) == [key])
            let round = try await office.round()
            #expect(evaluator.evaluationRequests(in: round, [opened.progress]).map(\.item) == [item])
            let entry = try #require(
                try await office.store.log.entries(of: key.plan).max { $0.sequence < $1.sequence })
            #expect(entry.reason == "誤記" && entry.remarks(in: .japanese).contains("締め切られた令和7年度の評価を、直せるように変更"))
            func hand(_ own: OwnValues, on revision: Int, at date: Date) async throws {
                _ = try await rounds.saveEvaluation(
                    own, submits: true, of: item, at: Self.step.id, in: key, on: .init(revision: revision),
                    by: evaluator,
                    at: date)
            }
            let mended: OwnValues = [Self.grade.id: "o1"]
            try await hand(mended, on: 1, at: office1.addingTimeInterval(60))
            #expect(try await written(office) == mended)
            #expect(try await found().item.state == .done)
            let again = await office.refusal { try await hand(own, on: 2, at: office1.addingTimeInterval(120)) }
            #expect(again == .evaluation([.closed]))
            // The same words are handed in again, too, and the whole step is opened with what was opened alone.
            try await open("確かめる", of: item, by: office.coordinator, at: office1.addingTimeInterval(180))
            try await hand(mended, on: 2, at: office1.addingTimeInterval(240))
            #expect(try await found().item.state == .done)
            try await open("もう一度", of: item, by: office.coordinator, at: office1.addingTimeInterval(300))
            try await rounds.reopenEvaluations(
                at: Self.step.id, in: key, reason: "日程", by: office.coordinator, at: office1.addingTimeInterval(360))
            #expect(try await !found().item.isReopened)
        }
    }

    @Test(arguments: TestDatabase.available)
    func `what the plan says already is where writing begins, and is never overwritten unseen`(_ kind: TestDatabase)
        async throws
    {
        try await withApproved(kind) { office in
            let (store, key) = (office.store, office.key)
            let evaluator = try await evaluator(office, "hyoka")
            let item = EvaluationItem.action(office.online)
            func write(_ own: OwnValues) async throws {
                var plan = try #require(try await store.plans.plan(key.plan)).plan
                let index = try #require(plan.actions.firstIndex { $0.id == office.online })
                plan.actions[index][key.year].own = own
                try await store.keep(plan, overwrites: true)
            }
            func found() async throws -> EvaluationProgress.Item {
                let plan = try #require(try await store.plans.plan(key.plan)).plan
                return try #require(try await store.rounds.round(key)?.evaluations(in: plan).first?[item])
            }
            func hand(_ own: OwnValues, on base: Evaluation.Base) async throws -> EvaluationOutcome {
                try await store.rounds.saveEvaluation(
                    own, submits: true, of: item, at: Self.step.id, in: key, on: base, by: evaluator, at: .sample)
            }
            let imported: OwnValues = [Self.grade.id: "o1", Self.view.id: "去年の台帳から"]
            try await write(imported)
            let start = try await found()
            #expect(start.evaluation.own == imported && start.evaluation.revision == 0 && start.state == .notBegun)
            // The office changes the plan while the form is open.
            let corrected: OwnValues = [Self.grade.id: "o1", Self.view.id: "台帳を直した"]
            try await write(corrected)
            let graded = imported.merging([Self.grade.id: "o2"]) { $1 }
            guard case .conflict(let theirs) = try await hand(graded, on: start.base) else { throw Expected.conflict }
            #expect(theirs.own == corrected)
            #expect(try await written(office) == corrected)
            let mended = corrected.merging([Self.grade.id: "o2"]) { $1 }
            guard case .saved = try await hand(mended, on: found().base) else { throw Expected.saved }
            #expect(try await written(office) == mended)

            // After handing in, too, the form begins with what the plan says by then.
            try await write(imported)
            #expect(try await found().evaluation.own == imported)
            let blank = await office.refusal { _ = try await hand([:], on: try await found().base) }
            #expect(blank == .evaluation([.blank(.own(Self.grade.id))]))
        }
    }

    private enum Expected: Error { case saved, conflict }
}

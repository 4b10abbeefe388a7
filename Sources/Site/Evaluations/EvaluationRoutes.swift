import Foundation
import Japanese
import People
import Plan
import Rounds
import Store

/// Evaluating what was reported, and following the evaluations (評価).
enum EvaluationRoutes {
    static func page(_ reader: PlanReader) async throws -> StaffReply {
        guard let name = reader.request.address.view.item.flatMap(EvaluationName.init) else {
            return reader.request.problem(.notFound)
        }
        return reader.request.page(EvaluationPage(context: try await reader.evaluation(name)))
    }

    /// The page with what somebody had typed when their session ended; nothing of it is saved.
    static func restored(_ reader: PlanReader) async throws -> StaffReply {
        let request = reader.request
        guard let name = request.address.view.item.flatMap(EvaluationName.init) else {
            return request.problem(.notFound)
        }
        let context = try await reader.evaluation(name)
        return request.page(
            EvaluationPage(
                context: context, draft: EvaluationDraft(request.form, context),
                callout: request.wording.backFromSignIn), at: .evaluation)
    }

    /// Saves what was typed, and hands it in where that button was pressed.
    static func save(_ reader: PlanReader) async throws -> StaffReply {
        let (request, form) = (reader.request, reader.request.form)
        guard let name = EvaluationName(form["item"]) else { return request.problem(.broken) }
        let context = try await reader.evaluation(name)
        let draft = EvaluationDraft(form, context)
        func again(_ problems: [FieldProblem] = [], theirs: Evaluation? = nil) async throws -> StaffReply {
            request.page(
                EvaluationPage(
                    context: try await reader.evaluation(name, isAnew: true), draft: draft, theirs: theirs,
                    problems: problems),
                at: .evaluation, item: name.text, status: theirs == nil ? nil : .conflict)
        }
        let first = context.fields.first { !$0.isRetired }.map { EvaluationDraft.name($0.id) } ?? "evaluation"
        guard draft.unasked.isEmpty else {
            return try await again([request.fault(first, .said(request.wording.unaskedFields))])
        }
        guard draft.tooLong.isEmpty else {
            let sentence = request.wording.tooLongText(ReportDraft.longest)
            return try await again(draft.tooLong.map { request.fault(EvaluationDraft.name($0), .said(sentence)) })
        }
        let submits = form["do"] == "submit"
        do {
            let outcome = try await reader.store.rounds.saveEvaluation(
                draft.own, submits: submits, of: name.item, at: name.step, in: try reader.roundKey(),
                on: draft.base, by: reader.member.account, at: request.date)
            switch outcome {
            case .conflict(let theirs): return try await again(theirs: theirs)
            case .saved:
                return request.redirect(
                    to: .evaluation, plan: reader.kept.key.plan, year: context.year, showing: .item(name.text),
                    notice: submits ? .evaluationSubmitted : .evaluationSaved)
            }
        } catch StoreError.round(.evaluation(let refusals)) {
            let names = Names([context.plan])
            return try await again(
                refusals.map { refusal in
                    let field = if case .blank(let field) = refusal { field.rawValue } else { first }
                    return request.fault(field, .said(refusal.sentence(in: request.language, names: names)))
                })
        }
    }

    static func all(_ reader: PlanReader) async throws -> StaffReply { try await overview(reader) }

    static func close(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let request = coordinator.request
        let step = EvaluationStep.ID(request.form["step"])
        let field = "sure-\(step)"
        guard request.form["sure"] == "yes" else {
            return try await overview(coordinator.reader, problems: [request.fault(field, .closeNeedsTick)])
        }
        return try await done(coordinator, step, field: field, .evaluationsClosed) { key in
            try await coordinator.store.rounds.closeEvaluations(
                at: step, in: key, by: coordinator.account, at: request.date)
        }
    }

    static func reopen(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let request = coordinator.request
        let step = EvaluationStep.ID(request.form["step"])
        let field = "reason-\(step)"
        return try await done(coordinator, step, field: field, .evaluationsReopened) { key in
            try await coordinator.store.rounds.reopenEvaluations(
                at: step, in: key, reason: String(request.form[field].prefix(2000)), by: coordinator.account,
                at: request.date)
        }
    }

    /// Opens one evaluation of a closed step again.
    static func reopenOne(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let request = coordinator.request
        guard let name = EvaluationName(request.form["item"]) else { return request.problem(.broken) }
        let reader = coordinator.reader
        do {
            let key = try reader.roundKey()
            try await coordinator.store.rounds.reopenEvaluation(
                of: name.item, at: name.step, in: key, reason: String(request.form["reason"].prefix(2000)),
                by: coordinator.account, at: request.date)
            return request.redirect(
                to: .evaluation, plan: key.plan.plan, year: key.year, showing: .item(name.text),
                notice: .evaluationReopened)
        } catch StoreError.round(let refusal) where refusal != .unknown && refusal != .unknownEvaluation {
            return request.page(
                EvaluationPage(
                    context: try await reader.evaluation(name, isAnew: true),
                    problems: [request.fault("reason", refusal)]), at: .evaluation, item: name.text)
        }
    }

    /// Takes back that one evaluation was opened again.
    static func endReopening(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let request = coordinator.request
        guard let name = EvaluationName(request.form["item"]) else { return request.problem(.broken) }
        let key = try coordinator.reader.roundKey()
        do {
            try await coordinator.store.rounds.endReopening(
                of: name.item, at: name.step, in: key, by: coordinator.account, at: request.date)
        } catch StoreError.round(.notReopened) {
            // Handed in meanwhile, or taken back by somebody else: the page says how it stands.
            return request.redirect(to: .evaluation, plan: key.plan.plan, year: key.year, showing: .item(name.text))
        }
        return request.redirect(
            to: .evaluation, plan: key.plan.plan, year: key.year, showing: .item(name.text),
            notice: .evaluationReopeningEnded)
    }

    static func remind(_ coordinator: PlanCoordinator) async throws -> StaffReply {
        let request = coordinator.request
        let step = EvaluationStep.ID(request.form["step"])
        do {
            let key = try coordinator.reader.roundKey()
            let outcome = try await coordinator.store.rounds.remindEvaluators(
                at: step, in: key, in: request.language, by: coordinator.account, at: request.date)
            let notice: StaffNotice =
                outcome.told.isEmpty ? .nobodyReminded : outcome.unreached.isEmpty ? .reminded : .remindedInPart
            return request.redirect(to: .evaluations, plan: key.plan.plan, year: key.year, notice: notice)
        } catch StoreError.round(let refusal) where refusal != .unknown {
            return try await overview(coordinator.reader, problems: [request.fault("sure-\(step)", refusal)])
        }
    }

    private static func done(
        _ coordinator: PlanCoordinator, _ step: EvaluationStep.ID, field: String, _ notice: StaffNotice,
        _ act: (RoundKey) async throws -> Void
    ) async throws -> StaffReply {
        let request = coordinator.request
        do {
            let key = try coordinator.reader.roundKey()
            try await act(key)
            return request.redirect(
                to: .evaluations, plan: key.plan.plan, year: key.year, notice: notice, spot: "step-\(step)")
        } catch StoreError.round(let refusal) where refusal != .unknown {
            return try await overview(coordinator.reader, problems: [request.fault(field, refusal)])
        }
    }

    private static func overview(_ reader: PlanReader, problems: [FieldProblem] = []) async throws -> StaffReply {
        let state = try await reader.roundState()
        let people = try await reader.store.people.all(of: reader.member.city).map(\.account)
        let steps = state.evaluations(in: reader.kept.plan)
        let evaluators = people.filter { $0.has(.evaluator, for: reader.kept.key.plan) }
        let unreached = steps.reduce(into: [EvaluationStep.ID: Int]()) { counts, progress in
            let given = Set(evaluators.flatMap { $0.evaluationRequests(in: state.round, [progress]).map(\.item) })
            let open = progress.items.filter { $0.state == .notBegun || $0.state == .beingWritten }
            counts[progress.step.id] = progress.isClosed ? 0 : open.count { !given.contains($0.item) }
        }
        let key = state.kept.key
        return reader.request.page(
            EvaluationsPage(
                plan: reader.kept.plan, round: state.round, steps: steps,
                names: Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
                unreached: unreached,
                hidden: Set(
                    steps.flatMap(\.items).filter { !reader.member.account.mayRead($0, in: state.round) }.map(\.item)),
                mayCoordinate: reader.member.account.may(.coordinate(key.plan.plan, .year(key.year))),
                today: reader.request.today, calendar: reader.request.calendar, problems: problems),
            at: .evaluations)
    }
}

extension RoundState {
    /// What other divisions added to the reports, and say is their answer.
    fileprivate func answers(in plan: Plan) -> [Action.ID: [(division: Division, text: Passage)]] {
        contributions.reduce(into: [:]) { answers, entry in
            let order = plan[entry.key].map { round.assignment(of: $0).contributors } ?? []
            answers[entry.key] = order.compactMap { division in
                guard let said = entry.value[division], said.isAnswered, let text = said.text else { return nil }
                return (division, text)
            }
        }
    }
}

extension Account {
    /// What waits for somebody besides one evaluation, the next one first (次の評価): of an evaluator what is asked of them; of the office, which writes for
    /// evaluators, the rest of the step.
    fileprivate func evaluations(after name: EvaluationName, in round: Round, _ steps: [EvaluationProgress])
        -> [EvaluationName]
    {
        var asked = evaluationRequests(in: round, steps).compactMap { request -> EvaluationName? in
            if case .evaluate(let step) = request.kind { EvaluationName(step, request.item) } else { nil }
        }
        if asked.isEmpty, may(.coordinate(round.plan, .year(round.year))), !has(.evaluator, for: round.plan),
            let step = steps.first(where: { $0.step.id == name.step })
        {
            asked = step.items.filter { item in
                !step.isClosed(for: item) && (item.state == .notBegun || item.state == .beingWritten)
            }.map { EvaluationName(step.step.id, $0.item) }
        }
        // In the order of the form from here on, and then from its beginning.
        let places = steps.flatMap { step in step.items.map { EvaluationName(step.step.id, $0.item) } }
        guard let here = places.firstIndex(of: name) else { return asked.filter { $0 != name } }
        let order = Array(places[(here + 1)...] + places[..<here])
        let waiting = Set(asked)
        return order.filter { waiting.contains($0) }
    }
}

extension PlanReader {
    /// Everything about one evaluation.
    ///
    /// - Parameter isAnew: whether the plan is read once more, since somebody may have written in it since the request came.
    /// - Throws: `StoreError.round`: `.unknown`, `.unknownEvaluation`.
    fileprivate func evaluation(_ name: EvaluationName, isAnew: Bool = false) async throws -> EvaluationContext {
        let state = try await roundState()
        guard let plan = isAnew ? try await store.plans.plan(kept.key)?.plan : kept.plan,
            let progress = state.evaluations(in: plan).first(where: { $0.step.id == name.step }),
            let item = progress[name.item], member.account.mayRead(item, in: state.round)
        else { throw StoreError.round(.unknownEvaluation) }
        let people = try await store.people.all(of: member.city)
        let steps = state.evaluations(in: plan)
        return EvaluationContext(
            plan: plan, round: state.round, progress: progress, item: item,
            contributions: state.answers(in: plan),
            waiting: member.account.evaluations(after: name, in: state.round, steps),
            names: Dictionary(people.map { ($0.account.id, $0.account.name) }, uniquingKeysWith: { first, _ in first }),
            viewer: member.account, today: request.today, calendar: request.calendar)
    }
}

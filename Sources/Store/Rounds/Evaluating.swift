import ChangeLog
import Findings
import Foundation
import Japanese
import People
import Plan
import Rounds

/// What became of an evaluation that somebody saved (評価の保存の結果).
public enum EvaluationOutcome: Hashable, Sendable {
    case saved(Evaluation)
    /// Somebody else had saved before, or the plan says something else by now; nothing was kept of what was sent.
    case conflict(with: Evaluation)
}

extension RoundStore {
    /// Saves what is written of something at an evaluation step, and hands it in where that is wished (評価の保存と提出). What is handed in is in
    /// the plan from then on.
    ///
    /// - Parameters:
    ///   - own: what stands in the fields of the step; others are left out.
    ///   - base: on which it builds. Where the plan says something else by now, nothing is kept.
    /// - Throws: `StoreError.round`: `.unknown`, `.unknownEvaluation`, `.evaluation` with every reason why not.
    public func saveEvaluation(
        _ own: OwnValues, submits: Bool, of item: EvaluationItem, at step: EvaluationStep.ID, in key: RoundKey,
        on base: Evaluation.Base, by account: Account, at date: Date
    ) async throws -> EvaluationOutcome {
        try await database.write { db in
            let subject = try db.evaluated(item, at: step, in: key, by: account)
            let (form, kept) = (subject.kept.plan.form, subject.found.evaluation)
            let own = form.taking(own, at: subject.progress.step, over: kept.own)
            let refusals = account.refusals(
                evaluating: subject.found, at: subject.progress, in: subject.round, form: form,
                submitting: submits ? own : nil, status: subject.status)
            guard refusals.isEmpty else { throw try db.refused(refusals, in: key.city) }
            guard kept.revision == base.revision || kept.own == own else { return .conflict(with: kept) }
            let planned = subject.found.planned
            guard base.isStill(planned) || planned == own else {
                return .conflict(with: Evaluation(own: planned, revision: kept.revision))
            }
            var new = kept
            if own != kept.own || kept.revision == 0 {
                (new.own, new.savedBy, new.savedAt) = (own, account.id, date)
                new.revision += 1
            }
            // Whoever hands in just what is handed in already does nothing, unless the report has become another since, or the office
            // has asked for it again.
            let isNews = submits && (new.isAhead || subject.found.isOutdated || subject.found.isReopened)
            if isNews { new.submission = .init(by: account.id, at: date, revision: new.revision) }
            guard new != kept else { return .saved(kept) }
            try db.upsert(new, of: item, at: step, in: key)
            guard isNews else { return .saved(new) }
            let plan = subject.kept.plan.with(own, at: subject.progress.step, of: item, in: key.year)
            try db.log(
                LogLine.lines(.evaluation(step, item, key.year), from: kept.logged, to: new.logged), key, account, date,
                cause: .evaluation, plan: (subject.kept, plan))
            return .saved(new)
        }
    }

    /// Closes an evaluation step of a round (評価段階の締切り): what is not evaluated is marked, and the next step may begin.
    ///
    /// - Returns: what is not evaluated.
    /// - Throws: `StoreError.round`: `.noRight`, `.unknown`, `.unknownEvaluation`, `.evaluation([.closed])`.
    @discardableResult
    public func closeEvaluations(at step: EvaluationStep.ID, in key: RoundKey, by account: Account, at date: Date)
        async throws -> [EvaluationItem]
    {
        try await database.write { db in
            let plan = try db.officePlan(key, account).plan
            guard let state = try db.roundState(key) else { throw StoreError.round(.unknown) }
            guard let progress = state.evaluations(in: plan).first(where: { $0.step.id == step }) else {
                throw StoreError.round(.unknownEvaluation)
            }
            guard !progress.isClosed else { throw StoreError.round(.evaluation([.closed])) }
            let closure = EvaluationClosure(at: date, by: account.id, unfinished: progress.unfinished)
            try db.execute(
                """
                INSERT INTO evaluation_closure (city, plan, year, step, closed_at, closed_by, unfinished)
                VALUES (\(key.values), \(step.text), \(closure.at), \(closure.by),
                    \(closure.unfinished.map(\.text).joined(separator: "\n")))
                """)
            let line = LogLine(.round(key.year), EvaluationClosure.field(step), after: closure.logged)
            try db.log([line], key, account, date)
            return closure.unfinished
        }
    }

    /// Opens a closed evaluation step again (評価段階の締切りの取消し).
    ///
    /// - Throws: `StoreError.round`: `.noRight`, `.unknown`, `.notClosed`, `.noReason`.
    public func reopenEvaluations(
        at step: EvaluationStep.ID, in key: RoundKey, reason: String, by account: Account, at date: Date
    ) async throws {
        try await database.write { db in
            _ = try db.officePlan(key, account)
            guard let state = try db.roundState(key) else { throw StoreError.round(.unknown) }
            guard let closure = state.written.closures[step] else { throw StoreError.round(.notClosed) }
            guard let reason = Passage(reason)?.text else { throw StoreError.round(.noReason) }
            try db.execute("DELETE FROM evaluation_closure WHERE \(key.condition) AND step = \(step.text)")
            let line = LogLine(.round(key.year), EvaluationClosure.field(step), before: closure.logged)
            let single = closure.loggedReopenings.sorted { $0.key.text < $1.key.text }.map { item, said in
                LogLine(.evaluation(step, item, key.year), said.field, before: said.text)
            }
            try db.log([line] + single, key, account, date, reason: reason)
        }
    }

    /// Lets one evaluation of a closed step be changed and handed in again (評価ごとの締切りの取消し); the step stays closed, and so does this evaluation
    /// once it is handed in.
    ///
    /// - Throws: `StoreError.round`: `.noRight`, `.unknown`, `.unknownEvaluation`, `.notClosed`, `.noReason`.
    public func reopenEvaluation(
        of item: EvaluationItem, at step: EvaluationStep.ID, in key: RoundKey, reason: String, by account: Account,
        at date: Date
    ) async throws {
        try await database.write { db in
            let plan = try db.officePlan(key, account).plan
            guard let state = try db.roundState(key) else { throw StoreError.round(.unknown) }
            let (progress, found) = try state.evaluation(of: item, at: step, in: plan)
            guard let closure = progress.closure, !found.isReopened else { throw StoreError.round(.notClosed) }
            guard let reason = Passage(reason)?.text else { throw StoreError.round(.noReason) }
            var opened = closure
            opened.reopened[item] = .init(at: date, by: account.id)
            try db.setReopenings(opened, at: step, in: key)
            guard let said = opened.loggedReopenings[item] else { return }
            let line = LogLine(
                .evaluation(step, item, key.year), said.field, before: closure.loggedReopenings[item]?.text,
                after: said.text)
            try db.log([line], key, account, date, reason: reason)
        }
    }

    /// Takes back that one evaluation of a closed step was opened again (評価ごとの締切りの取消しの取りやめ): what was handed in stands. What somebody
    /// has saved since and not handed in stays a draft.
    ///
    /// - Throws: `StoreError.round`: `.noRight`, `.unknown`, `.unknownEvaluation`, `.notReopened`.
    public func endReopening(
        of item: EvaluationItem, at step: EvaluationStep.ID, in key: RoundKey, by account: Account, at date: Date
    ) async throws {
        try await database.write { db in
            let plan = try db.officePlan(key, account).plan
            guard let state = try db.roundState(key) else { throw StoreError.round(.unknown) }
            let (progress, found) = try state.evaluation(of: item, at: step, in: plan)
            guard let closure = progress.closure, found.isReopened, let said = closure.loggedReopenings[item] else {
                throw StoreError.round(.notReopened)
            }
            var ended = closure
            ended.reopened[item] = nil
            try db.setReopenings(ended, at: step, in: key)
            try db.log(
                [LogLine(.evaluation(step, item, key.year), said.field, before: said.text)], key, account, date)
        }
    }

    /// Reminds evaluators of what they have still to evaluate at a step (評価の催促); nobody twice within `Reminder.pauseInDays`.
    ///
    /// - Throws: `StoreError.round`: `.noRight`, `.unknown`, `.unknownEvaluation`, `.evaluation([.closed])`.
    @discardableResult
    public func remindEvaluators(
        at step: EvaluationStep.ID, in key: RoundKey, in language: Language = .japanese, by account: Account,
        at date: Date
    ) async throws -> ReminderOutcome {
        try await database.write { db in
            let plan = try db.officePlan(key, account).plan
            guard let state = try db.roundState(key) else { throw StoreError.round(.unknown) }
            guard let progress = state.evaluations(in: plan).first(where: { $0.step.id == step }) else {
                throw StoreError.round(.unknownEvaluation)
            }
            guard !progress.isClosed else { throw StoreError.round(.evaluation([.closed])) }
            let people = try db.people(of: key.city).map(\.account)
            let list = state.round.reminders(of: progress, to: people)
            return try db.tell(
                list, people, of: state.round, in: plan, key, language, about: key.evaluationKey(step),
                by: account.signature, at: date)
        }
    }

    /// Every round of a city in which something can still be evaluated, with its plan (評価中の照会).
    public func evaluatedRounds(of city: Slug) async throws -> [(plan: KeptPlan, state: RoundState)] {
        try await database.read { db in
            var plans: [PlanKey: KeptPlan] = [:]
            return try db.rounds(where: "city = \(city) AND evaluations IS NOT NULL").reversed().compactMap { kept in
                let plan = try plans[kept.key.plan] ?? db.keptPlan(kept.key.plan)
                plans[kept.key.plan] = plan
                guard let plan, let state = try db.roundState(kept.key),
                    state.evaluations(in: plan.plan).contains(where: \.isGoingOn)
                else { return nil }
                return (plan, state)
            }
        }
    }
}

extension PlanForm {
    /// What is kept of what somebody sent: the fields that are asked for at the step, an option only where there is such a one.
    fileprivate func taking(_ sent: OwnValues, at step: EvaluationStep, over kept: OwnValues) -> OwnValues {
        ownFields(at: step).reduce(into: [:]) { own, field in
            if field.isRetired {
                own[field.id] = kept[field.id]
            } else if field.options.isEmpty {
                own[field.id] = sent[field.id]
            } else {
                own[field.id] = field.value(choosing: field.chosen(in: sent[field.id]))
            }
        }
    }
}

/// Something that is evaluated, with all that its steps ask about.
private struct Evaluated {
    let kept: KeptPlan
    let round: Round
    let progress: EvaluationProgress
    let found: EvaluationProgress.Item
    /// Of the action in the round's year.
    let status: AchievementStatus?
}

extension RoundState {
    /// How a step stands, and the evaluation of one thing at it.
    ///
    /// - Throws: `StoreError.round(.unknownEvaluation)`.
    fileprivate func evaluation(
        of item: EvaluationItem, at step: EvaluationStep.ID, in plan: Plan
    ) throws -> (progress: EvaluationProgress, found: EvaluationProgress.Item) {
        let progress = evaluations(in: plan).first { $0.step.id == step }
        guard let progress, let found = progress[item] else { throw StoreError.round(.unknownEvaluation) }
        return (progress, found)
    }
}

extension Transaction {
    /// The city is locked from here on.
    fileprivate func evaluated(
        _ item: EvaluationItem, at step: EvaluationStep.ID, in key: RoundKey, by account: Account
    ) throws -> Evaluated {
        guard account.city == key.city, try lock(key.city), let kept = try keptPlan(key.plan),
            let state = try roundState(key)
        else { throw StoreError.round(.unknown) }
        let (progress, found) = try state.evaluation(of: item, at: step, in: kept.plan)
        var status: AchievementStatus?
        if case .action(let id) = item, let code = kept.plan[id]?[key.year].report.status {
            status = kept.plan.scale[code]
        }
        return Evaluated(kept: kept, round: state.round, progress: progress, found: found, status: status)
    }

    fileprivate func setReopenings(_ closure: EvaluationClosure, at step: EvaluationStep.ID, in key: RoundKey) throws {
        try execute(
            """
            UPDATE evaluation_closure SET reopened = \(closure.reopenedLines)
            WHERE \(key.condition) AND step = \(step.text)
            """)
    }

    fileprivate func refused(_ refusals: [EvaluationRefusal], in city: Slug) throws -> StoreError {
        .round(
            .evaluation(
                try refusals.map { refusal in
                    if case .noRight(let missing) = refusal { .noRight(try naming(missing, in: city)) } else { refusal }
                }))
    }

    fileprivate func upsert(
        _ evaluation: Evaluation, of item: EvaluationItem, at step: EvaluationStep.ID, in key: RoundKey
    ) throws {
        let submission = evaluation.submission
        try execute(
            """
            INSERT INTO evaluation (city, plan, year, step, item, own, revision, saved_at, saved_by, submitted_at,
                submitted_by, submitted_revision)
            VALUES (\(key.values), \(step.text), \(item.text), \(evaluation.own.sqlValue), \(evaluation.revision),
                \(evaluation.savedAt), \(evaluation.savedBy), \(submission?.at), \(submission?.by),
                \(submission?.revision))
            ON CONFLICT (city, plan, year, step, item) DO UPDATE SET own = excluded.own,
                revision = excluded.revision, saved_at = excluded.saved_at, saved_by = excluded.saved_by,
                submitted_at = excluded.submitted_at, submitted_by = excluded.submitted_by,
                submitted_revision = excluded.submitted_revision
            """)
    }

    /// What was changed of the reports of a round's year, and not by the round: when last.
    private func changesBesideRound(_ key: RoundKey, since date: Date) throws -> [Place: Date] {
        let rows = try rows(
            """
            SELECT subject, item, division, repetition, year, field, max(at) AS last
            FROM change_set JOIN change USING (city, sequence)
            WHERE city = \(key.city) AND plan = \(key.plan.plan) AND at > \(date) AND year = \(key.year.value)
                AND cause NOT IN (\(LogEntry.Cause.report.rawValue), \(LogEntry.Cause.evaluation.rawValue))
                AND subject IN ('year', 'indicatorYear')
            GROUP BY subject, item, division, repetition, year, field
            """)
        return try rows.reduce(into: [:]) { changes, row in
            guard case .content(let subject) = try LogSubject(row), let field = Field(rawValue: try row.text("field"))
            else { return }
            changes[Place(subject, field)] = try row.date("last")
        }
    }

    func writtenEvaluations(of key: RoundKey) throws -> WrittenEvaluations {
        var written = WrittenEvaluations()
        for row in try rows("SELECT * FROM evaluation WHERE \(key.condition)") {
            let step = EvaluationStep.ID(try row.text("step"))
            written.texts[step, default: [:]][EvaluationItem(text: try row.text("item"))] = try Evaluation(row)
        }
        let first = written.texts.values.flatMap { $0.values.compactMap(\.submission?.at) }.min()
        if let first { written.changes = try changesBesideRound(key, since: first) }
        for row in try rows("SELECT * FROM evaluation_closure WHERE \(key.condition)") {
            written.closures[EvaluationStep.ID(try row.text("step"))] = EvaluationClosure(
                at: try row.date("closed_at"), by: try row.made("closed_by") { Account.ID($0) },
                unfinished: try row.text("unfinished").split(separator: "\n").map { EvaluationItem(text: String($0)) },
                reopened: try EvaluationClosure.reopened(try row.text("reopened")))
        }
        return written
    }
}

extension EvaluationClosure {
    /// A line for each: what it is, when and by whom, with tabs between.
    fileprivate var reopenedLines: String {
        reopened.map { "\($0.key.text)\t\($0.value.at.formatted(.iso8601))\t\($0.value.by.text)" }.sorted()
            .joined(separator: "\n")
    }

    fileprivate static func reopened(_ lines: String) throws -> [EvaluationItem: Reopening] {
        try lines.split(separator: "\n").reduce(into: [:]) { reopened, line in
            let parts = line.split(separator: "\t").map(String.init)
            guard parts.count == 3, let at = try? Date(parts[1], strategy: .iso8601), let by = Account.ID(parts[2])
            else { throw RowError(column: "reopened", wanted: "what, when and who") }
            reopened[EvaluationItem(text: parts[0])] = Reopening(at: at, by: by)
        }
    }
}

extension Evaluation {
    fileprivate init(_ row: Row) throws {
        var submission: Submission?
        if try row.textIfAny("submitted_at") != nil {
            submission = Submission(
                by: try row.made("submitted_by") { Account.ID($0) }, at: try row.date("submitted_at"),
                revision: try row.integer("submitted_revision"))
        }
        self.init(
            own: try row.ownValues(), revision: try row.integer("revision"),
            savedBy: Account.ID(try row.text("saved_by")), savedAt: try row.date("saved_at"), submission: submission)
    }
}

import Foundation
import Japanese
import People
import Plan

/// Why an evaluation was not kept or handed in (評価の拒否).
public enum EvaluationRefusal: Error, Hashable, Sendable {
    case noRight(MissingRight)
    /// A report is not approved yet, or the step before is not done.
    case notOpen
    /// The office has closed the step.
    case closed
    /// A field that must be written is blank.
    case blank(Field)
    /// Every field is blank.
    case empty
}

extension Account {
    /// Whether something is this account's to evaluate at a step (評価の権限).
    public func mayEvaluate(_ item: EvaluationProgress.Item, at step: EvaluationStep.ID, in round: Round) -> Bool {
        may(.evaluate(step, item.places, item.divisions, round.plan, round.year))
    }

    /// Whether this account may read what stands of something in a round: its reports and evaluations.
    public func mayRead(_ item: EvaluationProgress.Item, in round: Round) -> Bool {
        may(.readReport(item.places, round.plan, round.year))
    }

    /// Why an evaluation cannot be written or handed in; empty where it can.
    ///
    /// - Parameters:
    ///   - own: what is to be kept, where it is handed in; `nil` where it is only saved.
    ///   - status: of the action in that year, by which some fields are required.
    public func refusals(
        evaluating item: EvaluationProgress.Item, at progress: EvaluationProgress, in round: Round, form: PlanForm,
        submitting own: OwnValues? = nil, status: AchievementStatus? = nil
    ) -> [EvaluationRefusal] {
        let permission = Permission.evaluate(progress.step.id, item.places, item.divisions, round.plan, round.year)
        var refusals: [EvaluationRefusal] = []
        if let missing = MissingRight(of: self, for: permission) { refusals.append(.noRight(missing)) }
        if progress.isClosed(for: item) { refusals.append(.closed) }
        if item.state == .notOpen { refusals.append(.notOpen) }
        guard let own else { return refusals }
        let asked = form.ownFields(at: progress.step).filter { !$0.isRetired }
        let blank = asked.filter { own[$0.id] == nil }
        let missing = blank.filter { $0.requirement.holds(at: status) }.map { EvaluationRefusal.blank(.own($0.id)) }
        return refusals + (missing.isEmpty && blank.count == asked.count ? [.empty] : missing)
    }

    /// What the evaluation steps of a round ask of this account now, in the order of due days and then of the form. The office may
    /// write for every evaluator, but that is not asked of it.
    public func evaluationRequests(in round: Round, _ steps: [EvaluationProgress]) -> [Request] {
        var evaluator = self
        evaluator.rights = rights.filter { $0.role == .evaluator }
        return steps.flatMap { progress in
            progress.items.filter { item in
                !progress.isClosed(for: item) && (item.state == .notBegun || item.state == .beingWritten)
                    && evaluator.mayEvaluate(item, at: progress.step.id, in: round)
            }.map { item in
                Request(
                    kind: .evaluate(progress.step.id), item: item.item, due: progress.due,
                    isBegun: item.state == .beingWritten)
            }
        }.sorted(by: Request.isBefore)
    }
}

extension Plan {
    /// The plan with what was written at a step of evaluation; the same plan where it has no such thing.
    ///
    /// Fields that are no longer asked for keep what they say.
    public func with(_ own: OwnValues, at step: EvaluationStep, of item: EvaluationItem, in year: FiscalYear) -> Plan {
        var plan = self
        let fields = form.ownFields(at: step).filter { !$0.isRetired }.map(\.id)
        switch item {
        case .action(let id):
            guard let index = actions.firstIndex(where: { $0.id == id }) else { return self }
            for field in fields { plan.actions[index][year].own[field] = own[field] }
        case .policy(let id):
            guard let index = policies.firstIndex(where: { $0.id == id }) else { return self }
            for field in fields { plan.policies[index][year].own[field] = own[field] }
        }
        return plan
    }

    /// What the plan says of something in the fields of a step (評価の記載).
    public func evaluation(of item: EvaluationItem, at step: EvaluationStep, in year: FiscalYear) -> OwnValues {
        let own =
            switch item {
            case .action(let id): self[id]?[year].own ?? [:]
            case .policy(let id): self[id]?[year].own ?? [:]
            }
        let fields = Set(form.ownFields(at: step).map(\.id))
        return own.filter { fields.contains($0.key) }
    }
}

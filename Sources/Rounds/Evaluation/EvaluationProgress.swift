import Foundation
import Japanese
import People
import Plan

/// How far an evaluation step of a round has come (評価の進み具合). It is computed from the reports and from what is kept, and never stored.
public struct EvaluationProgress: Hashable, Sendable {
    /// One action or policy that is evaluated.
    public struct Item: Hashable, Sendable {
        public let item: EvaluationItem
        /// Who compiles its reports: to which evaluators it is given goes by them.
        public let divisions: Set<Division>
        /// Where it stands in the plan: evaluators may be given it alone, or a policy above it.
        public let places: Set<EvaluationItem>
        public let state: EvaluationState
        /// What is kept of it; where nothing was saved since it was handed in, what the plan says by now.
        public let evaluation: Evaluation
        /// What the plan says in the fields of the step.
        public let planned: OwnValues
        /// Whether a report beneath it was approved anew, or changed beside the round, after it was handed in.
        public let isOutdated: Bool
        /// When a report beneath it was last changed beside the round (報告の訂正), where that was after it was handed in.
        public let correctedAt: Date?
        /// Whether it was opened again after the step was closed, and not handed in since.
        public let isReopened: Bool
        /// Since when it can be evaluated: the last approval beneath it, or what the step before said of it; `nil` while it cannot.
        public let openedAt: Date?

        /// On what somebody builds who writes it now.
        public var base: Evaluation.Base { Evaluation.Base(revision: evaluation.revision, planned: planned) }
    }

    public let step: EvaluationStep
    public let due: Day
    /// `nil` while it is open.
    public let closure: EvaluationClosure?
    /// In the order of the form.
    public let items: [Item]

    public var isClosed: Bool { closure != nil }

    /// Whether something may not be written any more.
    public func isClosed(for item: Item) -> Bool { isClosed && !item.isReopened }

    /// Whether anything can still be written.
    public var isGoingOn: Bool { !isClosed || items.contains(where: \.isReopened) }

    public func count(_ state: EvaluationState) -> Int { items.count { $0.state == state } }

    /// What is not evaluated (未完了), as closing marks it and publishing says it.
    public var unfinished: [EvaluationItem] { items.filter { $0.state != .done }.map(\.item) }

    public subscript(item: EvaluationItem) -> Item? { items.first { $0.item == item } }
}

/// What is kept of the evaluations of a round (評価の記録).
public struct WrittenEvaluations: Hashable, Sendable {
    public var texts: [EvaluationStep.ID: [EvaluationItem: Evaluation]]
    public var closures: [EvaluationStep.ID: EvaluationClosure]
    /// What of the year's actions and indicators was changed beside the round, and when last: by a correction (報告の訂正), an import.
    public var changes: [Place: Date]

    public init(
        texts: [EvaluationStep.ID: [EvaluationItem: Evaluation]] = [:],
        closures: [EvaluationStep.ID: EvaluationClosure] = [:], changes: [Place: Date] = [:]
    ) {
        self.texts = texts
        self.closures = closures
        self.changes = changes
    }

    /// When the report of an action was last changed beside the round. Other fields of its year are no part of the report.
    fileprivate func corrections(in plan: Plan) -> [Action.ID: Date] {
        let reported = Set(plan.form.reportFields.map(\.field) + [.status])
        return changes.reduce(into: [:]) { corrections, change in
            let action: Action.ID? =
                switch change.key.subject {
                case .year(let id, _) where reported.contains(change.key.field): id
                case .indicatorYear(let id, _) where [.actual, .actualNumber, .remark].contains(change.key.field):
                    if case .action(let owner) = plan[id]?.owner { owner } else { nil }
                default: nil
                }
            if let action { corrections[action] = max(corrections[action] ?? .distantPast, change.value) }
        }
    }
}

extension Round {
    /// The evaluation steps of this round, in their order.
    ///
    /// What a step speaks of is open once every report beneath it is approved (of a closed round: those that were), and once the
    /// step before is done with it or closed. Policies are those that have actions of the round right under them. Steps at which
    /// nothing is asked are left out.
    ///
    /// - Parameter closedAt: when the round was closed; `nil` while it is open.
    public func evaluations(
        in plan: Plan, reports: RoundProgress, closedAt: Date? = nil, _ written: WrittenEvaluations
    ) -> [EvaluationProgress] {
        let isClosed = closedAt != nil
        let reported = Dictionary(
            reports.items.map { ($0.assignment.action, $0.state == .done) }, uniquingKeysWith: { first, _ in first })
        let approvals = Dictionary(
            reports.items.compactMap { item in item.approvedAt.map { (item.assignment.action, $0) } },
            uniquingKeysWith: { first, _ in first })
        let asked = plan.actions.filter { reported[$0.id] != nil }
        let ofPolicies = Dictionary(grouping: asked) { $0.policy }
        let corrections = written.corrections(in: plan)
        var steps: [EvaluationProgress] = []
        for step in plan.form.askedEvaluationSteps {
            guard let due = evaluationDues[step.id] else { continue }
            let texts = written.texts[step.id] ?? [:]
            func item(_ item: EvaluationItem, _ actions: [Action]) -> EvaluationProgress.Item {
                let planned = plan.evaluation(of: item, at: step, in: year)
                var evaluation = texts[item] ?? Evaluation()
                if !evaluation.isAhead { evaluation.own = planned }
                let isReported =
                    isClosed
                    ? actions.contains { reported[$0.id] == true } : actions.allSatisfy { reported[$0.id] == true }
                let approved = actions.compactMap { approvals[$0.id] }.max()
                let corrected = actions.compactMap { corrections[$0.id] }.max()
                let correctedAt = evaluation.isOlder(than: corrected) ? corrected : nil
                let isOutdated = evaluation.isOlder(than: approved) || correctedAt != nil
                // Where a report never came, it opens when the round is closed.
                let isWhole = actions.allSatisfy { reported[$0.id] == true }
                let moments =
                    [approved, correctedAt, isWhole ? nil : closedAt] + steps.map { $0.lastDone(item, actions) }
                let reopening = written.closures[step.id]?.reopened[item]
                let isReopened = reopening.map { $0.at >= evaluation.submission?.at ?? .distantPast } ?? false
                let isOpen = isReported && steps.allSatisfy { $0.hasPassed(item, actions, isRoundClosed: isClosed) }
                return EvaluationProgress.Item(
                    item: item, divisions: Set(actions.flatMap(givenBy)), places: plan.places(of: item),
                    state: EvaluationState(
                        evaluation, isOpen: isOpen, isOutdated: isOutdated || isReopened,
                        isClosed: written.closures[step.id] != nil && !isReopened), evaluation: evaluation,
                    planned: planned,
                    isOutdated: isOutdated, correctedAt: correctedAt, isReopened: isReopened,
                    openedAt: isOpen ? moments.compactMap { $0 }.max() : nil)
            }
            let items =
                switch step.subject {
                case .actions: asked.map { item(.action($0.id), [$0]) }
                case .policies:
                    plan.policies.compactMap { policy in
                        ofPolicies[policy.id].map { item(.policy(policy.id), $0) }
                    }
                }
            steps.append(
                EvaluationProgress(step: step, due: due, closure: written.closures[step.id], items: items))
        }
        return steps
    }
}

extension EvaluationProgress {
    /// When this step was done with something and with what lies beneath it; `nil` where it never spoke of it.
    fileprivate func lastDone(_ item: EvaluationItem, _ actions: [Action]) -> Date? {
        let beneath = Set([item] + actions.map { .action($0.id) })
        return closure?.at ?? items.filter { beneath.contains($0.item) }.compactMap(\.evaluation.submission?.at).max()
    }

    /// Whether this step is done with something, or with what lies beneath it, so that the next may begin.
    fileprivate func hasPassed(_ item: EvaluationItem, _ actions: [Action], isRoundClosed: Bool) -> Bool {
        if isClosed { return true }
        let beneath = Set([item] + actions.map { .action($0.id) })
        return items.allSatisfy { found in
            guard beneath.contains(found.item) else { return true }
            switch found.state {
            case .done: return true
            // Of a closed round, an action whose report never came is nothing to wait for.
            case .notOpen: return isRoundClosed
            case .notBegun: return false
            // What was handed in counts while it is written anew.
            case .beingWritten: return found.evaluation.submission != nil && !found.isOutdated
            }
        }
    }
}

extension EvaluationState {
    /// - Parameters:
    ///   - isOutdated: whether a report was approved anew after it was handed in, or it was opened again, so that somebody has to look at it.
    ///   - isClosed: the step, so that what was handed in stands.
    fileprivate init(_ evaluation: Evaluation, isOpen: Bool, isOutdated: Bool, isClosed: Bool) {
        guard evaluation.submission != nil else {
            self = !isOpen ? .notOpen : evaluation.revision == 0 ? .notBegun : .beingWritten
            return
        }
        self = isClosed ? .done : !isOpen ? .notOpen : evaluation.isAhead || isOutdated ? .beingWritten : .done
    }
}

extension Round {
    /// By which divisions an action is given to evaluators: those that compile its report, or whoever is in charge where the office does.
    fileprivate func givenBy(_ action: Action) -> [Division] {
        let compilers = assignment(of: action).compilers
        return compilers.isEmpty ? action.responsibilities.filter { $0.holds(in: year) }.map(\.division) : compilers
    }
}

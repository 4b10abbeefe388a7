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
        public let state: EvaluationState
        public let evaluation: Evaluation
    }

    public let step: EvaluationStep
    public let due: Day
    /// `nil` while it is open.
    public let closure: EvaluationClosure?
    /// In the order of the form.
    public let items: [Item]

    public var isClosed: Bool { closure != nil }

    public func count(_ state: EvaluationState) -> Int { items.count { $0.state == state } }

    /// What is not evaluated (未完了), as closing marks it and publishing says it.
    public var unfinished: [EvaluationItem] { items.filter { $0.state != .done }.map(\.item) }

    public subscript(item: EvaluationItem) -> Item? { items.first { $0.item == item } }
}

/// What is kept of the evaluations of a round (評価の記録).
public struct WrittenEvaluations: Hashable, Sendable {
    public var texts: [EvaluationStep.ID: [EvaluationItem: Evaluation]]
    public var closures: [EvaluationStep.ID: EvaluationClosure]

    public init(
        texts: [EvaluationStep.ID: [EvaluationItem: Evaluation]] = [:],
        closures: [EvaluationStep.ID: EvaluationClosure] = [:]
    ) {
        self.texts = texts
        self.closures = closures
    }
}

extension Round {
    /// The evaluation steps of this round, in their order.
    ///
    /// What a step speaks of is open once every report beneath it is approved (of a closed round: those that were), and once the
    /// step before is done with it or closed. Policies are those that have actions of the round right under them.
    public func evaluations(
        in plan: Plan, reports: RoundProgress, isClosed: Bool, _ written: WrittenEvaluations
    ) -> [EvaluationProgress] {
        let reported = Dictionary(
            reports.items.map { ($0.assignment.action, $0.state == .done) }, uniquingKeysWith: { first, _ in first })
        let asked = plan.actions.filter { reported[$0.id] != nil }
        let ofPolicies = Dictionary(grouping: asked) { $0.policy }
        var steps: [EvaluationProgress] = []
        for step in plan.form.evaluationSteps {
            guard let due = evaluationDues[step.id] else { continue }
            let texts = written.texts[step.id] ?? [:]
            func item(_ item: EvaluationItem, _ actions: [Action]) -> EvaluationProgress.Item {
                let evaluation = texts[item] ?? Evaluation()
                let isReported =
                    isClosed
                    ? actions.contains { reported[$0.id] == true } : actions.allSatisfy { reported[$0.id] == true }
                let isOpen = isReported && steps.allSatisfy { $0.hasPassed(item, actions) }
                return EvaluationProgress.Item(
                    item: item, divisions: Set(actions.flatMap(givenBy)),
                    state: EvaluationState(evaluation, isOpen: isOpen), evaluation: evaluation)
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
    /// Whether this step is done with something, or with what lies beneath it, so that the next may begin.
    fileprivate func hasPassed(_ item: EvaluationItem, _ actions: [Action]) -> Bool {
        if isClosed { return true }
        let beneath = Set([item] + actions.map { .action($0.id) })
        // An action whose report never came is nothing to wait for.
        return items.allSatisfy { !beneath.contains($0.item) || $0.state == .done }
    }
}

extension EvaluationState {
    fileprivate init(_ evaluation: Evaluation, isOpen: Bool) {
        self =
            switch (evaluation.submission, isOpen) {
            case (_?, _): .done
            case (nil, false): .notOpen
            case (nil, true): evaluation.revision == 0 ? .notBegun : .beingWritten
            }
    }
}

extension Round {
    /// By which divisions an action is given to evaluators: those that compile its report, or whoever is in charge where the office does.
    fileprivate func givenBy(_ action: Action) -> [Division] {
        let compilers = assignment(of: action).compilers
        return compilers.isEmpty ? action.responsibilities.filter { $0.holds(in: year) }.map(\.division) : compilers
    }
}

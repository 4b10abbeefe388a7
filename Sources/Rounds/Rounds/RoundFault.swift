import Japanese
import Plan

/// What is wrong with a round that somebody wants to open or change (照会の誤り).
public enum RoundFault: Hashable, Sendable {
    /// The plan does not run over that year.
    case yearOutsidePlan
    /// Reports are due before they are asked for.
    case dueBeforeOpening
    /// A step is due before the one in front of it; counted from 0.
    case stepDueTooEarly(Int)
    /// A step has no name.
    case stepUnnamed(Int)
    case tooManySteps
    /// No action of the plan is asked about.
    case nothingAsked
    /// An evaluation step is due before the reports.
    case evaluationDueTooEarly(EvaluationStep.ID)
}

extension Round {
    public static let mostSteps = 8

    /// Every fault, in the order of the form; empty for a round that can be opened.
    public func faults(for plan: Plan) -> [RoundFault] {
        var faults: [RoundFault] = []
        if !plan.years.contains(year) { faults.append(.yearOutsidePlan) }
        if reportsDue < opensOn { faults.append(.dueBeforeOpening) }
        var due = reportsDue
        for (index, step) in steps.enumerated() {
            if step.step.label.allSatisfy(\.isWhitespace) { faults.append(.stepUnnamed(index)) }
            if step.due < due { faults.append(.stepDueTooEarly(index)) }
            due = max(due, step.due)
        }
        if steps.count > Self.mostSteps { faults.append(.tooManySteps) }
        if !plan.actions.contains(where: { asks(about: $0.id) }) { faults.append(.nothingAsked) }
        for step in plan.form.evaluationSteps {
            if let due = evaluationDues[step.id], due < reportsDue { faults.append(.evaluationDueTooEarly(step.id)) }
        }
        return faults
    }
}

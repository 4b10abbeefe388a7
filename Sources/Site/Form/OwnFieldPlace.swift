import Plan

/// What an own field belongs to and when it is written, as the office chooses them: together (記入する所と時期).
enum OwnFieldPlace: Hashable, Sendable {
    case report
    case plannedYear
    case action
    case policy
    case policyYear
    /// At an evaluation step, of whatever it speaks of.
    case evaluation(EvaluationStep)

    /// Everything that can be chosen where the form has these steps.
    static func all(in form: PlanForm) -> [OwnFieldPlace] {
        [.report, .plannedYear, .action, .policy, .policyYear] + form.evaluationSteps.map { .evaluation($0) }
    }

    /// What stands for it in forms.
    var word: String {
        switch self {
        case .report: "report"
        case .plannedYear: "plannedYear"
        case .action: "action"
        case .policy: "policy"
        case .policyYear: "policyYear"
        case .evaluation(let step): OwnField.Phase.evaluation(step.id).rawValue
        }
    }

    init?(_ word: String, in form: PlanForm) {
        guard let place = Self.all(in: form).first(where: { $0.word == word }) else { return nil }
        self = place
    }

    init(_ field: OwnField, in form: PlanForm) {
        if let step = field.phase.step.flatMap({ form[$0] }) {
            self = .evaluation(step)
            return
        }
        self =
            switch field.subject {
            case .policy: .policy
            case .policyYear: .policyYear
            case .action: .action
            case .actionYear: field.phase == .reporting ? .report : .plannedYear
            }
    }

    var subject: OwnField.Subject {
        switch self {
        case .policy: .policy
        case .policyYear: .policyYear
        case .action: .action
        case .plannedYear, .report: .actionYear
        case .evaluation(let step): step.subject.ofFields
        }
    }

    /// `nil` where it is written with the plan, whatever the field says.
    var phase: OwnField.Phase? {
        switch self {
        case .report: .reporting
        case .plannedYear: .planning
        case .evaluation(let step): .evaluation(step.id)
        case .action, .policy, .policyYear: nil
        }
    }

    /// The form's own fields there, in their order.
    func fields(in form: PlanForm) -> [OwnField] {
        form.ownFields(of: subject, in: phase).filter { phase != nil || $0.phase.step == nil }
    }
}

import Plan

/// What an own field belongs to and when it is written, as the office chooses them: together (記入する所と時期).
enum OwnFieldPlace: String, CaseIterable, Sendable {
    case report
    case plannedYear
    case action
    case policy
    case policyYear

    init(_ field: OwnField) {
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
        }
    }

    /// `nil` where it is written with the plan, whatever the field says.
    var phase: OwnField.Phase? {
        switch self {
        case .report: .reporting
        case .plannedYear: .planning
        case .action, .policy, .policyYear: nil
        }
    }
}

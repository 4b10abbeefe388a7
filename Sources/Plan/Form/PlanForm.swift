/// What a plan's own form asks (様式): which of the known fields it has, and its own fields beside them.
public struct PlanForm: Hashable, Sendable {
    /// 独自の項目, in the order of the form; retired ones too, as long as they have values.
    public var ownFields: [OwnField]
    /// Those of `Field.optional` that this form has no place for (この様式にない項目).
    public var absent: Set<Field>
    /// 評価段階, in the order in which they follow each other.
    public var evaluationSteps: [EvaluationStep]

    public init(ownFields: [OwnField] = [], absent: Set<Field> = [], evaluationSteps: [EvaluationStep] = []) {
        self.ownFields = ownFields
        self.absent = absent
        self.evaluationSteps = evaluationSteps
    }

    public subscript(id: OwnField.ID) -> OwnField? { ownFields.first { $0.id == id } }

    /// Its own fields of one kind of thing, written at one time of the year; retired ones too.
    public func ownFields(of subject: OwnField.Subject, in phase: OwnField.Phase? = nil) -> [OwnField] {
        ownFields.filter { $0.subject == subject && (phase == nil || $0.phase == phase) }
    }
}

extension PlanForm {
    /// Whether something of a form can be called so in addresses and files: 1 to 40 letters and digits of ASCII, `-` and `_`.
    static func isSoundID(_ text: some StringProtocol) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
                    || byte == 95
            }
    }
}

// What a plan's form has a place for: of the known fields those that it does not lack, then its own, in the order of the form.

extension PlanForm {
    /// Of a policy (施策の項目).
    public var policyFields: [TextField<Policy>] {
        present(Policy.fields) + ownFields(of: .policy).map { TextField(own: $0, \.own) }
    }

    /// Of one year of a policy (施策の年度の項目).
    public var policyYearFields: [TextField<PolicyYear>] {
        ownFields(of: .policyYear).map { TextField(own: $0, \.own) }
    }

    /// Of one year of a policy, written by the office and not at an evaluation step.
    public var plannedPolicyYearFields: [TextField<PolicyYear>] {
        policyYearFields.filter { $0.own?.phase.step == nil }
    }

    /// Of an action as a whole (取組事項の項目).
    public var actionFields: [TextField<Action>] {
        present(Action.fields) + ownFields(of: .action).map { TextField(own: $0, \.own) }
    }

    /// Of one year of an action, written with the plan (年度の計画の項目).
    public var plannedFields: [TextField<ActionYear>] {
        present(ActionYear.planned) + ownFields(of: .actionYear, in: .planning).map { TextField(own: $0, \.own) }
    }

    /// Of one year of an action, written with its report, beside the status (実績の項目).
    public var reportFields: [TextField<AnnualReport>] {
        present(AnnualReport.fields) + ownFields(of: .actionYear, in: .reporting).map { TextField(own: $0, \.own) }
    }

    /// Of one year of an action, written at evaluation steps, step by step (評価の項目).
    public var evaluatedFields: [TextField<ActionYear>] {
        evaluatedFields(of: .actionYear).map { TextField(own: $0, \.own) }
    }

    /// All of one year of an action but its status.
    public var yearFields: [TextField<ActionYear>] {
        plannedFields + reportFields.map { $0.within(\.report) } + evaluatedFields
    }

    /// Whether it has a place for a known field.
    public func has(_ field: Field) -> Bool { !absent.contains(field) }

    private func present<Owner>(_ fields: [TextField<Owner>]) -> [TextField<Owner>] {
        absent.isEmpty ? fields : fields.filter { has($0.field) }
    }
}

extension Field {
    /// The known fields that a form may lack: a plan without スケジュール shows no empty row of it.
    public static let optional =
        Policy.fields.map(\.field) + Action.fields.map(\.field) + ActionYear.planned.map(\.field) + [.status]
        + AnnualReport.fields.map(\.field)
}

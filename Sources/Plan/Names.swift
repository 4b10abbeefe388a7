import Japanese

/// What the things of a plan are called (呼び名), also those that are gone: histories name what no plan holds any more.
public struct Names: Sendable {
    private var actions: [Action.ID: String] = [:]
    private var policies: [Policy.ID: String] = [:]
    private var indicators: [Indicator.ID: String] = [:]
    private var ownFields: [OwnField.ID: OwnField] = [:]
    /// Labels of fields that none of the plans has.
    private var formerFields: [OwnField.ID: String] = [:]
    private var evaluationSteps: [EvaluationStep.ID: String] = [:]
    private var statuses: [AchievementStatus.Code: String] = [:]
    /// What the form calls its fields.
    public let labels: Labels

    /// - Parameters:
    ///   - plans: the first that knows a thing names it.
    ///   - changes: name what none of the plans knows.
    public init(_ plans: [Plan], changes: [Change] = []) {
        labels = plans.first?.labels ?? Labels()
        for plan in plans {
            for action in plan.actions where actions[action.id] == nil {
                actions[action.id] = Self.joined(action.number, action.name)
            }
            for policy in plan.policies where policies[policy.id] == nil {
                policies[policy.id] = Self.joined(policy.number, policy.name)
            }
            for indicator in plan.indicators where indicators[indicator.id] == nil {
                indicators[indicator.id] = indicator.name
            }
            for field in plan.form.ownFields where ownFields[field.id] == nil { ownFields[field.id] = field }
            for step in plan.form.evaluationSteps where evaluationSteps[step.id] == nil {
                evaluationSteps[step.id] = step.label
            }
            for status in plan.scale.statuses where statuses[status.code] == nil {
                statuses[status.code] = "\(status.mark) \(status.label)"
            }
        }
        var written: [Subject: (number: String?, name: String?)] = [:]
        for change in changes {
            let text = change.after ?? change.before
            if change.place.field == .number { written[change.place.subject, default: (nil, nil)].number = text }
            if change.place.field == .name { written[change.place.subject, default: (nil, nil)].name = text }
        }
        for change in changes {
            guard case .ownField(let id) = change.place.subject, change.place.field == .label else { continue }
            formerFields[id] = change.after ?? change.before
        }
        for (subject, (number, name)) in written {
            guard let name else { continue }
            if case .action(let id) = subject, actions[id] == nil { actions[id] = Self.joined(number, name) }
            if case .indicator(let id) = subject, indicators[id] == nil { indicators[id] = name }
            if case .policy(let id) = subject, policies[id] == nil { policies[id] = Self.joined(number, name) }
        }
    }

    public subscript(action: Action.ID) -> String { actions[action] ?? action.text }
    public subscript(policy: Policy.ID) -> String { policies[policy] ?? policy.path }
    public subscript(step: EvaluationStep.ID) -> String { evaluationSteps[step] ?? step.text }
    /// What a thing is called, or the thing to which it belongs; nothing for the plan itself and its scale.
    public func name(of subject: Subject) -> String {
        switch subject {
        case .policy(let id), .policyYear(let id, _): self[id]
        case .indicator(let id), .indicatorYear(let id, _): self[id]
        case .ownField(let id): label(of: id)
        case .municipality, .plan, .status: ""
        case .action(let id), .responsibility(let id, _, _), .year(let id, _): self[id]
        }
    }

    public subscript(indicator: Indicator.ID) -> String { indicators[indicator] ?? indicator.text }
    /// What the form says of an own field; `nil` where no plan has it.
    public subscript(field: OwnField.ID) -> OwnField? { ownFields[field] }
    /// What the form calls, or once called, an own field.
    public func label(of field: OwnField.ID) -> String { ownFields[field]?.label ?? formerFields[field] ?? field.text }
    public subscript(status: AchievementStatus.Code) -> String { statuses[status] ?? status.text }

    private static func joined(_ number: String?, _ name: String) -> String {
        [number, name].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

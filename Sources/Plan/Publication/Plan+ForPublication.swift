extension Plan {
    /// This plan without what is for the office alone (公表する内容): own fields that are not public, what stands in them, and
    /// evaluation steps at which nothing else is written.
    public var forPublication: Plan {
        let hidden = Set(form.ownFields.filter { !$0.isPublic }.map(\.id))
        let steps = Set(form.ownFields.filter(\.isPublic).compactMap(\.phase.step))
        guard !hidden.isEmpty || form.evaluationSteps.contains(where: { !steps.contains($0.id) }) else { return self }
        var plan = self
        plan.form.ownFields.removeAll { hidden.contains($0.id) }
        plan.form.evaluationSteps.removeAll { !steps.contains($0.id) }
        for index in plan.policies.indices {
            plan.policies[index].own.drop(hidden)
            for year in plan.policies[index].writtenYears { plan.policies[index][year].own.drop(hidden) }
        }
        for index in plan.actions.indices {
            plan.actions[index].own.drop(hidden)
            for year in plan.actions[index].writtenYears {
                plan.actions[index][year].own.drop(hidden)
                plan.actions[index][year].report.own.drop(hidden)
            }
        }
        return plan
    }
}

extension OwnValues {
    fileprivate mutating func drop(_ fields: Set<OwnField.ID>) {
        if !isEmpty { self = filter { !fields.contains($0.key) } }
    }
}

extension AnnualReport {
    /// Without values of fields that the form does not ask for with a report: what comes from outside may name any.
    public func keeping(to form: PlanForm) -> AnnualReport {
        guard !own.isEmpty else { return self }
        let asked = Set(form.ownFields(of: .actionYear, in: .reporting).map(\.id))
        var report = self
        report.own = own.filter { asked.contains($0.key) }
        return report
    }
}

import Japanese

extension Plan {
    /// This plan with the results of some fiscal years as another edition of it said them (載せない年度の実績): what was reported and evaluated,
    /// and the actuals of indicators. Targets, stages and everything else are this plan's.
    ///
    /// A year of which nothing was due in that edition is not due in this one either.
    /// - Parameter earlier: what the public reads now; nothing was reported where there is none.
    public func withholding(_ years: Set<FiscalYear>, since earlier: Plan?) -> Plan {
        guard !years.isEmpty else { return self }
        var plan = self
        let codes = Set(scale.statuses.map(\.code))
        let actions = Dictionary((earlier?.actions ?? []).map { ($0.id, $0) }) { first, _ in first }
        let policies = Dictionary((earlier?.policies ?? []).map { ($0.id, $0) }) { first, _ in first }
        let indicators = Dictionary((earlier?.indicators ?? []).map { ($0.id, $0) }) { first, _ in first }
        let ofActions = Set(form.ownFields(of: .actionYear).filter(\.isResult).map(\.id))
        let ofPolicies = Set(form.ownFields(of: .policyYear).filter(\.isResult).map(\.id))
        for year in years {
            for index in plan.actions.indices {
                let before = actions[plan.actions[index].id]?[year] ?? ActionYear()
                var now = plan.actions[index][year]
                now.report = before.report
                if let status = now.report.status, !codes.contains(status) { now.report.status = nil }
                now.own = now.own.taking(ofActions, from: before.own)
                if now != plan.actions[index][year] { plan.actions[index][year] = now }
            }
            for index in plan.policies.indices {
                let before = policies[plan.policies[index].id]?[year] ?? PolicyYear()
                var now = plan.policies[index][year]
                now.own = now.own.taking(ofPolicies, from: before.own)
                if now != plan.policies[index][year] { plan.policies[index][year] = now }
            }
            for index in plan.indicators.indices {
                let before = indicators[plan.indicators[index].id]?[year] ?? IndicatorYear()
                var now = plan.indicators[index][year]
                (now.actual, now.remark) = (before.actual, before.remark)
                if now != plan.indicators[index][year] { plan.indicators[index][year] = now }
            }
        }
        if let last = lastReportedYear, last > (earlier?.lastReportedYear ?? FiscalYear(.min)) {
            // Only from the end: a year in the middle is due as soon as a later one is.
            let due = self.years.filter {
                $0 <= last && ($0 <= earlier?.lastReportedYear ?? FiscalYear(.min) || !years.contains($0))
            }
            plan.lastReportedYear = due.last
        }
        return plan
    }

    /// The fiscal years whose results differ from those of another edition, each with the number of actions, policies and indicators
    /// that say something else (実績の変わる年度).
    public func yearsOfResults(differingFrom earlier: Plan?) -> [(year: FiscalYear, count: Int)] {
        years.compactMap { year in
            let changes = Plan.changes(from: withholding([year], since: earlier), to: self)
            let things = Set(changes.map(\.place.subject).filter { $0 != .plan })
            return things.isEmpty && changes.isEmpty ? nil : (year, things.count)
        }
    }
}

extension OwnField {
    /// Whether it says what came of something, and not what is to be: written when reporting, or at an evaluation step.
    fileprivate var isResult: Bool { phase != .planning }
}

extension OwnValues {
    /// These values, but those of some fields as they stand in others.
    fileprivate func taking(_ fields: Set<OwnField.ID>, from other: OwnValues) -> OwnValues {
        filter { !fields.contains($0.key) }.merging(other.filter { fields.contains($0.key) }) { $1 }
    }
}

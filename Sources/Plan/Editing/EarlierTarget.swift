import Japanese

/// What a target said before it was changed after adoption (変更前の年度目標): it stays readable.
public struct EarlierTarget: Hashable, Sendable {
    /// `nil` where the year had no target before.
    public var text: Passage?
    /// The day on which it was replaced.
    public var replacedOn: Day
    public var reason: String

    public init(_ text: Passage?, replacedOn: Day, reason: String) {
        self.text = text
        self.replacedOn = replacedOn
        self.reason = reason
    }
}

extension Plan {
    /// What a change of an adopted plan must give a reason for (策定後の変更): targets, stages, names, divisions, and
    /// actions that go.
    ///
    /// The first targets and stages of a fiscal year that was not planned yet are no change of what was adopted.
    public static func changesNeedingReason(from old: Plan, to new: Plan) -> [Change] {
        let planned = old.plannedYears
        return changes(from: old, to: new).filter {
            $0.needsReasonOnceAdopted && ($0.firstPlanned.map(planned.contains) ?? true)
        }
    }

    /// The fiscal years for which any target or stage is written.
    private var plannedYears: Set<FiscalYear> {
        let ofActions = actions.flatMap { action in
            action.writtenYears.filter { action[$0].target != nil || action[$0].stage != nil }
        }
        return Set(ofActions + indicators.flatMap { one in one.writtenYears.filter { one[$0].target != nil } })
    }

    /// This plan with the targets that `old` had and that are changed here kept beside the new ones.
    public func keepingTargets(of old: Plan, replacedOn day: Day, reason: String) -> Plan {
        var plan = self
        let planned = old.plannedYears
        let before = Dictionary(old.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for index in plan.actions.indices {
            guard let earlier = before[plan.actions[index].id] else { continue }
            for year in Set(plan.actions[index].writtenYears).union(earlier.writtenYears)
            where planned.contains(year) && earlier[year].target != plan.actions[index][year].target {
                plan.actions[index][year].earlierTargets.append(
                    EarlierTarget(earlier[year].target?.text, replacedOn: day, reason: reason))
            }
        }
        return plan
    }

    /// This plan with the earlier targets, the predecessors and the reprints of `kept`, for actions that come without any: a sheet does
    /// not carry them.
    public func takingWhatNoSheetCarries(of kept: Plan) -> Plan {
        var plan = self
        let before = Dictionary(kept.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for index in plan.actions.indices {
            let action = plan.actions[index]
            if action.predecessors.isEmpty { plan.actions[index].predecessors = before[action.id]?.predecessors ?? [] }
            if action.reprints.isEmpty { plan.actions[index].reprints = before[action.id]?.reprints ?? [] }
            guard let earlier = before[action.id], action.writtenYears.allSatisfy({ action[$0].earlierTargets.isEmpty })
            else { continue }
            for year in earlier.writtenYears where !earlier[year].earlierTargets.isEmpty {
                plan.actions[index][year].earlierTargets = earlier[year].earlierTargets
            }
        }
        plan.dropLostReprints()
        return plan
    }
}

extension Change {
    /// The fiscal year of which it writes a target or a stage where none stood.
    fileprivate var firstPlanned: FiscalYear? {
        guard before == nil, place.field == .target || place.field == .stage else { return nil }
        switch place.subject {
        case .year(_, let year), .indicatorYear(_, let year): return year
        default: return nil
        }
    }

    /// Whether an adopted plan must not change so without a reason.
    public var needsReasonOnceAdopted: Bool {
        switch (place.subject, place.field) {
        case (.year, .target), (.year, .stage), (.action, .name), (.action, .predecessors), (.responsibility, .role):
            true
        case (.responsibility, .note), (.responsibility, .until): true
        case (.indicatorYear, .target), (.indicator, .name), (.indicator, .baseline), (.indicator, .finalTarget),
            (.indicator, .finalTargetYear):
            true
        default: false
        }
    }
}

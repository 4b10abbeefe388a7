import ChangeLog
import Japanese
import Plan

/// A reason why a plan cannot be kept (保管できない理由): it contradicts itself.
public enum PlanDefect: Hashable, Sendable {
    case repeatedStatus(AchievementStatus.Code)
    case repeatedPolicy(Policy.ID)
    case repeatedAction(Action.ID)
    case repeatedYear(FiscalYear)
    /// A policy stands under one that is not there, or under itself.
    case misplacedPolicy(Policy.ID)
    /// An action stands under a policy that is not there.
    case misplacedAction(Action.ID)
    /// An action is shown again under a policy that is not there, or under its own.
    case misplacedReprint(Action.ID)
    case repeatedOwnField(OwnField.ID)
    case repeatedIndicator(Indicator.ID)
    /// An indicator of a policy or an action that is not there.
    case misplacedIndicator(Indicator.ID)
    /// A report carries a status that is not on the plan's scale.
    case unknownStatus(Action.ID, FiscalYear, AchievementStatus.Code)
    /// A fiscal year outside 1868–2200.
    case impossibleYear(Int)
    /// A text holds the character U+0000, which no database keeps.
    case nullCharacter(Place)
}

extension Plan {
    /// Why this plan cannot be kept, in the order of the form; empty for a plan that can.
    public var defects: [PlanDefect] {
        var defects: [PlanDefect] = []
        defects += repeated(scale.statuses.map(\.code)).map { .repeatedStatus($0) }
        defects += repeated(policies.map(\.id)).map { .repeatedPolicy($0) }
        defects += repeated(actions.map(\.id)).map { .repeatedAction($0) }
        defects += repeated(form.ownFields.map(\.id)).map { .repeatedOwnField($0) }
        defects += repeated(indicators.map(\.id)).map { .repeatedIndicator($0) }
        defects += repeated(years).map { .repeatedYear($0) }
        let places = Set(policies.map(\.id))
        defects += policies.filter { $0.parent.map { !places.contains($0) } ?? false }.map { .misplacedPolicy($0.id) }
        defects += policiesInCircles.map { .misplacedPolicy($0) }
        defects += actions.filter { !places.contains($0.policy) }.map { .misplacedAction($0.id) }
        defects += actions.filter { action in
            action.reprints.contains { !places.contains($0.policy) || $0.policy == action.policy }
        }.map { .misplacedReprint($0.id) }
        let ids = Set(actions.map(\.id))
        defects += indicators.filter { indicator in
            switch indicator.owner {
            case .action(let id): !ids.contains(id)
            case .policy(let id): !places.contains(id)
            }
        }.map { .misplacedIndicator($0.id) }
        let codes = Set(scale.statuses.map(\.code))
        for action in actions {
            for year in action.writtenYears {
                guard let code = action[year].report.status, !codes.contains(code) else { continue }
                defects.append(.unknownStatus(action.id, year, code))
            }
        }
        let years =
            years + [lastReportedYear].compactMap { $0 } + actions.flatMap(\.writtenYears)
            + actions.flatMap(\.responsibilities).compactMap(\.until) + policies.flatMap(\.writtenYears)
            + indicators.flatMap { $0.writtenYears + [$0.baseline?.year, $0.finalTarget?.year].compactMap { $0 } }
        defects += Set(years.map(\.value)).filter { !(1868...2200).contains($0) }.sorted().map { .impossibleYear($0) }
        defects += Plan.changes(from: nil, to: self).filter(\.holdsNull).map { .nullCharacter($0.place) }
        return defects
    }

    /// - Throws: `StoreError.unkeepable` where the plan contradicts itself.
    public func checkIsKeepable() throws(StoreError) {
        let defects = defects
        if !defects.isEmpty { throw .unkeepable(defects) }
    }

    /// The policies that never come to a top however far one follows their parents.
    private var policiesInCircles: [Policy.ID] {
        let parents = Dictionary(policies.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
        var reachesTop: [Policy.ID: Bool] = [:]
        for policy in policies {
            var path: [Policy.ID] = []
            var next: Policy.ID? = policy.id
            var verdict = true
            while let id = next {
                if let known = reachesTop[id] {
                    verdict = known
                    break
                }
                // Until proven otherwise: meeting it again on this very path means a circle.
                reachesTop[id] = false
                path.append(id)
                next = parents[id] ?? nil
            }
            for id in path { reachesTop[id] = verdict }
        }
        return policies.map(\.id).filter { reachesTop[$0] == false }
    }
}

extension Change {
    /// Ids stand in places, so both are looked at.
    fileprivate var holdsNull: Bool {
        let subject = LogSubject.content(place.subject).spelling
        return [subject.item, subject.division, after].contains { $0?.utf8.contains(0) ?? false }
    }
}

/// Those that stand more than once, once each.
private func repeated<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    var twice: Set<Value> = []
    return values.filter { !seen.insert($0).inserted && twice.insert($0).inserted }
}

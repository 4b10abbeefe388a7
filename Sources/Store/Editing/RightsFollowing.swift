import ChangeLog
import Japanese
import People
import Plan
import Rounds

extension Transaction {
    /// Gives everybody who acts for a division that ends the same right for the one that takes over, in this plan (権限の引継ぎ).
    ///
    /// The old right stays: reports of the years before still name the old division.
    /// - Returns: what the log has to say about it.
    func letRightsFollow(
        _ old: [Division], to new: Division, from year: FiscalYear, of key: PlanKey
    ) throws -> [LogLine] {
        var changes: [LogLine] = []
        for account in try people(of: key.city).map(\.account) where !account.isDisabled {
            var changed = account
            for right in account.rights {
                guard case .only(let division) = right.division, old.contains(division), right.plan.covers(key.plan)
                else { continue }
                if case .only(let own) = right.year, own < year { continue }
                changed.rights.insert(
                    Right(
                        right.role, division: .only(new), plan: .only(key.plan), year: right.year,
                        step: right.step, item: right.item))
            }
            changes += try keep(changed, over: account)
        }
        return changes
    }

    /// Ends what evaluators were given of actions and policies that the plan has no more (権限の終了): a new policy at the same place gets
    /// the same id, and must not be theirs.
    ///
    /// - Returns: what the log has to say about it.
    func endRights(toWhatIsIn old: Plan, andNotIn new: Plan, of key: PlanKey) throws -> [LogLine] {
        let gone = old.evaluationItems.subtracting(new.evaluationItems)
        guard !gone.isEmpty else { return [] }
        return try people(of: key.city).map(\.account).flatMap { account in
            var changed = account
            changed.rights = account.rights.filter { right in
                guard case .only(let item) = right.item, right.plan.covers(key.plan) else { return true }
                return !gone.contains(item)
            }
            return try keep(changed, over: account)
        }
    }

    private func keep(_ changed: Account, over account: Account) throws -> [LogLine] {
        guard changed != account else { return [] }
        try writeRows(of: changed, over: account)
        return LogLine.lines(from: account, to: changed)
    }
}

extension Plan {
    /// Everything that an evaluator can be given.
    fileprivate var evaluationItems: Set<EvaluationItem> {
        Set(policies.map { .policy($0.id) } + actions.map { .action($0.id) })
    }
}

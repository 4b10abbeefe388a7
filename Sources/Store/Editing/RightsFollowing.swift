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
            guard changed != account else { continue }
            try writeRows(of: changed, over: account)
            changes += LogLine.lines(from: account, to: changed)
        }
        return changes
    }
}

import Japanese

/// Why an action seems to have come to its end (終わった取組): it is not proposed for the plan of the next period.
public enum ActionEnd: Hashable, Sendable {
    /// Nobody is in charge after this fiscal year.
    case nobodyInCharge(after: FiscalYear)
    /// Its latest status stands outside totals (対象外、中止).
    case status(AchievementStatus, FiscalYear)
    /// Its last stage says so (終了、廃止).
    case stage(String, FiscalYear)

    fileprivate static let words = ["終了", "完了", "廃止", "中止", "休止", "取下げ", "取りやめ"]
}

extension Plan {
    /// What speaks for it that an action has ended or was withdrawn; `nil` where nothing does.
    public func end(of action: Action) -> ActionEnd? {
        let ends = action.responsibilities.map(\.until)
        if let last = ends.compactMap(\.self).max(), !ends.contains(nil), let year = years.last, last < year {
            return .nobodyInCharge(after: last)
        }
        let reported = years.last { action[$0].report.status != nil }
        if let reported, let status = status(of: action, in: reported).value, !status.countsInTotals {
            return .status(status, reported)
        }
        guard let staged = years.last(where: { action[$0].stage != nil }), let last = action[staged].stage?.steps.last
        else { return nil }
        let word = last.folded.filter { !$0.isWhitespace }
        return ActionEnd.words.contains { word.hasSuffix($0) } ? .stage(last, staged) : nil
    }
}

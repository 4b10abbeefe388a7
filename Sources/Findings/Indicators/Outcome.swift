import Japanese
import Plan

extension IndicatorSeries {
    /// How a year of an indicator turned out (達成・未達): what is said where its numbers are shown.
    public enum Outcome: String, CaseIterable, Sendable {
        /// 達成.
        case met
        /// 未達.
        case missed
        /// Both numbers are there, but cannot be compared: see `isMet`.
        case incomparable
        /// 実績の数値なし: a result is due, and has no number for this.
        case unanswered
        /// 未到来.
        case notDue
        /// 目標なし: an actual alone.
        case untargeted
    }

    /// - Parameter isDue: whether achievements for the year are due.
    public func outcome(in year: FiscalYear, isDue: Bool) -> Outcome {
        let values = self[year]
        // 「増加」 is a target that no number can be held against; 「－」 is none.
        let hasTarget = values.target != nil || stated?[year].target.map { NoValue($0.text) == nil } ?? false
        if !hasTarget { return .untargeted }
        if values.actual == nil { return isDue ? .unanswered : .notDue }
        return isMet(in: year).map { $0 ? .met : .missed } ?? .incomparable
    }
}

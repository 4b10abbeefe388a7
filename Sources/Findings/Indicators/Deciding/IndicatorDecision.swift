import Japanese
import Plan

/// What somebody of the office decided about indicators (指標の確認): in place of those that were read, these stand.
///
/// It carries the indicators themselves, so that it still holds, and can still be understood, when the text is read anew.
public struct IndicatorDecision: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// 確認: it is right as it was read.
        case confirm
        /// 訂正: a name, a number, a direction was wrong.
        case correct
        /// 分割: one was read where there are several.
        case split
        /// 統合: several were read where there is one.
        case join
        /// 追加: none was read.
        case add
        /// 除外: it is no indicator.
        case dismiss
    }

    public let kind: Kind
    /// As they stood before the decision.
    public let before: [IndicatorSeries]
    /// As they stand from now on.
    public let after: [IndicatorSeries]

    init(_ kind: Kind, before: [IndicatorSeries], after: [IndicatorSeries]) {
        self.kind = kind
        // Why numbers were put together says nothing once somebody looked at them.
        self.before = before.map(\.withoutJoins)
        self.after = after.map { indicator in
            var confirmed = indicator.withoutJoins
            confirmed.isConfirmed = true
            return confirmed
        }
    }

    /// The actions that it is about; one, as the office's forms make it.
    public var actions: Set<Action.ID> { Set((before + after).compactMap(\.action)) }

    /// The action under which it is listed; `nil` for one about nothing.
    public var action: Action.ID? { (before + after).first?.action ?? nil }

    public static func confirm(_ indicator: IndicatorSeries) -> IndicatorDecision {
        IndicatorDecision(.confirm, before: [indicator], after: [indicator])
    }

    public static func correct(_ indicator: IndicatorSeries, to corrected: IndicatorSeries) -> IndicatorDecision {
        IndicatorDecision(.correct, before: [indicator], after: [corrected])
    }

    public static func split(_ indicator: IndicatorSeries, into parts: [IndicatorSeries]) -> IndicatorDecision {
        IndicatorDecision(.split, before: [indicator], after: parts)
    }

    public static func join(_ indicators: [IndicatorSeries], as whole: IndicatorSeries) -> IndicatorDecision {
        IndicatorDecision(.join, before: indicators, after: [whole])
    }

    public static func add(_ indicator: IndicatorSeries) -> IndicatorDecision {
        IndicatorDecision(.add, before: [], after: [indicator])
    }

    public static func dismiss(_ indicator: IndicatorSeries) -> IndicatorDecision {
        IndicatorDecision(.dismiss, before: [indicator], after: [])
    }
}

extension IndicatorSeries {
    fileprivate var withoutJoins: IndicatorSeries {
        var indicator = self
        indicator.joins = []
        return indicator
    }

    /// 要確認: nobody of the office has looked at it, or numbers came to it afterwards.
    public var needsLook: Bool { !isConfirmed || !joins.isEmpty }
}

import Foundation

/// A quantity that a text states (数量): 「約6万4千件」 is about 64,000 件.
///
/// Amounts are never negative: a minus (▲, △, −) is a `change` that decreases.
public struct Quantity: Hashable, Sendable {
    /// How many.
    public enum Amount: Hashable, Sendable {
        /// 「1,003件」.
        case value(Decimal)
        /// 「20～30分」: from the smaller to the larger, both ends included.
        case range(Decimal, Decimal)
        /// 「20業務中16業務」, 「16/20校」, 「3分の2」: so many of so many.
        case part(Decimal, of: Decimal)
    }

    /// How the thing lies to the amount.
    public enum Bound: String, Hashable, Sendable, CaseIterable {
        case exactly
        /// 以上, 最低, 少なくとも.
        case atLeast
        /// 超, を超える; 強 together with `isApproximate`.
        case moreThan
        /// 以下, 以内, 最大.
        case atMost
        /// 未満; 弱 together with `isApproximate`.
        case lessThan
    }

    /// The time that the amount is for: 「年1,700時間」, 「月2回」, 「1日3回」.
    public enum Period: String, Hashable, Sendable, CaseIterable {
        case year, halfYear, quarter, month, week, day, hour
    }

    /// How things that come again are counted.
    public enum Tally: String, Hashable, Sendable, CaseIterable {
        /// Nothing is said.
        case plain
        /// 「延べ235名」: a person who comes twice counts twice. Says nothing about how many years are in it.
        case gross
        /// 「累計」, 「通算」: from the beginning up to now, over the years.
        case running
    }

    /// How far something went up or down (増減).
    public struct Change: Hashable, Sendable {
        public enum Direction: String, Hashable, Sendable, CaseIterable {
            /// 「+2.4%」, 「5%増」, 「10ポイント上昇」.
            case increase
            /// 「▲3件」, 「20分の削減」, 「3割減」.
            case decrease
            /// 「前年度比105%」: 105 for every 100 that there were.
            case ratio
        }

        public let direction: Direction
        /// What it is compared with, as written: 「前年度」 of 「前年度比+2.4%」. `nil` where the words do not say.
        public let comparedWith: String?

        public init(direction: Direction, comparedWith: String? = nil) {
            self.direction = direction
            self.comparedWith = comparedWith
        }
    }

    public let amount: Amount
    /// `nil` where none is written: 「業務数：35」.
    public let unit: Unit?
    /// 約, 概ね, 程度, 前後 and the like.
    public let isApproximate: Bool
    public let bound: Bound
    public let period: Period?
    public let tally: Tally
    public let change: Change?

    public init(
        _ amount: Amount, unit: Unit? = nil, isApproximate: Bool = false, bound: Bound = .exactly,
        period: Period? = nil, tally: Tally = .plain, change: Change? = nil
    ) {
        self.amount = amount
        self.unit = unit
        self.isApproximate = isApproximate
        self.bound = bound
        self.period = period
        self.tally = tally
        self.change = change
    }

    /// Whether it has been counted up over the years (累計). 延べ is not: it says who is counted, not since when.
    public var isCumulative: Bool { tally == .running }

    /// The one number in it: 1003, of 「20業務中16業務」 16, of 「3割減」 3. `nil` for a range.
    public var number: Decimal? {
        switch amount {
        case .value(let value): value
        case .part(let part, of: _): part
        case .range: nil
        }
    }
}

import Foundation
import JapaneseText

extension Indicator {
    /// Whether the actual of a year reaches the target (達成の判定).
    ///
    /// `nil` where either is missing, or where the numbers cannot tell: a range on both sides of the target, a single year
    /// against a total over the years. An about-value counts as the number that is written.
    public func isMet(in year: FiscalYear) -> Bool? {
        nil
    }

    /// The actual as a part of the target (達成率): 0.48 of 113 against 235.
    ///
    /// `nil` where it would mean nothing: a target of zero, at most so many, a range, other units, a single year against a
    /// total, a year without both numbers.
    public func rate(in year: FiscalYear) -> Decimal? {
        nil
    }
}

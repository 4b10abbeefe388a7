import Foundation

/// What stands in the place for a value (値の記入): 「45.2%（令和4年度）」, 「約3.2万」, 「9／12」, 「集計中」. One number in the unit that the
/// place asks for, or why there is none. Nothing is guessed: where two numbers could be meant, or a sentence tells of one, there is none.
public struct WrittenValue: Hashable, Sendable {
    /// Why there is no number although something is written.
    public enum Obstacle: String, Hashable, Sendable, CaseIterable {
        /// 「増加」, 「12基のうち6基を更新する。」: words, or a sentence.
        case words
        /// 「男性13.5％、女性30.2％」: more numbers than one.
        case several
        /// 「20～30」.
        case range
        /// 「3月4日」, 「令和6年度」.
        case date
        /// 「36％減」 where an amount is asked for: how far it goes up or down.
        case change
        /// 「1.2倍」 where 人 are counted.
        case otherUnit
    }

    /// In the unit that was asked for: 200000 for 「2億円」 in 千円. Below zero for 「▲3.6％」.
    public let number: Decimal?
    /// 「集計中」, 「－」.
    public let noValue: NoValue?
    public let obstacle: Obstacle?
    /// What is said about the number, as written: about, at least, so many of so many, counted up, its own unit. Of 「18.2％減（337.0）」
    /// the change, not the number behind it.
    public let quantity: Quantity?
    /// The fiscal year of the value, where one is written beside it: 2022 for 「（令和4年度）」 and 「（R5.3末）」. A first of April is
    /// the end of one year and the beginning of the next, and is none.
    public let year: FiscalYear?
    /// The day, month or calendar year beside it, where it is no fiscal year: 「（R5.4.1）」.
    public let date: StatedDate?
    /// 速報, 見込み, 推計: it may still change.
    public let isPreliminary: Bool
    /// 累計 stands beside it.
    public let isCumulative: Bool
    /// The unit beside the number counts another thing than was asked for: 「3校」 in か所. The number is taken all the same.
    public let hasOtherCounter: Bool

    /// Whether nothing is written, or nothing that anybody sees.
    public var isUnwritten: Bool { number == nil && noValue == nil && obstacle == nil }

    init(
        number: Decimal? = nil, noValue: NoValue? = nil, obstacle: Obstacle? = nil, quantity: Quantity? = nil,
        beside notes: ValueNotes = ValueNotes(), hasOtherCounter: Bool = false
    ) {
        self.number = number
        self.noValue = noValue
        self.obstacle = obstacle
        self.quantity = quantity
        year = notes.year
        date = notes.date
        isPreliminary = notes.isPreliminary
        isCumulative = notes.isCumulative || quantity?.isCumulative == true
        self.hasOtherCounter = hasOtherCounter
    }

    /// The number with the other sign, as where a format shows 「(1,500)」 for less than zero.
    public var negated: WrittenValue {
        WrittenValue(self, number: number.map { -$0 })
    }

    private init(_ other: WrittenValue, number: Decimal?) {
        self.number = number
        noValue = other.noValue
        obstacle = other.obstacle
        quantity = other.quantity
        year = other.year
        date = other.date
        isPreliminary = other.isPreliminary
        isCumulative = other.isCumulative
        hasOtherCounter = other.hasOtherCounter
    }
}

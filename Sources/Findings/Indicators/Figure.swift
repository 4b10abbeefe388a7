import Japanese
import Plan

/// A number in a text of the plan with what it counts (数値): 「受付件数：約6万4千件」.
public struct Figure: Hashable, Sendable {
    public let quantity: Quantity
    /// What is counted, as written: 「受付件数」. Empty where the words do not say.
    public let name: String
    /// Of what part of the city it is said: 「担当部署全体」. `nil` where the words leave it open.
    public let scope: String?
    /// The fiscal year that it speaks of, which need not be that of its cell.
    public let year: FiscalYear
    /// `nil` for a number that somebody of the office entered, or that stands in a place of its own.
    public let quote: Quote?
    /// As it stands in a place of its own (値の欄): 「45.2%（速報）」. `nil` for what is read from a sentence.
    public let written: String?

    public init(
        _ quantity: Quantity, name: String, scope: String? = nil, year: FiscalYear, quote: Quote? = nil,
        written: String? = nil
    ) {
        self.quantity = quantity
        self.name = name
        self.scope = scope
        self.year = year
        self.quote = quote
        self.written = written
    }
}

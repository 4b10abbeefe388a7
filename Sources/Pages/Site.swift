import JapaneseText
import Plan

/// Makes the page that belongs at an address of a published plan. The one place that knows which page stands where.
public enum Site {
    /// - Returns: the whole HTML document, or `nil` where the plan has no such thing (an unknown number, policy, year).
    public static func document(at address: Address, of published: PublishedPlan) -> String? { nil }
}

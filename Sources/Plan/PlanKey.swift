/// Names one plan of one city wherever plans are kept or shown: `/musashino/dx-7`. The tenant is part of every key.
public struct PlanKey: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let city: Slug
    public let plan: Slug

    public init(city: Slug, plan: Slug) {
        self.city = city
        self.plan = plan
    }

    /// - Parameter text: `musashino/dx-7`, as commands take it. `nil` when it is not two slugs.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Slug(String($0)) }
        guard parts.count == 2, let city = parts[0], let plan = parts[1] else { return nil }
        self.init(city: city, plan: plan)
    }

    public var description: String { "\(city)/\(plan)" }

    public static func < (left: PlanKey, right: PlanKey) -> Bool {
        (left.city, left.plan) < (right.city, right.plan)
    }
}

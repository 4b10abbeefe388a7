import Japanese
import Plan

/// Names one round wherever rounds are kept: a plan of a city, and the fiscal year that is asked about.
public struct RoundKey: Hashable, Sendable, CustomStringConvertible {
    public let plan: PlanKey
    public let year: FiscalYear

    public init(_ plan: PlanKey, _ year: FiscalYear) {
        self.plan = plan
        self.year = year
    }

    public var city: Slug { plan.city }
    public var description: String { "\(plan)/\(year.value)" }

    /// For a WHERE: the first three columns of every table of rounds.
    var condition: SQL { "city = \(plan.city) AND plan = \(plan.plan) AND year = \(year)" }
    /// For the VALUES of an INSERT.
    var values: SQL { "\(plan.city), \(plan.plan), \(year)" }
}

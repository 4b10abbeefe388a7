import Japanese

/// Something that a citizen would ask about again this year (前年度からの宿題): a status that fell, or a reason and remedy that
/// the year before gave.
public struct FollowUp: Hashable, Sendable {
    public let movement: Movement
    /// What the year before gave as reason and remedy (理由・改善策); `nil` where it gave none.
    public let promise: Passage?

    public var action: Action { movement.action }
    public var fell: Bool { movement.direction == .fell }
}

extension Plan {
    /// What is to be asked about again in `year`, those that fell first and then in the order of the form.
    ///
    /// - Returns: `nil` in the plan's first year and in a year that is not due, when nothing can be asked yet.
    public func followUps(in year: FiscalYear) -> [FollowUp]? {
        guard years.contains(year), years.contains(year.previous), isDue(year) else { return nil }
        let found = movements(from: year.previous, to: year).compactMap { movement -> FollowUp? in
            let promise = movement.action[year.previous].report.reasonAndImprovement
            return movement.direction == .fell || promise != nil ? FollowUp(movement: movement, promise: promise) : nil
        }
        return found.filter(\.fell) + found.filter { !$0.fell }
    }
}

/// An action among all plans of a city (計画をまたぐ取組の位置).
public struct ActionPlace: Hashable, Sendable {
    public let plan: Slug
    public let action: Action.ID

    public init(_ plan: Slug, _ action: Action.ID) {
        self.plan = plan
        self.action = action
    }
}

extension Action {
    /// Those that it goes on from in plans of earlier periods (前の計画の取組).
    public var continued: [Predecessor] { predecessors.filter { $0.kind == .continued } }
}

extension Plan {
    /// The plans of earlier periods on whose actions its own go on (前の計画).
    public var continuedPlans: Set<Slug> { Set(actions.flatMap(\.predecessors).compactMap(\.place?.plan)) }
}

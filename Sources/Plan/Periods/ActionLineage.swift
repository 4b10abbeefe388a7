/// An action over the plans of several periods (取組の歩み): what it goes on from, and where it goes on.
public struct ActionLineage: Hashable, Sendable {
    /// It in one plan.
    public struct Stop: Hashable, Sendable {
        public let place: ActionPlace
        /// As they are there; where that cannot be seen, as what goes on from it calls it.
        public let number: String
        public let name: String
        /// The plan, perhaps with this action alone; `nil` where it cannot be seen.
        public let plan: Plan?
        /// `nil` where the plan has it not, or no more.
        public let action: Action?
    }

    /// The nearest first.
    public private(set) var earlier: [Stop] = []
    /// The nearest first; only what can be seen.
    public private(set) var later: [Stop] = []

    public var isEmpty: Bool { earlier.isEmpty && later.isEmpty }

    /// Without any.
    public init() {}

    /// Follows an action in both directions, over any number of periods. Each action is met once, whatever the plans say, so this ends.
    ///
    /// - Parameters:
    ///   - plan: finds the plan that holds a place, perhaps with its action alone; `nil` where it cannot be seen.
    ///   - successors: the places of the actions that go on from one.
    public init(
        of action: Action, at place: ActionPlace, plan: (ActionPlace) throws -> (plan: Plan, action: Action?)?,
        successors: (ActionPlace) throws -> [ActionPlace]
    ) rethrows {
        var seen: Set<ActionPlace> = [place]
        var waiting = action.continued
        var next = 0
        while next < waiting.count {
            let predecessor = waiting[next]
            next += 1
            guard let place = predecessor.place, seen.insert(place).inserted else { continue }
            let found = try plan(place)
            earlier.append(
                Stop(
                    place: place, number: found?.action?.number ?? predecessor.number,
                    name: found?.action?.name ?? predecessor.name, plan: found?.plan, action: found?.action))
            waiting += found?.action?.continued ?? []
        }
        var places = [place]
        next = 0
        while next < places.count {
            for later in try successors(places[next]) where seen.insert(later).inserted {
                guard let found = try plan(later), let action = found.action else { continue }
                self.later.append(
                    Stop(place: later, number: action.number, name: action.name, plan: found.plan, action: action))
                places.append(later)
            }
            next += 1
        }
    }
}

/// The actions of several plans of one city, and which goes on from which (計画をまたぐ取組の索引). Made in one walk over them.
public struct ActionsOverPeriods: Sendable {
    private let plans: [Slug: Plan]
    private var actions: [ActionPlace: Action] = [:]
    private var successors: [ActionPlace: [ActionPlace]] = [:]

    public init(_ plans: [Slug: Plan]) {
        self.plans = plans
        for (slug, plan) in plans.sorted(by: { $0.key < $1.key }) {
            for action in plan.actions {
                let place = ActionPlace(slug, action.id)
                actions[place] = action
                for earlier in Set(action.predecessors.compactMap(\.place)) {
                    successors[earlier, default: []].append(place)
                }
            }
        }
    }

    /// - Parameter action: it need not stand in one of the plans.
    public func lineage(of action: Action, at place: ActionPlace) -> ActionLineage {
        ActionLineage(
            of: action, at: place, plan: { place in plans[place.plan].map { ($0, actions[place]) } },
            successors: { successors[$0] ?? [] })
    }
}

import Japanese

/// A place where two people wrote on the same state of a plan (編集の競合).
public struct MergeConflict: Hashable, Sendable {
    /// What is looked at as one: a field, the divisions of an action, the scale, a thing that one of them took away.
    public enum Spot: Hashable, Sendable {
        case field(Place)
        case divisions(Action.ID)
        case scale
        /// `.policy`, `.action` or `.indicator`.
        case thing(Subject)
    }

    public let spot: Spot
    /// What both began with.
    public let base: String?
    /// What stands in the plan by now.
    public let theirs: String?
    /// What comes: from an editor, or from a sheet.
    public let mine: String?
}

extension Place {
    /// As what it is looked at when two people wrote.
    var spot: MergeConflict.Spot {
        switch subject {
        case .status: .scale
        case .responsibility(let action, _, _): .divisions(action)
        default: .field(self)
        }
    }
}

extension Change {
    /// The order of policies, actions, indicators and own fields is made anew when a plan is put together.
    var isOrderOfForm: Bool {
        guard place.field == .position else { return false }
        switch place.subject {
        case .policy, .action, .indicator, .ownField: return true
        default: return false
        }
    }
}

extension Plan {
    /// A spot as one text, for people to compare.
    func text(at spot: MergeConflict.Spot) -> String? {
        switch spot {
        case .field(let place): facts[place]
        case .divisions(let id):
            self[id]?.responsibilities.map { "\($0.text)（\($0.role.rawValue)）" }.joined(separator: "\n")
        case .scale: scale.statuses.map { "\($0.mark) \($0.label)" }.joined(separator: "\n")
        case .thing(.policy(let id)): self[id]?.numberedName
        case .thing(.action(let id)): self[id]?.numberedName
        case .thing(.indicator(let id)): self[id]?.name
        case .thing: nil
        }
    }

    func says(theSameAs other: Plan, at spot: MergeConflict.Spot) -> Bool {
        switch spot {
        case .field(let place): facts[place] == other.facts[place]
        case .divisions(let id): self[id]?.responsibilities == other[id]?.responsibilities
        case .scale: scale == other.scale
        case .thing: text(at: spot) == other.text(at: spot)
        }
    }

    /// Spots that are lists are taken whole, so that no list is half mine and half theirs.
    mutating func take(_ spot: MergeConflict.Spot, from other: Plan) {
        switch spot {
        case .scale: scale = other.scale
        case .divisions(let id):
            guard let index = actions.firstIndex(where: { $0.id == id }), let action = other[id] else { return }
            actions[index].responsibilities = action.responsibilities
        case .field, .thing: break
        }
    }
}

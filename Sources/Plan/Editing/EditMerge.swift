import Japanese

/// A place where somebody else wrote something in the meantime (編集の競合).
public struct EditConflict: Hashable, Sendable {
    /// What is looked at as one: a field, the divisions of an action, the scale.
    public enum Spot: Hashable, Sendable {
        case field(Place)
        case divisions(Action.ID)
        case scale
    }

    public let spot: Spot
    /// What both began with.
    public let base: String?
    public let theirs: String?
    public let mine: String?
}

/// What becomes of an edit that was made on an earlier state of the plan (三方向の統合).
public enum EditMerge: Hashable, Sendable {
    case merged(Plan)
    /// Nothing is written. `draft` is the present plan with everything of mine in it, to be decided by a person.
    case conflict([EditConflict], draft: Plan)
}

extension PlanEdit {
    /// Applies it, made on `base`, to what the plan is by now: others' changes elsewhere stay.
    public func merged(base: Plan, current: Plan) throws(EditRefusal) -> EditMerge {
        let theirs = Plan.changes(from: base, to: current)
        guard !theirs.isEmpty else { return .merged(try applied(to: current)) }
        if isStructural {
            let touched = theirs.filter { stands(on: $0.place.subject) && $0.place.field != .position }
            guard touched.isEmpty else {
                return .conflict(
                    touched.map {
                        EditConflict(spot: .field($0.place), base: $0.before, theirs: $0.after, mine: nil)
                    }, draft: current)
            }
            return .merged(try applied(to: current))
        }
        // Whoever edits what is gone by now hears so.
        _ = try applied(to: current)
        let mine = try applied(to: base)
        let changes = Plan.changes(from: base, to: mine).filter { !$0.isOrderOfForm }
        let spots = Set(theirs.filter { !$0.isOrderOfForm }.map(\.place.spot))
        var draft = Plan.applying(changes, to: current) ?? current
        var seen: Set<EditConflict.Spot> = []
        var conflicts: [EditConflict] = []
        for spot in changes.map(\.place.spot) where spots.contains(spot) && seen.insert(spot).inserted {
            draft.take(spot, from: mine)
            guard !current.says(theSameAs: mine, at: spot) else { continue }
            conflicts.append(
                EditConflict(
                    spot: spot, base: base.text(at: spot), theirs: current.text(at: spot), mine: mine.text(at: spot)))
        }
        if base.hasActionsInOrderOfPolicies { draft.sortActions() }
        return conflicts.isEmpty ? .merged(draft) : .conflict(conflicts, draft: draft)
    }

    /// Whether it adds, removes or orders things rather than writing texts.
    private var isStructural: Bool {
        switch self {
        case .head, .scale, .policy, .action, .indicator, .ownField, .absentFields: false
        case .addPolicy, .movePolicy, .shiftPolicy, .removePolicy, .addAction, .shiftAction, .removeAction,
            .addIndicator, .shiftIndicator, .removeIndicator, .addOwnField, .shiftOwnField, .retireOwnField,
            .removeOwnField, .split, .merge, .succeed:
            true
        }
    }

    /// Whether it takes what this says away or along, so that its editor must have seen it.
    private func stands(on subject: Subject) -> Bool {
        switch (self, subject) {
        case (.split(let id, _), _): subject.action == id
        case (.merge(let ids, _), _): subject.action.map(ids.contains) ?? false
        case (.removeOwnField(let id), .ownField(let other)): id == other
        case (.removePolicy(let id), .policy(let other)): id == other
        case (.removeAction(let id), .action(let other)), (.removeAction(let id), .year(let other, _)),
            (.removeAction(let id), .responsibility(let other, _, _)):
            id == other
        case (.removeIndicator(let id), .indicator(let other)),
            (.removeIndicator(let id), .indicatorYear(let other, _)):
            id == other
        default: false
        }
    }
}

extension Place {
    fileprivate var spot: EditConflict.Spot {
        switch subject {
        case .status: .scale
        case .responsibility(let action, _, _): .divisions(action)
        default: .field(self)
        }
    }
}

extension Change {
    /// The order of policies, actions, indicators and own fields is made anew when a plan is put together.
    fileprivate var isOrderOfForm: Bool {
        guard place.field == .position else { return false }
        switch place.subject {
        case .policy, .action, .indicator, .ownField: return true
        default: return false
        }
    }
}

extension Plan {
    /// A spot as one text, for people to compare.
    fileprivate func text(at spot: EditConflict.Spot) -> String? {
        switch spot {
        case .field(let place): facts[place]
        case .divisions(let id):
            self[id]?.responsibilities.map { "\($0.text)（\($0.role.rawValue)）" }.joined(separator: "\n")
        case .scale: scale.statuses.map { "\($0.mark) \($0.label)" }.joined(separator: "\n")
        }
    }

    fileprivate func says(theSameAs other: Plan, at spot: EditConflict.Spot) -> Bool {
        switch spot {
        case .field(let place): facts[place] == other.facts[place]
        case .divisions(let id): self[id]?.responsibilities == other[id]?.responsibilities
        case .scale: scale == other.scale
        }
    }

    /// Spots that are lists are taken whole, so that no list is half mine and half theirs.
    fileprivate mutating func take(_ spot: EditConflict.Spot, from other: Plan) {
        switch spot {
        case .scale: scale = other.scale
        case .divisions(let id):
            guard let index = actions.firstIndex(where: { $0.id == id }), let action = other[id] else { return }
            actions[index].responsibilities = action.responsibilities
        case .field: break
        }
    }
}

import Algorithms
import Japanese

/// What becomes of an edit that was made on an earlier state of the plan (三方向の統合).
public enum EditMerge: Hashable, Sendable {
    case merged(Plan)
    /// Nothing is written. `draft` is the present plan with everything of mine in it, to be decided by a person.
    case conflict([MergeConflict], draft: Plan)
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
                        MergeConflict(spot: .field($0.place), base: $0.before, theirs: $0.after, mine: nil)
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
        var conflicts: [MergeConflict] = []
        for spot in changes.map(\.place.spot).uniqued() where spots.contains(spot) {
            draft.take(spot, from: mine)
            guard !current.says(theSameAs: mine, at: spot) else { continue }
            conflicts.append(
                MergeConflict(
                    spot: spot, base: base.text(at: spot), theirs: current.text(at: spot), mine: mine.text(at: spot)))
        }
        if base.hasActionsInOrderOfPolicies { draft.sortActions() }
        draft.dropLostReprints()
        return conflicts.isEmpty ? .merged(draft) : .conflict(conflicts, draft: draft)
    }

    /// Whether it adds, removes or orders things rather than writing texts.
    private var isStructural: Bool {
        switch self {
        case .head, .scale, .english, .policy, .action, .continuing, .correction, .indicator, .ownField, .absentFields,
            .evaluationSteps:
            false
        case .addPolicy, .movePolicy, .shiftPolicy, .removePolicy, .addAction, .shiftAction, .removeAction,
            .addReprint, .removeReprint,
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

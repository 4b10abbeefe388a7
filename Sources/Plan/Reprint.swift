/// An action shown under a second policy (再掲): it stands there once more and is counted where it belongs alone.
public struct Reprint: Hashable, Sendable {
    /// Under which policy it is shown again.
    public var policy: Policy.ID

    public init(under policy: Policy.ID) { self.policy = policy }
}

extension Plan {
    /// The actions that are shown again under a policy or below it (再掲の取組), in the order of the form. Those that belong there are
    /// none of them, so that nothing stands twice in one place.
    public func reprints(under id: Policy.ID) -> [Action] {
        let below = Set(policies.map(\.id).filter { candidate in path(to: candidate).contains { $0.id == id } })
        return actions.filter { action in
            !below.contains(action.policy) && action.reprints.contains { below.contains($0.policy) }
        }
    }

    /// The same right under a policy.
    public func reprints(rightUnder id: Policy.ID) -> [Action] {
        actions.filter { $0.policy != id && $0.reprints.contains(Reprint(under: id)) }
    }

    /// Takes away what is shown again nowhere: under a policy that is not there, under the action's own, or twice.
    public mutating func dropLostReprints() {
        guard actions.contains(where: { !$0.reprints.isEmpty }) else { return }
        let there = Set(policies.map(\.id))
        for index in actions.indices where !actions[index].reprints.isEmpty {
            var seen: Set<Policy.ID> = [actions[index].policy]
            actions[index].reprints.removeAll { !there.contains($0.policy) || !seen.insert($0.policy).inserted }
        }
    }

    /// Shows an action under one more policy.
    mutating func addReprint(of id: Action.ID, under policy: Policy.ID) throws(EditRefusal) {
        guard let index = actions.firstIndex(where: { $0.id == id }) else { throw EditRefusal([.gone]) }
        let reprint = Reprint(under: policy)
        guard self[policy] != nil, actions[index].policy != policy, !actions[index].reprints.contains(reprint) else {
            throw EditRefusal([.badReprint])
        }
        actions[index].reprints.append(reprint)
    }

    /// Shows it there no longer; the action stays.
    mutating func removeReprint(of id: Action.ID, under policy: Policy.ID) throws(EditRefusal) {
        guard let index = actions.firstIndex(where: { $0.id == id }) else { throw EditRefusal([.gone]) }
        actions[index].reprints.removeAll { $0.policy == policy }
    }
}

/// One action in its place on a sheet (シートの行): under its own policy, or shown again under another.
public struct SheetRow: Hashable, Sendable {
    public let action: Action
    public let policy: Policy.ID

    public var isReprint: Bool { policy != action.policy }
}

extension Plan {
    /// These actions in their order, and behind those of a policy what is shown there again of them. Under a policy that has none of
    /// them, it stands behind what comes before that policy in the tree.
    public func rowsOfSheet(_ actions: [Action]) -> [SheetRow] {
        var rows = actions.map { SheetRow(action: $0, policy: $0.policy) }
        guard actions.contains(where: { !$0.reprints.isEmpty }) else { return rows }
        let places = Dictionary(policies.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (place, policy) in policies.enumerated() {
            let again = actions.filter { $0.policy != policy.id && $0.reprints.contains(Reprint(under: policy.id)) }
            guard !again.isEmpty else { continue }
            let own = rows.lastIndex { $0.policy == policy.id }
            let before = own ?? rows.lastIndex { places[$0.policy].map { $0 < place } ?? false }
            rows.insert(
                contentsOf: again.map { SheetRow(action: $0, policy: policy.id) }, at: before.map { $0 + 1 } ?? 0)
        }
        return rows
    }
}

extension Action {
    /// Where it stands and is shown again, when policies get other ids.
    mutating func follow(_ renamed: (Policy.ID) -> Policy.ID) {
        policy = renamed(policy)
        for index in reprints.indices { reprints[index].policy = renamed(reprints[index].policy) }
    }
}

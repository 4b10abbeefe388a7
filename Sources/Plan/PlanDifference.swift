/// What is different between two plans (計画の違い), thing by thing.
///
/// A thing that comes or goes is one difference, not one for each of its fields; and that everything behind it moves down a
/// place is counted, not listed.
public struct PlanDifference: Hashable, Sendable {
    public enum Fate: String, CaseIterable, Sendable {
        case added
        case removed
        case changed
    }

    /// A thing that is different: the plan itself, a step of its scale, a policy or an action with all that belongs to it.
    public struct Item: Hashable, Sendable {
        /// `.plan`, `.status`, `.ownField`, `.policy`, `.action` or `.indicator`.
        public let subject: Subject
        public let fate: Fate
        /// Field by field. A division's part that comes or goes is the change of its position alone.
        public let changes: [Change]
    }

    /// In the order of the form, with what is gone at the end.
    public let items: [Item]
    /// How many things only stand in another place.
    public let moved: Int

    public var isEmpty: Bool { items.isEmpty && moved == 0 }

    /// - Parameter changes: as `Plan.changes(from:to:)` or the change log gives them. Those of the municipality are left out.
    public init(_ changes: [Change]) {
        let comings = changes.filter { $0.place.field == .position && ($0.before == nil) != ($0.after == nil) }
        let fates = Dictionary(
            comings.map { ($0.place.subject, $0.before == nil ? Fate.added : .removed) },
            uniquingKeysWith: { first, _ in first })
        var order: [Subject] = []
        var found: [Subject: [Change]] = [:]
        var moved = 0
        for change in changes {
            guard let owner = change.place.subject.thing else { continue }
            guard !change.isMove else {
                moved += 1
                continue
            }
            if found[owner] == nil {
                order.append(owner)
                found[owner] = []
            }
            let isPartOfComing = change.place.subject != owner && fates[change.place.subject] != nil
            if fates[owner] == nil, isPartOfComing, change.place.field != .position { continue }
            found[owner]?.append(change)
        }
        items = order.map { Item(subject: $0, fate: fates[$0] ?? .changed, changes: found[$0] ?? []) }
        self.moved = moved
    }

    public init(from old: Plan?, to new: Plan?) {
        self.init(Plan.changes(from: old, to: new))
    }

    /// The things of one kind that fared so.
    public func actions(_ fate: Fate) -> [Item] {
        items.filter { if case .action = $0.subject { $0.fate == fate } else { false } }
    }

    /// The difference of one action; `nil` where it is the same.
    public subscript(action: Action.ID) -> Item? { items.first { $0.subject == .action(action) } }
}

extension Change {
    /// Whether something only stands in another place.
    public var isMove: Bool { place.field == .position && before != nil && after != nil }
}

extension Subject {
    /// The thing as whose part a reader takes it; `nil` for the municipality, which is no part of a plan.
    var thing: Subject? {
        switch self {
        case .municipality: nil
        case .plan, .status, .policy, .action, .indicator, .ownField: self
        case .responsibility(let action, _, _), .year(let action, _): .action(action)
        case .policyYear(let policy, _): .policy(policy)
        case .indicatorYear(let indicator, _): .indicator(indicator)
        }
    }

    /// The action that it is, or that it belongs to.
    public var action: Action.ID? {
        switch self {
        case .municipality, .plan, .status, .policy, .policyYear, .indicator, .indicatorYear, .ownField: nil
        case .action(let id), .responsibility(let id, _, _), .year(let id, _): id
        }
    }
}

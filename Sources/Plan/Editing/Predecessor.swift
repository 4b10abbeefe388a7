import Japanese

/// An action that another one comes from (前身の取組): it was split, or merged with others, or goes on in the plan of the next period, with
/// number and name as they were.
public struct Predecessor: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// 分割.
        case split
        /// 統合.
        case merged
        /// 継続: from the plan of an earlier period.
        case continued
    }

    public let kind: Kind
    public var number: String
    public var name: String
    /// Where it stands, of what is `continued`; `nil` for any other kind, whose action is perhaps gone.
    public let place: ActionPlace?

    /// One of the same plan.
    public init(_ kind: Kind, number: String, name: String) {
        self.kind = kind
        self.number = number
        self.name = name
        place = nil
    }

    /// One of another plan of the same city.
    public init(continuing place: ActionPlace, number: String, name: String) {
        kind = .continued
        self.number = number
        self.name = name
        self.place = place
    }

    init(_ kind: Kind, _ action: Action) {
        self.init(kind, number: action.number, name: action.name)
    }
}

/// One kind of text of an action, as a split may copy it and a merger may join it (写す記載・合わせる記載).
public enum ActionPart: String, CaseIterable, Hashable, Sendable {
    case divisions
    case description
    case stages
    case targets
    case reports
}

/// A new action that an action is split into (分割でできる取組).
public struct ActionShare: Hashable, Sendable {
    public var id: Action.ID
    public var number: String
    public var name: String
    /// What it takes along as a copy; the action that is split keeps everything.
    public var copied: Set<ActionPart>

    public init(id: Action.ID, number: String, name: String, copied: Set<ActionPart> = []) {
        self.id = id
        self.number = number
        self.name = name
        self.copied = copied
    }
}

/// What several actions are called once they are one (統合後の取組).
public struct ActionUnion: Hashable, Sendable {
    public var number: String
    public var name: String
    /// Of which texts those of all stand one below the other; of others only those of the first.
    public var joined: Set<ActionPart>

    public init(number: String, name: String, joined: Set<ActionPart> = Set(ActionPart.allCases)) {
        self.number = number
        self.name = name
        self.joined = joined
    }
}

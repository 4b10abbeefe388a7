/// How far one part of a right reaches (範囲): everything of its kind, or one thing.
public enum Scope<Value: Hashable & Sendable>: Hashable, Sendable {
    case all
    case only(Value)

    public func covers(_ value: Value) -> Bool {
        switch self {
        case .all: true
        case .only(let own): own == value
        }
    }

    /// The one thing it reaches; `nil` for everything.
    public var value: Value? {
        switch self {
        case .all: nil
        case .only(let own): own
        }
    }

    /// - Parameter value: `nil` for everything.
    public init(_ value: Value?) { self = value.map(Scope.only) ?? .all }
}

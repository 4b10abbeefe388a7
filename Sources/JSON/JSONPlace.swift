/// A value inside a document, with the path that leads to it, so that a fault can be named: `$.actions[3].number`.
public struct JSONPlace: Sendable {
    public let value: JSON
    private let way: Way

    public init(_ document: JSON) { self.init(document, .root) }

    private init(_ value: JSON, _ way: Way) {
        self.value = value
        self.way = way
    }

    /// The steps from the top of the document; spelled only when somebody asks, for that is seldom.
    private indirect enum Way: Sendable {
        case root
        case member(of: Way, String)
        case item(of: Way, Int)

        var path: String {
            switch self {
            case .root: "$"
            case .member(let above, let name): "\(above.path).\(name)"
            case .item(let above, let index): "\(above.path)[\(index)]"
            }
        }
    }

    public var path: String { way.path }

    /// The member of that name; a `null` where the object has none.
    ///
    /// - Throws: where this is no object.
    public func member(_ name: String) throws(WrongJSON) -> JSONPlace {
        guard case .object(let members) = value else { throw wrong(.object) }
        return JSONPlace(members.first { $0.name == name }?.value ?? .null, .member(of: way, name))
    }

    /// Every member, in the order of the document.
    public func members() throws(WrongJSON) -> [(name: String, place: JSONPlace)] {
        guard case .object(let members) = value else { throw wrong(.object) }
        return members.map { ($0.name, JSONPlace($0.value, .member(of: way, $0.name))) }
    }

    public func items() throws(WrongJSON) -> [JSONPlace] {
        guard case .list(let values) = value else { throw wrong(.list) }
        return values.enumerated().map { JSONPlace($0.element, .item(of: way, $0.offset)) }
    }

    public func text() throws(WrongJSON) -> String {
        guard case .text(let text) = value else { throw wrong(.text) }
        return text
    }

    public func integer() throws(WrongJSON) -> Int {
        guard case .integer(let number) = value else { throw wrong(.number) }
        return number
    }

    public func boolean() throws(WrongJSON) -> Bool {
        guard case .boolean(let truth) = value else { throw wrong(.boolean) }
        return truth
    }

    /// This place, or `nil` where it holds `null` or is not there.
    public var unlessNull: JSONPlace? { value.kind == .null ? nil : self }

    private func wrong(_ expected: JSON.Kind) -> WrongJSON {
        WrongJSON(path: path, expected: expected, found: value.kind)
    }
}

/// A value of another kind than the document's form asks for.
public struct WrongJSON: Error, Hashable, Sendable {
    public let path: String
    public let expected: JSON.Kind
    /// `null` also where the member is not there at all.
    public let found: JSON.Kind

    public init(path: String, expected: JSON.Kind, found: JSON.Kind) {
        self.path = path
        self.expected = expected
        self.found = found
    }
}

import Foundation
import Japanese

/// A JSON value (RFC 8259) whose members keep their order, so that the same value always has the same bytes.
public enum JSON: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case decimal(Double)
    case text(String)
    case list([JSON])
    case object([Member])

    /// One member of an object.
    public struct Member: Hashable, Sendable {
        public let name: String
        public let value: JSON

        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// What a value is, whatever it says.
    public enum Kind: String, Sendable {
        case null, boolean, number, text, list, object
    }

    public var kind: Kind {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .integer, .decimal: .number
        case .text: .text
        case .list: .list
        case .object: .object
        }
    }

    /// A number as short as it is: 64,000 is written without a point.
    public static func decimal(_ number: Decimal) -> JSON {
        let text = "\(number)"
        return Int(text).map { .integer($0) } ?? Double(text).map { .decimal($0) } ?? .null
    }

    /// A number, or its digits as a text where a number of JSON would not come back the same: `exactNumber` reads either.
    public static func exact(_ number: Decimal) -> JSON {
        let written = JSON.decimal(number)
        return written.exactNumber == number ? written : .text("\(number)")
    }

    /// The number that stands here, as a number or as a text of digits; `nil` for anything else.
    public var exactNumber: Decimal? {
        switch self {
        case .integer(let number): Decimal(number)
        case .decimal(let number): Decimal(string: number.description, locale: nil)
        case .text(let text): Decimal(exactly: text)
        default: nil
        }
    }

    /// A text, or `null` where there is none.
    public static func text(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(arrayLiteral elements: JSON...) { self = .list(elements) }
    /// Members in the order in which they are written here.
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}

extension JSON: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
}

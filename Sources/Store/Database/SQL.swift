import Foundation
import Japanese
import Plan

/// SQL with its values (問い合わせ文): every `\(…)` in the text is a bound value, never text.
///
///     db.rows("SELECT title FROM plan WHERE city = \(key.city) AND slug = \(key.plan)")
struct SQL: ExpressibleByStringInterpolation, Sendable {
    enum Part: Sendable {
        case text(String)
        case value(SQLValue)
    }

    fileprivate(set) var parts: [Part] = []

    init(stringLiteral value: String) { parts = [.text(value)] }
    init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    /// The text with placeholders, and the values that belong to them.
    ///
    /// - Throws: `StoreError.database` for U+0000 in a text: PostgreSQL cannot keep it, so SQLite may not either.
    func written(in dialect: Dialect) throws -> (text: String, values: [SQLValue]) {
        var text = ""
        var values: [SQLValue] = []
        for part in parts {
            switch part {
            case .text(let piece): text += piece
            case .value(let value):
                if case .text(let bound) = value, bound.utf8.contains(0) {
                    throw StoreError.database(code: "22021", detail: "a text holds U+0000")
                }
                values.append(value)
                text += dialect.placeholder(values.count)
            }
        }
        return (text, values)
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { parts.append(.text(literal)) }
        mutating func appendInterpolation(_ value: some Bindable) { parts.append(.value(value.sqlValue)) }
        mutating func appendInterpolation(_ value: (some Bindable)?) { parts.append(.value(value?.sqlValue ?? .null)) }
        mutating func appendInterpolation(_ value: SQLValue) { parts.append(.value(value)) }
        mutating func appendInterpolation(_ sql: SQL) { parts += sql.parts }

        /// Text of our own making: names of tables and columns. Never anything that came from outside.
        mutating func appendInterpolation(trusted text: String) { parts.append(.text(text)) }
    }
}

extension Sequence<SQL> {
    /// The pieces with `separator` between them.
    func joined(_ separator: String) -> SQL {
        var sum: SQL = ""
        for (index, piece) in enumerated() {
            if index > 0 { sum.parts.append(.text(separator)) }
            sum.parts += piece.parts
        }
        return sum
    }
}

/// A value as both databases know it. Two texts are the same only when their bytes are.
enum SQLValue: Sendable {
    case null
    case integer(Int64)
    case text(String)
}

extension SQLValue: Hashable {
    // Swift takes が and か with a combining mark for the same text; a database does not, and text is kept as written.
    static func == (left: SQLValue, right: SQLValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.integer(let left), .integer(let right)): left == right
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        default: false
        }
    }

    func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .integer(let value): hasher.combine(value)
        case .text(let text): for byte in text.utf8 { hasher.combine(byte) }
        }
    }
}

/// Something that can stand in `\(…)` of an SQL text.
protocol Bindable {
    var sqlValue: SQLValue { get }
}

extension String: Bindable { var sqlValue: SQLValue { .text(self) } }
extension Int: Bindable { var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Bool: Bindable { var sqlValue: SQLValue { .integer(self ? 1 : 0) } }
extension Slug: Bindable { var sqlValue: SQLValue { .text(text) } }
extension MunicipalityCode: Bindable { var sqlValue: SQLValue { .text(digits) } }
extension FiscalYear: Bindable { var sqlValue: SQLValue { .integer(Int64(value)) } }
extension Passage: Bindable { var sqlValue: SQLValue { .text(text) } }
extension Policy.ID: Bindable { var sqlValue: SQLValue { .text(path) } }
extension Action.ID: Bindable { var sqlValue: SQLValue { .text(text) } }
extension AchievementStatus.Code: Bindable { var sqlValue: SQLValue { .text(text) } }

/// A moment to the second, in UTC: `2026-11-22T09:14:49Z`. The same text stands in the tables, the log and its hashes.
extension Date: Bindable {
    var sqlValue: SQLValue { .text(formatted(.iso8601)) }
}

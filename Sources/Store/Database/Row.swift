import Foundation

/// A row that a query returned (行).
struct Row {
    /// Where each column stands; shared by all rows of a result.
    let columns: [String: Int]
    let values: [SQLValue]

    /// - Throws: `RowError` when there is no such column, or it is of another type or NULL.
    func text(_ column: String) throws -> String {
        guard let text = try textIfAny(column) else { throw RowError(column: column, wanted: "text") }
        return text
    }

    func integer(_ column: String) throws -> Int {
        guard let integer = try integerIfAny(column) else { throw RowError(column: column, wanted: "integer") }
        return integer
    }

    func textIfAny(_ column: String) throws -> String? {
        switch try value(column) {
        case .null: nil
        case .text(let text): text
        case .integer: throw RowError(column: column, wanted: "text")
        }
    }

    func integerIfAny(_ column: String) throws -> Int? {
        switch try value(column) {
        case .null: nil
        case .integer(let value): Int(value)
        case .text: throw RowError(column: column, wanted: "integer")
        }
    }

    func flag(_ column: String) throws -> Bool { try integer(column) != 0 }

    func date(_ column: String) throws -> Date {
        let text = try text(column)
        guard let date = try? Date(text, strategy: .iso8601) else { throw RowError(column: column, wanted: "moment") }
        return date
    }

    /// A value of a type that is made from text and may refuse it, such as `Slug`.
    func made<Value>(_ column: String, by make: (String) -> Value?) throws -> Value {
        guard let value = make(try text(column)) else { throw RowError(column: column, wanted: "\(Value.self)") }
        return value
    }

    func value(_ column: String) throws -> SQLValue {
        guard let index = columns[column] else { throw RowError(column: column, wanted: RowError.column) }
        return values[index]
    }
}

/// The database gave back something that this program never writes.
struct RowError: Error, CustomStringConvertible {
    let column: String
    let wanted: String

    /// A column that is not there is one that a later version of the tables has.
    var storeError: StoreError {
        wanted == Self.column ? .notMigrated : .database(code: "row", detail: description)
    }

    fileprivate static let column = "a column"

    var description: String { "column \(column): \(wanted) expected" }
}

import CPostgreSQL
import Foundation

/// libpq's connection, closed with its last reference. It stays on the thread of one `PostgreSQLConnection`.
final class PostgreSQLSession: Transaction {
    private let connection: OpaquePointer
    private let password: String

    var dialect: Dialect { .postgreSQL }
    var isBroken: Bool { PQstatus(connection) != CONNECTION_OK }

    /// - Throws: `StoreError.cannotConnect`.
    init(url: String, address: DatabaseAddress) throws {
        // A later keyword wins over an earlier one, so these come first and the URL may say otherwise; not so the encoding.
        let options: KeyValuePairs = [
            "connect_timeout": "10", "fallback_application_name": "hakadori", "dbname": url, "client_encoding": "UTF8",
        ]
        let made = withCStrings(options.map(\.key)) { keywords in
            withCStrings(options.map(\.value)) { values in PQconnectdbParams(keywords, values, 1) }
        }
        guard let connection = made else {
            throw StoreError.cannotConnect(address: address.description, detail: "out of memory")
        }
        self.connection = connection
        password = address.password
        guard PQstatus(connection) == CONNECTION_OK else {
            // Left to ARC, `deinit` closes the connection when an initialiser throws after its last property is set.
            throw StoreError.cannotConnect(address: address.description, detail: lastMessage)
        }
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        guard let encoding = PQparameterStatus(connection, "server_encoding"), String(cString: encoding) == "UTF8"
        else {
            throw StoreError.cannotConnect(address: address.description, detail: "the database's encoding is not UTF8")
        }
    }

    deinit { PQfinish(connection) }

    func rows(_ sql: SQL) throws -> [Row] {
        let result = try sent(sql)
        defer { PQclear(result) }
        let fields = PQnfields(result)
        var columns: [String: Int] = [:]
        var isInteger: [Bool] = []
        for field in 0..<fields {
            if let name = PQfname(result, field) { columns[String(cString: name)] = Int(field) }
            isInteger.append(ObjectType.integers.contains(PQftype(result, field)))
        }
        return (0..<PQntuples(result)).map { tuple in
            let values = (0..<fields).map { field -> SQLValue in
                guard PQgetisnull(result, tuple, field) == 0, let bytes = PQgetvalue(result, tuple, field) else {
                    return .null
                }
                let text = String(
                    decoding: UnsafeRawBufferPointer(start: bytes, count: Int(PQgetlength(result, tuple, field))),
                    as: UTF8.self)
                return isInteger[Int(field)] ? Int64(text).map(SQLValue.integer) ?? .null : .text(text)
            }
            return Row(columns: columns, values: values)
        }
    }

    func execute(_ sql: SQL) throws -> Int {
        let result = try sent(sql)
        defer { PQclear(result) }
        return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }

    func execute(script: String) throws { PQclear(try checked(PQexec(connection, script))) }

    /// - Throws: also when a statement failed before and nobody minded: PostgreSQL then answers COMMIT with ROLLBACK.
    func commit() throws {
        let result = try checked(PQexec(connection, "COMMIT"))
        defer { PQclear(result) }
        guard let tag = PQcmdStatus(result), String(cString: tag) == "COMMIT" else {
            throw PostgreSQLFailure(code: "25P02", detail: "the transaction had failed before its end")
        }
    }

    private func sent(_ sql: SQL) throws -> OpaquePointer {
        let (text, values) = try sql.written(in: .postgreSQL)
        let texts = values.map { value -> String? in
            switch value {
            case .null: nil
            case .integer(let integer): String(integer)
            case .text(let text): text
            }
        }
        let types = values.map { value in
            switch value {
            case .null: ObjectType.unknown
            case .integer: ObjectType.int8
            case .text: ObjectType.text
            }
        }
        return try checked(
            withCStrings(texts) { PQexecParams(connection, text, Int32(values.count), types, $0, nil, nil, 0) })
    }

    /// The result when the statement succeeded; it must be cleared.
    private func checked(_ result: OpaquePointer?) throws -> OpaquePointer {
        let status = PQresultStatus(result)
        if let result, status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK { return result }
        defer { PQclear(result) }
        let code = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) }
        throw PostgreSQLFailure(code: code ?? (isBroken ? "08006" : "XX000"), detail: lastMessage)
    }

    /// What libpq last said, without the password.
    private var lastMessage: String {
        let message = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        let line = message.split(separator: "\n").joined(separator: " ")
        return password.isEmpty
            ? line
            : line.split(separator: password, omittingEmptySubsequences: false)
                .joined(separator: "***")
    }
}

/// PostgreSQL refused a statement; `code` is the SQLSTATE.
struct PostgreSQLFailure: Error {
    let code: String
    let detail: String

    var storeError: StoreError {
        Dialect.postgreSQL.isMissingTable(code: code, detail: detail)
            ? .notMigrated : .database(code: code, detail: detail)
    }
}

/// Object ids of the types that occur (pg_type.dat).
private enum ObjectType {
    static let unknown: Oid = 0
    static let int8: Oid = 20
    static let text: Oid = 25
    /// int8, int2, int4.
    static let integers: Set<Oid> = [20, 21, 23]
}

/// Lends texts as C wants them: an array of pointers that ends with NULL.
private func withCStrings<Result>(
    _ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
    let copies = texts.map { text in text.flatMap { strdup($0) } }
    defer { for copy in copies { free(copy) } }
    return body(copies.map { UnsafePointer($0) } + [nil])
}

import CPostgreSQL
import Foundation

/// libpq's connection, closed with its last reference. It stays on the thread of one `PostgreSQLConnection`.
final class PostgreSQLSession: Transaction {
    private let connection: OpaquePointer
    private let address: DatabaseAddress
    /// What the server has read and planned already on this connection, by the names it has there.
    private var prepared: [Statement: String] = [:]

    private var lastName = 0
    /// What begins the transaction, as long as it has not gone out: it goes with the first question.
    private var isBegunBy: String?
    private var isLost = false
    /// For how many seconds an answer is waited for; for ever when `nil`.
    private let patience: Int?

    var dialect: Dialect { .postgreSQL }
    var isBroken: Bool { isLost || PQstatus(connection) != CONNECTION_OK }
    /// Whether the server knows nothing yet of the transaction.
    var isUntouched: Bool { isBegunBy != nil }

    /// - Throws: `StoreError.cannotConnect`; `PostgreSQLSilence` where something takes the connection and says nothing.
    init(url: String, address: DatabaseAddress, patience: Int? = nil) throws {
        self.patience = patience
        let seconds = max(2, patience ?? 10)
        // A later keyword wins over an earlier one, so these come first and the URL may say otherwise; not so the encoding.
        let options: KeyValuePairs = [
            "connect_timeout": String(seconds), "fallback_application_name": "hakadori",
            // A machine that is gone says nothing: the system asks for it after half a minute, and gives it up after another.
            "keepalives_idle": "30", "keepalives_interval": "10", "keepalives_count": "3", "tcp_user_timeout": "30000",
            "dbname": url, "client_encoding": "UTF8",
        ]
        let begun = ContinuousClock.now
        let made = withCStrings(options.map(\.key)) { keywords in
            withCStrings(options.map(\.value)) { values in PQconnectdbParams(keywords, values, 1) }
        }
        guard let connection = made else {
            throw StoreError.cannotConnect(address: address.description, detail: "out of memory")
        }
        self.connection = connection
        self.address = address
        guard PQstatus(connection) == CONNECTION_OK else {
            // Left to ARC, `deinit` closes the connection when an initialiser throws after its last property is set.
            if begun.duration(to: .now) >= .seconds(seconds) { throw PostgreSQLSilence(seconds: seconds) }
            throw StoreError.cannotConnect(address: address.description, detail: lastMessage)
        }
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        guard let encoding = PQparameterStatus(connection, "server_encoding"), String(cString: encoding) == "UTF8"
        else {
            throw StoreError.cannotConnect(address: address.description, detail: "the database's encoding is not UTF8")
        }
        // Nothing that is sent waits for the server to read it: all waiting is in `awaitAnswer`, which has an end.
        PQsetnonblocking(connection, 1)
        // The server itself gives up what nobody waits for any more.
        if let patience { try execute("SET statement_timeout = \(patience * 1000)") }
    }

    deinit { PQfinish(connection) }

    func rows(ofEach questions: [SQL]) throws -> [[Row]] {
        let results = try results(of: questions)
        defer { for result in results { PQclear(result) } }
        return results.map(Self.rows)
    }

    func execute(each statements: [SQL]) throws -> [Int] {
        let results = try results(of: statements)
        defer { for result in results { PQclear(result) } }
        return results.map { result in PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0 }
    }

    func execute(script: String) throws {
        if let begin = isBegunBy { try execute(begin) }
        isBegunBy = nil
        try execute(script)
    }

    /// - Returns: what the server calls what it did, such as `COMMIT`; of several statements, the last.
    @discardableResult
    private func execute(_ text: String) throws -> String {
        guard PQsendQuery(connection, text) == 1 else { throw lost() }
        var tag = ""
        var failure: (any Error)?
        while let result = try nextResult() {
            do {
                let result = try checked(result)
                tag = PQcmdStatus(result).map { String(cString: $0) } ?? ""
                PQclear(result)
            } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
        return tag
    }

    /// Begins a transaction with `statement`, which goes out together with the first question.
    func begin(_ statement: String) { isBegunBy = statement }

    /// - Throws: also when a statement failed before and nobody minded: PostgreSQL then answers COMMIT with ROLLBACK.
    func commit() throws {
        guard !isUntouched else { return isBegunBy = nil }
        guard try execute("COMMIT") == "COMMIT" else {
            throw PostgreSQLFailure(code: "25P02", detail: "the transaction had failed before its end")
        }
    }

    func rollBack() {
        if !isUntouched, !isBroken { _ = try? execute("ROLLBACK") }
        isBegunBy = nil
    }

    /// Sends statements one behind the other and waits once for their answers, which must be cleared.
    ///
    /// libpq reads while it sends: neither side waits for the other, however long both texts are.
    private func results(of statements: [SQL]) throws -> [OpaquePointer] {
        let written = try statements.map { try $0.written(in: .postgreSQL) }
        var steps: [Step] = []
        var isSent = PQenterPipelineMode(connection) == 1
        if let begin = isBegunBy {
            isSent = isSent && PQsendQueryParams(connection, begin, 0, nil, nil, nil, nil, 0) == 1
            steps.append(.begin)
        }
        for (text, values) in written { isSent = isSent && send(text, values, &steps) }
        guard isSent, PQpipelineSync(connection) == 1 else { throw lost() }
        var results: [OpaquePointer] = []
        var isWhole = false
        defer { if !isWhole { for result in results { PQclear(result) } } }
        var failure: PostgreSQLFailure?
        for step in steps {
            do {
                let result = try checked(try nextResult())
                if case .statement = step { results.append(result) } else { PQclear(result) }
                if case .begin = step { isBegunBy = nil }
            } catch let error as PostgreSQLFailure {
                if case .preparation(let statement) = step { prepared[statement] = nil }
                failure = failure ?? step.meaning(of: error)
            }
            // Each answer ends with a nothing, and all of them with a word of their own.
            PQclear(try nextResult())
        }
        PQclear(try nextResult())
        if PQexitPipelineMode(connection) == 0 { failure = failure ?? lost() }
        if let failure { throw failure }
        isWhole = true
        return results
    }

    /// The next part of the answer, once it is here.
    private func nextResult() throws -> OpaquePointer? {
        try awaitAnswer()
        return PQgetResult(connection)
    }

    /// Sends what is to be sent and reads what comes, until there is an answer.
    ///
    /// - Throws: `PostgreSQLSilence` after `patience`: a server that hangs, or its machine, must not hold whoever asks. What it was
    ///   told last may still be done, as when a connection breaks.
    private func awaitAnswer() throws {
        let begun = ContinuousClock.now
        while true {
            let flushed = PQflush(connection)
            // What is broken says so itself, when it is asked for its result.
            guard flushed >= 0, flushed == 1 || PQisBusy(connection) == 1 else { return }
            var socket = pollfd(
                fd: PQsocket(connection), events: Int16(POLLIN) | (flushed == 1 ? Int16(POLLOUT) : 0), revents: 0)
            let left = patience.map { Duration.seconds($0) - begun.duration(to: .now) }
            if let left, let patience, left <= .zero {
                isLost = true
                throw PostgreSQLSilence(seconds: patience)
            }
            // One millisecond more than is left, so that the last wait is not cut into many.
            let milliseconds = left.map {
                Int32($0.components.seconds * 1000) + Int32($0.components.attoseconds / 1_000_000_000_000_000) + 1
            }
            guard poll(&socket, 1, milliseconds ?? -1) > 0 else { continue }
            if socket.revents & ~Int16(POLLOUT) != 0, PQconsumeInput(connection) == 0 { return }
        }
    }

    /// One message on its way to the server.
    private enum Step {
        case begin
        case preparation(Statement)
        case statement

        /// A server that stands by refuses BEGIN … READ WRITE as a feature that it has not.
        func meaning(of failure: PostgreSQLFailure) -> PostgreSQLFailure {
            guard case .begin = self, failure.code == "0A000" else { return failure }
            return PostgreSQLFailure(code: "25006", detail: failure.detail)
        }
    }

    /// - Returns: whether it is on its way.
    private func send(_ text: String, _ values: [SQLValue], _ steps: inout [Step]) -> Bool {
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
        let count = Int32(values.count)
        let statement = Statement(text: text, types: types)
        // A text with many values has its own length each time; keeping those would only fill the server's memory.
        guard prepared[statement] != nil || (values.count <= 40 && prepared.count < Statement.most) else {
            steps.append(.statement)
            return withCStrings(texts) { PQsendQueryParams(connection, text, count, types, $0, nil, nil, 0) == 1 }
        }
        if prepared[statement] == nil {
            lastName += 1
            prepared[statement] = "hakadori_\(lastName)"
            steps.append(.preparation(statement))
            guard PQsendPrepare(connection, prepared[statement], text, count, types) == 1 else { return false }
        }
        steps.append(.statement)
        return withCStrings(texts) { PQsendQueryPrepared(connection, prepared[statement], count, $0, nil, nil, 0) == 1 }
    }

    /// What is on the way cannot be told any more: this connection is not used again.
    private func lost() -> PostgreSQLFailure {
        isLost = true
        return PostgreSQLFailure(code: "08006", detail: lastMessage)
    }

    private static func rows(of result: OpaquePointer) -> [Row] {
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
        return address.concealing(message.split(separator: "\n").joined(separator: " "))
    }
}

/// A statement as the server plans it: with another type of a value it is another one.
private struct Statement: Hashable {
    let text: String
    let types: [Oid]

    /// How many a connection keeps.
    static let most = 300
}

/// PostgreSQL takes what it is told and says nothing (無応答).
struct PostgreSQLSilence: Error {
    let seconds: Int

    var storeError: StoreError { .database(code: "08006", detail: "no answer within \(seconds) seconds") }
}

/// PostgreSQL refused a statement; `code` is the SQLSTATE.
struct PostgreSQLFailure: Error {
    let code: String
    let detail: String

    var storeError: StoreError {
        if let fault = StorageFault(sqlState: code) { return .storage(fault, detail: detail) }
        return Dialect.postgreSQL.isMissingTable(code: code, detail: detail)
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

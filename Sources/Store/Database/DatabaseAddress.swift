import CPostgreSQL

/// Where the data is kept (保管先): `sqlite:PATH`, `sqlite::memory:` or `postgres://user:password@host:port/database`.
///
/// Its description never shows the password, so it may stand in logs and messages.
public struct DatabaseAddress: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A database that lives as long as the process.
        case memory
        case file(path: String)
        case postgreSQL(url: String)
    }

    let kind: Kind
    /// Without the password.
    public let description: String
    /// What must never be shown. Empty when the address carries none.
    let password: String

    /// - Parameter text: as settings and commands carry it.
    /// - Throws: `StoreError.badAddress` when it is none of the three forms.
    public init(_ text: String) throws(StoreError) {
        password = PostgreSQLParameters(url: text)?.password ?? ""
        if text == "sqlite::memory:" {
            kind = .memory
            description = text
        } else if text.hasPrefix("sqlite:"), text.utf8.count > 7, !text.utf8.contains(0) {
            kind = .file(path: String(text.dropFirst("sqlite:".count)))
            description = text
        } else if let parameters = PostgreSQLParameters(url: text) {
            kind = .postgreSQL(url: text)
            description = parameters.description
        } else {
            throw .badAddress
        }
    }
}

extension DatabaseAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}

/// The parts of a PostgreSQL URL, as libpq itself understands it.
struct PostgreSQLParameters {
    private var values: [String: String] = [:]

    /// `nil` when `url` is no PostgreSQL URL. What libpq has to say about it is left unsaid: it would quote the password.
    init?(url: String) {
        guard url.hasPrefix("postgres://") || url.hasPrefix("postgresql://"), !url.utf8.contains(0),
            let options = PQconninfoParse(url, nil)
        else { return nil }
        defer { PQconninfoFree(options) }
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { values[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
    }

    var password: String { values["password"] ?? "" }

    var description: String {
        let user = values["user"].map { "\($0)@" } ?? ""
        let port = values["port"].map { ":\($0)" } ?? ""
        return "postgres://\(user)\(values["host"] ?? "")\(port)/\(values["dbname"] ?? "")"
    }
}

import CPostgreSQL
import Foundation

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
    /// What must never be shown, as written and as it is meant, the longest first.
    private let secrets: [String]

    /// - Parameter text: as settings and commands carry it.
    /// - Throws: `StoreError.badAddress` when it is none of the three forms.
    public init(_ text: String) throws(StoreError) {
        secrets = PostgreSQLParameters(url: text)?.secrets(in: text) ?? []
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

    /// Whether the address itself carries a password.
    public var hasPassword: Bool { !secrets.isEmpty }

    /// What a server or a library said, without the passwords of this address.
    func concealing(_ text: String) -> String {
        secrets.reduce(text) { text, secret in
            text.split(separator: secret, omittingEmptySubsequences: false).joined(separator: "***")
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

    /// The password of the user and that of a key, as libpq means them and as they stand in the URL.
    func secrets(in url: String) -> [String] {
        let meant = ["password", "sslpassword"].compactMap { values[$0] }
        guard !meant.isEmpty else { return [] }
        let parts = url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let pairs = parts.dropFirst().joined().split(separator: "&").filter { $0.contains("assword=") }
        var written = pairs.map { $0.drop { $0 != "=" }.dropFirst() }
        if let place = parts[0].range(of: "://")?.upperBound, let end = parts[0].lastIndex(of: "@"), place < end {
            written.append(parts[0][place..<end].drop { $0 != ":" }.dropFirst())
        }
        return Set(meant + written.map(String.init)).filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
    }

    var description: String {
        let user = values["user"].map { "\($0)@" } ?? ""
        let port = values["port"].map { ":\($0)" } ?? ""
        return "postgres://\(user)\(values["host"] ?? "")\(port)/\(values["dbname"] ?? "")"
    }
}

import People
import Plan
import Rounds

/// In whose name something is done (行為者), and with which rights.
public enum Author: Hashable, Sendable {
    /// Somebody who is signed in: what they have no right to is refused.
    case account(Account)
    /// Whoever runs commands on the server, who may read and write its database anyway (運用者).
    case server(String)

    /// As the log writes it.
    public var signature: String {
        switch self {
        case .account(let account): account.signature
        case .server(let name): name
        }
    }
}

/// A name in the program's own text is a command's or a test's, never a visitor's.
extension Author: ExpressibleByStringLiteral {
    public init(stringLiteral name: String) { self = .server(name) }
}

extension Transaction {
    /// Refuses what the author has no right to, as their rights are now (権限の確認). The city must be locked.
    ///
    /// - Throws: `StoreError.noRight`.
    func expect(_ author: Author, to permission: @autoclosure () throws -> Permission, in city: Slug) throws {
        guard case .account(let account) = author else { return }
        var present = account
        // Taken a moment ago, or held in another city: none.
        present.rights = []
        if account.city == city, let kept = try person(account.id, of: city)?.account { present = kept }
        guard let missing = MissingRight(of: present, for: try permission()) else { return }
        throw StoreError.noRight(try naming(missing, in: city))
    }

    /// With the names of those who could do it.
    func naming(_ missing: MissingRight, in city: Slug) throws -> MissingRight {
        missing.naming(try people(of: city).map(\.account))
    }

    /// Does something, and names in a refusal those who could do it.
    func namingHolders<Value>(in city: Slug, _ work: () throws -> Value) throws -> Value {
        do { return try work() } catch StoreError.round(.steps(let refusals)) {
            throw StoreError.round(.steps(refusals.naming(try people(of: city).map(\.account))))
        }
    }
}

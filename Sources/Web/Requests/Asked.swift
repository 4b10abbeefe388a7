import Pages

/// What a request's target names (RFC 9112 3.2).
enum Asked: Sendable {
    /// Something of the field, spelt as links spell it.
    case address(Address)
    /// The same thing in another spelling.
    case otherSpelling(of: Address)
    /// `isCurrent` is false where the address is that of another release's file.
    case asset(Asset, isCurrent: Bool)
    /// `/healthz`.
    case health
    /// `/readyz`.
    case readiness
    /// `/robots.txt`.
    case robots
    case problem(ProblemPage.Problem)

    /// The longest target that is looked at, in bytes.
    static let longest = 4096

    init(target: String) {
        guard target.utf8.count <= Self.longest else {
            self = .problem(.tooLarge)
            return
        }
        let (path, query) = RequestTarget.parts(of: target)
        switch path {
        case "/healthz": self = .health
        case "/readyz": self = .readiness
        case "/robots.txt": self = .robots
        case "/favicon.ico": self = .asset(.icon, isCurrent: false)
        default:
            if path.hasPrefix("/assets/") {
                self = Self.asset(at: path)
            } else if !RequestTarget.isWellFormed(path) {
                self = .problem(.badRequest)
            } else if let values = RequestTarget.values(of: query) {
                self = Self.address(target: target, path: path, query: values)
            } else {
                self = .problem(.badRequest)
            }
        }
    }

    private static func asset(at path: String) -> Asked {
        for asset in Asset.all {
            if asset.path == path { return .asset(asset, isCurrent: true) }
            if path.hasPrefix("/assets/\(asset.name).") { return .asset(asset, isCurrent: false) }
        }
        return .problem(.notFound)
    }

    private static func address(target: String, path: String, query: [String: String]) -> Asked {
        guard let address = Address(path: path, query: query) else { return .problem(.notFound) }
        guard address.formats.contains(address.format) else { return .problem(.noSuchFormat(address.formats)) }
        return address.path == target ? .address(address) : .otherSpelling(of: address)
    }
}

import JapaneseText
import Pages

/// What a request's target names (RFC 9112 3.2).
enum Asked: Sendable {
    /// Something of the field, spelt as links spell it.
    case address(Address)
    /// The same thing in another spelling.
    case otherSpelling(of: Address)
    /// What is always the same: `/healthz`, `/robots.txt`, the style sheet.
    case fixed(Reply)
    /// A file that pages need, as another release had it.
    case outdated(Asset)
    /// `/readyz`.
    case readiness
    case problem(ProblemPage.Problem, Language)

    /// The longest target that is looked at, in bytes.
    static let longest = 4096

    init(target: String) {
        guard target.utf8.count <= Self.longest else {
            self = .problem(.tooLarge, .japanese)
            return
        }
        let (path, query) = RequestTarget.parts(of: target)
        guard RequestTarget.isWellFormed(path), let values = RequestTarget.values(of: query) else {
            self = .problem(.badRequest, .japanese)
            return
        }
        if let reply = FixedReplies.all[path] {
            self = .fixed(reply)
        } else if path == "/readyz" {
            self = .readiness
        } else if let asset = Asset.all.first(where: { path.hasPrefix("/assets/\($0.name).") }) {
            self = .outdated(asset)
        } else {
            self = Self.address(target: target, path: path, query: values)
        }
    }

    private static func address(target: String, path: String, query: [String: String]) -> Asked {
        let language = query["lang"].flatMap(Language.init) ?? .japanese
        guard let address = Address(path: path, query: query) else { return .problem(.notFound, language) }
        guard address.formats.contains(address.format) else {
            return .problem(.noSuchFormat(address.formats), language)
        }
        return address.path == target ? .address(address) : .otherSpelling(of: address)
    }
}

import Japanese

/// What a request's target names (RFC 9112 3.2).
enum RequestedResource: Sendable {
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
    /// - Parameter wayOn: where whoever asked may go instead.
    case problem(ProblemPage.Problem, wayOn: Address)

    /// - Parameter text: as a client sends it.
    init(target text: String) {
        guard let target = RequestTarget(text) else {
            let isTooLong = text.utf8.count > RequestTarget.longest
            self = .problem(isTooLong ? .tooLarge : .badRequest, wayOn: Address(.home))
            return
        }
        if let reply = FixedReplies.all[target.path] {
            self = .fixed(reply)
        } else if target.path == "/readyz" {
            self = .readiness
        } else if let asset = Asset.all.first(where: { target.path.hasPrefix("/assets/\($0.name).") }) {
            self = .outdated(asset)
        } else {
            self = Self.address(target, as: text)
        }
    }

    private static func address(_ target: RequestTarget, as text: String) -> RequestedResource {
        let home = Address(.home, language: target.language)
        guard let address = Address(path: target.path, query: target.values) else {
            return .problem(.notFound, wayOn: home)
        }
        // A search that cannot be made is offered without what is in its way.
        guard !target.hadExcessMarks else { return .problem(.excessMarks, wayOn: address) }
        guard address.formats.contains(address.format) else {
            return .problem(.noSuchFormat(address.formats), wayOn: home)
        }
        return address.path == text ? .address(address) : .otherSpelling(of: address)
    }
}

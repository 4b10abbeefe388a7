import HTTPTypes
import Japanese
import NIOHTTP1

/// What a request asks for beside its address (RFC 9110 12 and 13).
struct RequestConditions: Hashable, Sendable {
    var isHead = false
    var acceptsGzip = false
    /// `If-None-Match`, several lines joined.
    var ifNoneMatch: String?
    /// A length other than 0, or chunks.
    var hasBody = false
    /// Whether the client wants something of the connection that is not the usual: to end it, or to turn it into another.
    var changesConnection = false
    /// Whether that is to end it with this request.
    var endsConnection = false
    /// `X-Request-ID`, believed only when it comes from the proxy.
    var proxyID: String?
    /// How many `Host` it names.
    private var hosts = 0

    init() {}

    init(_ request: HTTPRequest) {
        isHead = request.method == .head
        for field in request.headerFields { take(field.name.canonicalName, field.value) }
    }

    init(_ head: HTTPRequestHead) {
        isHead = head.method == .HEAD
        // By length first: most headers of most requests are none of these.
        for (name, value) in head.headers where name.utf8.count == 4 || (10...17).contains(name.utf8.count) {
            take(name.lowercased(), value)
        }
    }

    /// Whether it says for which host it is as its version demands (RFC 9112 3.2): once, and before HTTP/1.1 at most once.
    ///
    /// Two of them are a way to make the proxy in front and the server think of different hosts.
    func namesHost(in version: HTTPVersion) -> Bool { hosts == 1 || hosts == 0 && version != .http1_1 }

    /// - Parameter name: in small letters.
    private mutating func take(_ name: String, _ value: String) {
        // None of these says anything beyond ASCII; comparing something else would take its time (`isStreamSafe`).
        guard value.isASCII else {
            if name == "transfer-encoding" || name == "content-length" { hasBody = true }
            if name == "host" { hosts += 1 }
            return
        }
        switch name {
        case "host": hosts += 1
        case "accept-encoding": acceptsGzip = acceptsGzip || Self.acceptsGzip(value)
        case "if-none-match": ifNoneMatch = ifNoneMatch.map { "\($0), \(value)" } ?? value
        case "content-length": hasBody = hasBody || value != "0"
        case "transfer-encoding": hasBody = true
        case "connection":
            let wish = value.lowercased()
            changesConnection = changesConnection || wish != "keep-alive"
            endsConnection = endsConnection || wish == "close"
        case "x-request-id": proxyID = value
        default: break
        }
    }

    /// Whether `Accept-Encoding` takes gzip: named, or behind `*`, and not with the weight 0.
    static func acceptsGzip(_ value: String) -> Bool {
        // As programs say it, and browsers begin; the rest is taken apart.
        if value == "gzip" || value.hasPrefix("gzip, ") { return true }
        var star = false
        for item in value.utf8.split(separator: UInt8(ascii: ",")) {
            let parts = item.split(separator: UInt8(ascii: ";")).map { Substring($0).trimmed.lowercased() }
            guard let coding = parts.first else { continue }
            let taken = !parts.dropFirst().contains(where: isZeroWeight)
            if coding == "gzip" || coding == "x-gzip" { return taken }
            if coding == "*" { star = taken }
        }
        return star
    }

    private static func isZeroWeight(_ parameter: String) -> Bool {
        let sides = parameter.split(separator: "=", maxSplits: 1).map(\.trimmed)
        return sides.count == 2 && sides[0] == "q" && sides[1].hasPrefix("0") && !sides[1].contains { $0 > "0" }
    }

    /// Whether the client has `tag` already. Compared weakly, as `If-None-Match` is (RFC 9110 13.1.2).
    func has(_ tag: String) -> Bool {
        guard let ifNoneMatch else { return false }
        return ifNoneMatch.split(separator: ",").contains { item in
            let known = item.trimmed
            return known == "*" || known == tag || known == "W/\(tag)"
        }
    }
}

extension HTTPField.Name {
    static let requestID = HTTPField.Name("X-Request-ID")
}

import HTTPTypes

/// Where a form stood, as the browser itself says, which no page can forge (フォームの送信元).
enum FormOrigin: Sendable {
    /// On a page of this server.
    case own
    /// On another site's, or on one without a name (`Origin: null`).
    case foreign
    /// An old browser, or a program.
    case unsaid

    /// `Sec-Fetch-Site` where it is there, since it tells a neighbour's page from our own; otherwise `Origin` (RFC 6454 7).
    init(_ request: HTTPRequest) {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headerFields[name] {
            self = site == "same-origin" ? .own : .foreign
        } else if let origin = request.headerFields[.origin] {
            // The scheme is the proxy's business, so the host alone is compared.
            let sides = origin.lowercased().split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
            let host = request.authority?.lowercased() ?? ""
            let isOwn = sides.count == 2 && ["http", "https"].contains(sides[0]) && !host.isEmpty && sides[1] == host
            self = isOwn ? .own : .foreign
        } else {
            self = .unsaid
        }
    }
}

import HTTPTypes

/// The headers that protect a visitor (セキュリティヘッダー).
enum Headers {
    /// Nothing from elsewhere is loaded, no script runs, and nobody frames the page.
    static let contentSecurityPolicy = [
        "default-src 'none'", "style-src 'self'", "img-src 'self'", "form-action 'self'", "base-uri 'none'",
        "frame-ancestors 'none'",
    ].joined(separator: "; ")

    /// For the pages of the staff side that have the one script: it comes from this server and asks nobody else.
    static let policyWithScript = contentSecurityPolicy + "; script-src 'self'; connect-src 'self'"

    /// Sent with every answer, problems too.
    static let onEverything = fields([
        ("Content-Security-Policy", contentSecurityPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Vary", "Accept-Encoding"),
    ])

    /// For data: what is published may be read by any page and program.
    static let openData = fields([
        ("Access-Control-Allow-Origin", "*"),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
    ])

    /// For pages and what belongs to them.
    static let ownPages = fields([("Cross-Origin-Resource-Policy", "same-origin")])

    static func fields(_ pairs: [(name: String, value: String)]) -> HTTPFields {
        HTTPFields(
            pairs.compactMap { pair in HTTPField.Name(pair.name).map { HTTPField(name: $0, value: pair.value) } })
    }
}

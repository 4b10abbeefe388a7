/// What the bytes of a reply are (Content-Type).
enum ContentType {
    static let html = "text/html; charset=utf-8"
    static let plain = "text/plain; charset=utf-8"
    static let json = "application/json"

    static func of(_ address: Address) -> String {
        switch (address.format, address.encoding) {
        case (.html, _): html
        // RFC 7111 and RFC 4180: the first row holds the names.
        case (.csv, .utf8): "text/csv; charset=utf-8; header=present"
        case (.csv, .cp932): "text/csv; charset=Windows-31J; header=present"
        case (.json, _): json
        case (.xlsx, _): "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case (.txt, _): plain
        case (.pdf, _): "application/pdf"
        }
    }
}

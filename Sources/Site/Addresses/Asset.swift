import Assets

/// A file that pages need (共通部品), carried inside the binary.
///
/// Its address holds a hash of its bytes, so that it may be kept for ever and a new release is seen at once.
struct Asset: Sendable {
    /// `style`.
    let name: String
    /// `/assets/style.0123456789abcdef.css`.
    let path: String
    let contentType: String
    let bytes: [UInt8]

    static let style = Asset(
        name: "style", ending: "css", contentType: "text/css; charset=utf-8",
        bytes: Array(UnsafeBufferPointer(start: asset_style_css(), count: asset_style_css_size()))
    )

    static let icon = Asset(
        name: "icon", ending: "svg", contentType: "image/svg+xml",
        bytes: Array(UnsafeBufferPointer(start: asset_icon_svg(), count: asset_icon_svg_size()))
    )

    /// The one script: it saves a report while it is typed. No public page has it.
    static let report = Asset(
        name: "report", ending: "js", contentType: "text/javascript; charset=utf-8",
        bytes: Array(UnsafeBufferPointer(start: asset_report_js(), count: asset_report_js_size()))
    )

    /// Every asset there is.
    static let all = [style, icon, report]

    private init(name: String, ending: String, contentType: String, bytes: [UInt8]) {
        // FNV-1a: it tells releases apart, nothing more.
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        self.name = name
        path = "/assets/\(name).\(String(repeating: "0", count: 16 - digits.count))\(digits).\(ending)"
        self.contentType = contentType
        self.bytes = bytes
    }
}
